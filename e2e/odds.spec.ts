// The odds: they come by themselves after an edit, grow to ten thousand lives, and say what they say.
import { expect, test } from "./support/test";
import { expectAccessible } from "./support/axe";
import { exampleWith, simulate } from "./support/engine";
import { Calculator } from "./support/page";
import type { Page } from "@playwright/test";

class Odds {
  readonly said;
  readonly panel;
  readonly status;
  readonly table;
  /** Those of the page, or of one of two scenarios: 0 is the open one. */
  constructor(
    readonly page: Page,
    side = 0,
  ) {
    this.said = page.locator(".odds-said").nth(side);
    this.panel = page.locator(".odds").nth(side);
    this.status = this.panel.getByRole("status");
    this.table = this.panel.getByRole("table", { name: "The odds of each option" });
  }
  async open() {
    await this.page.getByRole("radio", { name: "Odds" }).check();
    await expect(this.panel).toBeVisible();
  }
  async expectAll() {
    // First the odds are this scenario's at all, then they are those of all lives.
    await expect(this.panel).not.toHaveAttribute("data-stale", "true", { timeout: 40_000 });
    await expect(this.status).toHaveText("10,000 simulated lives.", { timeout: 40_000 });
  }
  /** How far apart one in twenty lives below and above end, in dollars. */
  async spread(option: string) {
    const row = this.table.getByRole("row", { name: new RegExp(`^${option}`) });
    const cells = await row.getByRole("cell").allInnerTexts();
    const [low, , high] = cells.slice(-3).map((text) => Number(text.replace("−", "-").replace(/[$,]/g, "")));
    return high - low;
  }
  /** The chance of an option to end ahead, in whole percent. */
  async ahead(option: string) {
    const row = this.table.getByRole("row", { name: new RegExp(`^${option}`) });
    const text = await row.getByRole("cell").first().innerText();
    const percent = /about (\d+)/.exec(text)?.[1];
    return percent === undefined ? text.trim() : Number(percent);
  }
}

test("the odds come by themselves and are the command line's", async ({ page }) => {
  const calculator = new Calculator(page);
  const odds = new Odds(page);
  await calculator.open();
  await odds.open();
  await odds.expectAll();
  const exact = simulate(exampleWith("book", {}));
  for (const stream of exact.streams) {
    if (stream.chance_ahead === undefined) continue;
    const name = { book: "Self-published eBooks", renewals: "Insurance renewals", team: "Network-marketing team", fund: "Index fund" }[stream.id];
    if (!name) throw new Error(`no option ${stream.id}`);
    const shown = await odds.ahead(name);
    if (typeof shown === "number") expect(shown).toBe(Math.round(stream.chance_ahead * 100));
    else expect([0, 1].map((end) => Math.abs(stream.chance_ahead! - end))).toContainEqual(expect.closeTo(0, 2));
  }
  await expect(odds.said).toContainText("of 10,000 simulated lives");
  await expect(calculator.figures.getByRole("row", { name: /^Index fund/ })).toContainText(/odds: \d+\s%/);
  await expectAccessible(page);
});

test("an edit makes the odds anew, and typing on never waits for them", async ({ page }) => {
  const calculator = new Calculator(page);
  const odds = new Odds(page);
  await calculator.open();
  await odds.open();
  await odds.expectAll();
  const before = await odds.ahead("Index fund");
  // Key by key, while lives are being lived: every text is there at once.
  const field = (await calculator.number("putIn")).box;
  await field.fill("");
  await field.pressSequentially("20000", { delay: 40 });
  await expect(field).toHaveValue("20000");
  await odds.expectAll();
  expect(await odds.ahead("Index fund")).toBeGreaterThan(Number(before));
  await page.keyboard.press("ControlOrMeta+z");
  await odds.expectAll();
  expect(await odds.ahead("Index fund")).toBe(before);
});

test("ten thousand lives follow an edit also where nobody looks at them", async ({ page }) => {
  const calculator = new Calculator(page);
  const odds = new Odds(page);
  await calculator.open();
  await (await calculator.number("putIn")).type("6000");
  await expect(odds.said).toContainText("of 10,000 simulated lives", { timeout: 40_000 });
  await expect(odds.panel).toHaveCount(0);
});

test("two scenarios side by side live their lives both", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.openScenarios();
  await calculator.scenarios.getByRole("button", { name: /^Copy / }).first().click();
  await page.keyboard.press("Escape");
  await (await calculator.number("putIn")).type("20000");
  await calculator.openScenarios();
  await calculator.scenarios.getByRole("button", { name: /^Show beside/ }).last().click();
  const [here, beside] = [new Odds(page, 0), new Odds(page, 1)];
  await page.getByRole("radio", { name: "Odds" }).check();
  const sides = [
    { odds: here, scenario: exampleWith("fund", { initial: 20000 }) },
    { odds: beside, scenario: exampleWith("fund", {}) },
  ];
  for (const { odds, scenario } of sides) {
    await odds.expectAll();
    const fund = simulate(scenario).streams.find(({ id }) => id === "fund")!;
    expect(await odds.ahead("Index fund")).toBe(Math.round(fund.chance_ahead! * 100));
    await expect(odds.said).toContainText("of 10,000 simulated lives");
  }
  // A life of one is no life of the other.
  await here.panel.getByRole("button", { name: /^an unlucky one/ }).click();
  await expect(here.panel.locator(".story")).toContainText(/^In life /);
  await expect(beside.panel.locator(".story")).toBeEmpty();
  await expectAccessible(page);
});

test("a range widens the odds, and what hangs on it is told", async ({ page }) => {
  const calculator = new Calculator(page);
  const odds = new Odds(page);
  await calculator.open();
  await odds.open();
  await odds.expectAll();
  const sure = await odds.spread("Insurance renewals");
  await calculator.unfold("renewals");
  const field = calculator.card("renewals").getByRole("textbox", { name: "New policies a month", exact: true });
  await field.fill("0.7 to 1.4");
  await odds.expectAll();
  const unsure = await odds.spread("Insurance renewals");
  expect(unsure).toBeGreaterThan(1.5 * sure);
  await field.fill("0.3 to 3");
  await odds.expectAll();
  expect(await odds.spread("Insurance renewals")).toBeGreaterThan(1.5 * unsure);
  await expect(odds.said).toContainText("With your ranges and with luck, ");
  const panel = page.getByRole("region", { name: "What would change my mind" });
  await panel.getByLabel("about").selectOption("Insurance renewals");
  await expect(panel.locator(".tornado li")).toHaveCount(1);
  await expect(panel.locator(".tornado li")).toContainText(/New policies a month.*at its low end/s);
});

test("a life is drawn over the fan and told", async ({ page }) => {
  const calculator = new Calculator(page);
  const odds = new Odds(page);
  await calculator.open();
  await odds.open();
  await odds.expectAll();
  const story = odds.panel.locator(".story");
  await odds.panel.getByRole("button", { name: /^an unlucky one/ }).click();
  await expect(story).toContainText(/^In life [\d,]+, Index fund would end at /);
  const unlucky = await story.innerText();
  await odds.panel.getByRole("button", { name: /^a lucky one/ }).click();
  await expect(story).not.toHaveText(unlucky);
  await expect(calculator.chart).toHaveAccessibleName(/life [\d,]+/);
  await odds.panel.getByRole("button", { name: "the next one" }).click();
  await odds.panel.getByRole("button", { name: "Put it away" }).click();
  await expect(story).toBeEmpty();
  await expect(calculator.chart).not.toHaveAccessibleName(/life [\d,]+/);
});

test("where threads are denied the page lives the lives itself", async ({ page, faults }) => {
  await page.addInitScript(() => {
    // @ts-expect-error: as a browser that has none
    delete window.Worker;
    window.Worker = function () {
      throw new Error("denied");
    } as unknown as typeof Worker;
  });
  const calculator = new Calculator(page);
  const odds = new Odds(page);
  await calculator.open();
  await odds.open();
  await odds.expectAll();
  await expect(odds.said).toContainText("of 10,000 simulated lives");
  expect(faults).toEqual([]);
});

test("where the thread's script does not arrive it says so, and everything else works", async ({ page, faults }) => {
  await page.route("**/lives*", (route) => route.abort());
  const calculator = new Calculator(page);
  const odds = new Odds(page);
  await calculator.open();
  await odds.open();
  await expect(odds.status).toContainText("The lives could not be computed");
  await (await calculator.number("pay")).type("40");
  await expect(calculator.figures.getByRole("row", { name: /^Freelance job/ })).toContainText("$66,");
  faults.length = 0;
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test("the odds fit, and nothing sticks out", async ({ page }) => {
    const odds = new Odds(page);
    await new Calculator(page).open();
    await odds.open();
    await odds.expectAll();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await expectAccessible(page);
  });
});
