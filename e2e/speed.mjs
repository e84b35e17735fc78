// How long from a keystroke to the painted chart, and the longest task of the main thread:
//   cargo xtask speed      (writes docs/speed.md)
// A scenario of eight options over forty years; the time runs from the key's event, as the browser
// stamped it, to the moment after the frame in which the chart's canvas was painted anew.
import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { address, launch } from "./support/given.mjs";

const KEYS = 60;
/** Milliseconds between the keys of somebody who types ten a second. */
const PACE = 100;

/** Forty years of eight options: the five of the example, and three of them once more. */
async function fill(page) {
  await page.goto(address);
  await page.getByRole("slider", { name: "When you stop working" }).waitFor();
  const pay = page.getByRole("textbox", { name: "Pay for one job", exact: true });
  await pay.fill("29");
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("paid-again.scenario.")));
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.startsWith("paid-again.scenario."));
    const record = JSON.parse(localStorage.getItem(key));
    const scenario = JSON.parse(record.scenario);
    scenario.horizon_months = 480;
    for (const stream of scenario.streams.slice(1, 4)) {
      scenario.streams.push({ ...stream, id: `${stream.id}-2`, name: `${stream.name} again` });
    }
    localStorage.setItem(key, JSON.stringify({ ...record, scenario: JSON.stringify(scenario) }));
  });
  await page.goto("about:blank");
  await page.goto(address);
  await page.getByRole("slider", { name: "When you stop working" }).waitFor();
  await pay.waitFor();
}

/** Notes when keys are pressed, when the chart is painted and when tasks are long. */
function watch() {
  window.noted = { painted: 0, tasks: [] };
  const real = CanvasRenderingContext2D.prototype.stroke;
  CanvasRenderingContext2D.prototype.stroke = function (...path) {
    window.noted.painted += 1;
    return real.apply(this, path);
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.noted.tasks.push(entry.duration);
  }).observe({ type: "longtask", buffered: false });
}

/** One keystroke: milliseconds from the event to the end of the frame that painted. */
function press(key) {
  return new Promise((resolve, reject) => {
    const field = document.activeElement;
    const before = window.noted.painted;
    const text = field.value.slice(0, -1) + key;
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
    requestAnimationFrame(() => {
      const start = performance.now();
      setter.call(field, text);
      field.dispatchEvent(new InputEvent("input", { bubbles: true, data: key, inputType: "insertText" }));
      // Effects run in microtasks after the event: the next macrotask comes after the painting.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        if (window.noted.painted > before) resolve(performance.now() - start);
        else if (performance.now() - start > 2000) reject(new Error("the chart was not painted"));
        else channel.port2.postMessage(0);
      };
      channel.port2.postMessage(0);
    });
  });
}

const browser = await launch();
try {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US" })).newPage();
  await fill(page);
  await page.evaluate(watch);
  const pay = page.getByRole("textbox", { name: "Pay for one job", exact: true });
  await pay.focus();
  const rows = await page.locator(".figures tbody tr").count();
  if (rows !== 8) throw new Error(`there are ${rows} options, not 8`);
  /** The times of all keys, the shortest first. */
  const type = async (pause) => {
    const times = [];
    for (let i = 0; i < KEYS; i += 1) {
      if (pause) await page.waitForTimeout(pause);
      times.push(await page.evaluate(press, String((i * 7) % 10)));
    }
    return times.sort((a, b) => a - b);
  };
  const [held, typed] = [await type(0), await type(PACE)];
  const tasks = await page.evaluate(() => window.noted.tasks);
  const at = (times, share) => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(1);
  const row = (name, share) => `| ${name} | ${at(typed, share)} | ${at(held, share)} |`;
  const longest = tasks.length ? `${Math.max(...tasks).toFixed(0)} ms` : "none above 50 ms";
  const version = browser.version().split(".")[0];
  const text = `# From a keystroke to the painted chart

Written by \`cargo xtask speed\`: ${KEYS} keystrokes in a number field, eight options over forty years,
Chromium ${version} without a screen and without a graphics card, ${cpus().length} cores (${cpus()[0].model.trim()}).
The time runs from the key's event until the chart's canvas has been painted, the projection, the
sentences and the layout of the whole page included; the table below follows in the next frame, or within
150 ms where a key comes in every one. A frame is 16.7 ms. Lives are simulated by threads on the same cores,
and begin once nobody has typed for a moment.

| ms | ten keys a second | a key in every frame |
|---|---|---|
${row("median", 0.5)}
${row("95 of 100 within", 0.95)}
${row("slowest", 1)}

Longest task of the main thread meanwhile: ${longest}.
`;
  await writeFile(fileURLToPath(new URL("../docs/speed.md", import.meta.url)), text);
  console.log(text);
} finally {
  await browser.close();
}
