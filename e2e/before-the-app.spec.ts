// Before the app is there, and where it never comes: the page still says what it is.
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it is and what it needs", async ({ page }) => {
    await page.goto("./");
    await expect(page.getByRole("heading", { name: "Paid Again" })).toBeVisible();
    await expect(page.getByText(/^This is a calculator: it compares a job with a book/)).toBeVisible();
    await expect(page.getByText(/needs JavaScript/)).toBeVisible();
    await expect(page.getByText(/Leveraged income is work really done/)).toBeVisible();
    // Nobody waits for what will not come.
    await expect(page.getByText(/is loading/)).toBeHidden();
  });
});

test("the skeleton stands with its words before the app arrives, and gives way to it", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  const calculator = new Calculator(page);
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.getByRole("heading", { name: "Paid Again" })).toBeVisible();
  await expect(page.getByText(/Index fund would pass Freelance job/)).toBeVisible();
  await expect(page.getByRole("status")).toHaveText("The calculator is loading …");
  await expect(page.getByRole("heading", { name: "Your options" })).toBeVisible();
  await expect(page.getByText(/needs JavaScript/)).toBeHidden();
  await expect(calculator.stop).toHaveCount(0);
  release();
  await calculator.expectReady();
  await expect(page.getByText(/is loading/)).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Paid Again" })).toHaveCount(1);
});

test("the app takes its places without pushing things about", async ({ page }) => {
  await page.addInitScript(() => {
    const moved = window as unknown as { moved: number };
    moved.moved = 0;
    const watch = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.moved += (entry as PerformanceEntry & { value: number }).value;
    });
    watch.observe({ type: "layout-shift", buffered: true });
  });
  const calculator = new Calculator(page);
  await calculator.open();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  // The measure of web.dev's Core Web Vitals: a good page stays below 0.1.
  expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThan(0.1);
});

const losses: [what: string, file: string, answer: null | { status?: number; body: string; contentType: string }][] = [
  ["the app never arrives", "**/*.wasm", null],
  ["the app is missing", "**/*.wasm", { status: 404, body: "Not found", contentType: "text/plain" }],
  ["something else comes in the app's place", "**/*.wasm", { body: "<h1>Log in</h1>", contentType: "text/html" }],
  ["half of the app comes", "**/*.wasm", { body: "\0asm\x01\0\0\0\x01", contentType: "application/wasm" }],
  ["its script never arrives", "**/paid-again-app*.js", null],
  ["its script is no script", "**/paid-again-app*.js", { body: "<!doctype html>", contentType: "text/javascript" }],
];

for (const [what, file, answer] of losses) {
  test(`where ${what}, a sentence says so`, async ({ page, faults }) => {
    await page.route(file, (route) => (answer ? route.fulfill(answer) : route.abort()));
    await page.goto("./");
    await expect(page.getByRole("status")).toHaveText(/could not start: .* Reload the page to try again\.$/);
    await expect(page.getByRole("heading", { name: "Paid Again" })).toBeVisible();
    // The cause is told to who looks for it in the console.
    await expect.poll(() => faults.length).toBeGreaterThan(0);
    faults.length = 0;
    // And a reload does help, once everything arrives.
    await page.unroute(file);
    await new Calculator(page).reload();
    faults.length = 0;
  });
}
