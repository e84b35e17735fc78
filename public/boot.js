// Starts the app without inline script, which the page's Content-Security-Policy forbids.
// The words that stand in the page are painted before anything large is fetched: on a slow network it
// would only keep them waiting. Where nobody looks nothing is painted, and nothing waits for long.
const painted = document.hidden || new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 1000);
});
try {
  const { js, wasm, wasmIntegrity: integrity } = document.querySelector("script[data-wasm]").dataset;
  const at = (file) => new URL(file, import.meta.url).href;
  const [{ default: init }] = await Promise.all([import(at(js)), painted]);
  // Nothing but the very bytes that were built is run, whatever their media type. Taken as a whole they
  // are compiled beside the page, piece by piece in it.
  const response = await fetch(at(wasm), { integrity });
  await init({ module_or_path: await response.arrayBuffer() });
} catch (error) {
  const status = document.getElementById("boot-status");
  if (status) {
    status.textContent =
      "The calculator could not start: this browser is too old, or part of the page did not arrive. Reload the page to try again.";
  }
  throw error;
}
