// axe finds nothing, in every state the page can be in; and the keyboard reaches everything.
import { test, expect } from "./support/test";
import { expectAccessible } from "./support/axe";
import { Calculator, OPTIONS, type OptionId } from "./support/page";

for (const colorScheme of ["light", "dark"] as const) {
  test(`${colorScheme}, with a fault, a notice and a read-out`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const calculator = new Calculator(page);
    await calculator.open();
    await page.evaluate(() => localStorage.setItem("paid-again", "unreadable"));
    await calculator.reload();
    await expect(calculator.notices).toHaveCount(1);
    const field = await calculator.number("pay");
    await field.type("x");
    await field.expectFault(/not a number/);
    await calculator.chart.focus();
    await page.keyboard.press("End");
    await expect(calculator.readOut).toBeVisible();
    await expectAccessible(page);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test("with a card unfolded and a fault", async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    const field = await calculator.number("dropOut");
    await field.type("200");
    await field.expectFault(/largest/);
    await expectAccessible(page);
  });
});

test("before the app is there", async ({ page, faults }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("./");
  await expect(page.getByRole("status")).toHaveText(/could not start/);
  await expectAccessible(page);
  faults.length = 0;
});

test("the keyboard reaches everything, in the order of reading, and the focus is seen", async ({ page }) => {
  test.slow();
  const calculator = new Calculator(page);
  await calculator.open();
  const wanted = [calculator.colours, calculator.chart, calculator.stop, calculator.horizon.box];
  for (const option of Object.keys(OPTIONS) as OptionId[]) {
    wanted.push(calculator.card(option).locator("summary").first());
  }
  const reached = new Set<number>();
  for (let presses = 0; presses < 160 && reached.size < wanted.length; presses += 1) {
    await page.keyboard.press("Tab");
    for (const [i, place] of wanted.entries()) {
      if (await place.evaluate((it) => it === document.activeElement)) reached.add(i);
    }
    const outlined = await page.evaluate(() => {
      const at = document.activeElement!;
      const around = at.closest(".field-box") ?? at;
      return getComputedStyle(at).outlineStyle !== "none" || getComputedStyle(around).outlineStyle !== "none";
    });
    expect(outlined, "the focus is seen").toBe(true);
  }
  expect([...reached].sort()).toEqual(wanted.map((_, i) => i));
});

test("a card unfolds by keyboard, and its numbers are typed and left by Tab", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const summary = calculator.card("team").locator("summary").first();
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(calculator.card("team").getByRole("textbox").first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(calculator.card("team").getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await page.keyboard.press("Tab");
  const first = calculator.card("team").getByRole("textbox", { name: "Customers you gain a month" });
  await expect(first).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("0,5");
  await page.keyboard.press("Tab");
  await expect(first).toHaveValue("0.5");
  await page.keyboard.press("ArrowRight");
  await expect(first).toHaveValue("0.6");
});

test("the verdict, the read-out and faults are told to screen readers when they change", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await expect(calculator.verdict).toHaveAttribute("aria-live", "polite");
  await calculator.chart.focus();
  await page.keyboard.press("End");
  // A status: what appears in it is read.
  await expect(calculator.readOut).toBeVisible();
  await calculator.stop.focus();
  await expect(calculator.stop).toHaveAccessibleName("When you stop working");
});
