// Starts the app without inline script, which the page's Content-Security-Policy forbids.
const root = document.documentElement;
try {
  // The user's choice of colours, before anything is painted in the wrong ones.
  root.dataset.theme = localStorage.getItem("paid-again.theme") ?? "system";
} catch {
  root.dataset.theme = "system";
}
// A link brings a scenario: the app shows nothing else in its place, and takes this away again.
if (/^#s(=|%3d)/i.test(location.hash)) root.dataset.awaits = "link";
try {
  const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
  const at = (file) => new URL(file, import.meta.url).href;
  const { default: init } = await import(at(js));
  await init({ module_or_path: at(wasm) });
} catch (error) {
  const status = document.getElementById("boot-status");
  if (status) {
    status.textContent =
      "The calculator could not start: this browser is too old, or part of the page did not arrive. Reload the page to try again.";
  }
  throw error;
}
