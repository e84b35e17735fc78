// A scenario as a link: made here, opened elsewhere, by people who have work of their own or none.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { exampleWith, linkTo, preset, project, scenarioIn, summary, type Scenario } from "./support/engine";
import { names, records } from "./support/kept";
import { MINE, Sharing, linkHere, openWithMine } from "./support/sharing";
import { amount } from "./support/written";

const LOOKING = /^You are looking at a shared scenario\. Nothing of yours was changed\./;
const HERS: Scenario = { ...preset("hit-song"), name: "Hers" };

/** Follows a link from a page that is open elsewhere. */
async function follow(page: Page, link: string) {
  await page.goto("about:blank");
  await page.goto(link);
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const fragment = (page: Page) => page.evaluate(() => location.hash);

test("a link made here opens the same in a browser that knows nothing", async ({ page, browser }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await (await calculator.number("pay")).type("33.5");
  const sharing = new Sharing(page);
  const link = await sharing.open();
  expect(link.startsWith(`${page.url()}#s=1.`), link).toBe(true);
  const scenario = scenarioIn(link);
  expect(scenario.streams[0].pay_per_job).toBe(33.5);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const asked: string[] = [];
  other.on("request", (request) => asked.push(request.url()));
  await other.goto(link);
  const theirs = new Calculator(other);
  await theirs.expectReady();
  await expect(theirs.notices).toHaveText(LOOKING);
  await expect((await theirs.number("pay")).box).toHaveValue("33.5");
  const job = summary(project(scenario), "job");
  await expect(theirs.figure("job", "lifetime")).toContainText(amount(job.final_position));
  // A reload shows the same, and neither keeps anything.
  await theirs.reload();
  await expect(theirs.notices).toHaveText(LOOKING);
  expect(await names(other)).toEqual([]);
  expect(asked.filter((address) => address.includes("s=1"))).toEqual([]);
  await elsewhere.close();
});

test("somebody's link touches nothing of mine, and back is one step", async ({ page }) => {
  const calculator = await openWithMine(page);
  const before = await records(page);
  await follow(page, linkHere(page, HERS));
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Hers");
  await expect(calculator.notices).toHaveText(LOOKING);
  await calculator.openScenarios();
  await expect(calculator.scenarioRow("Hers")).toContainText("shared, not kept");
  await page.keyboard.press("Escape");
  await button(page, "Back to mine").click();
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
  await expect(calculator.notices).toHaveCount(0);
  expect(await fragment(page)).toBe("");
  await calculator.reload();
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
  expect(await records(page)).toEqual(before);
});

test("a copy is kept when I say so, under a name of its own", async ({ page }) => {
  const calculator = await openWithMine(page);
  await follow(page, linkHere(page, { ...HERS, name: "Mine" }));
  await expect(calculator.notices).toHaveText(LOOKING);
  await button(page, "Keep a copy").click();
  await expect(calculator.notices).toHaveCount(0);
  expect(await fragment(page)).toBe("");
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine 2");
  await expect.poll(() => names(page)).toEqual(["Mine", "Mine 2"]);
  await calculator.reload();
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine 2");
  await expect(calculator.figures.getByRole("rowheader")).toHaveCount(1);
});

test("the first change makes it mine, and leaving at once loses nothing", async ({ page }) => {
  const calculator = await openWithMine(page);
  const link = linkHere(page, { ...MINE, name: "Hers" });
  await page.clock.install();
  await follow(page, link);
  await expect(calculator.notices).toHaveText(LOOKING);
  await page.clock.pauseAt(Date.now() + 60_000);
  await (await calculator.number("pay")).type("77");
  await expect(calculator.card("job").getByText("$77 an hour")).toBeVisible();
  expect(await names(page)).toEqual(["Mine"]);
  await page.goto("about:blank");
  await page.clock.resume();
  await calculator.open();
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Hers");
  await expect((await calculator.number("pay")).box).toHaveValue("77");
  expect(await names(page)).toEqual(["Hers", "Mine"]);
});

test("a change is said, and mine is still where it was", async ({ page }) => {
  const calculator = await openWithMine(page);
  await follow(page, linkHere(page, { ...MINE, name: "Hers" }));
  await (await calculator.number("pay")).type("55");
  await expect(calculator.notices).toHaveText(/^You changed the shared scenario, so it is yours now, as “Hers”/);
  await expect.poll(() => names(page)).toEqual(["Hers", "Mine"]);
  expect(await fragment(page)).toBe("");
  await button(page, "Back to mine").click();
  await expect((await calculator.number("pay")).box).toHaveValue("44");
  await expect(calculator.notices).toHaveCount(0);
  expect(await names(page)).toEqual(["Hers", "Mine"]);
});

test("a link pasted into the address of the open page, and the step back", async ({ page }) => {
  const calculator = await openWithMine(page);
  await page.goto(linkHere(page, HERS));
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Hers");
  await page.goto(linkHere(page, { ...HERS, name: "His" }));
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: His");
  await calculator.openScenarios();
  await expect(calculator.scenarioRows).toHaveCount(2);
  await page.keyboard.press("Escape");
  await page.goBack();
  await page.goBack();
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
  await expect(calculator.notices).toHaveCount(0);
});

test("my own link opens what I have", async ({ page }) => {
  const calculator = await openWithMine(page);
  const sharing = new Sharing(page);
  const link = await sharing.open();
  await follow(page, link);
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
  await expect(calculator.notices).toHaveText("You have this scenario already: “Mine”.");
  await button(page, "Understood").click();
  expect(await fragment(page)).toBe("");
  expect(await names(page)).toEqual(["Mine"]);
});

const good = () => linkTo(HERS);
const changed = (link: string) => link.replace(/.(?=.{20}$)/, (was) => (was === "x" ? "y" : "x"));
const broken: [what: string, make: () => string, sentence: RegExp][] = [
  ["cut short", () => good().slice(0, 60), /^The end of this link is missing\. Copy it again/],
  ["changed on its way", () => changed(good()), /^This link was changed on its way/],
  ["empty", () => "#s=", /^This is not a link to a scenario\./],
  ["of something else", () => "#s=1.<script>alert(1)</script>.00000000", /^This link was changed on its way/],
  ["in a script", () => "#s=javascript:alert(1)", /^This is not a link to a scenario\./],
  ["endless", () => `#s=1.${"A".repeat(1_100_000)}.00000000`, /^This link is too long to be one of ours\./],
  ["of nothing but signs", () => "#s=%00%ff%f0%28", /^This is not a link to a scenario\./],
];

test("a broken link says what is wrong with it, and my work is in view", async ({ page }) => {
  const calculator = await openWithMine(page);
  const before = await records(page);
  const here = page.url();
  for (const [what, make, sentence] of broken) {
    await test.step(what, async () => {
      await follow(page, here + make());
      await calculator.expectReady();
      await expect(calculator.notices).toHaveText(sentence);
      await expect(calculator.notices).toHaveText(/Nothing of yours was changed\.$/);
      await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
      expect(await fragment(page)).toBe("");
      expect(await records(page)).toEqual(before);
    });
  }
});

test("a link of a newer page is tried again when the page is loaded again", async ({ page }) => {
  const calculator = await openWithMine(page);
  await follow(page, page.url() + good().replace("#s=1.", "#s=2."));
  const newer = /^This link was made by a newer version of this page\. Load the page again/;
  await expect(calculator.notices).toHaveText(newer);
  await calculator.reload();
  await expect(calculator.notices).toHaveText(newer);
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
});

test("while a link is being read nothing else is shown in its place", async ({ page, faults }) => {
  const calculator = await openWithMine(page);
  const link = linkHere(page, HERS);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const second = "**/split_later*.wasm";
  await page.route(second, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("about:blank");
  await page.goto(link, { waitUntil: "commit" });
  // The app is there, and what it would show is not what the link holds.
  await expect(calculator.verdict).toContainText("Freelance job");
  await expect(calculator.verdict).toBeHidden();
  release();
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Hers");
  await expect(calculator.verdict).toBeVisible();
  // Where the rest of the page never comes, mine is in view; once it comes the link is opened.
  await page.unroute(second);
  await page.route(second, (route) => route.abort());
  await follow(page, link);
  await expect(calculator.notices).toHaveText(/^Part of the page did not arrive/);
  await expect(calculator.verdict).toBeVisible();
  await expect(calculator.verdict).toContainText("Freelance job");
  await page.unroute(second);
  faults.length = 0;
  await button(page, "Try again").click();
  await expect(calculator.notices).toHaveText(LOOKING);
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Hers");
});

test("names and notes of a shared scenario are text", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const evil = "<img src=x onerror=\"document.title='evil'\">";
  const scenario = { ...exampleWith("job", { name: evil }), name: evil, note: `${evil} & more` };
  await page.goto(linkHere(page, scenario));
  await expect(calculator.scenario).toHaveAccessibleName(`Scenario: ${evil}`);
  await expect(calculator.verdict).not.toBeEmpty();
  const sharing = new Sharing(page);
  await sharing.open();
  await expect(sharing.dialog).toContainText(`“${evil}”`);
  await expect(page.locator("img")).toHaveCount(0);
  await expect(page).toHaveTitle(/^Paid Again/);
});

type Golden = { link: string; scenario: Scenario };

const golden = JSON.parse(
  readFileSync(new URL("../crates/link/tests/golden/v1.json", import.meta.url), "utf8"),
) as Golden[];

// In parts, as there are many.
for (const part of [0, 1, 2, 3]) {
  const links = golden.filter((_, i) => i % 4 === part);

  test(`every link ever made opens, part ${part + 1}`, async ({ page }) => {
    expect(links.length).toBeGreaterThan(7);
    const calculator = await openWithMine(page);
    const sharing = new Sharing(page);
    const here = page.url();
    for (const { link, scenario } of links) {
      await test.step(scenario.name, async () => {
        await page.goto(`${here}#${link}`);
        await expect(calculator.notices).toHaveText(LOOKING);
        // What the page shows is what it shares: the same numbers to the last digit. The one before
        // may still be there for a moment.
        await expect(async () => {
          const shared = await sharing.open();
          await sharing.close();
          expect(scenarioIn(shared)).toEqual(scenarioIn(link));
        }).toPass();
      });
    }
    await button(page, "Back to mine").click();
    await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
    expect(await names(page)).toEqual(["Mine"]);
  });
}
