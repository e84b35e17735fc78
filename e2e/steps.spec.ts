// Undo and redo, for everything, by button and by key.
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";

test("letters of one number are one step, a drag is one step", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const pay = await calculator.number("pay");
  await pay.box.fill("");
  await pay.box.pressSequentially("56");
  await pay.leave();
  await calculator.dragStop(80);
  await expect(calculator.stop).not.toHaveAttribute("aria-valuenow", "60");
  await calculator.dragStop(40);
  const moved = Number(await calculator.stop.getAttribute("aria-valuenow"));
  await calculator.undo();
  await expect(calculator.stop).not.toHaveAttribute("aria-valuenow", String(moved));
  await expect(calculator.stop).not.toHaveAttribute("aria-valuenow", "60");
  await calculator.undo();
  await calculator.expectStop(60, "you stop after year 5");
  await expect(pay.box).toHaveValue("56");
  await calculator.undo();
  await expect(pay.box).toHaveValue("28");
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toHaveAttribute("aria-disabled", "true");
  for (let i = 0; i < 3; i += 1) await calculator.redo();
  await expect(pay.box).toHaveValue("56");
  await expect(calculator.stop).toHaveAttribute("aria-valuenow", String(moved));
  await expect(page.getByRole("button", { name: "Redo", exact: true })).toHaveAttribute("aria-disabled", "true");
});

test("keys step back and forth", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.stop.press("PageUp");
  await calculator.expectStop(72, "you stop after year 6");
  // The keys are there when the buttons are.
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeVisible();
  await page.keyboard.press("Control+z");
  await calculator.expectStop(60, "you stop after year 5");
  await page.keyboard.press("Control+Shift+Z");
  await calculator.expectStop(72, "you stop after year 6");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+y");
  await calculator.expectStop(72, "you stop after year 6");
});

test("a text that can't be read is taken back first, and nothing else with it", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const pay = await calculator.number("pay");
  await pay.type("40");
  await pay.leave();
  await pay.type("40x");
  await pay.expectFault(/not a number/);
  await calculator.undo();
  await expect(pay.box).toHaveValue("40");
  await pay.expectNoFault();
  await pay.type("-");
  await pay.box.press("Control+z");
  await expect(pay.box).toHaveValue("40");
  await calculator.undo();
  await expect(pay.box).toHaveValue("28");
});

test("a long chain of all kinds of edits goes back to the start, and forth to the end", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const start = await calculator.answer();
  const edits = [
    async () => (await calculator.number("works")).type("7"),
    async () => calculator.stop.press("PageDown"),
    async () => (await calculator.number("dropOut")).type("12.5"),
    async () => calculator.horizon.type("30"),
    async () => {
      await calculator.openScenarios();
      await calculator.scenarios.getByRole("button", { name: "New, blank" }).click();
    },
    async () => calculator.horizon.type("12"),
  ];
  for (const edit of edits) {
    await edit();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }
  const end = await calculator.answer();
  for (const _ of edits) await page.keyboard.press("Control+z");
  expect(await calculator.answer()).toBe(start);
  for (const _ of edits) await page.keyboard.press("Control+y");
  expect(await calculator.answer()).toBe(end);
});
