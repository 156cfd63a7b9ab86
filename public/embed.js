// <frontdesk-news>, <frontdesk-tips> and <frontdesk-offices>: the portal's embeds on another site's page.
// Version 1: attributes, addresses and messages stay as docs/embedding.md says. It changes nothing on the host's page
// but its own elements. The link inside an element stays until the frame has answered, and if it never does.
// The publisher puts LANGUAGES above: the portal's, each by its tag and by what stands before its paths.
const portal = new URL(".", import.meta.url).href;

/**
 * What stands before the paths of the portal's language that a host's tag means best: "es-MX" is "es", "zh" is "zh-Hans".
 * @param {string} tag
 */
function prefixOf(tag) {
  const parts = tag.toLowerCase().split(/[-_]/);
  /** @param {string} other */
  const first = (other) => other.split("-")[0].toLowerCase();
  const near = LANGUAGES.find(([other]) => first(other) === parts[0]);
  for (; parts.length; parts.pop()) {
    const same = LANGUAGES.find(([other]) => other.toLowerCase() === parts.join("-"));
    if (same) return same[1];
  }
  return (near ?? LANGUAGES[0])[1];
}

/**
 * The lists of news, by the attribute that chooses one.
 * @type {Record<string, string>}
 */
export const lists = { topic: "topics/", state: "states/", office: "offices/", of: "" };

/** What a frame is told in its address's fragment. */
export const wishes = ["theme", "accent", "layout", "count", "near"];

/**
 * A height that no content has is someone else's message.
 * @param {number} height
 */
const sane = (height) => Number.isInteger(height) && height >= 0 && height <= 20_000;

/**
 * Sets style that the host's own cannot take back.
 * @param {HTMLElement} element
 * @param {Record<string, string>} rules
 */
function setStyle(element, rules) {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, "important");
}

/** On paper, a frame is as high as its content is there: it is laid out anew, and no message comes in time. */
const onPaper = `@media print { iframe { height: var(--paper) !important; } }
@media print and (max-width: 6in) { iframe { height: var(--narrow) !important; } }`;

/** Not by an element, which a host's policy would forbid; browsers without it print as they did. */
function printStyle() {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(onPaper);
    return [sheet];
  } catch {
    return [];
  }
}

let last = 0;

/** @typedef {typeof Embed & { kind: string }} Kind What is defined below, one for each kind. */

class Embed extends HTMLElement {
  static observedAttributes = ["lang", "title", "height", ...Object.keys(lists), ...wishes];
  #link = document.createElement("slot");
  #root = this.attachShadow({ mode: "closed" });
  /** @type {HTMLIFrameElement | null} */
  #frame = null;
  /** The last height that the frame has told of its content; 0 until it has answered. */
  #told = 0;
  #due = false;

  constructor() {
    super();
    // The host's style does not reach in here.
    this.#root.append(this.#link);
  }

  connectedCallback() {
    addEventListener("message", this.#hear);
    setStyle(this, { display: "block", height: "auto", position: "relative" });
    this.#load();
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
  }

  /** Moved with its frame as it is (`moveBefore`): nothing has to be loaded again. */
  connectedMoveCallback() {}

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (!this.#frame || before === now) return;
    if (name === "height") return this.#size();
    if (name === "title") return this.#name();
    if (this.#due) return;
    // Several changes are one new frame.
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.#load();
    });
  }

  /**
   * The frame's own word on its height. Its origin is null, so the window tells whose it is.
   * @param {MessageEvent} event
   */
  #hear = ({ data, source }) => {
    if (!source || source !== this.#frame?.contentWindow) return;
    if (data?.type !== "frontdesk-height" || data.v !== 1 || data.id !== this.#frame.name || !sane(data.height)) return;
    if (!this.#told && this.contains(document.activeElement)) this.#frame.focus();
    this.#told = data.height;
    const [paper, narrow] = Array.isArray(data.papers) && data.papers.every(sane) ? data.papers : [];
    if (narrow) {
      this.#frame.style.setProperty("--paper", `${paper}px`);
      this.#frame.style.setProperty("--narrow", `${narrow}px`);
      this.#root.adoptedStyleSheets = printStyle();
    }
    this.#size();
  };

  /** A frame of its own for each wish: another address in the same one would be an entry of the host's history. */
  #load() {
    const frame = document.createElement("iframe");
    const rules = { border: "0", display: "block", "frame-sizing": "content-block-size", left: "0", top: "0", width: "100%" };
    setStyle(frame, rules);
    frame.name = `frontdesk-${Date.now().toString(36)}-${(last += 1)}`;
    frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
    frame.setAttribute("loading", "lazy");
    frame.setAttribute("referrerpolicy", "strict-origin");
    frame.src = this.#address(frame.name);
    this.#frame?.remove();
    this.#frame = frame;
    // What is around stays where it is while the new frame is on its way.
    setStyle(this, { "min-height": `${this.#kept || this.#told}px` });
    this.#told = 0;
    this.#name();
    this.#size();
    this.#root.append(frame);
  }

  /** Out of sight until the frame has answered, with the link in its place. */
  #size() {
    const frame = /** @type {HTMLIFrameElement} */ (this.#frame);
    const answered = this.#told > 0;
    setStyle(this.#link, { display: answered ? "none" : "contents" });
    // No style of the host's reaches it, and that for paper has to.
    frame.style.height = `${this.#kept || this.#told || 1}px`;
    setStyle(frame, {
      position: answered ? "static" : "absolute",
      visibility: answered ? "visible" : "hidden",
    });
    if (answered) setStyle(this, { "min-height": `${this.#kept}px` });
  }

  /** The height that the host has set: then the content scrolls, and the page around never moves. */
  get #kept() {
    const height = Number(this.getAttribute("height"));
    return sane(height) ? height : 0;
  }

  #name() {
    const { kind } = /** @type {Kind} */ (this.constructor);
    /** @type {HTMLIFrameElement} */ (this.#frame).title = this.title || this.textContent.trim() || kind;
  }

  /** @param {string} id */
  #address(id) {
    const { kind } = /** @type {Kind} */ (this.constructor);
    /** @type {HTMLElement | null} */
    const around = this.closest("[lang]");
    const lang = this.lang || around?.lang || "";
    const list = kind === "news" && Object.keys(lists).find((name) => this.getAttribute(name));
    const chosen = list ? `${lists[list]}${encodeURIComponent(/** @type {string} */ (this.getAttribute(list)))}/` : "";
    const asked = new URLSearchParams({ id });
    for (const wish of wishes) {
      const value = this.getAttribute(wish);
      if (value !== null) asked.set(wish, value);
    }
    return `${portal}${prefixOf(lang)}embed/${kind}/${chosen}#${asked}`;
  }
}

for (const kind of ["news", "tips", "offices"]) {
  const name = `frontdesk-${kind}`;
  // Another version may be here already: the first one stays.
  if (!customElements.get(name)) customElements.define(name, class extends Embed { static kind = kind; });
}
