// What the engine says, asked through the command line: so the page's figures are held against
// numbers that never went through the page.
import { execFileSync } from "node:child_process";

export type Summary = {
  hours: number;
  final_position: number;
  per_hour: number | null;
  share: Record<"first" | "again" | "team" | "capital", number> | null;
  verdict: string;
  real_final_position: number;
  tail: { base: number; after_12: number | null; after_60: number | null; half_life_months: number | null } | null;
};

export type Series = Record<
  "first" | "again" | "team" | "capital" | "operating" | "hours" | "position" | "asset",
  number[]
>;

export type Projection = {
  months: number;
  streams: { id: string; name: string; series: Series; summary: Summary }[];
  total: { series: Series };
  comparison: {
    stream: string;
    baseline: string;
    break_even_month: number | null;
    final_difference: number;
    same_hours: { break_even_month: number | null } | null;
  }[];
};

export type Scenario = {
  name: string;
  currency: string;
  horizon_months: number;
  work_until_month?: number | null;
  streams: ({ id: string } & Record<string, unknown>)[];
};

function bytesOf(words: string[], input = ""): Buffer {
  const program = process.env.PAID_AGAIN_BIN;
  if (!program) throw new Error("PAID_AGAIN_BIN is not set: the global setup names the command line there");
  return execFileSync(program, words, { input, maxBuffer: 1 << 26 });
}

const cli = (words: string[], input = ""): string => bytesOf(words, input).toString("utf8");

const listed = () => cli(["presets"]).trim().split("\n").map((line) => line.split("\t"));

/** The names of all presets, comparisons included. */
export const presets = (): string[] => listed().map(([name]) => name);

/** The names of the gallery's presets, of one option each. */
export const optionPresets = (): string[] =>
  listed().filter(([, kind]) => kind !== "comparison").map(([name]) => name);

/** The names of the ready comparisons; the default one is the first visit's. */
export const comparisons = (): string[] =>
  listed().filter(([name, kind]) => kind === "comparison" && name !== "default").map(([name]) => name);

export function preset(name: string): Scenario {
  return JSON.parse(cli(["preset", name])) as Scenario;
}

/** The scenario that a first visit sees. */
export function example(): Scenario {
  return preset("default");
}

/** The link to a scenario, with what stands before its `#`. */
export function linkTo(scenario: Scenario, page = ""): string {
  return cli(["link", "-", "--base", page], JSON.stringify(scenario)).trimEnd();
}

/** The scenario in a link, in full. */
export function scenarioIn(link: string): Scenario {
  return JSON.parse(cli(["unlink", "-"], link)) as Scenario;
}

/** The example with one field of an option set to another value. */
export function exampleWith(option: string, changes: Record<string, unknown>): Scenario {
  const scenario = example();
  const stream = scenario.streams.find((stream) => stream.id === option);
  if (!stream) throw new Error(`the example has no option ${option}`);
  Object.assign(stream, changes);
  return scenario;
}

export function project(scenario: Scenario): Projection {
  return JSON.parse(cli(["project", "-"], JSON.stringify(scenario))) as Projection;
}

/** The workbook of a scenario, as the bytes of its file. */
export const workbook = (scenario: Scenario): Buffer => bytesOf(["workbook", "-"], JSON.stringify(scenario));

/** The months of a scenario. */
export const csv = (scenario: Scenario): string => cli(["csv", "-"], JSON.stringify(scenario));

/** The fingerprint (64-bit FNV-1a) of the simulation as the command line prints it. */
export function digest(scenario: Scenario): string {
  const printed = cli(["simulate", "-"], JSON.stringify(scenario)).trimEnd();
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(printed)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

export type Chances = {
  streams: { id: string; chance_ahead?: number; chance_of_loss: number; position: { p50: number[] } }[];
};

/** What may become of a scenario, by so many lives. */
export function simulate(scenario: Scenario): Chances {
  return JSON.parse(cli(["simulate", "-"], JSON.stringify(scenario))) as Chances;
}

export function summary(projection: Projection, option: string): Summary {
  const stream = projection.streams.find((stream) => stream.id === option);
  if (!stream) throw new Error(`the projection has no option ${option}`);
  return stream.summary;
}
