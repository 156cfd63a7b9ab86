// Starts what makes a page better: the app, by which a click loads only the next page's data, and the custom elements.
// Without it, or where it fails, the page is complete as it is. Old browsers never run it, since it is a module.
import "./page/alerts.js";
import "./page/copy.js";
import { whenIdle } from "./page/idle.js";
import "./page/kept.js";
import "./page/leave.js";
import "./page/look-up.js";
import "./page/offer.js";
import "./page/saved.js";

const root = document.documentElement;
const { script, wasm, style } = document.querySelector("script[data-wasm]").dataset;

// A copy of an official site on another host is none.
const notice = document.querySelector("[data-unless]");
if (notice && !notice.dataset.unless.split(" ").includes(location.hostname)) {
  notice.hidden = false;
  document.querySelector(".usa-banner").hidden = true;
}

// Back to another page of the app, in a document whose app does not run: load the page of the address.
const here = location.pathname;
const stopped = () => root.dataset.app !== "ready" || "outdated" in root.dataset;
addEventListener("popstate", () => stopped() && location.pathname !== here && location.reload());
// It may have happened before this script was there. What a reload brings is right, so nothing is loaded twice.
const [{ type } = {}] = performance.getEntriesByType("navigation");
const own = document.querySelector("link[rel=canonical]")?.href;
if (type === "back_forward" && own && new URL(own).pathname !== here) location.reload();

// The app draws what a click asks for. Documents such as the privacy page are none of its pages, and without the
// Navigation API links load documents.
const navigates = "sourceElement" in (globalThis.NavigateEvent?.prototype ?? {});
if (!document.getElementById("site-data")) root.dataset.app = "none";
else if (!navigates) root.dataset.app = "documents";
else startAtIntent();

/** Starts the app when a visitor turns to a link, or when the page is idle and no one saves data. */
function startAtIntent() {
  const types = ["pointerover", "touchstart", "focusin"];
  const intent = ({ target }) => target.closest?.("a[href]") && start();
  const start = () => {
    for (const type of types) removeEventListener(type, intent);
    startApp();
  };
  for (const type of types) addEventListener(type, intent, { passive: true });
  whenIdle(start);
}

function loadStyle() {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: style });
  const loaded = new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: reject }));
  document.querySelector("style").after(link);
  return loaded;
}

async function startApp() {
  if (root.dataset.app) return;
  root.dataset.app = "loading";
  try {
    // A page's own style holds what its kind uses; the app draws every kind.
    const [{ default: init }] = await Promise.all([import(script), loadStyle()]);
    await init({ module_or_path: wasm });
  } catch (error) {
    // A network that did not bring it, or a browser that cannot run it: links load documents.
    if (root.dataset.app === "loading") root.dataset.app = "absent";
    console.debug("Links load documents:", error);
  }
}

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
