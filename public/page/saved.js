// What a visitor asks this device to keep: in its own storage, never sent.
import { ask } from "./kept.js";
import { folder } from "./portal.js";
import { button, words } from "./words.js";

// A host may have other portals in other folders.
const KEY = `frontdesk-saved${folder}`;

/** @typedef {{ kind: string, title: string, href: string, lang: string }} Saved */

/**
 * What is kept, the newest first; nothing where the browser refuses.
 * @returns {Saved[]}
 */
export function saved() {
  try {
    const list = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(list) ? list.filter((entry) => typeof entry?.href === "string" && typeof entry.title === "string") : [];
  } catch {
    return [];
  }
}

/**
 * Keeps a list; tells whether the browser did.
 * @param {Saved[]} list
 */
export function keep(list) {
  try {
    if (list.length) localStorage.setItem(KEY, JSON.stringify(list));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

// A button that keeps what it stands by: `data-kind`, `data-title`, and `data-href` where that is not this page.
export function startSaved() {
  customElements.define(
    "frontdesk-save",
    class extends HTMLElement {
      connectedCallback() {
        /** @type {HTMLElement} */
        this.told = document.createElement("span");
        this.told.setAttribute("role", "status");
        this.show();
      }

      get href() {
        return this.dataset.href ?? location.pathname;
      }

      show() {
        const has = saved().some(({ href }) => href === this.href);
        const focused = this.contains(document.activeElement);
        const control = button(has ? words.saved : words.save, this.dataset.title, () => this.turn(has));
        this.replaceChildren(control, this.told);
        if (focused) control.focus();
      }

      /** @param {boolean} has */
      turn(has) {
        const others = saved().filter(({ href }) => href !== this.href);
        const { kind, title } = /** @type {Data<"kind" | "title">} */ (this.dataset);
        const list = has ? others : [{ kind, title, href: this.href, lang: document.documentElement.lang }, ...others];
        const done = keep(list);
        // The page that lists them can be read without a network.
        if (done) ask("saved");
        this.show();
        this.told.textContent = done ? "" : words.notSaved;
      }
    },
  );
}
