// The page of what is kept on this device: lists it, takes single things away, clears all.
const part = /** @type {WithData<"words">} */ (document.getElementById("saved"));
/** @type {Record<string, string>} */
const words = JSON.parse(part.dataset.words);
/** @type {HTMLElement | null} */
const script = document.querySelector("script[data-folder]");
const { folder = "" } = script?.dataset ?? {};
// A host may have other portals in other folders.
const KEY = `frontdesk-saved${folder}`;
const READ = ["visited", "media", "index"].map((kind) => `frontdesk-${kind}${folder}`);

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * @param {string} label
 * @param {string} unseen
 * @param {() => unknown} act
 */
function button(label, unseen, act) {
  const made = element("button", { type: "button", class: "small-button" }, label);
  if (unseen) made.append(element("span", { class: "unseen" }, ` ${unseen}`));
  made.addEventListener("click", act);
  return made;
}

/** @returns {import("./page/saved.js").Saved[]} */
function list() {
  const text = localStorage.getItem(KEY) ?? "[]";
  let kept;
  try {
    kept = JSON.parse(text);
  } catch {
    // What no one can read is nothing.
  }
  return Array.isArray(kept) ? kept.filter((entry) => typeof entry?.href === "string" && entry.href.startsWith("/")) : [];
}

/** @param {string} href */
function remove(href) {
  localStorage.setItem(KEY, JSON.stringify(list().filter((entry) => entry.href !== href)));
  show();
  part.querySelector("button")?.focus();
}

/** What is kept because it was read: the paths of its files, and the pages among them with their titles. */
async function read() {
  if (!globalThis.caches) return { paths: [], pages: [] };
  const opened = await Promise.all(READ.map(async (name) => ((await caches.has(name)) ? caches.open(name) : undefined)));
  const all = opened.filter((cache) => cache !== undefined).map(async (cache) => {
    return (await cache.keys()).map((request) => ({ cache, request, path: new URL(request.url).pathname }));
  });
  const entries = (await Promise.all(all)).flat();
  const pages = entries.filter(({ path }) => path.endsWith("/")).map(async ({ cache, request, path }) => {
    const copy = await cache.match(request);
    // The worker may have let go of it since.
    if (!copy) return [];
    const html = new DOMParser().parseFromString(await copy.text(), "text/html");
    return [{ href: path, title: html.title, lang: html.documentElement.lang }];
  });
  return { paths: entries.map(({ path }) => path), pages: (await Promise.all(pages)).flat() };
}

async function clear() {
  localStorage.removeItem(KEY);
  sessionStorage.clear();
  await Promise.all(READ.map((name) => globalThis.caches?.delete(name)));
  await show();
  const cleared = element("p", { tabindex: "-1" }, words.cleared);
  part.prepend(cleared);
  cleared.focus();
}

async function show() {
  try {
    const kept = list();
    const { paths, pages } = await read();
    /** @type {[string, typeof kept][]} */
    const groups = ["place", "office", "release"].map((kind) => [kind, kept.filter((entry) => entry.kind === kind)]);
    const sections = groups.filter(([, entries]) => entries.length).map(([kind, entries]) => {
      const items = entries.map(({ href, title, lang }) =>
        element("li", {}, element("a", { href, lang }, title), " ", button(words.remove, title, () => remove(href))),
      );
      return element("section", {}, element("h2", {}, words[kind]), element("ul", { class: "saved" }, ...items));
    });
    const links = pages.map(({ href, title, lang }) => element("li", {}, element("a", { href, lang }, title)));
    const others = paths.length - pages.length;
    const last = element(
      "section",
      {},
      element("h2", {}, words.read.replace("{count}", `${pages.length}`)),
      element("p", {}, words.readNote),
      element("ul", {}, ...links),
      ...(others ? [element("p", {}, words.others.replace("{count}", `${others}`))] : []),
    );
    const none = kept.length ? [] : [element("p", {}, words.none)];
    const some = kept.length || paths.length;
    part.replaceChildren(...none, ...sections, ...(paths.length ? [last] : []), ...(some ? [button(words.clear, "", clear)] : []));
  } catch {
    part.replaceChildren(element("p", {}, words.blocked));
  }
}

show();
