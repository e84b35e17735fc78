// Takes the pictures of the first screen for the documents:
//   node e2e/screens.mjs [FOLDER]      (docs/screens, if no other folder is named)
// The environment says where the built page is served and which browser takes them, in the same
// words as for the tests: PAID_AGAIN_ADDRESS, PAID_AGAIN_CHROMIUM, PAID_AGAIN_CHROMIUM_FLAGS.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const SCREENS = [
  { name: "desktop-light", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { name: "desktop-dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  { name: "phone", viewport: { width: 390, height: 844 }, colorScheme: "light", isMobile: true, hasTouch: true },
];

function given(name) {
  const value = process.env[name];
  if (!value) {
    console.error(`${name} is not set: say where the built page is served and which browser to use.`);
    process.exit(64);
  }
  return value;
}

const folder = process.argv[2] ?? fileURLToPath(new URL("../docs/screens", import.meta.url));
const address = given("PAID_AGAIN_ADDRESS");
const browser = await chromium.launch({
  executablePath: given("PAID_AGAIN_CHROMIUM"),
  args: given("PAID_AGAIN_CHROMIUM_FLAGS").split(" "),
});
try {
  await mkdir(folder, { recursive: true });
  for (const { name, ...screen } of SCREENS) {
    // Two device pixels to a pixel: sharp where documents show it at half its size.
    const context = await browser.newContext({
      ...screen,
      deviceScaleFactor: 2,
      locale: "en-US",
      timezoneId: "UTC",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole("slider", { name: "When you stop working" }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, caret: "hide" });
    console.log(`  ${path}`);
    await context.close();
  }
} finally {
  await browser.close();
}
