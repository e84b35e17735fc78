// How fast the odds come in a browser, and how the page fares meanwhile:
//   cargo xtask bench-web      (writes docs/odds-speed.md)
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { address, launch } from "./support/given.mjs";

const RUNS = 3;
/** Lives by which WebAssembly is held against native code. */
const RATIO_PATHS = 1000;

/** One option of each kind, from the gallery's presets. */
const KINDS = ["freelance-job", "ebook", "insurance-renewals", "network-team", "index-fund", "rental-property"];

async function sixKinds() {
  // The page names it, under a name made of its contents.
  const page = await (await fetch(address)).text();
  const [, file] = /data-gallery="([^"]+)"/.exec(page);
  const gallery = await (await fetch(new URL(file, address))).json();
  const streams = KINDS.map((name) => {
    const found = gallery.presets.find((preset) => preset.name === name);
    if (!found) throw new Error(`the gallery has no ${name}`);
    return found.scenario.streams[0];
  });
  const [{ scenario }] = gallery.presets;
  return { ...scenario, name: "Six kinds", horizon_months: 480, work_until_month: 240, baseline: streams[0].id, streams };
}

async function open(browser, scenario, cores) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US" });
  const page = await context.newPage();
  if (cores) {
    await page.addInitScript((cores) => {
      Object.defineProperty(navigator, "hardwareConcurrency", { get: () => cores });
    }, cores);
  }
  await page.goto(address);
  const pay = page.getByRole("textbox", { name: "Pay for one job", exact: true });
  await pay.fill("29");
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("paid-again.scenario.")));
  await page.evaluate((scenario) => {
    const key = Object.keys(localStorage).find((key) => key.startsWith("paid-again.scenario."));
    const record = JSON.parse(localStorage.getItem(key));
    localStorage.setItem(key, JSON.stringify({ ...record, scenario: JSON.stringify(scenario) }));
  }, scenario);
  await page.goto("about:blank");
  await page.goto(address);
  await page.getByRole("radio", { name: "Odds" }).check();
  await done(page);
  return { page, pay };
}

const done = (page) =>
  page.waitForFunction(() => document.querySelector(".odds-status")?.textContent?.includes("10,000 simulated lives."), null, {
    timeout: 120_000,
  });

/**
 * Edits, ten a second: milliseconds from the last of them to the first odds of the new numbers, and to
 * those of all lives.
 */
async function edit(texts) {
  const field = document.activeElement;
  const type = (text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
  };
  for (const text of texts.slice(0, -1)) {
    type(text);
    await new Promise((done) => setTimeout(done, 100));
  }
  return new Promise((resolve) => {
    const panel = document.querySelector(".odds");
    const status = document.querySelector(".odds-status");
    window.long = [];
    const tasks = new PerformanceObserver((list) => window.long.push(...list.getEntries().map((it) => it.duration)));
    tasks.observe({ type: "longtask", buffered: false });
    const start = performance.now();
    let stale = Boolean(panel.dataset.stale);
    let first;
    const look = () => {
      if (panel.dataset.stale) stale = true;
      else if (stale && first === undefined) first = performance.now() - start;
      if (first !== undefined && status.textContent.includes("10,000 simulated lives.")) {
        watching.disconnect();
        tasks.disconnect();
        resolve({ first, all: performance.now() - start, longest: Math.max(0, ...window.long) });
      }
    };
    const watching = new MutationObserver(look);
    watching.observe(document.querySelector(".chart"), { subtree: true, childList: true, characterData: true, attributes: true });
    type(texts.at(-1));
  });
}

async function measured(browser, scenario, cores) {
  const { page, pay } = await open(browser, scenario, cores);
  await pay.focus();
  const runs = [];
  const burst = [];
  for (let i = 0; i < RUNS; i += 1) {
    runs.push(await page.evaluate(edit, [String(30 + i)]));
    burst.push(await page.evaluate(edit, [0, 1, 2, 3, 4].map((key) => String(40 + 5 * i + key))));
  }
  await page.context().close();
  const best = (runs, of) => Math.min(...runs.map(of));
  const longest = Math.max(...[...runs, ...burst].map((it) => it.longest));
  return { first: best(runs, (it) => it.first), after: best(burst, (it) => it.first), all: best(runs, (it) => it.all), longest };
}

/** The whole of a small simulation in one thread: reading, living, summing up, writing. */
async function inWasm(browser, scenario) {
  const page = await browser.newPage();
  await page.goto(address);
  const took = await page.evaluate(async ([text, paths]) => {
    const script = document.querySelector("script[data-worker]");
    const worker = new Worker(script.dataset.worker, { type: "module" });
    const ask = (message, handed = []) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data: [said, , failed] }) => (failed ? reject(new Error(failed)) : resolve(said));
        worker.postMessage(message, handed);
      });
    await ask(["open", text, 1]);
    let best = Infinity;
    for (let i = 0; i < 3; i += 1) {
      const start = performance.now();
      await ask(["open", text, 1]);
      const parcel = await ask(["live", 0, paths]);
      await ask(["take", parcel], [parcel.buffer]);
      await ask(["digest"]);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  }, [JSON.stringify(scenario), scenario.simulation.paths]);
  await page.close();
  return took;
}

function natively(scenario) {
  const program = process.env.PAID_AGAIN_BIN;
  let best = Infinity;
  for (let i = 0; i < 3; i += 1) {
    const start = performance.now();
    execFileSync(program, ["simulate", "-"], { input: JSON.stringify(scenario), maxBuffer: 1 << 28 });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const browser = await launch();
try {
  const scenario = await sixKinds();
  const one = await measured(browser, scenario, 1);
  const all = await measured(browser, scenario, 0);
  const small = { ...scenario, simulation: { paths: RATIO_PATHS, seed: 1 } };
  const [wasm, native] = [await inWasm(browser, small), natively(small)];
  const ms = (x) => Math.round(x).toLocaleString("en");
  const long = (x) => (x ? `${ms(x)} ms` : "none above 50 ms");
  const version = browser.version().split(".")[0];
  const text = `# How fast the odds come

Written by \`cargo xtask bench-web\`: one option of each of the six kinds over forty years, half of them worked;
Chromium ${version} without a screen, ${cpus().length} cores (${cpus()[0].model.trim()}); the best of ${RUNS} edits, and the longest
task of the main thread in any of them. Times run from the keystroke.

| | one thread | all threads |
|---|--:|--:|
| first odds | ${ms(one.first)} ms | ${ms(all.first)} ms |
| first odds after five keys, ten a second | ${ms(one.after)} ms | ${ms(all.after)} ms |
| odds of 10,000 lives | ${ms(one.all)} ms | ${ms(all.all)} ms |
| longest task of the page meanwhile | ${long(one.longest)} | ${long(all.longest)} |

The same ${ms(RATIO_PATHS)} lives, read, lived, summed up and written in one thread: ${ms(wasm)} ms as WebAssembly, ${ms(native)} ms
natively, which is ${(wasm / native).toFixed(2)} times as long.
From a keystroke to the painted chart, see [speed.md](speed.md).
`;
  await writeFile(fileURLToPath(new URL("../docs/odds-speed.md", import.meta.url)), text);
  console.log(text);
} finally {
  await browser.close();
}
