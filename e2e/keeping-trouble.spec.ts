// Storage that can't be read, is denied or is full: it is said, nothing is lost, nothing stops.
import { readFile } from "node:fs/promises";
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { example } from "./support/engine";
import { FIRST_KEY, PREFIX, names, putText, record, textAt } from "./support/kept";

/** The job's pay is edited, and the edit has been saved or tried to be. */
async function pay(calculator: Calculator, typed: string) {
  const field = await calculator.number("pay");
  const before = await calculator.figure("job", "perHour").innerText();
  await field.type(typed);
  await expect(calculator.figure("job", "perHour")).not.toHaveText(before);
}

const invalid = () => JSON.stringify({ ...example(), horizon_months: 0 });
const unreadable: [what: string, text: () => string, reason: RegExp][] = [
  ["garbage", () => "\u0000 not JSON at all: \"‘’\\ 🂡", /not what this page writes/],
  ["nothing", () => "", /not what this page writes/],
  ["JSON of another shape", () => '[1, {"version": "one"}]', /not what this page writes/],
  ["a newer version", () => '{"version":3,"scenario":{"not":"text"}}', /newer version/],
  ["an invalid scenario", () => record(invalid()), /has a fault at \/horizon_months/],
  ["an invalid scenario of the first version", () => JSON.stringify({ version: 1, scenario: invalid() }), /has a fault at/],
  ["no scenario at all", () => record("{"), /has a fault at/],
  ["a very deep text", () => "[".repeat(200_000), /not what this page writes/],
  ["a very deep scenario", () => record("[".repeat(200_000)), /has a fault at/],
];

for (const key of [FIRST_KEY, `${PREFIX}x`]) {
  for (const [what, make, reason] of unreadable) {
    test(`${what} under ${key} is said, stays where it is, and lasts`, async ({ page }) => {
      const text = make();
      const calculator = new Calculator(page);
      await calculator.open();
      await putText(page, key, text);
      await calculator.reload();
      await expect(calculator.notices).toHaveText(/could not be read.*nothing will overwrite it/);
      await expect(calculator.notices).toHaveText(reason);
      // Over reloads and edits the text stays where it is.
      await pay(calculator, "41");
      await calculator.reload();
      await expect(calculator.card("job").getByText("$41 an hour")).toBeVisible();
      await expect(calculator.notices).toHaveText(reason);
      expect(await textAt(page, key)).toBe(text);
    });
  }
}

test("what can't be read can be saved as a file, then removed, or put out of sight", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await putText(page, `${PREFIX}x`, "precious, and unreadable");
  await calculator.reload();
  await expect(page.getByRole("button", { name: "Remove it from this browser" })).toHaveCount(0);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save it as a file" }).click();
  const file = await (await coming).path();
  expect(await readFile(file, "utf8")).toBe("precious, and unreadable");
  await page.getByRole("button", { name: "Understood" }).click();
  await expect(calculator.notices).toHaveCount(0);
  await calculator.reload();
  await page.getByRole("button", { name: "Save it as a file" }).click();
  await page.getByRole("button", { name: "Remove it from this browser" }).click();
  await expect(calculator.notices).toHaveCount(0);
  expect(await textAt(page, `${PREFIX}x`)).toBeNull();
});

test("the scenario of the first version is found, and moved once it is saved", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await putText(page, FIRST_KEY, JSON.stringify({ version: 1, scenario: JSON.stringify({ ...example(), name: "Old" }) }));
  await calculator.reload();
  await expect(calculator.scenario).toHaveText(/Old/);
  await pay(calculator, "43");
  await expect.poll(() => names(page)).toEqual(["Old"]);
  expect(await textAt(page, FIRST_KEY)).toBeNull();
  await calculator.reload();
  await expect(calculator.card("job").getByText("$43 an hour")).toBeVisible();
});

test("where storage is denied, that is said, and everything works in memory", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  });
  const calculator = new Calculator(page);
  await calculator.open();
  await expect(calculator.notices).toHaveText(/does not let the page keep anything/);
  await pay(calculator, "45");
  await calculator.stop.press("PageUp");
  await calculator.expectStop(72, "you stop after year 6");
  await calculator.changeColours();
  await expect(calculator.colours).toHaveAccessibleName("Colours: light");
  await calculator.reload();
  await expect(calculator.card("job").getByText("$28 an hour")).toBeVisible();
  await expect(calculator.notices).toHaveText(/does not let the page keep anything/);
});

for (const name of ["SecurityError", "QuotaExceededError"]) {
  test(`where saving fails with a ${name}, that is said until it succeeds again`, async ({ page }) => {
    const calculator = new Calculator(page);
    await calculator.open();
    await page.evaluate((name) => {
      const kind = Storage.prototype as Storage & { real?: Storage["setItem"] };
      kind.real = kind.setItem;
      kind.setItem = () => {
        throw new DOMException("It is not possible now.", name);
      };
    }, name);
    await pay(calculator, "46");
    const sentence = name === "SecurityError" ? /does not let the page keep/ : /storage is full/;
    await expect(calculator.notices).toHaveText(sentence);
    await pay(calculator, "47");
    await expect(calculator.notices).toHaveText(sentence);
    await page.evaluate(() => {
      const kind = Storage.prototype as Storage & { real?: Storage["setItem"] };
      kind.setItem = kind.real!;
    });
    await pay(calculator, "48");
    await expect(calculator.notices).toHaveCount(0);
    await calculator.reload();
    await expect(calculator.card("job").getByText("$48 an hour")).toBeVisible();
  });
}

test("what storage refused is kept on leaving, if there is room by then", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await page.evaluate(fill);
  await pay(calculator, "49.123");
  await expect(calculator.notices).toHaveText(/storage is full/);
  await page.evaluate(() => localStorage.clear());
  await calculator.reload();
  await expect((await calculator.number("pay")).box).toHaveValue("49.123");
});

/** Fills local storage to its last character. */
function fill() {
  for (let size = 1 << 22; size >= 1; size >>= 1) {
    for (let i = 0; ; i += 1) {
      try {
        localStorage.setItem(`filler-${size}-${i}`, "x".repeat(size));
      } catch {
        break;
      }
    }
  }
}

test("a storage that is really full keeps the old state, and says so", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await pay(calculator, "49");
  await expect.poll(() => names(page)).toHaveLength(1);
  const before = await page.evaluate(() => JSON.stringify(localStorage));
  await page.evaluate(fill);
  const price = await calculator.number("price");
  await price.type("1234.56789");
  await expect(calculator.notices).toHaveText(/storage is full/);
  const kept = await page.evaluate(() => {
    const own = Object.entries(localStorage).filter(([key]) => !key.startsWith("filler"));
    return JSON.stringify(Object.fromEntries(own));
  });
  expect(JSON.parse(kept)).toEqual(JSON.parse(before));
  // There is a way out.
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save all scenarios as a file" }).click();
  expect(await readFile(await (await coming).path(), "utf8")).toContain("1234.56789");
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("filler")) localStorage.removeItem(key);
  });
  await price.type("5.5");
  await expect(calculator.notices).toHaveCount(0);
  await calculator.reload();
  await expect((await calculator.number("price")).box).toHaveValue("5.5");
});
