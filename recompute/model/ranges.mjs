// Ranges and their medians.
//
// An input may be a number, or a range {low, high, shape?, mode?}: "somewhere between".
// The projection lives with each range's exact median.
// `low` and `high` are the 5 and 95 % quantiles of a normal or lognormal, or the ends of a uniform or PERT.

import { betaMedian } from './beta.mjs';

export const isRange = (value) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && 'low' in value && 'high' in value;

export const shapeOf = (range) => range.shape ?? (range.low > 0 ? 'lognormal' : 'normal');

export function medianOf(range) {
  const { low, high, mode } = range;
  switch (shapeOf(range)) {
    // Its logarithm is normal, so the median is the middle of the logarithms: the geometric mean.
    case 'lognormal':
      return Math.sqrt(low) * Math.sqrt(high);
    case 'normal':
    case 'uniform':
      return low + (high - low) / 2;
    case 'pert': {
      const rising = 1 + (4 * (mode - low)) / (high - low);
      const falling = 1 + (4 * (high - mode)) / (high - low);
      return low + (high - low) * betaMedian(rising, falling);
    }
    default:
      throw new Error(`unknown shape ${range.shape}`);
  }
}

// A copy of any JSON value with every range in it replaced by its median.
export function withMedians(value) {
  if (isRange(value)) return medianOf(value);
  if (Array.isArray(value)) return value.map(withMedians);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withMedians(inner)]));
  }
  return value;
}
