// What a look-up's answer looks like: a sentence, and offices with the reason for each. For the portal's page and
// for embeds, which differ in where links lead.

/** A sentence on what was understood. */
export function said(found, { words, states }) {
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

/** An office with the reason why it is shown; `link` makes a link to an office’s page. */
export function answer(office, found, { words, states, kinds }, link, heading = "h3") {
  const state = states.find(({ code }) => code === (found.state ?? office.state))?.name;
  const why = fill(words.why[office.reason], { county: found.county ?? found.name, state });
  const quoted = office.reason === "part" && office.words ? [" ", element("q", { lang: "en" }, office.words)] : [];
  const miles = Number.isInteger(office.miles) ? `, ${fill(words.miles[Math.min(office.miles, 2)], office)}` : "";
  return element(
    "li",
    { class: "answers__office" },
    element("p", { class: "answers__kind" }, kinds[office.kind] ?? ""),
    // Offices are named by the agency in English only.
    element(heading, {}, link(office.id, { lang: "en" }, office.name)),
    element("p", {}, why, ...quoted),
    element("p", { class: "answers__place" }, `${office.city}, ${office.state}${miles}`),
  );
}

/** The kinds of office that a place has none of, in a sentence; with `wanted`, of those alone. */
export function missing(found, { words, kinds, states }, wanted) {
  const missing = found.missing?.filter((kind) => wanted?.includes(kind) ?? true) ?? [];
  if (!missing.length) return "";
  const state = states.find(({ code }) => code === found.state)?.name;
  const names = missing.map((kind) => kinds[kind]).join(", ");
  return fill(found.kind === "place" ? words.missing : words.missing_in_state, { kinds: names, state });
}

/** Whether no source says for sure that one of these offices serves the place. */
export const unsure = (offices) => offices.some(({ reason }) => /^(part|unsaid|same-area|nearest|near)$/.test(reason));

/** Other places that may be meant, each as a button. */
export function choices(others, choose) {
  const items = others.map((label) => {
    const button = element("button", { type: "button", class: "usa-button usa-button--unstyled" }, label);
    button.addEventListener("click", () => choose(label));
    return element("li", {}, button);
  });
  return element("ul", { class: "choices" }, ...items);
}

/** A template's words: each `{name}` is a value. */
export const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

/** An element with attributes and what stands in it. Text is text, whatever it holds. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** Brings shards from a folder, each once in a visit. */
export function reader(folder) {
  const shards = new Map();
  return (name) => {
    if (!shards.has(name)) {
      const shard = json(`${folder}${name}.json`, ({ offices }) => offices);
      shards.set(name, shard);
      shard.catch(() => shards.delete(name));
    }
    return shards.get(name);
  };
}

/** The value of a promise that is made when it is first wanted, and made again after a failure. */
export function once(make) {
  let made;
  return () =>
    (made ??= make().catch((error) => {
      made = undefined;
      throw error;
    }));
}

/** How long a file may take, in milliseconds: longer than a slow phone's worst connection needs for it. */
const PATIENCE = 15_000;

/** The JSON at an address, if it is of the shape that was expected. */
export async function json(address, fits) {
  const response = await fetch(address, { signal: AbortSignal.timeout?.(PATIENCE) });
  const value = response.ok ? await response.json() : null;
  if (!value || !fits(value)) throw new Error(`${address}: ${response.status}, or of another shape`);
  return value;
}

export const plural = (words, count, lang) => fill(words[new Intl.PluralRules(lang).select(count)] ?? words.other, { count });
