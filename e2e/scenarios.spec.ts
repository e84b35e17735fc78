// Several scenarios: made, named, opened, compared, deleted, brought back, kept in a file.
import { readFile, writeFile } from "node:fs/promises";
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { example, project, summary } from "./support/engine";
import { names, records } from "./support/kept";
import { amount } from "./support/written";

const FIRST = "One-time work, royalties or a team";

test("a scenario is copied, renamed, opened, and both are there again", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.openScenarios();
  await calculator.scenarios.getByRole("button", { name: `Copy ${FIRST}` }).click();
  await expect(calculator.scenarioRows).toHaveCount(2);
  await calculator.scenarios.getByRole("button", { name: `Rename ${FIRST} 2` }).click();
  await calculator.scenarios.getByRole("textbox", { name: "Name of the scenario" }).fill("What if it paid more");
  await page.keyboard.press("Enter");
  await calculator.scenarioRow("What if it paid more").getByRole("button").first().click();
  await expect(calculator.scenarios).toBeHidden();
  const pay = await calculator.number("pay");
  await pay.type("56");
  await expect(calculator.card("job").getByText("$56 an hour")).toBeVisible();
  await calculator.openScenarios();
  await calculator.scenarioRow(FIRST).getByRole("button").first().click();
  await expect(calculator.card("job").getByText("$28 an hour")).toBeVisible();
  await calculator.reload();
  await expect(calculator.scenario).toHaveAccessibleName(`Scenario: ${FIRST}`);
  await expect(calculator.card("job").getByText("$28 an hour")).toBeVisible();
  await calculator.openScenarios();
  await calculator.scenarioRow("What if it paid more").getByRole("button").first().click();
  await expect(calculator.card("job").getByText("$56 an hour")).toBeVisible();
});

test("a new one is blank or the example, under a name of its own", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.openScenarios();
  await calculator.scenarios.getByRole("button", { name: "New, blank" }).click();
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: New scenario");
  await expect(calculator.figures.getByRole("rowheader")).toHaveCount(1);
  await expect(calculator.verdict).not.toBeEmpty();
  await calculator.openScenarios();
  await calculator.scenarios.getByRole("button", { name: "New from the example" }).click();
  await expect(calculator.scenario).toHaveAccessibleName(`Scenario: ${FIRST} 2`);
  await expect.poll(() => names(page)).toEqual(["New scenario", FIRST, `${FIRST} 2`]);
});

test("the empty job of a blank scenario gives way to the first option", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.openScenarios();
  await calculator.scenarios.getByRole("button", { name: "New, blank" }).click();
  for (const option of ["Flat fee for the manuscript", "Traditional book contract"]) {
    await page.getByRole("button", { name: "Add an option" }).click();
    await page.getByRole("dialog").getByRole("button", { name: new RegExp(`^${option}`) }).click();
  }
  await expect(calculator.figures.getByRole("rowheader")).toHaveCount(2);
  await expect(calculator.figures).toContainText("Passes Flat fee for the manuscript");
  // A fee that is paid once is exactly that.
  await expect(calculator.figures.getByRole("row").nth(1)).toContainText("$5,000");
});

test("a deleted one comes back with Undo, and the last one can't be deleted", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.openScenarios();
  await expect(calculator.scenarios.getByRole("button", { name: /^Delete/ })).toHaveCount(0);
  await calculator.scenarios.getByRole("button", { name: "New, blank" }).click();
  await expect.poll(() => names(page)).toHaveLength(2);
  await calculator.openScenarios();
  await calculator.scenarios.getByRole("button", { name: `Delete ${FIRST}` }).click();
  await expect(calculator.scenarios.getByRole("status").first()).toContainText(`“${FIRST}” is deleted.`);
  await expect.poll(() => names(page)).toEqual(["New scenario"]);
  await calculator.scenarios.getByRole("button", { name: "Undo" }).click();
  await expect(calculator.scenarioRow(FIRST)).toBeVisible();
  await expect.poll(() => names(page)).toEqual(["New scenario", FIRST]);
  await page.keyboard.press("Escape");
  await expect(calculator.scenarios).toBeHidden();
});

test("two stand side by side, on one scale, with their differences", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.openScenarios();
  await calculator.scenarios.getByRole("button", { name: `Copy ${FIRST}` }).click();
  await page.keyboard.press("Escape");
  const pay = await calculator.number("pay");
  await pay.type("56");
  await calculator.openScenarios();
  await calculator.scenarios.getByRole("button", { name: `Show beside the open one: ${FIRST}`, exact: true }).click();
  const pair = page.getByRole("region", { name: "Two scenarios side by side" });
  await expect(pair.locator(".verdict")).toHaveCount(2);
  const charts = pair.getByRole("group", { name: /^Chart of total position/ });
  await expect(charts).toHaveCount(2);
  const richer = example();
  (richer.streams[0] as unknown as { pay_per_job: number }).pay_per_job = 56;
  const ends = [richer, example()].map((scenario) => amount(summary(project(scenario), "job").final_position));
  const differences = pair.getByRole("region", { name: "What differs" });
  await expect(differences).toContainText(`${ends[0]} here and at ${ends[1]} beside`);
  await expect(pair.getByText("Freelance job, pay for one job: $56 here, $28 beside.")).toBeVisible();
  await pair.getByRole("button", { name: "Swap" }).click();
  await expect(pair.getByText("Freelance job, pay for one job: $28 here, $56 beside.")).toBeVisible();
  await pair.getByRole("button", { name: "Show one alone" }).click();
  await expect(pair).toHaveCount(0);
  await expect(calculator.verdict).toHaveCount(1);
});

test("all are saved as one file and come back from it, twins not twice", async ({ page }, info) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.openScenarios();
  await calculator.scenarios.getByRole("button", { name: "New, blank" }).click();
  await calculator.openScenarios();
  const coming = page.waitForEvent("download");
  await calculator.scenarios.getByRole("button", { name: "Save all as a file" }).click();
  const file = info.outputPath("all.json");
  await (await coming).saveAs(file);
  expect(JSON.parse(await readFile(file, "utf8")).scenarios).toHaveLength(2);
  // Leaving saves what is not saved yet: only when all is kept does clearing leave nothing.
  await expect.poll(() => names(page)).toHaveLength(2);
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await calculator.open();
  await expect(calculator.scenario).toHaveAccessibleName(`Scenario: ${FIRST}`);
  await calculator.openScenarios();
  const picker = calculator.scenarios.getByLabel("A file with scenarios");
  await picker.setInputFiles(file);
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: New scenario");
  await expect.poll(() => names(page)).toEqual(["New scenario", FIRST]);
  await calculator.openScenarios();
  await picker.setInputFiles(file);
  await expect(calculator.scenarios.getByText("All scenarios in it are here already.")).toBeVisible();
  // A single scenario's file is welcome too; a bad one is said and changes nothing.
  const bad = info.outputPath("bad.json");
  await writeFile(bad, JSON.stringify({ ...example(), horizon_months: 0 }));
  await picker.setInputFiles(bad);
  await expect(calculator.scenarios.getByText(/could not be read: \/horizon_months/)).toBeVisible();
  const one = info.outputPath("one.json");
  await writeFile(one, JSON.stringify({ ...example(), name: "By hand" }));
  await picker.setInputFiles(one);
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: By hand");
  await expect.poll(() => names(page)).toEqual(["By hand", "New scenario", FIRST]);
});

test("settings hold for all options", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const settings = await calculator.openSettings();
  await settings.getByLabel("Currency").fill("eur");
  await expect(calculator.figures).toContainText("€");
  await settings.getByLabel("Currency").fill("e");
  await expect(settings.getByText(/three letters of a currency/)).toBeVisible();
  await expect(calculator.figures).toContainText("€");
  await settings.getByLabel("Currency").fill("GBP");
  await expect(calculator.figures).toContainText("£");
  await settings.getByRole("textbox", { name: "You stop working after" }).fill("3");
  await calculator.expectStop(36, "you stop after year 3");
  await settings.getByRole("textbox", { name: "You stop working after" }).fill("");
  await calculator.expectStop(240, "you never stop");
  await settings.getByLabel("Name of this scenario").fill("Mine");
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
  await settings.getByLabel("Begins in").fill("2031-05");
  await settings.getByLabel("Note").fill("Remember the milk.");
  await settings.getByLabel("Compare all with").selectOption({ label: "Index fund" });
  await expect(calculator.figures).toContainText("Passes Index fund");
  await expect.poll(() => names(page)).toEqual(["Mine"]);
  const kept = async () => JSON.parse(Object.values(await records(page))[0].scenario);
  await expect.poll(async () => (await kept()).baseline).toBe("fund");
  const scenario = await kept();
  expect([scenario.start, scenario.note, scenario.currency, scenario.work_until_month ?? null]).toEqual([
    "2031-05", "Remember the milk.", "GBP", null,
  ]);
});
