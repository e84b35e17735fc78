// When are two amounts of money the same?
//
// Sums of doubles differ in their last digits by the order of adding.
// A month or a verdict must not hang on them: amounts count as equal within 1e-9 of the flows behind them.

export const TOLERANCE = 1e-9;

export const atLeast = (a, b, flows) => a - b >= -TOLERANCE * flows;
export const below = (a, b, flows) => !atLeast(a, b, flows);
export const above = (a, b, flows) => a - b > TOLERANCE * flows;
