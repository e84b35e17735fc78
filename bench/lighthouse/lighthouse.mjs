// Lets Lighthouse look at the built page as a phone would see it, three times, and writes the middle of
// what it found: `cargo xtask lighthouse`.
import { writeFile } from "node:fs/promises";
import * as launcher from "chrome-launcher";
import lighthouse from "lighthouse";

const { PAID_AGAIN_ADDRESS: address, PAID_AGAIN_CHROMIUM: chromePath, PAID_AGAIN_CHROMIUM_FLAGS: flags } = process.env;
if (!address || !chromePath || !flags) {
  console.error("Where the page is and which browser to use is not said: run `cargo xtask lighthouse`.");
  process.exit(64);
}

const RUNS = 3;
const TITLES = { performance: "Performance", accessibility: "Accessibility", "best-practices": "Best practices", seo: "SEO" };
const TIMES = {
  "first-contentful-paint": "First contentful paint",
  "largest-contentful-paint": "Largest contentful paint",
  "total-blocking-time": "Total blocking time",
  "cumulative-layout-shift": "Cumulative layout shift",
  "speed-index": "Speed index",
};
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function look() {
  const chrome = await launcher.launch({ chromePath, chromeFlags: ["--headless=new", ...flags.split(" ")], logLevel: "silent" });
  try {
    const result = await lighthouse(address, { port: chrome.port, logLevel: "error", onlyCategories: Object.keys(TITLES) });
    if (result.lhr.runtimeError) throw new Error(result.lhr.runtimeError.message);
    return result.lhr;
  } finally {
    await chrome.kill();
  }
}

/** What the first screen needs, in bytes over the network: all that the page itself names. */
async function firstLoad(lhr) {
  const page = await (await fetch(address)).text();
  const later = /\/(worker|gallery)-|\.webmanifest|icons\//;
  const first = lhr.audits["network-requests"].details.items.filter(({ url }) => {
    const name = url.slice(address.length);
    return url.startsWith(address) && !later.test(url) && (name === "" || page.includes(name));
  });
  return { files: first.length, bytes: first.reduce((sum, { transferSize }) => sum + transferSize, 0) };
}

const found = [];
for (let run = 1; run <= RUNS; run++) {
  const lhr = await look();
  found.push(lhr);
  const scores = Object.keys(TITLES).map((id) => Math.round(lhr.categories[id].score * 100));
  console.log(`  run ${run} of ${RUNS}: ${scores.join(", ")}`);
}
const score = (id) => middle(found.map((lhr) => Math.round(lhr.categories[id].score * 100)));
const time = (id) => middle(found.map((lhr) => lhr.audits[id].numericValue));
const shown = (id) => (id === "cumulative-layout-shift" ? time(id).toFixed(3) : `${Math.round(time(id)).toLocaleString("en-US")} ms`);
const { files, bytes } = await firstLoad(found[0]);

// Whatever costs a point, so that it can be mended.
const faults = new Map();
for (const lhr of found) {
  for (const [id, { title }] of Object.entries(TITLES).map(([id]) => [id, lhr.categories[id]])) {
    for (const { id: audit, weight } of lhr.categories[id].auditRefs) {
      const { score, title: what, displayValue } = lhr.audits[audit];
      if (weight > 0 && score !== null && score < 0.9) faults.set(audit, `${title}: ${what}${displayValue ? ` (${displayValue})` : ""}`);
    }
  }
}

const report = `# Lighthouse

Lighthouse ${found[0].lighthouseVersion} at the built page, served compressed by this machine, as a phone of middling speed on a slow
mobile network would load it; written by \`cargo xtask lighthouse\`.
The middle of ${RUNS} runs, since a machine that is busy with something else costs points of performance.

| | of 100 |
|---|--:|
${Object.entries(TITLES).map(([id, title]) => `| ${title} | ${score(id)} |`).join("\n")}

| | |
|---|--:|
${Object.entries(TIMES).map(([id, title]) => `| ${title} | ${shown(id)} |`).join("\n")}
| First load, over the network, headers included | ${bytes.toLocaleString("en-US")} bytes in ${files} files |
`;
await writeFile(new URL("../../docs/lighthouse.md", import.meta.url), report);
console.log(`\n${report}`);
for (const fault of faults.values()) console.log(`  ${fault}`);
