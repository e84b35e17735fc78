// Numbers as people of many languages type and paste them.
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { expectEach } from "./support/spellings";

/** Typed or pasted, and how the field shows it once it is left. */
const ENGLISH: [typed: string, shown: string][] = [
  ["1,234", "1234"],
  ["1.234,5", "1234.5"],
  ["1 234.5", "1234.5"],
  ["1'234", "1234"],
  ["1\u202f234\u00a0567", "1,234,567"],
  ["1,000,000", "1,000,000"],
  ["12,34,567", "1,234,567"],
  ["€ 12,50", "12.5"],
  ["USD 3k", "3000"],
  ["US$1.5m", "1,500,000"],
  ["１２．５", "12.5"],
  ["2bn", "2,000,000,000"],
];

test("in English", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await expectEach(calculator, ENGLISH);
});

const REFUSED = ["1.2.3", "1,23,4", "--5", "5-", "1e3", "NaN", "Infinity", "0x10", "12 months", "five", "½", "=1+1", "<b>1</b>", "1 2", "💰5", ","];

test("what is no number stays as it was typed, with a sentence", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const answer = await calculator.answer();
  const pay = await calculator.number("pay");
  for (const typed of REFUSED) {
    await pay.type(typed);
    await pay.leave();
    await pay.expectFault(/not a number/);
    await expect(pay.box).toHaveValue(typed);
  }
  await pay.type("9".repeat(400));
  await pay.expectFault(/largest number here is 1,000,000,000,000\./);
  expect(await calculator.answer()).toBe(answer);
});

test("what is no number leaves no half of it behind", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const answer = await calculator.answer();
  const pay = await calculator.number("pay");
  for (const typed of ["1e99", "5 to ", "20 to 5", "5/12", "10% a year"]) {
    await test.step(typed, async () => {
      await pay.box.fill("");
      // Key by key: on the way stands a number that nobody meant.
      await pay.box.pressSequentially(typed);
      await pay.expectFault(/ 28 counts for now\.$/);
      expect(await calculator.answer()).toBe(answer);
    });
  }
  await calculator.reload();
  expect(await calculator.answer()).toBe(answer);
  await expect((await calculator.number("pay")).box).toHaveValue("28");
});

test("what is put in by the year is told by the month", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const dropOut = await calculator.number("dropOut");
  await dropOut.type("50% a year");
  // Twelve such months leave one half.
  const monthly = ((1 - 0.5 ** (1 / 12)) * 100).toFixed(3);
  await dropOut.expectFault(new RegExp(`by the month: 50% a year is ${monthly.replace(".", "\\.")} here`));
});

test("a wrong draft survives changes elsewhere, a right one gives way to the stored value", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const pay = await calculator.number("pay");
  const hours = await calculator.number("hoursPerWeek");
  await pay.type("oops");
  await hours.type("20");
  await expect(pay.box).toHaveValue("oops");
  await pay.expectFault(/not a number/);
  // The slider of the same field is the person's newer word.
  await pay.slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(pay.box).toHaveValue("29");
  await pay.expectNoFault();
});

test("what is unusual is said, and taken", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const hours = await calculator.number("hoursPerWeek");
  await hours.type("168");
  await hours.expectNoFault();
  await expect(hours.box).toHaveAccessibleDescription(/Unusual: most people work 60 hours a week or fewer/);
  await hours.type("169");
  await hours.expectFault(/largest number here is 168\./);
});

test.describe("in German", () => {
  test.use({ locale: "de-DE" });
  test("the comma is the decimal sign", async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    await expectEach(calculator, [
      ["1,234", "1,234"],
      ["1.234", "1234"],
      ["1.200,50", "1200,5"],
      ["1,200.50", "1200,5"],
      ["1,000,000", "1.000.000"],
      ["12,5", "12,5"],
      ["12.5", "12,5"],
    ]);
  });
});

test.describe("in French", () => {
  test.use({ locale: "fr-FR" });
  test("thousands stand apart by a thin space, and can be typed with any", async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    await expectEach(calculator, [
      ["1 200,5", "1200,5"],
      ["12 500", "12\u202f500"],
      ["12\u202f500", "12\u202f500"],
    ]);
  });
});

test("a thousand that may have been meant otherwise is said", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const pay = await calculator.number("pay");
  await pay.type("60.000");
  await expect(pay.box).toHaveAccessibleDescription(/read as 60, not as 60,000/);
  await pay.leave();
  await expect(pay.box).toHaveValue("60");
  await expect(pay.box).toHaveAccessibleDescription(/read as 60, not as 60,000/);
  await pay.type("61");
  await expect(pay.box).not.toHaveAccessibleDescription(/read as/);
});
