// People come with a question: a ready comparison answers it, and their own numbers do a moment later.
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { Options } from "./support/options";
import { Questions } from "./support/questions";
import { comparisons, preset, project, summary } from "./support/engine";
import { names } from "./support/kept";
import { amount } from "./support/written";

const FEE = "A flat fee or royalties?";

/** The table says of each option what the engine says. */
async function expectFigures(calculator: Calculator, name: string) {
  const { streams } = project(preset(name));
  await expect(calculator.figures.getByRole("rowheader")).toHaveCount(streams.length);
  for (const [i, stream] of streams.entries()) {
    const lifetime = calculator.figures.getByRole("row").nth(i + 1).getByRole("cell").nth(1);
    await expect(lifetime).toContainText(amount(stream.summary.final_position));
  }
}

test("each question opens its comparison, with the answer in view and every value from its source", async ({ page }) => {
  test.slow();
  const calculator = new Calculator(page);
  const questions = new Questions(page);
  const options = new Options(page);
  await calculator.open();
  const all = comparisons();
  expect(all.length).toBeGreaterThanOrEqual(5);
  for (const name of all) {
    await test.step(name, async () => {
      const { name: title, streams } = preset(name);
      await questions.ask(title);
      await expect(calculator.verdict).toBeInViewport({ ratio: 1 });
      await expectFigures(calculator, name);
      for (const stream of streams) {
        const card = await options.unfold(stream.name as string);
        await expect(card.locator(".source").first()).toBeVisible();
        await expect(card.locator(".set-by-you")).toHaveCount(0);
      }
    });
  }
  // Each is a scenario of its own, and the example is still there.
  await expect.poll(async () => (await names(page)).length).toBe(all.length + 1);
});

test("a flat fee of 8,000 or ten percent: asked, answered, and made one's own", async ({ page }) => {
  const calculator = new Calculator(page);
  const questions = new Questions(page);
  const options = new Options(page);
  await calculator.open();
  await questions.ask(FEE);
  const scenario = preset("fee-or-royalties");
  const [fee, contract] = scenario.streams;
  const ends = (id: string) => amount(summary(project(scenario), id).final_position);
  expect(fee.pay_per_job).toBe(8000);
  await expect(calculator.figures).toContainText(ends(fee.id));
  await expect(calculator.figures).toContainText(ends(contract.id));
  // What the contract is about stands first, without a search behind More.
  await options.card("Traditional book contract").locator("summary").first().click();
  const card = options.card("Traditional book contract");
  for (const label of ["Advance for each book", "Your royalty on the price", "Your part after the agent", "List price"]) {
    await expect(options.number(card, label).box).toBeVisible();
  }
  await options.number(card, "Advance for each book").type("1000");
  await options.number(card, "Copies sold in the first month").type("600");
  Object.assign(contract, { advance_per_work: 1000, units_first_month: 600 });
  await expect(calculator.figures).toContainText(ends(contract.id));
});

test("on a phone the answer comes into view, and the keyboard goes on from the question", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const calculator = new Calculator(page);
  const questions = new Questions(page);
  await calculator.open();
  // They stand above the answer, on a first screen that does not scroll.
  await expect(questions.question("A flat fee or royalties?")).toBeInViewport({ ratio: 1 });
  const last = questions.question("Invited into a team?");
  await last.focus();
  await page.keyboard.press("Enter");
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Invited into a team?");
  await expect(calculator.verdict).toBeInViewport({ ratio: 1 });
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect(calculator.figures.getByRole("rowheader")).toHaveCount(2);
});

test("a salary is put in by the year, and says what it is by the hour", async ({ page }) => {
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  await calculator.openScenarios();
  await calculator.scenarios.getByRole("button", { name: "New from one option…" }).click();
  const gallery = page.getByRole("dialog", { name: "New from one option" });
  await gallery.getByRole("button", { name: /^Salaried job/ }).click();
  await expect(gallery).toBeHidden();
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Salaried job");
  const card = await options.unfold("Salaried job");
  const salary = options.number(card, "Pay for a full-time year");
  await expect(salary.box).toHaveValue("60,000");
  await expect(salary.box).toHaveAccessibleDescription(/^= \$28\.75 an hour/);
  await options.number(card, "Hours of work a week").type("20");
  await expect(salary.box).toHaveAccessibleDescription(/^= \$28\.75 an hour, \$30,000 a year/);
  await expect.poll(() => names(page)).toHaveLength(2);
});

test("questions stand in the list of scenarios too", async ({ page }) => {
  const calculator = new Calculator(page);
  const questions = new Questions(page);
  await calculator.open();
  for (const title of [FEE, `${FEE} 2`]) {
    await calculator.openScenarios();
    await questions.listed(FEE, calculator.scenarios.locator(".question-list")).click();
    await expect(calculator.scenarios).toBeHidden();
    await expect(calculator.scenario).toHaveAccessibleName(`Scenario: ${title}`);
  }
  await calculator.undo();
  await expect(calculator.scenario).toHaveAccessibleName(`Scenario: ${FEE}`);
});

test("where the questions can't be fetched it is said, and they can be asked for again", async ({ page, faults }) => {
  let fails = true;
  await page.route("**/gallery-*.json", (route) => (fails ? route.abort() : route.continue()));
  const calculator = new Calculator(page);
  const questions = new Questions(page);
  const answer = page.locator(".questions-trouble");
  await calculator.open();
  await questions.question(FEE).click();
  await expect(answer.getByText(/could not be fetched/)).toBeVisible();
  fails = false;
  await answer.getByRole("button", { name: "Try again" }).click();
  await expect(calculator.scenario).toHaveAccessibleName(`Scenario: ${FEE}`);
  await expect(answer.getByText(/could not be fetched/)).toHaveCount(0);
  faults.length = 0;
});
