// Starts the app without inline script, which the page's Content-Security-Policy forbids.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const at = (file) => new URL(file, import.meta.url).href;
const { default: init } = await import(at(js));
await init({ module_or_path: at(wasm) });
