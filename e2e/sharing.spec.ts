// The dialog for sharing: the link to copy, to hand on, to photograph, or as a file.
import type { Page } from "@playwright/test";
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { example, linkTo, preset, scenarioIn, type Scenario } from "./support/engine";
import { expectAccessible } from "./support/axe";
import { expectNothingCut } from "./support/layout";
import { MINE, Sharing, linkHere, openWithMine } from "./support/sharing";

const LOOKING = /^You are looking at a shared scenario\. Nothing of yours was changed\./;
const HERS: Scenario = { ...preset("hit-song"), name: "Hers" };

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("the link is copied, and where the browser says no it is selected", async ({ page, context }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const sharing = new Sharing(page);
  const link = await sharing.open();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await button(page, "Copy the link").click();
  await expect(sharing.status).toHaveText("The link is copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  const denials = [
    () => (navigator.clipboard.writeText = () => Promise.reject(new Error("denied"))),
    () => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }),
  ];
  for (const deny of denials) {
    await sharing.close();
    await page.evaluate(deny);
    await sharing.open();
    await button(page, "Copy the link").click();
    await expect(sharing.status).toHaveText(/does not let the page copy\. The link is selected/);
    await expect(sharing.link).toBeFocused();
    expect(await sharing.link.evaluate((it: HTMLInputElement) => it.value.slice(it.selectionStart!, it.selectionEnd!))).toBe(link);
  }
});

test("the system's own way to share gets the name and the link", async ({ page }) => {
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, "share", {
      value: (what: unknown) => (shared.push(what), Promise.reject(new DOMException("closed again", "AbortError"))),
    });
  });
  const calculator = new Calculator(page);
  await calculator.open();
  const sharing = new Sharing(page);
  const link = await sharing.open();
  await button(page, "Hand it on…").click();
  const shared = () => page.evaluate(() => (window as unknown as { shared: unknown[] }).shared);
  await expect.poll(shared).toEqual([{ title: example().name, url: link }]);
  await expect(sharing.dialog).toBeVisible();
});

test("a camera reads the link off the code", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const sharing = new Sharing(page);
  for (const scenario of [HERS, MINE, { ...example(), note: "A bit more to say. ".repeat(30) + "é本" }]) {
    await page.goto(linkHere(page, scenario));
    await expect(calculator.scenario).toHaveAccessibleName(`Scenario: ${scenario.name}`);
    const link = await sharing.open();
    await expect(sharing.dialog).toContainText(`It has ${link.length} characters.`);
    expect(await sharing.seenByCamera()).toBe(link);
    await sharing.close();
  }
});

test("a long link is called so, and has no code that nobody could read", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  // Letters without any order, so that nothing can be compressed.
  const letter = (_: unknown, i: number) => String.fromCharCode(0x4e00 + ((i * 7919) ^ (i << 3)) % 20000);
  const long = { ...example(), note: Array.from({ length: 3000 }, letter).join("") };
  await page.goto(linkHere(page, long));
  await expect(calculator.notices).toHaveText(LOOKING);
  const sharing = new Sharing(page);
  const link = await sharing.open();
  expect(link.length).toBeGreaterThan(5000);
  expect(scenarioIn(link)).toEqual(scenarioIn(linkTo(long)));
  await expect(sharing.dialog).toContainText(`It has ${link.length} characters, and some programs cut links as long as that.`);
  await expect(sharing.dialog).toContainText("too long for a QR code");
  await expect(sharing.dialog.getByRole("img")).toHaveCount(0);
});

test("all of it by keyboard", async ({ page }) => {
  const calculator = await openWithMine(page);
  const share = button(page, "Share");
  await share.focus();
  await page.keyboard.press("Enter");
  const sharing = new Sharing(page);
  await expect(sharing.dialog).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(button(page, "Copy the link")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(sharing.link).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(sharing.dialog).toBeHidden();
  await expect(share).toBeFocused();
  await page.goto(linkHere(page, HERS));
  await button(page, "Back to mine").focus();
  await page.keyboard.press("Enter");
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the dialog and the notice are accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const calculator = new Calculator(page);
    await calculator.open();
    await page.goto(linkHere(page, HERS));
    await expect(calculator.notices).toHaveText(LOOKING);
    await expectAccessible(page);
    const sharing = new Sharing(page);
    await sharing.open();
    await button(page, "Save as a file").click();
    await expect(sharing.status).toHaveText("The file is saved where your browser keeps downloads.");
    await expectAccessible(page, "dialog[open]");
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test("a link comes and goes by touch", async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    await page.goto(linkHere(page, HERS));
    await expect(calculator.notices).toHaveText(LOOKING);
    await expectNothingCut(page);
    await calculator.openScenarios();
    await button(page, "Share the open one…").tap();
    const sharing = new Sharing(page);
    await expect(sharing.dialog).toBeVisible();
    await expectNothingCut(page);
    await expectAccessible(page, "dialog[open]");
    expect(await sharing.seenByCamera()).toBe(await sharing.link.inputValue());
    await sharing.close();
    await button(page, "Back to mine").tap();
    await expect(calculator.scenario).toHaveAccessibleName(`Scenario: ${example().name}`);
  });
});
