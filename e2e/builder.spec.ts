// The builder: an author chooses, sees the widget as readers will, and copies lines that do the same.
import { test, expect } from "./support/hosts";
import { expectAccessibleWithFrames } from "./support/axe";
import { Widget } from "./support/widget";

test.use({ viewport: { width: 1280, height: 1600 } });

test("what an author chooses stands in the preview and in the lines to copy", async ({ page, baseURL }) => {
  await page.goto("builder.html");
  const widget = new Widget(page);
  await widget.expectReady();
  const element = page.getByRole("textbox", { name: "The element" });
  const frame = page.getByRole("textbox", { name: "A plain frame" });
  await page.getByRole("combobox", { name: "Begin with" }).selectOption({ label: "Invited into a team?" });
  await expect(widget.frame.getByRole("heading", { level: 1 })).toHaveText("Invited into a team?");
  await expect(page.locator("#fields summary")).toHaveCount(2);
  await page.getByRole("button", { name: "All locked" }).click();
  await page.locator("#fields summary").first().click();
  const pay = page.getByRole("combobox", { name: /Pay.*: readers$/ });
  await expect(pay).toHaveValue("lock");
  await pay.selectOption("open");
  await page.getByRole("textbox", { name: /Pay.*: value$/ }).fill("31");
  await page.getByRole("combobox", { name: "Colours" }).selectOption("dark");
  await page.getByRole("textbox", { name: "Accent" }).fill("teal");
  await page.getByRole("textbox", { name: "Currency" }).fill("EUR");
  await page.getByLabel("Readers can’t move the end of the work").check();
  await expect(widget.frame.locator("html")).toHaveCSS("color-scheme", "dark");
  await expect(widget.options.getByText("€31 an hour")).toBeVisible();
  await expect(widget.stop).toHaveCount(0);
  await expect(element).toHaveValue(/ preset="invited-into-a-team" set="job.pay_per_job=31" lock="[^"]*team[^"]*work_until_month" theme="dark" accent="teal" currency="EUR"/);
  await expect(element).toHaveValue(new RegExp(`^<script src="${baseURL}paid-again.js" async></script>`));
  await expect(frame).toHaveValue(/sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"/);
  await page.getByLabel("280").check();
  await widget.expectFitted();
});

test("the lines that are copied make the same widget in somebody else’s page", async ({ page, visit }) => {
  await page.goto("builder.html");
  const preview = new Widget(page);
  await preview.expectReady();
  await page.getByRole("combobox", { name: "Begin with" }).selectOption({ label: "A flat fee or royalties?" });
  await page.getByLabel("No chart").check();
  await expect(preview.chart).toHaveCount(0);
  const verdict = await preview.verdict.innerText();
  const element = await page.getByRole("textbox", { name: "The element" }).inputValue();
  const frame = await page.getByRole("textbox", { name: "A plain frame" }).inputValue();
  await visit("article");
  await page.evaluate(([element, frame]) => document.body.insertAdjacentHTML("beforeend", `<div id="pasted">${element}</div>${frame}`), [element, frame]);
  const pasted = page.locator("#pasted paid-again").frameLocator("iframe");
  await page.locator("#pasted paid-again").locator("iframe").scrollIntoViewIfNeeded();
  await expect(pasted.locator(".verdict")).toHaveText(verdict);
  await expect(pasted.getByRole("group", { name: /^Chart of / })).toHaveCount(0);
  const plain = page.frameLocator("body > iframe");
  await page.locator("body > iframe").scrollIntoViewIfNeeded();
  await expect(plain.locator(".verdict")).toHaveText(verdict);
});

test("a link to one’s own scenario is a beginning, and a broken one is said to be so", async ({ page }) => {
  await page.goto("builder.html");
  const widget = new Widget(page);
  await widget.expectReady();
  await (await widget.number("Freelance job", "Pay for one job")).type("44");
  await expect(widget.back).toBeVisible();
  const link = await widget.openInFull.evaluate((it) => (it as HTMLAnchorElement).href);
  const own = page.getByRole("textbox", { name: "Or a link to your own scenario" });
  await own.fill(link);
  await own.blur();
  await expect(widget.back).toBeHidden();
  await expect(widget.options.getByText("$44 an hour")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "The element" })).toHaveValue(/ scenario="s=1\./);
  await own.fill(link.slice(0, -9));
  await own.blur();
  await expect(page.getByText(/^The author’s scenario can’t be opened\. /).first()).toBeVisible();
});

for (const [width, colorScheme] of [[1280, "light"], [390, "dark"]] as const) {
  test(`at ${width} pixels, ${colorScheme}, nothing is cut off and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1400 });
    await page.emulateMedia({ colorScheme });
    await page.goto("builder.html");
    await new Widget(page).expectReady();
    await page.locator("#fields summary").first().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await expectAccessibleWithFrames(page);
  });
}
