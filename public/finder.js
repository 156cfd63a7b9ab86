// Brings the office look-up to life: the page holds it complete but out of use (`src/pages/offices/finder.rs`).
// The question stands in the address's fragment (`#near=60605&need=community`), which no request carries.
// This fills only elements that are empty in the page (`data-by-script`), so the app and it never meet.
import { find, suggest, zipAt } from "./look-up.js";

/** How long a device may take to find out where it is, in milliseconds. */
const PATIENCE = 10_000;

/** Starts a `<frontdesk-finder data-folder data-lang>`; gives the function that ends it. */
export function start(root) {
  const end = new AbortController();
  const on = (target, type, listener) => target.addEventListener(type, listener, { signal: end.signal });
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const [form, need, locate] = [root.querySelector("form"), root.querySelector("select"), part("locate")];
  const [sentence, results] = [part("sentence"), part("results")];
  const { folder, lang } = root.dataset;
  const prefix = lang === "en" ? "" : `/${lang}`;
  const read = reader(`${folder}/data/places/`);
  const settings = once(() => json(`${folder}/data${prefix}/places/settings.json`));

  // Whoever asks later has the word: an answer to an earlier question is dropped.
  let turn = 0;
  const box = comboBox(root, on, {
    suggest: async (words) => suggest(words, await settings(), read),
    count: async (count) => plural((await settings()).words.suggestions, count, lang),
    choose: () => ask(),
  });

  async function lookUp(words) {
    const mine = (turn += 1);
    box.close();
    results.replaceChildren();
    sentence.textContent = words && root.dataset.looking;
    if (!words) return;
    try {
      const known = await settings();
      const found = await find(words, known, read);
      if (mine === turn) show(found, known);
    } catch {
      if (mine === turn) sentence.textContent = root.dataset.failed;
    }
  }

  function show(found, settings) {
    sentence.textContent = said(found, settings);
    const kinds = settings.needs[need.value];
    const wanted = kinds ? found.offices.filter((office) => kinds.includes(office.kind)) : found.offices;
    const { words } = settings;
    const offices = wanted.map((office) => answer(office, found, settings, folder + prefix));
    const none = kinds?.length && found.offices.length && !wanted.length;
    const others = found.others.map((label) => {
      const button = element("button", { type: "button", className: "usa-button usa-button--unstyled" }, label);
      button.addEventListener("click", () => {
        box.input.value = label;
        box.input.focus();
        ask();
      });
      return element("li", {}, button);
    });
    const state = settings.states.find(({ code }) => code === found.state);
    const ways = state
      ? element("a", { className: "usa-link", href: `${folder}${prefix}/offices/${state.slug}/` }, fill(words.all_in_state, { state: state.name }))
      : found.kind !== "several" && [words.ask_agency, " ", element("a", { className: "usa-link", href: settings.contact, rel: "external" }, new URL(settings.contact).host)];
    results.replaceChildren(
      ...(offices.length ? [element("ol", { className: "answers" }, ...offices)] : []),
      ...(none ? [element("p", {}, words.none_of_kind)] : []),
      ...(others.length && found.kind !== "several" ? [element("p", {}, words.also_named)] : []),
      ...(others.length ? [element("ul", { className: "choices" }, ...others)] : []),
      ...(ways ? [element("p", {}, ...[ways].flat())] : []),
    );
  }

  /** Puts the question into the address, by which it is answered. */
  function ask() {
    const asked = new URLSearchParams();
    const near = box.input.value.trim();
    if (near) asked.set("near", near);
    if (need.value) asked.set("need", need.value);
    if (location.hash.slice(1) === String(asked)) answerAddress(true);
    else location.hash = asked;
  }

  let answered = "";
  function answerAddress(again = false) {
    const fragment = location.hash.slice(1);
    if (fragment === answered && !again) return;
    answered = fragment;
    const asked = new URLSearchParams(fragment);
    need.value = asked.get("need") ?? "";
    if (need.selectedIndex < 0) need.value = "";
    // The lines that are right for this need, whatever the place.
    for (const lines of root.querySelectorAll("[data-need]")) lines.hidden = lines.dataset.need !== need.value;
    box.input.value = asked.get("near") ?? "";
    lookUp(box.input.value.trim());
  }

  function useLocation() {
    const mine = (turn += 1);
    sentence.textContent = root.dataset.looking;
    results.replaceChildren();
    const fail = async (why) => {
      const text = await settings().then(({ words }) => words[why], () => root.dataset.failed);
      if (mine === turn) sentence.textContent = text;
    };
    const located = async ({ coords }) => {
      try {
        const zip = await zipAt([coords.latitude, coords.longitude], await json(`${folder}/data/places/points.json`), read);
        if (mine !== turn) return;
        if (!zip) return fail("far");
        box.input.value = zip;
        ask();
      } catch {
        if (mine === turn) sentence.textContent = root.dataset.failed;
      }
    };
    const lost = ({ code }) => fail(code === 1 ? "denied" : "unavailable");
    // An address without a secure connection has none.
    if (!navigator.geolocation) return fail("unavailable");
    navigator.geolocation.getCurrentPosition(located, lost, { timeout: PATIENCE, maximumAge: 60_000 });
  }

  on(form, "submit", (event) => {
    event.preventDefault();
    ask();
  });
  on(need, "change", ask);
  on(locate, "click", useLocation);
  on(window, "hashchange", () => answerAddress());
  // The app's own links change the address without a word.
  on(document, "click", () => setTimeout(() => root.isConnected && answerAddress()));
  // Without a question in the address, what has been written while this was on its way stays.
  if (location.hash.includes("=")) answerAddress();
  else if (box.input.value) box.input.dispatchEvent(new Event("input"));
  return () => end.abort();
}

/** A sentence on what was understood. */
function said(found, { words, states }) {
  const state = states.find(({ code }) => code === found.state)?.name;
  const zip = /^\d{5}$/.test(found.name);
  const name = zip ? fill(words.zip, { zip: found.name }) : found.name;
  switch (found.kind) {
    case "place": {
      const place = fill(found.county ? words.in_county : words.in_state, { name, county: found.county, state });
      const also = found.offices.find((office) => office.reason === "also");
      const areas = found.offices.filter((office) => office.kind === also?.kind).map((office) => office.name);
      return also ? `${place} ${fill(words.in_areas, { areas: areas.join(` ${words.and} `) })}` : place;
    }
    case "no-area":
      return fill(state ? words.no_area : words.no_such_zip, { zip: found.name, digits: found.name.slice(0, 3), state });
    case "military":
      return fill(words.military, { zip: found.name });
    case "state":
      return fill(words.of_state, { state });
    default:
      return words[found.kind];
  }
}

/** An office with the reason why it is shown. */
function answer(office, found, { words, states, kinds }, base) {
  const state = states.find(({ code }) => code === (found.state ?? office.state))?.name;
  const why = fill(words.why[office.reason], { county: found.county ?? found.name, state });
  const quoted = office.reason === "part" && office.words ? [" ", element("q", { lang: "en" }, office.words)] : [];
  const miles = Number.isInteger(office.miles) ? [", ", miles_away(words.miles, office.miles)] : [];
  return element(
    "li",
    { className: "answers__office" },
    element("p", { className: "answers__kind" }, kinds[office.kind] ?? ""),
    // Offices are named by the agency in English only.
    element("h3", {}, element("a", { className: "usa-link", href: `${base}/offices/${office.id}/`, lang: "en" }, office.name)),
    element("p", {}, why, ...quoted),
    element("p", { className: "answers__place" }, `${office.city}, ${office.state}`, ...miles),
  );
}

const miles_away = (words, miles) => fill(words[Math.min(miles, 2)], { miles });

/** A field with suggestions, by the ARIA Authoring Practices' combo box pattern: the focus stays in the field. */
function comboBox(root, on, { suggest, count, choose }) {
  const input = root.querySelector("[role=combobox]");
  const list = root.querySelector("[role=listbox]");
  const status = root.querySelector('[data-part="count"]');
  let active = -1;
  // Suggestions that come after the list was closed have come too late.
  let wanted = 0;

  function activate(at) {
    active = at;
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", index === at));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  }
  function open(yes) {
    list.hidden = !yes;
    input.setAttribute("aria-expanded", yes);
    if (yes) return;
    wanted += 1;
    activate(-1);
    status.textContent = "";
  }
  const close = () => open(false);
  function take(option) {
    input.value = option.textContent;
    close();
    choose();
  }

  on(input, "input", async () => {
    const mine = (wanted += 1);
    // Without suggestions the field is still a field.
    const found = await suggest(input.value).catch(() => []);
    if (mine !== wanted || document.activeElement !== input) return;
    const option = (text, at) => element("li", { className: "usa-combo-box__list-option", role: "option", id: `${input.id}-${at}` }, text);
    list.replaceChildren(...found.map(option));
    open(found.length > 0);
    activate(-1);
    if (found.length) status.textContent = await count(found.length);
  });
  on(input, "keydown", (event) => {
    const options = list.children.length;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options) {
      const down = event.key === "ArrowDown";
      open(true);
      activate(active < 0 ? (down ? 0 : options - 1) : (active + (down ? 1 : options - 1)) % options);
    } else if (event.key === "Enter" && active >= 0) take(list.children[active]);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  // Pressing an option must not take the focus from the field, which would close the list.
  on(list, "mousedown", (event) => event.preventDefault());
  on(list, "click", (event) => event.target.closest("[role=option]") && take(event.target.closest("[role=option]")));
  on(input, "blur", close);
  return { input, close: () => { list.replaceChildren(); close(); } };
}

/** Brings shards, each once in a visit. */
function reader(base) {
  const shards = new Map();
  return (name) => {
    if (!shards.has(name)) {
      const shard = json(`${base}${name}.json`);
      shards.set(name, shard);
      shard.catch(() => shards.delete(name));
    }
    return shards.get(name);
  };
}

/** The value of a promise that is made when it is first wanted, and made again after a failure. */
function once(make) {
  let made;
  return () => (made ??= make().catch((error) => {
    made = undefined;
    throw error;
  }));
}

async function json(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

const plural = (words, count, lang) => fill(words[new Intl.PluralRules(lang).select(count)] ?? words.other, { count });

/** A template's words: each `{name}` is a value. */
const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

function element(name, { role, lang, id, href, ...properties }, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  for (const [attribute, value] of Object.entries({ role, lang, id, href })) if (value) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
