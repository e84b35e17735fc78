// Without a network, after one visit: everything works. The browser is told that it is offline, and the
// server is gone too.
import { writeFile } from "node:fs/promises";
import { test as base, expect } from "./support/test";
import { example } from "./support/engine";
import { DIST, Host } from "./support/host";
import { keepAlone, names } from "./support/kept";
import { Calculator } from "./support/page";
import { keptOffline, offline } from "./support/offline";

const test = base.extend<{ host: Host }>({
  host: async ({ homes }, use) => {
    const host = await new Host(DIST).start();
    homes.push(host.address);
    await use(host);
    await host.stop();
  },
});

test.use({ serviceWorkers: "allow" });

test("after one visit everything works without a network", async ({ page, context, host }, info) => {
  const calculator = new Calculator(page);
  await page.goto(host.address);
  await calculator.expectReady();
  await keptOffline(page);
  await offline(context, host);

  // The first edit, in the very page that was there before.
  await (await calculator.number("pay")).type("35");
  await expect(calculator.card("job").getByText("$35 an hour")).toBeVisible();
  // A second visit, with what was edited.
  await calculator.reload();
  await expect(calculator.card("job").getByText("$35 an hour")).toBeVisible();
  // The odds, which need a file of their own for threads.
  await page.getByRole("radio", { name: "Odds" }).check();
  await expect(page.getByText("10,000 simulated lives.", { exact: true })).toBeVisible({ timeout: 60_000 });
  // The gallery, and a new scenario of one option.
  await calculator.openScenarios();
  await page.getByRole("button", { name: "New from one option…" }).click();
  await page.getByRole("button", { name: /eBook/ }).first().click();
  await expect(calculator.scenario).toContainText(/eBook/);
  // A file from the device.
  const file = info.outputPath("one.json");
  await writeFile(file, JSON.stringify({ ...example(), name: "From a file" }));
  await calculator.openScenarios();
  await page.getByLabel("A file with scenarios").setInputFiles(file);
  await expect(calculator.scenario).toContainText("From a file");
  await expect.poll(() => names(page)).toContain("From a file");
});

test("any question mark in the address leads to the page that is kept", async ({ page, context, host }) => {
  await page.goto(host.address);
  await keptOffline(page);
  await offline(context, host);
  for (const address of ["?utm_source=x&a=%ff", "index.html", "index.html?x#somewhere", "?text=hello"]) {
    await page.goto(host.address + address);
    await new Calculator(page).expectReady();
  }
});

test("it is said once that the page works offline, and never to who knows", async ({ page, host }) => {
  const note = page.getByText("Works offline from now on.");
  await page.goto(host.address);
  await expect(note).toBeVisible();
  await page.getByRole("button", { name: "Understood" }).click();
  await expect(note).toBeHidden();
  await new Calculator(page).reload();
  await keptOffline(page);
  await expect.poll(() => page.evaluate(() => localStorage.getItem("paid-again.offline-said"))).toBe("true");
  await expect(note).toBeHidden();
});

test("only what is its own is kept, and under its folder's name", async ({ page, host }) => {
  await page.goto(host.address);
  await keptOffline(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const cache = await caches.open(names[0]);
    return { names, urls: (await cache.keys()).map(({ url }) => url) };
  });
  expect(kept.names).toHaveLength(1);
  expect(kept.names[0]).toMatch(new RegExp(`^paid-again ${host.address} [0-9a-f]{16}$`));
  for (const url of kept.urls) expect(url).toContain(host.address);
  // No picture for shops, nothing twice, and the page itself.
  const files = kept.urls.map((url) => url.slice(host.address.length));
  expect(files.filter((file) => /screenshots|\.br$|\.gz$|sw\.js/.test(file))).toEqual([]);
  expect(files).toContain("index.html");
  expect(files.filter((file) => file.endsWith(".wasm"))).toHaveLength(3);
});

test("in a frame of another page nothing is kept", async ({ page, host }) => {
  await page.clock.install();
  await page.route(`${host.address}article`, (route) =>
    route.fulfill({ contentType: "text/html", body: `<iframe src="${host.address}" width="900" height="900"></iframe>` }),
  );
  const asked = () => host.asked.filter((it) => it.startsWith("sw.js")).length;
  await page.goto(`${host.address}article`);
  await expect(page.frameLocator("iframe").locator(".options .source").first()).toBeAttached();
  await page.clock.runFor(10_000);
  await expect(page.frameLocator("iframe").locator(".options .source").first()).toBeAttached();
  expect(asked()).toBe(0);
  // The same page by itself asks for it as soon.
  await page.goto(host.address);
  await new Calculator(page).expectSources();
  await page.clock.runFor(10_000);
  await expect.poll(asked).toBeGreaterThan(0);
});

for (const [what, break_] of [
  ["where service workers are refused", () => Object.defineProperty(navigator.serviceWorker, "register", { value: () => Promise.reject(new Error("no")) })],
  ["where there are none", () => Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined })],
  ["where even asking is refused", () => Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => { throw new DOMException("no", "SecurityError"); } })],
] as const) {
  test(`${what}, the page works and says nothing`, async ({ page, host }) => {
    await page.addInitScript(break_);
    await page.clock.install();
    await page.goto(host.address);
    const calculator = new Calculator(page);
    await page.clock.runFor(10_000);
    await calculator.expectReady();
    await calculator.expectSources();
    await expect(page.locator(".offline-note")).toHaveCount(0);
    expect(host.asked.filter((it) => it.startsWith("sw.js"))).toEqual([]);
  });
}

test("what is kept is lost with the rest when the browser clears the site, and comes back", async ({ page, host }) => {
  await page.goto(host.address);
  await keptOffline(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  // Nothing is kept any more, but a network is there.
  await new Calculator(page).reload();
  await keepAlone(page, { ...example(), name: "Still here" });
  await new Calculator(page).reload();
  await expect(new Calculator(page).scenario).toContainText("Still here");
});
