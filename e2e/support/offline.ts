// What keeps the page offline, as a story waits for it.
import { expect, type BrowserContext, type Page } from "@playwright/test";
import type { Host } from "./host";

/** Waits until the page is kept and in the keeper's hands. */
export async function keptOffline(page: Page) {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state ?? "none"), { timeout: 30_000 })
    .toBe("activated");
}

/** No network: the browser says so, and the server is gone. */
export async function offline(context: BrowserContext, host: Host) {
  await context.setOffline(true);
  await host.stop();
}

/** The network is back. */
export async function online(context: BrowserContext, host: Host) {
  await host.start();
  await context.setOffline(false);
}

/** The names of what is kept. */
export const keptNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

/** Which version of the page this is, as the story's site calls itself. */
export const versionOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset.version);

/** Lets the browser look for a newer version, as it does by itself from time to time. */
export const lookForNewer = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => {});
  });
