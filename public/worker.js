// A thread beside the page's: lives lives and answers questions, with nothing of the page in it.
// Where a page can't have threads it loads this script itself, and talks to it through a port.
import init, { Desk } from "./lives.js";

const inPage = typeof document !== "undefined";
const channel = inPage && new MessageChannel();
const port = inPage ? channel.port1 : self;

async function start() {
  // Any server will do: the file's media type is not asked for.
  const file = await fetch(new URL("./lives_bg.wasm", import.meta.url));
  if (!file.ok) throw new Error("the engine did not arrive");
  await init({ module_or_path: await file.arrayBuffer() });
  return new Desk();
}

const ready = start();

// [verb, …what it takes] is answered by [what came of it, milliseconds], or by [, , why nothing came].
// Answers come in the order of the questions.
port.onmessage = async ({ data: [verb, ...what] }) => {
  try {
    const desk = await ready;
    const begun = performance.now();
    const said = desk[verb](...what);
    const parcels = said instanceof Float64Array ? [said.buffer] : [];
    port.postMessage([said, performance.now() - begun], parcels);
  } catch (error) {
    port.postMessage([undefined, 0, String(error)]);
  }
};

if (inPage) dispatchEvent(new CustomEvent("paid-again:port", { detail: channel.port2 }));
