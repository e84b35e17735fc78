// On paper: the answer and all that it rests on, without what only a screen can use.
import { test, expect } from "./support/test";
import { Calculator, OPTIONS, type OptionId } from "./support/page";
import { example } from "./support/engine";

for (const format of ["A4", "Letter"]) {
  test(`the example takes at most three sheets of ${format}`, async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    const pdf = (await page.pdf({ format, printBackground: false })).toString("latin1");
    const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(3);
  });
}

for (const [what, width] of [["a desktop", 1320], ["a phone", 390]] as const) {
  test(`printed from ${what}, everything is there and nothing that can be pressed`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const calculator = new Calculator(page);
    await calculator.open();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    // As wide as a sheet of A4 without its margins.
    await page.setViewportSize({ width: 690, height: 980 });
    await expect(page.locator(".sheet-name")).toHaveText(String(example().name));
    await expect(page.locator(".sheet-name")).toBeVisible();
    await expect(calculator.verdict).toBeVisible();
    await expect(calculator.details.getByRole("listitem").first()).toBeVisible();
    for (const id of Object.keys(OPTIONS) as OptionId[]) {
      await expect(calculator.figure(id, "lifetime")).toBeVisible();
    }
    await expect(calculator.figures.getByRole("columnheader").first()).toBeVisible();
    await expect(calculator.honesty).toBeVisible();
    for (const pressed of await page.locator("button, input[type=range], [role=slider]").all()) {
      await expect(pressed).toBeHidden();
    }
    // What was put in is there, of every option, folded on the screen or not.
    const given = page.getByRole("region", { name: "What was put in" });
    await expect(given.getByText("Members who drop out", { exact: false })).toBeVisible();
    await expect(given.getByText("$4.99")).toBeVisible();
    const chart = (await page.locator(".chart-place canvas").first().boundingBox())!;
    expect(chart.width).toBeLessThanOrEqual(690);
  });
}
