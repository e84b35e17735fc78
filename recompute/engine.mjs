// The engine's command line, asked for its projection of a scenario.
//
// PAID_AGAIN_BIN is its binary; by default the one that `cargo build` makes.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BINARY = process.env.PAID_AGAIN_BIN ?? fileURLToPath(new URL('../target/debug/paid-again', import.meta.url));

export function engineProjection(scenario) {
  if (!existsSync(BINARY)) {
    throw new Error(`no engine at ${BINARY}: run \`cargo build -p paid-again-cli\` first, or set PAID_AGAIN_BIN`);
  }
  const input = JSON.stringify(scenario);
  const ran = spawnSync(BINARY, ['project', '-'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (ran.status !== 0) throw new Error(`the engine ended with ${ran.status ?? ran.signal}: ${ran.stderr}`);
  return JSON.parse(ran.stdout);
}
