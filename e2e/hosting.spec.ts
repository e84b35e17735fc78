// The site works in any folder of any host, and asks for nothing outside of its own.
import { spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";

test("everything it loads lies in its own folder and is cacheable by name", async ({ page, baseURL }) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.unfold("team");
  await calculator.changeColours();
  await calculator.stop.press("PageUp");
  await page.waitForLoadState("networkidle");
  expect(loaded.filter((url) => !url.startsWith(String(baseURL)))).toEqual([]);
  const code = loaded.filter((url) => /\.(js|wasm|css)$/.test(url) && !url.includes("/snippets/"));
  expect(code.length).toBeGreaterThan(2);
  for (const url of code) expect(url).toMatch(/-[0-9a-f]{16}\.(js|wasm|css)$/);
  // Each once: what is preloaded is what is then used. Threads load their own, each for itself.
  const pages = loaded.filter((url) => !/\/(worker|lives)[-_]/.test(url));
  expect(new Set(pages).size).toBe(pages.length);
});

test("its folder's address without the last slash leads there too", async ({ page, baseURL }) => {
  await page.goto(String(baseURL).replace(/\/$/, ""));
  await new Calculator(page).expectReady();
});

test("a query and a fragment in the address do no harm", async ({ page }) => {
  await page.goto("./?utm_source=x&a=%ff#somewhere%zz");
  await new Calculator(page).expectReady();
});

/** A port that nobody uses now. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

for (const prefix of ["/", "/a/b c/d/"]) {
  test(`served at ${prefix}, it starts and calculates`, async ({ page, homes }) => {
    const program = process.env.PAID_AGAIN_XTASK;
    expect(program, "PAID_AGAIN_XTASK names the program that serves").toBeTruthy();
    const dist = process.env.PAID_AGAIN_DIST ?? fileURLToPath(new URL("../dist", import.meta.url));
    const port = await freePort();
    const server = spawn(String(program), ["host", dist, String(port), encodeURI(prefix)], { stdio: "ignore" });
    try {
      const address = `http://127.0.0.1:${port}${encodeURI(prefix)}`;
      homes.push(address);
      await expect.poll(() => fetch(address).then((it) => it.status).catch(() => 0)).toBe(200);
      const strangers: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(address)) strangers.push(request.url());
      });
      await page.goto(address);
      const calculator = new Calculator(page);
      await calculator.expectReady();
      await (await calculator.number("pay")).type("35");
      await expect(calculator.card("job").getByText("$35 an hour")).toBeVisible();
      expect(strangers).toEqual([]);
    } finally {
      server.kill();
    }
  });
}
