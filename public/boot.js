// Starts the app after the page has been painted. Without it, or where it fails, the page stays the
// complete static page that it is. Old browsers never run it, since it is a module.
import "./page/alerts.js";
import "./page/copy.js";
import "./page/kept.js";
import "./page/leave.js";
import "./page/look-up.js";
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
