// Somebody without a plan: clicks, keys, drags and nonsense in any order. The page stays whole.
import { test, expect } from "./support/test";
import { Calculator, OPTIONS, type OptionId } from "./support/page";
import { chance } from "./support/chance";

const TYPED = [
  "0", "1", "-1", "12", "1e9", "1e-300", "999999999999999999999", "0.000001", "3k", "1.5m", "5 %", "1,2,3.4", "∞",
  "NaN", "٣", "５", "💥", "x".repeat(5000), "", " ", "-", ".", "--1", "1..2", "null", "<img src=x onerror=alert(1)>",
];
const KEYS = [
  "Tab", "Shift+Tab", "Enter", "Space", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp",
  "PageDown", "Home", "End", "Shift+ArrowLeft", "Shift+ArrowRight", "Backspace", "Delete", "ControlOrMeta+Z", "5", "k",
];
const SIZES = [[1280, 720], [390, 844], [320, 500], [200, 200], [2000, 1200]] as const;
const STEPS = 140;

for (const seed of [1, 20, 300]) {
  test(`a monkey of seed ${seed} breaks nothing`, async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    const { below, of } = chance(seed);
    const anyOf = async (selector: string) => {
      const places = page.locator(`${selector}:visible`);
      return places.nth(below(Math.max(await places.count(), 1)));
    };
    const anywhere = () => {
      const { width, height } = page.viewportSize()!;
      return [below(width), below(height)] as const;
    };
    const deeds = [
      async () => (await anyOf('input[type="text"]')).fill(of(TYPED)),
      async () => (await anyOf('input[type="text"]')).fill(of(TYPED)),
      async () => {
        const slider = await anyOf('input[type="range"]');
        const [min, max, step] = await slider.evaluate((it: HTMLInputElement) => [it.min, it.max, it.step].map(Number));
        const steps = Math.round((max - min) / step);
        await slider.fill((min + below(steps + 1) * step).toFixed(3).replace(/\.?0+$/, ""));
      },
      async () => page.keyboard.press(of(KEYS)),
      async () => page.keyboard.press(of(KEYS)),
      async () => (await anyOf("summary, button")).click(),
      async () => page.mouse.move(...anywhere()),
      async () => {
        // A press on a link of the sources would leave the page.
        const [x, y] = anywhere();
        const isLink = await page.evaluate(([x, y]) => !!document.elementFromPoint(x, y)?.closest("a"), [x, y]);
        if (!isLink) await page.mouse.click(x, y, { clickCount: 1 + below(2) });
      },
      async () => calculator.dragStop(below(1200) - 600),
      async () => {
        const [width, height] = of(SIZES);
        await page.setViewportSize({ width, height });
      },
      async () => page.emulateMedia({ colorScheme: of(["light", "dark"]), forcedColors: of(["none", "none", "active"]) }),
      async () => {
        if (below(4) === 0) await calculator.reload();
      },
    ];
    for (let step = 0; step < STEPS; step += 1) await of(deeds)();

    // It still answers, and what was typed into one field still counts.
    await page.setViewportSize({ width: 1280, height: 720 });
    await calculator.reload();
    for (const option of Object.keys(OPTIONS) as OptionId[]) await expect(calculator.row(option)).toBeVisible();
    await expect(calculator.verdict).not.toBeEmpty();
    expect(await calculator.answer()).not.toMatch(/NaN|inf|undefined/i);
    await (await calculator.number("hoursPerJob")).type("1");
    await (await calculator.number("pay")).type("36");
    await expect(calculator.card("job").getByText("$36 an hour")).toBeVisible();
  });
}
