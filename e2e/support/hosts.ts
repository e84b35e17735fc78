// Pages of other people, each from an origin of its own: `localhost` and a port, where the calculator's
// is `127.0.0.1`, so that they are not even of the same site.
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, expect } from "./test";

/** What the server of an ordinary article says besides its text, under a name of its own; `{{app}}` is the calculator's address, `{{origin}}` its origin. */
const HEADERS: Record<string, Record<string, string>> = {
  "strict-policy": {
    "Content-Security-Policy": "default-src 'none'; script-src {{app}}paid-again.js; frame-src {{origin}}; require-trusted-types-for 'script'",
  },
  "no-frames": { "Content-Security-Policy": "default-src 'none'; script-src {{origin}}; frame-src 'none'" },
  "no-foreign-scripts": { "Content-Security-Policy": "default-src 'self'" },
  "no-referrer": { "Referrer-Policy": "no-referrer" },
};

const MEDIA: Record<string, string> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css" };

const folder = fileURLToPath(new URL("../hosts/", import.meta.url));

async function serve(name: string, app: string): Promise<Server> {
  const filled = (text: string) => text.replaceAll("{{app}}", app).replaceAll("{{origin}}", new URL(app).origin);
  const server = createServer(async (request, response) => {
    const path = new URL(String(request.url), "http://localhost").pathname;
    const file = path === "/" ? `${name in HEADERS ? "article" : name}.html` : path.slice(1);
    if (file === "favicon.ico") return response.writeHead(204).end();
    // The element's script from the page's own host, as who keeps a copy of it has it.
    const copied = file === "paid-again.js" ? await fetch(`${app}${file}`).then((it) => it.text()) : undefined;
    const text = copied ?? (/^[\w-]+\.\w+$/.test(file) ? await readFile(`${folder}${file}`, "utf8").catch(() => undefined) : undefined);
    if (text === undefined) return response.writeHead(404).end();
    const own = Object.entries(HEADERS[name] ?? {}).map(([header, value]) => [header, filled(value)] as const);
    response.writeHead(200, { "Content-Type": MEDIA[extname(file)] ?? "text/plain", ...Object.fromEntries(own) });
    response.end(copied ?? filled(text));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return server;
}

type Hosting = {
  /** Opens a page of `e2e/hosts/`, from an origin of its own; answers that origin. */
  visit(name: string): Promise<string>;
};

export const test = base.extend<Hosting>({
  visit: async ({ page, baseURL, homes }, use) => {
    const servers: Server[] = [];
    await use(async (name) => {
      const server = await serve(name, String(baseURL));
      servers.push(server);
      const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
      homes.push(`${origin}/`);
      await page.goto(`${origin}/`);
      return origin;
    });
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
});

export { expect };
