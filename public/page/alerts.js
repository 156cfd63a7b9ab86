// The agency's notices for the whole site, fetched afresh by each page. Nothing on the page moves: a new notice comes
// over the end of the screen, and stands at the top from the next page on. A document has it there from the start if the
// worker wrote it in: see `src/features/offline/worker/`.
import { ask } from "./kept.js";
import { build, folder } from "./portal.js";
import { button, words } from "./words.js";

/**
 * @typedef {Record<string, string>} Texts By a language's tag.
 * @typedef {{ id: string, severity: "info" | "warning" | "emergency", title?: Texts, text: Texts,
 *   link?: { name: Texts, url: string }, starts?: string, ends: string }} Alert As it should be: what comes is tested.
 * @typedef {WithData<"alert" | "ends" | "said">} Notice One on the page.
 */

const root = document.documentElement;
// Where something has taken one of them out of the page, the other still shows what is new.
/** @param {string} id */
const place = (id) => document.getElementById(id) ?? document.createElement("div");
const [top, bottom] = ["alerts", "notices"].map(place);

const DISMISSED = "frontdesk-dismissed";
/** What is no list of notices is not read to its end, in bytes. */
const LARGEST = 100_000;
/** In milliseconds. */
const PATIENCE = 15_000;
/** Each with its name, which is a notice's label. */
const severities = ["info", "warning", "emergency"];

/** The tab's own storage, or what stands in for it where it is refused. */
const session = (() => {
  /** @type {Map<string, string>} */
  const instead = new Map();
  /**
   * @template Done, Instead
   * @param {() => Done} act
   * @param {() => Instead} otherwise
   */
  const attempt = (act, otherwise) => {
    try {
      return act();
    } catch {
      return otherwise();
    }
  };
  return {
    /** @param {string} key */
    get: (key) => attempt(() => sessionStorage.getItem(key), () => instead.get(key)),
    /** @type {(key: string, value: string) => unknown} */
    set: (key, value) => attempt(() => sessionStorage.setItem(key, value), () => instead.set(key, value)),
  };
})();
const dismissed = new Set((session.get(DISMISSED) ?? "").split(" "));

/**
 * The notices that the server has now, with the time that it has; none where they cannot be read.
 * @returns {Promise<{ now: number, build?: string, alerts?: Alert[] } | undefined>}
 */
async function fetched() {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(`${folder}/data/alerts.json`, { cache: "no-cache", signal: stop.signal });
    if (!answer.ok) return;
    const now = Date.parse(answer.headers.get("date") ?? "") || Date.now();
    const reader = /** @type {NonNullable<Response["body"]>} */ (answer.body).getReader();
    const parts = [];
    for (let length = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > LARGEST) return void stop.abort();
      parts.push(value);
    }
    return { now, ...JSON.parse(await new Blob(parts).text()) };
  } catch {
    // A notice that did not come is no fault of the page.
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Words in the page's language, else in another, which then is named.
 * @param {Texts} [texts]
 */
function said(texts) {
  if (!texts || typeof texts !== "object") return;
  const lang = texts[root.lang] ? root.lang : Object.keys(texts)[0];
  return typeof texts[lang] === "string" ? { text: texts[lang], lang } : undefined;
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} className
 * @param {(Node | string)[]} children
 */
function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} className
 * @param {{ text: string, lang: string }} said
 */
function worded(name, className, { text, lang }) {
  const made = element(name, className, text);
  if (lang !== root.lang) Object.assign(made, { lang, dir: "auto" });
  return made;
}

/**
 * A notice as USWDS's site alert. One that is not as it should be is none.
 * @param {Alert} alert
 */
function drawn({ id, severity, title, text, link, ends }) {
  const [heading, body] = [said(title), said(text)];
  if (typeof id !== "string" || !severities.includes(severity) || !body) return;
  const inside = element("div", "say__body");
  if (heading) inside.append(worded("h2", "say__title", heading));
  const line = worded("p", "say__text", body);
  const name = link && said(link.name);
  if (name && /^https?:\/\//.test(link.url)) {
    const anchor = worded("a", "", name);
    anchor.href = link.url;
    anchor.rel = "external";
    line.append(" ", anchor);
  }
  inside.append(line);
  const made = /** @type {Notice} */ (
    element("section", `site-notice site-notice--${severity}`, element("div", `say say--${severity}`, inside))
  );
  made.setAttribute("aria-label", words[severity]);
  made.dataset.alert = id;
  made.dataset.ends = ends;
  made.dataset.said = [severity, ends, link?.url, made.textContent].join(" ");
  return made;
}

/**
 * Gives a notice that is in the page its button, and lets it end on time.
 * @param {Notice} notice
 * @param {number} now
 */
function live(notice, now) {
  const { alert: id, ends } = notice.dataset;
  // At the top it stands there already, and has its place.
  notice.querySelector("button")?.remove();
  const close = button(words.dismiss, "", () => {
    dismissed.add(id);
    session.set(DISMISSED, [...dismissed].join(" "));
    const main = /** @type {HTMLElement} */ (document.getElementById("main"));
    const next = notice.nextElementSibling?.querySelector("button") ?? main;
    notice.remove();
    next.focus({ preventScroll: true });
    remember();
  });
  close.className = "close";
  notice.querySelector(".say__body")?.append(close);
  const left = Date.parse(ends) - now;
  // A timer takes 24 days at most.
  if (left < 2 ** 31) setTimeout(() => notice.isConnected && end(notice), left);
}

/**
 * One at the top leaves its place empty, so that nothing moves under a reader's eyes.
 * @param {Notice} notice
 */
function end(notice) {
  if (notice.parentElement === top) notice.style.visibility = "hidden";
  else notice.remove();
}

/** The notices on the page, and nothing that others have put beside them. */
const places = () => [top, bottom].flatMap((place) => /** @type {Notice[]} */ ([...place.querySelectorAll("[data-alert]")]));

/** Tells the worker what the next document shows at its top from the start. */
function remember() {
  const all = places().filter(({ style }) => style.visibility !== "hidden");
  const until = Math.min(...all.map(({ dataset }) => Date.parse(dataset.ends)));
  const html = all.map(({ outerHTML }) => outerHTML).join("");
  ask({ notices: html && { html, until, lang: root.lang } });
}

async function look() {
  const data = await fetched();
  if (!data) return;
  // Another build is there: what is clicked next loads a document, so that two builds never meet in one.
  if (data.build && data.build !== build) root.dataset.outdated = "";
  const { now } = data;
  const list = Array.isArray(data.alerts) ? data.alerts : [];
  const current = list.filter((alert) => alert && Date.parse(alert.starts ?? "0") <= now && now < Date.parse(alert.ends) && !dismissed.has(alert.id));
  const shown = places();
  const fresh = current.flatMap((alert) => drawn(alert) ?? []);
  // One that has been corrected is another one.
  /** @type {(one: Notice, other: Notice) => boolean} */
  const same = (one, other) => one.dataset.alert === other.dataset.alert && one.dataset.said === other.dataset.said;
  for (const notice of shown) if (!fresh.some((other) => same(notice, other))) end(notice);
  for (const notice of fresh.filter((notice) => !shown.some((other) => same(notice, other)))) {
    bottom.append(notice);
    live(notice, now);
  }
  remember();
}

/** Whether the site has been published with another build since this page was loaded. */
export async function outdated() {
  await look();
  return "outdated" in root.dataset;
}

export function startAlerts() {
  addEventListener("frontdesk-arrived", () => {
    // What was new on the page before takes its place with the new page.
    for (const notice of places()) {
      if (notice.style.visibility) notice.remove();
      else if (top.isConnected && notice.parentElement === bottom) top.append(notice);
    }
    look();
  });
  look();
  for (const notice of places()) live(notice, Date.now());
}
