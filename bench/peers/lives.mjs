// Two of the model's kinds in plain JavaScript, path by path, month by month.
//   node lives.mjs SCENARIO.json SEED
// prints how long it took, without starting Node, and what came out.
import { readFileSync } from "node:fs";
import { beta, binomial, gamma, generator, poisson } from "./luck.mjs";

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];
const DEEPEST = 40;

/** Operating income of one path: steady churn, one rate after the first payment. */
function residual(stream, end, next, operating) {
  const churn = stream.retention.monthly_churn;
  const later = stream.rates_by_year[0];
  let customers = 0;
  for (let m = 0; m < operating.length; m += 1) {
    const value = stream.value_per_month * (1 + stream.value_growth) ** Math.floor(m / 12);
    customers -= binomial(customers, churn, next);
    let income = customers * value * later;
    let cost = stream.upkeep_per_month;
    if (m < end) {
      const fresh = poisson(stream.new_customers_per_month, next);
      customers += fresh;
      income += fresh * value * stream.rate_first;
      cost += stream.cost_per_month + fresh * stream.cost_per_customer;
    }
    operating[m] = income - cost;
  }
}

/** The same for a team without roll-up whose members differ. */
function team(stream, end, next, operating) {
  const shape = stream.member_dispersion;
  const customers = new Int32Array(DEEPEST + 1);
  const members = new Int32Array(DEEPEST + 1);
  const activity = new Float64Array(DEEPEST + 1);
  const market = stream.market_size ?? 1e10;
  let joined = 0;
  // The deepest level on which anybody stands.
  let used = 0;
  const join = (level, recruits) => {
    if (recruits === 0 || level > DEEPEST) return;
    members[level] += recruits;
    activity[level] += gamma(shape * recruits, next) / shape;
    joined += recruits;
    used = Math.max(used, level);
  };
  for (let m = 0; m < operating.length; m += 1) {
    const step = (1 + stream.value_growth) ** Math.floor(m / 12);
    const order = stream.order_per_month * step;
    const ownOrder = stream.member_order_per_month * step;
    const room = Math.max(0, 1 - joined / market);
    // From below, so that this month's recruits do not recruit yet.
    for (let level = used; level >= 1; level -= 1) {
      const energy = room * activity[level];
      const found = poisson(stream.member_customers_per_month * energy, next);
      customers[level] += found;
      joined += found;
      join(level + 1, poisson(stream.member_recruits_per_month * energy, next));
    }
    if (m < end) {
      const mine = poisson(stream.my_customers_per_month * room, next);
      customers[0] += mine;
      joined += mine;
      join(1, poisson(stream.my_recruits_per_month * room, next));
    }
    let income = stream.retail_rate * order * customers[0];
    for (let level = 1; level <= Math.min(used, stream.level_rates.length); level += 1) {
      const volume = customers[level] * order + members[level] * ownOrder;
      income += stream.level_rates[level - 1] * volume;
    }
    operating[m] = income - stream.stay_cost_per_month - (m < end ? stream.cost_per_month : 0);
    customers[0] -= binomial(customers[0], stream.customer_churn, next);
    for (let level = 1; level <= used; level += 1) {
      customers[level] -= binomial(customers[level], stream.customer_churn, next);
      const left = binomial(members[level], stream.member_attrition, next);
      const stayed = members[level] - left;
      if (stayed === 0) activity[level] = 0;
      else if (left > 0) activity[level] *= beta(shape * stayed, shape * left, next);
      members[level] = stayed;
    }
    while (used > 0 && members[used] === 0 && customers[used] === 0) used -= 1;
  }
}

/** Mean, its standard error and quantiles of every month. */
function bands(values, months, paths) {
  const [mean, meanError, quantiles] = [[], [], []];
  const sorted = new Float64Array(paths);
  for (let m = 0; m < months; m += 1) {
    let sum = 0;
    for (let path = 0; path < paths; path += 1) {
      sorted[path] = values[path * months + m];
      sum += sorted[path];
    }
    sorted.sort();
    let squares = 0;
    for (const value of sorted) squares += (value - sum / paths) ** 2;
    mean.push(sum / paths);
    meanError.push(Math.sqrt(squares / (paths - 1) / paths));
    quantiles.push(SHARES.map((share) => at(sorted, share * (paths - 1))));
  }
  return { mean, mean_se: meanError, quantiles };
}

function at(sorted, place) {
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

const [file, seed] = process.argv.slice(2);
const scenario = JSON.parse(readFileSync(file, "utf8"));
const [stream] = scenario.streams;
const { horizon_months: months, work_until_month: end } = scenario;
const { paths } = scenario.simulation;
const begun = performance.now();
const live = { residual, team }[stream.kind];
const next = generator(Number(seed));
const operating = new Float64Array(months * paths);
const position = new Float64Array(months * paths);
for (let path = 0; path < paths; path += 1) {
  const life = operating.subarray(path * months, (path + 1) * months);
  live(stream, end, next, life);
  let money = -stream.setup_cost;
  for (let m = 0; m < months; m += 1) {
    money += life[m];
    position[path * months + m] = money;
  }
}
const result = { operating: bands(operating, months, paths), position: bands(position, months, paths) };
const seconds = (performance.now() - begun) / 1000;
for (const band of Object.values(result)) delete band.quantiles;
console.log(JSON.stringify({ seconds, with: `Node ${process.versions.node}`, ...result }));
