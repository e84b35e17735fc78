// Exact draws for lives.mjs, by the textbook: one number generator and five distributions.

/** sfc32 by Chris Doty-Humphrey (PractRand), seeded and stirred; numbers in 0 … 1. */
export function generator(seed) {
  let [a, b, c, d] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 20; i += 1) next();
  return next;
}

/** Poisson: by multiplying uniforms (Knuth); a large mean is a sum of smaller ones. */
export function poisson(mean, next) {
  let count = 0;
  for (; mean > 30; mean -= 30) count += poisson(30, next);
  if (mean <= 0) return count;
  const end = Math.exp(-mean);
  for (let product = next(); product > end; product *= next()) count += 1;
  return count;
}

/** How many of n fall out with that chance each: by the gaps between them (Devroye 1986, X.4). */
export function binomial(n, chance, next) {
  if (n === 0 || chance <= 0) return 0;
  if (chance >= 1) return n;
  if (chance > 0.5) return n - binomial(n, 1 - chance, next);
  const log = Math.log(1 - chance);
  let count = 0;
  for (let at = 0; ; count += 1) {
    at += Math.floor(Math.log(1 - next()) / log) + 1;
    if (at > n) return count;
  }
}

/** Standard normal, by the polar method (Marsaglia & Bray 1964). */
function normal(next) {
  for (;;) {
    const x = 2 * next() - 1;
    const s = x * x + (2 * next() - 1) ** 2;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/** Gamma of that shape, scale 1 (Marsaglia & Tsang 2000). */
export function gamma(shape, next) {
  if (shape < 1) return gamma(shape + 1, next) * (1 - next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(next);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Beta, as a share of two gammas. */
export function beta(a, b, next) {
  const x = gamma(a, next);
  const y = gamma(b, next);
  return x + y > 0 ? x / (x + y) : 0;
}
