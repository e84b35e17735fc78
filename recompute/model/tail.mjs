// Tail: what still comes in after the work stops.
//
// The base is the income while still working; the tail says how much of it is left later.

import { atLeast } from './equal.mjs';
import { hasExisting, isBegun, isWorkingKind } from './time.mjs';
import { incomeOf, sum } from './series.mjs';

export function tailOfStream(series, stream, calendar) {
  const { start, E, H } = calendar;
  if (!isBegun(stream, calendar)) return null;
  if (E > start) return tailAfterWork(series, start, E, H);
  return hasExisting(stream) ? tailFrom(series, start) : null;
}

// The total stops when its last working stream does.
// `parts` is a list of {stream, calendar}.
export function tailOfTotal(series, parts) {
  const begun = parts.filter(({ stream, calendar }) => isWorkingKind(stream.kind) && isBegun(stream, calendar));
  const worked = begun.filter(({ calendar }) => calendar.E > calendar.start);
  if (worked.length > 0) {
    const E = Math.max(...worked.map(({ calendar }) => calendar.E));
    const start = Math.min(...worked.map(({ calendar }) => calendar.start));
    return tailAfterWork(series, start, E, worked[0].calendar.H);
  }
  if (begun.length > 0) return tailFrom(series, Math.min(...begun.map(({ calendar }) => calendar.start)));
  return null;
}

// Worked until E: the base is the mean of the last year before E, or of what there was of it.
function tailAfterWork(series, start, E, H) {
  if (E === H) return null;
  const months = Math.min(12, E - start);
  const base = sum(incomeOf(series).slice(E - months, E)) / months;
  return tail(series, base, E - 1, E);
}

// Stopped at once: the base is the first month's income, and the months count from there.
function tailFrom(series, start) {
  return tail(series, incomeOf(series)[start], start, start);
}

// `zero` is the month where k = 0; `totalFrom` the month from which the money is added up.
function tail(series, base, zero, totalFrom) {
  if (base <= 0) return null;
  const income = incomeOf(series);
  const after = (k) => (zero + k < income.length ? income[zero + k] / base : null);
  return {
    base,
    after_12: after(12),
    after_24: after(24),
    after_60: after(60),
    half_life_months: halfLife(income, base, zero),
    total: sum(series.operating.slice(totalFrom)),
  };
}

// The smallest k ≥ 1 from which on the income stays at half the base or less.
function halfLife(income, base, zero) {
  const isHalf = (m) => atLeast(base / 2, income[m], base + income[m]);
  let k = null;
  for (let m = income.length - 1; m >= zero + 1 && isHalf(m); m--) k = m - zero;
  return k;
}
