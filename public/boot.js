// Starts the app after the page has been painted. Without it, or where it fails, the page stays the
// complete static page that it is. Old browsers never run it, since it is a module.
import "./page/alerts.js";
import "./page/copy.js";
import "./page/kept.js";
import "./page/leave.js";
import "./page/offer.js";
import "./page/saved.js";

const root = document.documentElement;
const main = document.getElementById("main");
const { script, wasm } = document.querySelector("script[data-wasm]").dataset;

// A copy of an official site on another host is none.
const notice = document.querySelector("[data-unless]");
if (notice && !notice.dataset.unless.split(" ").includes(location.hostname)) {
  notice.hidden = false;
  document.querySelector(".usa-banner").hidden = true;
}

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

async function boot() {
  try {
    const { default: init } = await import(script);
    await init({ module_or_path: wasm });
  } catch (error) {
    // A browser that cannot run the app, or a network that did not bring it: nothing is lost.
    if (!root.dataset.app) root.dataset.app = "absent";
    console.debug("The page stays static:", error);
  }
}

// Two frames: the first paint is done by then. Some documents are no pages of the app's.
if (main.dataset.views) requestAnimationFrame(() => requestAnimationFrame(boot));

/** What a visitor may do with the office look-up before its script is there. */
const doings = ["focusin", "pointerover", "submit", "click", "change"];

// The office look-up, wherever the page or the app puts one. Its script comes when someone turns to it.
customElements.define(
  "frontdesk-finder",
  class extends HTMLElement {
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
        if (located || ["submit", "change", "asked"].includes(type)) this.querySelector('[data-part="sentence"]').textContent = this.dataset.failed;
      }
    }

    async start() {
      this.coming ??= import("./finder.js");
      const { start } = await this.coming.finally(() => (this.coming = undefined));
      if (this.ended || this.end) return;
      for (const type of doings) this.removeEventListener(type, this);
      this.end = start(this);
    }
  },
);

// The map of the states. Without it nothing is missing.
customElements.define(
  "frontdesk-map",
  class extends HTMLElement {
    async connectedCallback() {
      const { start } = await import("./map.js").catch(() => ({}));
      if (this.isConnected) this.end = start?.(this);
    }

    disconnectedCallback() {
      this.end?.();
    }
  },
);
