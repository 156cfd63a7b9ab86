// From a visitor's words to the offices that serve a place. Everything happens on the visitor's device: it asks
// for shards, each of which holds final answers for many places, so no request tells which place was meant.
// It runs where the app cannot, in old browsers too: no look-behind in patterns, and no method younger than 2020.
// Pure logic: whoever calls gives `settings` (`/data/places/settings.json`) and `read`, which brings the shard with
// a name such as `zip/606`, or throws.

/** How many places are offered at once. */
const OFFERED = 8;

/** How many more shards are read where no place has the name. */
const MORE = 3;

/** In how many shards the ZIP area around a point is looked for. */
const AROUND_A_POINT = 5;

/**
 * What a visitor's words mean, and who serves that place. `kind` is
 * - `place`: a ZIP code or a place by its own name, with `name`, `county` and `state` where they are known;
 * - `state`, with `state`; `no-area`: a ZIP code (`name`) without an area, with the `state` of its first digits;
 * - `several`: places of this name; `near`: no place of this name, but some of nearly this; `military`; `nothing`.
 *
 * `offices` are in the order of the settings' kinds; `missing` are the kinds that the place has none of; `others` are
 * words for other places that may be meant, of which there may be `more`.
 */
export async function find(words, settings, read) {
  // Five digits, or nine of ZIP+4; of an address, what stands last: a house may have five digits too.
  const [zip] = words.split(/\D+/).filter((digits) => /^(\d{5}|\d{9})$/.test(digits)).reverse();
  if (zip) return byZip(zip.slice(0, 5), read);
  const bare = withoutAround(words);
  for (const asked of new Set([words, bare])) {
    const found = await byWords(asked, settings, read);
    if (found.kind !== "nothing" && (found.kind !== "near" || asked === bare)) return found;
  }
  const near = settings.states.filter(({ name }) => oneMistake(key(name), key(bare)));
  return near.length ? { ...nothing("near"), others: near.map(({ name }) => name) } : nothing();
}

/** What a visitor who has written these letters may go on to write. */
export async function suggest(words, settings, read) {
  const query = parse(words, settings.states);
  const name = query.key || (key(words).length > 2 ? key(words) : "");
  if (!name || /^\d/.test(name)) return [];
  const within = query.key ? query.state : undefined;
  const states = within ? [] : settings.states.filter((state) => key(state.name).startsWith(name));
  const shard = await shardOf(name, settings, read);
  const places = shard ? placesWhere(shard, within, (other) => other.startsWith(name)) : [];
  return [...states.map((state) => state.name), ...labels(shard, distinct(places), settings)].slice(0, OFFERED);
}

/**
 * The ZIP code whose area's middle is nearest to a point, or null where all are far away.
 * `prefixes` is `/data/places/points.json`: three digits, and the middle of their areas.
 */
export async function zipAt(point, prefixes, read) {
  const nearest = [...prefixes].sort((a, b) => apart(point, a[1]) - apart(point, b[1])).slice(0, AROUND_A_POINT);
  const shards = await Promise.all(nearest.map(([digits]) => read(`zip/${digits}`)));
  const places = shards.flatMap((shard) => shard.places ?? []);
  const [first] = places.sort((a, b) => apart(point, a.point) - apart(point, b.point));
  // A degree of latitude, some 69 miles.
  return first && apart(point, first.point) < 1 ? first.name : null;
}

/** How far two points are apart, in degrees of latitude on a flat map: enough to compare short ways. */
function apart([lat, lon], [otherLat, otherLon]) {
  const east = Math.abs(otherLon - lon);
  return Math.hypot(otherLat - lat, Math.min(east, 360 - east) * Math.cos((lat * Math.PI) / 180));
}

/** The ways to write one word of a name. */
const SHORT = { st: "saint", ste: "sainte", ft: "fort", mt: "mount" };

/** A name's letters and digits alone, for comparison: "St. Louis" and "SAINT LOUIS" are `saintlouis`. */
export function key(name) {
  return name.split(/[\s\-/,.]+/).map(letters).map((word) => SHORT[word] ?? word).join("");
}

/** ASCII letters and digits in lower case; a letter with an accent is the letter. */
const letters = (word) => word.normalize("NFD").toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * Words as a name (`key`), perhaps with its `state`, or as a state alone. Blanks, case, punctuation and accents make no
 * difference. Without a comma the words may also be a name as a `whole`: "Fort Washington". `within` are the keys of a
 * name and of its county, where the words may be those of both.
 */
export function parse(words, states) {
  const named = (words) => states.find(({ code, names }) => [code, ...names].some((name) => letters(name) === letters(words)));
  if (named(words)) return { state: named(words).code };
  const parts = words.split(/[\s,()]+/).filter(Boolean);
  const commas = words.split(",");
  // "Austin, TX", "Austin Texas", "Kansas City Missouri", "Fargo, North Dakota".
  for (let behind = Math.min(6, parts.length - 1); behind > 0; behind -= 1) {
    const state = named(parts.slice(-behind).join(" "));
    if (!state) continue;
    const name = { key: key(parts.slice(0, -behind).join(" ")), state: state.code };
    // "Spring Hill, Hernando County, Florida", of two in Florida; but "Islamorada, Village of Islands, Florida".
    if (commas.length > 2) return { ...name, within: [commas[0], commas[1]].map(key) };
    return commas.length > 1 ? name : { ...name, whole: key(words) };
  }
  // "Chicago, Ilinois"
  const last = key(commas[commas.length - 1]);
  const mistyped = commas.length > 1 && last.length > 3 && states.find(({ names }) => names.some((name) => oneMistake(key(name), last)));
  return mistyped ? { key: key(commas.slice(0, -1).join(" ")), state: mistyped.code } : { key: key(words) };
}

/** Words that people put before the name of a place when they look for an office there, in any language. */
const BEFORE = new Set("where is find my nearest closest ice ero opla office offices field check checkin in near at of for to zip code donde esta busco oficina oficinas de del en cerca para codigo postal state estado".split(" "));
const ARTICLES = new Set(["the", "a", "la", "las", "el", "los"]);
const BEHIND = new Set("office offices field ice ero usa us".split(" "));

/** Of "where is the ICE office in Chicago?", "Chicago"; of "Condado de Cook, Illinois", "Cook County, Illinois". */
function withoutAround(words) {
  const tidy = words
    .replace(/\b(near me|cerca de m[ií])(?!\p{L})/giu, "")
    .replace(/[,\s]*\b(united states( of america)?|estados unidos|e\.?e\.?\s*u\.?u\.?)\.?\s*$/i, "")
    .replace(/\b(?:condado del?|county of)\s+([^,]+)/i, "$1 County");
  const left = tidy.split(/\s+/).filter(Boolean);
  const before = (word) => BEFORE.has(letters(word ?? ""));
  while (left.length && (before(left[0]) || (ARTICLES.has(letters(left[0])) && before(left[1])))) left.shift();
  while (left.length > 1 && BEHIND.has(letters(left[left.length - 1]))) left.pop();
  return left.join(" ").replace(/[,\s?]+$/, "");
}

const nothing = (kind = "nothing") => ({ kind, offices: [], others: [] });

/** ZIP codes of the armed forces abroad (USPS Publication 28, section 238). */
const isMilitary = (zip) => /^(09[0-8]|340|96[2-6])/.test(zip);

async function byZip(zip, read) {
  if (isMilitary(zip)) return { ...nothing("military"), name: zip };
  const shard = await read(`zip/${zip.slice(0, 3)}`);
  const place = shard.places?.find((place) => place.name === zip);
  if (place) return placed(shard, place, shard.zips[zip]);
  const found = shard.state ? await byState(shard.state, read) : nothing();
  return { ...found, kind: "no-area", name: zip };
}

async function byWords(words, settings, read) {
  const query = parse(words, settings.states);
  if (query.key) return byName(query, settings, read);
  if (!query.state) return nothing();
  const found = await byState(query.state, read);
  // "New York" is a city as well; two letters are a postal code alone.
  const name = key(words);
  const shard = name.length > 2 && (await shardOf(name, settings, read));
  return shard ? { ...found, ...offered(shard, named(shard, null, name), settings) } : found;
}

async function byState(state, read) {
  const shard = await read(`state/${state}`);
  return { ...nothing("state"), state, offices: served(shard, shard.answers), missing: shard.missing };
}

async function byName(query, settings, read) {
  const { key: name, state, whole, within } = query;
  if (whole) {
    const shard = await shardOf(whole, settings, read);
    const found = shard && exact(shard, named(shard, null, whole), settings);
    if (found) return found;
  }
  const own = await shardOf(name, settings, read);
  if (own && within) {
    const inCounty = ({ county }) => key(own.counties?.[county] ?? "") === within[1];
    const [place] = named(own, state, within[0]).filter(inCounty);
    if (place) return placed(own, place);
  }
  const found = own && exact(own, named(own, state, name), settings);
  if (found) return found;
  // What is nearly the name is offered, never taken for it.
  const near = [];
  if (own) {
    const mistyped = placesWhere(own, state, (other) => oneMistake(other, name));
    const longer = name.length > 2 ? placesWhere(own, state, (other) => other.startsWith(name)) : [];
    near.push(...labels(own, distinct(mistyped.length ? mistyped : longer), settings));
  }
  if (!near.length) near.push(...(await elsewhere(query, settings, read)));
  return near.length ? { ...nothing("near"), others: near.slice(0, OFFERED), more: near.length > OFFERED } : nothing();
}

/** A mistake at the start leads to another shard: the names of the state tell which, else the likeliest are tried. */
async function elsewhere({ key: name, state }, settings, read) {
  const near = state
    ? ((await read(`state/${state}`)).names ?? []).map(key).filter((other) => oneMistake(other, name))
    : nearTheStart(name);
  const prefixes = new Set(near.map((name) => prefixOf(name, settings)));
  prefixes.delete(undefined);
  prefixes.delete(prefixOf(name, settings));
  const found = [];
  for (const prefix of [...prefixes].slice(0, state ? MORE - 1 : MORE)) {
    const shard = await read(`name/${prefix}`);
    found.push(...labels(shard, distinct(placesWhere(shard, state, (other) => oneMistake(other, name))), settings));
  }
  return found;
}

/** The letters exchanged, or one of them left out: three of the mistakes that lead to another shard. */
const nearTheStart = ([first = "", second = "", ...rest]) =>
  [second + first, second, first].map((start) => start + rest.join(""));

/** The name of the shard that holds a key: the longest that the key begins with. */
function prefixOf(name, { prefixes }) {
  const fits = prefixes.split(" ").filter((prefix) => prefix && name.startsWith(prefix));
  return fits.sort((a, b) => b.length - a.length)[0];
}

async function shardOf(name, settings, read) {
  const prefix = prefixOf(name, settings);
  return prefix && read(`name/${prefix}`);
}

/** The places whose key fits, the largest first; with a state, those in it alone. */
function placesWhere(shard, state, fits) {
  const places = (shard.places ?? []).filter((place) => (!state || place.state === state) && fits(key(place.name)));
  return places.sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
}

/** The places with this key. An office that is called as its city is no other answer than the city's. */
function named(shard, state, name) {
  const places = distinct(placesWhere(shard, state, (other) => other === name));
  const isOffice = (place) => place.answers?.[0]?.[1] === "named";
  return places.every(isOffice) ? places : places.filter((place) => !isOffice(place));
}

/** The Census counts some places twice, as a town and as the place inside it: the larger will do. */
function distinct(places) {
  const same = (a, b) => a.name === b.name && a.state === b.state && a.county === b.county;
  return places.filter((place, at) => places.findIndex((other) => same(place, other)) === at);
}

/** The one place, or the choice between several; null where there is none. */
function exact(shard, places, settings) {
  if (!places.length) return null;
  return places.length === 1 ? placed(shard, places[0]) : { ...nothing("several"), ...offered(shard, places, settings) };
}

const offered = (shard, places, settings) => ({
  others: labels(shard, places, settings).slice(0, OFFERED),
  more: places.length > OFFERED,
});

/** Places in words that lead to each alone: "Chicago, Illinois", with the county where two share the rest. */
function labels(shard, places, { states }) {
  return places.map((place) => {
    const twins = places.filter((other) => key(other.name) === key(place.name) && other.state === place.state);
    const county = twins.length > 1 && shard.counties?.[place.county];
    const state = states.find((state) => state.code === place.state).name;
    return [place.name, county, state].filter(Boolean).join(", ");
  });
}

function placed(shard, place, answers = place.answers) {
  const own = shard.counties?.[place.county];
  // A county is in itself.
  const county = own === place.name ? undefined : own;
  const { name, state, missing } = place;
  return { ...nothing("place"), name, county, state, offices: served(shard, answers), missing };
}

/** The offices of answers: an answer is an office's index, why it is shown, and miles where they are known. */
function served(shard, answers = []) {
  return answers.map(([at, reason, miles]) => ({ id: shard.offices[at], ...shard.about[at], reason, miles }));
}

/** Whether two keys differ by one typing mistake at most: a letter more, less or another, or two exchanged. */
export function oneMistake(a, b) {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const [rest, other] = [short.slice(same), long.slice(same)];
  if (long.length - short.length === 1) return rest === other.slice(1);
  if (long.length !== short.length) return false;
  const exchanged = rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
  return rest.slice(1) === other.slice(1) || exchanged;
}
