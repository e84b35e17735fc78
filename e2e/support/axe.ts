// axe on the page as it stands.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Looks at the whole page, or at the part of it that has changed since it was looked at. */
export async function expectAccessible(page: Page, part?: string) {
  const axe = new AxeBuilder({ page }).withTags(RULES);
  const { violations } = await (part ? axe.include(part) : axe).analyze();
  const told = violations.map((it) => `${it.id}: ${it.help} (${it.nodes.map((node) => node.target).join(", ")})`);
  expect(told).toEqual([]);
}
