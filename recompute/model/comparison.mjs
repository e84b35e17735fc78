// Comparison of a stream A with the baseline.
//
// Once as they are; once fairly, hour for hour: A's own hours, paid once at what an hour of the baseline brings.

import { atLeast } from './equal.mjs';
import { flowsSoFar } from './flows.mjs';
import { sum } from './series.mjs';

// A part is {stream, calendar, upfront, series, summary}.
export function compare(a, baseline) {
  const flowsA = flowsOfPart(a);
  const flowsB = flowsOfPart(baseline);
  const both = flowsA.map((flow, m) => flow + flowsB[m]);
  const from = Math.max(a.calendar.start, baseline.calendar.start);
  return {
    stream: a.stream.id,
    baseline: baseline.stream.id,
    ...race(a.series.position, baseline.series.position, both, from),
    same_hours: sameHours(a, baseline.summary.per_hour, flowsA),
  };
}

const flowsOfPart = (part) => flowsSoFar(part.series, [{ start: part.calendar.start, upfront: part.upfront }]);

function sameHours(a, perHour, flowsA) {
  if (perHour === null || sum(a.series.hours) === 0) return null;
  let hours = 0;
  const paidOnce = a.series.hours.map((more) => perHour * (hours += more));
  const both = flowsA.map((flow, m) => flow + Math.abs(paidOnce[m]));
  return { per_hour: perHour, ...race(a.series.position, paidOnce, both, a.calendar.start) };
}

// When is `a` ahead of `b`, first, and for good?
function race(a, b, flows, from) {
  const H = a.length;
  const ahead = (m) => atLeast(a[m], b[m], flows[m]);
  let breakEven = null;
  for (let m = H - 1; m >= from && ahead(m); m--) breakEven = m;
  let firstAhead = null;
  for (let m = H - 1; m >= from; m--) if (ahead(m)) firstAhead = m;
  return { break_even_month: breakEven, first_ahead_month: firstAhead, final_difference: a[H - 1] - b[H - 1] };
}
