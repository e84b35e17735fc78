// A newer version: it is asked for, it loses nothing, and half of one changes nothing.
import { join } from "node:path";
import { test as base, expect } from "./support/test";
import { edit, Host, seal, version } from "./support/host";
import { Calculator } from "./support/page";
import { names } from "./support/kept";
import { keptNames, keptOffline, lookForNewer, offline, online, versionOf } from "./support/offline";

type Sites = { host: Host; first: string; second: string };

const test = base.extend<Sites>({
  first: async ({}, use, info) => use(await version("N", info.outputPath("first"))),
  second: async ({}, use, info) => use(await version("N+1", info.outputPath("second"))),
  host: async ({ first, homes }, use) => {
    const host = await new Host(first).start();
    homes.push(host.address);
    await use(host);
    await host.stop();
  },
});

test.use({ serviceWorkers: "allow" });

const NEWER = "A newer version is ready. What you have entered stays.";

class Kept extends Calculator {
  readonly newer = this.page.getByText(NEWER);
  readonly use = this.page.getByRole("button", { name: "Use it now" });
  readonly later = this.page.getByRole("button", { name: "Later" });

  /** Opens the first version, and waits until it is kept. */
  async openKept(host: Host) {
    await this.page.goto(host.address);
    await this.expectReady();
    await keptOffline(this.page);
  }

  async expectVersion(name: string) {
    await expect.poll(() => versionOf(this.page).catch(() => undefined)).toBe(name);
    await this.expectReady();
  }
}

test("a newer version waits until it is asked for, and loses no edit", async ({ page, host, second }) => {
  const calculator = new Kept(page);
  await calculator.openKept(host);
  const [before] = await keptNames(page);
  host.site = second;
  await lookForNewer(page);
  await expect(calculator.newer).toBeVisible();
  // A reload is none of asking.
  await calculator.reload();
  await calculator.expectVersion("N");
  await expect(calculator.newer).toBeVisible();
  // In the middle of an edit nothing happens; and what was typed a moment ago comes along.
  await (await calculator.number("pay")).type("37");
  await calculator.use.click();
  await calculator.expectVersion("N+1");
  await expect(calculator.card("job").getByText("$37 an hour")).toBeVisible();
  // What the older version kept is gone once nobody needs it.
  await expect.poll(() => keptNames(page)).not.toContain(before);
  await expect.poll(async () => (await keptNames(page)).length).toBe(1);
  await expect(calculator.newer).toBeHidden();
});

test("later means later", async ({ page, host, second }) => {
  const calculator = new Kept(page);
  await calculator.openKept(host);
  host.site = second;
  await lookForNewer(page);
  await calculator.later.click();
  await expect(calculator.newer).toBeHidden();
  expect(await versionOf(page)).toBe("N");
  // The next visit asks again.
  await calculator.reload();
  await calculator.expectVersion("N");
  await expect(calculator.newer).toBeVisible();
});

test("a text that can't be read holds the newer version back", async ({ page, host, second }) => {
  const calculator = new Kept(page);
  await calculator.openKept(host);
  host.site = second;
  await lookForNewer(page);
  const pay = await calculator.number("pay");
  await pay.type("thirty-five");
  await calculator.use.click();
  await expect(page.getByText(/one field holds a text that can’t be read/)).toBeVisible();
  await expect(pay.box).toBeFocused();
  await expect(pay.box).toHaveValue("thirty-five");
  expect(await versionOf(page)).toBe("N");
  await pay.type("35");
  await calculator.use.click();
  await calculator.expectVersion("N+1");
  await expect(calculator.card("job").getByText("$35 an hour")).toBeVisible();
});

test("what the browser does not keep is saved as a file first", async ({ page, host, second }) => {
  const calculator = new Kept(page);
  await calculator.openKept(host);
  host.site = second;
  await lookForNewer(page);
  await expect(calculator.newer).toBeVisible();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await (await calculator.number("pay")).type("38");
  await calculator.use.click();
  await expect(page.getByText(/this browser does not keep your last changes/)).toBeVisible();
  expect(await versionOf(page)).toBe("N");
  const coming = page.waitForEvent("download");
  await page.locator(".offline-note").getByRole("button", { name: "Save all scenarios as a file" }).click();
  expect((await coming).suggestedFilename()).toBe("paid-again-scenarios.json");
  await page.getByRole("button", { name: "Use it all the same" }).click();
  await calculator.expectVersion("N+1");
});

for (const [what, fate] of [
  ["is broken off in the middle", "broken"],
  ["lacks a file", "missing"],
  ["arrives changed on its way", "changed"],
] as const) {
  test(`a newer version that ${what} changes nothing, and is taken when it is whole`, async ({ page, context, host, second, faults }) => {
    const calculator = new Kept(page);
    await calculator.openKept(host);
    const before = await keptNames(page);
    host.site = second;
    host.fates = [[/^split_later.*\.wasm$/, fate]];
    host.asked.length = 0;
    await lookForNewer(page);
    await expect.poll(() => host.asked.some((it) => it.startsWith("split_later"))).toBe(true);
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing ?? null)).toBeNull();
    expect(await keptNames(page)).toEqual(before);
    await offline(context, host);
    await calculator.reload();
    await calculator.expectVersion("N");
    await (await calculator.number("pay")).type("36");
    await expect(calculator.card("job").getByText("$36 an hour")).toBeVisible();
    await expect(calculator.newer).toBeHidden();
    // Whoever keeps the page says in the console why it could not.
    faults.length = 0;
    await online(context, host);
    host.fates = [];
    await lookForNewer(page);
    await calculator.use.click();
    await calculator.expectVersion("N+1");
    await expect(calculator.card("job").getByText("$36 an hour")).toBeVisible();
  });
}

test("a network that is lost while a newer version comes, with an edit open, costs nothing", async ({ page, context, host, second, faults }) => {
  const calculator = new Kept(page);
  await calculator.openKept(host);
  host.site = second;
  host.fates = [[/\.wasm$/, "never"]];
  host.asked.length = 0;
  await lookForNewer(page);
  await expect.poll(() => host.asked.filter((it) => it.endsWith(".wasm")).length).toBeGreaterThan(0);
  const pay = await calculator.number("pay");
  await pay.type("41");
  await offline(context, host);
  await expect(calculator.card("job").getByText("$41 an hour")).toBeVisible();
  await expect(pay.box).toBeFocused();
  await calculator.reload();
  await calculator.expectVersion("N");
  await expect(calculator.card("job").getByText("$41 an hour")).toBeVisible();
  faults.length = 0;
  host.fates = [];
  await online(context, host);
  await lookForNewer(page);
  await calculator.use.click();
  await calculator.expectVersion("N+1");
  await expect(calculator.card("job").getByText("$41 an hour")).toBeVisible();
});

test("back to an older version is one more change", async ({ page, context, host, first, second }) => {
  const calculator = new Kept(page);
  await calculator.openKept(host);
  for (const [site, name] of [[second, "N+1"], [first, "N"]]) {
    host.site = site;
    await lookForNewer(page);
    await calculator.use.click();
    await calculator.expectVersion(name);
  }
  await offline(context, host);
  await calculator.reload();
  await calculator.expectVersion("N");
  await expect.poll(async () => (await keptNames(page)).length).toBe(1);
});

test("another tab that is open goes on with all of its version, and follows when it likes", async ({ page, context, host, second, faults }) => {
  const calculator = new Kept(page);
  await calculator.openKept(host);
  // Both have the same scenario open.
  await (await calculator.number("pay")).type("40");
  await expect.poll(() => names(page)).toHaveLength(1);
  const other = new Kept(await context.newPage());
  await other.page.goto(host.address);
  await other.expectReady();
  const threads = await page.evaluate(() => document.querySelector<HTMLElement>("script[data-worker]")!.dataset.worker!);
  // A newer version without the older one's files: as many hosts have it after a change.
  await rename(second);
  host.site = second;
  await lookForNewer(page);
  await calculator.use.click();
  await calculator.expectVersion("N+1");
  await expect(other.page.getByText(/^Another tab has changed to a newer version/)).toBeVisible();
  expect(await versionOf(other.page)).toBe("N");
  const stillThere = await other.page.evaluate(async (file) => (await fetch(file)).status, threads);
  expect(stillThere).toBe(200);
  await (await other.number("pay")).type("42");
  await other.use.click();
  await other.expectVersion("N+1");
  await expect(other.card("job").getByText("$42 an hour")).toBeVisible();
  await expect(calculator.card("job").getByText("$42 an hour")).toBeVisible();
  await other.reload();
  await expect.poll(async () => (await keptNames(page)).length).toBe(1);
  expect(faults).toEqual([]);
});

/** Gives the thread's script of a site another name, as another build would. */
async function rename(site: string) {
  const { readdir, rename } = await import("node:fs/promises");
  const old = (await readdir(site)).find((name) => name.startsWith("worker-"))!;
  const name = "worker-0123456789abcdef.js";
  await rename(join(site, old), join(site, name));
  await edit(join(site, "index.html"), (page) => page.replace(old, name));
  seal(site);
}
