// The page as an installed app: what it takes to be one, what it is called with, and how iOS does it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test, expect } from "./support/test";
import { DIST } from "./support/host";
import { names } from "./support/kept";
import { ICONS, draw } from "./support/icons.mjs";
import { Calculator } from "./support/page";

type Picture = { src: string; sizes: string; type: string; purpose?: string; form_factor?: string; label?: string };

const inSite = (name: string) => readFile(join(DIST, name));
const manifest = async () => JSON.parse((await inSite("manifest.webmanifest")).toString());

/** The size that a PNG says it has, as a manifest writes it. */
async function sizeOf(name: string): Promise<string> {
  const bytes = await inSite(name);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test("the manifest has all that installing takes", async ({ page }) => {
  const it = await manifest();
  expect(it).toMatchObject({ id: "paid-again", name: "Paid Again", start_url: "./", scope: "./", display: "standalone" });
  expect(it.short_name.length).toBeLessThanOrEqual(12);
  expect(it.description.length).toBeGreaterThan(40);
  expect(it.shortcuts.map(({ url }: { url: string }) => url)).toEqual(["./#new", "./#last"]);
  expect(it.file_handlers).toEqual([{ action: "./", accept: { "application/json": [".json"] } }]);
  expect(it.share_target).toMatchObject({ action: "./", method: "GET", params: { title: "title", text: "text", url: "url" } });
  await page.goto("./");
  await expect(page.locator("link[rel=manifest]")).toHaveAttribute("href", "manifest.webmanifest");
  // The colours around the page are those of the page, in light and in dark.
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const colour = await page.locator(`meta[name=theme-color][media*=${scheme}]`).getAttribute("content");
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const channels = /^#(..)(..)(..)$/.exec(String(colour))!.slice(1).map((it) => parseInt(it, 16));
    expect(paper).toBe(`rgb(${channels.join(", ")})`);
    if (scheme === "light") expect([it.theme_color, it.background_color]).toEqual([colour, colour]);
  }
});

test("the browser finds no fault in the manifest", async ({ page, context }) => {
  await page.goto("./");
  const session = await context.newCDPSession(page);
  const { errors, url } = await session.send("Page.getAppManifest");
  expect(url).toMatch(/manifest\.webmanifest$/);
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A private window, as every test has one, can't install anything.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});

test("icons and pictures are there, in the sizes that are said", async () => {
  const { icons, screenshots, shortcuts } = (await manifest()) as Record<string, Picture[]> & { shortcuts: { icons: Picture[] }[] };
  const pictures = [...icons, ...screenshots, ...shortcuts.flatMap(({ icons }) => icons as unknown as Picture[])];
  for (const { src, sizes, type } of pictures.filter(({ type }) => type === "image/png")) {
    expect({ src, type, sizes: await sizeOf(src) }).toEqual({ src, type: "image/png", sizes });
  }
  const sizes = (purpose: string) => icons.filter((it) => it.purpose === purpose).map((it) => it.sizes);
  expect(sizes("any")).toEqual(expect.arrayContaining(["192x192", "512x512"]));
  expect(sizes("maskable")).toEqual(expect.arrayContaining(["192x192", "512x512"]));
  expect(await sizeOf("icons/apple-touch-180.png")).toBe("180x180");
  expect(screenshots.map((it) => it.form_factor).sort()).toEqual(["narrow", "wide"]);
  for (const { sizes, label } of screenshots) {
    // What browsers show: no edge outside 320 to 3840, none more than 2.3 times the other.
    const [width, height] = sizes.split("x").map(Number);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(320);
    expect(Math.max(width, height)).toBeLessThanOrEqual(Math.min(3840, 2.3 * Math.min(width, height)));
    expect(String(label).length).toBeGreaterThan(20);
  }
});

test("every icon is drawn from the one picture", async ({ page }) => {
  await page.goto("./");
  const svg = (await inSite("icon.svg")).toString();
  for (const icon of ICONS) {
    const kept = (await inSite(`icons/${icon.file}`)).toString("base64");
    const anew = await draw(page, svg, icon);
    const worst = await page.evaluate(async (pictures) => {
      const [one, other] = await Promise.all(
        pictures.map(async (text) => {
          const picture = new Image();
          picture.src = `data:image/png;base64,${text}`;
          await picture.decode();
          const canvas = new OffscreenCanvas(picture.width, picture.height);
          const brush = canvas.getContext("2d")!;
          brush.drawImage(picture, 0, 0);
          return brush.getImageData(0, 0, picture.width, picture.height).data;
        }),
      );
      if (one.length !== other.length) return Infinity;
      return one.reduce((sum, value, at) => sum + Math.abs(value - other[at]), 0) / one.length;
    }, [kept, anew]);
    // Other versions of a browser smooth edges a little differently.
    expect(worst, `${icon.file}: run \`cargo xtask icons\``).toBeLessThan(0.5);
  }
});

test("the shortcut for a new comparison leads to where they are made, once", async ({ page }) => {
  const calculator = new Calculator(page);
  await page.goto("./#new");
  await calculator.expectReady();
  await expect(calculator.scenarios).toBeVisible();
  await expect(page.getByRole("heading", { name: "New from a question" })).toBeInViewport();
  expect(new URL(page.url()).hash).toBe("");
  await calculator.reload();
  await expect(calculator.scenarios).toBeHidden();
});

test("the shortcut for the last comparison opens it", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await (await calculator.number("pay")).type("35");
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("35");
  await page.goto("about:blank");
  await page.goto("./#last");
  await calculator.expectReady();
  await expect(calculator.card("job").getByText("$35 an hour")).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toBe("");
});

const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1";

test.describe("on iOS", () => {
  test.use({ userAgent: IPHONE, viewport: { width: 390, height: 844 } });
  const hint = /press Share, then “Add to Home Screen”/;
  const standalone = (value: boolean) => Object.defineProperty(Navigator.prototype, "standalone", { get: () => value });

  test("it is said how the page gets onto the home screen, and what it leaves behind", async ({ page }) => {
    await page.addInitScript(standalone, false);
    const calculator = new Calculator(page);
    await calculator.open();
    await calculator.expectSources();
    // Not before there is something to keep.
    await expect(page.getByText(hint)).toHaveCount(0);
    await (await calculator.number("pay")).type("35");
    await expect.poll(() => names(page)).toHaveLength(1);
    await calculator.reload();
    await expect(page.getByText(hint)).toContainText("begins with empty storage");
    const coming = page.waitForEvent("download");
    await page.locator(".offline-note").getByRole("button", { name: "Save them as a file" }).click();
    expect((await coming).suggestedFilename()).toBe("paid-again-scenarios.json");
    await page.getByRole("button", { name: "Understood" }).click();
    await calculator.reload();
    await calculator.expectSources();
    await expect(page.getByText(hint)).toHaveCount(0);
  });

  test("the app on the home screen knows", async ({ page }) => {
    await page.addInitScript(standalone, true);
    const calculator = new Calculator(page);
    await calculator.open();
    await (await calculator.number("pay")).type("35");
    await expect.poll(() => names(page)).toHaveLength(1);
    await calculator.reload();
    await calculator.expectSources();
    await expect(page.getByText(hint)).toHaveCount(0);
  });
});
