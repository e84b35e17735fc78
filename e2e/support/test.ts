// The `test` every spec uses: it fails when a page logs an error, throws, violates its
// Content-Security-Policy, does not get what it asks for, or asks for anything outside its own folder.
import { test as base, expect, type Page } from "@playwright/test";

type Watching = {
  /** The folders that pages may ask for files: the site's own; a story with servers of its own adds theirs. */
  homes: string[];
  /** What went wrong on the pages so far; a test that provokes a fault empties it. */
  faults: string[];
};

/** What a page makes itself and nobody is asked for. */
const MADE_HERE = /^(blob|data|about):/;

export const test = base.extend<Watching>({
  homes: async ({ baseURL }, use) => use([String(baseURL)]),
  faults: [
    async ({ context, page, homes }, use) => {
      const faults: string[] = [];
      const watch = (page: Page) => {
        page.on("console", (message) => {
          if (message.type() === "error") faults.push(`console: ${message.text()}`);
        });
        page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
      };
      watch(page);
      context.on("page", watch);
      context.on("response", (response) => {
        if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
      });
      context.on("request", (request) => {
        const url = request.url();
        // A folder's address without its last slash leads to the folder.
        const isHome = homes.some((home) => `${url}/`.startsWith(home));
        if (!isHome && !MADE_HERE.test(url)) faults.push(`outside: ${request.method()} ${url}`);
      });
      await context.exposeFunction("reportViolation", (what: string) => faults.push(`policy: ${what}`));
      await context.addInitScript(() => {
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
