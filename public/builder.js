// The builder: a form becomes attributes, the attributes become a preview and the lines to copy.
const site = new URL("./", location.href).href;
const at = (id) => document.getElementById(id);
const form = at("form");
const preview = document.createElement("paid-again");
// What authors have decided of each input, by its name: { rule: "open" | "lock" | "hide", value }.
const decided = new Map();
let fields = [];

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
const value = (id) => at(id).value.trim();

function grouped(all, name) {
  const groups = new Map();
  for (const it of all) groups.set(name(it), [...(groups.get(name(it)) ?? []), it]);
  return groups;
}

// The shortest list that names these: an option where all of its inputs are meant, * where all are.
function listed(rule, more = []) {
  const meant = (field) => decided.get(field.name)?.rule === rule;
  if (fields.length > 0 && fields.every(meant)) return ["*", ...more];
  const words = [];
  for (const [option, group] of grouped(fields, (field) => field.name.split(".")[0])) {
    if (group.every(meant)) words.push(option);
    else words.push(...group.filter(meant).map((field) => field.name));
  }
  return [...words, ...more];
}

// The attributes, in the order in which a person would write them; only those that say something.
function attributes() {
  const known = (field) => decided.get(field.name)?.value;
  const set = fields.filter(known).map((field) => `${field.name}=${known(field)}`);
  const own = value("scenario");
  const all = {
    preset: own ? "" : value("preset"),
    scenario: own.slice(own.indexOf("#") + 1),
    set: set.join(", "),
    lock: listed("lock", at("fix-stop").checked ? ["work_until_month"] : []).join(", "),
    hide: listed("hide", ["views", "chart"].filter((part) => at(`no-${part}`).checked)).join(", "),
    view: value("view"),
    theme: value("theme"),
    accent: value("accent"),
    transparent: at("transparent").checked ? "true" : "",
    currency: value("currency").toUpperCase(),
    lang: value("lang"),
  };
  return Object.entries(all).filter(([, text]) => text);
}

function show() {
  const wanted = new Map(attributes());
  for (const name of preview.constructor.observedAttributes ?? []) {
    if (wanted.has(name)) {
      if (preview.getAttribute(name) !== wanted.get(name)) preview.setAttribute(name, wanted.get(name));
    } else if (preview.hasAttribute(name)) preview.removeAttribute(name);
  }
  const query = new URLSearchParams([...wanted]);
  const height = Number(value("height")) || 0;
  const written = [...wanted].map(([name, text]) => ` ${name}="${escaped(text)}"`).join("");
  const tall = height ? ` height="${height}"` : "";
  const link = wanted.has("scenario") ? `${site}#${wanted.get("scenario")}` : site;
  at("element").value =
    `<script src="${site}paid-again.js" async></script>\n` +
    `<paid-again${written}${tall}>\n  <a href="${escaped(link)}">Calculate this in Paid Again</a>\n</paid-again>`;
  const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";
  at("iframe").value =
    `<iframe src="${escaped(`${site}embed.html#${query}`)}" title="Paid Again: a calculator" loading="lazy"\n` +
    `  width="100%" height="${height || 900}" style="border: 0" sandbox="${sandbox}"></iframe>`;
}

// One row for each input, under its option's name.
function lay(named) {
  const same = JSON.stringify(named) === JSON.stringify(fields);
  fields = named;
  if (same) return;
  const row = (field) => {
    const line = document.createElement("div");
    line.className = "field-row";
    const name = document.createElement("span");
    const input = document.createElement("input");
    const rule = document.createElement("select");
    name.textContent = field.label;
    name.title = field.name;
    const now = decided.get(field.name) ?? { rule: "open", value: "" };
    input.type = "text";
    input.placeholder = "as it is";
    input.value = now.value;
    input.setAttribute("aria-label", `${field.option}, ${field.label}: value`);
    rule.setAttribute("aria-label", `${field.option}, ${field.label}: readers`);
    for (const [word, text] of [["open", "open"], ["lock", "locked"], ["hide", "hidden"]]) rule.append(new Option(text, word));
    rule.value = now.rule;
    const note = () => decided.set(field.name, { rule: rule.value, value: input.value.trim().replace(/[,;]/g, "") });
    input.addEventListener("change", note);
    rule.addEventListener("change", note);
    line.append(name, input, rule);
    return line;
  };
  const views = [...grouped(named, (field) => field.option)].map(([option, group]) => {
    const fold = document.createElement("details");
    const title = document.createElement("summary");
    title.textContent = option;
    fold.append(title, ...group.map(row));
    return fold;
  });
  at("fields").replaceChildren(...views);
}

function decideAll(rule) {
  for (const field of fields) decided.set(field.name, { value: decided.get(field.name)?.value ?? "", rule });
  for (const select of at("fields").querySelectorAll("select")) select.value = rule;
  show();
}

async function copy(id, button) {
  const text = at(id).value;
  try {
    await navigator.clipboard.writeText(text);
    at("copied").textContent = "Copied.";
  } catch {
    at(id).select();
    at("copied").textContent = "This browser lets nobody copy for you: the text is selected, press Ctrl+C or ⌘C.";
  }
  button.focus();
}

async function fillPresets() {
  const select = at("preset");
  select.append(new Option("One-time work, royalties or a team", ""));
  const { gallery } = document.querySelector("script[data-gallery]").dataset;
  const file = await fetch(gallery).catch(() => undefined);
  const { comparisons = [], presets = [] } = file?.ok ? await file.json() : {};
  for (const [title, all] of [["Comparisons", comparisons], ["One option alone", presets]]) {
    const group = document.createElement("optgroup");
    group.label = title;
    group.append(...all.filter((it) => it.name !== "default").map((it) => new Option(it.title, it.name)));
    if (group.childElementCount) select.append(group);
  }
}

// A build that was told its public address has an oEmbed file, and the address in the page's head.
function showOembed() {
  const address = document.querySelector("meta[name=public-address]").content;
  if (address) {
    at("oembed").value = `<link rel="alternate" type="application/json+oembed" href="${address}oembed.json" title="Paid Again">`;
  } else {
    at("oembed-about").textContent = "This site was built without its public address, so it has no oEmbed file. Building it with PAID_AGAIN_PUBLIC_URL set makes one.";
    at("oembed").hidden = true;
    document.querySelector("[data-copy=oembed]").hidden = true;
  }
}

preview.addEventListener("paid-again:ready", ({ detail }) => {
  lay(detail.fields);
  at("faults").textContent = detail.faults.join(" ");
  show();
});
form.addEventListener("submit", (event) => event.preventDefault());
// Another scenario has other inputs: what was decided of the old ones is not meant for them.
for (const id of ["preset", "scenario"]) at(id).addEventListener("change", () => decided.clear());
form.addEventListener("change", show);
for (const button of form.querySelectorAll("[data-all]")) button.addEventListener("click", () => decideAll(button.dataset.all));
for (const button of document.querySelectorAll("[data-copy]")) button.addEventListener("click", () => copy(button.dataset.copy, button));
for (const radio of document.querySelectorAll("[name=width]")) radio.addEventListener("change", () => (at("preview").dataset.width = radio.value));
if (location.hash.startsWith("#s=")) at("scenario").value = location.href;
await customElements.whenDefined("paid-again");
at("preview").append(preview);
showOembed();
show();
await fillPresets();
