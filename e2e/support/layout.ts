// Whether everything is on the screen: nothing beyond its edges, nothing cut off inside.
import { expect, type Page } from "@playwright/test";

/** What is cut off or beyond the edges, described well enough to be found. */
function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) {
      found.push(`the page is ${document.documentElement.scrollWidth} wide in ${width}`);
    }
    const said = (element: Element) =>
      element instanceof HTMLInputElement ? element.value : element.textContent?.trim().slice(0, 40);
    const named = (element: Element) =>
      [`<${element.tagName.toLowerCase()} id="${element.id}" class="${element.className}">`, said(element)].join(" ");
    for (const element of document.body.querySelectorAll("*")) {
      const style = getComputedStyle(element);
      const seen = element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
      // What is clipped to nothing on purpose is for screen readers.
      const hidden = (it: Element | null): boolean =>
        it !== null && (getComputedStyle(it).clipPath !== "none" || hidden(it.parentElement));
      // A wrong draft, a name and a link may be of any length: they scroll in their box, or end in
      // dots. The row of questions scrolls.
      const draft = element.matches(
        '[aria-invalid="true"], .field-name input, .scenario-name, .share-link, .questions ul, .questions ul *',
      );
      if (!seen || draft || hidden(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < -0.5 || right > width + 0.5) found.push(`beyond the edge: ${named(element)}`);
      const clips = style.overflowX !== "visible" && style.display !== "inline";
      if (clips && element.scrollWidth > element.clientWidth + 1) found.push(`cut off: ${named(element)}`);
    }
    return found;
  });
}

export async function expectNothingCut(page: Page) {
  expect(await misplaced(page)).toEqual([]);
}
