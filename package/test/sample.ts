// Compiled by a test, never run: a program that uses all of the package's types, rightly and wrongly.
import { life, project, ready, ScenarioError, simulate } from "paid-again";
import type { Projection, Quantity, Range, Retention, Scenario, Simulation, Stream, Verdict } from "paid-again";
import { comparisons, presets } from "paid-again/presets";

const price: Quantity = { low: 2, high: 5 };
const sure: Quantity = 3;
const peaked: Range = { low: 0, high: 10, shape: "pert", mode: 4 };
const staying: Retention = { alpha: 1, beta: { low: 5, high: 9 }, period_months: 12 };

const streams: Stream[] = [
  { id: "job", name: "A job", kind: "paid_once", pay_per_job: 20, hours_per_week: sure },
  { id: "song", name: "A song", kind: "royalty", hours_per_work: 60, units_first_month: peaked, price, rate_tiers: [{ from_units: 0, rate: 0.5 }] },
  { id: "club", name: "A club", kind: "residual", new_customers_per_month: 2, retention: staying, value_per_month: 9, rate_first: 1, rates_by_year: [0.5, { low: 0.1, high: 0.2 }] },
  { id: "team", name: "A team", kind: "team", my_customers_per_month: 1, my_recruits_per_month: 0.5, member_customers_per_month: 0.1, member_recruits_per_month: 0.1, customer_churn: 0.1, member_attrition: 0.1, order_per_month: 50, retail_rate: 0.2, level_rates: [0.05] },
  { id: "fund", name: "A fund", kind: "fund", annual_return: { low: -0.01, high: 0.09, shape: "normal" } },
  { id: "flat", name: "A flat", kind: "rental", price: 200_000, down_payment_share: 0.2, rent_per_month: 900, off: true },
];

const scenario: Scenario = {
  format: "paid-again/scenario",
  version: 1,
  name: "All six",
  currency: "EUR",
  start: "2027-01",
  horizon_months: 120,
  work_until_month: null,
  baseline: "job",
  simulation: { paths: 100, seed: 7 },
  streams,
};

await ready();
await ready(new URL("./engine_bg.wasm", import.meta.url));
const projection: Projection = project(scenario);
const verdict: Verdict = projection.total.summary.verdict;
const perHour: number | null = projection.streams[0].summary.per_hour;
const members: number[] | undefined = projection.streams[0].series.members;
const same: number | undefined = projection.comparison[0].same_hours?.per_hour;
const simulation: Simulation = simulate(JSON.stringify(scenario));
const chance: number | undefined = simulation.streams[0].chance_ahead;
const unlucky: number = life(scenario, 3).total.series.position[119];
const graded: string[] = presets.flatMap(({ sources }) => sources.map(({ grade }) => grade));
const first: Scenario = comparisons[0].scenario;
try {
  project(first);
} catch (error) {
  if (error instanceof ScenarioError) error.faults.map((line: string) => line.length);
}

/** The fields of a kind are known once the kind is. */
function hours(stream: Stream): Quantity {
  switch (stream.kind) {
    case "paid_once":
      return stream.hours_per_week;
    case "royalty":
      return stream.hours_per_work;
    case "rental":
      return stream.self_manage_hours_per_month ?? 0;
    case "residual":
    case "team":
      return stream.hours_per_month ?? 0;
    case "fund":
      return 0;
  }
}

// @ts-expect-error a kind that there is not
const wrongKind: Stream = { id: "x", name: "x", kind: "lottery" };
// @ts-expect-error a required field is missing
const missing: Stream = { id: "x", name: "x", kind: "fund" };
// @ts-expect-error a field of another kind
const foreign: Stream = { id: "x", name: "x", kind: "fund", annual_return: 0.05, price: 3 };
// @ts-expect-error a range has two ends
const half: Quantity = { low: 1 };
// @ts-expect-error only a PERT range has a mode
const mode: Range = { low: 1, high: 2, shape: "normal", mode: 1.5 };
// @ts-expect-error null is no number of months between works
const between: Stream = { id: "x", name: "x", kind: "royalty", hours_per_work: 1, units_first_month: 1, price: 1, rate_tiers: [], months_between: null };
// @ts-expect-error a simulation has no summary
simulation.total.summary;
// @ts-expect-error a life has a number
life(scenario);

export { between, chance, foreign, graded, half, hours, members, missing, mode, perHour, same, unlucky, verdict, wrongKind };
