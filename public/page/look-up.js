// Starts the office look-up, a WebAssembly module of its own (`src/features/look_up/`), where a page or an embed has its
// field: `<frontdesk-finder data-folder data-prefix>`, with `data-portal` in an embed. Script, module and settings come
// at once, in one round trip: when someone turns to the field, or when the page is idle.
// The build puts the digest of the module in place of LOOK_UP (`scripts/shrink.mjs`).
import { whenIdle } from "./idle.js";
import { fill } from "./part.js";

/** How long a file may take, in milliseconds: longer than a slow phone's worst connection needs for it. */
const PATIENCE = 15_000;

/** What a visitor may do before the look-up is there. */
const doings = ["focusin", "pointerover", "submit", "click", "change", "keydown"];

async function get(address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout?.(PATIENCE) });
  if (!answer.ok) throw new TypeError(answer.status);
  return answer;
}

/** The JSON at an address; null where it does not come. */
const json = (address) => get(address).then((answer) => answer.json()).catch(() => null);

/** The look-up's `start`, once it is there. After a failure the next call tries again. */
let coming;
let tries = 0;
const come = (root) => (coming ??= load(root.dataset).catch((error) => ((coming = undefined), Promise.reject(error))));

async function load({ folder, prefix }) {
  const settings = `${folder}/data${prefix}/places/settings.json`;
  const early = { [settings]: json(settings) };
  const bring = async (address, done) => {
    const file = await early[address];
    delete early[address];
    // What did not come while the page was idle may come now.
    done(address, file ?? (await json(address)));
  };
  const at = (end) => new URL(`../${LOOK_UP}${end}`, import.meta.url);
  // A browser may remember that a script did not come, by its address with the fragment.
  const script = at(`.js#${(tries += 1)}`);
  const [{ default: init, start }, module_or_path] = await Promise.all([import(script), get(at("_bg.wasm"))]);
  await init({ module_or_path });
  return (root) => start(root, bring);
}

/** Whether an event asks for an answer. In an embed no form can be sent: there is none. */
function asks({ type, target, key }) {
  if (type === "click") return target.closest("[data-part=locate], [data-part=go]");
  if (type === "keydown") return key === "Enter" && !target.form;
  if (type === "hashchange") return /[#&]ne(ar|ed)=[^&]/.test(location.hash);
  return type === "submit" || (type === "change" && target.options);
}

/** Defines the element. Where the look-up does not come, `explain` may say why in place of the usual words. */
export function defineFinder(explain = async () => false) {
  class Finder extends HTMLElement {
    connectedCallback() {
      fill(this);
      for (const type of doings) this.addEventListener(type, this);
      addEventListener("hashchange", this);
      this.handleEvent(new Event("hashchange"));
      if (!this.dataset.portal) whenIdle(() => this.start().catch(() => {}));
    }

    disconnectedCallback() {
      removeEventListener("hashchange", this);
      this.end?.();
      this.end = undefined;
    }

    async handleEvent(event) {
      const { type, target } = event;
      const asked = asks(event);
      const chosen = target?.value;
      if (type === "hashchange" && !asked) return;
      if (type === "submit") event.preventDefault();
      const say = (words) => asked && (this.querySelector("[data-part=sentence]").textContent = this.dataset[words]);
      say("looking");
      try {
        await this.start();
        // What was done before it was there is done again. It has answered the address itself.
        if (!asked || type === "hashchange") return;
        if (type === "change") target.value = chosen;
        target.dispatchEvent(new event.constructor(type, event));
      } catch (error) {
        if (asked && (await explain(this))) return;
        // A module that this browser cannot run, or one that did not come.
        say(/^(Compile|Link|Runtime|Reference)/.test(error.name) ? "broken" : "failed");
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
