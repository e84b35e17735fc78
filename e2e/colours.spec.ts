// Light, dark, as the system says, and the few colours that someone forces on every page.
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { painted } from "./support/pixels";
import { Options } from "./support/options";
import type { Locator, Page } from "@playwright/test";

/** How bright the page's ground is, from 0 (black) to 255. */
const ground = (page: Page) =>
  page.evaluate(() => {
    const [r, g, b] = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)!.map(Number);
    return (r + g + b) / 3;
  });

async function expectGround(page: Page, colours: "light" | "dark") {
  if (colours === "light") await expect.poll(() => ground(page)).toBeGreaterThan(200);
  else await expect.poll(() => ground(page)).toBeLessThan(60);
}

/** The chart is painted in the colours that hold now: those of other colours would not be found. */
async function expectPainted(calculator: Calculator) {
  await expect
    .poll(async () => Object.values((await painted(calculator.chart)).reasons).every((count) => count > 100))
    .toBe(true);
}

test("the button goes round: as the system, light, dark", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await expect(calculator.colours).toHaveAccessibleName("Colours: as the system");
  await calculator.changeColours();
  await expect(calculator.colours).toHaveAccessibleName("Colours: light");
  await expectGround(page, "light");
  await calculator.changeColours();
  await expect(calculator.colours).toHaveAccessibleName("Colours: dark");
  await expectGround(page, "dark");
  await expectPainted(calculator);
  // Chosen is chosen, whatever the system does.
  await page.emulateMedia({ colorScheme: "light" });
  await expectGround(page, "dark");
  await calculator.changeColours();
  await expect(calculator.colours).toHaveAccessibleName("Colours: as the system");
  await expectGround(page, "light");
  await expectPainted(calculator);
});

test("as the system: the page follows it, chart and all", async ({ page }) => {
  const calculator = new Calculator(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await calculator.open();
  await expectGround(page, "dark");
  await expectPainted(calculator);
  await page.emulateMedia({ colorScheme: "light" });
  await expectGround(page, "light");
  await expectPainted(calculator);
});

test("dark is kept, and is there before the app is", async ({ page, faults }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.changeColours();
  await calculator.changeColours();
  await page.route("**/*.wasm", (route) => route.abort());
  await page.reload();
  await expectGround(page, "dark");
  // The last of what goes wrong then is what the page throws.
  await expect.poll(() => faults.some((fault) => fault.startsWith("thrown"))).toBe(true);
  faults.length = 0;
  await page.unroute("**/*.wasm");
  await calculator.reload();
  await expect(calculator.colours).toHaveAccessibleName("Colours: dark");
  await expectGround(page, "dark");
});

test("a kept choice that nobody knows is the system's", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await page.evaluate(() => localStorage.setItem("paid-again.theme", "sepia\" onload=\"x"));
  await page.emulateMedia({ colorScheme: "dark" });
  await calculator.reload();
  await expect(calculator.colours).toHaveAccessibleName("Colours: as the system");
  await expectGround(page, "dark");
});

test.describe("forced colours", () => {
  test.use({ forcedColors: "active" });

  test("everything is there: chart, marker, fields, chips", async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    const chart = await painted(calculator.chart);
    // All four have one colour now; strokes and names tell them apart.
    expect(chart.reasons.first).toBeGreaterThan(1000);
    await calculator.chart.focus();
    await page.keyboard.press("End");
    await expect(calculator.readOut).toBeVisible();
    const field = await calculator.number("pay");
    await field.type("x");
    await field.expectFault(/not a number/);
    await expect(calculator.figure("job", "why")).toBeVisible();
  });

  // Shadows and grounds are taken away: what is chosen has to be seen by a line.
  test("what is open and chosen is still seen: scenarios, shapes, questions", async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    await calculator.openScenarios();
    const style = (place: Locator, property: string) =>
      place.evaluate((it, property) => getComputedStyle(it).getPropertyValue(property), property);
    expect(await style(calculator.scenarioRows.first(), "border-left-style")).toBe("solid");
    await page.keyboard.press("Escape");
    const card = await new Options(page).unfold("Insurance renewals");
    const shape = (checked: boolean) =>
      card.locator(".shape").filter({ has: page.getByRole("radio", { checked }) }).first();
    expect(await style(shape(true), "outline-style")).toBe("solid");
    expect(await style(shape(false), "outline-style")).toBe("none");
    expect(await style(page.locator(".questions .button").first(), "border-top-style")).toBe("solid");
  });
});

test("colours that begin to be forced are painted at once", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const before = await painted(calculator.chart);
  await page.emulateMedia({ forcedColors: "active" });
  await expect.poll(async () => (await painted(calculator.chart)).digest).not.toBe(before.digest);
  await page.emulateMedia({ forcedColors: "none" });
  await expect.poll(async () => (await painted(calculator.chart)).digest).toBe(before.digest);
});
