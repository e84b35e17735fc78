// Scales: for each number of a projection, the size of what it was made of.
//
// Rounding errors are a share of the amounts that were added and subtracted, not of what is left in the end.

import { incomeOf, sum } from './model/series.mjs';

// A function from the path of a number to its scale.
export function scalesOf(projection, scenario) {
  const streams = projection.streams.map((stream) => scalesOfPart(stream.series, stream.summary, stream.upfront, scenario));
  const upfronts = sum(projection.streams.map((stream) => stream.upfront));
  const total = scalesOfPart(projection.total.series, projection.total.summary, upfronts, scenario);
  const byId = Object.fromEntries(projection.streams.map((stream, i) => [stream.id, streams[i]]));
  const comparison = projection.comparison.map((row) => scalesOfRow(byId[row.stream], byId[row.baseline]));

  return (path) => {
    const [where, index] = path;
    const scales = { streams: streams[index], total, comparison: comparison[index] }[where] ?? {};
    const inside = path.slice(where === 'total' ? 1 : 2);
    const names = inside[0] === 'series' || inside[0] === 'summary' ? inside.slice(1) : inside;
    return scales[names.filter((name) => Number.isNaN(Number(name))).join('.')] ?? scales[names[0]] ?? scales.money ?? 0;
  };
}

// Of a stream, or of the total. What is not listed is an amount of money, of the scale `money`:
// all that ever moved, whichever way, and the most that it could be sold for.
function scalesOfPart(series, summary, upfront, scenario) {
  const H = series.net.length;
  const moved = incomeOf(series).map((income, m) => income + series.cost[m] + series.tax[m] + series.invested[m]);
  const money = sum(moved) + upfront + Math.max(...series.asset.map(Math.abs));
  const hours = sum(series.hours);
  const discounts = [0, H].map((t) => Math.pow(1 + (scenario.discount_rate ?? 0), -t / 12));
  return {
    money,
    hours,
    customers: Math.max(0, ...(series.customers ?? [])),
    members: Math.max(0, ...(series.members ?? [])),
    per_hour: hours > 0 ? money / hours : 0,
    share: 1,
    present_value: money * Math.max(...discounts),
    real_final_position: money / Math.pow(1 + (scenario.inflation ?? 0), H / 12),
    irr: 0,
    'tail.after_12': shareOfBase(money, summary),
    'tail.after_24': shareOfBase(money, summary),
    'tail.after_60': shareOfBase(money, summary),
  };
}

const shareOfBase = (money, summary) => (summary.tail ? money / summary.tail.base : 0);

// Two streams against each other; hour for hour, the hours of one at the rate of the other.
function scalesOfRow(a, baseline) {
  const ofHours = a.hours * baseline.per_hour;
  return {
    final_difference: a.money + baseline.money,
    'same_hours.per_hour': baseline.per_hour,
    'same_hours.final_difference': a.money + ofHours,
  };
}
