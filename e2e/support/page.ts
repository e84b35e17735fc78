// The page as a person uses it: verbs, and places found by role and label. When the page's words
// change, they change here and nowhere else.
import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

/** The options of the example, by their ids in the scenario. */
export const OPTIONS = {
  job: "Freelance job",
  book: "Self-published eBooks",
  renewals: "Insurance renewals",
  team: "Network-marketing team",
  fund: "Index fund",
} as const;

/** The columns of figures, from the left; the first of them stands after the option's name. */
export const COLUMNS = {
  perHour: "Net pay per hour",
  lifetime: "Lifetime net",
  passes: "Passes Freelance job, or the same hours paid once",
  after: "Still paid after I stop, before costs",
  halves: "Halves after",
  why: "Why I was paid",
} as const;

/** The numbers that stories touch, by what the page calls them. */
export const NUMBERS = {
  pay: { option: "job", label: "Pay for one job" },
  hoursPerJob: { option: "job", label: "Hours one job takes" },
  hoursPerWeek: { option: "job", label: "Hours of work a week" },
  paidShare: { option: "job", label: "Paid share of these hours" },
  weeksOff: { option: "job", label: "Weeks off a year" },
  raise: { option: "job", label: "Raise a year" },
  works: { option: "book", label: "How many books" },
  price: { option: "book", label: "Price" },
  dropOut: { option: "team", label: "Members who drop out" },
  putIn: { option: "fund", label: "You put in at once" },
  fees: { option: "fund", label: "Fees a year" },
} as const;

/** The chart's views, by what its control calls them. */
export const VIEWS = {
  position: "Total position",
  income: "Income per month",
  reasons: "Why you were paid",
  stop: "If you stop",
  hours: "Hours",
} as const;

export type ViewId = keyof typeof VIEWS;
export type OptionId = keyof typeof OPTIONS;
export type NumberId = keyof typeof NUMBERS;
export type Column = keyof typeof COLUMNS;

/** One number of an option: the text that is typed, and the slider beside it; of a range the drawing. */
export class NumberField {
  readonly box: Locator;
  readonly slider: Locator;
  readonly drawing: Locator;

  constructor(
    private readonly place: Locator,
    private readonly label: string,
  ) {
    this.box = place.getByRole("textbox", { name: label, exact: true });
    // Hidden, it is still the one that is meant.
    this.slider = place.getByRole("slider", { name: `${label}, slider`, exact: true, includeHidden: true });
    this.drawing = place.locator(".field", { has: place.page().getByRole("textbox", { name: label, exact: true }) }).locator(".spread svg");
  }

  /** The button that makes one number of a range. */
  useOne(number: string): Locator {
    return this.place.getByRole("button", { name: `${this.label}: use one number: ${number}`, exact: true });
  }

  /** Replaces the text, and stays in the field. */
  async type(text: string) {
    await this.box.fill(text);
  }

  /** Leaves the field, as a press of Tab does. */
  async leave() {
    await this.box.blur();
  }

  async expectFault(sentence: RegExp) {
    await expect(this.box).toHaveAttribute("aria-invalid", "true");
    await expect(this.box).toHaveAccessibleDescription(sentence);
  }

  async expectNoFault() {
    await expect(this.box).not.toHaveAttribute("aria-invalid", "true");
  }
}

export class Calculator {
  readonly verdict: Locator;
  /** One sentence for each option. */
  readonly details: Locator;
  readonly figures: Locator;
  readonly honesty: Locator;
  /** The answer in one line, while its sentences are out of view. */
  readonly bar: Locator;
  readonly chart: Locator;
  readonly readOut: Locator;
  readonly stop: Locator;
  readonly notices: Locator;
  /** The button with the open scenario's name. */
  readonly scenario: Locator;
  /** The list of scenarios, where it is open. */
  readonly scenarios: Locator;
  readonly colours: Locator;

  constructor(readonly page: Page) {
    this.verdict = page.locator(".verdict[aria-live]");
    this.details = page.locator(".in-detail");
    this.figures = page.getByRole("region", { name: "Figures" }).getByRole("table");
    this.honesty = page.getByRole("region", { name: "How far to trust this" });
    this.bar = page.locator(".answer-bar");
    this.chart = page.getByRole("group", { name: /^Chart of / });
    this.readOut = this.chart.getByRole("status");
    this.stop = page.getByRole("slider", { name: "When you stop working" });
    this.notices = page.locator(".notices").getByRole("paragraph");
    this.scenario = page.getByRole("button", { name: /^Scenario: / });
    this.scenarios = page.getByRole("dialog", { name: "Your scenarios" });
    this.colours = page.getByRole("button", { name: /^Colours/ });
  }

  /** Opens the page, and waits until the app is there. */
  async open() {
    await this.page.goto("./");
    await this.expectReady();
  }

  async reload() {
    await this.page.reload();
    await this.expectReady();
  }

  /** The app stands where the skeleton stood, and its chart is laid out. */
  async expectReady() {
    await expect(this.stop).toBeVisible();
  }

  /** The notes on where values come from are there, which come with a file of their own. */
  async expectSources() {
    await expect(this.page.locator(".options .source").first()).toBeAttached();
  }

  card(option: OptionId): Locator {
    const name = this.page.getByText(OPTIONS[option], { exact: true });
    return this.page.locator(".options details").filter({ has: name });
  }

  /** Unfolds an option, which folds the one that was open. */
  async unfold(option: OptionId) {
    const card = this.card(option);
    if (await card.evaluate((details) => !(details as HTMLDetailsElement).open)) {
      await card.locator("summary").first().click();
    }
    await expect(card.getByRole("textbox").first()).toBeVisible();
  }

  /** Unfolds each option in turn with everything behind More, and looks. */
  async eachWithAllFields(look: () => Promise<void>) {
    for (const option of Object.keys(OPTIONS) as OptionId[]) {
      await this.unfold(option);
      await this.card(option).locator("details.more > summary").click();
      await look();
    }
  }

  /** A number of an option; the option is unfolded first. */
  async number(id: NumberId): Promise<NumberField> {
    const { option, label } = NUMBERS[id];
    await this.unfold(option);
    return new NumberField(this.card(option), label);
  }

  get horizon(): NumberField {
    return new NumberField(this.page.locator("main"), "Look ahead");
  }

  row(option: OptionId): Locator {
    const name = this.page.getByRole("rowheader", { name: OPTIONS[option] });
    return this.figures.getByRole("row").filter({ has: name });
  }

  cell(option: OptionId, column: Column): Locator {
    return this.row(option).locator("td").nth(Object.keys(COLUMNS).indexOf(column));
  }

  /** What one looks for in a cell: its main line; of the years after the work the fifth, of the why its name. */
  figure(option: OptionId, column: Column): Locator {
    const cell = this.cell(option, column);
    if (column === "why") return cell.locator("summary");
    if (column === "after") return cell.locator("> .of:nth-child(2) > b, > span:not(.of)");
    return cell.locator("> span").first();
  }

  /** What is still paid so many years after the work. */
  after(option: OptionId, years: 1 | 5 | 10): Locator {
    return this.cell(option, "after").locator("> .of > b").nth([1, 5, 10].indexOf(years));
  }

  /** All that the page answers with words and numbers. */
  async answer(): Promise<string> {
    const read = async () => {
      const figures = await this.figures.innerText();
      // The odds come some time later, and are asked for by their own stories.
      return [await this.verdict.innerText(), figures.replace(/odds: (…|in (no|every) life|(under |over )?\d+\s%)/g, "")].join("\n");
    };
    // The table follows the sentences within 150 ms: the answer is what stands still for longer.
    for (let before = await read(); ; ) {
      await this.page.waitForTimeout(200);
      const now = await read();
      if (now === before) return now;
      before = now;
    }
  }

  /** Takes the stop marker's handle and lets it go so many pixels further right. */
  async dragStop(dx: number) {
    const { x, y } = await this.middle(this.stop);
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + dx / 2, y + 3, { steps: 3 });
    await this.page.mouse.move(x + dx, y + 6, { steps: 3 });
    await this.page.mouse.up();
  }

  async expectStop(month: number, words: string | RegExp) {
    await expect(this.stop).toHaveAttribute("aria-valuenow", String(month));
    await expect(this.stop).toHaveAttribute("aria-valuetext", words);
  }

  /** Opens the list of scenarios. */
  async openScenarios() {
    await this.scenario.click();
    await expect(this.scenarios).toBeVisible();
  }

  /** The rows of that list. */
  get scenarioRows(): Locator {
    return this.scenarios.locator(".scenario-list").getByRole("listitem");
  }

  /** A row of that list, by the scenario's whole name. */
  scenarioRow(name: string): Locator {
    const title = this.page.locator("b").getByText(name, { exact: true });
    return this.scenarioRows.filter({ has: title });
  }

  /** Opens the settings for all options. */
  async openSettings(): Promise<Locator> {
    const settings = this.page.getByRole("region", { name: "For all options" });
    const more = settings.locator("details");
    if (await more.evaluate((details) => !(details as HTMLDetailsElement).open)) await more.locator("summary").click();
    await expect(settings.getByLabel("Currency")).toBeVisible();
    return settings;
  }

  async undo() {
    await this.page.getByRole("button", { name: "Undo", exact: true }).first().click();
  }

  async redo() {
    await this.page.getByRole("button", { name: "Redo", exact: true }).click();
  }

  /** Goes on to the next choice of colours. */
  async changeColours() {
    await this.colours.click();
  }

  /** One of the chart's views. */
  view(view: ViewId): Locator {
    return this.page.getByRole("radiogroup", { name: "What the chart shows" }).getByRole("radio", { name: VIEWS[view] });
  }

  /** Shows a view. */
  async show(view: ViewId) {
    await this.view(view).check();
    await expect(this.chart).toHaveAccessibleName(new RegExp(`^Chart of ${VIEWS[view].toLowerCase()}`));
  }

  get todaysMoney(): Locator {
    return this.page.getByRole("checkbox", { name: /^in today’s money/ });
  }

  get logScale(): Locator {
    return this.page.getByRole("checkbox", { name: "log scale" });
  }

  get whoseIncome(): Locator {
    return this.page.getByRole("combobox", { name: "Whose income" });
  }

  /** The table below the chart, unfolded. */
  async numbers(): Promise<Locator> {
    const twin = this.page.locator("details").filter({ hasText: "The numbers of this chart" });
    if (await twin.evaluate((details) => !(details as HTMLDetailsElement).open)) await twin.locator("summary").click();
    await expect(twin.getByRole("table")).toBeVisible();
    return twin;
  }

  /** Saves the chart's picture, and gives the file's name and what is in it. */
  async save(kind: "SVG" | "PNG"): Promise<{ name: string; bytes: Buffer }> {
    const coming = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: `Save as ${kind}` }).click();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  async middle(place: Locator): Promise<{ x: number; y: number }> {
    await place.scrollIntoViewIfNeeded();
    const box = await place.boundingBox();
    if (!box) throw new Error("it is not on the screen");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}
