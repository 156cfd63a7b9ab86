// Without a network: starts the worker, and tells a reader of which day a kept copy is.
const root = document.documentElement;
const { folder, worker } = document.querySelector("script[data-folder]").dataset;

/** Caches that hold what a person has read. */
const read = ["frontdesk-visited", "frontdesk-media"];

/** Empties what was kept because it was read, and what the worker is about to keep. */
export async function forgetRead() {
  navigator.serviceWorker?.controller?.postMessage("forget");
  await Promise.all(read.map((name) => globalThis.caches?.delete(name)));
}

/** "March 10, 2:15 p.m." in the page's language. */
function inWords(when) {
  const year = when.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  const day = when.toLocaleDateString(root.lang, { month: "long", day: "numeric", year });
  const time = when.toLocaleTimeString(root.lang, { hour: "numeric", minute: "2-digit", hour12: true });
  return `${day}, ${time.replace(/\s?([AP])M$/, (_, half) => ` ${half.toLowerCase()}.m.`)}`;
}

/** Says of which day this page's copy is, or that it is none. */
function say(iso) {
  line.hidden = !iso;
  if (iso) line.querySelector("time").textContent = inWords(new Date(iso));
}

// The worker has marked a document itself; its time is worded here, where the visitor's clock and language are known.
const line = document.getElementById("kept");
/** By a page's path, when its copy was made: what the app has at hand is still of that day. */
const days = new Map([[location.pathname, line.dataset.when]]);
say(line.dataset.when);
navigator.serviceWorker?.addEventListener("message", ({ data }) => data?.page && days.set(data.page, data.kept));
addEventListener("frontdesk-arrived", () => say(days.get(location.pathname)));

async function start() {
  if (worker === undefined) {
    const all = await navigator.serviceWorker.getRegistrations();
    const own = all.filter(({ scope }) => scope === new URL(`${folder}/`, location).href);
    const kept = (await caches.keys()).filter((name) => name.startsWith("frontdesk-"));
    return Promise.all([...own.map((registration) => registration.unregister()), ...kept.map((name) => caches.delete(name))]);
  }
  const first = !navigator.serviceWorker.controller;
  await navigator.serviceWorker.register(`${folder}/sw.js`, { scope: `${folder}/` });
  const { active } = await navigator.serviceWorker.ready;
  if (first) active.postMessage("keep");
}

// A browser without workers, a private window, a full disk: the site works as it does without them.
if (navigator.serviceWorker) start().catch((error) => console.debug("Nothing is kept:", error));
