// The judge objects: whatever single value of a projection is changed, lost or added, the comparison finds it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { differences } from './compare.mjs';
import { project } from './model/project.mjs';

const scenario = JSON.parse(readFileSync(new URL('scenarios/default-comparison.json', import.meta.url)));
const projection = project(scenario);

// Every place of a document that holds a value, of long lists only some.
function* leaves(value, path = []) {
  if (value === null || typeof value !== 'object') yield path;
  else for (const key of someKeys(value)) yield* leaves(value[key], [...path, key]);
}

const someKeys = (value) => Object.keys(value).filter((key) => Number.isNaN(Number(key)) || key % 40 === 0);

function changed(path, change) {
  const copy = structuredClone(projection);
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
  change(holder, path.at(-1));
  return copy;
}

const foundPaths = (theirs) => differences(projection, theirs, scenario).map(({ path }) => path.join('/'));

test('a projection agrees with itself', () => {
  assert.deepEqual(foundPaths(JSON.parse(JSON.stringify(projection))), []);
});

test('any changed value is found', () => {
  const other = (value) => (typeof value === 'number' ? value * (1 + 1e-6) + 1e-3 : value === null ? 1 : `${value}!`);
  for (const path of leaves(projection)) {
    const theirs = changed(path, (holder, key) => (holder[key] = other(holder[key])));
    assert.deepEqual(foundPaths(theirs), [path.join('/')]);
  }
});

test('a missing value and one too many are found', () => {
  const path = ['streams', '0', 'summary', 'tail', 'base'];
  assert.deepEqual(foundPaths(changed(path, (holder, key) => delete holder[key])), [path.join('/')]);
  assert.deepEqual(foundPaths(changed(path, (holder) => (holder.extra = 1))), ['streams/0/summary/tail/extra']);
});
