// What the page keeps in local storage, as a test looks at it and puts it there.
import type { Page } from "@playwright/test";
import type { Scenario } from "./engine";

/** The key of the one scenario that the first version kept. */
export const FIRST_KEY = "paid-again";
/** What the keys of scenarios begin with. */
export const PREFIX = "paid-again.scenario.";

export type Kept = { version: number; place: number; stamp: string; after: string; scenario: string };

export const textAt = (page: Page, key: string) => page.evaluate((key) => localStorage.getItem(key), key);

export const putText = (page: Page, key: string, text: string) =>
  page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);

/** The record of a scenario, as this version of the page writes it. */
export function record(scenario: Scenario | string, more: Partial<Kept> = {}): string {
  const text = typeof scenario === "string" ? scenario : JSON.stringify(scenario);
  return JSON.stringify({ version: 2, place: 0, stamp: "test", after: "", scenario: text, ...more });
}

/** Keeps this scenario and nothing else: what the page finds when it comes up. */
export const keepAlone = (page: Page, scenario: Scenario) =>
  page.evaluate(
    ([key, text]) => {
      localStorage.clear();
      localStorage.setItem(key, text);
    },
    [`${PREFIX}kept`, record(scenario)],
  );

/** All records there are, by id. */
export const records = (page: Page): Promise<Record<string, Kept>> =>
  page.evaluate((prefix) => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return Object.fromEntries(keys.map((key) => [key.slice(prefix.length), JSON.parse(localStorage.getItem(key)!)]));
  }, PREFIX);

/** The names of all scenarios that are kept, in alphabetical order. */
export async function names(page: Page): Promise<string[]> {
  return Object.values(await records(page)).map((kept) => JSON.parse(kept.scenario).name as string).sort();
}
