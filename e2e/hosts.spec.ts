// What hosts get wrong or cut away: media types, headers, the way back from being installed.
import { readFile } from "node:fs/promises";
import { test as base, expect } from "./support/test";
import { DIST, Host } from "./support/host";
import { Calculator } from "./support/page";
import { keptNames, keptOffline } from "./support/offline";

const test = base.extend<{ host: Host }>({
  host: async ({ homes }, use) => {
    const host = await new Host(DIST).start();
    homes.push(host.address);
    await use(host);
    await host.stop();
  },
});

const guide = () => readFile(new URL("../docs/hosting.md", import.meta.url), "utf8");

for (const type of ["text/plain", "application/octet-stream", "text/html"]) {
  test(`wasm that is called ${type} starts all the same`, async ({ page, host }) => {
    host.media = { ".wasm": type };
    host.headers = { "x-content-type-options": "nosniff" };
    await page.goto(host.address);
    const calculator = new Calculator(page);
    await calculator.expectReady();
    await (await calculator.number("pay")).type("35");
    await expect(calculator.card("job").getByText("$35 an hour")).toBeVisible();
    await page.getByRole("radio", { name: "Odds" }).check();
    await expect(page.getByText(/simulated lives/).first()).toBeVisible({ timeout: 60_000 });
  });
}

for (const file of ["boot", "paid-again-app", "paid-again-app_bg", "wasm_split", "main"]) {
  test(`a ${file} that is not what was built is not used`, async ({ page, host, faults }) => {
    const blocked: string[] = [];
    page.on("console", (message) => blocked.push(message.text()));
    host.fates = [[new RegExp(`^${file}-`), "changed"]];
    await page.goto(host.address);
    await expect.poll(() => blocked.some((it) => /integrity/.test(it))).toBe(true);
    if (file !== "main") await expect(new Calculator(page).stop).toHaveCount(0);
    faults.length = 0;
  });
}

test("with the headers of the guide, everything works that works without", async ({ page, host }) => {
  const policy = /^\s*Content-Security-Policy: (.+)$/m.exec(await guide())?.[1];
  expect(policy).toContain("default-src 'none'");
  host.headers = { "content-security-policy": String(policy), "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" };
  await page.goto(host.address);
  const calculator = new Calculator(page);
  await calculator.expectReady();
  await page.getByRole("radio", { name: "Odds" }).check();
  await expect(page.getByText("10,000 simulated lives.", { exact: true })).toBeVisible({ timeout: 60_000 });
  await calculator.openScenarios();
  await expect(page.getByRole("button", { name: "New from one option…" })).toBeVisible();
});

test.describe("the way back", () => {
  test.use({ serviceWorkers: "allow" });

  test("the service worker of the guide takes away what was kept, itself included, and nothing else", async ({ page, host }) => {
    await page.goto(host.address);
    await keptOffline(page);
    await page.evaluate(async () => {
      localStorage.setItem("mine", "stays");
      await caches.open("somebody else's");
    });
    const worker = /```js\n([\s\S]*?)```/.exec(await guide())?.[1];
    expect(worker).toContain("unregister");
    host.texts["sw.js"] = String(worker);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => keptNames(page)).toEqual(["somebody else's"]);
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem("mine"))).toBe("stays");
  });
});
