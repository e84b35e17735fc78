// Links and files as a person hands them about: the dialog for sharing, a camera, a drop, a paste.
import { expect, type Locator, type Page } from "@playwright/test";
import jsqr from "jsqr";
import { exampleWith, linkTo, type Scenario } from "./engine";
import { keepAlone } from "./kept";
import { Calculator } from "./page";

// The package is CommonJS, whose one export is the function itself.
const read = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;

export type Brought = { name: string; text?: string; bytes?: number[] };

/** What its user has before anything is brought. */
export const MINE: Scenario = { ...exampleWith("job", { pay_per_job: 44 }), name: "Mine" };

/** The page with work of its user's own. */
export async function openWithMine(page: Page): Promise<Calculator> {
  const calculator = new Calculator(page);
  await calculator.open();
  await keepAlone(page, MINE);
  await calculator.reload();
  await expect(calculator.scenario).toHaveAccessibleName("Scenario: Mine");
  return calculator;
}

export class Sharing {
  readonly dialog: Locator;
  /** The field with the link. */
  readonly link: Locator;
  readonly status: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole("dialog", { name: "Share this scenario" });
    this.link = this.dialog.getByRole("textbox", { name: "Link to this scenario" });
    this.status = this.dialog.getByRole("status");
  }

  /** Opens the dialog from the page's head, and gives the link in it. */
  async open(): Promise<string> {
    await this.page.getByRole("button", { name: "Share", exact: true }).click();
    return this.link.inputValue();
  }

  async close() {
    await this.dialog.getByRole("button", { name: "Close" }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** What a camera reads off the code, square by square. */
  async seenByCamera(): Promise<string | undefined> {
    const drawing = this.dialog.getByRole("img", { name: "QR code of the link" });
    const [side, path] = await drawing.evaluate((svg: SVGSVGElement) => [
      svg.viewBox.baseVal.width,
      svg.querySelector("path")!.getAttribute("d")!,
    ] as const);
    const scale = 4;
    const width = side * scale;
    const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
    for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let dy = 0; dy < scale; dy++) {
        for (let dx = 0; dx < Number(run) * scale; dx++) {
          const at = ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4;
          pixels.fill(0, at, at + 3);
        }
      }
    }
    return read(pixels, width, width)?.data;
  }
}

/** A link to a scenario as it would stand in a message to somebody who uses this page. */
export const linkHere = (page: Page, scenario: Scenario) => linkTo(scenario, new URL("./", page.url()).href);

/** Drags files over the page, and lets them go. */
export async function dropFiles(page: Page, files: Brought[], look: () => Promise<void> = async () => {}) {
  const dragged = await page.evaluateHandle((files) => {
    const dragged = new DataTransfer();
    for (const { name, text, bytes } of files) {
      dragged.items.add(new File([bytes ? new Uint8Array(bytes) : (text ?? "")], name));
    }
    return dragged;
  }, files);
  const main = page.locator("body");
  await main.dispatchEvent("dragenter", { dataTransfer: dragged });
  await main.dispatchEvent("dragover", { dataTransfer: dragged });
  await look();
  await main.dispatchEvent("drop", { dataTransfer: dragged });
}

/** Copies a text somewhere else, and pastes it where the focus is. */
export async function paste(page: Page, text: string) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press("ControlOrMeta+V");
}
