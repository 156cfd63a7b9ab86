// Without a network: starts the worker, and tells a reader of which day a kept copy is.
import { whenIdle } from "./idle.js";
import { folder, worker } from "./portal.js";
import { words } from "./words.js";

const root = document.documentElement;

/** Caches that hold what a person has read. */
const read = ["visited", "media", "index"].map((kind) => `frontdesk-${kind}${folder}`);

/** Empties what was kept because it was read, and what the worker is about to keep. */
export async function forgetRead() {
  ask("forget");
  await Promise.all(read.map((name) => globalThis.caches?.delete(name)));
}

/**
 * Asks the worker, where there is one.
 * @param {unknown} what
 */
export function ask(what) {
  navigator.serviceWorker?.controller?.postMessage(what);
}

/**
 * "March 10, 2:15 p.m." in the page's language.
 * @param {Date} when
 */
function inWords(when) {
  const year = when.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  const day = when.toLocaleDateString(root.lang, { month: "long", day: "numeric", year });
  const time = when.toLocaleTimeString(root.lang, { hour: "numeric", minute: "2-digit", hour12: true });
  return `${day}, ${time.replace(/\s?([AP])M$/, (_, half) => ` ${half.toLowerCase()}.m.`)}`;
}

/** Says of which day this page's copy is, or that it is none. */
export function startKept() {
  // The worker has marked a document itself; its time is worded here, where the visitor's clock and language are known.
  const line = /** @type {HTMLElement} */ (document.getElementById("kept"));
  /** @param {string} [iso] */
  const say = (iso) => {
    line.textContent = iso ? `${words.kept} ${inWords(new Date(iso))}` : "";
    if (iso) line.dataset.when = iso;
    else delete line.dataset.when;
  };
  /** By a page's path, when its copy was made: what the app has at hand is still of that day. */
  const days = new Map([[location.pathname, line.dataset.when]]);
  say(line.dataset.when);
  navigator.serviceWorker?.addEventListener("message", ({ data }) => data?.page && days.set(data.page, data.kept));
  addEventListener("frontdesk-arrived", () => say(days.get(location.pathname)));
}

/** Starts the worker once the page has nothing else to do. What is kept already stays in any case. */
export function startWorker() {
  // A private window, a full disk: the site works as it does without.
  if (navigator.serviceWorker) whenIdle(() => register().catch((error) => console.debug("Nothing is kept:", error)));
}

async function register() {
  const workers = navigator.serviceWorker;
  // Switched off, `sw.js` is one that takes away the worker of before, and what it has kept.
  if (worker === undefined) return (await workers.getRegistration())?.update();
  await workers.register(`${folder}/sw.js`, { scope: `${folder}/` });
  /** @type {ServiceWorker} */ ((await workers.ready).active).postMessage("keep");
}
