// The chart: painted, crisp on every screen, and read out by mouse, finger and keys.
import { test, expect } from "./support/test";
import { Calculator, OPTIONS } from "./support/page";
import { painted, REASONS } from "./support/pixels";
import { example, project } from "./support/engine";
import { amount } from "./support/written";

for (const ratio of [1, 2, 3]) {
  test.describe(`on a screen of ${ratio} device pixels to a pixel`, () => {
    test.use({ deviceScaleFactor: ratio });

    test("it is painted in the colours of all four reasons, crisp", async ({ page }) => {
      const calculator = new Calculator(page);
      await calculator.open();
      const chart = await painted(calculator.chart);
      expect(chart.ratio).toBe(ratio);
      for (const axis of [0, 1]) {
        expect(chart.room[axis]).toBeGreaterThan(200);
        expect(Math.abs(chart.store[axis] - chart.room[axis] * ratio)).toBeLessThanOrEqual(ratio / 2 + 0.5);
      }
      // A line across the plot is hundreds of pixels long; one pixel of each would be noise.
      for (const reason of REASONS) expect(chart.reasons[reason], reason).toBeGreaterThan(100 * ratio);
      const share = chart.painted / (chart.store[0] * chart.store[1]);
      expect(share).toBeGreaterThan(0.02);
    });
  });
}

test("a change of zoom or of the screen paints it anew", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const session = await page.context().newCDPSession(page);
  for (const [width, deviceScaleFactor] of [[960, 2], [1280, 1], [853, 1.5]]) {
    const screen = { width, height: 700, deviceScaleFactor, mobile: false };
    await session.send("Emulation.setDeviceMetricsOverride", screen);
    await expect
      .poll(async () => {
        const { store, room, ratio } = await painted(calculator.chart);
        return [ratio, Math.abs(store[0] - room[0] * ratio) <= 2, Math.abs(store[1] - room[1] * ratio) <= 2];
      })
      .toEqual([deviceScaleFactor, true, true]);
    expect((await painted(calculator.chart)).reasons.again).toBeGreaterThan(100);
  }
});

test("a mouse over the chart reads a month of every option", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await expect(calculator.readOut).toBeHidden();
  const { x, y } = await calculator.middle(calculator.chart);
  await page.mouse.move(x, y);
  await expect(calculator.readOut).toBeVisible();
  await expect(calculator.readOut).toContainText(/^after \d+ years/);
  await expect(calculator.readOut.getByRole("listitem")).toHaveCount(5);
  const there = await calculator.readOut.innerText();
  await page.mouse.move(x + 60, y);
  await expect(calculator.readOut).not.toHaveText(there);
  expect((await painted(calculator.chart, 1)).painted).toBeGreaterThan(100);
  await page.mouse.move(1, 1);
  await expect(calculator.readOut).toBeHidden();
  expect((await painted(calculator.chart, 1)).painted).toBe(0);
});

test("Escape uncovers the chart under a mouse at rest, wherever the focus is", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const { x, y } = await calculator.middle(calculator.chart);
  await page.mouse.move(x, y);
  await expect(calculator.readOut).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(calculator.readOut).toBeHidden();
});

test("the read-out stays within the chart, left and right", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.chart.scrollIntoViewIfNeeded();
  const room = (await calculator.chart.boundingBox())!;
  for (const share of [0.1, 0.4, 0.5, 0.7]) {
    await page.mouse.move(room.x + room.width * share, room.y + room.height / 2);
    await expect(calculator.readOut).toBeVisible();
    const box = (await calculator.readOut.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(room.x);
    expect(box.x + box.width).toBeLessThanOrEqual(room.x + room.width);
  }
});

test("arrow keys read month by month, Escape hides", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const { streams, months } = project(example());
  const entry = (option: number, month: number) => {
    const words = Object.values(OPTIONS)[option].split(" ");
    return new RegExp(`${words[words.length - 1]}${amount(streams[option].series.position[month]).replace("$", "\\$")}$`);
  };
  const reads = async (title: string, month: number) => {
    await expect(calculator.readOut).toContainText(title);
    for (let option = 0; option < streams.length; option += 1) {
      await expect(calculator.readOut.getByRole("listitem").filter({ hasText: entry(option, month) })).toHaveCount(1);
    }
  };
  await calculator.chart.focus();
  await page.keyboard.press("ArrowRight");
  await reads("after 1 month · Jan 2027", 0);
  await page.keyboard.press("ArrowRight");
  await reads("after 2 months · Feb 2027", 1);
  await page.keyboard.press("Shift+ArrowRight");
  await reads("after 1 year 2 months · Feb 2028", 13);
  await page.keyboard.press("End");
  await reads("after 20 years · Dec 2046", months - 1);
  await page.keyboard.press("ArrowRight");
  await reads("after 20 years · Dec 2046", months - 1);
  await page.keyboard.press("ArrowLeft");
  await reads("after 19 years 11 months · Nov 2046", months - 2);
  await page.keyboard.press("Home");
  await reads("after 1 month · Jan 2027", 0);
  await page.keyboard.press("Escape");
  await expect(calculator.readOut).toBeHidden();
  await page.keyboard.press("ArrowLeft");
  await expect(calculator.readOut).toBeVisible();
  await calculator.chart.blur();
  await expect(calculator.readOut).toBeHidden();
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("a touch reads a month until the next tap somewhere else", async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    const { x, y } = await calculator.middle(calculator.chart);
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    await touch("touchStart", [{ x, y }]);
    await expect(calculator.readOut).toBeVisible();
    const there = await calculator.readOut.innerText();
    await touch("touchMove", [{ x: x + 20, y }]);
    await touch("touchMove", [{ x: x + 50, y }]);
    await expect(calculator.readOut).not.toHaveText(there);
    await touch("touchEnd", []);
    const read = await calculator.readOut.innerText();
    const card = (await page.locator(".card.chart").boundingBox())!;
    const inside = async () => {
      const box = (await calculator.readOut.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(card.x);
      expect(box.x + box.width).toBeLessThanOrEqual(card.x + card.width);
    };
    await inside();
    // A quick tap shows as much as a long one.
    for (const dx of [-120, -20, 20, 90]) {
      await page.touchscreen.tap(x + dx, y);
      await expect(calculator.readOut).toBeVisible();
      await expect(calculator.readOut).not.toHaveText(read);
      await inside();
    }
    await expect(page.getByText("Tap or slide on the chart to read a month.")).toBeVisible();
    await page.getByText("Hypothetical: computed").tap();
    await expect(calculator.readOut).toBeHidden();
    await calculator.expectStop(60, "you stop after year 5");
  });
});
