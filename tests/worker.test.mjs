// The worker's code on a host of its own making: what it keeps, what it does not, and whose it leaves alone.
// Browsers run it in tests/browser/offline.spec.mjs.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import test from "node:test";
import vm from "node:vm";

const parts = ["start", "answer", "keep"].map((name) => readFileSync(`src/features/offline/worker/${name}.js`, "utf8"));
const origin = "https://host.example";

/** Caches as a browser has them for one host. */
function storage() {
  const all = new Map();
  const key = (request) => new URL(request.url ?? request, origin).href.replace(/\?.*/, "");
  const open = async (name) => {
    if (!all.has(name)) all.set(name, new Map());
    const entries = all.get(name);
    return {
      match: async (request) => entries.get(key(request))?.clone(),
      put: async (request, answer) => void entries.set(key(request), answer.clone()),
      delete: async (request) => entries.delete(key(request)),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
    };
  };
  return {
    all,
    open,
    keys: async () => [...all.keys()],
    has: async (name) => all.has(name),
    delete: async (name) => all.delete(name),
    match: async (request, { cacheName } = {}) => {
      for (const name of [...all.keys()].filter((name) => !cacheName || name === cacheName)) {
        const found = await (await open(name)).match(request);
        if (found) return found;
      }
    },
  };
}

const html = (folder, text = "") => `<!doctype html><html lang="en"><script data-folder="${folder}"></script><div id="alerts" class="alerts"></div>${text}</html>`;
const digest = (text) => createHash("sha256").update(text).digest("hex").slice(0, 32);
const answer = (body, type, status = 200) => new Response(body, { status, headers: { "content-type": type } });

/** A worker of a portal in a folder; `site` answers paths below it. */
function worker({ folder = "", build = "b1", caches = storage(), site = {}, connection = {} } = {}) {
  const files = { "/tips/": html(folder, "tips"), "/offices/all/": html(folder, "all"), "/offline/": html(folder, "offline"), "/es/tips/": html(folder, "es"), "/app-1/boot.js": "boot()", "/frontdesk-1_bg.wasm": "wasm" };
  const digests = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, digest(text)]));
  const kept = { "": ["/tips/", "/offices/all/", "/offline/"], "/es": ["/es/tips/"], all: ["/app-1/boot.js"] };
  const type = (path) => (path.endsWith("/") ? "text/html" : path.endsWith(".wasm") ? "application/wasm" : path.endsWith(".json") ? "application/json" : "text/javascript");
  const listeners = {};
  const asked = [];
  const fetch = async (request, { cache = request.cache } = {}) => {
    const path = new URL(request.url ?? request, origin).pathname.slice(folder.length);
    if (cache === "only-if-cached") throw new TypeError("not there");
    asked.push(path);
    const found = site[path] ?? (path in files ? () => answer(files[path], type(path)) : undefined);
    if (!found) throw new TypeError("no network");
    return found();
  };
  const context = {
    caches, fetch, Response: Object.assign(function (...args) { return new Response(...args); }, { error: () => new Response(null, { status: 599 }), redirect: (url) => new Response(null, { status: 302, headers: { location: url } }) }),
    Request: class { constructor(url, init = {}) { this.url = new URL(url, origin).href; this.cache = init.cache; } },
    Headers, URL, TextDecoder, crypto, console, setTimeout, clearTimeout, location: { origin },
    navigator: { connection }, clients: { get: async () => undefined, claim: async () => {} }, skipWaiting: async () => {},
    addEventListener: (name, listener) => (listeners[name] = listener),
  };
  const values = { BUILD: build, FOLDER: folder, DIGESTS: digests, KEPT: kept };
  vm.runInNewContext(Object.entries(values).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`).join("") + parts.join(""), context);
  /** Lets a listener work to its end; gives its answer. */
  const send = async (name, more = {}) => {
    const work = [];
    let given;
    listeners[name]({ ...more, waitUntil: (promise) => work.push(promise), respondWith: (promise) => (given = promise) });
    const result = await given;
    for (let done = 0; done < work.length; done += 1) await work[done];
    return result;
  };
  const get = (path, mode = "cors") => send("fetch", { request: { url: origin + folder + path, method: "GET", mode } });
  const keep = (path = "/", data = "keep") => send("message", { data, source: { url: origin + folder + path } });
  return { send, get, keep, caches, asked };
}

const paths = (caches, name) => [...(caches.all.get(name)?.keys() ?? [])].map((url) => new URL(url).pathname);

test("a first visit keeps one language, and the other when it is read", async () => {
  const one = worker({ site: { "/": () => answer(html(""), "text/html"), "/es/": () => answer(html(""), "text/html") } });
  await one.send("install");
  assert.deepEqual(one.asked, []);
  await one.keep("/");
  assert.deepEqual(paths(one.caches, "frontdesk-shell-b1").sort(), ["/offices/all/", "/offline/", "/tips/"]);
  await one.keep("/es/");
  assert(paths(one.caches, "frontdesk-shell-b1").includes("/es/tips/"));
});

test("nothing comes unasked where a visitor saves data or waits long", async () => {
  for (const connection of [{ saveData: true }, { effectiveType: "2g" }, { effectiveType: "slow-2g" }]) {
    const one = worker({ connection });
    await one.send("install");
    await one.keep("/");
    assert.deepEqual(one.asked, []);
  }
});

test("a new build brings what the one before had, or leaves that", async () => {
  const { caches, keep } = worker();
  await keep("/");
  const next = worker({ build: "b2", caches });
  await next.send("install");
  await next.send("activate");
  assert.deepEqual(paths(caches, "frontdesk-shell-b2").sort(), ["/offices/all/", "/offline/", "/tips/"]);
  assert(!caches.all.has("frontdesk-shell-b1"));
  await assert.rejects(worker({ build: "b3", caches, connection: { saveData: true } }).send("install"));
  assert(caches.all.has("frontdesk-shell-b2"));
});

test("what a visitor has emptied is not made anew by looking into it", async () => {
  const one = worker();
  await one.keep("/");
  await one.send("message", { data: "forget" });
  await one.get("/news/", "navigate");
  assert(!one.caches.all.has("frontdesk-visited"));
});

test("two portals on one host leave each other alone", async () => {
  const caches = storage();
  const folders = ["", "/a", "/a/b", "/b"];
  for (const folder of folders) await worker({ folder, caches }).keep("/");
  const before = new Set(caches.all.keys());
  for (const folder of folders) {
    await worker({ folder, caches, build: "b2" }).send("activate");
    await worker({ folder, caches, build: "b2" }).send("message", { data: "forget" });
  }
  const gone = [...before].filter((name) => !caches.all.has(name)).sort();
  assert.deepEqual(gone, folders.map((folder) => `frontdesk-shell-b1${folder}`).sort());
});

for (const [what, path, wrong] of [
  ["a page in place of the WASM", "/frontdesk-1_bg.wasm", () => answer("<p>sign in", "text/html")],
  ["other bytes of the WASM", "/frontdesk-1_bg.wasm", () => answer("wrong", "application/wasm")],
  ["a sign-in page", "/tips/", () => answer("<p>sign in", "text/html")],
  ["a sign-in page in place of data", "/data/tips.json", () => answer("<p>sign in", "text/html")],
  ["half of some data", "/data/tips.json", () => answer('{"a":', "application/json")],
]) {
  test(`${what} is not kept`, async () => {
    const one = worker({ site: { [path]: wrong } });
    const mode = path.endsWith("/") ? "navigate" : "cors";
    await one.get(path, mode);
    await one.keep("/").catch(() => {});
    assert.equal(await one.caches.match(path), undefined);
    // What is kept already, from a worker that did not look, goes.
    for (const name of ["frontdesk-assets", "frontdesk-visited", "frontdesk-shell-b1"]) await (await one.caches.open(name)).put(path, wrong());
    const good = worker({ caches: one.caches, site: { "/data/tips.json": () => answer("{}", "application/json") } });
    const text = await (await good.get(path, mode)).text();
    assert(!text.includes("sign in") && text !== '{"a":', text);
  });
}

test("notices that cannot be read leave each page as it is", async () => {
  for (const broken of ["{", "null", "[]", "5", '{"html":5}', '{"html":"x"}']) {
    const one = worker();
    await (await one.caches.open("frontdesk-notices")).put("/frontdesk-notices", new Response(broken));
    const page = await one.get("/tips/", "navigate");
    assert.equal(await page.text(), html("", "tips"), broken);
  }
});

test("where the browser's store fails, the network answers", async () => {
  const refuse = async () => { throw new Error("broken"); };
  const caches = { open: refuse, keys: refuse, match: refuse, delete: refuse, has: refuse };
  for (const [path, mode] of [["/tips/", "navigate"], ["/app-1/boot.js", "cors"]]) {
    assert.equal((await worker({ caches }).get(path, mode).catch((error) => error)).status, 200, path);
  }
});

test("an office or a state that was not read leads to the list of all", async () => {
  const one = worker();
  await one.keep("/");
  for (const [path, to] of [["/offices/texas/", "/offices/all/#texas"], ["/offices/ero-chicago/", "/offices/all/#ero-chicago"], ["/offices/", "/offices/all/"], ["/es/offices/texas/", "/offices/all/#texas"], ["/tips", "/tips/"]]) {
    assert.equal((await one.get(path, "navigate")).headers.get("location"), to, path);
  }
  assert.equal(await (await one.get("/news/2009/", "navigate")).text(), html("", "offline"));
  // A click loads the document in place of the data.
  assert.deepEqual(await (await one.get("/data/offices/ero-chicago.json")).json(), { views: "" });
});
