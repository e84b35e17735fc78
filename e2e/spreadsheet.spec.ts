// The scenario for spreadsheet programs: a workbook that computes itself, and the months as CSV.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { csv, example, project, workbook } from "./support/engine";
import { OPTIONS, Calculator } from "./support/page";
import { test, expect } from "./support/test";
import { unzip } from "./support/zip";

const SPREADSHEET = { name: "Save as spreadsheet (XLSX)", exact: true };
const MONTHS = { name: "Save the months as CSV", exact: true };

/** Code that only a spreadsheet needs. */
const ITS_CODE = /\/(spreadsheet|workbook)[-_]/;

async function save(page: Page, button: { name: string; exact: boolean }) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", button).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What a formula of the first sheet gives, in the row of that name, as the file has it. */
function figure(parts: Map<string, string>, name: string, column: string): number {
  const texts = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)];
  const at = texts.findIndex(([, text]) => text === name);
  const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
  const row = new RegExp(`<c r="A(\\d+)"[^>]*t="s"><v>${at}</v>`).exec(sheet)?.[1];
  const cell = new RegExp(`<c r="${column}${row}"[^>]*><f>[^<]+</f><v>([^<]*)</v>`).exec(sheet);
  if (!cell) throw new Error(`no figure ${name} in column ${column}`);
  return Number(cell[1]);
}

test("a workbook is saved, with formulas, and its code is fetched for that alone", async ({ page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  page.context().on("request", (request) => loaded.push(request.url()));
  const calculator = new Calculator(page);
  await calculator.open();
  await expect(page.getByRole("button", SPREADSHEET)).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(loaded.filter((url) => ITS_CODE.test(url))).toEqual([]);

  const { name, bytes } = await save(page, SPREADSHEET);
  expect(name).toMatch(/^[a-z-]+\.xlsx$/);
  await expect(page.getByText(`Saved as ${name}`)).toBeVisible();
  const parts = unzip(bytes);
  // What a program shows that does not recalculate is what the engine says.
  const { streams } = project(example());
  streams.forEach(({ summary }, option) => {
    const column = String.fromCharCode("C".charCodeAt(0) + option);
    expect(figure(parts, "Where you stand at the end", column)).toBeCloseTo(summary.final_position, 6);
  });
  for (const option of Object.values(OPTIONS)) {
    expect(parts.get("xl/workbook.xml")).toContain(` ${option}"`);
  }
  // And it is the workbook of the command line, part by part.
  const theirs = unzip(workbook(example()));
  expect([...parts.keys()]).toEqual([...theirs.keys()]);
  for (const [part, text] of parts) expect(text === theirs.get(part), part).toBe(true);
});

test("what was just edited is in the workbook", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const pay = await calculator.number("pay");
  await pay.type("77.5");
  await pay.leave();
  const { bytes } = await save(page, SPREADSHEET);
  const inputs = unzip(bytes).get("xl/worksheets/sheet2.xml") ?? "";
  expect(inputs).toContain("<v>77.5</v>");
});

test("the months are saved as CSV", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const { name, bytes } = await save(page, MONTHS);
  expect(name).toMatch(/^[a-z-]+-months\.csv$/);
  await expect(page.getByText(`Saved as ${name}`)).toBeVisible();
  expect(bytes.toString("utf8")).toBe(csv(example()));
});

test("code that does not arrive is said, and nothing is lost", async ({ page, context, faults }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await context.route(ITS_CODE, (route) => route.abort());
  const button = page.getByRole("button", SPREADSHEET);
  await button.click();
  await expect(page.getByText("the code for it did not arrive")).toBeVisible();
  faults.length = 0;
  await context.unroute(ITS_CODE);
  await expect(button).not.toHaveAttribute("aria-disabled", "true");
  expect((await save(page, SPREADSHEET)).bytes.length).toBeGreaterThan(10_000);
});
