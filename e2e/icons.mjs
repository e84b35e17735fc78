// Draws the icons of the installed page from public/icon.svg:
//   cargo xtask icons      (public/icons)
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { address, launch } from "./support/given.mjs";
import { ICONS, draw } from "./support/icons.mjs";

const at = (path) => new URL(`../public/${path}`, import.meta.url);
const svg = await readFile(at("icon.svg"), "utf8");
const browser = await launch();
try {
  const page = await browser.newPage();
  await page.goto(address);
  await mkdir(at("icons"), { recursive: true });
  for (const icon of ICONS) {
    await writeFile(at(`icons/${icon.file}`), Buffer.from(await draw(page, svg, icon), "base64"));
    console.log(`  public/icons/${icon.file}`);
  }
} finally {
  await browser.close();
}
