// A small seeded generator of random numbers (mulberry32): the same seed, the same scenario, on every machine.

export function randomOf(seed) {
  let state = seed >>> 0;
  // 0 ≤ next < 1
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + (high - low) * next();
  return {
    next,
    between,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (p) => next() < p,
    pick: (list) => list[Math.floor(next() * list.length)],
    // Spread over the orders of magnitude, from a positive low.
    magnitude: (low, high) => Math.exp(between(Math.log(low), Math.log(high))),
  };
}
