// <frontdesk-news>, <frontdesk-tips> and <frontdesk-offices>: the portal's embeds on another site's page.
// Version 1: attributes, addresses and messages stay as docs/embedding.md says. It changes nothing on the host's page
// but its own elements. The link inside an element stays until the frame has answered, and if it never does.
const portal = new URL(".", import.meta.url).href;

/** The lists of news, by the attribute that chooses one. */
const lists = { topic: "topics", state: "states", office: "offices" };

/** What a frame is told in its address's fragment. */
const wishes = ["theme", "accent", "layout", "count", "near"];

/** A height that no content has is someone else's message. */
const sane = (height) => Number.isInteger(height) && height >= 0 && height <= 20_000;

let last = 0;

class Embed extends HTMLElement {
  static observedAttributes = ["lang", "height", ...Object.keys(lists), ...wishes];
  #id = `${Date.now().toString(36)}-${(last += 1)}`;
  #link = document.createElement("slot");
  #frame = document.createElement("iframe");

  constructor() {
    super();
    this.#frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
    this.#frame.setAttribute("loading", "lazy");
    this.#frame.setAttribute("referrerpolicy", "origin");
    // The host's style does not reach in here.
    this.attachShadow({ mode: "closed" }).append(this.#link, this.#frame);
  }

  connectedCallback() {
    addEventListener("message", this.#hear);
    this.#wait();
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
  }

  attributeChangedCallback(name) {
    if (!this.isConnected) return;
    if (name === "height") this.#wait();
    this.#show();
  }

  /** The frame's own word on its height. Its origin is null, so the window tells whose it is. */
  #hear = ({ data, source }) => {
    if (!source || source !== this.#frame.contentWindow) return;
    if (data?.type !== "frontdesk-height" || data.v !== 1 || data.id !== this.#id || !sane(data.height)) return;
    style(this.#link, { display: "none" });
    const height = this.#kept || data.height;
    style(this.#frame, { height: `${height}px`, position: "static", visibility: "visible" });
  };

  /** The height that the host has set: then the content scrolls, and the page around never moves. */
  get #kept() {
    const height = Number(this.getAttribute("height"));
    return sane(height) ? height : 0;
  }

  /** Out of sight until the frame has answered, with the host's height kept from the start. */
  #wait() {
    style(this.#link, { display: "contents" });
    const height = this.#kept;
    style(this, { display: "block", height: "auto", position: "relative", "min-height": `${height}px` });
    style(this.#frame, { border: 0, display: "block", height: `${height || 1}px`, left: 0, position: "absolute", top: 0, visibility: "hidden", width: "100%" });
  }

  #show() {
    const { kind } = this.constructor;
    const lang = this.lang || this.closest("[lang]")?.lang || "";
    const list = kind === "news" && Object.keys(lists).find((name) => this.getAttribute(name));
    const chosen = list ? `${lists[list]}/${encodeURIComponent(this.getAttribute(list))}/` : "";
    const asked = new URLSearchParams({ id: this.#id });
    for (const wish of wishes) if (this.hasAttribute(wish)) asked.set(wish, this.getAttribute(wish));
    this.#frame.title = this.title || this.textContent.trim() || kind;
    const address = `${portal}${/^es\b/i.test(lang) ? "es/" : ""}embed/${kind}/${chosen}#${asked}`;
    if (this.#frame.src !== address) this.#frame.src = address;
  }
}

const style = (element, rules) => {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, "important");
};

for (const kind of ["news", "tips", "offices"]) {
  const name = `frontdesk-${kind}`;
  // Another version may be here already: the first one stays.
  if (!customElements.get(name)) customElements.define(name, class extends Embed { static kind = kind; });
}
