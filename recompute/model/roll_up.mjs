// Roll-up: when members leave, the people below them move up one level for each of them.
//
// Between me and a member at level ℓ stand ℓ−1 members; between me and a customer at level ℓ stand ℓ.
// Each of those left with the chance q, so how many did is binomial.

export function rollUp(staying, q) {
  const depth = staying.members.length - 1;
  const customers = new Array(depth + 1).fill(0);
  const members = new Array(depth + 1).fill(0);
  for (let level = 0; level <= depth; level++) {
    for (let gone = 0; gone <= level; gone++) {
      customers[level - gone] += staying.customers[level] * binomial(level, gone, q);
    }
  }
  for (let level = 1; level <= depth; level++) {
    for (let gone = 0; gone <= level - 1; gone++) {
      members[level - gone] += staying.members[level] * binomial(level - 1, gone, q);
    }
  }
  return { ...staying, customers, members };
}

// The chance that exactly k of n left, when each leaves with the chance q.
export function binomial(n, k, q) {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways * Math.pow(q, k) * Math.pow(1 - q, n - k);
}
