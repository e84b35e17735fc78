// Somebody without a plan: clicks, keys, drags and nonsense in any order. The page stays whole.
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { Options } from "./support/options";
import { chance } from "./support/chance";

const TYPED = [
  "0", "1", "-1", "12", "1e9", "1e-300", "999999999999999999999", "0.000001", "3k", "1.5m", "5 %", "1,2,3.4", "∞",
  "NaN", "٣", "５", "💥", "x".repeat(5000), "", " ", "-", ".", "--1", "1..2", "null", "<img src=x onerror=alert(1)>",
  "5 to 20", "0..1", "-5–5", "1-20k", "20 to 5", "1e9..1", "0.001 to 1m", "5 to", "0 to 0.0001",
];
const KEYS = [
  "Tab", "Shift+Tab", "Enter", "Space", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp",
  "PageDown", "Home", "End", "Shift+ArrowLeft", "Shift+ArrowRight", "Backspace", "Delete", "ControlOrMeta+Z", "5", "k",
];
const SIZES = [[1280, 720], [390, 844], [320, 500], [200, 200], [2000, 1200]] as const;
/** At least so many steps of a seed, and more while there is time: all seeds together take a minute. */
const STEPS = 140;
const LEAST = 21_000;

for (const seed of [1, 20, 300]) {
  test(`a monkey of seed ${seed} breaks nothing`, async ({ page, context }) => {
    test.slow();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    // Wherever a monkey presses a link of the sources, by pointer or by key, it stays here.
    await page.addInitScript(() => {
      const stay = (event: Event) => {
        if (event.target instanceof Element && event.target.closest("a[href]:not([href^='#'])")) event.preventDefault();
      };
      for (const kind of ["click", "auxclick"]) addEventListener(kind, stay, true);
    });
    const calculator = new Calculator(page);
    const options = new Options(page);
    await calculator.open();
    const { below, of } = chance(seed);
    const anyOf = async (selector: string) => {
      // While a dialog is open, nothing else can be reached.
      const dialog = (await page.locator("dialog[open]").count()) > 0 ? "dialog[open] " : "";
      const places = page.locator(selector.split(", ").map((it) => `${dialog}${it}:visible`).join(", "));
      return places.nth(below(Math.max(await places.count(), 1)));
    };
    const type = async () => {
      const box = await anyOf('input[type="text"]');
      if ((await box.count()) > 0) await box.fill(of(TYPED));
    };
    /** What was done, so that no deed is one in name only. */
    const done = { pastes: 0, drags: 0 };
    const paste = async () => {
      const box = await anyOf('input[type="text"], textarea');
      if ((await box.count()) === 0) return;
      await page.evaluate((text) => navigator.clipboard.writeText(text), of(TYPED));
      await box.focus();
      if (below(2) === 0) await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.press("ControlOrMeta+V");
      done.pastes += 1;
    };
    /** Takes an option by its handle, or a slider by its thumb, and lets it go somewhere. */
    const drag = async () => {
      const handle = await anyOf('.grip, input[type="range"], .stop-marker');
      if ((await handle.count()) === 0) return;
      await handle.scrollIntoViewIfNeeded();
      const box = await handle.boundingBox();
      if (!box) return;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(...anywhere(), { steps: 4 });
      if (below(8) === 0) await page.keyboard.press("Escape");
      await page.mouse.up();
      done.drags += 1;
    };
    const anywhere = () => {
      const { width, height } = page.viewportSize()!;
      return [below(width), below(height)] as const;
    };
    const deeds = [
      paste,
      drag,
      async () => type(),
      async () => type(),
      async () => {
        const slider = await anyOf('input[type="range"]');
        if ((await slider.count()) === 0) return;
        const [min, max, step] = await slider.evaluate((it: HTMLInputElement) => [it.min, it.max, it.step].map(Number));
        const steps = Math.round((max - min) / step);
        await slider.fill((min + below(steps + 1) * step).toFixed(3).replace(/\.?0+$/, ""));
      },
      async () => page.keyboard.press(of(KEYS)),
      async () => page.keyboard.press(of(KEYS)),
      // A monkey hits whatever lies over what it aims at.
      async () => (await anyOf("summary, button:not([aria-disabled])")).click({ force: true }),
      async () => page.mouse.move(...anywhere()),
      async () => {
        await page.mouse.click(...anywhere(), { clickCount: 1 + below(2) });
      },
      async () => {
        if ((await page.locator("dialog[open]").count()) === 0) await calculator.dragStop(below(1200) - 600);
      },
      async () => {
        const [width, height] = of(SIZES);
        await page.setViewportSize({ width, height });
      },
      async () => page.emulateMedia({ colorScheme: of(["light", "dark"]), forcedColors: of(["none", "none", "active"]) }),
      async () => {
        if (below(4) === 0) await calculator.reload();
      },
    ];
    const begun = Date.now();
    for (let step = 0; step < STEPS || Date.now() - begun < LEAST; step += 1) await of(deeds)();
    expect(done.pastes, "pastes").toBeGreaterThan(3);
    expect(done.drags, "drags").toBeGreaterThan(3);

    // It still answers, and what was typed into one field still counts, whatever has become of the options.
    await page.setViewportSize({ width: 1280, height: 720 });
    await calculator.reload();
    await expect(calculator.verdict).not.toBeEmpty();
    // An option may well have been named NaN.
    let said = await calculator.answer();
    for (const name of await options.names()) said = said.replaceAll(name.trim() || " ", " ");
    expect(said).not.toMatch(/NaN|inf|undefined/i);
    await options.pick("Blank: a job or a fee");
    const card = options.list.last();
    await options.number(card, "Pay for one job").type("36");
    await expect(card.getByText("$36 an hour")).toBeVisible();
  });
}
