// The questions that people come with, as they stand above the options.
import { expect, type Locator, type Page } from "@playwright/test";

export class Questions {
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.panel = page.locator(".questions");
  }

  async unfold() {
    await this.panel.getByText("Start from a question").click();
    await expect(this.panel.getByRole("listitem").first()).toBeVisible();
  }

  /** One of them, in the panel or in the list of scenarios. */
  question(title: string, place: Locator = this.panel): Locator {
    return place.getByRole("button").filter({ has: this.page.getByText(title, { exact: true }) });
  }

  /** Asks one, which opens its comparison. */
  async ask(title: string) {
    await this.unfold();
    await this.question(title).click();
    await expect(this.page.getByRole("button", { name: `Scenario: ${title}` })).toBeVisible();
  }
}
