// Rental: real estate, bought with a mortgage and let.
//
// The principal of each payment is money that I put in, its interest is a cost.

import { blankSeries } from './series.mjs';

export function rental(stream, calendar) {
  const series = blankSeries(calendar.H);
  const { price } = stream;
  const loan = price * (1 - stream.down_payment_share);
  const monthlyRate = stream.mortgage_rate / 12;
  const worth = (i) => price * Math.pow(1 + stream.appreciation, i / 12);
  const balance = (i) => loan * shareStillOwed(i, stream.mortgage_months, monthlyRate);

  for (let m = calendar.start; m < calendar.H; m++) {
    const i = m - calendar.start;
    const rent = stream.rent_per_month * (1 - stream.vacancy) * calendar.step(stream.rent_growth, m);
    const manageMyself = calendar.works(m) && stream.self_manage_hours_per_month > 0;
    const interest = balance(i) * monthlyRate;
    const manager = manageMyself ? 0 : stream.manager_share * rent;

    series.capital[m] = rent;
    series.cost[m] = (worth(i) * stream.upkeep_share) / 12 + interest + manager;
    series.invested[m] = loan * sharePaidBack(i, stream.mortgage_months, monthlyRate);
    series.hours[m] = manageMyself ? stream.self_manage_hours_per_month : 0;
    series.asset[m] = worth(i + 1) * (1 - stream.selling_cost_share) - balance(i + 1);
  }
  return { upfront: price * (stream.down_payment_share + stream.closing_cost_share), series };
}

// 1 − (1+ρ)^−n, without losing digits where ρ is tiny.
const oneMinusDiscount = (rate, n) => -Math.expm1(-n * Math.log1p(rate));

// Of the loan, what is still owed after i of n level payments.
export function shareStillOwed(i, n, rate) {
  if (i >= n) return 0;
  if (rate === 0) return (n - i) / n;
  return oneMinusDiscount(rate, n - i) / oneMinusDiscount(rate, n);
}

// Of the loan, what payment i+1 pays back: the level payment less the interest on what was owed.
// payment − interest = ρ/(1−(1+ρ)^−n) − ρ·(1−(1+ρ)^−(n−i))/(1−(1+ρ)^−n) = ρ·(1+ρ)^−(n−i)/(1−(1+ρ)^−n).
export function sharePaidBack(i, n, rate) {
  if (i >= n) return 0;
  if (rate === 0) return 1 / n;
  return (rate * Math.pow(1 + rate, i - n)) / oneMinusDiscount(rate, n);
}
