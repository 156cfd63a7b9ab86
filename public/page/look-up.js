// Starts the office look-up, a WebAssembly module of its own (`src/features/look_up/`), where a page or an embed has its
// field: `<frontdesk-finder data-folder data-prefix>`, with `data-portal` in an embed. Script, module and settings come
// at once, in one round trip: when someone turns to the field, or when the page is idle.
// The build puts the digest of the module in place of LOOK_UP (`scripts/shrink.mjs`).
import { whenIdle } from "./idle.js";
import { moduleLoader } from "./module.js";
import { fill } from "./part.js";

/** What a visitor may do before the look-up is there. */
const doings = ["focusin", "pointerover", "submit", "click", "change", "keydown"];

/** The look-up's `start`, once it is there. */
const come = moduleLoader(LOOK_UP, ({ folder, prefix }) => [`${folder}/data${prefix}/places/settings.json`], (answer) => answer.json());

/** @typedef {Event & { target: Element & { form?: Element | null, options?: object, value: string }, key?: string }} Doing */

/**
 * Whether an event asks for an answer. In an embed no form can be sent: there is none.
 * @param {Doing} event
 */
function asks({ type, target, key }) {
  if (type === "click") return target.closest("[data-part=locate], [data-part=go]");
  if (type === "keydown") return key === "Enter" && !target.form;
  if (type === "hashchange") return /[#&]ne(ar|ed)=[^&]/.test(location.hash);
  return type === "submit" || (type === "change" && target.options);
}

/**
 * Defines the element. Where the look-up does not come, `explain` may say why in place of the usual words.
 * @param {(finder: HTMLElement) => Promise<boolean>} explain
 */
export function defineFinder(explain = async () => false) {
  class Finder extends HTMLElement {
    connectedCallback() {
      fill(this);
      for (const type of doings) this.addEventListener(type, this);
      addEventListener("hashchange", this);
      // What the answer takes the place of goes at once, so that nothing moves when it comes.
      const { answers, portal } = this.dataset;
      this.classList.toggle("finder--asked", !answers && !portal && /[#&]near=[^&]/.test(location.hash));
      this.handleEvent(new Event("hashchange"));
      if (!this.dataset.portal) whenIdle(() => this.start().catch(() => {}));
    }

    disconnectedCallback() {
      removeEventListener("hashchange", this);
      this.end?.();
      this.end = undefined;
    }

    /** @param {Event} event */
    async handleEvent(event) {
      const { type, target } = /** @type {Doing} */ (event);
      const asked = asks(/** @type {Doing} */ (event));
      const chosen = target?.value;
      // Home's field answers on another page.
      if (type === "hashchange" && (!asked || this.dataset.answers)) return;
      if (type === "submit") event.preventDefault();
      /** @param {string} words */
      const say = (words) => {
        const sentence = /** @type {Element} */ (this.querySelector("[data-part=sentence]"));
        if (asked) sentence.textContent = /** @type {string} */ (this.dataset[words]);
      };
      say("looking");
      try {
        await this.start();
        // What was done before it was there is done again. It has answered the address itself.
        if (!asked || type === "hashchange") return;
        if (type === "change") target.value = chosen;
        target.dispatchEvent(new (/** @type {typeof Event} */ (event.constructor))(type, event));
      } catch (error) {
        this.classList.remove("finder--asked");
        if (asked && (await explain(this))) return;
        // A module that this browser cannot run, or one that did not come.
        say(/^(Compile|Link|Runtime|Reference)/.test(/** @type {Error} */ (error).name) ? "broken" : "failed");
      }
    }

    async start() {
      const start = await come(this);
      if (!this.isConnected || this.end) return;
      for (const type of doings) this.removeEventListener(type, this);
      removeEventListener("hashchange", this);
      this.end = start(this);
    }
  }
  customElements.define("frontdesk-finder", Finder);
}
