// Internal rate of return: the annual rate at which all flows together are worth nothing.
//
// The rate r is looked for on the axis x = ln(1+r), outward from 0, in small steps; where the sum changes its sign,
// bisection finds the root. Of the nearest root on either side, the one nearer to r = 0 is taken.
// Where the sum comes near to zero and turns away again, the turn is looked at closely: two roots may hide there.

const HIGHEST = Math.log(1 + 1e6);
const LOWEST = Math.log(1 - 0.9999);
const STEP = 0.001;

// flows[t] falls t months after the start.
export function irr(flows) {
  const c = withoutDust(flows);
  if (!c.some((flow) => flow > 0) || !c.some((flow) => flow < 0)) return null;
  const worth = (x) => scaledWorth(c, x);
  if (worth(0) === 0) return 0;
  const rates = [nearestRoot(worth, HIGHEST), nearestRoot(worth, LOWEST)].filter((x) => x !== null).map(Math.expm1);
  if (rates.length === 0) return null;
  return rates.reduce((best, r) => (Math.abs(r) < Math.abs(best) ? r : best));
}

// Flows within 1e-12 of the largest are what is left of a sum that is really 0.
function withoutDust(flows) {
  const largest = Math.max(...flows.map(Math.abs));
  return flows.map((flow) => (Math.abs(flow) <= 1e-12 * largest ? 0 : flow));
}

// Σ c_t·e^(−x·t/12), times a positive number that keeps every power at most 1:
// for x ≥ 0 everything is seen from the first flow, for x < 0 from the last.
function scaledWorth(c, x) {
  const d = Math.exp(-Math.abs(x) / 12);
  const first = c.findIndex((flow) => flow !== 0);
  const last = c.findLastIndex((flow) => flow !== 0);
  let worth = 0;
  if (x >= 0) for (let t = last; t >= first; t--) worth = worth * d + c[t];
  else for (let t = first; t <= last; t++) worth = worth * d + c[t];
  return worth;
}

// The root nearest to 0 between 0 and `end`, or null.
function nearestRoot(worth, end) {
  const steps = Math.ceil(Math.abs(end) / STEP);
  const at = (i) => (i === steps ? end : (end * i) / steps);
  let previous = { x: 0, y: worth(0) };
  let before = null;
  for (let i = 1; i <= steps; i++) {
    const here = { x: at(i), y: worth(at(i)) };
    if (before !== null) {
      const hidden = hiddenRoot(worth, before, previous, here);
      if (hidden !== null) return hidden;
    }
    if (here.y === 0) return i === steps ? null : here.x;
    if (Math.sign(here.y) !== Math.sign(previous.y)) return bisect(worth, previous.x, here.x);
    before = previous;
    previous = here;
  }
  return null;
}

// Three points on one side of zero, the middle one nearest to it: does the curve reach zero between them?
function hiddenRoot(worth, a, b, c) {
  const side = Math.sign(b.y);
  const turns = side * a.y > side * b.y && side * c.y > side * b.y;
  if (!turns || Math.sign(c.y) !== side) return null;
  let left = a.x;
  let right = c.x;
  for (let i = 0; i < 200; i++) {
    const p = left + (right - left) / 3;
    const q = right - (right - left) / 3;
    if (side * worth(p) <= 0) return bisect(worth, a.x, p);
    if (side * worth(q) <= 0) return bisect(worth, a.x, q);
    if (side * worth(p) < side * worth(q)) right = q;
    else left = p;
  }
  return null;
}

function bisect(worth, from, to) {
  const side = Math.sign(worth(from));
  let near = from;
  let far = to;
  for (let i = 0; i < 200; i++) {
    const middle = (near + far) / 2;
    if (Math.sign(worth(middle)) === side) near = middle;
    else far = middle;
  }
  return (near + far) / 2;
}
