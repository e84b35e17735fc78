// The engine against the recomputation: every scenario file, and hundreds of generated ones.
//
// SEEDS=from-to tries others than the fixed ones, SEEDS=1-5000 many.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { differences, report } from './compare.mjs';
import { engineProjection } from './engine.mjs';
import { generate } from './generate.mjs';
import { project } from './model/project.mjs';

const [FROM, TO] = (process.env.SEEDS ?? '1-400').split('-').map(Number);
const SCENARIOS = new URL('scenarios/', import.meta.url);

function assertAgree(scenario) {
  const found = differences(project(scenario), engineProjection(scenario), scenario);
  assert.ok(found.length === 0, report(found));
}

for (const file of readdirSync(SCENARIOS).filter((name) => name.endsWith('.json'))) {
  test(`the engine agrees on ${file}`, () => assertAgree(JSON.parse(readFileSync(new URL(file, SCENARIOS)))));
}

test(`the engine agrees on the generated scenarios ${FROM} to ${TO}`, () => {
  const failures = [];
  for (let seed = FROM; seed <= TO; seed++) {
    try {
      assertAgree(generate(seed));
    } catch (error) {
      failures.push(`seed ${seed}: ${error.message}`);
    }
  }
  assert.ok(failures.length === 0, `${failures.length} of ${TO - FROM + 1} seeds\n${failures.slice(0, 10).join('\n')}`);
});
