// What the package answers is what the command line prints, for every preset, to the last byte.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { cli, dist, load, made, names, preset } from "./given.mjs";

const PATHS = 60;
let index, engine, gallery;

before(async () => {
  [index, engine, gallery] = await Promise.all(["index.js", "engine.js", "presets.js"].map(load));
  assert.throws(() => index.project(preset("ebook")), /await ready\(\)/);
  await Promise.all([index.ready(), index.ready()]);
});

test("it is the very engine that the page's threads use", () => {
  const [inSite] = readdirSync(dist).filter((name) => /^lives_bg-.*\.wasm$/.test(name));
  assert.deepEqual(readFileSync(join(made, "engine_bg.wasm")), readFileSync(join(dist, inSite)));
});

test("a projection of every preset is the command line's", () => {
  assert.ok(names.length > 20);
  for (const name of names) {
    const file = cli(["preset", name]);
    const said = cli(["project", "-"], file);
    assert.equal(`${engine.project(file)}\n`, said, name);
    assert.deepEqual(index.project(JSON.parse(file)), JSON.parse(said), name);
    assert.deepEqual(index.project(file), JSON.parse(said), name);
  }
});

test("a simulation of every preset is the command line's", () => {
  for (const name of names) {
    const scenario = preset(name, PATHS);
    const file = JSON.stringify(scenario);
    const said = cli(["simulate", "-"], file);
    assert.equal(`${engine.simulate(file)}\n`, said, name);
    assert.deepEqual(index.simulate(scenario), JSON.parse(said), name);
  }
});

test("single lives are the command line's", () => {
  for (const name of names) {
    const scenario = preset(name, PATHS);
    for (const path of [0, 7, PATHS - 1]) {
      const said = cli(["simulate", "-", "--path", String(path)], JSON.stringify(scenario));
      assert.deepEqual(index.life(scenario, path), JSON.parse(said), `${name}, life ${path}`);
    }
  }
});

test("the gallery is that of the command line, and every value of a preset has its source", () => {
  const { presets, comparisons } = gallery;
  const found = [...comparisons, ...presets];
  assert.deepEqual(found.map(({ name }) => name).sort(), [...names].sort());
  for (const { name, scenario } of found) assert.deepEqual(scenario, preset(name), name);
  assert.equal(comparisons[0].name, "default");
  for (const { name, title, summary, sources } of presets) {
    assert.ok(title && summary && sources.length > 0, name);
    for (const { field, grade, note } of sources) assert.ok(field && note && /^[A-D]$/.test(grade), name);
  }
});
