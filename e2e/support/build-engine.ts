// Makes sure of the command line before the first test, and says where it is.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export default function buildEngine() {
  if (process.env.PAID_AGAIN_BIN) return;
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const words = ["build", "--quiet", "--package", "paid-again-cli", "--message-format", "json"];
  const said = execFileSync("cargo", words, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  const built = said
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as { executable?: string | null })
    .find((message) => message.executable);
  if (!built?.executable) throw new Error("cargo built the command line, but does not say where it is");
  process.env.PAID_AGAIN_BIN = built.executable;
}
