// The widget as a reader of somebody else's page uses it.
import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { NumberField } from "./page";

export class Widget {
  readonly element: Locator;
  readonly frame: FrameLocator;
  readonly verdict: Locator;
  readonly caveat: Locator;
  readonly chart: Locator;
  readonly stop: Locator;
  readonly view: Locator;
  readonly options: Locator;
  readonly faults: Locator;
  readonly openInFull: Locator;
  readonly back: Locator;
  /** The link that stands there for readers without scripts. */
  readonly link: Locator;

  constructor(
    readonly page: Page,
    within: Page | FrameLocator = page,
    at = 0,
  ) {
    this.element = within.locator("paid-again").nth(at);
    this.frame = this.element.frameLocator("iframe");
    this.verdict = this.frame.locator(".verdict");
    this.caveat = this.frame.getByText("Hypothetical: computed from these inputs, not a forecast.");
    this.chart = this.frame.getByRole("group", { name: /^Chart of / });
    this.stop = this.frame.getByRole("slider", { name: "When you stop working" });
    this.view = this.frame.getByRole("combobox", { name: "The chart shows" });
    this.options = this.frame.getByRole("region", { name: "The numbers behind this" });
    this.faults = this.frame.locator(".widget-faults");
    this.openInFull = this.frame.getByRole("link", { name: "Open in the full calculator" });
    this.back = this.frame.getByRole("button", { name: "Back to the author’s numbers" });
    this.link = within.getByRole("link", { name: "Calculate this in Paid Again" }).nth(at);
  }

  /** It calculates, says what that is worth, and is shown whole. */
  async expectReady() {
    await expect(this.verdict).toHaveText(/ would .*\.\s*$/);
    await expect(this.caveat).toBeVisible();
    await expect(this.element.locator("iframe")).toHaveCSS("opacity", "1");
  }

  /** Unfolds an option with the keyboard, and finds a number of it. */
  async number(option: string, label: string): Promise<NumberField> {
    const card = this.options.locator("details").filter({ hasText: option });
    if (await card.evaluate((details) => !(details as HTMLDetailsElement).open)) await card.locator("summary").press("Enter");
    return new NumberField(card as unknown as Locator, label);
  }

  /** The frame is as high as what is in it: nothing to scroll, and nothing empty below. */
  async expectFitted() {
    const inside = () => this.frame.locator("main").evaluate((main) => main.getBoundingClientRect().height);
    const frame = () => this.element.locator("iframe").evaluate((it) => parseFloat((it as HTMLElement).style.height));
    await expect.poll(async () => Math.abs((await inside()) - (await frame()))).toBeLessThan(2);
  }
}
