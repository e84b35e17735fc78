// The figures that are worked out by hand in `hand/*.md` stand in the engine's output, and in the recomputation's.
//
// Each file's table says where a figure stands and what it is; it may be off by one in the last digit written there.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { engineProjection } from './engine.mjs';
import { project } from './model/project.mjs';

const HAND = new URL('hand/', import.meta.url);
const ROW = /^\| (.+) \| `(\/.+)` \| (-?[\d,]+(?:\.(\d+))?) \|$/gm;

const figures = (markdown) =>
  [...markdown.matchAll(ROW)].map(([, name, path, number, decimals = '']) => ({
    name,
    path,
    expected: Number(number.replaceAll(',', '')),
    lastDigit: 10 ** -decimals.length,
  }));

const at = (document, path) => path.split('/').slice(1).reduce((inner, key) => inner[key], document);

function assertFigures(rows, projection) {
  assert.ok(rows.length > 0);
  for (const { name, path, expected, lastDigit } of rows) {
    const actual = at(projection, path);
    assert.ok(Math.abs(actual - expected) <= lastDigit * 1.001, `${name}: ${expected} by hand, ${actual} at ${path}`);
  }
}

for (const file of readdirSync(HAND).filter((name) => name.endsWith('.md'))) {
  const rows = figures(readFileSync(new URL(file, HAND), 'utf8'));
  const scenario = JSON.parse(readFileSync(new URL(`scenarios/${file.replace('.md', '.json')}`, import.meta.url)));
  test(`by hand, ${file}: the recomputation`, () => assertFigures(rows, project(scenario)));
  test(`by hand, ${file}: the engine`, () => assertFigures(rows, engineProjection(scenario)));
}
