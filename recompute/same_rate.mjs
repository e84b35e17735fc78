// When are two internal rates of return the same?
//
// A rate is where a sum of flows is nothing; near there the sum is made of rounding errors.
// So two rates are also the same if the sum cannot be told from nothing at either of them nor anywhere between:
// if it stays within 1e-12 of the amounts that it is made of, discounted alike.
// Those amounts are the gross ones: with a tax of 100 % every month's net is a rounding error of its income, and so is
// any rate found in it.

import { irr } from './model/irr.mjs';
import { flowsOf } from './model/summary.mjs';
import { incomeAt, sum } from './model/series.mjs';

const NOTHING = 1e-12;
const POINTS = 200;

// `entries`: [{start, upfront}] of the streams that are in it.
export function isSameRate(a, b, series, entries) {
  if (a === b) return true;
  const flows = flowsOf(series, entries, series.net.length);
  const gross = grossOf(series, entries);
  if (withoutDust(flows, gross).every((flow) => flow === 0)) return true;
  // A root that only dust makes may be found or not; one that dust does not make may not.
  if (a === null || b === null) return b === irr(withoutDust(flows, gross));
  if (Math.abs(a - b) <= 1e-9 * (1 + Math.max(a, b))) return true;
  const [from, to] = [Math.log1p(a), Math.log1p(b)];
  for (let i = 0; i <= POINTS; i++) {
    const x = from + ((to - from) * i) / POINTS;
    if (Math.abs(worth(flows, x)) > NOTHING * worth(gross, x)) return false;
  }
  return true;
}

// What is left of much larger amounts that cancel is nothing.
function withoutDust(flows, gross) {
  const dust = NOTHING * Math.max(...gross);
  return flows.map((flow) => (Math.abs(flow) <= dust ? 0 : flow));
}

// What amounts are worth at x = ln(1+r), seen from month 0, or for x < 0 from the last, so that no power is above 1.
function worth(amounts, x) {
  const from = x >= 0 ? 0 : amounts.length - 1;
  return sum(amounts.map((amount, t) => amount * Math.exp((-x * (t - from)) / 12)));
}

// All that moved at each moment, whichever way.
function grossOf(series, entries) {
  const H = series.net.length;
  const gross = new Array(H + 1).fill(0);
  for (const { start, upfront } of entries) if (start < H) gross[start] += upfront;
  for (let m = 0; m < H; m++) {
    gross[m + 1] += incomeAt(series, m) + series.cost[m] + series.tax[m] + series.invested[m];
  }
  gross[H] += Math.abs(series.asset[H - 1]);
  return gross;
}
