// The median of a beta distribution, without a library.
//
// Its density is x^(a−1)·(1−x)^(b−1); the median is the x with as much of it to the left as to the right.
// What lies to the left of x is B(x; a, b); what lies to the right is B(1−x; b, a), by looking from the other end.
// So no normalising constant is needed: bisect until the two are the same.

// The incomplete beta function B(x; a, b) = x^a (1−x)^b / a · Σ_n (a+b)_n / (a+1)_n · x^n.
// All terms are positive, so nothing cancels (Abramowitz & Stegun 26.5.4).
export function incompleteBeta(x, a, b) {
  let term = 1;
  let sum = 0;
  for (let n = 0; n < 100000 && term > sum * 1e-18; n++) {
    sum += term;
    term *= ((a + b + n) / (a + 1 + n)) * x;
  }
  return ((Math.pow(x, a) * Math.pow(1 - x, b)) / a) * sum;
}

export function betaMedian(a, b) {
  let left = 0;
  let right = 1;
  for (let i = 0; i < 100; i++) {
    const middle = (left + right) / 2;
    if (incompleteBeta(middle, a, b) < incompleteBeta(1 - middle, b, a)) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}
