// The questions that people come with, as they stand above the answer.
import { expect, type Locator, type Page } from "@playwright/test";

export class Questions {
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole("region", { name: "Your question?" });
  }

  /** One of them, by its whole title. */
  question(title: string): Locator {
    return this.panel.getByRole("button", { name: title, exact: true });
  }

  /** One of them in the list of scenarios, where it is described. */
  listed(title: string, place: Locator): Locator {
    return place.getByRole("button").filter({ has: this.page.getByText(title, { exact: true }) });
  }

  /** Asks one, which opens its comparison. */
  async ask(title: string) {
    await this.question(title).click();
    await expect(this.page.getByRole("button", { name: `Scenario: ${title}` })).toBeVisible();
  }
}
