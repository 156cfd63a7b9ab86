// Brings the office look-up to life: the page holds it complete but out of use (`src/pages/offices/finder.rs`).
// The question stands in the address's fragment (`#near=60605&need=community`), which no request carries.
// This fills only elements that are empty in the page (`data-by-script`), so the app and it never meet.
import { answer, choices, element, fill, json, missing, once, plural, reader, said, unsure } from "./answers.js";
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
  const prefix = lang === "en" ? "" : `/${lang.toLowerCase()}`;
  const read = reader(`${folder}/data/places/`);
  const settings = once(() => json(`${folder}/data${prefix}/places/settings.json`, (settings) => settings.words && settings.states));

  // Whoever asks later has the word: an answer to an earlier question is dropped.
  let turn = 0;
  // What has been asked for; what stands in the field may be half written.
  let near = "";
  // Whether the place is the device's own, which is only nearly known.
  let located = false;
  const box = comboBox(root, on, {
    suggest: async (words) => suggest(words, await settings(), read),
    count: async (count) => plural((await settings()).words.suggestions, count, lang),
    choose: () => ask(),
  });

  async function answerQuestion() {
    const mine = (turn += 1);
    box.close();
    results.replaceChildren();
    // The lines that are right for this need, whatever the place.
    for (const lines of root.querySelectorAll("[data-need]")) lines.hidden = lines.dataset.need !== need.value;
    sentence.textContent = near || need.value ? root.dataset.looking : "";
    if (!near && !need.value) return;
    try {
      const known = await settings();
      const found = near ? await find(near, known, read) : null;
      if (mine === turn) show(found, known);
    } catch {
      if (mine === turn) root.fail();
    }
  }

  function show(found, settings) {
    const { words } = settings;
    const kinds = settings.needs[need.value];
    const told = [root.querySelector("[data-need]:not([hidden])") ? words.lines : ""];
    const shown = [];
    if (found) {
      const page = (path, attributes, ...children) => element("a", { class: "usa-link", href: `${folder}${prefix}/offices/${path}/`, ...attributes }, ...children);
      const wanted = kinds ? found.offices.filter((office) => kinds.includes(office.kind)) : found.offices;
      told.unshift(located ? fill(words.located, { zip: near }) : "", said(found, settings));
      const none = missing(found, settings, kinds);
      if (wanted.length) told.push(plural(words.offices, wanted.length, lang));
      else if (kinds?.length && found.offices.length && !none) told.push(words.none_of_kind);
      told.push(none);
      if (wanted.length) shown.push(element("ol", { class: "answers" }, ...wanted.map((office) => answer(office, found, settings, page))));
      if (found.others.length && found.kind === "state") shown.push(element("p", {}, words.also_named));
      if (found.others.length) shown.push(choices(found.others, choose));
      if (found.more) shown.push(element("p", {}, words.more));
      const state = settings.states.find(({ code }) => code === found.state);
      if (state) shown.push(element("p", {}, page(state.slug, {}, fill(words.all_in_state, { state: state.name }))));
      // Where the sources name no office, or a part of a state in words alone, the agency knows more.
      const agency = element("a", { class: "usa-link", href: settings.contact, rel: "external" }, new URL(settings.contact).host);
      if (!state || none || unsure(wanted)) shown.push(element("p", {}, `${words.ask_agency} `, agency));
      if (wanted.length) shown.push(element("frontdesk-save", { "data-kind": "place", "data-title": near, "data-href": `${location.pathname}#${question()}` }));
    }
    sentence.textContent = told.filter(Boolean).join(" ");
    results.replaceChildren(...shown);
    // On a small screen the answer comes below what is seen.
    if (sentence.getBoundingClientRect().bottom > innerHeight) sentence.scrollIntoView({ block: "center" });
  }

  /** Looks up one of several places. */
  function choose(label) {
    box.input.value = label;
    box.input.focus();
    ask();
  }

  /** Puts the question into the address: as an entry of the history, or, for another need, in place of the last one. */
  function ask(from = false) {
    located = from;
    near = box.input.value.trim();
    const asked = question();
    if (location.hash.slice(1) === asked) answerQuestion();
    else location.hash = asked;
  }

  function askForNeed() {
    history.replaceState(history.state, "", `#${(answered = question())}`);
    answerQuestion();
  }

  function question() {
    const asked = new URLSearchParams();
    if (near) asked.set("near", near);
    if (need.value) asked.set("need", need.value);
    return String(asked);
  }

  let answered = "";
  function answerAddress() {
    const fragment = location.hash.slice(1);
    // A fragment without a field names a place on the page, such as its main part.
    if (fragment === answered || (fragment && !fragment.includes("="))) return;
    answered = fragment;
    const asked = new URLSearchParams(fragment);
    need.value = asked.get("need") ?? "";
    if (need.selectedIndex < 0) need.value = "";
    const other = (asked.get("near") ?? "").trim();
    // Of one's own question the field may hold more by now.
    if (other !== near) {
      located = false;
      near = box.input.value = other;
    }
    answerQuestion();
  }

  function useLocation() {
    const mine = (turn += 1);
    sentence.textContent = root.dataset.looking;
    results.replaceChildren();
    const fail = async (why) => {
      const text = await settings().then(({ words }) => words[why], () => "");
      if (mine !== turn) return;
      if (text) sentence.textContent = text;
      else root.fail();
    };
    const found = async ({ coords }) => {
      try {
        const points = await json(`${folder}/data/places/points.json`, Array.isArray);
        const zip = await zipAt([coords.latitude, coords.longitude], points, read);
        if (mine !== turn) return;
        if (!zip) return fail("far");
        box.input.value = zip;
        ask(true);
      } catch {
        if (mine === turn) root.fail();
      }
    };
    const lost = ({ code }) => fail(code === 1 ? "denied" : "unavailable");
    // An address without a secure connection has none.
    if (!navigator.geolocation) return fail("unavailable");
    navigator.geolocation.getCurrentPosition(found, lost, { timeout: PATIENCE, maximumAge: 60_000 });
  }

  on(form, "submit", (event) => {
    event.preventDefault();
    ask();
  });
  on(need, "change", askForNeed);
  on(locate, "click", useLocation);
  on(window, "hashchange", () => answerAddress());
  // The app's own links change the address without a word.
  on(document, "click", () => setTimeout(() => root.isConnected && answerAddress()));
  // The same question in the other language.
  on(document, "click", ({ target }) => {
    const twin = target.closest?.(".usa-language a");
    if (twin) twin.hash = location.hash;
  });
  // Without a question in the address, what has been written while this was on its way stays.
  if (location.hash.includes("=")) answerAddress();
  else if (box.input.value) box.input.dispatchEvent(new Event("input"));
  return () => end.abort();
}

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
    const option = (text, at) => element("li", { class: "usa-combo-box__list-option", role: "option", id: `${input.id}-${at}` }, text);
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
