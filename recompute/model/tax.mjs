// Tax: a flat rate on profit, with losses carried forward.
//
// Tax falls due only when the profit of all time reaches a new height.

import { incomeAt } from './series.mjs';
import { isWorkingKind } from './time.mjs';

export function taxOf(stream, calendar, { upfront, series, gain }) {
  const tax = new Array(calendar.H).fill(0);
  let profit = 0;
  let highest = 0;
  for (let m = 0; m < calendar.H; m++) {
    if (m === calendar.start && isWorkingKind(stream.kind)) profit -= upfront;
    profit += stream.kind === 'fund' ? gain[m] : incomeAt(series, m) - series.cost[m];
    const newHighest = Math.max(highest, profit);
    tax[m] = stream.tax_rate * (newHighest - highest);
    highest = newHighest;
  }
  return tax;
}
