// What stands beside the answer so that it can be doubted: a part of it, and not a footer.
import { test, expect } from "./support/test";
import { Calculator, OPTIONS, type OptionId } from "./support/page";
import { example, project, summary } from "./support/engine";
import { amount } from "./support/written";

test("it follows the figures and what would change them, and is as wide as they are", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const figures = (await page.locator(".figures").boundingBox())!;
  const honesty = (await calculator.honesty.boundingBox())!;
  const change = (await page.locator(".change").boundingBox())!;
  expect(honesty.width).toBe(figures.width);
  expect(change.y - figures.y - figures.height).toBeLessThan(40);
  expect(honesty.y - change.y - change.height).toBeLessThan(40);
});

test("net stands before gross, and hours are counted", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const projection = project(example());
  for (const [i, id] of (Object.keys(OPTIONS) as OptionId[]).entries()) {
    const { final_position, hours } = summary(projection, id);
    const account = calculator.honesty.locator(".accounts li").nth(i);
    await expect(account).toContainText(OPTIONS[id]);
    // What stands far below is laid out once somebody looks; its text is there before.
    const text = String(await account.textContent());
    expect(text.indexOf(amount(final_position))).toBeGreaterThan(-1);
    expect(text.indexOf(amount(final_position))).toBeLessThan(text.indexOf("received"));
    if (hours > 0) expect(text).toContain("paid and unpaid");
  }
});

test("the low end is as visible as the high one", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const projection = project(example());
  const ends = projection.streams.map((it) => it.summary.final_position);
  const range = calculator.honesty.locator(".range");
  await expect(range).toContainText(`lowest result is ${amount(Math.min(...ends))}`);
  await expect(range).toContainText(`highest is ${amount(Math.max(...ends))}`);
  const styles = await range.locator("b").evaluateAll((all) => all.map((it) => getComputedStyle(it).font));
  expect(new Set(styles).size).toBe(1);
  // No line breaks between the minus and the dollar sign.
  await expect(range.locator("b").filter({ hasText: "−$" }).first()).toHaveCSS("white-space", "nowrap");
});

test("findings about real people come with source, year and grade, for what is switched on", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const links = calculator.honesty.getByRole("link");
  for (const link of await links.all()) {
    await expect(link).toHaveText(/(\d{4}|not given), grade [ABC]$/);
    await expect(link).toHaveAttribute("href", /^https:/);
  }
  await expect(calculator.honesty).toContainText(/\$[\d,.]+ a year before costs on average while you work, \$[\d,.]+ in its best year, among most participants\./);
  await expect(calculator.honesty).toContainText("in the lower half of the authors asked");
});

test("what an average member keeps stands beside what you would", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const said = calculator.honesty.locator(".team-said");
  await expect(said).toContainText("each level would be smaller than the one above");
  await expect(said).toContainText(/An average member of Network-marketing team would stay 13 months/);
  const { operating } = project(example()).streams.find((it) => it.id === "team")!.series;
  const yours = operating.slice(0, 60).reduce((sum, x) => sum + x, 0) / 60;
  await expect(said).toContainText(`You would be left with ${amount(yours)} in an average month of work.`);
});

test("who left is drawn and said", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const people = calculator.honesty.locator(".people li");
  await expect(people).toHaveCount(4);
  await expect(people.first()).toContainText(/58 customers joined in 20 years: \d+ would pay when you stop, none at the end, since each pays you for 10 years/);
  const drawn = await people.first().evaluate((it) => {
    const [all, stayed] = [it.querySelector(".stayed")!, it.querySelector(".stayed i:last-child")!];
    return stayed.getBoundingClientRect().width / all.getBoundingClientRect().width;
  });
  expect(drawn).toBeLessThan(0.5);
});
