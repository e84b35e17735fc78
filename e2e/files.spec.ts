// Scenarios from files and pastes: chosen, dropped, handed over by the system, good and bad.
import { readFile, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { test, expect } from "./support/test";
import { linkTo, preset, project, summary, type Scenario } from "./support/engine";
import { names, records } from "./support/kept";
import { expectAccessible } from "./support/axe";
import { MINE, Sharing, dropFiles, linkHere, openWithMine, paste, type Brought } from "./support/sharing";
import { amount } from "./support/written";

const SONG: Scenario = { ...preset("hit-song"), name: "Song" };
const BOOK: Scenario = { ...preset("ebook"), name: "Book" };

const file = (scenario: Scenario, name = `${scenario.name}.json`): Brought => ({ name, text: JSON.stringify(scenario, null, 2) });
const backup = (scenarios: unknown[]): Brought => ({
  name: "all.json",
  text: JSON.stringify({ format: "paid-again/backup", version: 1, scenarios }),
});

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const dropHint = (page: Page) => page.getByText("Drop a scenario’s file anywhere to open it");

test("several files are chosen at once, and what is bad among them is said", async ({ page }, info) => {
  const calculator = await openWithMine(page);
  const paths: string[] = [];
  for (const { name, text } of [file(SONG), file(BOOK), { name: "notes.txt", text: "Call the agent." }]) {
    paths.push(info.outputPath(name));
    await writeFile(paths.at(-1)!, text!);
  }
  await calculator.openScenarios();
  const picker = calculator.scenarios.getByLabel("A file with scenarios");
  await picker.setInputFiles(paths);
  await expect(calculator.scenarios.getByText(/^2 scenarios were added\. “notes\.txt” is not a file of this page\. What can be opened here/)).toBeVisible();
  await expect(calculator.scenarioRows).toHaveCount(3);
  await expect.poll(() => names(page)).toEqual(["Book", "Mine", "Song"]);
  await picker.setInputFiles(paths.slice(0, 1));
  await expect(calculator.scenarios.getByText("This scenario is here already.")).toBeVisible();
  await expect(calculator.scenarioRows).toHaveCount(3);
});

test("a file is dropped anywhere, and while it hovers the page says that it can be", async ({ page }) => {
  const calculator = await openWithMine(page);
  await dropFiles(page, [file(SONG)], async () => {
    await expect(dropHint(page)).toBeVisible();
    await expectAccessible(page, ".drop-hint");
  });
  await expect(dropHint(page)).toBeHidden();
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Song");
  await expect(calculator.notices).toHaveText("One scenario was added.");
  const song = project(SONG).streams[0].summary;
  await expect(calculator.figures.getByRole("row").nth(1).locator("td").nth(1)).toContainText(amount(song.final_position));
  await expect.poll(() => names(page)).toEqual(["Mine", "Song"]);
  await calculator.undo();
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
  await expect.poll(() => names(page)).toEqual(["Mine"]);
});

test("the sign goes when the file is carried away again, and texts that are dragged mean nothing", async ({ page }) => {
  const calculator = await openWithMine(page);
  const drag = (kind: string, type: string) =>
    page.evaluate(([kind, type]) => {
      const dataTransfer = new DataTransfer();
      if (type === "Files") dataTransfer.items.add(new File(["{}"], "a.json"));
      else dataTransfer.setData(type, "some words");
      return document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }, [kind, type] as const);
  await drag("dragenter", "Files");
  await expect(dropHint(page)).toBeVisible();
  await drag("dragleave", "Files");
  await expect(dropHint(page)).toBeHidden();
  await drag("dragenter", "text/plain");
  expect(await drag("drop", "text/plain"), "the browser's own way").toBe(true);
  await expect(dropHint(page)).toBeHidden();
  await expect(calculator.notices).toHaveCount(0);
});

test("a drop closes what is open over the page", async ({ page }) => {
  const calculator = await openWithMine(page);
  await calculator.openScenarios();
  await dropFiles(page, [file(SONG), file(BOOK)]);
  await expect(calculator.scenarios).toBeHidden();
  await expect(calculator.notices).toHaveText("2 scenarios were added.");
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Song");
});

test("all scenarios come back from their file, under names of their own", async ({ page }) => {
  const calculator = await openWithMine(page);
  const other = { ...SONG, name: "Mine" };
  await dropFiles(page, [backup([MINE, SONG, BOOK, BOOK, other, { ...other, inflation: 0.01 }])]);
  await expect(calculator.notices).toHaveText("4 of 6 scenarios were added; the others are here already.");
  await expect.poll(() => names(page)).toEqual(["Book", "Mine", "Mine 2", "Mine 3", "Song"]);
  await button(page, "Understood").click();
  await dropFiles(page, [backup([MINE, {}, { ...SONG, horizon_months: 0 }])]);
  await expect(calculator.notices).toHaveText(
    /^This scenario is here already\. Scenario 2 in “all\.json” could not be read: \/format.* Scenario 3 in “all\.json” could not be read: \/horizon_months/,
  );
  expect(await names(page)).toHaveLength(5);
});

const HELP = "What can be opened here is a scenario’s file, a file with all scenarios, or a link to a scenario.";
const hostile: [what: string, file: () => Brought, sentence: RegExp][] = [
  ["empty", () => ({ name: "a.json", text: "" }), /“a\.json” is empty\./],
  ["a picture", () => ({ name: "a.json", bytes: [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0] }), /“a\.json” is not a text\./],
  ["a web page", () => ({ name: "a.html", text: "<!doctype html><script>alert(1)</script>" }), /“a\.html” is a web page/],
  ["a table", () => ({ name: "a.csv", text: "name,amount\nbook,12\n" }), /is not a file of this page\./],
  ["somebody else's JSON", () => ({ name: "a.json", text: '{"name":"x"}' }), /is not a file of this page\./],
  ["half a scenario", () => ({ name: "a.json", text: JSON.stringify(SONG).slice(0, 99) }), /“a\.json” is not JSON/],
  ["ten megabytes of brackets", () => ({ name: "a.json", text: "[".repeat(10 << 20) }), /is too large: a scenario has at most 1 MB\./],
  ["deep", () => ({ name: "a.json", text: '{"a":'.repeat(5000) }), /is nested more than 32 deep/],
  ["thirty megabytes", () => ({ name: "a.json", text: " ".repeat(30 << 20) }), /“a\.json” is larger than 24 MB/],
  ["of a newer version", () => file({ ...SONG, version: 2 } as Scenario), /was made by a newer version of this page\./],
  ["of a newer backup", () => ({ name: "a.json", text: '{"format":"paid-again/backup","version":2,"scenarios":[]}' }), /newer version/],
  ["results", () => ({ name: "a.json", text: JSON.stringify({ format: "paid-again/projection" }) }), /holds results, not what was put in/],
  ["with a wrong number", () => file({ ...SONG, horizon_months: 1e308 }, "a.json"), /“a\.json” could not be read: \/horizon_months/],
  ["with a long name", () => ({ name: `${"n".repeat(150)}.json`, text: "x" }), /^“n{60}…” is not a file of this page/],
];

test("whatever else a file is, it is said what was expected, and nothing is lost", async ({ page }) => {
  const calculator = await openWithMine(page);
  const before = await records(page);
  for (const [what, make, sentence] of hostile) {
    await test.step(what, async () => {
      await dropFiles(page, [make()]);
      await expect(calculator.notices).toHaveText(sentence);
      await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
      await button(page, "Understood").click();
      await expect(calculator.notices).toHaveCount(0);
    });
  }
  await dropFiles(page, [{ name: "a.txt", text: "x" }]);
  await expect(calculator.notices).toContainText(HELP);
  expect(await records(page)).toEqual(before);
});

test("many bad files are told in a few sentences", async ({ page }) => {
  const calculator = await openWithMine(page);
  await dropFiles(page, Array.from({ length: 40 }, (_, i) => ({ name: `${i}.txt`, text: "x" })));
  await expect(calculator.notices).toHaveText(/“0\.txt”.*“1\.txt”.*“2\.txt”.* And 37 more like this\.$/);
});

test("a scenario's text and a link are pasted where no text is being typed", async ({ page }) => {
  const calculator = await openWithMine(page);
  await paste(page, JSON.stringify(SONG));
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Song");
  await expect.poll(() => names(page)).toEqual(["Mine", "Song"]);
  await paste(page, `Have a look at this:\n${linkHere(page, BOOK)}\nWhat do you think?`);
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Book");
  await expect(calculator.notices).toHaveText(/^You are looking at a shared scenario/);
  await button(page, "Back to mine").click();
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Song");
  await paste(page, "Bread, milk, eggs");
  await expect(calculator.notices).toHaveText(/^What you pasted is not a file of this page\./);
  expect(await names(page)).toEqual(["Mine", "Song"]);
  await button(page, "Understood").click();
});

test("what is pasted into a field stays in the field", async ({ page }) => {
  const calculator = await openWithMine(page);
  const pay = await calculator.number("pay");
  await pay.box.fill("");
  await pay.box.focus();
  await paste(page, linkTo(SONG));
  await expect(pay.box).toHaveValue(linkTo(SONG));
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
  await expect(calculator.notices).toHaveCount(0);
});

test("files that the system opens with the page become scenarios", async ({ page }) => {
  await page.addInitScript((files) => {
    const handle = ({ name, text }: { name: string; text: string }) => ({
      getFile: () => Promise.resolve(new File([text], name)),
    });
    const launchQueue = {
      setConsumer: (hear: (opened: unknown) => void) => {
        hear({});
        hear({ files: [] });
        Object.assign(window, { openFiles: () => hear({ files: [...files.map(handle), { getFile: () => Promise.reject(new Error("gone")) }] }) });
      },
    };
    Object.defineProperty(window, "launchQueue", { value: launchQueue });
  }, [file(SONG), file(BOOK)] as { name: string; text: string }[]);
  const calculator = await openWithMine(page);
  await page.evaluate(() => (window as unknown as { openFiles(): void }).openFiles());
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Song");
  await expect(calculator.notices).toHaveText("2 scenarios were added.");
  await expect.poll(() => names(page)).toEqual(["Book", "Mine", "Song"]);
});

test("what the system hands over in the address is shown once, and not kept", async ({ page }) => {
  const calculator = await openWithMine(page);
  const here = page.url();
  const handed: [words: Record<string, string>, name: string][] = [
    [{ title: "Look", text: `My song\n${linkHere(page, SONG)}` }, "Song"],
    [{ url: linkHere(page, BOOK) }, "Book"],
    [{ text: JSON.stringify({ ...SONG, name: "As text" }) }, "As text"],
  ];
  for (const [words, name] of handed) {
    await page.goto(`${here}?mode=a%20b&${new URLSearchParams(words)}`);
    await expect(calculator.scenario).toHaveAccessibleName(`Scenario: ${name}`);
    await expect(calculator.notices).toHaveText(/^You are looking at a shared scenario/);
    expect(page.url()).toBe(`${here}?mode=a%20b`);
    await calculator.reload();
    await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
    await expect(calculator.notices).toHaveCount(0);
  }
  await page.goto(`${here}?${new URLSearchParams({ text: "Bread, milk, eggs" })}`);
  await expect(calculator.notices).toHaveText(/^What was handed over is not a file of this page\./);
  expect(page.url()).toBe(here);
  await page.goto(`${here}?${new URLSearchParams({ text: backup([SONG, BOOK]).text! })}`);
  await expect(calculator.notices).toHaveText("An address can bring one scenario at a time.");
  expect(await names(page)).toEqual(["Mine"]);
});

test("one scenario is saved as a file, and all of mine without what is only shared", async ({ page }) => {
  const calculator = await openWithMine(page);
  const saved = async (name: string) => {
    const coming = page.waitForEvent("download");
    await button(page, name).click();
    const download = await coming;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  };
  const sharing = new Sharing(page);
  await sharing.open();
  const one = await saved("Save as a file");
  expect(one.name).toBe("mine.json");
  const job = (scenario: Scenario) => summary(project(scenario), "job");
  expect(job(JSON.parse(one.text) as Scenario)).toEqual(job(MINE));
  await sharing.close();
  await page.goto(linkHere(page, SONG));
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Song");
  await calculator.openScenarios();
  const all = await saved("Save all as a file");
  const scenarios = (JSON.parse(all.text) as { scenarios: Scenario[] }).scenarios;
  expect(scenarios.map((scenario) => scenario.name)).toEqual(["Mine"]);
});
