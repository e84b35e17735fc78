// A plain file server that a story holds in its hand: another folder from one moment to the next, other
// media types, files that never arrive or arrive changed, and no server at all. And sites to serve:
// copies of the built one, changed by hand and sealed anew.
import { execFileSync } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** The built site. */
export const DIST = process.env.PAID_AGAIN_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

const MEDIA: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** What a server does with a file instead of sending it. */
export type Fate = "missing" | "broken" | "changed" | "never";

export class Host {
  /** Files whose address matches meet another fate. */
  fates: [RegExp, Fate][] = [];
  /** Media types that differ from the usual ones, by ending. */
  media: Record<string, string> = {};
  /** Texts that are sent in place of files. */
  texts: Record<string, string> = {};
  /** Headers that every answer has. */
  headers: Record<string, string> = {};
  /** Everything that was asked for, without the folder it stands in. */
  readonly asked: string[] = [];
  private server?: Server;
  private port = 0;
  private readonly sockets = new Set<Socket>();

  constructor(
    /** The folder that is served. */
    public site: string,
    private readonly prefix = "/pages/",
  ) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}${this.prefix}`;
  }

  /** Starts, or starts again where it was. */
  async start(): Promise<this> {
    const server = createServer((request, response) => void this.answer(String(request.url), response));
    server.on("connection", (socket) => {
      this.sockets.add(socket);
      socket.on("close", () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(this.port, "127.0.0.1", resolve);
    });
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
    return this;
  }

  /** Stops as a cut cable does: whatever is on its way is lost. */
  async stop() {
    const server = this.server;
    this.server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private async answer(target: string, response: ServerResponse) {
    const { pathname } = new URL(target, "http://host");
    const inner = decodeURIComponent(pathname).slice(this.prefix.length) || "index.html";
    this.asked.push(target.slice(this.prefix.length));
    const path = normalize(join(this.site, inner));
    const fate = this.fates.find(([pattern]) => pattern.test(inner))?.[1];
    const text = this.texts[inner];
    const there = path.startsWith(this.site) && fate !== "missing";
    const bytes = text !== undefined ? Buffer.from(text) : there ? await readFile(path).catch(() => undefined) : undefined;
    if (fate === "never") return;
    if (!bytes) return void response.writeHead(404, { "content-type": "text/plain" }).end("There is no such file here.\n");
    const type = this.media[extname(path)] ?? MEDIA[extname(path)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-length": bytes.length, "cache-control": "no-cache", ...this.headers });
    if (fate === "broken") {
      response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
    } else {
      response.end(fate === "changed" ? Buffer.from(bytes.map((byte, at) => (at === bytes.length - 2 ? byte ^ 1 : byte))) : bytes);
    }
  }
}

/** A version of the site of which one can see which it is: its name stands before the page's motto. */
export async function version(name: string, folder: string): Promise<string> {
  await cp(DIST, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) && !path.includes("screenshots") });
  await edit(join(folder, "index.html"), (page) => page.replace("<html ", `<html data-version="${name}" `));
  seal(folder);
  return folder;
}

/** Changes a file of a site. */
export async function edit(file: string, change: (text: string) => string) {
  const text = await readFile(file, "utf8");
  const changed = change(text);
  if (changed === text) throw new Error(`${file} stays as it was`);
  await writeFile(file, changed);
}

/** Writes the list of what is kept anew, as whoever changes a site by hand has to. */
export function seal(folder: string) {
  execFileSync(String(process.env.PAID_AGAIN_XTASK), ["reseal", folder], { stdio: "pipe" });
}
