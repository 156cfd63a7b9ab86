// The page of what is kept on this device: lists it, takes single things away, clears all.
const part = document.getElementById("saved");
const words = JSON.parse(part.dataset.words);
const KEY = "frontdesk-saved";
const READ = ["frontdesk-visited", "frontdesk-media"];

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function button(label, unseen, act) {
  const made = element("button", { type: "button", class: "small-button" }, label);
  if (unseen) made.append(element("span", { class: "usa-sr-only" }, ` ${unseen}`));
  made.addEventListener("click", act);
  return made;
}

function list() {
  const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
  return Array.isArray(kept) ? kept.filter((entry) => typeof entry?.href === "string" && entry.href.startsWith("/")) : [];
}

function remove(href) {
  localStorage.setItem(KEY, JSON.stringify(list().filter((entry) => entry.href !== href)));
  show();
  part.querySelector("button")?.focus();
}

/** How many pages are kept because they were read. */
async function read() {
  if (!globalThis.caches || !(await caches.has(READ[0]))) return 0;
  const requests = await (await caches.open(READ[0])).keys();
  return requests.filter(({ url }) => new URL(url).pathname.endsWith("/")).length;
}

async function clear() {
  localStorage.removeItem(KEY);
  sessionStorage.clear();
  await Promise.all(READ.map((name) => globalThis.caches?.delete(name)));
  await show();
  part.prepend(element("p", { tabindex: "-1" }, words.cleared));
  part.firstChild.focus();
}

async function show() {
  try {
    const kept = list();
    const count = await read();
    const groups = ["place", "office", "release"].map((kind) => [kind, kept.filter((entry) => entry.kind === kind)]);
    const sections = groups.filter(([, entries]) => entries.length).map(([kind, entries]) => {
      const items = entries.map(({ href, title, lang }) =>
        element("li", {}, element("a", { class: "usa-link", href, lang }, title), " ", button(words.remove, title, () => remove(href))),
      );
      return element("section", {}, element("h2", {}, words[kind]), element("ul", { class: "usa-list saved" }, ...items));
    });
    const last = element("section", {}, element("h2", {}, words.read.replace("{count}", count)), element("p", {}, words.readNote));
    const none = kept.length ? [] : [element("p", {}, words.none)];
    part.replaceChildren(...none, ...sections, ...(count ? [last] : []), ...(kept.length || count ? [button(words.clear, "", clear)] : []));
  } catch {
    part.replaceChildren(element("p", {}, words.blocked));
  }
}

show();
