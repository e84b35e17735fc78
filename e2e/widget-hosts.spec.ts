// The widget in other people's pages, most of which make it hard: in each it calculates, or a sentence
// says why it can't.
import { test, expect } from "./support/hosts";
import { Widget } from "./support/widget";

const TALL = { width: 760, height: 1600 };
test.use({ viewport: TALL });

const friendly = ["article", "as-module", "script-last", "strict-policy", "no-referrer", "right-to-left", "dark", "zoomed"];
for (const name of friendly) {
  test(`in a page “${name}” it calculates, sizes itself and takes numbers`, async ({ page, visit }) => {
    await visit(name);
    const widget = new Widget(page);
    await widget.expectReady();
    await widget.expectFitted();
    await expect(widget.link).toBeHidden();
    const before = await widget.verdict.innerText();
    const pay = await widget.number("Freelance job", "Pay for one job");
    await pay.type("2");
    await expect(widget.verdict).not.toHaveText(before);
    await widget.expectFitted();
    await expect(widget.chart).toBeVisible();
  });
}

test("in a sandbox that gives nobody an origin it calculates", async ({ page, visit }) => {
  await visit("sandboxed");
  const widget = new Widget(page, page.frameLocator("iframe"));
  await widget.expectReady();
  const pay = await widget.number("Freelance job", "Pay for one job");
  await pay.type("2");
  await expect(widget.back).toBeVisible();
});

test("where frames are forbidden, the link stays and a sentence says why", async ({ page, visit, faults }) => {
  await page.clock.install();
  await visit("no-frames");
  const widget = new Widget(page);
  await expect(widget.link).toBeVisible();
  await expect(widget.element.locator("iframe")).toHaveAttribute("src", /embed\.html/);
  await page.clock.runFor(30_000);
  await expect(widget.element.getByText("The calculator could not start inside this page; the link opens it by itself.")).toBeVisible();
  await expect(widget.link).toBeVisible();
  expect(faults.join(" ")).toContain("frame-src");
  faults.length = 0;
});

test("where its script is forbidden, the author’s link is there", async ({ page, visit, faults }) => {
  await visit("no-foreign-scripts");
  await expect(new Widget(page).link).toBeVisible();
  expect(faults.join(" ")).toContain("script-src");
  faults.length = 0;
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the author’s link is there", async ({ page, visit }) => {
    await visit("article");
    await expect(new Widget(page).link).toBeVisible();
  });
});

test("a frame that may run no scripts says so in a sentence", async ({ page, visit, faults }) => {
  await visit("scriptless-frame");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText(/needs JavaScript, which this page does not allow here/)).toBeVisible();
  await expect(frame.getByRole("link", { name: "Open it by itself" })).toBeVisible();
  faults.length = 0;
});

for (const name of ["plain-frame", "same-origin-frame"]) {
  test(`as a ${name.replace("-frame", "")} frame without the element it calculates`, async ({ page, visit }) => {
    await visit(name);
    const frame = page.frameLocator("iframe");
    await expect(frame.locator(".verdict")).toHaveText(/ would /);
    await expect(frame.getByText("Hypothetical: computed from these inputs, not a forecast.")).toBeVisible();
  });
}

test("in a place without width it waits, and fits once there is some", async ({ page, visit }) => {
  await visit("no-width");
  const widget = new Widget(page);
  await expect(widget.element).toBeAttached();
  await page.getByRole("button", { name: "Widen" }).click();
  await widget.expectReady();
  await widget.expectFitted();
  await expect(widget.chart).toBeVisible();
});

test("twenty of them calculate, each its own", async ({ page, visit }) => {
  test.slow();
  await visit("twenty");
  await expect(page.locator("paid-again")).toHaveCount(20);
  const said = new Set<string>();
  for (let at = 0; at < 20; at += 1) {
    const widget = new Widget(page, page, at);
    await widget.element.scrollIntoViewIfNeeded();
    await expect(widget.options.getByText(`$${21 + at} an hour`)).toBeVisible();
    said.add(await widget.verdict.innerText());
  }
  expect(said.size).toBe(20);
});

test("moved, removed and brought back it goes on where the reader was", async ({ page, visit }) => {
  await visit("moved");
  const widget = new Widget(page);
  await widget.expectReady();
  const link = () => widget.element.evaluate((it) => (it as HTMLElement & { link?: string }).link ?? "");
  await expect.poll(link).toMatch(/#s=/);
  const before = await link();
  const pay = await widget.number("Freelance job", "Pay for one job");
  await pay.type("77");
  await expect(widget.back).toBeVisible();
  // The page around has been told by now: it is what it keeps that comes back.
  await expect.poll(link).not.toBe(before);
  for (const press of [["Move it"], ["Remove it", "Bring it back"]]) {
    for (const name of press) await page.getByRole("button", { name, exact: true }).click();
    // It loads when it comes into view.
    await widget.element.scrollIntoViewIfNeeded();
    await widget.expectReady();
    await expect(widget.options.getByText("$77 an hour")).toBeVisible();
    await widget.expectFitted();
  }
});
