// Royalty: a book, a song, a course, any work that sells again.
//
// Each work is made, released, and then sells every month a little less, for as long as its term.
// It is followed alone from its first sale to the horizon; the stream is the sum of its works.

import { blankSeries } from './series.mjs';

export function royalty(stream, calendar) {
  const series = blankSeries(calendar.H);
  const made = worksMade(stream, calendar);
  const works = [...made.filter((work) => work.release <= calendar.E), ...worksThatExist(stream, calendar)];

  for (const work of made) addMaking(series, work, stream, calendar);
  const promoting = new Array(calendar.H).fill(false);
  for (let m = calendar.start; m < calendar.H; m++) {
    promoting[m] = calendar.works(m) && works.some((work) => isInTerm(work, m, stream));
    if (!promoting[m]) continue;
    series.hours[m] += stream.promotion_hours_per_month;
    series.cost[m] += stream.promotion_cost_per_month;
  }
  for (const work of works) addSales(series, work, promoting, stream, calendar);
  return { upfront: stream.setup_cost, series };
}

// The works that I begin, in time to be finished or not.
function worksMade(stream, calendar) {
  const works = [];
  for (let j = 0; j < stream.works; j++) {
    const begin = calendar.start + j * stream.months_between;
    works.push({
      begin,
      release: begin + stream.months_to_make,
      soldBefore: 0,
      advance: stream.advance_per_work,
      isNew: true,
    });
  }
  return works;
}

// The works that were out before the start: they have sold, without promotion, what their age says.
function worksThatExist(stream, calendar) {
  let soldBefore = 0;
  for (let age = 0; age < stream.existing_age_months; age++) soldBefore += unitsAtAge(age, stream);
  const works = [];
  for (let j = 0; j < stream.existing_works; j++) {
    works.push({ release: calendar.start - stream.existing_age_months, soldBefore, advance: 0, isNew: false });
  }
  return works;
}

// The hours and the cost of making one work, in the months that are worked.
function addMaking(series, work, stream, calendar) {
  for (let m = work.begin; m < work.release; m++) {
    if (calendar.works(m)) series.hours[m] += stream.hours_per_work / stream.months_to_make;
  }
  if (calendar.works(work.begin)) series.cost[work.begin] += stream.cost_per_work;
}

const isInTerm = (work, m, stream) =>
  work.release <= m && (stream.term_months === null || m < work.release + stream.term_months);

// Copies sold without promotion at an age in months, nothing once the term is over.
function unitsAtAge(age, stream) {
  if (stream.term_months !== null && age >= stream.term_months) return 0;
  const decay = stream.half_life_months === null ? 1 : Math.pow(2, -age / stream.half_life_months);
  return stream.units_first_month * (stream.long_tail + (1 - stream.long_tail) * decay);
}

// One work's life: units, tiers, the advance, and what is paid.
function addSales(series, work, promoting, stream, calendar) {
  let sold = work.soldBefore;
  let toRecoup = work.advance;
  for (let m = Math.max(work.release, calendar.start); m < calendar.H; m++) {
    const units = unitsAtAge(m - work.release, stream) * (promoting[m] ? 1 + stream.promotion_lift : 1);
    const earned = earnings(sold, units, calendar.step(stream.price_growth, m), stream);
    sold += units;

    const recouped = Math.min(earned, toRecoup);
    toRecoup -= recouped;
    const isFirst = work.isNew && m === work.release;
    const paid = earned - recouped + (isFirst ? work.advance : 0);
    if (isFirst) series.first[m] += paid;
    else series.again[m] += paid;
  }
}

// What `units` earn after `sold` have been sold: each at the rate of the tier that it falls in.
function earnings(sold, units, step, stream) {
  let total = 0;
  stream.rate_tiers.forEach((tier, i) => {
    const end = stream.rate_tiers[i + 1]?.from_units ?? Infinity;
    const inTier = Math.max(0, Math.min(sold + units, end) - Math.max(sold, tier.from_units));
    const perUnit = Math.max(0, tier.rate * stream.price * step - stream.deduction_per_unit * step) * stream.share;
    total += inTier * perUnit;
  });
  return total;
}
