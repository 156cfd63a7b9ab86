// What the worker answers with: see start.js.

/**
 * The answer of the network, past the browser's own cache where that holds another page in its place.
 * @param {Request} request
 * @param {string} path
 */
async function asked(request, path) {
  const answer = await fetch(request);
  return answer.status !== 200 || typed(path, answer) ? answer : fetch(request, { cache: "reload" });
}

/**
 * The copy of what never changes, else the answer of the network, which is kept.
 * @param {string} name
 * @param {FetchEvent} event
 * @param {string} path
 */
async function first(name, event, path) {
  const { request } = event;
  const cache = await caches.open(name).catch(() => undefined);
  const copy = await cache?.match(request).catch(() => undefined);
  if (copy && typed(path, copy)) return copy;
  if (cache && copy) later(event, cache.delete(request));
  const answer = await asked(request, path);
  if (cache && answer.status === 200) later(event, keep(name, request, path, answer.clone()));
  return answer;
}

/**
 * The answer of the network, which is kept; else the newest copy, marked; else, for a page, that there is no network.
 * @param {FetchEvent} event
 * @param {string} path
 */
async function fresh(event, path) {
  const { request } = event;
  const before = emptied;
  // It may come late: then the copy is shown now, and the answer is the copy of the next time.
  const asking = fetch(request).then((answer) => {
    // What stands behind a `?` is the visitor's, and no page of ours.
    if (answer.status === 200 && !request.url.includes("?")) later(event, keepRead(request, path, answer.clone(), before));
    return answer;
  });
  later(event, asking);
  const copy = await newest(request, path).catch(() => undefined);
  try {
    const answer = await within(copy ? PATIENCE : 0, asking);
    if (answer.status >= 500 && copy) return await told(copy, event, path);
    await tell(path, event.clientId);
    return answer;
  } catch {
    if (copy) return told(copy, event, path);
    return request.mode === "navigate" ? instead(path) : Response.error();
  }
}

/**
 * What stands in place of a page that is not kept.
 * @param {string} path
 */
async function instead(path) {
  if (!path.endsWith("/")) return Response.redirect(`${FOLDER}${path}/`);
  const offices = await allOffices(path);
  if (offices) return Response.redirect(offices.address);
  return (await inSomeLanguage(path, "/offline/"))?.copy ?? Response.error();
}

/**
 * For an office or a state, its part of the list of all offices.
 * @param {string} path
 */
async function allOffices(path) {
  const [found, office] = path.slice(languageOf(path).length).match(/^\/offices\/(?!all\/)(?:([^/]+)\/)?$/) ?? [];
  if (!found) return;
  const list = (await inSomeLanguage(path, "/offices/all/")) ?? (await inSomeLanguage(path, "/offices/"));
  return list && { ...list, address: office ? `${list.address}#${office}` : list.address };
}

/**
 * A kept page in a path's language; better in another than not at all.
 * @param {string} path
 * @param {string} page
 */
async function inSomeLanguage(path, page) {
  for (const prefix of [languageOf(path), ...LANGUAGES]) {
    const address = FOLDER + prefix + page;
    const copy = await caches.match(address);
    if (copy) return { address, copy };
  }
}

/**
 * Fails if a promise takes longer; 0 is no limit.
 * @template Answer
 * @param {number} milliseconds
 * @param {Promise<Answer>} promise
 * @returns {Promise<Answer>}
 */
function within(milliseconds, promise) {
  if (!milliseconds) return promise;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("slow")), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * @param {Request} request
 * @param {string} path
 */
async function newest(request, path) {
  const options = { ignoreSearch: request.mode === "navigate", ignoreVary: true };
  const copies = await Promise.all([SHELL, VISITED, INDEX].map(async (name) => {
    // Not by opening it: that would make one anew that a visitor has just emptied.
    const copy = await caches.match(request, { ...options, cacheName: name });
    if (!copy || (await sound(path, copy))) return copy;
    await (await caches.open(name)).delete(request, options);
  }));
  /** @param {Response} copy */
  const when = (copy) => Date.parse(copy.headers.get(WHEN) ?? "");
  return copies.filter((copy) => !!copy).sort((a, b) => when(b) - when(a))[0] ?? asDocument(path);
}

/**
 * In place of the data of a page that can be read as a document alone: what makes the app load that.
 * @param {string} path
 */
async function asDocument(path) {
  const page = documentOf(path);
  const copy = page && ((await caches.match(FOLDER + page)) ?? (await allOffices(page))?.copy);
  if (!copy) return;
  const headers = { "content-type": "application/json", [WHEN]: copy.headers.get(WHEN) ?? "" };
  return new Response('{"views":""}', { headers });
}

/**
 * The page whose data stands at a path; none for data of the look-up.
 * @param {string} path
 */
function documentOf(path) {
  const [, page] = path.match(/^\/data(\/.*)\.json$/) ?? [];
  if (!page || page.includes("/places/") || page.endsWith("/site")) return;
  return page.endsWith("/index") ? page.slice(0, -5) : `${page}/`;
}

/**
 * Tells the page that asks for another one's data of which day it is; nothing where it is of now.
 * @param {string} path
 * @param {string} clientId
 * @param {string | null} [kept]
 */
async function tell(path, clientId, kept) {
  const page = documentOf(path);
  if (page) (await clients.get(clientId).catch(() => {}))?.postMessage({ page: FOLDER + page, kept });
}

/**
 * A copy that says of which day it is: a page in its own text, a page's data by a message to the page that asks.
 * @param {Response} copy
 * @param {FetchEvent} event
 * @param {string} path
 */
async function told(copy, { request, clientId }, path) {
  const when = copy.headers.get(WHEN);
  if (request.mode !== "navigate") {
    await tell(path, clientId, when);
    return copy;
  }
  const html = (await copy.text()).replace('<p id="kept" class="kept"', `$& data-when="${when}"`);
  return new Response(styled(html), { headers: copy.headers });
}

/**
 * A page with the style of what was put into it before its first paint: else that comes behind the page.
 * @param {string} html
 */
function styled(html) {
  const [later = ""] = html.match(/<link rel="stylesheet"[^>]+>(?=\s*<\/body>)/) ?? [];
  return html.replace("</head>", `${later}$&`);
}

/**
 * Keeps the notices that a page shows, as HTML that `public/page/alerts.js` has drawn from text; or that there are none.
 * @param {unknown} notices
 */
async function keepNotices(notices) {
  const cache = await caches.open(NOTICES);
  if (notices) await cache.put(NOTICES_ADDRESS, new Response(JSON.stringify(notices)));
  else await cache.delete(NOTICES_ADDRESS);
}

/** The notices that are kept; none, and none kept any more, where they cannot be read. */
async function notices() {
  try {
    const kept = await (await caches.match(NOTICES_ADDRESS))?.json();
    if (!kept || typeof kept.html === "string") return kept;
  } catch {
    // As below.
  }
  await caches.delete(NOTICES);
}

/**
 * A page with the notices at its top, so that nothing moves when its script finds them.
 * @param {Response} answer
 */
async function withNotices(answer) {
  const kept = answer.status === 200 && (await notices().catch(() => undefined));
  if (!kept || !(Date.now() <= kept.until)) return answer;
  const page = await answer.text();
  const place = '<div id="alerts" class="alerts">';
  const fits = page.includes(`<html lang="${kept.lang}"`);
  return new Response(fits ? styled(page.replace(place, () => place + kept.html)) : page, { headers: decoded(answer.headers) });
}
