// The recomputation against numbers that have a formula, or that someone else has published.
//
// It needs no engine: this is why it may be trusted as a judge.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betaMedian } from './model/beta.mjs';
import { irr } from './model/irr.mjs';
import { medianOf } from './model/ranges.mjs';
import { binomial, rollUp } from './model/roll_up.mjs';
import { chanceToLeave } from './model/residual.mjs';
import { shareStillOwed, sharePaidBack } from './model/rental.mjs';
import { project } from './model/project.mjs';

function near(actual, expected, tolerance = 1e-12) {
  const apart = Math.abs(actual - expected);
  assert.ok(apart <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);
}

const only = (stream, more = {}) =>
  project({ currency: 'USD', start: '2027-01', horizon_months: 120, ...more, streams: [{ id: 's', name: 's', ...stream }] })
    .streams[0];

test('a fixed mortgage pays what the annuity formula says: 160,000 at 6 % over 30 years is 959.28 a month', () => {
  const flat = { kind: 'rental', price: 200000, down_payment_share: 0.2, mortgage_rate: 0.06, rent_per_month: 0 };
  const { series } = only(flat, { horizon_months: 400 });
  for (const m of [0, 100, 359]) near(series.cost[m] + series.invested[m], 959.28084, 1e-7);
  near(series.cost[0], 160000 * 0.005);
  near(series.asset[359], 200000);
  near(series.invested[360], 0);
});

test('what is still owed and what is paid back add up, at any rate, also a tiny one', () => {
  for (const rate of [0, 1e-12, 1e-6, 0.005, 0.025]) {
    near(shareStillOwed(0, 240, rate), 1);
    near(shareStillOwed(99, 240, rate) - sharePaidBack(99, 240, rate), shareStillOwed(100, 240, rate));
  }
});

test('a fund grows like an annuity', () => {
  const fund = { kind: 'fund', initial: 1000, contribution_per_month: 10, annual_return: 0.1268250301319698 };
  const { series, summary } = only(fund, { horizon_months: 24 });
  near(series.asset[23], 1000 * 1.01 ** 24 + (10 * (1.01 ** 24 - 1)) / 0.01);
  near(summary.irr, 0.1268250301319698, 1e-10);
  assert.equal(summary.verdict, 'passive');
});

test('a fund that pays out is taxed on its gain alone, once the gain is above all losses', () => {
  const fund = { kind: 'fund', initial: 1200, annual_return: 1.01 ** 12 - 1, payout_rate: 0.12, tax_rate: 0.25 };
  const { series } = only(fund, { horizon_months: 2 });
  near(series.capital[0], 12.12);
  near(series.tax[0], 0.25 * (12.12 - 12));
});

test('with a constant churn the customers rise to the ceiling of new ones over churn', () => {
  const club = { kind: 'residual', new_customers_per_month: 3, retention: { monthly_churn: 0.05 }, value_per_month: 1 };
  const { series } = only({ ...club, rate_first: 1, rates_by_year: [1] }, { horizon_months: 600 });
  near(series.customers[9], (3 * (1 - 0.95 ** 10)) / 0.05);
  near(series.customers[599], 60, 1e-11);
});

// The share that stays through t renewals.
function survival(alpha, beta, t) {
  let stays = 1;
  for (let k = 1; k <= t; k++) stays *= 1 - chanceToLeave(k, { alpha, beta, period_months: 1 });
  return stays;
}

test('the shifted-beta-geometric survival is B(α, β+t)/B(α, β)', () => {
  // With whole α and β the beta functions are factorials.
  const factorial = (n) => (n <= 1 ? 1 : n * factorial(n - 1));
  const B = (a, b) => (factorial(a - 1) * factorial(b - 1)) / factorial(a + b - 1);
  for (const t of [0, 1, 5, 12]) near(survival(2, 5, t), B(2, 5 + t) / B(2, 5));
  near(survival(1, 1, 9), 1 / 10);
  assert.equal(chanceToLeave(11, { alpha: 1, beta: 1, period_months: 12 }), 0);
  assert.equal(chanceToLeave(12, { alpha: 1, beta: 1, period_months: 12 }), 0.5);
});

test('Fader & Hardie (2007): α = 0.668, β = 3.806 fit their high-end customers best, and foretell year 12', () => {
  const left = [1000, 869, 743, 653, 593, 551, 517, 491];
  const likelihood = (alpha, beta) => {
    let all = left[7] * Math.log(survival(alpha, beta, 7));
    for (let t = 1; t <= 7; t++) {
      all += (left[t - 1] - left[t]) * Math.log(survival(alpha, beta, t - 1) - survival(alpha, beta, t));
    }
    return all;
  };
  const best = likelihood(0.668, 3.806);
  for (const [da, db] of [[0.01, 0], [-0.01, 0], [0, 0.05], [0, -0.05], [0.01, 0.05], [-0.01, -0.05]]) {
    assert.ok(likelihood(0.668 + da, 3.806 + db) < best);
  }
  near(survival(0.668, 3.806, 12), 0.394, 0.02); // 394 of 1,000 were there
});

test('an eBook of 4.99 at 70 % less 0.10 for each pays 3.393', () => {
  const book = { kind: 'royalty', hours_per_work: 100, units_first_month: 10, price: 4.99 };
  const { series } = only({ ...book, rate_tiers: [{ from_units: 0, rate: 0.7 }], deduction_per_unit: 0.1 });
  near(series.first[1], 10 * (0.7 * 4.99 - 0.1));
  near(series.again[119], 33.93);
});

test('an advance is paid once and earned back before more is paid', () => {
  const book = { kind: 'royalty', hours_per_work: 100, units_first_month: 10, price: 10, advance_per_work: 25 };
  const { series } = only({ ...book, rate_tiers: [{ from_units: 0, rate: 0.1 }], share: 0.9 });
  [0, 25, 0, 2, 9].forEach((paid, m) => near(series.first[m] + series.again[m], paid));
});

test('sales are split at the edge of a tier', () => {
  const book = { kind: 'royalty', hours_per_work: 100, units_first_month: 10, price: 1 };
  const { series } = only({ ...book, rate_tiers: [{ from_units: 0, rate: 0.5 }, { from_units: 15, rate: 1 }] });
  near(series.first[1], 5);
  near(series.again[2], 7.5);
  near(series.again[3], 10);
});

test('a week is 1/52 of a working year, and a month has 365.25/84 weeks', () => {
  const { series, summary } = only({ kind: 'paid_once', pay_per_job: 10, hours_per_week: 10, weeks_off_per_year: 26 });
  near(series.hours[0], (10 * 365.25) / 84 / 2);
  near(summary.hours, (10 * 365.25) / 84 / 2 * 120);
});

test('a team that only recruits doubles, level by level, like the binomial numbers', () => {
  const team = { kind: 'team', my_customers_per_month: 0, my_recruits_per_month: 0, member_customers_per_month: 0 };
  const growing = { ...team, member_recruits_per_month: 1, customer_churn: 0, member_attrition: 0, order_per_month: 0 };
  const paid = { retail_rate: 0, level_rates: [0, 0, 1], member_order_per_month: 1, existing_members: [1] };
  const { series } = only({ ...growing, ...paid }, { horizon_months: 10 });
  [1, 2, 3, 9].forEach((m) => near(series.members[m], 2 ** (m + 1), 1e-6));
  // On level 3 after m+1 rounds: the ways to choose 2 of m+1.
  [1, 2, 3, 9].forEach((m) => near(series.team[m], ((m + 1) * m) / 2, 1e-6));
});

test('roll-up moves people up and loses no survivor', () => {
  near([0, 1, 2, 3].reduce((all, k) => all + binomial(3, k, 0.3), 0), 1);
  const before = { customers: [0, 0, 100, 0], members: [0, 10, 10, 10] };
  const after = rollUp(before, 0.1);
  [1, 18, 81, 0].forEach((count, level) => near(after.customers[level], count));
  [0, 10 + 1 + 0.1, 9 + 1.8, 8.1].forEach((count, level) => near(after.members[level], count));
});

test('the rate of return nearest to zero is found, whatever its size', () => {
  const yearly = (...flows) => flows.flatMap((flow, i) => (i === 0 ? [flow] : [...new Array(11).fill(0), flow]));
  near(irr(yearly(-100, 110)), 0.1);
  near(irr(yearly(-100, 50)), -0.5);
  near(irr(yearly(-100, 1, 1)), irr(yearly(-1e12, 1e10, 1e10)));
  near(irr(yearly(-100, 230, -132)), 0.1); // also 0.2
  near(irr(yearly(-1, 1e5)), 1e5 - 1, 1e-9);
  near(irr(yearly(-1000, 2050, -1050)), 0); // also 0.05
  assert.equal(irr(yearly(-1, 2e6)), null);
  assert.equal(irr([1, 2, 3]), null);
  assert.equal(irr([0, 0]), null);
  assert.equal(irr([-1, 1e-13]), null);
});

test('medians of ranges', () => {
  near(medianOf({ low: 20, high: 45 }), 30);
  near(medianOf({ low: -1, high: 4 }), 1.5);
  near(medianOf({ low: 1, high: 4, shape: 'uniform' }), 2.5);
  near(medianOf({ low: 0, high: 10, shape: 'pert', mode: 5 }), 5);
  // Shapes 1 and 5: the chance to be below x is 1 − (1−x)^5.
  near(medianOf({ low: 2, high: 6, shape: 'pert', mode: 2 }), 2 + 4 * (1 - 0.5 ** 0.2));
  near(betaMedian(2, 4), 0.3138101704556974);
});

test('a loss is carried forward before tax falls due', () => {
  const job = { kind: 'paid_once', pay_per_job: 10, hours_per_week: 84 / 365.25, setup_cost: 25, tax_rate: 0.5 };
  const { series, summary } = only(job, { horizon_months: 4 });
  [0, 0, 2.5, 5].forEach((tax, m) => near(series.tax[m], tax));
  assert.equal(summary.payback_month, 2); // the cash: −25, then −15, −5, +2.5, +7.5
});
