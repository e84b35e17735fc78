// One seed gives the same lives everywhere: natively, in one thread of the browser and in four.
import { expect, test } from "./support/test";
import { digest, example, exampleWith, type Scenario } from "./support/engine";
import { Calculator } from "./support/page";

/** Lives all lives of a scenario in so many threads, as the page's own script does it. */
function liveIn([text, paths, threads]: [string, number, number]): Promise<string> {
  const script = document.querySelector<HTMLElement>("script[data-worker]");
  const address = script?.dataset.worker;
  if (!address) throw new Error("the page names no thread");
  const ask = (worker: Worker, message: unknown[], handed: Transferable[] = []) =>
    new Promise<unknown>((resolve, reject) => {
      worker.onmessage = ({ data: [said, , failed] }) => (failed ? reject(new Error(failed)) : resolve(said));
      worker.onerror = () => reject(new Error("a thread did not start"));
      worker.postMessage(message, handed);
    });
  const all = Array.from({ length: threads }, () => new Worker(address, { type: "module" }));
  const part = Math.ceil(paths / threads);
  const live = async (worker: Worker, i: number) => {
    await ask(worker, ["open", text, 1]);
    return (await ask(worker, ["live", i * part, Math.min((i + 1) * part, paths)])) as Float64Array;
  };
  return Promise.all(all.map(live)).then(async (parcels) => {
    // Taken in from the last to the first: their order must not matter.
    for (const parcel of parcels.reverse()) await ask(all[0], ["take", parcel], [parcel.buffer]);
    const said = (await ask(all[0], ["digest"])) as string;
    for (const worker of all) worker.terminate();
    return said;
  });
}

const PATHS = 300;

/** All kinds of luck at once: ranges of several shapes, works that differ, members who do. */
function lucky(): Scenario {
  const scenario = exampleWith("book", { hit_spread: 1.2, price: { low: 3, high: 6 } });
  const team = scenario.streams.find((stream) => stream.id === "team");
  Object.assign(team ?? {}, { member_dispersion: 0.5, member_attrition: { low: 0.04, high: 0.12, shape: "uniform" } });
  return Object.assign(scenario, { simulation: { paths: PATHS, seed: 7 } });
}

for (const [name, scenario] of Object.entries({
  "the example": Object.assign(example(), { simulation: { paths: PATHS, seed: 1 } }),
  "ranges and dispersion": lucky(),
})) {
  test(`${name}: the same digest natively, in one thread and in four`, async ({ page }) => {
    const native = digest(scenario);
    expect(native).toMatch(/^[0-9a-f]{16}$/);
    await new Calculator(page).open();
    const text = JSON.stringify(scenario);
    expect(await page.evaluate(liveIn, [text, PATHS, 1] as [string, number, number])).toBe(native);
    expect(await page.evaluate(liveIn, [text, PATHS, 4] as [string, number, number])).toBe(native);
  });
}
