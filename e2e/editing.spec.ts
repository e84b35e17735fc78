// A number is typed or slid, and the whole answer follows at once; what is no number stays a draft.
import { test, expect } from "./support/test";
import { Calculator, NUMBERS, OPTIONS, type NumberId, type OptionId } from "./support/page";
import { painted } from "./support/pixels";
import { exampleWith, project, summary } from "./support/engine";
import { amount, longTime, rate } from "./support/written";

test("typing a number changes table, verdict and chart to the engine's new answer", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const before = await painted(calculator.chart);
  const pay = await calculator.number("pay");
  await pay.type("11");
  const projection = project(exampleWith("job", { pay_per_job: 11 }));
  await expect(calculator.figure("job", "perHour")).toHaveText(rate(summary(projection, "job").per_hour!));
  await expect(calculator.figure("job", "lifetime")).toContainText(amount(summary(projection, "job").final_position));
  const fund = projection.comparison.find((it) => it.stream === "fund")!;
  await expect(calculator.verdict).toContainText(`for good after ${longTime(fund.break_even_month! + 1)}`);
  await expect.poll(async () => (await painted(calculator.chart)).digest).not.toBe(before.digest);
  await expect(calculator.card("job").getByText("$11 an hour")).toBeVisible();
});

test("each keystroke counts, and the answer follows it", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const pay = await calculator.number("pay");
  await pay.box.press("ControlOrMeta+A");
  for (const [key, value] of [["4", 4], ["5", 45], [".", 45], ["5", 45.5]] as const) {
    await page.keyboard.press(key);
    const { per_hour } = summary(project(exampleWith("job", { pay_per_job: value })), "job");
    await expect(calculator.figure("job", "perHour")).toHaveText(rate(per_hour!));
  }
  await expect(pay.box).toHaveValue("45.5");
  await expect(pay.box).toBeFocused();
});

test("the slider moves the number, and the number the slider", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const pay = await calculator.number("pay");
  await pay.slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(pay.box).toHaveValue("29");
  const { per_hour } = summary(project(exampleWith("job", { pay_per_job: 29 })), "job");
  await expect(calculator.figure("job", "perHour")).toHaveText(rate(per_hour!));
  await page.keyboard.press("End");
  await expect(pay.box).toHaveValue("200");
  await pay.type("50");
  await expect(pay.slider).toHaveValue("50");
  // Beyond the slider's reach a number can still be typed; the slider rests at its end.
  await pay.type("5000");
  await pay.expectNoFault();
  await expect(pay.slider).toHaveValue("200");
});

test("the slider follows a mouse", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const { slider, box } = await calculator.number("hoursPerWeek");
  const { x, y } = await calculator.middle(slider);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 4 });
  await page.mouse.up();
  const slid = Number(await slider.inputValue());
  expect(slid).toBeGreaterThan(30);
  await expect(box).toHaveValue(String(slid));
  const { hours } = summary(project(exampleWith("job", { hours_per_week: slid })), "job");
  const words = `${Math.round(hours).toLocaleString("en-US")} hours of work`;
  await expect(calculator.row("job").getByRole("rowheader")).toContainText(words);
});

const spellings: [id: NumberId, typed: string, field: string, value: unknown, shown: string][] = [
  ["pay", "3k", "pay_per_job", 3000, "3000"],
  ["pay", " $1,200.50 ", "pay_per_job", 1200.5, "1200.5"],
  ["pay", "1.200,50", "pay_per_job", 1200.5, "1200.5"],
  ["putIn", "1.5m", "initial", 1_500_000, "1,500,000"],
  ["paidShare", "50 %", "billable_share", 0.5, "50"],
  ["raise", "-2.5%", "annual_raise", -0.025, "−2.5"],
  ["dropOut", "12.5", "member_attrition", 0.125, "12.5"],
  ["works", "12", "works", 12, "12"],
  ["fees", ".25", "annual_fee", 0.0025, "0.25"],
];

test("numbers are understood as people write them, and shown in one form once the field is left", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  for (const [id, typed, field, value, shown] of spellings) {
    const { option, label } = NUMBERS[id];
    await test.step(`${label}: "${typed}"`, async () => {
      const number = await calculator.number(id);
      const before = await number.box.inputValue();
      await number.type(typed);
      await number.expectNoFault();
      await expect(number.box).toHaveValue(typed);
      const { final_position } = summary(project(exampleWith(option, { [field]: value })), option);
      await expect(calculator.figure(option, "lifetime")).toContainText(amount(final_position));
      await number.leave();
      await expect(number.box).toHaveValue(shown);
      await number.type(before);
      await number.leave();
    });
  }
});

const mistakes: [id: NumberId, typed: string, sentence: RegExp][] = [
  ["pay", "lots", /not a number/],
  ["pay", "1-2-3", /not a number/],
  ["pay", "", /Type a number/],
  ["pay", "-1", /smallest number here is 0\./],
  ["weeksOff", "53", /largest number here is 52\./],
  ["paidShare", "101", /largest number here is 100\./],
  ["works", "2.5", /whole numbers/],
];

test("what is no number for its field is refused in a sentence, and changes nothing", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const answer = await calculator.answer();
  const chart = await painted(calculator.chart);
  for (const [id, typed, sentence] of mistakes) {
    await test.step(`${NUMBERS[id].label}: "${typed}"`, async () => {
      const number = await calculator.number(id);
      const canonical = await number.box.inputValue();
      await number.type(typed);
      await number.expectFault(sentence);
      // The draft is never eaten, not even when the field is left.
      await number.leave();
      await number.expectFault(sentence);
      await expect(number.box).toHaveValue(typed);
      expect(await calculator.answer()).toBe(answer);
      expect((await painted(calculator.chart)).digest).toBe(chart.digest);
      // Typed right again, the fault is gone.
      await number.type(canonical);
      await number.expectNoFault();
      expect(await calculator.answer()).toBe(answer);
    });
  }
});

test("the horizon is for all options", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.horizon.type("40");
  await expect(calculator.figures.getByRole("columnheader").first()).toHaveText("Over 40 years");
  const scenario = { ...exampleWith("job", {}), horizon_months: 480 };
  const projection = project(scenario);
  for (const option of Object.keys(OPTIONS) as OptionId[]) {
    const { final_position } = summary(projection, option);
    await expect(calculator.figure(option, "lifetime")).toContainText(amount(final_position));
  }
  await calculator.horizon.leave();
  await calculator.horizon.type("2.5");
  await calculator.horizon.expectFault(/whole numbers/);
  await calculator.horizon.type("101");
  await calculator.horizon.expectFault(/largest number here is 100\./);
  await expect(calculator.figures.getByRole("columnheader").first()).toHaveText("Over 40 years");
});
