// What is wrong is told in words, all of it at once, as the command line tells it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { before, test } from "node:test";
import { cli, load, made, preset } from "./given.mjs";

let index;
before(async () => {
  index = await load("index.js");
  await index.ready();
});

/** The lines that the command line complains with. */
function complaint(file) {
  try {
    cli(["project", "-"], file);
  } catch (error) {
    return String(error.stderr).trim().split("\n");
  }
  throw new Error("the command line has nothing to complain about");
}

function faults(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof index.ScenarioError && error instanceof Error, String(error));
    assert.equal(error.name, "ScenarioError");
    assert.equal(error.message, error.faults.join("\n"));
    return error.faults;
  }
  throw new Error("nothing was thrown");
}

test("all faults of a scenario, as the command line words them", () => {
  const broken = [
    "",
    "not JSON",
    "[]",
    "{}",
    '{"name": "a", "name": "b"}',
    JSON.stringify({ ...preset("default"), horizon_months: 0, currency: "euro", start: "2027-13", extra: "é\n\u202e" }),
    JSON.stringify({ ...preset("ebook"), streams: [{}, { kind: "no such" }, null] }),
  ];
  for (const file of broken) {
    const lines = complaint(file);
    assert.deepEqual(faults(() => index.project(file)), lines);
    assert.deepEqual(faults(() => index.simulate(file)), lines);
    assert.deepEqual(faults(() => index.life(file, 0)), lines);
  }
});

test("what is no scenario at all is told too", () => {
  for (const odd of [undefined, null, 7, true, [], {}, () => 1, Number.NaN]) {
    assert.ok(faults(() => index.project(odd)).every((line) => line.includes("allowed: ")));
  }
});

test("numbers that JSON can't hold are told, and no number is made of them", () => {
  for (const number of [Number.NaN, Infinity]) {
    const [fault] = faults(() => index.project({ ...preset("ebook"), inflation: number }));
    assert.match(fault, /^\/inflation: .*null.*allowed: a number/);
  }
});

test("a life that is not there", () => {
  const few = preset("ebook", 10);
  for (const path of [-1, 10, 0.5, Number.NaN, undefined, "x"]) {
    assert.match(faults(() => index.life(few, path)).join(), /from 0 to 9 for this scenario/);
  }
});

test("after a fault it goes on as before", () => {
  faults(() => index.project("{"));
  assert.equal(index.project(preset("ebook")).format, "paid-again/projection");
});

test("an engine that does not arrive is told, and can be asked for again", async () => {
  const wasm = await readFile(join(made, "engine_bg.wasm"));
  let there = false;
  const server = createServer((_, response) => {
    // A media type that no browser compiles while it loads.
    response.writeHead(there ? 200 : 503, { "content-type": "text/plain" });
    response.end(there ? wasm : "later");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  try {
    const fresh = await import(`${new URL(`file://${join(made, "index.js")}`)}?again`);
    const address = `http://127.0.0.1:${server.address().port}/engine`;
    await assert.rejects(fresh.ready(address), /did not arrive: .* answered 503/);
    there = true;
    await fresh.ready(address);
    assert.equal(fresh.project(preset("ebook")).months, 240);
  } finally {
    server.close();
  }
});

test("the engine is taken as bytes, as a module and as a response", async () => {
  const wasm = await readFile(join(made, "engine_bg.wasm"));
  const sources = [wasm, new Uint8Array(wasm).buffer, new WebAssembly.Module(wasm), Promise.resolve(new Response(wasm))];
  for (const [place, source] of sources.entries()) {
    const fresh = await import(`${new URL(`file://${join(made, "index.js")}`)}?source=${place}`);
    await fresh.ready(source);
    assert.equal(fresh.project(preset("ebook")).months, 240);
  }
});
