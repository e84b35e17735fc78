// Summary: the figures of a whole life, of a stream or of the total.

import { irr } from './irr.mjs';
import { paybackMonth } from './payback.mjs';
import { incomeOf, sum } from './series.mjs';
import { isWorkingKind } from './time.mjs';
import { verdictOf } from './verdict.mjs';

// `parts` are the streams that are summed up: one, or all of them. Each is {stream, calendar, upfront, series}.
export function summaryOf(series, parts, tail, scenario) {
  const entries = parts.map((part) => ({ start: part.calendar.start, upfront: part.upfront }));
  const H = scenario.horizon_months;
  const income = sum(incomeOf(series));
  const cost = sum(series.cost);
  const tax = sum(series.tax);
  const invested = sum(series.invested) + sum(entries.map((entry) => entry.upfront));
  const finalPosition = series.position[H - 1];
  const reasons = {
    first: sum(series.first),
    again: sum(series.again),
    team: sum(series.team),
    capital: sum(series.capital),
  };
  const flows = flowsOf(series, entries, H);
  return {
    income,
    cost,
    tax,
    invested,
    hours: sum(series.hours),
    net: income - cost - tax - invested,
    final_position: finalPosition,
    per_hour: perHour(parts),
    share: income === 0 ? null : mapValues(reasons, (amount) => amount / income),
    verdict: verdictOf({ ...reasons, all: income }, parts.some(isCapitalPaidFor)),
    present_value: presentValue(flows, scenario.discount_rate),
    real_final_position: finalPosition / Math.pow(1 + scenario.inflation, H / 12),
    irr: irr(flows),
    payback_month: paybackMonth(series, entries),
    tail,
  };
}

const mapValues = (object, f) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, f(value)]));

const isCapitalPaidFor = ({ stream, upfront, series }) =>
  !isWorkingKind(stream.kind) && upfront + sum(series.invested) > 0;

// What each hour brought, over the streams that took any: after costs, tax, and what it took to begin.
function perHour(parts) {
  const withHours = parts.filter(({ series }) => sum(series.hours) > 0);
  const hours = sum(withHours.map(({ series }) => sum(series.hours)));
  if (hours === 0) return null;
  const earned = withHours.map(
    ({ stream, upfront, series }) => sum(series.operating) - (isWorkingKind(stream.kind) ? upfront : 0),
  );
  return sum(earned) / hours;
}

// flows[t]: what moves t months after the start. An upfront falls at the beginning of its month, a month's net at its
// end; at the horizon everything is sold.
export function flowsOf(series, entries, H) {
  const flows = new Array(H + 1).fill(0);
  for (const { start, upfront } of entries) if (start < H) flows[start] -= upfront;
  for (let m = 0; m < H; m++) flows[m + 1] += series.net[m];
  flows[H] += series.asset[H - 1];
  return flows;
}

function presentValue(flows, discountRate) {
  return sum(flows.map((flow, t) => flow * Math.pow(1 + discountRate, -t / 12)));
}
