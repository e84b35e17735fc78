// Nothing that a person enters leaves the device, over a whole session of use. Every story fails on a
// request outside the site's folder; this one looks at all requests there are, and at what is kept.
import { readdir, readFile } from "node:fs/promises";
import { test, expect } from "./support/test";
import { DIST } from "./support/host";
import { Calculator, VIEWS, type ViewId } from "./support/page";

/** Numbers and names that occur nowhere else. */
const SECRET = { pay: "4713.77", name: "Quokkasaurus", note: "Wombatelier" };

test("a whole session asks for files of the site, and for nothing else", async ({ page, context, baseURL }, info) => {
  const asked: { method: string; url: string; body: string | null; headers: Promise<Record<string, string>> }[] = [];
  context.on("request", (request) => {
    asked.push({ method: request.method(), url: request.url(), body: request.postData(), headers: request.allHeaders() });
  });
  const addresses: string[] = [];
  page.on("framenavigated", (frame) => addresses.push(frame.url()));
  const calculator = new Calculator(page);
  await calculator.open();

  await test.step("numbers, names, a range", async () => {
    await (await calculator.number("pay")).type(SECRET.pay);
    await (await calculator.number("hoursPerWeek")).type("5 to 20");
    await calculator.card("job").getByRole("textbox", { name: "Name", exact: true }).fill(SECRET.name);
    await calculator.undo();
    await calculator.redo();
    const settings = await calculator.openSettings();
    await settings.getByLabel("Note").fill(SECRET.note);
  });
  await test.step("views, odds and pictures", async () => {
    for (const view of Object.keys(VIEWS) as ViewId[]) await calculator.view(view).check();
    await calculator.save("SVG");
    await calculator.save("PNG");
    await calculator.numbers();
    await page.getByRole("radio", { name: "Odds" }).check();
    await expect(page.getByText("10,000 simulated lives.", { exact: true })).toBeVisible({ timeout: 60_000 });
  });
  await test.step("a question, the gallery, scenarios, files", async () => {
    await page.getByRole("button", { name: "A flat fee or royalties?" }).first().click();
    await page.getByRole("button", { name: "Add an option" }).click();
    await page.getByRole("dialog").getByRole("button", { name: /eBook/ }).first().click();
    await calculator.openScenarios();
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save all as a file" }).click();
    const file = info.outputPath("all.json");
    await (await coming).saveAs(file);
    expect(await readFile(file, "utf8")).toContain(SECRET.note);
    await page.getByLabel("A file with scenarios").setInputFiles(file);
    await expect(calculator.scenarios.getByText(/are here already|were added/)).toBeVisible();
    await page.keyboard.press("Escape");
    await calculator.changeColours();
  });
  await test.step("a second visit", async () => {
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain(SECRET.note);
    await calculator.reload();
    await calculator.openScenarios();
    await expect(calculator.scenarioRows).not.toHaveCount(1);
  });

  // What was asked for are files of the site, by their plain names, with nothing in or beside them.
  const files = new Set((await readdir(DIST, { recursive: true })).map((name) => name.replaceAll("\\", "/")));
  expect(asked.length).toBeGreaterThan(8);
  for (const { method, url, body, headers } of asked.filter(({ url }) => !/^(blob|data):/.test(url))) {
    const { pathname, search, hash } = new URL(url);
    const name = pathname.slice(new URL(String(baseURL)).pathname.length) || "index.html";
    expect({ method, body, search, hash, isFile: files.has(name) }, url).toEqual({ method: "GET", body: null, search: "", hash: "", isFile: true });
    const sent = JSON.stringify(await headers);
    for (const word of Object.values(SECRET)) expect(sent).not.toContain(word);
    expect(sent).not.toContain('"cookie"');
  }
  // Whatever stands in the address stands behind its #, which no browser sends.
  for (const address of addresses) expect(new URL(address).search).toBe("");
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe("");
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  const keys = await page.evaluate(() => Object.keys(localStorage));
  for (const key of keys) expect(key).toMatch(/^paid-again/);
});
