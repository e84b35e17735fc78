// What the scripts of this folder are told by their environment, in the same words as the tests.
import { chromium } from "@playwright/test";

function given(name) {
  const value = process.env[name];
  if (!value) {
    console.error(`${name} is not set: say where the built page is served and which browser to use.`);
    process.exit(64);
  }
  return value;
}

/** Where the built page is served. */
export const address = given("PAID_AGAIN_ADDRESS");

/** The browser to use. */
export const launch = () =>
  chromium.launch({
    executablePath: given("PAID_AGAIN_CHROMIUM"),
    args: given("PAID_AGAIN_CHROMIUM_FLAGS").split(" "),
  });
