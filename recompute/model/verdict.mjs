// Verdict: what a stream is, by why it was paid over its life.

import { above } from './equal.mjs';

// `income` is {first, again, team, capital, all}; `capitalPaidFor`: money went into a fund or a rental.
export function verdictOf(income, capitalPaidFor) {
  const { first, again, team, capital, all } = income;
  if (all === 0) return capitalPaidFor ? 'passive' : 'none';
  const moreThanHalf = (amount) => above(amount, all / 2, all);
  if (moreThanHalf(first)) return 'paid_once';
  if (moreThanHalf(again + team)) return above(team, again, all) ? 'leveraged_team' : 'leveraged';
  if (moreThanHalf(capital)) return 'passive';
  return 'mixed';
}
