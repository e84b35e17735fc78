// axe finds nothing on the other screens either: views, gallery, scenarios, settings, two side by side.
import { test } from "./support/test";
import { expectAccessible } from "./support/axe";
import { Calculator, VIEWS, type ViewId } from "./support/page";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("every view of the chart, its table unfolded", async ({ page }) => {
      test.slow();
      const calculator = new Calculator(page);
      await calculator.open();
      await calculator.numbers();
      await expectAccessible(page);
      for (const view of Object.keys(VIEWS) as ViewId[]) {
        await calculator.show(view);
        await expectAccessible(page, ".chart");
      }
    });

    test("all fields of every option", async ({ page }) => {
      test.slow();
      const calculator = new Calculator(page);
      await calculator.open();
      await calculator.eachWithAllFields(() => expectAccessible(page, ".options"));
      await expectAccessible(page);
    });

    test("gallery, settings, scenarios, and two of them side by side", async ({ page }) => {
      test.slow();
      const calculator = new Calculator(page);
      await calculator.open();
      await page.getByRole("button", { name: "Add an option" }).click();
      await page.getByRole("button", { name: /^Hit song/ }).waitFor();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await calculator.openSettings();
      await expectAccessible(page);
      await calculator.openScenarios();
      await calculator.scenarios.getByRole("button", { name: /^Copy/ }).click();
      await expectAccessible(page);
      await calculator.scenarios.getByRole("button", { name: /^Show beside/ }).first().click();
      await page.getByRole("region", { name: "Two scenarios side by side" }).waitFor();
      await expectAccessible(page);
    });
  });
}
