// Payback: the month from which I am never again out of pocket.
//
// Cash moves by −upfront at the beginning of a start month, and by the month's net at its end.

import { below } from './equal.mjs';
import { upfrontAt } from './flows.mjs';
import { incomeAt } from './series.mjs';

export function paybackMonth(series, entries) {
  const moments = cashMoments(series, entries);
  const isBelow = moments.map(({ cash, moved }) => below(cash, 0, moved));
  if (!isBelow.includes(true)) return null;
  if (isBelow.at(-1)) return null;
  const lastBelow = isBelow.lastIndexOf(true);
  return moments.slice(lastBelow + 1).find((moment) => moment.isEnd).month;
}

// Each month has two moments: its beginning, when upfronts are paid, and its end.
function cashMoments(series, entries) {
  const moments = [];
  let cash = 0;
  let moved = 0;
  for (let m = 0; m < series.net.length; m++) {
    const upfront = upfrontAt(entries, m);
    cash -= upfront;
    moved += upfront;
    moments.push({ month: m, isEnd: false, cash, moved });
    cash += series.net[m];
    moved += incomeAt(series, m) + series.cost[m] + series.tax[m] + series.invested[m];
    moments.push({ month: m, isEnd: true, cash, moved });
  }
  return moments;
}
