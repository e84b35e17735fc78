// The default comparison's headline figures, as the first screen shows them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { project } from './model/project.mjs';

const scenario = JSON.parse(readFileSync(new URL('scenarios/default-comparison.json', import.meta.url)));
const projection = project(scenario);

// [id, hours, pay per hour, final position, months until it has passed the job for good]
const SHOWN = [
  ['job', '2408', '19.33', '46540', undefined],
  ['book', '1950', '39.36', '76756', 11 * 12 + 10],
  ['renewals', '2285', '40.57', '92696', 2 * 12 + 4],
  ['team', '2136', '1.34', '2864', null],
  ['fund', '0', undefined, '52956', 18 * 12 + 7],
];

for (const [id, hours, perHour, position, passesAfter] of SHOWN) {
  test(`the first screen's figures of ${id}`, () => {
    const { summary } = projection.streams.find((stream) => stream.id === id);
    const row = projection.comparison.find((other) => other.stream === id);
    assert.equal(summary.hours.toFixed(0), hours);
    assert.equal(summary.per_hour?.toFixed(2), perHour);
    assert.equal(summary.final_position.toFixed(0), position);
    // Month 141 ends after 142 months.
    const month = row?.break_even_month;
    assert.equal(typeof month === 'number' ? month + 1 : month, passesAfter);
  });
}

test('the first screen: what is left five years after the stop', () => {
  const left = (id) => (100 * projection.streams.find((stream) => stream.id === id).summary.tail.after_60).toFixed(0);
  assert.deepEqual(['job', 'book', 'renewals', 'team'].map(left), ['0', '52', '16', '9']);
  assert.equal(projection.streams[1].series.operating[60 - 1 + 60].toFixed(0), '308');
});
