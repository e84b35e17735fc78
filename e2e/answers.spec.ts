// The answer in words and in figures: each option held against the baseline in both ways.
import { test, expect } from "./support/test";
import { Calculator, OPTIONS, type OptionId } from "./support/page";
import { example, project, summary } from "./support/engine";
import { amount, longTime, percent, rate, shortTime } from "./support/written";

const ids = Object.keys(OPTIONS) as OptionId[];

test("each option has a sentence that its row of figures bears out", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const projection = project(example());
  const sentences = calculator.details.getByRole("listitem");
  await expect(sentences).toHaveCount(ids.length);
  const job = summary(projection, "job").per_hour!;
  for (const [i, id] of ids.entries()) {
    const { per_hour } = summary(projection, id);
    const it = projection.comparison.find((it) => it.stream === id);
    const sentence = sentences.nth(i);
    await expect(sentence).toContainText(OPTIONS[id]);
    if (per_hour !== null) {
      await expect(sentence).toContainText(`each hour would ${per_hour < 0 ? "cost" : "bring"} ${rate(Math.abs(per_hour))}`);
    }
    if (!it) continue;
    const behind = it.final_difference < 0;
    await expect(sentence).toContainText(`end ${amount(Math.abs(it.final_difference))} ${behind ? "behind" : "ahead"}`);
    if (per_hour !== null && per_hour > 0) {
      const times = Number((per_hour / job).toFixed(2));
      await expect(sentence).toContainText(`worth ${times} hours of ${OPTIONS.job}`);
    }
    const same = it.same_hours?.break_even_month;
    if (same != null) {
      await expect(sentence).toContainText(`pass the same hours paid once after ${longTime(same + 1)}`);
      await expect(calculator.cell(id, "passes")).toContainText(`same hours: ${shortTime(same + 1)}`);
    }
  }
});

test("the table says what is still paid one, five and ten years after the work", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const projection = project(example());
  const { tail } = summary(projection, "renewals");
  await expect(calculator.after("renewals", 1)).toHaveText(percent(tail!.after_12!));
  await expect(calculator.after("renewals", 5)).toHaveText(percent(tail!.after_60!));
  await expect(calculator.after("renewals", 10)).toHaveText(/%$/);
  // Ten years on are beyond the horizon when the work goes on for longer.
  await calculator.stop.focus();
  for (let year = 5; year < 12; year++) await calculator.stop.press("PageUp");
  await expect(calculator.after("renewals", 10)).toHaveText("not seen");
});

test("what an option is explains itself, by mouse and by keyboard", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const why = calculator.cell("book", "why");
  const meaning = why.getByText("More than half of the income is later pay");
  await expect(meaning).toBeHidden();
  await calculator.figure("book", "why").click();
  await expect(meaning).toBeVisible();
  // One explanation at a time.
  await calculator.figure("fund", "why").focus();
  await page.keyboard.press("Enter");
  await expect(calculator.cell("fund", "why").getByText("money put in that pays")).toBeVisible();
  await expect(meaning).toBeHidden();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true });

  test("the verdict is at most six lines", async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    const lines = await calculator.verdict.evaluate((it) => {
      const { lineHeight } = getComputedStyle(it);
      return Math.round(it.getBoundingClientRect().height / parseFloat(lineHeight));
    });
    expect(lines).toBeLessThanOrEqual(6);
    // What the answer is not stands there as large as what it is.
    const size = (selector: string) => page.locator(selector).evaluate((it) => getComputedStyle(it).fontSize);
    expect(await size(".caveat")).toBe(await size(".verdict"));
  });

  test("the answer stays in view, and a tap leads back to it", async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    await expect(calculator.bar).toBeHidden();
    await calculator.card("fund").scrollIntoViewIfNeeded();
    await expect(calculator.bar).toBeVisible();
    await expect(calculator.bar).toBeInViewport({ ratio: 1 });
    const fund = project(example()).comparison.find((it) => it.stream === "fund")!;
    await expect(calculator.bar).toContainText(`${OPTIONS.fund} ahead after ${shortTime(fund.break_even_month! + 1)}`);
    expect((await calculator.bar.boundingBox())!.height).toBeLessThan(60);
    await calculator.bar.click();
    await expect(calculator.verdict).toBeInViewport({ ratio: 1 });
    await expect(calculator.bar).toBeHidden();
  });
});
