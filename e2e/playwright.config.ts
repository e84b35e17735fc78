// Browser tests of the built page. `cargo xtask e2e` builds the site, serves it in a folder as deep
// as a stranger's host may have one, and says through the environment where it is and which browser
// with which flags to use; so neither an address nor a flag is written down here.
import { defineConfig } from "@playwright/test";

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`cargo xtask e2e\` (arguments are passed on)`);
  return value;
}

export default defineConfig({
  testDir: ".",
  outputDir: "test-results",
  globalSetup: "./support/build-engine.ts",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: "100%",
  // A machine that is busy with something else is no fault of the page's.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalTimeout: 30 * 60_000,
  // What passes at the second try only is named by the runner, and is a fault to be found.
  retries: 1,
  use: {
    baseURL: given("PAID_AGAIN_ADDRESS"),
    locale: "en-US",
    timezoneId: "UTC",
    // A service worker would answer what a story wants to answer itself; the stories of it allow it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    // Recording every story takes a quarter of the time of all of them; the second try has it.
    trace: "on-first-retry",
    launchOptions: {
      executablePath: given("PAID_AGAIN_CHROMIUM"),
      args: given("PAID_AGAIN_CHROMIUM_FLAGS").split(" "),
    },
  },
});
