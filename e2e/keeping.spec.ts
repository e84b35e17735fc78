// What was entered is there again: after a reload, and after leaving in the middle of a word.
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { names, records } from "./support/kept";

test("a reload keeps numbers, stop marker, horizon and colours", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const pay = await calculator.number("pay");
  await pay.type("33.25");
  const leaving = await calculator.number("dropOut");
  await leaving.type("9");
  await calculator.horizon.type("30");
  await calculator.stop.press("PageUp");
  await calculator.changeColours();
  const answer = await calculator.answer();
  await calculator.reload();
  expect(await calculator.answer()).toBe(answer);
  await expect((await calculator.number("pay")).box).toHaveValue("33.25");
  await expect((await calculator.number("dropOut")).box).toHaveValue("9");
  await expect(calculator.horizon.box).toHaveValue("30");
  await calculator.expectStop(72, "you stop after year 6");
  await expect(calculator.colours).toHaveAccessibleName("Colours: light");
  await expect(calculator.notices).toHaveCount(0);
});

test("a mere visit keeps nothing", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.unfold("team");
  await page.mouse.move(600, 400);
  await calculator.reload();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("a wrong draft is not kept, the last right number is", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const pay = await calculator.number("pay");
  await pay.type("40");
  await pay.leave();
  await pay.type("40x");
  await pay.expectFault(/not a number/);
  await calculator.reload();
  await expect((await calculator.number("pay")).box).toHaveValue("40");
});

// The page saves a moment after the last keystroke. Whoever leaves before that moment loses
// nothing, because leaving saves as well. With the clock stopped the moment never comes.
test("an edit and an immediate farewell keep the edit", async ({ page }) => {
  const calculator = new Calculator(page);
  await page.clock.install();
  await calculator.open();
  await page.clock.pauseAt(Date.now() + 60_000);
  const pay = await calculator.number("pay");
  await pay.type("77");
  await expect(calculator.card("job").getByText("$77 an hour")).toBeVisible();
  expect(await names(page)).toEqual([]);
  await page.goto("about:blank");
  await page.clock.resume();
  await calculator.open();
  await expect((await calculator.number("pay")).box).toHaveValue("77");
});

test("what is kept is a scenario file in a versioned envelope", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const pay = await calculator.number("pay");
  await pay.type("31");
  await expect.poll(() => names(page)).toHaveLength(1);
  const [kept] = Object.values(await records(page));
  expect(kept.version).toBe(2);
  const scenario = JSON.parse(kept.scenario);
  expect(scenario.format).toBe("paid-again/scenario");
  expect(scenario.streams[0].pay_per_job).toBe(31);
});

test("the back button shows what was there, still alive", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const pay = await calculator.number("pay");
  await pay.type("52");
  await page.goto("about:blank");
  await page.goBack();
  await calculator.expectReady();
  await expect(pay.box).toHaveValue("52");
  await pay.type("53");
  await expect(calculator.card("job").getByText("$53 an hour")).toBeVisible();
});
