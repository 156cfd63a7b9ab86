// Starts the app after the page has been painted. Without it, or where it fails, the page stays the
// complete static page that it is. Old browsers never run it, since it is a module.
import { outdated, startAlerts } from "./page/alerts.js";
import { startCopy } from "./page/copy.js";
import { startKept, startWorker } from "./page/kept.js";
import { startLeave } from "./page/leave.js";
import { startOffer } from "./page/offer.js";
import { startSaved } from "./page/saved.js";
import { button, words } from "./page/words.js";

/** A copy of an official site on another host is none. */
function showDemonstration() {
  const notice = document.querySelector("[data-unless]");
  if (!notice || notice.dataset.unless.split(" ").includes(location.hostname)) return;
  notice.hidden = false;
  document.querySelector(".usa-banner").hidden = true;
}

/** Starts the app, and leads back without it where it does not run. */
function startApp() {
  const root = document.documentElement;
  const { script, wasm } = document.querySelector("script[data-wasm]").dataset;
  // After a failure the app's listeners are still there: keep every click from them, so that links are
  // ordinary links again.
  const asleep = () => root.dataset.app === "failed" || "outdated" in root.dataset;
  addEventListener("click", (event) => asleep() && event.target.closest("a[href]") && event.stopImmediatePropagation(), true);

  // Back to another page of the app, in a document whose app is not awake: the page of the address has to be loaded.
  const here = location.pathname;
  const left = () => root.dataset.app !== "ready" && location.pathname !== here;
  addEventListener("popstate", () => (asleep() || left()) && location.reload());
  // It may have happened before this script was there. What a reload brings is right, so nothing is loaded twice.
  const [{ type } = {}] = performance.getEntriesByType("navigation");
  const own = document.querySelector("link[rel=canonical]")?.href;
  if (type === "back_forward" && own && new URL(own).pathname !== here) location.reload();

  const boot = async () => {
    try {
      const { default: init } = await import(script);
      await init({ module_or_path: wasm });
    } catch (error) {
      // A browser that cannot run the app, or a network that did not bring it: nothing is lost.
      if (!root.dataset.app) root.dataset.app = "absent";
      console.debug("The page stays static:", error);
    }
  };
  // Two frames: the first paint is done by then. Some documents are no pages of the app's.
  if (document.getElementById("main").dataset.views) requestAnimationFrame(() => requestAnimationFrame(boot));
}

/** What a visitor may do with the office look-up before its script is there. */
const doings = ["focusin", "pointerover", "submit", "click", "change"];

/** The office look-up, wherever the page or the app puts one. Its script comes when someone turns to it. */
class Finder extends HTMLElement {
  connectedCallback() {
    this.ended = false;
    for (const control of this.querySelector("form").elements) control.disabled = false;
    for (const type of doings) this.addEventListener(type, this);
    if (location.hash.includes("=")) this.handleEvent(new Event("asked"));
  }

  disconnectedCallback() {
    this.ended = true;
    this.end?.();
    this.end = undefined;
  }

  async handleEvent(event) {
    const { type, target } = event;
    if (type === "submit") event.preventDefault();
    const located = type === "click" && target.closest("[data-part=locate]");
    try {
      await this.start();
      // What was done before the script was there is done again.
      if (type === "submit") target.requestSubmit();
      else if (located || type === "change") target.dispatchEvent(new Event(type, { bubbles: true }));
    } catch {
      // Only who has asked is told; the next try asks again.
      if (located || ["submit", "change", "asked"].includes(type)) this.fail();
    }
  }

  async start() {
    this.coming ??= import("./finder.js");
    const { start } = await this.coming.finally(() => (this.coming = undefined));
    if (this.ended || this.end) return;
    for (const type of doings) this.removeEventListener(type, this);
    this.end = start(this);
  }

  /** Says why no answer came: an old page asks for files that are there no more, and no connection helps it. */
  async fail() {
    const [sentence, results] = ["sentence", "results"].map((part) => this.querySelector(`[data-part="${part}"]`));
    const before = sentence.textContent;
    const old = await outdated();
    if (sentence.textContent !== before) return;
    sentence.textContent = old ? words.outdated : this.dataset.failed;
    if (old) results.replaceChildren(button(words.reload, "", () => location.reload()));
  }
}

/** The map of the states. Without it nothing is missing. */
class StatesMap extends HTMLElement {
  async connectedCallback() {
    const { start } = await import("./map.js").catch(() => ({}));
    if (this.isConnected) this.end = start?.(this);
  }

  disconnectedCallback() {
    this.end?.();
  }
}

const parts = [
  startApp,
  showDemonstration,
  () => customElements.define("frontdesk-finder", Finder),
  () => customElements.define("frontdesk-map", StatesMap),
  startAlerts,
  startCopy,
  startKept,
  startWorker,
  startLeave,
  startOffer,
  startSaved,
];
for (const start of parts) {
  try {
    start();
  } catch (error) {
    // The page was changed by something else: what needs this goes without it, and nothing else does.
    console.debug("A part does not run:", error);
  }
}
