// The `test` every spec uses: it fails when the page logs an error, throws, violates its
// Content-Security-Policy or asks for something it does not get.
import { test as base, expect } from "@playwright/test";

type Watching = {
  /** What went wrong on the page so far; a test that provokes a fault empties it. */
  faults: string[];
};

export const test = base.extend<Watching>({
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
      page.on("response", (response) => {
        if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
      });
      await page.exposeFunction("reportViolation", (what: string) => faults.push(`policy: ${what}`));
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          const report = (window as unknown as { reportViolation(what: string): void }).reportViolation;
          report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
      await use(faults);
      expect(faults, "faults on the page").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
