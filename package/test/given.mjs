// What the tests are given: the package as a stranger has it, the command line, and the presets by it.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

function given(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`cargo xtask package\``);
  return value;
}

/** The package as it was put together. */
export const made = given("PAID_AGAIN_PACKAGE");
/** The deployable site. */
export const dist = given("PAID_AGAIN_DIST");
/** The folder with the TypeScript compiler. */
export const modules = given("PAID_AGAIN_MODULES");

/** What the command line prints. */
export const cli = (words, input = "") =>
  execFileSync(given("PAID_AGAIN_BIN"), words, { input, encoding: "utf8", maxBuffer: 1 << 28, stdio: "pipe" });

/** The names of all presets, comparisons included. */
export const names = cli(["presets"]).trim().split("\n").map((line) => line.split("\t")[0]);

/** A preset's file, with fewer lives where so many are wanted. */
export function preset(name, paths) {
  const scenario = JSON.parse(cli(["preset", name]));
  return paths ? { ...scenario, simulation: { ...scenario.simulation, paths } } : scenario;
}

/**
 * A folder in which the package is installed from the archive that `npm pack` makes of it, as a
 * stranger has it; its name keeps the test files, which run side by side, apart.
 */
export function installed(name) {
  const folder = join(dirname(made), name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const npm = (...words) => execFileSync("npm", words, { cwd: folder, encoding: "utf8", shell: process.platform === "win32" });
  const [{ filename, files }] = JSON.parse(npm("pack", "--json", "--pack-destination", ".", made));
  writeFileSync(join(folder, "package.json"), '{"private":true,"type":"module"}\n');
  npm("install", "--offline", "--no-audit", "--no-fund", "--no-save", `./${filename}`);
  return { folder, files: files.map(({ path }) => path).sort() };
}

/** A module of the package. */
export const load = (file) => import(pathToFileURL(join(made, file)).href);

/** The text of one of its files. */
export const text = (file) => readFileSync(join(made, file), "utf8");
