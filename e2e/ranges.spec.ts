// A range instead of a number: typed in many styles, drawn, answered by its middle, and given up again.
import { test, expect } from "./support/test";
import { expectAccessible } from "./support/axe";
import { exampleWith, project, summary } from "./support/engine";
import { keepAlone } from "./support/kept";
import { expectNothingCut } from "./support/layout";
import { Options } from "./support/options";
import { Calculator } from "./support/page";
import { expectEach } from "./support/spellings";
import { amount, rate } from "./support/written";

/** Typed, and how the field shows it once it is left. */
const ENGLISH: [typed: string, shown: string][] = [
  ["5 to 20", "5 to 20"],
  ["5..20", "5 to 20"],
  ["5…20", "5 to 20"],
  ["5–20", "5 to 20"],
  ["5-20", "5 to 20"],
  ["5 — 20", "5 to 20"],
  ["5,,20", "5 to 20"],
  ["$5–$20", "5 to 20"],
  ["3k to 5k", "3000 to 5000"],
  ["5-20k", "5000 to 20,000"],
  ["500-20k", "500 to 20,000"],
  ["1,000-2,000.50", "1000 to 2000.5"],
];

test("a range is understood in many styles, and shown in one", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await expectEach(calculator, ENGLISH);
});

for (const [locale, spellings] of [
  ["de-DE", [["1,5 to 2,5", "1,5 to 2,5"], ["1.500-25.000", "1500 to 25.000"]]],
  ["fr-FR", [["1 500 – 12 500,5", "1500 to 12\u202f500,5"]]],
] as [string, [string, string][]][]) {
  test.describe(locale, () => {
    test.use({ locale });
    test("its ends are numbers of that language", async ({ page }) => {
      const calculator = new Calculator(page);
      await calculator.open();
      await expectEach(calculator, spellings);
    });
  });
}

test("letter by letter it becomes a range, is drawn, and its middle answers", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const pay = await calculator.number("pay");
  await expect(calculator.card("job").getByText("Type a range, such as 5 to 20")).toBeVisible();
  await pay.box.fill("");
  await pay.box.pressSequentially("20 to 45");
  await pay.expectNoFault();
  await expect(pay.box).toBeFocused();
  await expect(pay.drawing).toBeVisible();
  // One thumb can't move two ends.
  await expect(pay.slider).toBeHidden();
  await expect(pay.box).toHaveAccessibleDescription(/the middle of your range: \$30 .*nine in ten lie inside/);
  const { per_hour, final_position } = summary(project(exampleWith("job", { pay_per_job: { low: 20, high: 45 } })), "job");
  await expect(calculator.figure("job", "perHour")).toHaveText(rate(per_hour!));
  await expect(calculator.figure("job", "lifetime")).toContainText(amount(final_position));
  await expect(calculator.card("job").getByText("about $30 an hour")).toBeVisible();
});

test("one press goes back to one number, undo and redo follow", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const pay = await calculator.number("pay");
  await pay.type("20 to 45");
  await pay.leave();
  await pay.useOne("30").click();
  await expect(pay.box).toHaveValue("30");
  await expect(pay.drawing).toBeHidden();
  // Whoever works with keys goes on where the button was.
  await expect(pay.slider).toBeFocused();
  await calculator.undo();
  await expect(pay.box).toHaveValue("20 to 45");
  await expect(pay.drawing).toBeVisible();
  await calculator.undo();
  await expect(pay.box).toHaveValue("28");
  await expect(pay.drawing).toBeHidden();
  await calculator.redo();
  await expect(pay.box).toHaveValue("20 to 45");
  await calculator.redo();
  await expect(pay.box).toHaveValue("30");
});

test("the middle is rounded to what the field would show", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const share = await calculator.number("paidShare");
  await share.type("40 % to 75 %");
  await share.useOne("54.8").click();
  await expect(share.box).toHaveValue("54.8");
  const { per_hour } = summary(project(exampleWith("job", { billable_share: 0.548 })), "job");
  await expect(calculator.figure("job", "perHour")).toHaveText(rate(per_hour!));
});

test("what is wrong with a range is said in a sentence, and nothing is changed", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const answer = await calculator.answer();
  const share = await calculator.number("paidShare");
  for (const [typed, sentence] of [
    ["50 to 101", /largest number here is 100\./],
    ["-1 to 50", /smallest number here is 0\./],
    ["20 to 5", /first number of a range is the smaller one: try 5 to 20\./],
    ["5 to 5", /two numbers of a range differ: for one number, type 5\./],
    ["5 to", /not a number: try .* or 5 to 20\./],
    ["1-2-3", /not a number/],
  ] as const) {
    await share.type(typed);
    await share.leave();
    await share.expectFault(sentence);
    await expect(share.box).toHaveValue(typed);
  }
  expect(await calculator.answer()).toBe(answer);
});

test("a wrong draft over a range leaves the range as it is", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const pay = await calculator.number("pay");
  await pay.type("20 to 45");
  await pay.leave();
  await pay.type("20 to 45 or so");
  await pay.expectFault(/not a number/);
  await expect(pay.drawing).toBeVisible();
  await calculator.undo();
  await expect(pay.box).toHaveValue("20 to 45");
});

test("counts and settings take one number", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  for (const id of ["weeksOff", "works", null] as const) {
    const number = id ? await calculator.number(id) : calculator.horizon;
    const before = await number.box.inputValue();
    await number.type("2 to 5");
    await number.expectFault(/takes one number, not a range\./);
    await number.type(before);
    await number.expectNoFault();
  }
});

test("lists and churn take ranges, the two chances of a fading retention don't", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const options = new Options(page);
  const card = await options.unfold("Insurance renewals");
  const year = options.number(card, "Year 1");
  await year.type("40 to 60");
  await year.expectNoFault();
  await expect(year.drawing).toBeVisible();
  const first = options.number(card, "Leave after 1 year");
  await first.type("10 to 20");
  await first.expectFault(/takes one number, not a range\./);
  await card.getByRole("radio", { name: "Steady" }).check();
  const churn = options.number(card, "Leave");
  await churn.type("2 to 8");
  await expect(churn.box).toHaveAccessibleDescription(/middle of your range: 4.% = 39.% leave in a year/);
});

test("what was set to a range goes back to what is typical", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const fees = await calculator.number("fees");
  const before = await fees.box.inputValue();
  await fees.type("0.1 to 1");
  await calculator.card("fund").getByRole("button", { name: /^Fees a year: back to / }).click();
  await expect(fees.box).toHaveValue(before);
  await expect(fees.drawing).toBeHidden();
});

test("a range is there again after a reload, and in the file", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const raise = await calculator.number("raise");
  await raise.type("-2 to 5");
  await raise.leave();
  await expect(raise.box).toHaveValue("−2 to 5");
  const answer = await calculator.answer();
  await calculator.reload();
  await expect((await calculator.number("raise")).box).toHaveValue("−2 to 5");
  expect(await calculator.answer()).toBe(answer);
});

for (const [shape, words] of [
  [{ shape: "uniform" }, /evenly spread · all lie inside/],
  [{ shape: "pert", mode: 25 }, /most likely 25 · all lie inside/],
  [{ shape: "normal" }, /the same to both sides · nine in ten lie inside/],
] as const) {
  test(`a file's ${shape.shape} range is said, and kept while its ends stay`, async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    const scenario = exampleWith("job", { pay_per_job: { low: 20, high: 45, ...shape } });
    await keepAlone(page, scenario);
    await calculator.reload();
    const pay = await calculator.number("pay");
    await expect(pay.box).toHaveValue("20 to 45");
    await expect(pay.box).toHaveAccessibleDescription(words);
    // Typed anew, letter by letter, it passes through numbers.
    await pay.box.fill("");
    await pay.box.pressSequentially("20-45");
    await pay.leave();
    await expect(pay.box).toHaveAccessibleDescription(words);
    const { per_hour } = summary(project(scenario), "job");
    await expect(calculator.figure("job", "perHour")).toHaveText(rate(per_hour!));
    await pay.type("20-50");
    await expect(pay.box).not.toHaveAccessibleDescription(words);
  });
}

test("what is pressed stays under the finger when the field is left", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.expectSources();
  // The draft is wider than what it becomes: once its box then moved up, and the button with it.
  for (const [typed, middle] of [["40.00 % to 75.00 %", "54.8"], ["5 to 8", "6.32"]] as const) {
    const share = await calculator.number("paidShare");
    await share.type(typed);
    const button = share.useOne(middle);
    const typing = await button.boundingBox();
    await share.leave();
    expect((await button.boundingBox())!.y).toBe(typing!.y);
  }
});

for (const [screen, viewport] of [
  ["a phone", { width: 390, height: 844 }],
  ["a small phone", { width: 320, height: 640 }],
  ["a desktop", { width: 1280, height: 800 }],
] as const) {
  test.describe(`on ${screen}`, () => {
    test.use({ viewport });
    test("ranges fit, however long they are", async ({ page }) => {
      const calculator = new Calculator(page);
      await calculator.open();
      const putIn = await calculator.number("putIn");
      for (const typed of ["1 to 2", "1m to 2.5m", "123,456,789 to 2bn"]) {
        await putIn.type(typed);
        await putIn.leave();
        await expect(putIn.drawing).toBeVisible();
        await expectNothingCut(page);
      }
      const fees = await calculator.number("fees");
      await fees.type("0 to 1");
      await expectNothingCut(page);
    });
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test("axe finds nothing about ranges", async ({ page }) => {
      const calculator = new Calculator(page);
      await calculator.open();
      await (await calculator.number("pay")).type("20 to 45");
      const hours = await calculator.number("hoursPerWeek");
      await hours.type("20 to 5");
      await hours.expectFault(/the smaller one/);
      await expectAccessible(page);
    });
  });
}
