// The engine as a package, in a browser: in a page of somebody else's, and in a thread beside it.
import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { dirname } from "node:path";
import { test, expect } from "./support/test";
import { presets, preset, project } from "./support/engine";

let server: ChildProcess;
let address: string;

test.beforeAll(async () => {
  const [program, folder] = [process.env.PAID_AGAIN_XTASK, process.env.PAID_AGAIN_PACKAGE];
  if (!program || !folder) throw new Error("run `cargo xtask e2e`");
  const port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
  server = spawn(program, ["host", dirname(folder), String(port)], { stdio: "ignore" });
  address = `http://127.0.0.1:${port}/`;
  await expect.poll(() => fetch(`${address}paid-again/index.js`).then((it) => it.status).catch(() => 0)).toBe(200);
});

test.afterAll(() => {
  server.kill();
});

test.beforeEach(async ({ page, homes }) => {
  homes.push(address);
  await page.route(`${address}blank`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Somebody else's page</title>" }),
  );
  await page.goto(`${address}blank`);
});

test("a page projects every preset as the command line does, and asks for nothing but the package", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const scenarios = presets().map(preset);
  const projections = await page.evaluate(
    async ({ address, scenarios }) => {
      const { project, ready } = await import(`${address}paid-again/index.js`);
      await ready();
      return scenarios.map((scenario) => project(scenario));
    },
    { address, scenarios },
  );
  expect(projections).toEqual(scenarios.map(project));
  const names = asked.map((url) => url.slice(address.length));
  expect(names.sort()).toEqual(["paid-again/engine.js", "paid-again/engine_bg.wasm", "paid-again/index.js"]);
});

test("a thread beside the page simulates, and the page hears of faults in words", async ({ page }) => {
  const few = { ...preset("ebook"), simulation: { paths: 50 } };
  const ask = (scenario: object) =>
    page.evaluate(
      async ({ address, scenario }) => {
        const script = `
          import { ready, simulate } from "${address}paid-again/index.js";
          onmessage = async ({ data }) => {
            await ready();
            try { postMessage({ paths: simulate(data).paths }); }
            catch (error) { postMessage({ name: error.name, faults: error.faults }); }
          };`;
        const source = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
        const worker = new Worker(source, { type: "module" });
        const answer = await new Promise((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(scenario);
        });
        worker.terminate();
        return answer;
      },
      { address, scenario },
    );
  expect(await ask(few)).toEqual({ paths: 50 });
  const faults = [expect.stringContaining("/horizon_months: "), expect.stringContaining("/colour: ")];
  expect(await ask({ ...few, horizon_months: 0, colour: 1 })).toEqual({ name: "ScenarioError", faults });
});
