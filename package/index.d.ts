import type { KindName, Scenario } from "./scenario.js";

export type * from "./scenario.js";

/**
 * Loads the engine, once; everything else may be called when it is done.
 *
 * Without a source it takes `engine_bg.wasm` beside this script: by its address in a browser, from
 * the disk in Node. A bundler that moves the file elsewhere is told where, or hands in what it has.
 */
export function ready(source?: EngineSource | Promise<EngineSource>): Promise<void>;

/** Where the engine is, or the engine itself. */
export type EngineSource = string | URL | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module;

/**
 * All months and figures of a scenario: an object, or the text of a scenario's file.
 *
 * @throws {ScenarioError} with every fault of the scenario.
 */
export function project(scenario: Scenario | string): Projection;

/**
 * What may become of a scenario in the lives that it asks for: 10,000 unless `simulation.paths` says
 * otherwise. It takes as long as they take; in a browser, call it in a worker.
 *
 * @throws {ScenarioError} with every fault of the scenario.
 */
export function simulate(scenario: Scenario | string): Simulation;

/**
 * One simulated life of a scenario in full. Lives count from 0.
 *
 * @throws {ScenarioError} with every fault of the scenario, or if it has no such life.
 */
export function life(scenario: Scenario | string, path: number): Projection;

/** What is wrong with a scenario. */
export class ScenarioError extends Error {
  name: "ScenarioError";
  /** A line for each fault: `POINTER: what is wrong, the value, allowed: what is allowed`. */
  faults: string[];
}

/** All months and figures of a scenario. Money is in its currency; months are counted from 0. */
export interface Projection {
  format: "paid-again/projection";
  version: 1;
  currency: string;
  /** The calendar month of month 0. */
  start: string;
  /** How many months there are. */
  months: number;
  /** One for each stream that is not off, in the scenario's order. */
  streams: StreamProjection[];
  /** All of them together. */
  total: { series: Series; summary: Summary };
  /** One for each stream but the baseline; empty without one. */
  comparison: Comparison[];
}

export interface StreamProjection {
  id: string;
  name: string;
  kind: KindName;
  /** Money put in at the beginning. */
  upfront: number;
  series: Series;
  summary: Summary;
}

/** Month by month. */
export interface Series {
  /** Paid once: the first pay for a piece of work. */
  first: number[];
  /** Paid again: later pay for work of mine that was already paid. */
  again: number[];
  /** Paid for work that people in my team did. */
  team: number[];
  /** Paid for money put in. */
  capital: number[];
  cost: number[];
  tax: number[];
  /** Money put in that buys an asset. */
  invested: number[];
  hours: number[];
  /** What the stream could be sold for, before tax on the sale. */
  asset: number[];
  /** For kinds that have them. */
  customers?: number[];
  /** For kinds that have them. */
  members?: number[];
  /** Income less cost and tax. */
  operating: number[];
  /** Operating less invested. */
  net: number[];
  /** Where one stands: all net so far, less upfront, and the asset. */
  position: number[];
}

export type Verdict = "paid_once" | "leveraged" | "leveraged_team" | "passive" | "mixed" | "none";

/** The whole time. */
export interface Summary {
  income: number;
  cost: number;
  tax: number;
  hours: number;
  invested: number;
  net: number;
  final_position: number;
  /** What an hour brings after costs and tax; null without hours. */
  per_hour: number | null;
  /** The reasons of income, which add up to 1; null without income. */
  share: { first: number; again: number; team: number; capital: number } | null;
  verdict: Verdict;
  present_value: number;
  /** The final position in the money of month 0. */
  real_final_position: number;
  /** The yearly rate of return; null where there is none. */
  irr: number | null;
  payback_month: number | null;
  /** What still comes after the work; null where work does not end before the horizon. */
  tail: Tail | null;
}

export interface Tail {
  /** The income a month before work stopped. */
  base: number;
  after_12: number | null;
  after_24: number | null;
  after_60: number | null;
  half_life_months: number | null;
  total: number;
}

export interface Crossing {
  /** The month from which it is ahead for good; null if it ends behind. */
  break_even_month: number | null;
  first_ahead_month: number | null;
  final_difference: number;
}

/** A stream held against the baseline. */
export interface Comparison extends Crossing {
  stream: string;
  baseline: string;
  /** The same hours paid once at the baseline's rate; null if either has no hours. */
  same_hours: (Crossing & { per_hour: number }) | null;
}

/** What may become of a scenario. */
export interface Simulation {
  format: "paid-again/simulation";
  version: 1;
  currency: string;
  start: string;
  months: number;
  /** How many lives. */
  paths: number;
  /** The seed of their luck. */
  seed: number;
  streams: StreamSimulation[];
  total: Outlook;
}

/** Month by month, over all lives: the mean and five quantiles. */
export interface Bands {
  mean: number[];
  p05: number[];
  p25: number[];
  p50: number[];
  p75: number[];
  p95: number[];
}

export interface Outlook {
  position: Bands;
  operating: Bands;
  /** How exactly the final position is known. */
  precision: { mean_se: number; p50_low: number; p50_high: number };
  /** Chances are shares of the lives, from 0 to 1. */
  chance_of_loss: number;
  /** Null without `target_per_month`. */
  chance_of_target: number | null;
  /** One for each range. */
  drivers: Driver[];
  /** The share of the spread that no range explains. */
  luck: number;
}

export interface StreamSimulation extends Outlook {
  id: string;
  name: string;
  kind: KindName;
  /** The chance to end ahead of the baseline; absent for the baseline and without one. */
  chance_ahead?: number;
  /** `by_month` has the share of lives that are ahead for good by then. */
  break_even?: { never: number; by_month: number[] };
}

/** A range, and what the final position has to do with it. */
export interface Driver {
  /** Its JSON Pointer in the scenario. */
  input: string;
  /** The rank correlation. */
  rho: number;
  variance_share: number;
  /** The projection's final position with this input at its low. */
  low: number;
  /** The same at its high. */
  high: number;
}
