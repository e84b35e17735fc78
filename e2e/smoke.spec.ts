// The page arrives and starts, in a folder of a host, without a fault.
import { test, expect } from "./support/test";

test("the page starts", async ({ page }) => {
  await page.goto("./");
  await expect(page).toHaveTitle(/Paid Again/);
  await expect(page.locator("body")).not.toBeEmpty();
});

test("everything it loads lies in its own folder and is cacheable by name", async ({ page, baseURL }) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await page.goto("./");
  await page.waitForLoadState("networkidle");
  expect(loaded.filter((url) => !url.startsWith(String(baseURL)))).toEqual([]);
  const code = loaded.filter((url) => /\.(js|wasm|css)$/.test(url) && !url.includes("/snippets/"));
  expect(code.length).toBeGreaterThan(2);
  for (const url of code) expect(url).toMatch(/-[0-9a-f]{16}\.(js|wasm|css)$/);
});

test("a fault on the page would be noticed", async ({ page, faults }) => {
  await page.goto("./");
  await page.evaluate(() => {
    const paragraph = document.createElement("p");
    paragraph.setAttribute("style", "color: red");
    document.body.append(paragraph);
    console.error("on purpose");
  });
  await expect.poll(() => faults.length).toBeGreaterThanOrEqual(2);
  expect(faults.some((fault) => fault.startsWith("policy: "))).toBe(true);
  faults.length = 0;
});
