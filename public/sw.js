// Keeps the whole page for when there is no network.
//
// A version is a list of files with their digests. It is kept as a whole or not at all, answers as a
// whole, and waits to be used until the person says so. What other pages of this host keep is theirs:
// the caches of this one carry its folder in their names.

// The build writes this line; `cargo xtask reseal` writes it anew.
const SITE = { version: "", files: {} };

const HOME = registration.scope;
const FAMILY = `paid-again ${HOME} `;
const NAME = FAMILY + SITE.version;
/** Where it is noted which windows were open when this version began: they are of an older one. */
const OLDER_WINDOWS = `${HOME}?older-windows`;
/** A name made of contents: such a file is right for whoever asks for it, of whatever version. */
const BY_CONTENTS = /-[0-9a-f]{16}\.\w+$/;
/** What is not on the list, since few ask for it; it is kept as soon as somebody has. */
const ASKED_FOR = /\/(spreadsheet|workbook|workbook_bg)-[0-9a-f]{16}\.\w+$/;

const address = (file) => new URL(file, HOME).href;
const MINE = new Set(Object.keys(SITE.files).map(address));

/** Fetches a file past every cache; fails for anything but what the build made. */
async function fetched(file, integrity) {
  // Hosts differ in whether they answer to index.html or send one on to the folder.
  for (const place of file === "index.html" ? ["./", file] : [file]) {
    const answer = await fetch(address(place), { cache: "reload", integrity }).catch(() => undefined);
    if (answer?.ok) return answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
  }
  throw new Error(`${file} did not arrive as it was made`);
}

async function keep() {
  const before = await caches.has(NAME);
  const cache = await caches.open(NAME);
  // What was noted when this version was in use before, if it was.
  await cache.delete(OLDER_WINDOWS);
  const all = Object.entries(SITE.files).map(async ([file, integrity]) => {
    await cache.put(address(file), await fetched(file, integrity));
  });
  const results = await Promise.allSettled(all);
  const failed = results.find(({ status }) => status === "rejected");
  if (!failed) return;
  if (!before) await caches.delete(NAME);
  throw failed.reason;
}

const windows = () => clients.matchAll({ type: "window", includeUncontrolled: true });
const family = async () => (await caches.keys()).filter((name) => name.startsWith(FAMILY));

async function begin() {
  const older = (await family()).filter((name) => name !== NAME);
  if (older.length === 0) return clients.claim();
  const open = (await windows()).filter(({ url }) => url.startsWith(HOME)).map(({ id }) => id);
  const cache = await caches.open(NAME);
  await cache.put(OLDER_WINDOWS, new Response(JSON.stringify(open)));
  await tidy();
}

/** Drops what older versions left, once no window of theirs is open and no newer one is on its way. */
async function tidy() {
  const older = (await family()).filter((name) => name !== NAME);
  if (older.length === 0 || registration.installing || registration.waiting) return;
  // A window may ask before this version has begun.
  const noted = await (await caches.open(NAME)).match(OLDER_WINDOWS);
  if (!noted) return;
  const left = await noted.json();
  if ((await windows()).some(({ id }) => left.includes(id))) return;
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function answer(request, key) {
  const kept = await (await caches.open(NAME)).match(key);
  if (kept) return kept;
  if (BY_CONTENTS.test(key)) {
    for (const name of await family()) {
      const older = await (await caches.open(name)).match(key);
      if (older) return older;
    }
  }
  const fresh = await fetch(request);
  if (fresh.ok && ASKED_FOR.test(key)) {
    // It works without, if there is no room for it.
    await (await caches.open(NAME)).put(key, fresh.clone()).catch(() => {});
  }
  return fresh;
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(begin()));

addEventListener("fetch", (event) => {
  const { request } = event;
  // A part of a file can't be cut out of what is kept.
  if (request.method !== "GET" || request.headers.has("range")) return;
  const { origin, pathname } = new URL(request.url);
  const plain = origin + pathname;
  if (!plain.startsWith(HOME)) return;
  // What follows a question mark asks for no other file: not of the page, nor of a thread.
  const key = plain === HOME ? address("index.html") : plain;
  if (MINE.has(key) || BY_CONTENTS.test(key)) event.respondWith(answer(request, key));
});

addEventListener("message", (event) => {
  if (event.data === "use") skipWaiting();
  if (event.data === "tidy") event.waitUntil(tidy());
});
