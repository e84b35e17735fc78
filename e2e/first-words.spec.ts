// The first words on the page: the example's answer for those who will see the example, before the
// calculator is there, and nobody else's answer for anybody.
import type { Page } from "@playwright/test";
import { test, expect } from "./support/test";
import { exampleWith, linkTo } from "./support/engine";
import { keepAlone } from "./support/kept";
import { Calculator } from "./support/page";

const NEUTRAL = /^What do the same hours bring/;
const EXAMPLE = /Index fund would pass Freelance job/;

/** Lets no calculator through until it is released. */
async function hold(page: Page): Promise<() => Promise<void>> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  return async () => {
    release();
    await page.unrouteAll({ behavior: "wait" });
  };
}

test("a first visitor reads the example's answer at once, and the calculator says the same", async ({ page }) => {
  const release = await hold(page);
  const calculator = new Calculator(page);
  await page.goto("./", { waitUntil: "commit" });
  const first = page.locator(".first-answer");
  await expect(first.getByText(EXAMPLE)).toBeVisible();
  await expect(first.getByText("Hypothetical: computed from your inputs, not a forecast.")).toBeVisible();
  await expect(page.getByText(NEUTRAL)).toBeHidden();
  // What can't be used yet does not pretend to.
  await expect(page.getByRole("button", { name: "A flat fee or royalties?" })).toBeDisabled();
  const [said, place] = [await first.locator(".verdict").innerText(), await first.locator(".verdict").boundingBox()];
  await release();
  await calculator.expectReady();
  await expect(first).toHaveCount(0);
  expect((await calculator.verdict.innerText()).trim()).toBe(said.trim());
  // Nothing has moved, so nobody has to find their line again.
  expect(await calculator.verdict.boundingBox()).toEqual(place);
  await expect(page.getByRole("button", { name: "A flat fee or royalties?" })).toBeEnabled();
});

test("who has scenarios of their own never sees the example's answer", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await keepAlone(page, { ...exampleWith("job", { pay_per_job: 100 }), name: "Mine" });
  const release = await hold(page);
  await page.reload({ waitUntil: "commit" });
  await expect(page.getByText(NEUTRAL)).toBeVisible();
  await expect(page.getByText(EXAMPLE)).toBeHidden();
  await release();
  await calculator.expectReady();
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
});

test("who opens a link never sees the example's answer", async ({ page, baseURL }) => {
  const link = linkTo({ ...exampleWith("job", { pay_per_job: 100 }), name: "Hers" }, baseURL);
  const release = await hold(page);
  await page.goto(link, { waitUntil: "commit" });
  await expect(page.getByText(NEUTRAL)).toBeVisible();
  await expect(page.getByText(EXAMPLE)).toBeHidden();
  await release();
  await expect(page.getByRole("button", { name: "Scenario: Hers" })).toBeVisible();
});

test.describe("where numbers are written otherwise", () => {
  test.use({ locale: "de-DE" });

  test("the first words have no numbers in them", async ({ page }) => {
    const release = await hold(page);
    await page.goto("./", { waitUntil: "commit" });
    await expect(page.getByText(NEUTRAL)).toBeVisible();
    await expect(page.getByText(EXAMPLE)).toBeHidden();
    await release();
    await expect(page.getByText("$18.000").first()).toBeVisible();
  });
});

test("the colours that were chosen are there before the first words", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await page.evaluate(() => localStorage.setItem("paid-again.theme", "dark"));
  const release = await hold(page);
  await page.reload({ waitUntil: "commit" });
  await expect(page.getByText(EXAMPLE)).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe("rgb(20, 23, 26)");
  await release();
});

test("where the later styles do not arrive it is said, and they can be asked for again", async ({ page, faults }) => {
  await page.route("**/later-main*.css", (route) => route.abort());
  const calculator = new Calculator(page);
  await page.goto("./");
  const notice = page.getByRole("alert").filter({ hasText: "Part of the page did not arrive" });
  await expect(notice).toBeVisible();
  await expect(calculator.stop).toBeVisible();
  await page.unroute("**/later-main*.css");
  await notice.getByRole("button", { name: "Try again" }).click();
  await expect(notice).toBeHidden();
  await calculator.expectReady();
  faults.length = 0;
});
