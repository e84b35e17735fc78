// Takes pictures of every screen and view for the documents:
//   cargo xtask screens      (docs/screens)
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { address, launch } from "./support/given.mjs";

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DEVICES = {
  "desktop-light": { ...DESKTOP, colorScheme: "light" },
  "desktop-dark": { ...DESKTOP, colorScheme: "dark" },
  phone: { ...PHONE, colorScheme: "light" },
};

/** What is done before a picture is taken; the first screen needs nothing. */
const VIEWS = ["Income per month", "Why you were paid", "If you stop", "Hours"];
const scenarios = async (page) => page.getByRole("button", { name: /^Scenario: / }).click();
const SCREENS = {
  first: async () => {},
  whole: async () => {},
  ...Object.fromEntries(
    VIEWS.map((view) => [
      view.toLowerCase().replaceAll(" ", "-"),
      async (page) => {
        await page.getByRole("radio", { name: view }).check();
        await page.locator(".chart-place").scrollIntoViewIfNeeded();
      },
    ]),
  ),
  odds: async (page) => {
    await page.getByRole("radio", { name: "Odds" }).check();
    await page.getByText("10,000 simulated lives.", { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: /^an unlucky one/ }).click();
    await page.getByText(/^In life/).waitFor();
    await page.evaluate(() => document.querySelector(".chart").scrollIntoView());
  },
  "change-my-mind": async (page) => {
    const panel = page.getByRole("region", { name: "What would change my mind" });
    await panel.getByLabel("about").selectOption("Insurance renewals");
    await panel.getByText(/Insurance renewals would end/).first().waitFor();
    await panel.evaluate((panel) => panel.scrollIntoView());
  },
  gallery: async (page) => {
    await page.getByRole("button", { name: "Add an option" }).click();
    await page.getByRole("button", { name: /eBook/ }).first().waitFor();
  },
  "one-option": async (page) => {
    const card = page.locator(".option").filter({ hasText: "Insurance renewals" });
    await card.locator("summary").first().click();
    await card.locator("details.more > summary").click();
    await card.locator(".retention").evaluate((shapes) => shapes.scrollIntoView({ block: "center" }));
  },
  settings: async (page) => {
    const settings = page.locator("details", { hasText: "Stop, prices, currency, name" });
    await settings.locator("summary").click();
    await settings.evaluate((all) => all.scrollIntoView({ block: "center" }));
  },
  share: async (page) => {
    await scenarios(page);
    await page.getByRole("button", { name: "Share the open one…" }).click();
  },
  scenarios: async (page) => scenarios(page),
  beside: async (page) => {
    await scenarios(page);
    await page.getByRole("button", { name: /^Copy/ }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("slider", { name: "When you stop working" }).press("PageUp");
    await scenarios(page);
    await page.getByRole("button", { name: /^Show beside/ }).first().click();
  },
};
const WHOLE = ["whole", "beside"];

/** A picture of the whole page needs a window as high: what stands far below is painted when it comes near. */
async function unfold(page) {
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const { width } = page.viewportSize();
  // What comes near may be higher than it was thought to be.
  for (let before = 0, now = await height(); now > before; before = now, now = await height()) {
    await page.setViewportSize({ width, height: now });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
}

const folder = process.argv[2] ?? fileURLToPath(new URL("../docs/screens", import.meta.url));
const browser = await launch();

async function open(device, whole = false) {
  // Two device pixels to a pixel on a phone: sharp where documents show it at half its size. Of a whole
  // page that would be a large file.
  const context = await browser.newContext({
    ...device,
    deviceScaleFactor: device.isMobile && !whole ? 2 : 1,
    locale: "en-US",
    timezoneId: "UTC",
    reducedMotion: "reduce",
    // What it has to say once would lie over the pictures.
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("slider", { name: "When you stop working" }).waitFor();
  await page.locator(".odds-said b").first().waitFor({ state: "attached" });
  await page.locator(".levers li").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}

try {
  await mkdir(folder, { recursive: true });
  for (const [name, device] of Object.entries(DEVICES)) {
    for (const screen of Object.keys(SCREENS)) {
      const page = await open(device, WHOLE.includes(screen));
      await SCREENS[screen](page);
      const path = join(folder, screen === "first" ? `${name}.png` : `${name}-${screen}.png`);
      if (WHOLE.includes(screen)) await unfold(page);
      await page.screenshot({ path, caret: "hide" });
      console.log(`  ${path}`);
      await page.context().close();
    }
  }
  const page = await open(DEVICES["desktop-light"]);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 794, height: 1123 });
  const path = join(folder, "print.png");
  await page.screenshot({ path, fullPage: true });
  console.log(`  ${path}`);
} finally {
  await browser.close();
}
