// Two tabs of the same browser: they follow each other, and edits at once are both kept.
import { test, expect } from "./support/test";
import { Calculator } from "./support/page";
import { example } from "./support/engine";
import { PREFIX, names, record, records } from "./support/kept";

test("what one tab does the other one shows", async ({ page, context }) => {
  const one = new Calculator(page);
  await one.open();
  await (await one.number("pay")).type("31");
  await expect.poll(() => names(page)).toHaveLength(1);
  const other = new Calculator(await context.newPage());
  await other.open();
  await expect(other.card("job").getByText("$31 an hour")).toBeVisible();
  await (await other.number("pay")).type("32");
  await expect(one.card("job").getByText("$32 an hour")).toBeVisible();
  await (await one.number("works")).type("9");
  await other.unfold("book");
  await expect((await other.number("works")).box).toHaveValue("9");
  // Each has followed the other; nothing was kept twice.
  expect(await names(page)).toHaveLength(1);
  await expect(one.notices).toHaveCount(0);
  await expect(other.notices).toHaveCount(0);
});

test("edits of both at the same moment are both kept", async ({ page, context }) => {
  const one = new Calculator(page);
  await one.open();
  await (await one.number("pay")).type("31");
  await expect.poll(() => names(page)).toHaveLength(1);
  const second = await context.newPage();
  const other = new Calculator(second);
  // The other tab's pause before saving does not end until it is told to: its edit waits.
  await second.addInitScript((pause) => {
    const waiting: (() => void)[] = [];
    const real = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (act: () => void, after?: number) => (after === pause ? waiting.push(act) : real(act, after)),
      saveNow: () => waiting.splice(0).forEach((act) => act()),
    });
  }, 300);
  const saveNow = () => second.evaluate(() => (window as unknown as { saveNow(): void }).saveNow());
  await other.open();
  await (await other.number("pay")).type("44");
  await expect(other.card("job").getByText("$44 an hour")).toBeVisible();
  await (await one.number("pay")).type("33");
  await expect
    .poll(async () => JSON.parse(Object.values(await records(page))[0].scenario).streams[0].pay_per_job)
    .toBe(33);
  await saveNow();
  await expect(other.notices).toHaveText(/changed in another tab at the same moment. Both versions are kept/);
  await expect(other.scenario).toHaveAccessibleName(/\(this tab\)$/);
  await expect(other.card("job").getByText("$44 an hour")).toBeVisible();
  await saveNow();
  const kept = async () => {
    const all = Object.values(await records(page)).map((kept) => JSON.parse(kept.scenario));
    return all.map((scenario) => scenario.streams[0].pay_per_job).sort();
  };
  await expect.poll(kept).toEqual([33, 44]);
  // The first tab still shows its own, and learns of the copy.
  await expect(one.card("job").getByText("$33 an hour")).toBeVisible();
  await one.openScenarios();
  await expect(one.scenarioRows).toHaveCount(2);
});

test("a scenario deleted in another tab goes here too, unless it is open here", async ({ page, context }) => {
  const one = new Calculator(page);
  await one.open();
  await page.evaluate(
    ([key, text]) => localStorage.setItem(key, text),
    [`${PREFIX}spare`, record({ ...example(), name: "Spare" })],
  );
  await one.reload();
  await (await one.number("pay")).type("31");
  // What is not kept yet when it is deleted elsewhere is kept again, so it is waited for.
  await expect.poll(async () => Object.values(await records(page)).some((it) => it.scenario.includes('"pay_per_job":31'))).toBe(true);
  const other = new Calculator(await context.newPage());
  await other.open();
  await other.openScenarios();
  await other.scenarios.getByRole("button", { name: "New, blank" }).click();
  await expect.poll(() => names(page)).toHaveLength(2);
  await one.openScenarios();
  await expect(one.scenarioRows).toHaveCount(2);
  await other.openScenarios();
  await other.scenarios.getByRole("button", { name: "Delete Spare" }).click();
  // It is open in the first tab, which shows it still, and keeps it with the next edit.
  await expect.poll(() => names(page)).toHaveLength(1);
  await expect(one.scenarioRow("Spare")).toBeVisible();
  await page.keyboard.press("Escape");
  await (await one.number("pay")).type("35");
  await expect.poll(() => names(page)).toEqual(["New scenario", "Spare"]);
});
