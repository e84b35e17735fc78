// What would change my mind: where the verdict flips, what a goal takes, and where growth ends.
import { expect, test } from "./support/test";
import { expectAccessible } from "./support/axe";
import { Calculator } from "./support/page";
import type { Page } from "@playwright/test";

const panelOf = (page: Page) => page.getByRole("region", { name: "What would change my mind" });

test("a small turn of one number flips the verdict, and can be tried and taken back", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const panel = panelOf(page);
  await panel.getByLabel("about").selectOption("Insurance renewals");
  const first = panel.locator(".levers li").first();
  await expect(first).toContainText("Insurance renewals would end ahead of Freelance job");
  await expect(calculator.figure("renewals", "passes")).toHaveText("never");
  await first.getByRole("button", { name: /^Try it/ }).click();
  await expect(calculator.figure("renewals", "passes")).not.toHaveText("never");
  await expect(panel.locator(".levers li").first()).toContainText("would end behind Freelance job");
  await calculator.undo();
  await expect(calculator.figure("renewals", "passes")).toHaveText("never");
  await expectAccessible(page);
});

test("any field says with one click where it flips the verdict, until an edit", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.unfold("book");
  const card = calculator.card("book");
  await card.getByRole("button", { name: "Price: where would it flip the verdict?" }).click();
  const said = card.locator(".tip [role=status]").filter({ hasText: "Self-published eBooks would end ahead of Freelance job" });
  await expect(said).toContainText(/^From \$[\d.]+ on, instead of \$[\d.]+/);
  await (await calculator.number("price")).type("7");
  await expect(said).toHaveCount(0);
  // What the others are held against has nothing to flip.
  await calculator.unfold("job");
  await expect(calculator.card("job").getByRole("button", { name: /flip the verdict/ })).toHaveCount(0);
});

test("a goal that can be met says by which value, and takes it", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const panel = panelOf(page);
  await panel.getByLabel("about").selectOption("Insurance renewals");
  await panel.getByRole("button", { name: "What must be true for …" }).click();
  const dialog = page.getByRole("dialog", { name: "What must be true for Insurance renewals?" });
  await dialog.getByLabel("It is to").selectOption("pass Freelance job for good");
  await dialog.getByLabel("At the end of year").selectOption("10");
  await dialog.getByLabel("By changing").selectOption("New policies a month");
  await dialog.getByRole("button", { name: "Find out" }).click();
  await expect(dialog.getByRole("status")).toContainText(/would have to be at least 1\.\d+\spolicies instead of 1\spolicy/);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Use this value" }).click();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(calculator.figure("renewals", "passes")).toHaveText(/^(9\sy|10\sy$)/);
});

test("a goal in 80 of 100 lives takes more than one on average", async ({ page }) => {
  await new Calculator(page).open();
  const panel = panelOf(page);
  await panel.getByLabel("about").selectOption("Insurance renewals");
  await panel.getByRole("button", { name: "What must be true for …" }).click();
  const dialog = page.getByRole("dialog", { name: /^What must be true for/ });
  await dialog.getByLabel("It is to").selectOption("end with at least …");
  await dialog.getByLabel("Amount").fill("60k");
  await dialog.getByLabel("By changing").selectOption("New policies a month");
  const find = async (words: RegExp) => {
    await dialog.getByRole("button", { name: "Find out" }).click();
    await expect(dialog.getByRole("status")).toContainText(words, { timeout: 40_000 });
    const told = await dialog.getByRole("status").innerText();
    return Number(/at least ([\d.]+)\spolicies/.exec(told)?.[1]);
  };
  const average = await find(/would end with at least \$60,000\./);
  await dialog.getByRole("checkbox", { name: /80 of 100/ }).check();
  const sure = await find(/in 80 of 100 simulated lives\./);
  expect(sure).toBeGreaterThan(average);
});

test("a goal that no value meets says so, and what comes nearest", async ({ page }) => {
  await new Calculator(page).open();
  const panel = panelOf(page);
  await panel.getByLabel("about").selectOption("Self-published eBooks");
  await panel.getByRole("button", { name: "What must be true for …" }).click();
  const dialog = page.getByRole("dialog", { name: /^What must be true for/ });
  await dialog.getByLabel("It is to").selectOption("bring at least … a month");
  await dialog.getByLabel("Amount").fill("one million");
  await dialog.getByRole("button", { name: "Find out" }).click();
  await expect(dialog.getByRole("status")).toContainText("Type the amount as a number");
  await dialog.getByLabel("Amount").fill("1m");
  await dialog.getByLabel("By changing").selectOption("Tax on what is left");
  await dialog.getByRole("button", { name: "Find out" }).click();
  await expect(dialog.getByRole("status")).toContainText(/^No value of “.+” alone would do/);
});

test("growth that ends is said and drawn", async ({ page }) => {
  await new Calculator(page).open();
  const panel = panelOf(page);
  await panel.getByLabel("about").selectOption("Insurance renewals");
  await expect(panel).toContainText("would not grow beyond 83");
  await expect(panel.getByRole("img", { name: /^The customers month by month: .* run up to is 83/ })).toBeVisible();
  await panel.getByLabel("about").selectOption("Network-marketing team");
  await expect(panel).toContainText("The reproduction number of Network-marketing team is 0.67");
  await expect(panel.getByRole("img", { name: /^The members month by month: .* run up to is \d/ })).toBeVisible();
  await panel.getByLabel("about").selectOption("Index fund");
  await expect(panel.getByRole("heading", { name: "Where its growth ends" })).toHaveCount(0);
});
