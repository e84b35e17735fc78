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

/** Looks at the page with all its frames. A frame without an origin can't be asked for its style sheets. */
export async function expectAccessibleWithFrames(page: Page) {
  let told: string[] = [];
  const look = async () => {
    const axe = new AxeBuilder({ page }).options({ preload: false }).withTags(RULES);
    const { violations, passes } = await axe.analyze();
    told = violations.map((it) => `${it.id}: ${it.help} (${it.nodes.map((node) => node.target).join(", ")})`);
    // A place within a frame is named by two steps, or more.
    return passes.flatMap((it) => it.nodes).filter((node) => node.target.length > 1).length;
  };
  // axe passes over a frame that does not take its script within a second, as on a busy machine.
  await expect.poll(look, { timeout: 40_000 }).toBeGreaterThan(20);
  expect(told).toEqual([]);
}
