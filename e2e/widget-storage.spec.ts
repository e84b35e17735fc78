// Where a stranger's frame may store nothing, and the widget would not if it could.
import { test, expect } from "./support/hosts";

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--test-third-party-cookie-phaseout"] });
  },
});

test("it calculates, and asks for no storage and no worker", async ({ page, visit }) => {
  await page.addInitScript(() => {
    const touched = (name: string) => () => {
      console.error(`touched: ${name}`);
      throw new DOMException("denied", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, name, { get: touched(name) });
    }
    Object.defineProperty(navigator, "serviceWorker", { get: touched("serviceWorker") });
    Object.defineProperty(window, "Worker", { get: touched("Worker") });
  });
  await visit("same-origin-frame");
  const frame = page.frameLocator("iframe");
  await expect(frame.locator(".verdict")).toHaveText(/ would /);
  await frame.getByRole("slider", { name: "When you stop working" }).press("PageUp");
  await expect(frame.getByRole("button", { name: "Back to the author’s numbers" })).toBeVisible();
});
