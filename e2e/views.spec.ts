// The chart's views: each painted and read out, its numbers in a table, its picture in a file.
import { test, expect } from "./support/test";
import { Calculator, NumberField, OPTIONS, VIEWS, type OptionId, type ViewId } from "./support/page";
import { painted, type Reason } from "./support/pixels";
import { example, project, type Scenario } from "./support/engine";
import { keepAlone } from "./support/kept";
import { amount, percent } from "./support/written";

const ids = Object.keys(OPTIONS) as OptionId[];
const views = Object.keys(VIEWS) as ViewId[];

/** The inks that each view of the example needs. */
const INKS: Record<ViewId, Reason[]> = {
  position: ["first", "again", "team", "capital"],
  income: ["first", "again", "team", "capital"],
  // Those of the option that the verdict is about.
  reasons: ["capital"],
  stop: ["first", "again", "team"],
  hours: ["first", "again", "team"],
};

/** `40.1 h`, from a hundred on without a tenth. */
function hours(x: number): string {
  const decimals = x !== 0 && x < 99.95 ? 1 : 0;
  return `${x.toFixed(decimals).replace(/\B(?=(\d{3})+$)/g, ",")}\u00a0h`;
}

test("each view is painted in its inks, and no two are alike", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await expect(calculator.view("position")).toBeChecked();
  const seen = new Set<number>();
  for (const view of views) {
    await calculator.show(view);
    await expect(page.getByRole("heading", { name: VIEWS[view] })).toBeVisible();
    await expect.poll(async () => !seen.has((await painted(calculator.chart)).digest)).toBe(true);
    const { reasons, bands, digest } = await painted(calculator.chart);
    seen.add(digest);
    const inks = view === "reasons" ? bands : reasons;
    for (const ink of INKS[view]) expect(inks[ink], `${ink} in ${view}`).toBeGreaterThan(40);
    await calculator.expectStop(60, "you stop after year 5");
  }
});

test("arrow keys go from view to view", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.view("position").focus();
  const odds = page.getByRole("radio", { name: "Odds" });
  const named = (["income", "reasons", "stop", "hours"] as const).map((view) => calculator.view(view));
  for (const view of [...named, odds, calculator.view("position")]) {
    await page.keyboard.press("ArrowRight");
    await expect(view).toBeChecked();
    await expect(view).toBeFocused();
  }
  await page.keyboard.press("ArrowLeft");
  await expect(odds).toBeChecked();
});

test("the read-out and the table say the engine's numbers in every view", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const { streams } = project(example());
  const month = 83;
  const of = Object.fromEntries(streams.map((stream) => [stream.id, stream]));
  const wanted: Partial<Record<ViewId, Partial<Record<OptionId, string>>>> = {};
  // What flows stands in the table as the average month of each year.
  const yearly: typeof wanted = {};
  const mean = (series: number[]) => series.slice(month - 11, month + 1).reduce((sum, x) => sum + x, 0) / 12;
  for (const id of ids) {
    const { series, summary } = of[id];
    const income = series.first[month] + series.again[month] + series.team[month] + series.capital[month];
    (wanted.position ??= {})[id] = amount(series.position[month]);
    (wanted.income ??= {})[id] = amount(series.operating[month]);
    (yearly.income ??= {})[id] = amount(mean(series.operating));
    if (id !== "fund") {
      (wanted.stop ??= {})[id] = percent(income / summary.tail!.base);
      (wanted.hours ??= {})[id] = hours(series.hours[month]);
      (yearly.hours ??= {})[id] = hours(mean(series.hours));
    }
  }
  for (const view of ["position", "income", "stop", "hours"] as const) {
    await calculator.show(view);
    await calculator.chart.focus();
    await page.keyboard.press("Home");
    for (let year = 0; year < 6; year += 1) await page.keyboard.press("Shift+ArrowRight");
    for (let m = 0; m < 11; m += 1) await page.keyboard.press("ArrowRight");
    await expect(calculator.readOut).toContainText("after 7 years · Dec 2033");
    const values = Object.values(wanted[view]!);
    await expect(calculator.readOut.getByRole("listitem")).toHaveCount(values.length);
    for (const value of values) await expect(calculator.readOut).toContainText(value);

    const table = (await calculator.numbers()).getByRole("table");
    const heads = ids.filter((id) => wanted[view]![id] !== undefined);
    await expect(table.getByRole("columnheader")).toHaveText([yearly[view] ? "The year that ends" : "At the end of the month", ...heads.map((id) => OPTIONS[id])]);
    const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "after 7 years · Dec 2033" }) });
    await expect(row.getByRole("cell")).toHaveText(heads.map((id) => (yearly[view] ?? wanted[view])![id]!));
  }
});

test("the reasons of one option or of all add up", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const { streams, total } = project(example());
  await calculator.show("reasons");
  // It opens on the option that the verdict is about; all others are in the same list.
  await expect(calculator.chart).toHaveAccessibleName(new RegExp(`of ${OPTIONS.fund}`));
  await calculator.whoseIncome.selectOption("All options together");
  const read = async (series: (typeof streams)[0]["series"], month: number) => {
    await calculator.chart.focus();
    await page.keyboard.press("Home");
    for (let m = 0; m < month; m += 1) await page.keyboard.press("ArrowRight");
    const sum = series.first[month] + series.again[month] + series.team[month] + series.capital[month];
    const last = calculator.readOut.getByRole("listitem").last();
    await expect(last).toHaveText(`together${amount(sum)}`);
  };
  await read(total.series, 20);
  for (const id of ["book", "team"] as const) {
    await calculator.whoseIncome.selectOption(OPTIONS[id]);
    await expect(calculator.chart).toHaveAccessibleName(new RegExp(`of ${OPTIONS[id]}`));
    await read(streams.find((stream) => stream.id === id)!.series, 20);
  }
});

test("options with nothing to stop say so, and so do those that never stop", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.show("stop");
  const chart = page.getByRole("region", { name: "If you stop" });
  await expect(chart).toContainText("Index fund (no work that could stop)");
  await calculator.stop.press("End");
  await expect(chart).toContainText("Freelance job (the work goes on to the end)");
});

test("in today's money the end is what the engine calls real", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.todaysMoney.check();
  await expect(calculator.chart).toHaveAccessibleName(/in today’s money/);
  const { streams } = project(example());
  const row = (await calculator.numbers()).getByRole("row").last();
  await expect(row.getByRole("cell")).toHaveText(streams.map((stream) => amount(stream.summary.real_final_position)));
  await calculator.show("income");
  await expect(calculator.todaysMoney).toBeChecked();
  await calculator.show("hours");
  await expect(calculator.todaysMoney).toHaveCount(0);
});

test("where prices don't rise there is no other money, and the page says so", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await keepAlone(page, { ...example(), inflation: 0 } as Scenario);
  await calculator.reload();
  await expect(calculator.todaysMoney).toBeDisabled();
  await expect(calculator.todaysMoney).toHaveAccessibleName(/prices don’t rise in this scenario/);
  await expect(page.getByText("prices don’t rise in this scenario")).toBeVisible();
});

test("the log scale is offered where it shows more", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.show("income");
  const before = await painted(calculator.chart);
  await calculator.logScale.check();
  await expect.poll(async () => (await painted(calculator.chart)).digest).not.toBe(before.digest);
  for (const view of ["reasons", "stop", "hours"] as const) {
    await calculator.show(view);
    await expect(calculator.logScale).toHaveCount(0);
  }
  await calculator.show("position");
  await expect(calculator.logScale).toBeChecked();
  await calculator.logScale.uncheck();
});

test("the table has every month on request", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const twin = await calculator.numbers();
  await expect(twin.getByRole("caption")).toContainText("One row a year");
  await expect(twin.getByRole("row")).toHaveCount(21);
  await twin.getByRole("checkbox", { name: "every month" }).check();
  await expect(twin.getByRole("row")).toHaveCount(241);
});

test("the marker moves on every view", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  let month = 60;
  for (const view of views) {
    await calculator.show(view);
    await calculator.stop.press("PageUp");
    month += 12;
    await calculator.expectStop(month, /^you stop after year/);
  }
  await calculator.dragStop(-60);
  await expect(calculator.stop).not.toHaveAttribute("aria-valuenow", String(month));
});

test("the picture as SVG is XML, and says what it is worth", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  for (const view of views) {
    await calculator.show(view);
    const { name, bytes } = await calculator.save("SVG");
    expect(name).toMatch(/^[\w-]+\.svg$/);
    const text = bytes.toString("utf8");
    const found = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      const root = parsed.documentElement;
      const words = [...parsed.querySelectorAll("text")].map((it) => it.textContent).join(" ");
      return { root: root.nodeName, broken: parsed.querySelector("parsererror") !== null, words, width: root.getAttribute("width") };
    }, text);
    expect(found).toMatchObject({ root: "svg", broken: false, width: "1200" });
    expect(found.words).toContain(VIEWS[view]);
    expect(found.words).toContain(example().name);
    expect(found.words).toContain("Hypothetical: computed from inputs over 20 years, not a forecast.");
    await expect(page.getByText(`Saved as ${name}`)).toBeVisible();
  }
});

test("the picture as PNG is a light one, also from a dark page", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const calculator = new Calculator(page);
  await calculator.open();
  const { name, bytes } = await calculator.save("PNG");
  expect(name).toMatch(/total-position\.png$/);
  expect([...bytes.subarray(1, 4)].map((it) => String.fromCharCode(it)).join("")).toBe("PNG");
  const found = await page.evaluate(async (bytes) => {
    const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(picture, 0, 0);
    const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data];
    // The lowest line of words is the honest one.
    const foot = context.getImageData(0, picture.height - 70, 700, 60).data;
    let dark = 0;
    for (let i = 0; i < foot.length; i += 4) if (foot[i] < 90) dark += 1;
    return { size: [picture.width, picture.height], corner: at(3, 3), dark };
  }, [...bytes]);
  expect(found.size).toEqual([1200, 675]);
  expect(found.corner).toEqual([255, 255, 255, 255]);
  expect(found.dark).toBeGreaterThan(300);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test("views are tapped, and nothing is beyond the edge", async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    for (const view of views) {
      const label = page.locator(".segments label").filter({ hasText: VIEWS[view] });
      const box = (await label.boundingBox())!;
      expect(box.height).toBeGreaterThanOrEqual(44);
      await label.tap();
      await expect(calculator.view(view)).toBeChecked();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over).toBe(0);
      expect((await painted(calculator.chart)).painted).toBeGreaterThan(1000);
    }
    await calculator.numbers();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});

test("loaded again, the page comes back to the view that was left, and so do its folds", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await calculator.show("income");
  const fold = calculator.details.locator("summary");
  await expect(calculator.details.getByRole("listitem").first()).toBeVisible();
  await fold.click();
  await expect(calculator.details.getByRole("listitem").first()).toBeHidden();
  await calculator.reload();
  await expect(calculator.view("income")).toBeChecked();
  await expect(calculator.chart).toHaveAccessibleName(/^Chart of income per month/);
  await expect(calculator.details.getByRole("listitem").first()).toBeHidden();
});

test("a target is a line among the incomes, and its empty slider stands at the left", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  const settings = await calculator.openSettings();
  const target = new NumberField(settings, "You would like to reach");
  await expect(target.slider).toHaveValue("0");
  await expect(target.slider).toHaveAttribute("aria-valuetext", "no target");
  await target.slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(target.box).toHaveValue("50");
  await target.type("2000");
  await expect(target.slider).toHaveValue("2000");
  await calculator.show("income");
  await expect(calculator.chart).toHaveAccessibleName(/your target \$2,000/);
  await calculator.undo();
  await expect(target.box).not.toHaveValue("2000");
});
