// Chance that can be repeated: the same seed gives the same story.

export type Chance = {
  /** A whole number from 0 to before `end`. */
  below(end: number): number;
  /** One of these. */
  of<T>(choices: readonly T[]): T;
};

/** Mulberry32: 32 bits of state, good enough to wander about. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { below, of: (choices) => choices[below(choices.length)] };
}
