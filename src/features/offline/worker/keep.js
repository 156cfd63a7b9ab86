// What is kept, and whether it is what was published: see start.js.

/**
 * Whether an answer is of its path's kind: a page is HTML, and nothing else is.
 * @param {string} path
 * @param {Response} answer
 */
function typed(path, answer) {
  const html = /^text\/html/i.test(answer.headers.get("content-type") ?? "");
  return answer.status === 200 && !answer.redirected && html === isPage(path);
}

/**
 * Whether an answer is what was published, as far as one can tell: by its type and its digest, and as JSON or as one of
 * our own pages.
 * @param {string} path
 * @param {Response} answer
 */
async function sound(path, answer, digest = ASSET.test(path) ? DIGESTS[path] : undefined) {
  if (!typed(path, answer)) return false;
  try {
    const bytes = await answer.clone().arrayBuffer();
    if (digest && digest !== (await digestOf(bytes))) return false;
    if (path.endsWith(".json")) JSON.parse(new TextDecoder().decode(bytes));
    return !isPage(path) || new TextDecoder().decode(bytes).includes(MARK);
  } catch {
    return false;
  }
}

/** @param {ArrayBuffer} bytes */
async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Whether a path is a page's, and no file's.
 * @param {string} path
 */
function isPage(path) {
  return !/\.[^/]*$/.test(path);
}

/**
 * The prefix of the language that a path is in.
 * @param {string} path
 */
function languageOf(path) {
  return LANGUAGES.find((prefix) => prefix && path.startsWith(`${prefix}/`)) ?? ("" in KEPT ? "" : LANGUAGES[0]);
}

/**
 * The headers of an answer whose body is as it was before it was compressed.
 * @param {Headers} from
 */
function decoded(from) {
  const headers = new Headers(from);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return headers;
}

/**
 * @param {Cache} cache
 * @param {RequestInfo} request
 * @param {Response} answer
 */
async function put(cache, request, answer, mark = WHEN) {
  const headers = decoded(answer.headers);
  headers.set(mark, new Date().toISOString());
  await cache.put(request, new Response(await answer.blob(), { headers }));
}

/**
 * Keeps an answer as the last one, if it is sound, and lets go of the oldest. Where there is no room, half of what was
 * kept of its kind makes room for the next time.
 * @param {string} name
 * @param {RequestInfo} request
 * @param {string} path
 * @param {Response} answer
 */
async function keep(name, request, path, answer) {
  if (!(await sound(path, answer))) return;
  const cache = await caches.open(name);
  const most = MOST[name] ?? Infinity;
  /** @param {number} count */
  const oldest = async (count) => Promise.all((await cache.keys()).slice(0, count).map((old) => cache.delete(old)));
  const length = async () => (await cache.keys()).length;
  try {
    await put(cache, request, answer);
    if ((await length()) > most) await oldest((await length()) - most);
  } catch {
    if (name !== ASSETS) await oldest(Math.ceil((await length()) / 2));
  }
}

/**
 * Keeps what was read, unless that has been emptied since. With the data of a page goes its document, by which it can be
 * read again without the app.
 * @param {Request} request
 * @param {string} path
 * @param {Response} answer
 * @param {number} before
 */
async function keepRead(request, path, answer, before) {
  if (before !== emptied) return;
  await keep(FOUND.test(path) ? INDEX : VISITED, request, path, answer);
  const page = documentOf(path);
  if (page && !sparing()) await keepPage(FOLDER + page);
  if (before !== emptied) await forget();
}

/**
 * Keeps the files of the app, and the words of the look-up and of search, that the browser's own cache has, without asking
 * the network for any.
 * @param {string} language
 */
async function keepLoaded(language) {
  const before = emptied;
  const assets = await caches.open(ASSETS);
  for (const path of Object.keys(DIGESTS).filter((path) => ASSET.test(path))) {
    if (await assets.match(FOLDER + path)) continue;
    const answer = await loaded(path);
    if (answer && (await sound(path, answer))) await put(assets, FOLDER + path, answer);
  }
  /** @param {string} name */
  const own = (name) => `/data${language}/${name}`;
  for (const path of [own("places/settings.json"), own("search/words.txt"), own("search/pages.txt"), "/data/search/index.txt"]) {
    const answer = await loaded(path);
    if (answer && before === emptied) await keep(VISITED, FOLDER + path, path, answer);
  }
}

/** @param {string} path */
const loaded = (path) => fetch(FOLDER + path, { cache: "only-if-cached", mode: "same-origin" }).catch(() => undefined);

/**
 * Keeps a page that is not kept yet.
 * @param {string} pathname
 */
async function keepPage(pathname) {
  if (await caches.match(pathname)) return;
  const answer = await fetch(pathname).catch(() => undefined);
  if (answer) await keep(VISITED, pathname, pathname.slice(FOLDER.length), answer);
}

async function forget() {
  emptied += 1;
  await Promise.all([VISITED, MEDIA, INDEX].map((name) => caches.delete(name)));
}
