// Inside an embed: takes the host's wishes from the fragment, and tells the host how high the content is.
// The frame is sandboxed and has no origin: it keeps nothing, and asks for nothing but the look-up's public data.
// What the fragment says is checked against what there is; anything else is passed over.
"use strict";
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  /** @type {Record<string, number[]>} */
  const grounds = { light: [255, 255, 255], dark: [27, 27, 27] };
  let id = "";

  function obey() {
    const asked = new URLSearchParams(location.hash.slice(1));
    /** @type {(name: string, allowed: string[]) => string} */
    const one = (name, allowed) => allowed.find((word) => word === asked.get(name)) ?? allowed[0];
    id = asked.get("id") ?? "";
    root.dataset.theme = one("theme", ["auto", "light", "dark"]);
    root.dataset.layout = one("layout", ["full", "compact"]);
    const theme = root.dataset.theme === "auto" ? (dark.matches ? "dark" : "light") : root.dataset.theme;
    const accent = /^#?([0-9a-f]{6})$/i.exec(asked.get("accent") ?? "")?.[1];
    // A colour that cannot be read on this ground is not taken (WCAG 2.2, 1.4.3).
    if (accent && contrast(channels(accent), grounds[theme]) >= 4.5) root.style.setProperty("--accent", `#${accent}`);
    else root.style.removeProperty("--accent");
    const count = Number(asked.get("count"));
    const most = Number.isInteger(count) && count >= 1 && count <= 20 ? count : 5;
    /** @type {NodeListOf<HTMLElement>} */
    const items = document.querySelectorAll(".items > li");
    items.forEach((item, at) => (item.hidden = at >= most));
    document.dispatchEvent(new Event("frontdesk-asked"));
  }

  /** @param {string} hex */
  const channels = (hex) => [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));

  /**
   * The contrast of two colours (WCAG 2.2, "contrast ratio").
   * @param {number[]} one
   * @param {number[]} other
   */
  function contrast(one, other) {
    /** @param {number[]} color */
    const luminance = (color) => {
      const [red, green, blue] = color.map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }

  /** Widths of paper, in pixels: on it the content is higher than on a wider screen, and cannot tell of it. */
  const papers = [440, 240];

  /** @param {number} [width] */
  function heightAt(width) {
    const { style } = document.body;
    style.width = width ? `${width}px` : "";
    const { height } = document.body.getBoundingClientRect();
    style.width = "";
    return Math.ceil(height);
  }

  /** Of WordPress, which frames what it embeds by oEmbed: it knows its frame by this, and takes no other messages. */
  const secret = () => new URLSearchParams(location.hash.replace(/^#\??/, "")).get("secret");
  /** @type {(message: string, value: unknown) => unknown} */
  const wordPress = (message, value) => secret() && parent.postMessage({ message, value, secret: secret() }, "*");

  let told = 0;
  function tell() {
    const height = heightAt();
    if (height === told || parent === window) return;
    told = height;
    // To whoever embeds this: a height is no secret.
    parent.postMessage({ type: "frontdesk-height", v: 1, id, height, papers: papers.map(heightAt) }, "*");
    wordPress("height", height);
  }

  // WordPress's sandbox opens no tabs: there the host follows the link, if it leads to the portal.
  document.addEventListener("click", (event) => {
    /** @type {HTMLAnchorElement | null} */
    const link = /** @type {Element} */ (event.target).closest?.("a[href^=http]");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button;
    if (!secret() || elsewhere || parent === window || link?.host !== location.host) return;
    event.preventDefault();
    wordPress("link", link.href);
  });

  // Its script may be there later than the frame, and asks then.
  addEventListener("message", ({ data, source }) => {
    if (source !== parent || data?.message !== "ready" || data.secret !== secret()) return;
    told = 0;
    tell();
  });

  obey();
  addEventListener("hashchange", () => {
    obey();
    // The host may be a new one to this id.
    told = 0;
    tell();
  });
  dark.addEventListener("change", obey);
  new ResizeObserver(tell).observe(document.body);
  // A frame that is out of sight draws nothing and so observes no size, but its content may have grown.
  new MutationObserver(tell).observe(document.body, { childList: true, subtree: true, characterData: true });
  tell();
})();
