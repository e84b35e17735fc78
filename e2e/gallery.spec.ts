// Options are added from the gallery, with the source of each of their values.
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { Options } from "./support/options";
import { example, optionPresets, preset, project, summary, type Scenario } from "./support/engine";
import { amount, rate } from "./support/written";

/** A main number of a kind's card: its field, and what is typed. */
const EDITS: Record<string, [field: string, typed: string]> = {
  paid_once: ["pay_per_job", "123"],
  royalty: ["units_first_month", "77"],
  residual: ["new_customers_per_month", "3.5"],
  team: ["my_customers_per_month", "0.5"],
  fund: ["annual_return", "6.5"],
  rental: ["rent_per_month", "2100"],
};
const SHARES = ["annual_return"];

/** What each preset calls that number. */
const LABELS: Record<string, string> = {
  "freelance-job": "Pay for one job",
  "salaried-job": "Pay for a full-time year",
  "hourly-job": "Pay for an hour",
  "flat-fee": "The fee",
  ebook: "Copies sold in the first month",
  paperback: "Copies sold in the first month",
  "book-contract": "Copies sold in the first month",
  "hit-song": "Streams in the first month",
  "catalogue-song": "Streams in the first month",
  "online-course": "Students in the first month",
  "insurance-renewals": "New policies a month",
  "medicare-renewals": "New members a month",
  "advisory-fees": "New clients a month",
  "merchant-residuals": "New shops a month",
  "subscription-service": "New subscribers a month",
  "subscription-affiliate": "New subscribers a month",
  "travel-club": "New members a month",
  "travel-bookings": "New readers who book",
  "network-customers": "Customers you gain a month",
  "network-team": "Customers you gain a month",
  "index-fund": "Return a year",
  "rental-property": "Rent",
};

/** What the table says of the last option, held against the engine. */
async function expectLast(calculator: Calculator, scenario: Scenario, id: string) {
  const row = calculator.figures.getByRole("row").last();
  const { per_hour, final_position } = summary(project(scenario), id);
  const cells = row.getByRole("cell");
  await expect(cells.nth(1)).toContainText(amount(final_position));
  if (per_hour !== null) await expect(cells.nth(0)).toContainText(rate(per_hour));
}

test("each preset is added and edited, and its figures are the engine's", async ({ page }) => {
  test.slow();
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  const names = optionPresets();
  expect(names).toEqual(Object.keys(LABELS));
  for (const name of names) {
    await test.step(name, async () => {
      const scenario = example();
      const stream = preset(name).streams[0];
      await options.pick(stream.name as string);
      const taken = scenario.streams.some((it) => it.name === stream.name);
      const shown = taken ? `${stream.name} 2` : (stream.name as string);
      scenario.streams.push(stream);
      await expect(page.locator(".option-name").last()).toHaveText(shown);
      const card = options.card(shown);
      await expect(card.locator(":scope > details")).toHaveAttribute("open", "");
      await expectLast(calculator, scenario, stream.id);
      const [field, typed] = EDITS[stream.kind as string];
      await options.number(card, LABELS[name]).type(typed);
      stream[field] = SHARES.includes(field) ? Number(typed) / 100 : Number(typed);
      await expectLast(calculator, scenario, stream.id);
      await options.act(card, "Delete");
      await expect(options.list).toHaveCount(5);
    });
  }
});

test("a blank option of each kind can be added, and has no source to show", async ({ page }) => {
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  for (const words of ["a job or a fee", "a work that sells", "customers who stay", "a team", "money in a fund", "a property to let"]) {
    await options.pick(`Blank: ${words}`);
    const name = words[0].toUpperCase() + words.slice(1);
    const card = await options.unfold(name);
    await expect(card.locator(".source, .set-by-you")).toHaveCount(0);
  }
  await expect(options.list).toHaveCount(11);
});

test("every value says where it comes from, and a changed one goes back", async ({ page }) => {
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  const card = await options.unfold("Insurance renewals");
  const gain = card.locator(".option-field").filter({ has: page.getByLabel("Hours to sell one", { exact: true }) });
  await expect(gain.locator(".source")).toContainText(/typical: 20\sh · source, 2022 · our assumption/);
  const link = gain.getByRole("link", { name: "source, 2022: bls.gov, another site" });
  await expect(link).toHaveAttribute("rel", /noopener/);
  await gain.getByText("why").click();
  await expect(gain.getByText(/all who are asked and do not buy/)).toBeVisible();
  await expect(gain.locator(".set-by-you")).toHaveCount(0);
  const hours = options.number(card, "Hours to sell one");
  await hours.type("33");
  await expect(gain.getByText("set by you")).toBeVisible();
  await gain.getByRole("button", { name: /^Hours to sell one: back to 20\sh$/ }).click();
  await expect(hours.box).toHaveValue("20");
  await expect(gain.locator(".set-by-you")).toHaveCount(0);
  // A draft that is no number stays, whatever happens to the value behind it.
  await hours.type("33");
  await hours.leave();
  await hours.type("many");
  await gain.getByRole("button", { name: /back to/ }).click();
  await expect(hours.box).toHaveValue("many");
  await hours.expectFault(/not a number/);
  await hours.type("20");
  // Lists and the retention go back as a whole.
  const before = await calculator.answer();
  const later = card.locator(".option-field").filter({ has: page.getByRole("group", { name: "Your share of all premiums after it" }) });
  await later.getByRole("button", { name: "Add a year" }).click();
  await options.number(card, "Year 3 and later").type("9");
  await later.getByRole("button", { name: /back to 55\s%, 5\s%/ }).click();
  await expect(later.getByRole("textbox")).toHaveCount(2);
  await card.getByRole("radio", { name: "Launch and tail" }).check();
  expect(await calculator.answer()).not.toBe(before);
  await card.getByRole("button", { name: /How customers stay: back to 12.5/ }).click();
  expect(await calculator.answer()).toBe(before);
});

test("in another currency a typical amount says that it is in US dollars, and goes back unconverted", async ({ page }) => {
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  const settings = await calculator.openSettings();
  await settings.getByLabel("Currency").fill("EUR");
  const card = await options.unfold("Freelance job");
  const field = (label: string) =>
    card.locator(".option-field").filter({ has: page.getByLabel(label, { exact: true }) });
  await expect(field("Pay for one job").locator(".source")).toContainText("typical, in US dollars: $28");
  await expect(field("Weeks off a year").locator(".source")).toContainText(/^typical: 4\sweeks/);
  await options.number(card, "Pay for one job").type("40");
  await field("Pay for one job").getByRole("button", { name: "Pay for one job: back to €28" }).click();
  await expect(options.number(card, "Pay for one job").box).toHaveValue("28");
});

test("the gallery is used with the keyboard alone, and gives the focus back", async ({ page }) => {
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  await options.add.focus();
  await page.keyboard.press("Enter");
  await expect(options.gallery).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.closest("dialog") !== null)).toBe(true);
  await expect(options.gallery.getByRole("button", { name: /^Freelance job/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(options.gallery).toBeHidden();
  await expect(options.add).toBeFocused();
  await page.keyboard.press("Enter");
  await options.gallery.getByRole("button", { name: /^Hit song/ }).focus();
  await page.keyboard.press("Enter");
  await expect(options.gallery).toBeHidden();
  await expect(options.card("Hit song").locator("summary").first()).toBeFocused();
});

test("where the gallery can't be fetched it says so, and tries again", async ({ page, faults }) => {
  let fails = true;
  await page.route("**/gallery-*.json", (route) => (fails ? route.abort() : route.continue()));
  const calculator = new Calculator(page);
  const options = new Options(page);
  await calculator.open();
  await options.openGallery();
  await expect(options.gallery.getByText(/could not be fetched/)).toBeVisible();
  await expect(options.gallery.getByRole("button", { name: /^Blank: a team/ })).toBeVisible();
  fails = false;
  await options.gallery.getByRole("button", { name: "Try again" }).click();
  await expect(options.gallery.getByRole("button", { name: /^Freelance job/ })).toBeVisible();
  await expect(options.gallery.getByText(/could not be fetched/)).toHaveCount(0);
  faults.length = 0;
});
