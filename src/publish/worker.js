// Keeps what a visitor may need where there is no network: the app, the pages of the tip line and of the offices, and
// what was read last. Fresh comes first; a kept copy says of which day it is.
//
// The publisher puts BUILD (a digest of what is kept from the start), FOLDER (the site's), FILES and LANGUAGES above.
// A file that can change has a digest in its address (ASSET), so two builds never meet in one page.

const SHELL = `frontdesk-shell-${BUILD}`;
const ASSETS = "frontdesk-assets";
// What a person has read may say where they live: these two are what "clear all" empties (`public/page/kept.js`).
const VISITED = "frontdesk-visited";
const MEDIA = "frontdesk-media";
/** The notices that stand at the top of the next page. */
const NOTICES = "frontdesk-notices";

const ASSET = /^\/(?:app-[^/]+\/|frontdesk-[^/]+\.(?:js|wasm)$|rest-[^/]+\.css$)/;
/** When a copy was made, as a header of it. */
const WHEN = "x-frontdesk-kept";
/** How many answers are kept of what was read, and of pictures. */
const MOST = { [VISITED]: 120, [MEDIA]: 40 };
/** How long the network may take where there is a copy, in milliseconds. */
const PATIENCE = 4000;
/** How long files of an earlier build stay for pages that were kept with them. */
const MONTH = 30 * 24 * 3600 * 1000;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  // A first visit is there before its worker: its page is kept as if it had come through here.
  if (event.data === "keep" && event.source) event.waitUntil(keepPage(event.source.url));
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
    const kept = await assets.match(request);
    if (!FILES.includes(path) && Date.now() - Date.parse(kept?.headers.get(WHEN)) > MONTH) await assets.delete(request);
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
  else if (path === "/data/alerts.json" || /^(?:\/[a-z]{2})?\/embed/.test(path)) return;
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
  const copy = await newest(request).catch(() => undefined);
  try {
    const answer = await within(copy ? PATIENCE : 0, fetch(request));
    if (answer.status >= 500 && copy) return told(copy, event);
    // What stands behind a `?` is the visitor's, and no page of ours.
    if (answer.status === 200 && !request.url.includes("?")) event.waitUntil(keep(VISITED, request, answer.clone()));
    return answer;
  } catch (error) {
    if (copy) return told(copy, event);
    if (request.mode !== "navigate") return Response.error();
    const language = LANGUAGES.find((prefix) => prefix && path.startsWith(`${prefix}/`)) ?? "";
    return (await caches.match(`${FOLDER}${language}/offline/`)) ?? Response.error();
  }
}

/** Fails if a promise takes longer; 0 is no limit. */
function within(milliseconds, promise) {
  if (!milliseconds) return promise;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("slow")), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function newest(request) {
  const options = { ignoreSearch: request.mode === "navigate", ignoreVary: true };
  const copies = await Promise.all([SHELL, VISITED].map(async (name) => (await caches.open(name)).match(request, options)));
  const when = (copy) => Date.parse(copy.headers.get(WHEN));
  return copies.filter(Boolean).sort((a, b) => when(b) - when(a))[0];
}

/** A copy that says of which day it is: a page in its own text, data by a message to the page that asks. */
async function told(copy, { request, clientId }) {
  const when = copy.headers.get(WHEN);
  if (request.mode !== "navigate") {
    (await clients.get(clientId))?.postMessage({ kept: when });
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

async function put(cache, request, answer) {
  const headers = decoded(answer.headers);
  headers.set(WHEN, new Date().toISOString());
  await cache.put(request, new Response(await answer.blob(), { headers }));
}

/** Keeps an answer, and lets go of the oldest. Where there is no room nothing is kept, and nothing is lost. */
async function keep(name, request, answer) {
  try {
    const cache = await caches.open(name);
    // What was kept last comes last.
    await cache.delete(request);
    await put(cache, request, answer);
    const requests = await cache.keys();
    await Promise.all(requests.slice(0, Math.max(0, requests.length - MOST[name])).map((old) => cache.delete(old)));
  } catch {
    await caches.delete(name).catch(() => false);
  }
}

async function keepPage(address) {
  const { origin, pathname, search } = new URL(address);
  if (origin !== location.origin || search) return;
  const answer = await fetch(pathname).catch(() => undefined);
  if (answer?.status === 200 && !answer.redirected) await keep(VISITED, pathname, answer);
}
