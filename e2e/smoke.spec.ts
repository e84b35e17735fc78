// The page arrives and starts, and the tests would notice if something went wrong on it.
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";

test("the page starts", async ({ page }) => {
  await new Calculator(page).open();
  await expect(page).toHaveTitle(/Paid Again/);
  await expect(page.getByRole("heading", { name: "Paid Again" })).toBeVisible();
});

test("a fault on the page would be noticed", async ({ page, faults }) => {
  await page.goto("./");
  await page.evaluate(() => {
    const paragraph = document.createElement("p");
    paragraph.setAttribute("style", "color: red");
    document.body.append(paragraph);
    console.error("on purpose");
  });
  for (const what of ["policy: ", "console: on purpose"]) {
    await expect.poll(() => faults.some((fault) => fault.startsWith(what))).toBe(true);
  }
  faults.length = 0;
});
