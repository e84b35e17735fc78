// What the widget and the page around it say to each other is checked on both sides: where it comes
// from, which version it has, what is in it. Anything else is not heard.
import { test, expect } from "./support/hosts";
import { chance, type Chance } from "./support/chance";
import { Widget } from "./support/widget";

test.use({ viewport: { width: 760, height: 1600 } });

const WORDS = ["paidAgain", "type", "config", "height", "verdict", "figures", "edits", "fields", "faults", "constructor", "__proto__", "length"];
const VALUES: unknown[] = [1, 2, 0, -1, 1e9, NaN, Infinity, "1", "", "set", "size", "ready", "change", "preset=team", "s=1.x", "💥".repeat(50), null, true, [], [[]], {}, { toString: 1, valueOf: 1 }];

function junk(random: Chance, depth = 0): unknown {
  if (depth > 2 || random.below(4) === 0) return random.of(VALUES);
  if (random.below(5) === 0) return Array.from({ length: random.below(4) }, () => junk(random, depth + 1));
  const some: Record<string, unknown> = {};
  for (let at = random.below(6); at > 0; at -= 1) some[random.of(WORDS)] = junk(random, depth + 1);
  return some;
}

/** Thousands of messages, none of which is one of ours; `close` ones have the right version. */
function storm(seed: number, close: boolean): unknown[] {
  const random = chance(seed);
  return Array.from({ length: 4000 }, () => {
    const one = junk(random);
    if (typeof one !== "object" || one === null || Array.isArray(one)) return one;
    if (!close) return "paidAgain" in one && one.paidAgain === 1 ? { ...one, paidAgain: 2 } : one;
    return { ...one, paidAgain: 1, type: random.of(["get", "SET", "size ", 1, null, { set: 1 }]) };
  });
}

test("a page that shouts nonsense at the frame changes nothing in it", async ({ page, visit }) => {
  await visit("listening");
  const widget = new Widget(page);
  await widget.expectReady();
  const verdict = await widget.verdict.innerText();
  for (const [seed, close] of [[1, false], [2, true]] as const) {
    await widget.element.evaluate((it, messages) => {
      const frame = it.shadowRoot!.querySelector("iframe")!.contentWindow!;
      for (const message of messages as unknown[]) frame.postMessage(message, "*");
    }, storm(seed, close));
  }
  // What is ours is heard after it all, so all of it has been passed over.
  await widget.element.evaluate((it) => it.setAttribute("view", "hours"));
  await expect(widget.view).toHaveValue("hours");
  expect(await widget.verdict.innerText()).toBe(verdict);
  await widget.expectFitted();
});

test("messages with the right words and the wrong version change nothing", async ({ page, visit }) => {
  await visit("listening");
  const widget = new Widget(page);
  await widget.expectReady();
  await widget.element.evaluate((it) => {
    const frame = it.shadowRoot!.querySelector("iframe")!.contentWindow!;
    for (const paidAgain of [0, 2, "1", [1], null]) frame.postMessage({ paidAgain, type: "set", config: "preset=team&view=income" }, "*");
  });
  await widget.element.evaluate((it) => it.setAttribute("view", "hours"));
  await expect(widget.view).toHaveValue("hours");
  await expect(widget.options.getByText("Self-published eBooks")).toBeVisible();
});

test("a window that is not around the frame is not heard by it", async ({ page, visit }) => {
  await visit("listening");
  const widget = new Widget(page);
  await widget.expectReady();
  // A second frame of the page's own origin: right origin, right words, wrong window.
  await widget.element.evaluate(async (it) => {
    const target = it.shadowRoot!.querySelector("iframe")!.contentWindow!;
    const other = document.createElement("iframe");
    document.body.append(other);
    const scope = other.contentWindow as unknown as { eval(code: string): (to: Window) => void };
    scope.eval("(to) => to.postMessage({ paidAgain: 1, type: 'set', config: 'preset=team&host=' }, '*')")(target);
  });
  await widget.element.evaluate((it) => it.setAttribute("view", "hours"));
  await expect(widget.view).toHaveValue("hours");
  await expect(widget.options.getByText("Self-published eBooks")).toBeVisible();
});

test("a page of another origin than the frame was told is not heard by it", async ({ page, visit, baseURL }) => {
  await visit("listening");
  await page.evaluate((app) => {
    const frame = document.createElement("iframe");
    frame.name = "told-otherwise";
    frame.sandbox.add("allow-scripts");
    frame.src = `${app}embed.html#preset=book&view=stop&host=https://example.org`;
    document.body.prepend(frame);
  }, baseURL);
  const frame = page.frameLocator("iframe[name=told-otherwise]");
  await expect(frame.locator(".verdict")).toHaveText(/ would /);
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>("iframe[name=told-otherwise]")!;
    frame.contentWindow!.postMessage({ paidAgain: 1, type: "set", config: "preset=team&view=hours" }, "*");
  });
  // What stands in the address is heard, and comes after it.
  await page.evaluate((app) => {
    const frame = document.querySelector<HTMLIFrameElement>("iframe[name=told-otherwise]")!;
    frame.src = `${app}embed.html#preset=book&view=income&host=https://example.org`;
  }, baseURL);
  await expect(frame.getByRole("combobox", { name: "The chart shows" })).toHaveValue("income");
  await expect(frame.getByText("Self-published eBooks", { exact: true }).first()).toBeVisible();
});

test("the element hears its own frame alone, and of that only what is ours", async ({ page, visit }) => {
  await visit("listening");
  const widget = new Widget(page);
  await widget.expectReady();
  await widget.expectFitted();
  const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard.length);
  await expect.poll(heard).toBeGreaterThan(1);
  const before = await heard();
  const height = () => widget.element.evaluate((it) => it.shadowRoot!.querySelector("iframe")!.style.height);
  const high = await height();
  const ours = [
    { paidAgain: 1, type: "size", height: 123 },
    { paidAgain: 1, type: "change", verdict: "Millions!", figures: [], currency: "USD", edits: "s=1.a.b", edited: true },
    { paidAgain: 1, type: "ready", fields: [], faults: [] },
  ];
  // The page itself, and a sandboxed frame of somebody else's: the same origin, another window.
  await page.evaluate(async (messages) => {
    for (const message of messages) window.postMessage(message, "*");
    const frame = document.createElement("iframe");
    frame.sandbox.add("allow-scripts");
    frame.srcdoc = `<script>for (const it of ${JSON.stringify(messages)}) parent.postMessage(it, "*"); parent.postMessage("done", "*")</script>`;
    const done = new Promise<void>((resolve) => addEventListener("message", (event) => event.data === "done" && resolve()));
    document.body.append(frame);
    await done;
  }, ours);
  expect(await heard()).toBe(before);
  expect(await height()).toBe(high);
  // Its own frame, gone wild.
  for (const [seed, close] of [[3, false], [4, true]] as const) {
    await widget.frame.locator("main").evaluate((_, messages) => {
      for (const message of messages as unknown[]) parent.postMessage(message, "*");
    }, storm(seed, close));
  }
  for (const bad of [
    { paidAgain: 1, type: "size", height: "9" },
    { paidAgain: 1, type: "size", height: -5 },
    { paidAgain: 1, type: "size", height: 1e12 },
    { paidAgain: 1, type: "change", verdict: { toString: 1 }, figures: [], edits: "s=1.a.b" },
    { paidAgain: 1, type: "change", verdict: "x", figures: [], edits: "s=1.a\"><script>" },
    { paidAgain: 1, type: "change", verdict: "x", figures: {}, edits: "s=1.a.b" },
  ]) {
    await widget.frame.locator("main").evaluate((_, bad) => parent.postMessage(bad, "*"), bad);
  }
  // Colours move nothing; once they are others, all that came before has been heard or passed over.
  await widget.element.evaluate((it) => it.setAttribute("theme", "dark"));
  await expect(widget.frame.locator("html")).toHaveCSS("color-scheme", "dark");
  expect(await height()).toBe(high);
  const verdicts = await page.evaluate(() => (window as unknown as { heard: { detail: { verdict?: string } }[] }).heard.map((it) => it.detail.verdict));
  expect(verdicts.filter((it) => it === "Millions!" || it === "x")).toEqual([]);
});
