// The office look-up inside an embed: the same as the portal's own, in fewer words.
import { answer, choices, element, fill, json, missing, once, plural, reader, said, unsure } from "../answers.js";
import { find } from "../look-up.js";

const part = (name) => document.querySelector(`[data-part="${name}"]`);
const [field, go, sentence, results] = ["field", "go", "sentence", "results"].map(part);
const { folder, portal, prefix, looking, failed } = part("look-up").dataset;
const read = reader(`${folder}/data/places/`);
const settings = once(() => json(`${folder}/data${prefix}/places/settings.json`, (settings) => settings.words && settings.states));

let turn = 0;
async function lookUp(words) {
  const mine = (turn += 1);
  field.value = words;
  results.replaceChildren();
  sentence.textContent = words && looking;
  if (!words) return;
  try {
    const known = await settings();
    const found = await find(words, known, read);
    if (mine === turn) show(found, known);
  } catch {
    if (mine === turn) sentence.textContent = failed;
  }
}

/** Looks up one of several places; the choice takes itself away, so the focus goes back to the field. */
function choose(label) {
  field.focus();
  lookUp(label);
}

function show(found, settings) {
  const away = (href, attributes, text) => element("a", { href, target: "_blank", ...attributes }, text);
  const page = (path, attributes, text) => away(`${portal}/offices/${path}/`, attributes, text);
  const told = [said(found, settings)];
  if (found.offices.length) told.push(plural(settings.words.offices, found.offices.length, document.documentElement.lang));
  const none = missing(found, settings);
  sentence.textContent = [...told, none].filter(Boolean).join(" ");
  const offices = found.offices.map((office) => answer(office, found, settings, page, "h2"));
  const shown = offices.length ? [element("ol", { class: "answers" }, ...offices)] : [];
  if (found.others.length && found.kind === "state") shown.push(element("p", {}, settings.words.also_named));
  if (found.others.length) shown.push(choices(found.others, choose));
  if (found.more) shown.push(element("p", {}, settings.words.more));
  const state = settings.states.find(({ code }) => code === found.state);
  if (state) shown.push(element("p", {}, page(state.slug, {}, fill(settings.words.all_in_state, { state: state.name }))));
  if (!state || none || unsure(found.offices)) {
    shown.push(element("p", {}, `${settings.words.ask_agency} `, away(settings.contact, {}, new URL(settings.contact).host)));
  }
  results.replaceChildren(...shown);
}

// A sandboxed frame sends no form, so there is none to be sent by Enter.
const ask = () => lookUp(field.value.trim());
go.addEventListener("click", ask);
field.addEventListener("keydown", (event) => event.key === "Enter" && ask());

/** What the host asks for, once for each wish. */
let wished = "";
function obey() {
  const near = new URLSearchParams(location.hash.slice(1)).get("near") ?? "";
  if (near === wished) return;
  wished = near;
  lookUp(near.trim());
}
document.addEventListener("frontdesk-asked", obey);
for (const control of [field, go]) control.disabled = false;
obey();
