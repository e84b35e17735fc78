// Starts the widget. It is no module: in a sandboxed frame the page has an origin that nobody else has,
// and to such a one a plain server gives scripts and styles, but neither modules nor files to fetch.
// So where nothing may be fetched the WebAssembly comes as a script, each byte a character.
(async ({ wasm, text }) => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.hash.slice(1));
  root.dataset.theme = asked.get("theme") ?? "system";
  if (asked.has("transparent") && asked.get("transparent") !== "false") root.dataset.transparent = "";
  const asScript = () =>
    new Promise((resolve, reject) => {
      self.paidAgainWasm = (bytes) => resolve(Uint8Array.from(bytes, (it) => it.charCodeAt(0) & 255));
      const script = document.createElement("script");
      script.src = text;
      script.onerror = () => reject(new Error("the engine did not arrive"));
      document.head.append(script);
    });
  const bytes = async () => {
    if (self.origin === "null") return asScript();
    const file = await fetch(wasm);
    if (!file.ok) throw new Error("the engine did not arrive");
    return file.arrayBuffer();
  };
  try {
    await wasm_bindgen({ module_or_path: await bytes() });
  } catch (error) {
    const status = document.getElementById("boot-status");
    if (status) {
      status.textContent =
        "The calculator could not start here: this browser is too old, the page around allows no WebAssembly, or part of it did not arrive.";
    }
    throw error;
  }
})(document.currentScript.dataset);
