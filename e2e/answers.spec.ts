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
    const { per_hour, hours } = summary(projection, id);
    const it = projection.comparison.find((it) => it.stream === id);
    const sentence = sentences.nth(i);
    await expect(sentence).toContainText(OPTIONS[id]);
    if (per_hour !== null) {
      const all = Math.round(hours).toLocaleString("en-US");
      const brings = `${per_hour < 0 ? "cost" : "bring"} ${rate(Math.abs(per_hour))}`.replace(/[$.]/g, "\\$&");
      // All of them, and how many that is a week.
      await expect(sentence).toHaveText(new RegExp(`each of its ${all} hours \\([\\d.]+ a week\\) would ${brings}`));
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

test("what comes one, five and ten years after the work is said too", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const { operating } = project(example()).streams.find((it) => it.id === "renewals")!.series;
  const [one, five] = [operating[71], operating[119]].map(amount);
  const sentence = calculator.details.getByRole("listitem").nth(2);
  await expect(sentence).toContainText(`A year after you stop it would bring ${one} a month, after five years ${five}, after ten`);
});

test("a loss is called one, whatever it was paid for", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const projection = project(example());
  for (const id of ids) {
    const lost = summary(projection, id).final_position < 0;
    await expect(calculator.cell(id, "why").getByText("at a loss")).toHaveCount(lost ? 1 : 0);
  }
});

test("the option in hand is marked among the sentences", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const marked = calculator.details.locator("li[aria-current]");
  await expect(marked).toHaveCount(0);
  await calculator.unfold("team");
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText(OPTIONS.team);
  const price = await calculator.number("price");
  await price.type("9.99");
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText(OPTIONS.book);
});

test("a team of half of mankind is no calm matter", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const warned = page.locator(".warned");
  await expect(warned).toBeHidden();
  await calculator.unfold("team");
  const recruits = calculator.card("team").getByRole("textbox", { name: "Recruits of each member", exact: true });
  await recruits.fill("0.9");
  // That nobody could find so many people comes before what they would bring.
  await expect(calculator.verdict).toHaveText(
    /^[\d.]+ billion people would have to join Network-marketing team: [^.]*everybody on earth[^$]*Only if they all did would it pass Freelance job/,
  );
  await expect(calculator.details.getByRole("listitem").nth(3)).toHaveText(
    /^Network-marketing team would need [\d.]+ billion people to join: [^$]*Only if they all did would it pass Freelance job/,
  );
  await expect(warned).toContainText("each level would be larger than the one above");
  const size = (selector: string) => page.locator(selector).evaluate((it) => getComputedStyle(it).fontSize);
  expect(await size(".warned")).toBe(await size(".caveat"));
  // Where the sizes come from stands with what else is to be doubted.
  await expect(calculator.honesty).toContainText("UN World Population Prospects 2024");
  await recruits.fill("0.05");
  await expect(warned).toBeHidden();
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
    await calculator.card("job").scrollIntoViewIfNeeded();
    await expect(calculator.bar).toBeVisible();
    await expect(calculator.bar).toBeInViewport({ ratio: 1 });
    const fund = project(example()).comparison.find((it) => it.stream === "fund")!;
    await expect(calculator.bar).toContainText(`${OPTIONS.fund} ahead after ${shortTime(fund.break_even_month! + 1)}`);
    expect((await calculator.bar.boundingBox())!.height).toBeLessThan(60);
    // It speaks of the option in hand.
    await calculator.unfold("book");
    const book = project(example()).comparison.find((it) => it.stream === "book")!;
    await expect(calculator.bar).toContainText(`${OPTIONS.book} behind by ${amount(-book.final_difference)} at the end`);
    expect((await calculator.bar.boundingBox())!.height).toBeLessThan(60);
    await calculator.bar.click();
    await expect(calculator.verdict).toBeInViewport({ ratio: 1 });
    await expect(calculator.bar).toBeHidden();
  });
});
