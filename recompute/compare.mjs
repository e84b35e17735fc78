// Compares two projections of the same scenario, value by value.
//
// Whole numbers, nulls, words, and which fields there are have to be the same exactly.
// Other numbers a and b are the same if |a − b| ≤ 1e-9·max(|a|, |b|), or if |a − b| ≤ 1e-12·scale, where the scale is
// what the number was made of: a net of 0.01 that is left of a million in and a million out cannot be had to nine digits.
// What the scale of each number is stands in `scales.mjs`, when two rates of return are the same in `same_rate.mjs`.

import { isSameRate } from './same_rate.mjs';
import { scalesOf } from './scales.mjs';

export const RELATIVE = 1e-9;
export const OF_SCALE = 1e-12;

// A list of {path, mine, theirs}, empty if the two agree.
export function differences(mine, theirs, scenario) {
  const found = [];
  walk(mine, theirs, [], scalesOf(mine, scenario), found);
  return found.filter((one) => !isExcusedRate(one, mine, scenario));
}

function isExcusedRate({ path, mine: a, theirs: b }, projection, scenario) {
  const couldBeRates = [a, b].every((rate) => rate === null || typeof rate === 'number');
  return path.at(-1) === 'irr' && couldBeRates && isSameRate(a, b, ...madeOf(path, projection, scenario));
}

// What a rate of return was found in: the series, and who paid what to begin with.
function madeOf([where, index], projection, scenario) {
  const streams = where === 'total' ? projection.streams : [projection.streams[index]];
  const startOf = (id) => scenario.streams.find((stream) => stream.id === id).start_month ?? 0;
  const entries = streams.map((stream) => ({ start: startOf(stream.id), upfront: stream.upfront }));
  return [where === 'total' ? projection.total.series : streams[0].series, entries];
}

export function report(found, most = 5) {
  const lines = found
    .slice(0, most)
    .map(({ path, mine, theirs }) => `  /${path.join('/')}: ${show(mine)} here, ${show(theirs)} there`);
  return `${found.length} values differ\n${lines.join('\n')}`;
}

const show = (value) => (value === undefined ? 'missing' : JSON.stringify(value));

function walk(mine, theirs, path, scaleAt, found) {
  if (isBranch(mine) && isBranch(theirs) && Array.isArray(mine) === Array.isArray(theirs)) {
    const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    for (const key of keys) walk(mine[key], theirs[key], [...path, key], scaleAt, found);
  } else if (!isSame(mine, theirs, path, scaleAt)) {
    found.push({ path, mine, theirs });
  }
}

const isBranch = (value) => value !== null && typeof value === 'object';

const EXACT = ['version', 'months', 'payback_month', 'half_life_months', 'break_even_month', 'first_ahead_month'];

function isSame(a, b, path, scaleAt) {
  if (typeof a !== 'number' || typeof b !== 'number' || EXACT.includes(path.at(-1))) return a === b;
  const apart = Math.abs(a - b);
  return apart <= RELATIVE * Math.max(Math.abs(a), Math.abs(b)) || apart <= OF_SCALE * scaleAt(path);
}
