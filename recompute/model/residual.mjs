// Residual: customers who keep paying (financial services, subscriptions, memberships, travel).
//
// Every month's new customers are one cohort.
// It is followed alone, month by month, as it shrinks and pays; the stream is the sum of its cohorts.

import { blankSeries } from './series.mjs';

export function residual(stream, calendar) {
  const series = blankSeries(calendar.H, ['customers']);
  const value = (m) => stream.value_per_month * calendar.step(stream.value_growth, m);

  for (let j = calendar.start; j < calendar.E; j++) {
    const gained = newCustomers(stream, calendar, j);
    series.hours[j] += gained * stream.hours_per_customer + stream.hours_per_month;
    series.cost[j] += gained * stream.cost_per_customer + stream.cost_per_month;
    series.first[j] += gained * (stream.rate_first * value(j) + stream.bonus_per_customer);
    const cohort = cohortLife(gained, j, 0, stream, calendar);
    for (let m = j; m < calendar.H; m++) {
      series.customers[m] += cohort[m];
      if (m > j) series.again[m] += cohort[m] * value(m) * rateAtAge(m - j, stream);
    }
  }

  // Those who are there already are one more cohort, of an age; all that they pay is paid again.
  const existing = cohortLife(stream.existing_customers, calendar.start, stream.existing_age_months, stream, calendar);
  for (let m = calendar.start; m < calendar.H; m++) {
    const age = stream.existing_age_months + m - calendar.start;
    series.customers[m] += existing[m];
    series.again[m] += existing[m] * value(m) * rateAtAge(age, stream);
  }

  for (let m = calendar.start; m < calendar.H; m++) {
    if (calendar.works(m)) series.hours[m] += stream.service_hours_per_customer * series.customers[m];
    series.cost[m] += stream.upkeep_per_month;
  }
  return { upfront: stream.setup_cost, series };
}

function newCustomers(stream, calendar, m) {
  const ramp = stream.ramp_months === 0 ? 1 : Math.min(1, (m - calendar.start + 1) / stream.ramp_months);
  return stream.new_customers_per_month * ramp;
}

// How many of a cohort pay in each month: all of them in `first`, when they are `age` months old, then those who stay.
export function cohortLife(size, first, age, stream, calendar) {
  const paying = new Array(calendar.H).fill(0);
  let left = size;
  for (let m = first; m < calendar.H; m++) {
    const ageNow = age + m - first;
    if (m > first) {
      left *= 1 - chanceToLeave(ageNow, stream.retention);
      if (m >= calendar.E) left *= 1 - stream.churn_after_stop;
    }
    const stillPays = stream.pays_for_months === null || ageNow < stream.pays_for_months;
    paying[m] = stillPays ? left : 0;
  }
  return paying;
}

// The chance to leave between payment k−1 and payment k.
// Either the same every month, or the shifted-beta-geometric of Fader & Hardie (2007): the longer someone has stayed
// through renewals, the likelier they stay through the next.
export function chanceToLeave(k, retention) {
  if (retention.monthly_churn !== undefined) return retention.monthly_churn;
  const { alpha, beta, period_months } = retention;
  if (k % period_months !== 0) return 0;
  const renewal = k / period_months;
  return alpha / (alpha + beta + renewal - 1);
}

function rateAtAge(age, stream) {
  const years = Math.floor(age / 12);
  return stream.rates_by_year[Math.min(years, stream.rates_by_year.length - 1)];
}
