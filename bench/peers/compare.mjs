// The engine's simulation beside the same lives in NumPy and in plain JavaScript:
//   cargo xtask peers      (writes docs/peers.md)
// Each runs on one core, in turn, several times; the fastest counts. Before any time is believed,
// the means have to agree: a program that computes something else is no comparison.
import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

const ROUNDS = 5;
const SEED = 7;
/** A mean may lie so many standard errors from another's: beyond it by a chance of 6e-7. */
const STANDARD_ERRORS = 5;
/** Where the means are compared. When work has long ended hardly a path has any income: there the
 * mean of a month is made of a few paths, and only the position, a sum of all months, is compared. */
const FIGURES = [["operating", 59], ["operating", 239], ["position", 59], ["position", 239], ["position", 479]];
const SCENARIOS = ["residual", "team"];

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const engine = process.env.PAID_AGAIN_BIN ?? here("../../target/native/paid-again");
const fails = (command, args) => spawnSync(command, args, { stdio: "ignore" }).status !== 0;

/** The first Python that has NumPy; none if there is none. */
const python = [process.env.PYTHON, "python3", "/usr/bin/python3", "python"]
  .filter(Boolean)
  .find((command) => !fails(command, ["-c", "import numpy"]));
const pinned = !fails("taskset", ["-c", "0", "true"]);

/** What a program prints, and how long it took as a whole. */
function run(command, args) {
  const words = pinned ? ["taskset", "-c", "0", command, ...args] : [command, ...args];
  const begun = performance.now();
  const ran = spawnSync(words[0], words.slice(1), { encoding: "utf8", maxBuffer: 1 << 28 });
  const seconds = (performance.now() - begun) / 1000;
  if (ran.status !== 0) throw new Error(`${words.join(" ")} ended with ${ran.status ?? ran.signal}: ${ran.stderr || ran.error}`);
  return { seconds, ...JSON.parse(ran.stdout) };
}

const programs = [
  {
    name: "engine",
    live(file) {
      const { seconds, streams } = run(engine, ["simulate", file, "--workers", "1"]);
      return { seconds, with: "the engine", ...streams[0] };
    },
  },
  python && { name: "NumPy", live: (file) => run(python, [here("lives.py"), file, `${SEED}`]) },
  { name: "JavaScript", live: (file) => run(process.execPath, [here("lives.mjs"), file, `${SEED}`]) },
].filter(Boolean);

/** Every pair of programs agrees on every figure. The engine prints the error of one mean only; as
 * the law is the same, the others' errors are its own too. */
function assertAgreement(scenario, results) {
  for (const [series, month] of FIGURES) {
    const errors = results.map((it) => it[series].mean_se?.[month]).filter((error) => error !== undefined);
    const allowed = STANDARD_ERRORS * Math.SQRT2 * Math.max(...errors);
    for (const [i, a] of results.entries()) {
      for (const b of results.slice(i + 1)) {
        const [x, y] = [a, b].map((it) => it[series].mean[month]);
        if (Math.abs(x - y) <= allowed) continue;
        throw new Error(`${scenario}, mean ${series} of month ${month}: ${x} with ${a.with}, ${y} with ${b.with}, more than ${allowed} apart`);
      }
    }
  }
}

const rows = [];
let sizes;
for (const scenario of SCENARIOS) {
  const file = here(`${scenario}.json`);
  const { horizon_months: months, simulation } = JSON.parse(await readFile(file, "utf8"));
  sizes = `${simulation.paths.toLocaleString("en")} paths of ${months} months`;
  const fastest = programs.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    const results = programs.map((program) => program.live(file));
    assertAgreement(scenario, results);
    results.forEach((result, i) => {
      fastest[i] = Math.min(fastest[i], result.seconds);
      programs[i].with = result.with;
    });
  }
  const cells = fastest.map((time, i) => (i === 0 ? time.toFixed(2) : `${time.toFixed(2)} (${(time / fastest[0]).toFixed(1)} ×)`));
  rows.push(`| ${scenario} | ${cells.join(" | ")} |`);
}

const names = programs.map(({ name, with: using }, i) => (i === 0 ? name : `${name} (${using})`));
const missing = python ? "" : "\nNumPy was not measured: no Python with NumPy was found.\n";
const text = `# The simulation beside its peers

Written by \`cargo xtask peers\`: ${sizes}, on one core${pinned ? "" : " (not pinned to it)"} of ${cpus().length} (${cpus()[0].model.trim()}), in seconds, the fastest of ${ROUNDS} runs.
In brackets: how many times the engine's time.

| | ${names.join(" | ")} |
|---|${programs.map(() => "--:").join("|")}|
${rows.join("\n")}

The engine's time is that of its whole command, reading the scenario and writing the result included; starting Python or Node is left out of the others'.
The means of all agree: five figures of each scenario lie within ${STANDARD_ERRORS} standard errors of each other in every run.
What is computed, and how, stands in [bench/peers/README.md](../bench/peers/README.md).
${missing}`;
await writeFile(here("../../docs/peers.md"), text);
console.log(text);
if (!python) console.log("To measure NumPy too: apt-get install python3-numpy, or pip install numpy; PYTHON names another Python.");
