// Storage that can't be read, is denied or is full: it is said, nothing is lost, nothing stops.
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { example } from "./support/engine";
import type { Page } from "@playwright/test";

const KEY = "paid-again";
const ASIDE = "paid-again.unreadable";

const kept = (page: Page, key: string) => page.evaluate((key) => localStorage.getItem(key), key);
const keep = (page: Page, key: string, text: string) =>
  page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);

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
  ["a newer version", () => '{"version":2,"scenario":{"not":"text"}}', /newer version/],
  ["an invalid scenario", () => JSON.stringify({ version: 1, scenario: invalid() }), /1 faults?, the first at/],
  ["no scenario at all", () => JSON.stringify({ version: 1, scenario: "{" }), /the first at/],
  ["a very deep text", () => "[".repeat(200_000), /not what this page writes/],
  ["a very deep scenario", () => JSON.stringify({ version: 1, scenario: "[".repeat(200_000) }), /the first at/],
];

for (const [what, make, reason] of unreadable) {
  test(`${what} is said and put aside, and lasts`, async ({ page }) => {
    const text = make();
    const calculator = new Calculator(page);
    await calculator.open();
    await keep(page, KEY, text);
    await calculator.reload();
    await expect(calculator.notices).toHaveText(/Your saved work could not be read.*will not be overwritten/);
    await expect(calculator.notices).toHaveText(reason);
    const aside = async () => JSON.parse((await kept(page, ASIDE)) ?? "null");
    expect(await aside()).toBe(text);
    // Over reloads and edits the text stays where it is, once.
    await calculator.reload();
    await pay(calculator, "41");
    await calculator.reload();
    await expect(calculator.card("job").getByText("$41 an hour")).toBeVisible();
    await expect(calculator.notices).toHaveCount(0);
    await pay(calculator, "42");
    await calculator.reload();
    expect(await aside()).toBe(text);
    expect(await kept(page, `${ASIDE}.2`)).toBeNull();
  });
}

test("a second unreadable text is kept beside the first, the same one is not kept twice", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  for (const text of ["first", "second", "first", "second"]) {
    await keep(page, KEY, text);
    await calculator.reload();
    await expect(calculator.notices).toHaveText(/could not be read/);
    await pay(calculator, "43");
    await calculator.reload();
  }
  expect(await kept(page, ASIDE)).toBe('"first"');
  expect(await kept(page, `${ASIDE}.2`)).toBe('"second"');
  expect(await kept(page, `${ASIDE}.3`)).toBeNull();
});

test("the notice can be dismissed", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await keep(page, KEY, "?");
  await calculator.reload();
  await page.getByRole("button", { name: "Understood" }).click();
  await expect(calculator.notices).toHaveCount(0);
  await pay(calculator, "44");
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
  await expect.poll(() => kept(page, KEY)).not.toBeNull();
  const before = await kept(page, KEY);
  await page.evaluate(fill);
  const price = await calculator.number("price");
  await price.type("1234.56789");
  await expect(calculator.notices).toHaveText(/storage is full/);
  expect(await kept(page, KEY)).toBe(before);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("filler")) localStorage.removeItem(key);
  });
  await price.type("5.5");
  await expect(calculator.notices).toHaveCount(0);
  await calculator.reload();
  await expect((await calculator.number("price")).box).toHaveValue("5.5");
});

test("an unreadable text that there is no room to put aside stays where it is", async ({ page }) => {
  const calculator = new Calculator(page);
  await calculator.open();
  await keep(page, KEY, "unreadable, and the storage is full");
  await page.evaluate(fill);
  await calculator.reload();
  await expect(calculator.notices).toHaveText(/no room to put it aside/);
  await pay(calculator, "51");
  await calculator.reload();
  await expect(calculator.notices).toHaveText(/no room to put it aside/);
  expect(await kept(page, KEY)).toBe("unreadable, and the storage is full");
  expect(await kept(page, ASIDE)).toBeNull();
});
