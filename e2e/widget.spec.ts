// The widget: what an author asks of it by attributes, what a reader does with it, what the page hears.
import { brotliCompressSync, gzipSync } from "node:zlib";
import { test, expect } from "./support/hosts";
import { expectAccessibleWithFrames } from "./support/axe";
import { Calculator, OPTIONS } from "./support/page";
import { Widget } from "./support/widget";

test.use({ viewport: { width: 760, height: 1600 } });

type Heard = { name: string; detail: { verdict: string; figures: { id: string; perHour: number }[]; link: string; fields: { name: string; label: string }[]; faults: string[] } };
const heard = (page: Widget["page"]) => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
const last = async (page: Widget["page"], name: string) => (await heard(page)).filter((it) => it.name === name).at(-1)?.detail;

test("the script that authors paste is below 2 KB compressed, and loads nothing but the frame", async ({ request, baseURL }) => {
  const script = await (await request.get(`${baseURL}paid-again.js`)).body();
  expect(brotliCompressSync(script).length).toBeLessThan(2000);
  expect(gzipSync(script, { level: 9 }).length).toBeLessThan(2000);
  expect(script.toString()).not.toMatch(/fetch|import\(|XMLHttpRequest/);
});

test("attributes are followed as they change, and a reader’s numbers stay while only looks do", async ({ page, visit }) => {
  await visit("article");
  const widget = new Widget(page);
  await widget.expectReady();
  const set = (name: string, value: string) => widget.element.evaluate((it, [name, value]) => it.setAttribute(name, value), [name, value]);
  const pay = await widget.number("Freelance job", "Pay for one job");
  await pay.type("41");
  await set("theme", "dark");
  const root = widget.frame.locator("html");
  await expect(root).toHaveCSS("color-scheme", "dark");
  await expect(pay.box).toHaveValue("41");
  await set("view", "income");
  await expect(widget.view).toHaveValue("income");
  await expect(widget.chart).toHaveAccessibleName(/^Chart of income per month/);
  await set("accent", "#0a7");
  await expect(root).toHaveAttribute("data-accent", "");
  await set("transparent", "");
  await expect(root).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(pay.box).toHaveValue("41");
  await set("currency", "EUR");
  await expect(widget.options.getByText("€28 an hour")).toBeVisible();
  await set("preset", "let-or-invest");
  await expect(widget.frame.getByRole("heading", { level: 1 })).toHaveText("A flat to let or an index fund?");
  await set("set", "horizon_months=120");
  await expect(widget.verdict).toHaveText(/10 years/);
  await widget.expectFitted();
});

test("what an author prefilled is said to be the author’s, what a reader changes the reader’s", async ({ page, visit }) => {
  await visit("article");
  const widget = new Widget(page);
  await widget.expectReady();
  await widget.element.evaluate((it) => it.setAttribute("set", "job.pay_per_job=40, book.price=5..9"));
  await expect(widget.options.getByText("$40 an hour")).toBeVisible();
  const pay = await widget.number("Freelance job", "Pay for one job");
  const job = widget.options.locator("details").filter({ hasText: "Freelance job" });
  await expect(job.getByText("set by the author")).toHaveCount(1);
  await expect(job.getByText("typical: $28")).toBeVisible();
  await pay.type("50");
  await pay.leave();
  await expect(job.getByText("set by you")).toHaveCount(1);
  await job.getByRole("button", { name: "Pay for one job: back to $40" }).click();
  await expect(pay.box).toHaveValue("40");
  await expect(job.getByText("set by you")).toHaveCount(0);
  await pay.type("60");
  await widget.back.click();
  await expect(pay.box).toHaveValue("40");
  await expect(widget.back).toBeHidden();
});

test("locked numbers are shown and can’t be changed, hidden ones are not shown", async ({ page, visit }) => {
  await visit("article");
  const widget = new Widget(page);
  await widget.expectReady();
  const set = (name: string, value: string) => widget.element.evaluate((it, [name, value]) => it.setAttribute(name, value), [name, value]);
  await set("lock", "job, work_until_month");
  const pay = await widget.number("Freelance job", "Pay for one job");
  const job = widget.options.locator("details").filter({ hasText: "Freelance job" });
  await expect(pay.box).toHaveCount(0);
  await expect(job.getByText("$28", { exact: true })).toBeVisible();
  await expect(widget.stop).toHaveCount(0);
  await set("lock", "*, !job.pay_per_job");
  await expect(pay.box).toBeVisible();
  await expect(widget.options.getByRole("textbox")).toHaveCount(1);
  await set("hide", "book, job.weeks_off_per_year, views");
  await expect(widget.options.getByText(OPTIONS.book)).toBeHidden();
  await expect(job.getByText("Weeks off a year")).toHaveCount(0);
  await expect(widget.view).toHaveCount(0);
  await set("hide", "*, chart");
  await expect(widget.options).toBeHidden();
  await expect(widget.chart).toHaveCount(0);
  await widget.expectFitted();
});

test("no attribute takes away what the answer is worth", async ({ page, visit, context, homes }) => {
  await visit("article");
  const widget = new Widget(page);
  await widget.expectReady();
  for (const [name, value] of [["hide", "*, chart, views, verdict, caveat, honesty, foot"], ["lock", "*"], ["set", "caveat="], ["transparent", ""], ["view", "nothing"], ["theme", "none"]]) {
    await widget.element.evaluate((it, [name, value]) => it.setAttribute(name, value), [name, value]);
  }
  await expect(widget.options).toBeHidden();
  await expect(widget.caveat).toBeVisible();
  const size = (of: typeof widget.caveat) => of.evaluate((it) => getComputedStyle(it).fontSize);
  expect(await size(widget.caveat)).toBe(await size(widget.verdict));
  await widget.frame.getByText("How far to trust this").first().click();
  await expect(widget.frame.getByRole("region", { name: "How far to trust this" })).toContainText("What is left, and of what");
  // Its sources open beside the page, and not in the frame.
  await context.route(/^https:/, (route) => route.fulfill({ body: "a source" }));
  homes.push("https://");
  const source = context.waitForEvent("page");
  await widget.frame.locator(".facts").getByRole("link").first().click();
  expect((await source).url()).toMatch(/^https:/);
  await expect(widget.caveat).toBeVisible();
});

test("what of an author’s wishes can’t be done is said in sentences, and the rest is done", async ({ page, visit }) => {
  await visit("listening");
  const widget = new Widget(page);
  await widget.expectReady();
  await expect(widget.faults).toBeHidden();
  await widget.element.evaluate((it) => {
    it.setAttribute("preset", "no-such");
    it.setAttribute("set", "job.pay_per_job=33, job.nothing=1");
  });
  await expect(widget.faults).toContainText("There is no preset “no-such”: an example stands in its place.");
  await expect(widget.faults).toContainText("“job.nothing=1” was not set: this option has no field “nothing”.");
  await expect(widget.options.getByText("$33 an hour")).toBeVisible();
  expect((await last(page, "ready"))?.faults).toHaveLength(2);
  await widget.expectFitted();
});

test("the page hears the verdict, the figures and a link to it all, and can say what to show", async ({ page, visit, context }) => {
  await visit("listening");
  const widget = new Widget(page);
  await widget.expectReady();
  const pay = await widget.number("Freelance job", "Pay for one job");
  await pay.type("45");
  await expect.poll(async () => (await last(page, "change"))?.verdict).toBe((await widget.verdict.innerText()).replace(/\s+/g, " "));
  await expect.poll(async () => (await last(page, "change"))?.figures.map((it) => it.id)).toEqual(["job", "book"]);
  const { link, figures } = (await last(page, "change"))!;
  expect(figures[0].perHour).toBeGreaterThan(0);
  expect((await last(page, "ready"))?.fields.map((it) => it.name)).toContain("book.price");
  // The same link is behind the reader's own way into the full calculator.
  expect(await widget.openInFull.evaluate((it) => (it as HTMLAnchorElement).href)).toBe(link);
  const full = context.waitForEvent("page");
  await widget.openInFull.click();
  expect((await full).url()).toBe(link);
  await widget.element.evaluate((it) => {
    const element = it as HTMLElement & { setScenario(link: string): void; setTheme(name: string): void };
    element.setAttribute("preset", "team");
    element.setTheme("light");
  });
  await expect(widget.options.getByText(OPTIONS.team)).toBeVisible();
  await widget.element.evaluate((it, link) => (it as HTMLElement & { setScenario(link: string): void }).setScenario(link), link);
  await expect(widget.options.getByText("$45 an hour")).toBeVisible();
  await expect(widget.options.getByText(OPTIONS.team)).toHaveCount(0);
});

test("its height follows what is in it, and leaves roundings and storms alone", async ({ page, visit }) => {
  await visit("listening");
  const widget = new Widget(page);
  await widget.expectReady();
  await widget.expectFitted();
  // Every height that the element is told to take, as it takes it.
  await widget.element.evaluate((it) => {
    const frame = it.shadowRoot!.querySelector("iframe")!;
    const taken: number[] = ((window as unknown as { taken: number[] }).taken = []);
    new MutationObserver(() => taken.push(parseFloat(frame.style.height))).observe(frame, { attributeFilter: ["style"] });
  });
  const main = widget.frame.locator("main");
  const high = await main.evaluate((it) => {
    it.append(document.createElement("div"));
    return it.getBoundingClientRect().height;
  });
  const grow = (by: number) => main.evaluate((it, by) => ((it.lastElementChild as HTMLElement).style.height = `${by}px`), by);
  await grow(1);
  await grow(40);
  await expect.poll(() => page.evaluate(() => (window as unknown as { taken: number[] }).taken.at(-1))).toBe(Math.ceil(high + 40));
  // A storm of 200 heights within some frames becomes a few, and the last of them holds.
  await main.evaluate(async (it) => {
    const last = it.lastElementChild as HTMLElement;
    for (let by = 0; by < 200; by += 1) {
      last.style.height = `${60 + (by % 7) * 10}px`;
      await new Promise((done) => requestAnimationFrame(done));
    }
    last.style.height = "0px";
  });
  await widget.expectFitted();
  const taken = await page.evaluate(() => (window as unknown as { taken: number[] }).taken);
  expect(taken.length).toBeLessThan(100);
  for (let at = 1; at < taken.length; at += 1) expect(Math.abs(taken[at] - taken[at - 1])).toBeGreaterThanOrEqual(2);
});

test("the keyboard passes through it, from the page in and out again", async ({ page, visit }) => {
  await visit("article");
  const widget = new Widget(page);
  await widget.expectReady();
  await page.getByRole("link", { name: "Before it" }).focus();
  await page.keyboard.press("Tab");
  await expect(widget.view).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(widget.chart).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(widget.stop).toBeFocused();
  const before = await widget.verdict.innerText();
  await page.keyboard.press("End");
  await expect(widget.verdict).not.toHaveText(before);
  await widget.openInFull.focus();
  const after = page.getByRole("link", { name: "After it" });
  for (let press = 0; press < 4 && !(await after.evaluate((it) => it === document.activeElement)); press += 1) await page.keyboard.press("Tab");
  await expect(after).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(after).not.toBeFocused();
  await widget.element.evaluate((it) => (it as HTMLElement).focus());
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("PAID-AGAIN");
});

test("on paper the link stands there too", async ({ page, visit }) => {
  await visit("article");
  const widget = new Widget(page);
  await widget.expectReady();
  await expect(widget.link).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(widget.link).toBeVisible();
  await expect(widget.verdict).toBeVisible();
});

for (const [width, scheme] of [[280, "light"], [480, "dark"], [720, "light"]] as const) {
  test(`at ${width} pixels, ${scheme}, nothing is cut off and axe finds nothing`, async ({ page, visit }) => {
    await page.setViewportSize({ width: width + 16, height: 1800 });
    await page.emulateMedia({ colorScheme: scheme });
    await visit("article");
    const widget = new Widget(page);
    await widget.expectReady();
    await widget.element.evaluate((it) => it.setAttribute("accent", "#ffee00"));
    await widget.number("Self-published eBooks", "Price");
    await widget.frame.getByText("How far to trust this").first().click();
    await widget.expectFitted();
    const spare = () => widget.frame.locator("html").evaluate((it) => it.scrollWidth - it.clientWidth);
    expect(await spare()).toBeLessThanOrEqual(0);
    await expectAccessibleWithFrames(page);
  });
}

test("the ordinary page is not the widget, whatever stands in its address", async ({ page }) => {
  await page.goto("./#embed=1&preset=book&hide=*");
  await new Calculator(page).expectReady();
});
