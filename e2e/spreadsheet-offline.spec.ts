// Without a network: a spreadsheet can be saved by whoever has saved one before.
import { test as base, expect } from "./support/test";
import { DIST, Host } from "./support/host";
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

test("who has saved a spreadsheet once can do so without a network", async ({ page, context, host }) => {
  const calculator = new Calculator(page);
  const save = async () => {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as spreadsheet (XLSX)" }).click();
    return (await coming).suggestedFilename();
  };
  await page.goto(host.address);
  await calculator.expectReady();
  await keptOffline(page);
  // The second visit is answered by the service worker.
  await calculator.reload();
  const name = await save();
  await offline(context, host);
  await calculator.reload();
  expect(await save()).toBe(name);
});
