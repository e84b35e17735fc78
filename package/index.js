// The engine of Paid Again for JavaScript. `engine.js` and `engine_bg.wasm` are the very files that the
// page's own threads use; here they get names, types and errors that people can read.
import init, * as engine from "./engine.js";

/** What is wrong with a scenario: `faults` has a line for each thing. */
export class ScenarioError extends Error {
  constructor(message) {
    super(message);
    this.name = "ScenarioError";
    this.faults = message.split("\n");
  }
}

let started;
let isReady = false;

/** Loads the engine, once; everything else may be called when it is done. */
export function ready(source) {
  started ??= start(source).catch((error) => {
    // Another try may find a network.
    started = undefined;
    throw error;
  });
  return started;
}

async function start(source) {
  const given = await (source ?? new URL("./engine_bg.wasm", import.meta.url));
  await init({ module_or_path: given instanceof WebAssembly.Module ? given : await bytes(given) });
  isReady = true;
}

/** The bytes of the engine. Any server will do: its media type is not asked for. */
async function bytes(source) {
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return source;
  if (typeof Response === "function" && source instanceof Response) return body(source);
  const address = new URL(source, import.meta.url);
  // Node reads no files by `fetch`.
  if (address.protocol === "file:" && typeof process === "object" && process.versions?.node) {
    const files = "node:fs/promises";
    const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ files);
    return readFile(address);
  }
  return body(await fetch(address));
}

async function body(response) {
  if (!response.ok) throw new Error(`The engine did not arrive: ${response.url} answered ${response.status}.`);
  return response.arrayBuffer();
}

/** All months and figures of a scenario. */
export function project(scenario) {
  return asked(engine.project, scenario);
}

/** What may become of a scenario in all the lives that it asks for. It takes as long as they take. */
export function simulate(scenario) {
  return asked(engine.simulate, scenario);
}

/** One simulated life of a scenario in full; lives count from 0. */
export function life(scenario, path) {
  return asked(engine.life, scenario, path);
}

function asked(question, scenario, ...more) {
  if (!isReady) throw new Error("The engine is not there yet: await ready() before anything else.");
  const text = typeof scenario === "string" ? scenario : JSON.stringify(scenario);
  let answer;
  try {
    answer = question(text ?? "", ...more);
  } catch (thrown) {
    // The engine says what is wrong in words; anything else is no fault of the scenario's.
    throw typeof thrown === "string" ? new ScenarioError(thrown) : thrown;
  }
  return JSON.parse(answer);
}
