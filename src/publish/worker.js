// Keeps what a visitor may need where there is no network: the app, the pages of the tip line and of the offices, and
// what was read last. Fresh comes first; a kept copy says of which day it is.
//
// The publisher puts BUILD (a digest of what is kept from the start), FOLDER (the site's), FILES, LANGUAGES and STATES
// above.
// A file that can change has a digest in its address (ASSET), so two builds never meet in one page.

const SHELL = `frontdesk-shell-${BUILD}`;
const ASSETS = "frontdesk-assets";
// What a person has read may say where they live: these two are what "clear all" empties (`public/page/kept.js`).
const VISITED = "frontdesk-visited";
const MEDIA = "frontdesk-media";
/** The notices that stand at the top of the next page. */
const NOTICES = "frontdesk-notices";

const ASSET = /^\/(?:app-[^/]+\/|(?:frontdesk|look-up)-[^/]+\.(?:js|wasm)$|(?:first|rest)-[^/]+\.css$)/;
/** When a copy was made, as a header of it. */
const WHEN = "x-frontdesk-kept";
/** How many answers are kept of what was read, and of pictures. */
const MOST = { [VISITED]: 120, [MEDIA]: 40 };
/** How long the network may take where there is a copy, in milliseconds. */
const PATIENCE = 4000;
/** How long files of an earlier build stay for pages that were kept with them, and since when they are of one. */
const MONTH = 30 * 24 * 3600 * 1000;
const OLD_SINCE = "x-frontdesk-old-since";
/** Counts how often what was read was emptied: what was asked for before that is not kept after it. */
let emptied = 0;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  // A first visit is there before its worker: its page is kept as if it had come through here.
  if (event.data === "keep" && event.source) event.waitUntil(keepPage(new URL(event.source.url).pathname));
  else if (event.data === "forget") event.waitUntil(forget());
  else if (event.data && "notices" in event.data) event.waitUntil(keepNotices(event.data.notices));
});

async function install() {
  const [shell, assets] = await Promise.all([caches.open(SHELL), caches.open(ASSETS)]);
  // What is there already is not asked for again. One file that does not come, or no room, and there is no new worker.
  const bring = async (path) => {
    const cache = ASSET.test(path) ? assets : shell;
    const address = FOLDER + path;
    if (cache === assets && (await cache.match(address))) return;
    const answer = await fetch(new Request(address, { cache: "no-cache" }));
    if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
    await put(cache, address, answer);
  };
  await Promise.all(FILES.map(bring));
  await skipWaiting();
}

async function activate() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("frontdesk-shell-") && name !== SHELL);
  await Promise.all(old.map((name) => caches.delete(name)));
  const assets = await caches.open(ASSETS);
  for (const request of await assets.keys()) {
    const path = new URL(request.url).pathname.slice(FOLDER.length);
    if (FILES.includes(path)) continue;
    const kept = await assets.match(request);
    const since = kept.headers.get(OLD_SINCE);
    if (!since) await put(assets, request, kept, OLD_SINCE);
    else if (Date.now() - Date.parse(since) > MONTH) await assets.delete(request);
  }
  await clients.claim();
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(`${FOLDER}/`)) return;
  const path = pathname.slice(FOLDER.length);
  if (ASSET.test(path)) event.respondWith(first(ASSETS, request, event));
  else if (path.startsWith("/media/")) event.respondWith(first(MEDIA, request, event));
  // Notices are for now, and embeds are other sites' business.
  else if (path === "/data/alerts.json" || /^(?:\/[a-z-]{2,5})?\/embed/.test(path)) return;
  else if (request.mode === "navigate") event.respondWith(fresh(event, path).then(withNotices));
  else if (path.startsWith("/data/")) event.respondWith(fresh(event, path));
  else if (FILES.includes(path)) event.respondWith(fetch(request).catch(async () => (await caches.match(request)) ?? Response.error()));
});

/** The copy of what never changes, else the answer of the network, which is kept. */
async function first(name, request, event) {
  const cache = await caches.open(name).catch(() => undefined);
  const kept = await cache?.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (cache && answer.status === 200) event.waitUntil(keep(name, request, answer.clone()));
  return answer;
}

/** The answer of the network, which is kept; else the newest copy, marked; else, for a page, that there is no network. */
async function fresh(event, path) {
  const { request } = event;
  const copy = await newest(request, path).catch(() => undefined);
  const before = emptied;
  // It may come late: then the copy is shown now, and the answer is the copy of the next time.
  const asking = fetch(request).then((answer) => {
    // What stands behind a `?` is the visitor's, and no page of ours.
    if (answer.status === 200 && !request.url.includes("?")) event.waitUntil(keepRead(request, path, answer.clone(), before));
    return answer;
  });
  event.waitUntil(asking.catch(() => {}));
  try {
    const answer = await within(copy ? PATIENCE : 0, asking);
    if (answer.status >= 500 && copy) return told(copy, event, path);
    await tell(path, event.clientId);
    return answer;
  } catch {
    if (copy) return told(copy, event, path);
    return request.mode === "navigate" ? instead(path) : Response.error();
  }
}

/** What stands in place of a page that is not kept: for a state, its part of the list of all offices. */
async function instead(path) {
  const language = LANGUAGES.find((prefix) => prefix && path.startsWith(`${prefix}/`)) ?? "";
  const [, state] = path.slice(language.length).match(/^\/offices\/([a-z-]+)\/$/) ?? [];
  if (STATES.includes(state)) return Response.redirect(`${FOLDER}${language}/offices/all/#${state}`);
  return (await caches.match(`${FOLDER}${language}/offline/`)) ?? Response.error();
}

/** Fails if a promise takes longer; 0 is no limit. */
function within(milliseconds, promise) {
  if (!milliseconds) return promise;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("slow")), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function newest(request, path) {
  const options = { ignoreSearch: request.mode === "navigate", ignoreVary: true };
  const copies = await Promise.all([SHELL, VISITED].map(async (name) => (await caches.open(name)).match(request, options)));
  const when = (copy) => Date.parse(copy.headers.get(WHEN));
  return copies.filter(Boolean).sort((a, b) => when(b) - when(a))[0] ?? asDocument(path);
}

/** In place of the data of a page whose document alone is kept: what makes the app load that. */
async function asDocument(path) {
  const page = documentOf(path);
  const copy = page && (await caches.match(FOLDER + page));
  return copy && new Response('{"views":""}', { headers: { "content-type": "application/json", [WHEN]: copy.headers.get(WHEN) } });
}

/** The page whose data stands at a path; none for data of the look-up. */
function documentOf(path) {
  const [, page] = path.match(/^\/data(\/.*)\.json$/) ?? [];
  if (!page || page.includes("/places/") || page.endsWith("/site")) return;
  return page.endsWith("/index") ? page.slice(0, -5) : `${page}/`;
}

/** Tells the page that asks for another one's data of which day it is; nothing where it is of now. */
async function tell(path, clientId, kept) {
  const page = documentOf(path);
  if (page) (await clients.get(clientId))?.postMessage({ page: FOLDER + page, kept });
}

/** A copy that says of which day it is: a page in its own text, a page's data by a message to the page that asks. */
async function told(copy, { request, clientId }, path) {
  const when = copy.headers.get(WHEN);
  if (request.mode !== "navigate") {
    await tell(path, clientId, when);
    return copy;
  }
  const html = (await copy.text()).replace('<p id="kept" class="kept" hidden>', `<p id="kept" class="kept" data-when="${when}">`);
  return new Response(html, { headers: copy.headers });
}

/** Keeps the notices that a page shows, as HTML that `public/page/alerts.js` has drawn from text; or that there are none. */
async function keepNotices(notices) {
  const cache = await caches.open(NOTICES);
  if (notices) await cache.put(NOTICES, new Response(JSON.stringify(notices)));
  else await cache.delete(NOTICES);
}

/** A page with the notices at its top, so that nothing moves when its script finds them. */
async function withNotices(answer) {
  const kept = await caches.match(NOTICES).catch(() => undefined);
  if (!kept || answer.status !== 200) return answer;
  const { html, until, lang } = await kept.json();
  if (Date.now() > until) return answer;
  const page = await answer.text();
  const place = '<div id="alerts" class="alerts">';
  const fits = page.includes(`<html lang="${lang}"`);
  return new Response(fits ? page.replace(place, () => place + html) : page, { headers: decoded(answer.headers) });
}

/** The headers of an answer whose body is as it was before it was compressed. */
function decoded(from) {
  const headers = new Headers(from);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return headers;
}

async function put(cache, request, answer, mark = WHEN) {
  const headers = decoded(answer.headers);
  headers.set(mark, new Date().toISOString());
  await cache.put(request, new Response(await answer.blob(), { headers }));
}

/** Keeps an answer as the last one, and lets go of the oldest. Where there is no room, half of what was kept of its kind
 * makes room for the next time. */
async function keep(name, request, answer) {
  const cache = await caches.open(name);
  const most = MOST[name] ?? Infinity;
  const oldest = async (count) => Promise.all((await cache.keys()).slice(0, count).map((old) => cache.delete(old)));
  const length = async () => (await cache.keys()).length;
  try {
    await put(cache, request, answer);
    if ((await length()) > most) await oldest((await length()) - most);
  } catch {
    if (name !== ASSETS) await oldest(Math.ceil((await length()) / 2));
  }
}

/** Keeps what was read, unless that has been emptied since. With the data of a page goes its document, by which it can be
 * read again without the app. */
async function keepRead(request, path, answer, before) {
  if (before !== emptied) return;
  await keep(VISITED, request, answer);
  const page = documentOf(path);
  if (page && !navigator.connection?.saveData && !(await caches.match(FOLDER + page))) await keepPage(FOLDER + page);
  if (before !== emptied) await forget();
}

async function keepPage(pathname) {
  const answer = await fetch(pathname).catch(() => undefined);
  if (answer?.status === 200 && !answer.redirected) await keep(VISITED, pathname, answer);
}

async function forget() {
  emptied += 1;
  await Promise.all([VISITED, MEDIA].map((name) => caches.delete(name)));
}
