// <paid-again preset="book"></paid-again>: the calculator in any page. What the attributes mean, what
// the page hears and what it may say stands in docs/embedding.md.
//
// A plain script, not a module: a page of another origin may load a module only from a server that
// says so in a header, and a plain host of files says nothing. As a module it works all the same.
(() => {
  const own = document.currentScript ?? document.querySelector('script[src*="paid-again.js"]');
  const passedOn = ["preset", "scenario", "set", "lock", "hide", "theme", "accent", "transparent", "lang", "currency", "view"];
  // What a reader has changed holds until the author says something else in one of these.
  const begins = ["preset", "scenario", "set", "currency"];
  // The frame has an origin of its own that nobody else has: it can reach neither this page nor what
  // its own site keeps, not even where both come from the same host.
  const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";
  const version = 1;
  const patience = 15_000;
  const look = new CSSStyleSheet();
  look.replaceSync(
    ":host{display:block;position:relative}:host([hidden]){display:none}" +
      "iframe{display:block;width:100%;border:0;opacity:0}.on{opacity:1}" +
      "div{position:absolute;inset:0}.on~div{display:none}p{margin:0}" +
      "@media print{.on~div{display:block;position:static}}",
  );

  class PaidAgain extends HTMLElement {
    static observedAttributes = [...passedOn, "app", "height", "title"];
    #frame = document.createElement("iframe");
    #note = document.createElement("p");
    #link = document.createElement("a");
    // The whole state as a link, once it is there.
    link = "";
    #edits = "";
    #said = "";

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open", delegatesFocus: true });
      root.adoptedStyleSheets = [look];
      const place = document.createElement("div");
      this.#link.textContent = "Open the calculator";
      const slot = document.createElement("slot");
      slot.append(this.#link);
      place.append(slot, this.#note);
      root.append(this.#frame, place);
      this.#frame.loading = "lazy";
      this.#frame.sandbox = sandbox;
      this.#frame.onload = () => setTimeout(() => this.#apologise(), patience);
    }

    get #app() {
      return new URL(this.getAttribute("app") ?? own?.src ?? "", document.baseURI).href.replace(/[^/]*([?#].*)?$/, "");
    }

    get #config() {
      const config = new URLSearchParams({ host: origin });
      for (const name of passedOn) if (this.hasAttribute(name)) config.set(name, this.getAttribute(name));
      if (this.#edits) config.set("edits", this.#edits);
      return `${config}`;
    }

    connectedCallback() {
      addEventListener("message", this);
      this.#dress();
      this.#frame.className = this.#note.textContent = "";
      this.#said = this.#config;
      this.#link.href = this.#app;
      this.#frame.src = `${this.#app}embed.html#${this.#said}`;
    }

    disconnectedCallback() {
      removeEventListener("message", this);
    }

    attributeChangedCallback(name, before, now) {
      if (before === now || !this.isConnected) return;
      if (begins.includes(name)) this.#edits = "";
      // Where it comes from, and how it writes numbers, can't change while it stands.
      if (name === "app" || name === "lang") this.connectedCallback();
      // Whoever sets several attributes in a row is heard once.
      queueMicrotask(() => this.#tell());
    }

    #dress() {
      const theme = this.getAttribute("theme");
      this.#frame.title = this.title || "Paid Again: a calculator";
      // A frame is see-through only where its colours are those of the element.
      this.#frame.style.colorScheme = /^(light|dark)$/.test(theme) ? theme : "light dark";
      if (!this.#frame.className) this.#frame.style.height = `${Math.min(Math.max(this.getAttribute("height") | 0 || 560, 80), 5e3)}px`;
    }

    #tell() {
      this.#dress();
      const config = this.#config;
      if (!this.#frame.className || config === this.#said) return;
      this.#said = config;
      // An origin that nobody else has can't be named; it is this element's own frame that hears.
      this.#frame.contentWindow?.postMessage({ paidAgain: version, type: "set", config }, "*");
    }

    #apologise() {
      if (!this.#frame.className) this.#note.textContent = "The calculator could not start inside this page; the link opens it by itself.";
    }

    handleEvent({ source, origin, data }) {
      if (!source || source !== this.#frame.contentWindow || origin !== "null" || data?.paidAgain !== version) return;
      const { type, height, verdict, figures, currency, fields, faults, edits } = data;
      const isText = (it) => typeof it === "string";
      if (type === "size" && typeof height === "number" && height > 0 && height < 2e4) this.#resize(height);
      if (type === "ready" && Array.isArray(fields) && Array.isArray(faults)) {
        this.#frame.className = "on";
        this.#tell();
        this.#dispatch(type, { fields, faults });
      }
      if (type === "change" && Array.isArray(figures) && isText(verdict) && isText(edits) && /^s=[\w.-]+$/.test(edits)) {
        this.#edits = data.edited ? edits : "";
        this.#said = this.#config;
        this.link = `${this.#app}#${edits}`;
        this.#dispatch(type, { verdict, figures, currency, link: this.link });
      }
    }

    #dispatch(type, detail) {
      this.dispatchEvent(new CustomEvent(`paid-again:${type}`, { bubbles: true, detail }));
    }

    // At once, then at most ten times a second, and never for a line's rounding.
    #wanted = 0;
    #pause = 0;
    #resize(height) {
      this.#wanted = height;
      if (this.#pause) return;
      const before = parseFloat(this.#frame.style.height);
      if (Math.abs(before - height) < 2) return;
      this.#frame.style.height = `${height}px`;
      this.#pause = setTimeout(() => {
        this.#pause = 0;
        this.#resize(this.#wanted);
      }, 100);
    }

    setScenario(link) {
      this.setAttribute("scenario", link);
    }

    setTheme(name) {
      this.setAttribute("theme", name);
    }
  }
  customElements.get("paid-again") ?? customElements.define("paid-again", PaidAgain);
})();
