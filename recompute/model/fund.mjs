// Fund: the stock market.
//
// Money is put in while working, grows at the median return after fees, and is paid out at a rate of what is there.
// `gain` is the part of each payout that was not put in: the rest is my own money back and is not taxed.

import { blankSeries } from './series.mjs';

export function fund(stream, calendar) {
  const series = blankSeries(calendar.H);
  const gain = new Array(calendar.H).fill(0);
  const growth = Math.pow((1 + stream.annual_return) * (1 - stream.annual_fee), 1 / 12);
  let value = stream.initial;
  let putIn = stream.initial;

  for (let m = calendar.start; m < calendar.H; m++) {
    value *= growth;
    if (m - calendar.start >= stream.payout_from_month) {
      const share = stream.payout_rate / 12;
      const paid = value * share;
      const ownMoneyBack = putIn * share;
      gain[m] = paid - ownMoneyBack;
      value -= paid;
      putIn -= ownMoneyBack;
      series.capital[m] = paid;
    }
    if (calendar.works(m)) {
      value += stream.contribution_per_month;
      putIn += stream.contribution_per_month;
      series.invested[m] = stream.contribution_per_month;
    }
    series.asset[m] = value;
  }
  return { upfront: stream.initial, series, gain };
}
