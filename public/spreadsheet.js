// A thread beside the page's, started when a spreadsheet is asked for: it alone has the code for that.
// Where a page can't have threads it loads this script itself, and talks to it through a port.
import init, { workbook } from "./workbook.js";

const inPage = typeof document !== "undefined";
const channel = inPage && new MessageChannel();
const port = inPage ? channel.port1 : self;

async function start() {
  // Any server will do: the file's media type is not asked for.
  const file = await fetch(new URL("./workbook_bg.wasm", import.meta.url));
  if (!file.ok) throw new Error("the code did not arrive");
  await init({ module_or_path: await file.arrayBuffer() });
}

const ready = start();

// ["workbook", scenario] is answered by [bytes, milliseconds]; by [sentence, milliseconds] where there
// can be no workbook of it; by [, , why] where the code did not arrive.
port.onmessage = async ({ data: [, scenario] }) => {
  try {
    await ready;
    const begun = performance.now();
    let said;
    try {
      said = workbook(scenario);
    } catch (error) {
      if (typeof error !== "string") throw error;
      said = error;
    }
    port.postMessage([said, performance.now() - begun], said.buffer ? [said.buffer] : []);
  } catch (error) {
    port.postMessage([undefined, 0, String(error)]);
  }
};

if (inPage) dispatchEvent(new CustomEvent("paid-again:port", { detail: channel.port2 }));
