// Random scenarios, all of them valid, each made by its seed alone.
//
// `node generate.mjs 7` prints the scenario of seed 7.

import { fileURLToPath } from 'node:url';
import { KINDS, STREAM, rate } from './generate/fields.mjs';
import { randomOf } from './generate/random.mjs';
import { LEAVE_OUT, numberOf, rangeOf, valueOf } from './generate/value.mjs';

export function generate(seed) {
  const random = randomOf(seed * 2654435761);
  const mood = random.pick(['usual', 'usual', 'usual', 'corner', 'corner', 'round']);
  const H = horizon(mood, random);
  const streams = [];
  const howMany = random.whole(1, H > 600 ? 3 : 6);
  while (streams.length < howMany) streams.push(streamOf(streams, mood, H, random));

  const scenario = {
    format: 'paid-again/scenario',
    version: 1,
    name: `Generated ${seed}, ${mood}`,
    currency: random.pick(['USD', 'EUR', 'JPY']),
    start: `${random.whole(1990, 2060)}-${String(random.whole(1, 12)).padStart(2, '0')}`,
    horizon_months: H,
    streams,
  };
  if (random.chance(0.6)) scenario.work_until_month = stopMonth(0, H, random);
  if (random.chance(0.6)) scenario.inflation = worldRate(mood, random);
  if (random.chance(0.6)) scenario.discount_rate = worldRate(mood, random);
  if (random.chance(0.8)) scenario.baseline = random.pick(streams).id;
  if (random.chance(0.2)) scenario.target_per_month = random.between(0, 3000);
  if (random.chance(0.2)) scenario.note = 'Note: ü € 漢 "quoted"\n';
  scenario.simulation = random.chance(0.5) ? {} : { paths: random.whole(1, 2000), seed: random.whole(0, 2 ** 40) };
  return scenario;
}

function horizon(mood, random) {
  if (mood === 'round') return random.whole(1, 60);
  if (mood === 'corner') return random.pick([1, 2, 3, 11, 12, 13, 120, 240, random.whole(1, 600), 1200]);
  return random.pick([24, 60, 120, 240, 240, 360, random.whole(1, 480)]);
}

const worldRate = (mood, random) =>
  mood === 'corner' ? random.pick([-0.5, 10, 0, 0.03, 1e-9]) : random.between(-0.01, 0.09);

// Before the start, at it, right after it, somewhere, at the horizon and beyond, never.
function stopMonth(start, H, random) {
  const end = Math.min(1200, H);
  if (random.chance(0.6)) return random.whole(Math.min(start, end), end);
  return random.pick([
    null,
    0,
    Math.max(0, start - 1),
    start,
    Math.min(1200, start + 1),
    Math.min(1200, start + random.whole(1, 24)),
    random.whole(0, end),
    end,
    Math.min(1200, end + 7),
  ]);
}

function streamOf(others, mood, H, random) {
  // Sometimes a twin of an earlier one, so that two streams come out equal to the cent.
  if (others.length > 0 && random.chance(0.05)) return { ...random.pick(others), id: `s${others.length}`, off: false };
  const kind = random.pick(Object.keys(KINDS));
  const stream = { id: `s${others.length}`, name: `${kind} ${others.length}`, kind };
  if (random.chance(0.08)) stream.off = true;
  if (random.chance(0.1)) stream.preset = 'some-preset';
  if (random.chance(0.5)) stream.start_month = startMonth(H, random);
  if (random.chance(0.5)) stream.work_until_month = stopMonth(stream.start_month ?? 0, H, random);
  const fields = { tax_rate: STREAM.tax_rate, ...KINDS[kind] };
  for (const [name, field] of Object.entries(fields)) {
    const value = valueOf(field, mood, random);
    if (value !== LEAVE_OUT) stream[name] = value;
  }
  LISTS[kind]?.(stream, mood, random);
  keepSmall(stream, random);
  return stream;
}

function startMonth(H, random) {
  const early = random.whole(0, Math.floor(H / 4));
  const month = random.chance(0.75) ? early : random.pick([0, 1, random.whole(0, H), H - 1, H, H + 5]);
  return Math.min(1199, Math.max(0, month));
}

// What is more than a number: tiers, lists of rates, retention, people by level.
const LISTS = {
  royalty(stream, mood, random) {
    let from = 0;
    stream.rate_tiers = [];
    for (let i = random.whole(1, random.chance(0.5) ? 1 : 5); i > 0; i--) {
      stream.rate_tiers.push({ from_units: from, rate: numberOrRange(rate([0.05, 0.9]), mood, random) });
      from += mood === 'round' ? random.whole(1, 10) : random.magnitude(0.01, mood === 'corner' ? 1e10 : 5000);
    }
  },
  residual(stream, mood, random) {
    stream.rates_by_year = listOf(rate([0, 0.7]), random.whole(1, random.pick([1, 3, 15])), mood, random);
    stream.retention = random.chance(0.5)
      ? { monthly_churn: numberOrRange({ min: 0, max: 1, usual: [0, 0.15], range: true }, mood, random) }
      : fittedRetention(mood, random);
  },
  team(stream, mood, random) {
    stream.level_rates = listOf(rate([0, 0.2]), random.whole(1, random.pick([1, 5, 12])), mood, random);
    if (random.chance(0.5)) stream.roll_up = random.chance(0.7);
    if (random.chance(0.5)) stream.keep_active_after_stop = random.chance(0.3);
    const people = { min: 0, max: 1e9, usual: [0, 12], range: true };
    for (const name of ['existing_members', 'existing_member_customers']) {
      if (random.chance(0.3)) stream[name] = listOf(people, random.pick([0, 1, 2, 5, 12]), mood, random);
    }
  },
};

function fittedRetention(mood, random) {
  const shape = { min: 0.001, max: 1e6, usual: [0.2, 12], range: true };
  const retention = { alpha: numberOrRange(shape, mood, random), beta: numberOrRange(shape, mood, random) };
  if (random.chance(0.6)) retention.period_months = random.pick([1, 1, 3, 12, 12, random.whole(1, 1200)]);
  return retention;
}

const numberOrRange = (field, mood, random) =>
  random.chance(0.12) ? rangeOf(field, mood, random) : numberOf(field, mood, random);

const listOf = (field, length, mood, random) => Array.from({ length }, () => numberOrRange(field, mood, random));

// A thousand works of a thousand months are valid, but slow to follow one by one: few scenarios have so many.
function keepSmall(stream, random) {
  for (const name of ['works', 'existing_works']) {
    if (stream[name] > 30 && !random.chance(0.05)) stream[name] = random.whole(1, 30);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(generate(Number(process.argv[2])), null, 1));
}
