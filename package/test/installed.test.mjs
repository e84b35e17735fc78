// The package as a stranger has it: packed by npm, installed from the archive, typed, and as its README says.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { before, test } from "node:test";
import { cli, installed, modules, text } from "./given.mjs";

let folder, files;
before(() => {
  ({ folder, files } = installed("trial"));
});

test("the archive has what is needed and nothing else", () => {
  assert.deepEqual(files, [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "engine.js",
    "engine_bg.wasm",
    "index.d.ts",
    "index.js",
    "package.json",
    "presets.d.ts",
    "presets.js",
    "scenario.d.ts",
  ]);
});

test("its version is the engine's", () => {
  const { version } = JSON.parse(text("package.json"));
  assert.equal(cli(["--version"]).trim(), `paid-again ${version}`);
});

/** The fenced blocks of a language in the README. */
const blocks = (language) =>
  [...text("README.md").matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))].map(([, block]) => block);

test("the README's examples print what it says", () => {
  const [programs, prints] = [blocks("js"), blocks("text")];
  assert.equal(programs.length, 3);
  assert.equal(prints.length, 3);
  for (const [place, program] of programs.entries()) {
    const file = join(folder, `example-${place}.js`);
    writeFileSync(file, program);
    const said = execFileSync(process.execPath, [file], { cwd: folder, encoding: "utf8" });
    assert.equal(said, prints[place], `example ${place + 1}`);
  }
});

/** The compiler's complaints about a file in the folder. */
function complaints(file) {
  const compiler = join(modules, "typescript/bin/tsc");
  const compilerOptions = { noEmit: true, strict: true, target: "es2022", module: "nodenext", lib: ["es2022", "dom"], types: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
  try {
    execFileSync(process.execPath, [compiler, "--project", "tsconfig.json"], { cwd: folder, encoding: "utf8" });
    return "";
  } catch (error) {
    return String(error.stdout);
  }
}

test("a program in TypeScript compiles, and the compiler sees what is wrong in one", () => {
  const sample = fileURLToPath(new URL("sample.ts", import.meta.url));
  copyFileSync(sample, join(folder, "sample.ts"));
  // Every wrong line is marked as one; a mark that nothing is wrong below is a complaint too.
  assert.equal(complaints("sample.ts"), "");
  const marked = readFileSync(sample, "utf8");
  writeFileSync(join(folder, "wrong.ts"), marked.replaceAll("// @ts-expect-error", "//"));
  const wrong = marked.split("// @ts-expect-error").length - 1;
  assert.equal(complaints("wrong.ts").match(/error TS/g)?.length, wrong);
});
