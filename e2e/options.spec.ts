// What is done with whole options, and the numbers behind "more".
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { Options } from "./support/options";
import { exampleWith, project, summary } from "./support/engine";
import { keepAlone, records } from "./support/kept";
import { expectNothingCut } from "./support/layout";
import { amount } from "./support/written";

const [JOB, BOOK, RENEWALS, TEAM, FUND] = [
  "Freelance job",
  "Self-published eBooks",
  "Insurance renewals",
  "Network-marketing team",
  "Index fund",
];

test("an option is renamed in its card, everywhere, and never stays without a name", async ({ page }) => {
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  const card = options.list.first();
  const name = card.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("My own hours");
  await options.expectNames("My own hours", BOOK, RENEWALS, TEAM, FUND);
  await expect(calculator.figures.getByRole("rowheader", { name: "My own hours" })).toBeVisible();
  await name.fill("");
  await expect(name).toHaveAttribute("placeholder", "A job or a fee");
  await name.blur();
  await expect(name).toHaveValue("A job or a fee");
  // A very long word widens nothing.
  await name.fill("W".repeat(250));
  await expect(name).toHaveValue("W".repeat(200));
  await expect(name).toHaveAccessibleDescription(/at most 200 characters/);
  await expectNothingCut(page);
});

test("an option is moved with the mouse, by its handle's keys and by buttons", async ({ page }) => {
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  await options.card(JOB).locator("summary").first().click();
  const handle = (name: string) => page.getByRole("button", { name: `Move ${name}`, exact: true });
  const from = await calculator.middle(handle(JOB));
  const to = await calculator.middle(handle(RENEWALS));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.move(to.x, to.y + 20, { steps: 3 });
  await page.mouse.up();
  await options.expectNames(BOOK, RENEWALS, JOB, TEAM, FUND);
  await handle(JOB).focus();
  await page.keyboard.press("ArrowUp");
  await options.expectNames(BOOK, JOB, RENEWALS, TEAM, FUND);
  await expect(page.getByText("Freelance job is now 2 of 5.")).toBeAttached();
  await expect(handle(JOB)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(handle(JOB)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await options.expectNames(JOB, BOOK, RENEWALS, TEAM, FUND);
  const card = await options.unfold(FUND);
  await options.act(card, "Move up");
  await options.expectNames(JOB, BOOK, RENEWALS, FUND, TEAM);
  await options.act(card, "Move down");
  await options.expectNames(JOB, BOOK, RENEWALS, TEAM, FUND);
  // A button that can't be pressed now can be reached, and says why.
  await card.getByRole("button", { name: "Move down", exact: true }).press("Enter");
  await expect(card.getByText("It is the last one.")).toBeVisible();
});

// Seen: closed by another card and opened again, a card had an open fold with nothing in it.
test("what was unfolded behind “more” is there when its card is opened again", async ({ page }) => {
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  const job = await options.unfold(JOB);
  const costs = options.number(job, "Costs");
  await costs.type("120");
  await options.card(BOOK).locator("summary").first().click();
  await expect(costs.box).toBeHidden();
  await job.locator("summary").first().click();
  await expect(costs.box).toBeVisible();
  await expect(costs.box).toHaveValue("120");
  // Another scenario's card of the same id has its own numbers in that fold.
  await calculator.openScenarios();
  await calculator.scenarios.getByRole("button", { name: "New from the example" }).click();
  await expect(options.number(options.card(JOB), "Costs").box).toHaveValue("0");
});

test("what counts unseen behind “more” is named beside it", async ({ page }) => {
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  await options.card(RENEWALS).locator("summary").first().click();
  const counted = options.card(RENEWALS).locator(".counted");
  await expect(counted).toHaveText(/^Also counted: .*costs while you work \$\d+ a month/);
  const card = await options.unfold(RENEWALS);
  await expect(counted).toBeHidden();
  await options.number(card, "Costs while you work").type("1234");
  await card.locator("details.more > summary").click();
  await expect(counted).toContainText("costs while you work $1,234 a month");
});

test("a fee for one manuscript stays that fee when its hours change", async ({ page }) => {
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  await options.pick("Flat fee for the manuscript");
  const card = options.card("Flat fee for the manuscript");
  const lifetime = calculator.figures
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "Flat fee" }) })
    .getByRole("cell")
    .nth(1);
  await expect(lifetime).toContainText("$5,000");
  const [hours, weekly] = [options.number(card, "Hours the manuscript takes"), options.number(card, "Hours of work a week")];
  await hours.type("400");
  await expect(weekly.box).toHaveValue("7.666");
  await expect(hours.box).toHaveAccessibleDescription(/^hours a week follow: 7\.7/);
  await expect(lifetime).toContainText("$5,000");
  await hours.leave();
  // One step back takes both.
  await calculator.undo();
  await expect(hours.box).toHaveValue("365.25");
  await expect(weekly.box).toHaveValue("7");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test("the head of a card that is opened below an open one stays in view", async ({ page }) => {
    const calculator = new Calculator(page);
    const options = new Options(page);
    await calculator.open();
    const names = [RENEWALS, TEAM, FUND, BOOK, JOB];
    for (const name of names) {
      const head = options.card(name).locator("summary").first();
      await head.scrollIntoViewIfNeeded();
      await head.click();
      await expect(options.card(name).getByRole("textbox").first()).toBeVisible();
      await expect(head).toBeInViewport({ ratio: 1 });
      const bar = await calculator.bar.boundingBox();
      const top = (await head.boundingBox())!.y;
      expect(top, name).toBeGreaterThanOrEqual((bar?.height ?? 0) - 1);
    }
  });

  test("an option is moved with a finger", async ({ page }) => {
    const calculator = new Calculator(page);
    const options = new Options(page);
    await calculator.open();
    await options.card(JOB).locator("summary").first().click();
    const handle = page.getByRole("button", { name: `Move ${JOB}`, exact: true });
    const from = await calculator.middle(handle);
    const touch = await page.context().newCDPSession(page);
    const send = (type: "touchStart" | "touchMove" | "touchEnd", dy: number) =>
      touch.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: from.x, y: from.y + dy }],
      });
    await send("touchStart", 0);
    for (const dy of [10, 40, 70, 95]) await send("touchMove", dy);
    await send("touchEnd", 0);
    await options.expectNames(BOOK, JOB, RENEWALS, TEAM, FUND);
  });
});

test("an option is duplicated, switched off and on, and chosen as the baseline", async ({ page }) => {
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  const fund = await options.unfold(FUND);
  await options.act(fund, "Compare the others with this");
  await expect(fund.getByText("baseline", { exact: true })).toBeVisible();
  await expect(calculator.figures.getByRole("columnheader", { name: `Passes ${FUND}` })).toBeVisible();
  const book = await options.unfold(BOOK);
  await options.act(book, "Duplicate");
  await options.expectNames(JOB, BOOK, `${BOOK} 2`, RENEWALS, TEAM, FUND);
  const copy = options.card(`${BOOK} 2`);
  await expect(copy.locator("summary").first()).toBeFocused();
  await expect(calculator.figures.getByRole("row")).toHaveCount(7);
  await options.act(copy, "Switch off");
  await expect(copy.getByText("off", { exact: true })).toBeVisible();
  await expect(calculator.figures.getByRole("row")).toHaveCount(6);
  await options.act(copy, "Switch on");
  await expect(calculator.figures.getByRole("row")).toHaveCount(7);
});

test("an option is deleted, and comes back where it was", async ({ page }) => {
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  const answer = await calculator.answer();
  await options.act(options.card(JOB), "Delete");
  await options.expectNames(BOOK, RENEWALS, TEAM, FUND);
  await expect(options.note).toContainText(`Deleted ${JOB}. The others are now compared with ${BOOK}.`);
  await options.note.getByRole("button", { name: "Undo" }).click();
  await options.expectNames(JOB, BOOK, RENEWALS, TEAM, FUND);
  await expect(options.note).toHaveCount(0);
  expect(await calculator.answer()).toBe(answer);
  // All but one can go; the last says why it stays.
  for (const name of [BOOK, RENEWALS, TEAM, FUND]) {
    await options.act(await options.unfold(name), "Delete");
  }
  const last = await options.unfold(JOB);
  await last.getByRole("button", { name: "Delete", exact: true }).press("Enter");
  await expect(last.getByText(/the only option/)).toBeVisible();
  await options.note.getByRole("button", { name: "Dismiss" }).click();
  await expect(options.note).toHaveCount(0);
});

test("24 options are the most", async ({ page }) => {
  test.slow();
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  for (let count = 5; count < 24; count += 1) {
    await options.act(options.list.first(), "Duplicate");
    await expect(options.list).toHaveCount(count + 1);
    await options.list.first().locator("summary").first().click();
  }
  await expect(page.getByText(/24 options are the most/).first()).toBeVisible();
  await options.add.press("Enter");
  await expect(options.gallery).toBeHidden();
});

/** Numbers behind "more": the option, the label, what is typed, and what the file would say. */
const MORE: [name: string, id: string, label: string, typed: string, field: string, value: unknown][] = [
  [JOB, "job", "Costs", "120", "cost_per_month", 120],
  [JOB, "job", "Tax on what is left", "25", "tax_rate", 0.25],
  [JOB, "job", "Starts after", "12", "start_month", 12],
  [JOB, "job", "You stop after", "36", "work_until_month", 36],
  [BOOK, "book", "Sales halve every", "", "half_life_months", null],
  [BOOK, "book", "Each work pays for", "24", "term_months", 24],
  [BOOK, "book", "Works already out", "7", "existing_works", 7],
  [BOOK, "book", "A new one begins every", "20", "months_between", 20],
  [RENEWALS, "renewals", "Policies you already have", "40", "existing_customers", 40],
  [RENEWALS, "renewals", "One customer pays you for", "", "pays_for_months", null],
  [TEAM, "team", "People who could ever join", "1,000,000", "market_size", 1_000_000],
  [FUND, "fund", "Paid out from", "120", "payout_from_month", 120],
];

test("every number behind “more” reaches the engine, and empty is not zero", async ({ page }) => {
  test.slow();
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  for (const [name, id, label, typed, field, value] of MORE) {
    await test.step(`${name}: ${label}`, async () => {
      const card = await options.unfold(name);
      const number = options.number(card, label);
      const before = await number.box.inputValue();
      await number.type(typed);
      await number.expectNoFault();
      const { final_position } = summary(project(exampleWith(id, { [field]: value })), id);
      const row = calculator.figures.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
      await expect(row.getByRole("cell").nth(1)).toContainText(amount(final_position));
      await number.type(before);
      await number.leave();
    });
  }
});

test("a range from a file is shown with its middle, and stays until a number is typed", async ({ page }) => {
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  await keepAlone(page, exampleWith("job", { pay_per_job: { low: 10, high: 40 } }));
  await calculator.reload();
  const card = options.card(JOB);
  const pay = options.number(card, "Pay for one job");
  await expect(pay.box).toHaveValue("10 to 40");
  await expect(pay.box).toHaveAccessibleDescription(/the middle of your range: \$20/);
  const saved = async () => {
    const [kept] = Object.values(await records(page));
    return kept ? JSON.parse(kept.scenario).streams[0] : {};
  };
  await options.number(card, "Weeks off a year").type("5");
  await expect.poll(async () => (await saved()).weeks_off_per_year).toBe(5);
  expect((await saved()).pay_per_job).toEqual({ low: 10, high: 40 });
  await pay.type("21");
  await expect.poll(async () => (await saved()).pay_per_job).toBe(21);
});

test("lists, switches, tiers and retention reach the engine", async ({ page }) => {
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  const expectFigure = async (id: string, name: string, changes: Record<string, unknown>) => {
    const { final_position } = summary(project(exampleWith(id, changes)), id);
    const row = calculator.figures.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
    await expect(row.getByRole("cell").nth(1)).toContainText(amount(final_position));
  };
  const book = await options.unfold(BOOK);
  await book.getByRole("button", { name: "Add a step" }).click();
  await options.number(book, "Step 2 begins from").type("50");
  await options.number(book, "Royalty, step 2").type("90");
  const rate_tiers = [{ from_units: 0, rate: 0.7 }, { from_units: 50, rate: 0.9 }];
  await expectFigure("book", BOOK, { rate_tiers });
  await options.number(book, "Step 2 begins from").type("0");
  await options.number(book, "Step 2 begins from").expectFault(/smallest number here is 1\./);
  await expectFigure("book", BOOK, { rate_tiers });

  const team = await options.unfold(TEAM);
  await team.getByRole("switch", { name: "You stay active, and paid, after you stop" }).check();
  await expectFigure("team", TEAM, { keep_active_after_stop: true });
  const members = team.getByRole("group", { name: "Members you already have" });
  await members.getByRole("button", { name: "Add a level" }).click();
  await options.number(team, "Members at level 1").type("8");
  await expectFigure("team", TEAM, { keep_active_after_stop: true, existing_members: [8] });

  const renewals = await options.unfold(RENEWALS);
  await expect(renewals.getByRole("radio", { name: "Yearly" })).toBeChecked();
  await expect(options.number(renewals, "Leave after 1 year").box).toHaveValue("12.5");
  await expect(options.number(renewals, "Leave after 5 years").box).toHaveValue("6.25");
  await renewals.getByRole("radio", { name: "Steady" }).check();
  await options.number(renewals, "Leave").type("2.5");
  await expect(renewals.getByText(/= 26.% leave in a year/)).toBeVisible();
  await expectFigure("renewals", RENEWALS, { retention: { monthly_churn: 0.025 } });
  await renewals.getByRole("radio", { name: "Improving" }).check();
  await options.number(renewals, "Leave after 1 month").type("1");
  await options.number(renewals, "Leave after 1 month").expectFault(/smallest number here is 2\.002\./);
  await options.number(renewals, "Leave after 1 month").type("22");
  const alpha = 11 / (1 / 0.02 - 1 / 0.22);
  await expectFigure("renewals", RENEWALS, { retention: { alpha, beta: alpha * (1 / 0.22 - 1) } });
});
