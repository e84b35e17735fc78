// Values: one random value of a field, or its leaving out.
//
// A scenario is made in one of three moods. `usual`: everyday numbers. `corner`: the ends of the domains, tiny and huge.
// `round`: few and simple numbers, so that many things come out exactly equal.

const ROUND = [0, 1, 2, 3, 10, 0.5, 0.25, 100, 0.1];

export const LEAVE_OUT = Symbol('leave out');

export function valueOf(field, mood, random) {
  if (field.optional && random.chance(mood === 'round' ? 0.6 : 0.4)) return LEAVE_OUT;
  if (field.nullable && random.chance(0.2)) return null;
  if (field.range && random.chance(mood === 'usual' ? 0.15 : 0.1)) return rangeOf(field, mood, random);
  return numberOf(field, mood, random);
}

export function numberOf(field, mood, random) {
  const number = rawNumber(field, mood, random);
  const inside = Math.min(field.max, Math.max(field.min, number));
  return field.whole ? Math.round(inside) : inside;
}

function rawNumber(field, mood, random) {
  const [low, high] = field.usual;
  const usual = () => (random.chance(0.5) ? random.between(low, high) : tidy(random.between(low, high)));
  if (mood === 'round') return random.chance(0.8) ? random.pick(ROUND) : Math.round(usual());
  if (mood === 'usual' || random.chance(0.6)) return usual();
  switch (random.whole(0, 4)) {
    case 0:
      return field.min;
    case 1:
      return field.max;
    case 2:
      return 0;
    case 3:
      return field.min + random.magnitude(1e-12, 1) * (high - low);
    default:
      return random.magnitude(Math.max(1e-3, high / 10), Math.max(field.max, 1e-2));
  }
}

// Three digits, as people write numbers.
const tidy = (number) => Number(number.toPrecision(3));

// A range in the field's domain, of any shape that fits.
export function rangeOf(field, mood, random) {
  const one = numberOf(field, mood, random);
  const two = numberOf(field, mood, random);
  const [low, high] = one < two ? [one, two] : two < one ? [two, one] : [field.min, field.max];
  const shapes = [undefined, 'normal', 'uniform', 'pert', ...(low > 0 ? ['lognormal'] : [])];
  const shape = random.pick(shapes);
  const range = { low, high };
  if (shape !== undefined) range.shape = shape;
  if (shape === 'pert') range.mode = random.pick([low, high, low + (high - low) * random.next()]);
  return range;
}
