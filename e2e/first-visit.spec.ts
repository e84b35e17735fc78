// The first screen, with nothing kept: the answer is there, and it is the engine's.
import { test, expect } from "./support/test";
import { Calculator, COLUMNS, OPTIONS, type OptionId } from "./support/page";
import { example, project, summary } from "./support/engine";
import { amount, longTime, percent, rate, shortTime } from "./support/written";

const ids = Object.keys(OPTIONS) as OptionId[];

test("the answer is there in words", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const projection = project(example());
  const passing = projection.comparison
    .filter((it) => it.break_even_month !== null)
    .sort((a, b) => summary(projection, b.stream).final_position - summary(projection, a.stream).final_position);
  const [best] = passing;
  const after = longTime(Number(best.break_even_month) + 1);
  await expect(calculator.verdict).toContainText(
    `${OPTIONS[best.stream as OptionId]} would pass ${OPTIONS.job} for good after ${after}`,
  );
  await expect(page.getByText("Hypothetical: computed from your inputs, not a forecast.")).toBeVisible();
  await expect(calculator.details).toContainText("Over 20 years, after costs and before tax.");
  await expect(calculator.notices).toHaveCount(0);
});

test("five options stand in the table, with the engine's figures", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await expect(calculator.figures.getByRole("rowheader")).toHaveText(ids.map((id) => new RegExp(`^${OPTIONS[id]}`)));
  await expect(calculator.figures.getByRole("columnheader")).toHaveText([/^Over 20 years$/, ...Object.values(COLUMNS)]);

  const projection = project(example());
  for (const id of ids) {
    const { hours, per_hour, final_position, tail, share } = summary(projection, id);
    const worked = hours > 0 ? `${Math.round(hours).toLocaleString("en-US")} hours of work` : "no hours of work";
    await expect(calculator.row(id).getByRole("rowheader")).toContainText(worked);
    await expect(calculator.figure(id, "perHour")).toHaveText(per_hour === null ? "no hours" : rate(per_hour));
    await expect(calculator.figure(id, "lifetime")).toContainText(amount(final_position));
    const passes = projection.comparison.find((it) => it.stream === id)?.break_even_month;
    const words = passes === undefined ? "—" : passes === null ? "never" : shortTime(passes + 1);
    await expect(calculator.figure(id, "passes")).toHaveText(words);
    if (tail?.after_60 != null) {
      await expect(calculator.figure(id, "after")).toHaveText(percent(tail.after_60));
    }
    // A half-life of one month is said in words.
    if (tail && (tail.half_life_months ?? 0) > 1) {
      await expect(calculator.figure(id, "halves")).toHaveText(shortTime(Number(tail.half_life_months)));
    }
    for (const [reason, part] of Object.entries(share ?? {})) {
      if (part === 0) continue;
      const name = reason === "first" ? "paid once" : reason;
      const bar = calculator.cell(id, "why").getByRole("img");
      await expect(bar).toHaveAccessibleName(new RegExp(`${name} ${percent(part)}`));
    }
  }
});

test("the five are what they are called", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const names: Record<string, string> = {
    paid_once: "paid once",
    leveraged: "leveraged",
    leveraged_team: "team-leveraged",
    passive: "passive",
    mixed: "mixed",
    none: "no income",
  };
  const projection = project(example());
  for (const id of ids) {
    await expect(calculator.figure(id, "why")).toHaveText(names[summary(projection, id).verdict]);
  }
  // The example shows the difference that the page is about.
  expect(new Set(ids.map((id) => summary(projection, id).verdict)).size).toBeGreaterThanOrEqual(3);
});

test("who can't see the chart hears where each option ends", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const projection = project(example());
  for (const id of ids) {
    const end = `${OPTIONS[id]} ${amount(summary(projection, id).final_position)}`;
    await expect(calculator.chart).toHaveAccessibleName(new RegExp(end.replace(/[$.]/g, "\\$&")));
  }
});

test("the baseline is unfolded, the others say what they are in short", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await expect(calculator.card("job").getByRole("textbox", { name: "Pay for one job" })).toHaveValue("28");
  await expect(calculator.card("job").getByText("baseline")).toBeVisible();
  await expect(calculator.card("team").getByRole("textbox").first()).toBeHidden();
  await calculator.unfold("team");
  await expect(calculator.card("job").getByRole("textbox").first()).toBeHidden();
});
