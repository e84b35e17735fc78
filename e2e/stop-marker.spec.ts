// When does the work stop? A marker on the chart's time axis, by mouse, by finger and by keys.
import { test, expect } from "./support/test";
import { Calculator, OPTIONS, type OptionId } from "./support/page";
import { painted } from "./support/pixels";
import { example, project, summary } from "./support/engine";
import { amount, percent } from "./support/written";

const ids = Object.keys(OPTIONS) as OptionId[];

/** The figures are those of work that ends after so many months. */
async function expectTails(calculator: Calculator, month: number | null) {
  const projection = project({ ...example(), work_until_month: month });
  for (const id of ids) {
    const { final_position, tail } = summary(projection, id);
    await expect(calculator.figure(id, "lifetime")).toContainText(amount(final_position));
    if (tail?.after_60 != null) await expect(calculator.figure(id, "after")).toHaveText(percent(tail.after_60));
  }
}

/** The handle stands at x, up to half a month beside it. */
async function expectUnder(calculator: Calculator, x: number) {
  await expect.poll(async () => Math.abs((await calculator.middle(calculator.stop)).x - x)).toBeLessThan(4);
}

test("a mouse drags it, and everything follows while it moves", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const before = await painted(calculator.chart);
  const from = await calculator.middle(calculator.stop);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 20, { steps: 3 });
  await expect(calculator.stop).not.toHaveAttribute("aria-valuenow", "60");
  const midway = Number(await calculator.stop.getAttribute("aria-valuenow"));
  expect(midway).toBeGreaterThan(60);
  await expectTails(calculator, midway);
  await page.mouse.move(from.x + 120, from.y + 200, { steps: 3 });
  // The handle stands under the pointer, wherever that is in height.
  await expectUnder(calculator, from.x + 120);
  const end = Number(await calculator.stop.getAttribute("aria-valuenow"));
  expect(end).toBeGreaterThan(midway);
  await page.mouse.up();
  await page.mouse.move(from.x - 30, from.y + 100);
  await expect(calculator.stop).toHaveAttribute("aria-valuenow", String(end));
  await expectTails(calculator, end);
  expect((await painted(calculator.chart)).digest).not.toBe(before.digest);
});

// The sentences above the chart grow and shrink with every month: a chart that follows them slips
// from under the finger.
for (const width of [390, 768, 1024, 1320]) {
  test(`the chart stands still while it is dragged, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const calculator = new Calculator(page);
    await calculator.open();
    // The last words above it come some time after the page.
    await expect(page.locator(".odds-said b").first()).toBeAttached();
    await calculator.chart.scrollIntoViewIfNeeded();
    const place = (await calculator.chart.boundingBox())!;
    const from = await calculator.middle(calculator.stop);
    const lines = new Set<number>();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let x = place.x; x < place.x + place.width; x += place.width / 25) {
      await page.mouse.move(x, from.y);
      const now = (await calculator.chart.boundingBox())!;
      expect(Math.abs(now.y - place.y)).toBeLessThan(1);
      lines.add((await calculator.verdict.innerText()).length);
    }
    await page.mouse.up();
    expect(lines.size, "the verdict changed while the marker moved").toBeGreaterThan(5);
  });
}

test("dragged off the chart it stops at the ends", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.dragStop(3000);
  await calculator.expectStop(240, "you never stop");
  await expectTails(calculator, null);
  await calculator.dragStop(-3000);
  await calculator.expectStop(0, "you stop at once");
  await expectTails(calculator, 0);
});

// A press of the right button opens the browser's menu, and its release is never seen: the marker
// then stuck to the mouse.
test("the right button does not drag it", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const { x, y } = await calculator.middle(calculator.stop);
  await page.mouse.move(x, y);
  await page.mouse.down({ button: "right" });
  await page.mouse.move(x + 80, y + 20, { steps: 3 });
  await page.mouse.up({ button: "right" });
  await calculator.expectStop(60, "you stop after year 5");
});

test("keys move it by a month and by a year, and to the ends", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.expectStop(60, "you stop after year 5");
  await calculator.stop.focus();
  for (const [key, month, words] of [
    ["ArrowRight", 61, "you stop after 5 years 1 month"],
    ["ArrowUp", 62, "you stop after 5 years 2 months"],
    ["ArrowLeft", 61, "you stop after 5 years 1 month"],
    ["ArrowDown", 60, "you stop after year 5"],
    ["Shift+ArrowRight", 72, "you stop after year 6"],
    ["Shift+ArrowLeft", 60, "you stop after year 5"],
    ["PageUp", 72, "you stop after year 6"],
    ["PageDown", 60, "you stop after year 5"],
    ["Home", 0, "you stop at once"],
    ["ArrowLeft", 0, "you stop at once"],
    ["End", 240, "you never stop"],
    ["ArrowRight", 240, "you never stop"],
    ["PageDown", 228, "you stop after year 19"],
  ] as const) {
    await page.keyboard.press(key);
    await calculator.expectStop(month, words);
  }
  await expectTails(calculator, 228);
  // Its keys are its own: the chart reads out nothing meanwhile.
  await expect(calculator.readOut).toBeHidden();
  await expect(calculator.stop).toHaveAttribute("aria-valuemin", "0");
  await expect(calculator.stop).toHaveAttribute("aria-valuemax", "240");
});

test("the tail's columns say nothing where work never stops", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await expect(calculator.figure("book", "after")).not.toHaveText("—");
  await calculator.stop.press("End");
  for (const id of ids) await expect(calculator.figure(id, "after")).toHaveText("—");
});

test("a shorter horizon takes the marker along", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.horizon.type("4");
  await calculator.expectStop(48, "you never stop");
  await expect(calculator.stop).toHaveAttribute("aria-valuemax", "48");
  // It was only out of sight: looking further ahead brings it back.
  await calculator.horizon.type("40");
  await calculator.expectStop(60, "you stop after year 5");
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("it is dragged, and the page does not scroll away under it", async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    // The last words above it come some time after the page.
    await expect(page.locator(".odds-said b").first()).toBeAttached();
    const { x, y } = await calculator.middle(calculator.stop);
    const place = (await calculator.chart.boundingBox())!;
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    // A finger does not hit the middle: 44 pixels of room are its due.
    await touch("touchStart", [{ x: x - 12, y: y + 9 }]);
    for (const dx of [10, 30, 60, 90]) await touch("touchMove", [{ x: x + dx, y: y + 9 }]);
    await expect(calculator.stop).not.toHaveAttribute("aria-valuenow", "60");
    await expectUnder(calculator, x + 90);
    const month = Number(await calculator.stop.getAttribute("aria-valuenow"));
    expect(month).toBeGreaterThan(80);
    await touch("touchEnd", []);
    await expectTails(calculator, month);
    // The sentences above may have grown: then the page has scrolled by just that, and the chart stands.
    expect((await calculator.chart.boundingBox())!.y).toBeCloseTo(place.y, 0);
  });
});
