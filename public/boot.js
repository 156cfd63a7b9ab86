// Starts what makes a page better: the app, by which a click loads only the next page's data, and the custom elements.
// Without it, or where it fails, the page is complete as it is. Old browsers never run it, since it is a module.
import { outdated, startAlerts } from "./page/alerts.js";
import { startCopy } from "./page/copy.js";
import { startFoot } from "./page/foot.js";
import { whenIdle } from "./page/idle.js";
import { startKept, startWorker } from "./page/kept.js";
import { startLeave } from "./page/leave.js";
import { defineFinder } from "./page/look-up.js";
import { startLanguage } from "./page/language.js";
import { startOpen } from "./page/open.js";
import { Part, fill } from "./page/part.js";
import { startSaved } from "./page/saved.js";
import { button, words } from "./page/words.js";

/** A copy of an official site on another host is none. */
function showDemonstration() {
  /** @type {WithData<"unless"> | null} */
  const notice = document.querySelector("[data-unless]");
  if (!notice || notice.dataset.unless.split(" ").includes(location.hostname)) return;
  fill(notice);
  /** @type {HTMLElement | null} */
  const banner = document.querySelector(".usa-banner");
  if (banner) banner.hidden = true;
}

/** The app, by which a click loads only the next page's data. */
function prepareApp() {
  const root = document.documentElement;
  const tag = /** @type {WithData<"script" | "style">} */ (document.querySelector("script[data-script]"));
  const { script, style } = tag.dataset;

  // Back to another page of the app, in a document whose app does not run: load the page of the address.
  const here = location.pathname;
  const stopped = () => root.dataset.app !== "ready" || "outdated" in root.dataset;
  const load = () => {
    // This is not that page: it must keep no place for it (`browser::place`).
    root.hidden = true;
    location.reload();
  };
  addEventListener("popstate", () => stopped() && location.pathname !== here && load());
  // It may have happened before this script was there. What a reload brings is right, so nothing is loaded twice.
  /** @type {Partial<PerformanceNavigationTiming>[]} */
  const [{ type } = {}] = performance.getEntriesByType("navigation");
  const own = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"))?.href;
  if (type === "back_forward" && own && new URL(own).pathname !== here) load();

  // The app draws what a click asks for. Documents such as the privacy page are none of its pages, and without the
  // Navigation API links load documents.
  const navigates = "sourceElement" in (globalThis.NavigateEvent?.prototype ?? {});
  if (!document.getElementById("site-data")) root.dataset.app = "none";
  else if (!navigates) root.dataset.app = "documents";
  else startAtIntent();

  /** Starts the app when a visitor turns to a link, or when the page is idle. Where the look-up's field is, the look-up
   * comes in its place; but who comes back is brought to their place by the app. */
  function startAtIntent() {
    const types = ["pointerover", "touchstart", "focusin"];
    /** @param {Event} event */
    const intent = ({ target }) => /** @type {Element} */ (target).closest?.("a[href]") && start();
    const start = () => {
      for (const type of types) removeEventListener(type, intent);
      startApp();
    };
    for (const type of types) addEventListener(type, intent, { passive: true });
    if (type !== "navigate" || !document.querySelector("frontdesk-finder")) whenIdle(start);
  }

  // A page's own style holds what its kind uses; the app draws every kind, and asks for all with the first click.
  /** @type {Promise<unknown> | undefined} */
  let whole;
  globalThis.frontdeskStyle = () => (whole ??= new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: style, onload: resolve, onerror: reject });
    /** @type {Element} */ (document.querySelector("style")).after(link);
  }));

  async function startApp() {
    if (root.dataset.app) return;
    root.dataset.app = "loading";
    try {
      const { default: init } = await import(script);
      await init({ module_or_path: script.replace(/\.js$/, "_bg.wasm") });
    } catch (error) {
      // A network that did not bring it, or a browser that cannot run it: links load documents.
      if (root.dataset.app === "loading") root.dataset.app = "absent";
      console.debug("Links load documents:", error);
    }
  }
}

/**
 * Why the look-up does not come to an old page: it asks for files that are there no more, and no connection helps it.
 * @param {HTMLElement} finder
 */
async function explain(finder) {
  if (!(await outdated())) return false;
  /** @type {Element} */ (finder.querySelector("[data-part=sentence]")).textContent = words.outdated;
  /** @type {Element} */ (finder.querySelector("[data-part=results]"))
    .replaceChildren(button(words.reload, "", () => location.reload()));
  return true;
}

/** Search: its script and its module come at the first sign of intent, which a visit of its page is, or with a question in
 * the address. They start when someone turns to them. */
class Search extends HTMLElement {
  connectedCallback() {
    for (const type of ["focusin", "pointerover", "submit"]) this.addEventListener(type, this);
    addEventListener("hashchange", this);
    if (ASKS.test(location.search + location.hash)) {
      // What the answer takes the place of goes at once, so that nothing moves when it comes.
      this.dataset.active = "";
      this.handleEvent(new Event("hashchange"));
    }
    const field = /** @type {HTMLInputElement} */ (this.querySelector("input"));
    // The header's link leads to the field.
    if (location.hash === "#q") field.focus();
    // What was written before this ran.
    if (field.value) this.handleEvent(new Event("input"));
    if (this.dataset.kind === "all") whenIdle(() => import("./search.js").then(({ prepare }) => prepare(this)).catch(() => {}));
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this);
    this.end?.();
    /** @type {(() => void) | undefined} */
    this.end = undefined;
  }

  /** @param {Event} event */
  async handleEvent(event) {
    if (event.type === "hashchange" && !ASKS.test(location.hash + location.search)) return;
    if (event.type === "submit") event.preventDefault();
    /** @param {string} words */
    const say = (words) => {
      const status = /** @type {Element} */ (this.querySelector("[data-part=status]"));
      status.textContent = /** @type {string} */ (this.dataset[words]);
    };
    if (event.type === "submit" || event.type === "hashchange") say("looking");
    try {
      const { come } = await import("./search.js");
      await come(this, event.type === "submit");
    } catch (error) {
      delete this.dataset.active;
      if (event.type !== "pointerover") {
        say(/^(Compile|Link|Runtime|Reference)/.test(/** @type {Error} */ (error).name) ? "broken" : "failed");
      }
      console.debug("Search does not run:", error);
    }
  }
}

/** WebKit empties fields without autocompletion in a page that comes back as it was left, some time after it is shown. */
function keepFields() {
  /** @type {[HTMLInputElement, string][]} */
  let fields = [];
  addEventListener("pagehide", () => {
    /** @type {NodeListOf<HTMLInputElement>} */
    const all = document.querySelectorAll("input[autocomplete=off]");
    fields = [...all].map((field) => [field, field.value]);
  });
  const restore = () => fields.forEach(([field, value]) => (field.value ||= value));
  addEventListener("pageshow", ({ persisted }) => persisted && setTimeout(restore, 100));
}

/** A question of search in the address. */
const ASKS = /[?#&](q|topic|state|type|office|language|publisher|place|from|to|sort)=[^&]/;

/** The map of the states. Without it nothing is missing. */
class StatesMap extends HTMLElement {
  async connectedCallback() {
    /** @type {Partial<typeof import("./map.js")>} */
    const { start } = await import("./map.js").catch(() => ({}));
    if (this.isConnected) this.end = start?.(this);
  }

  disconnectedCallback() {
    this.end?.();
  }
}

const parts = [
  prepareApp,
  showDemonstration,
  () => defineFinder(explain),
  () => customElements.define("frontdesk-part", Part),
  () => customElements.define("frontdesk-map", StatesMap),
  () => customElements.define("frontdesk-search", Search),
  startAlerts,
  startCopy,
  startKept,
  startWorker,
  startLeave,
  startLanguage,
  startOpen,
  startFoot,
  keepFields,
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
