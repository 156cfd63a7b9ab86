// Keeps what a visitor may need where there is no network: the tip line's page, the list of offices, and what was read
// last. Fresh comes first; a kept copy says of which day it is. On any doubt the network answers.
//
// The publisher puts above: BUILD (a digest of what follows), FOLDER (the site's), DIGESTS (of each file of this build,
// by its path: the first 32 digits of its SHA-256) and KEPT (by a language's prefix, what is kept from the start for
// those who read it; below "all", what is in every language).
// A file that can change has a digest in its address (ASSET), so two builds never meet in one page.

// Caches belong to a host, which may have other portals in other folders.
const SHELL = `frontdesk-shell-${BUILD}${FOLDER}`;
const ASSETS = `frontdesk-assets${FOLDER}`;
// What a person has read may say where they live: these two are what "clear all" empties (`public/page/kept.js`).
const VISITED = `frontdesk-visited${FOLDER}`;
const MEDIA = `frontdesk-media${FOLDER}`;
/** Parts of the search index, which say what was looked for: "clear all" empties this too. */
const INDEX = `frontdesk-index${FOLDER}`;
/** A part that never changes: the name of its folder says what is in it. */
const INDEX_PART = /^\/data\/search\/[0-9a-f]{16}\//;
/** What lists of results show, which a correction changes: among what was read it would take the place of pages. */
const FOUND = /^\/data\/search\/records\//;
/** The notices that stand at the top of the next page: the cache, and their address in it. */
const NOTICES = `frontdesk-notices${FOLDER}`;
const NOTICES_ADDRESS = `${FOLDER}/frontdesk-notices`;

const ASSET = /^\/(?:app-[^/]+\/|(?:frontdesk|look-up|finder)-[^/]+\.(?:js|wasm)$|(?:first|rest)-[^/]+\.css$)/;
/** What only our own documents hold: a network that asks for a sign-in answers with its page in place of any other. */
const MARK = ` data-folder="${FOLDER}"`;
/** When a copy was made, as a header of it. */
const WHEN = "x-frontdesk-kept";
/**
 * How many answers are kept of what was read, and of pictures.
 * @type {Record<string, number>}
 */
const MOST = { [VISITED]: 120, [MEDIA]: 40, [INDEX]: 400 };
/** How long the network may take where there is a copy, in milliseconds. */
const PATIENCE = 4000;
/** How long files of an earlier build stay for pages that were kept with them, and since when they are of one. */
const MONTH = 30 * 24 * 3600 * 1000;
const OLD_SINCE = "x-frontdesk-old-since";
/** The prefix of each language, the portal's first one at the beginning. */
const LANGUAGES = Object.keys(KEPT).filter((name) => name !== "all");
/** The page of a visitor who asks to keep things, and its script. */
const SAVED = "/saved/";
const SAVED_SCRIPT = "/saved.js";
/** Counts how often what was read was emptied: what was asked for before that is not kept after it. */
let emptied = 0;

/** Whether the visitor pays for each byte, or waits long for it. */
function sparing() {
  const { saveData, effectiveType = "" } = navigator.connection ?? {};
  return saveData || /2g$/.test(effectiveType);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => later(event, hear(event)));
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(`${FOLDER}/`)) return;
  const answer = answered(event, pathname.slice(FOLDER.length));
  if (answer) event.respondWith(answer.catch(() => fetch(request)));
});

/**
 * Lets something be done behind the answer, which it cannot spoil.
 * @param {ExtendableEvent} event
 * @param {Promise<unknown>} doing
 */
function later(event, doing) {
  event.waitUntil(doing.catch((error) => console.debug("Not kept:", error)));
}

/**
 * The worker's answer to a request; none where the browser does as it would without one.
 * @param {FetchEvent} event
 * @param {string} path
 */
function answered(event, path) {
  const { request } = event;
  if (ASSET.test(path)) return first(ASSETS, event, path);
  if (path.startsWith("/media/")) return first(MEDIA, event, path);
  if (INDEX_PART.test(path)) return first(INDEX, event, path);
  // Notices are for now, and embeds are other sites' business.
  if (path === "/data/alerts.json" || path.slice(languageOf(path).length).startsWith("/embed")) return;
  if (request.mode === "navigate" && isPage(path)) return fresh(event, path).then(withNotices);
  if (path.startsWith("/data/")) return fresh(event, path);
  if (path in DIGESTS) return fetch(request).catch(async () => (await caches.match(request)) ?? Response.error());
}

/** A new build brings what the one before had; on a first visit a page asks for it when it has nothing else to do. */
async function install() {
  const before = await Promise.all((await shells()).map((name) => caches.open(name)));
  /** @param {string} path */
  const had = async (path) => (await Promise.all(before.map((cache) => cache.match(FOLDER + path)))).some(Boolean);
  const paths = Object.keys(DIGESTS).filter((path) => !ASSET.test(path));
  const kept = await Promise.all(paths.map(had));
  const again = paths.filter((_, at) => kept[at]);
  // One file that does not come, or no room, and there is no new worker.
  if (again.length && sparing()) throw new Error("the worker of before stays, since this visitor saves data");
  if (again.length) await bring([...KEPT.all, ...again]);
  await skipWaiting();
}

async function activate() {
  const old = (await shells()).filter((name) => name !== SHELL);
  await Promise.all(old.map((name) => caches.delete(name)));
  const assets = await caches.open(ASSETS);
  for (const request of await assets.keys()) {
    const kept = await assets.match(request);
    if (!kept || new URL(request.url).pathname.slice(FOLDER.length) in DIGESTS) continue;
    const since = kept.headers.get(OLD_SINCE);
    if (!since) await put(assets, request, kept, OLD_SINCE);
    else if (Date.now() - Date.parse(since) > MONTH) await assets.delete(request);
  }
  await clients.claim();
}

/** The names of this portal's own shells. */
async function shells() {
  return (await caches.keys()).filter((name) => name.replace(/^frontdesk-shell-\w+/, "shell") === `shell${FOLDER}`);
}

/**
 * What a page asks for.
 * @param {FromPage} event
 */
async function hear({ data, source }) {
  if (data === "forget") return forget();
  if (data && "notices" in Object(data)) return keepNotices(data.notices);
  if (!source || sparing()) return;
  const { pathname } = new URL(source.url);
  const language = languageOf(pathname.slice(FOLDER.length));
  if (data === "saved") return bring([...KEPT.all, language + SAVED, SAVED_SCRIPT]);
  if (data !== "keep") return;
  // A first visit is there before its worker: what it has loaded is kept as if it had come through here.
  await bring([...KEPT.all, ...KEPT[language]]);
  await keepLoaded(language);
  await keepPage(pathname);
}

/**
 * Keeps files of this build that are not kept yet.
 * @param {string[]} paths
 */
async function bring(paths) {
  const [shell, assets] = await Promise.all([caches.open(SHELL), caches.open(ASSETS)]);
  /** @param {string} path */
  const one = async (path) => {
    const cache = ASSET.test(path) ? assets : shell;
    const address = FOLDER + path;
    if (!(path in DIGESTS) || (await cache.match(address))) return;
    // What never changes is at hand already, where the page has it.
    const answer = await asked(new Request(address, { cache: cache === assets ? "default" : "no-cache" }), path);
    if (!(await sound(path, answer, DIGESTS[path]))) throw new Error(`${address} is not what was published`);
    await put(cache, address, answer);
  };
  await Promise.all(paths.map(one));
}
