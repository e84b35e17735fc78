// Flows: all the money that moved in a stream, or in the total, whichever way, up to a month's end.
//
// It is the yardstick of `equal.mjs`. `entries` is a list of {start, upfront}.

import { incomeAt } from './series.mjs';

export function flowsSoFar(series, entries) {
  const H = series.first.length;
  const flows = new Array(H).fill(0);
  let moved = 0;
  for (let m = 0; m < H; m++) {
    moved += upfrontAt(entries, m);
    moved += incomeAt(series, m) + series.cost[m] + series.tax[m] + series.invested[m];
    flows[m] = moved;
  }
  return flows;
}

export function upfrontAt(entries, m) {
  return entries.filter((entry) => entry.start === m).reduce((total, entry) => total + entry.upfront, 0);
}
