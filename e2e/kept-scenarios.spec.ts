// Whatever valid scenario is found in storage, the page shows it: every preset, odd ones, full ones.
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { example, preset, presets, project, type Scenario } from "./support/engine";
import { keepAlone } from "./support/kept";
import { expectNothingCut } from "./support/layout";
import { amount } from "./support/written";

/** The page as it comes up with this scenario kept. */
async function openWith(calculator: Calculator, scenario: Scenario) {
  await keepAlone(calculator.page, scenario);
  await calculator.reload();
  await expect(calculator.notices).toHaveCount(0);
}

async function expectAnswer(calculator: Calculator, scenario: Scenario) {
  const { streams } = project(scenario);
  await expect(calculator.figures.getByRole("rowheader")).toHaveCount(streams.length);
  for (const [i, stream] of streams.entries()) {
    const row = calculator.figures.getByRole("row").nth(i + 1);
    await expect(row.locator("td").nth(1)).toContainText(amount(stream.summary.final_position));
  }
  await expect(calculator.verdict).not.toBeEmpty();
  expect(await calculator.answer()).not.toMatch(/NaN|\binf\b|undefined/);
}

test("every preset of the gallery", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  for (const name of presets()) {
    await test.step(name, async () => {
      const scenario = preset(name);
      await openWith(calculator, scenario);
      await expectAnswer(calculator, scenario);
      const cards = page.locator(".option > details");
      await expect(cards).toHaveCount(scenario.streams.length);
      if (!(await cards.first().getAttribute("open"))) await expect(cards.first()).toBeVisible();
    });
  }
});

const job = () => example().streams[0];
const changed = (changes: Partial<Scenario> & Record<string, unknown>): Scenario => ({ ...example(), ...changes });
const named = (name: string): Scenario => changed({ streams: [{ ...job(), name }, ...example().streams.slice(1)] });
const odd: [what: string, make: () => Scenario][] = [
  ["no baseline", () => changed({ baseline: null })],
  ["one option", () => changed({ streams: [job()] })],
  ["options that are switched off", () => changed({ streams: example().streams.map((it) => ({ ...it, off: true })) })],
  ["one month", () => changed({ horizon_months: 1 })],
  ["a hundred years", () => changed({ horizon_months: 1200 })],
  ["months that make no whole years", () => changed({ horizon_months: 247, work_until_month: 100 })],
  ["a currency without a sign", () => changed({ currency: "CHF" })],
  ["a range", () => changed({ streams: [{ ...job(), hours_per_week: { low: 5, high: 20 } }] })],
  ["an enormous pay", () => changed({ streams: [{ ...job(), pay_per_job: 1e7 }, ...example().streams.slice(1)] })],
  ["a name that is HTML", () => named("<img src=x onerror=alert(1)>")],
  ["a very long word as a name", () => named("Donaudampfschifffahrtsgesellschaftskapitänsmützen".repeat(2))],
  ["a name from right to left", () => named("עבודה חופשית ‏123")],
  ["a name of nothing to see", () => named("\u00a0")],
  ["an empty name", () => named("")],
  ["two options of one name", () => changed({ streams: [job(), { ...job(), id: "again" }] })],
  ["many options", () => changed({ streams: Array.from({ length: 24 }, (_, i) => ({ ...job(), id: `job${i}` })), baseline: "job3" })],
];

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test("odd ones", async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    for (const [what, make] of odd) {
      await test.step(what, async () => {
        const scenario = make();
        await openWith(calculator, scenario);
        if (scenario.currency === "USD") await expectAnswer(calculator, scenario);
        await expectNothingCut(page);
      });
    }
  });
});
