// The options as a person works on them: cards with all their numbers, the gallery, the note of a deletion.
import { expect, type Locator, type Page } from "@playwright/test";
import { NumberField } from "./page";

export class Options {
  readonly list: Locator;
  readonly add: Locator;
  readonly gallery: Locator;
  readonly note: Locator;

  constructor(readonly page: Page) {
    this.list = page.locator(".option");
    this.add = page.getByRole("button", { name: "+ Add an option" });
    this.gallery = page.getByRole("dialog", { name: "Add an option" });
    this.note = page.locator(".toast");
  }

  /** The names of the options, from the top. */
  names(): Promise<string[]> {
    return this.page.locator(".option-name").allTextContents();
  }

  async expectNames(...names: string[]) {
    await expect(this.page.locator(".option-name")).toHaveText(names);
  }

  card(name: string): Locator {
    return this.list.filter({ has: this.page.locator(".option-name").getByText(name, { exact: true }) });
  }

  /** Unfolds a card, and everything behind "more". */
  async unfold(name: string): Promise<Locator> {
    const card = this.card(name);
    const details = card.locator(":scope > details");
    if (await details.evaluate((it) => !(it as HTMLDetailsElement).open)) {
      await details.locator(":scope > summary").click();
    }
    const more = card.locator("details.more");
    if (await more.evaluate((it) => !(it as HTMLDetailsElement).open)) {
      await more.locator(":scope > summary").click();
    }
    await expect(card.getByRole("textbox", { name: /^Tax/ })).toBeVisible();
    return card;
  }

  number(card: Locator, label: string): NumberField {
    return new NumberField(card, label);
  }

  async openGallery() {
    await this.add.click();
    await expect(this.gallery).toBeVisible();
  }

  /** Adds a preset or a blank option from the gallery. */
  async pick(title: string) {
    await this.openGallery();
    await this.gallery.getByRole("button").filter({ has: this.page.getByText(title, { exact: true }) }).click();
    await expect(this.gallery).toBeHidden();
  }

  act(card: Locator, words: string): Promise<void> {
    return card.getByRole("button", { name: words, exact: true }).click();
  }
}
