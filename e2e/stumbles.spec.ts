// What strangers stumbled over, each once.
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { Questions } from "./support/questions";

// Seen: a list that changes under the focus gave the next Enter to another number.
test("after a value was tried the next Enter tries nothing else", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const panel = page.getByRole("region", { name: "What would change my mind" });
  await panel.getByLabel("about").selectOption("Insurance renewals");
  await panel.getByRole("button", { name: /^Try it/ }).first().press("Enter");
  await expect(panel.getByRole("heading", { name: "Where the verdict flips" })).toBeFocused();
  await expect(panel.locator(".levers li").first()).toContainText("would end behind Freelance job");
  const answer = await calculator.answer();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await calculator.answer()).toBe(answer);
  await expect(page.getByRole("button", { name: "Redo" })).toHaveAttribute("aria-disabled", "true");
});

// Seen: sentences that had become shorter left a hole above the chart until the next edit.
test("no hole stays above the chart when its marker is let go", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const calculator = new Calculator(page);
  await calculator.open();
  await new Questions(page).ask("A flat fee or royalties?");
  await calculator.chart.scrollIntoViewIfNeeded();
  const place = page.locator(".verdict-place");
  // How far the place reaches below its last words.
  const hole = () =>
    place.evaluate((place) => {
      const last = Math.max(...[...place.children].map((it) => it.getBoundingClientRect().bottom));
      return place.getBoundingClientRect().bottom - last;
    });
  await calculator.dragStop(-45);
  await expect.poll(hole).toBeLessThan(20);
  await expect(place).toHaveCSS("min-height", "0px");
});

// Seen: the copies that a contract has to sell stood in small print only, and its advance nowhere.
test("a contract says at a glance what it sells and has to sell", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await new Questions(page).ask("A flat fee or royalties?");
  const verdict = calculator.verdict;
  await expect(verdict).toContainText("would sell 485 copies, too few to earn back its advance; to end level with");
  await expect(verdict).toContainText("it would have to sell 3,620.");
});

// Seen: billions were said to have to join a team for what some thousands had brought.
test("who joins when nothing is paid any more is nobody's hope", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await new Questions(page).ask("Invited into a team?");
  const card = page.locator(".option").filter({ hasText: "Network-marketing team" });
  await card.locator("summary").first().click();
  await card.getByRole("textbox", { name: "Members you recruit a month", exact: true }).fill("0.5");
  await card.getByRole("textbox", { name: "Recruits of each member", exact: true }).fill("0.3");
  await expect(calculator.verdict).not.toContainText("billion");
  await expect(calculator.verdict).toContainText("Network-marketing team");
});

// Seen: the table made the page of two scenarios wider than its window.
test("two scenarios side by side are no wider than a laptop", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.openScenarios();
  await calculator.scenarios.getByRole("button", { name: /^Copy/ }).click();
  await page.keyboard.press("Escape");
  await calculator.stop.press("PageUp");
  await calculator.openScenarios();
  await calculator.scenarios.getByRole("button", { name: /^Show beside/ }).first().click();
  await expect(page.getByRole("region", { name: "Two scenarios side by side" })).toBeVisible();
  await expect(calculator.figures.getByRole("rowheader")).toHaveCount(5);
  const [page_, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(page_).toBeLessThanOrEqual(window_);
});
