// From a visitor's words to the offices that serve a place. Everything happens on the visitor's device: it asks
// for shards, each of which holds final answers for many places, so no request tells which place was meant.
// Pure logic: whoever calls gives `settings` (`/data/places/settings.json`) and `read`, which brings the shard with
// a name such as `zip/606`, or throws.

/** How many places are offered at once. */
const OFFERED = 8;

/** How many more shards are read where no place has the name. */
const MORE = 3;

/**
 * What a visitor's words mean, and who serves that place:
 * `kind` is `nothing`, `military`, `place`, `no-area`, `state` or `several`, with `name`, `county` and `state` where
 * they are known; `offices` are those of the settings' kinds, in their order; `others` are words for other places
 * that may be meant.
 */
export async function find(words, settings, read) {
  const query = parse(words, settings.states);
  if (query.zip) return byZip(query.zip, read);
  if (query.state && !query.key) {
    const found = await byState(query.state, read);
    // "New York" is a city as well; two letters are a postal code alone.
    const name = key(words);
    const shard = name.length > 2 && (await shardOf(name, settings, read));
    if (shard) found.others = labels(shard, placesWhere(shard, null, (other) => other === name), settings);
    return found;
  }
  if (!query.key) return nothing();
  const found = await byName(query, settings, read);
  const bare = withoutAround(words);
  return found.kind === "nothing" && bare && bare !== words ? find(bare, settings, read) : found;
}

/** What a visitor who has written these letters may go on to write. */
export async function suggest(words, settings, read) {
  const { key: name, state } = parse(words, settings.states);
  if (!name) return [];
  const states = state ? [] : settings.states.filter((state) => key(state.name).startsWith(name));
  const shard = await shardOf(name, settings, read);
  const places = shard ? placesWhere(shard, state, (other) => other.startsWith(name)) : [];
  return [...states.map((state) => state.name), ...labels(shard, distinct(places), settings)].slice(0, OFFERED);
}

/**
 * The ZIP code whose area's middle is nearest to a point, or null where all are far away.
 * `prefixes` is `/data/places/points.json`: three digits, and the middle of their areas.
 */
export async function zipAt(point, prefixes, read) {
  const nearest = prefixes.toSorted((a, b) => apart(point, a[1]) - apart(point, b[1])).slice(0, MORE);
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
  return name.split(/[\s\-/,]+/).map(letters).map((word) => SHORT[word] ?? word).join("");
}

/** ASCII letters and digits in lower case; a letter with an accent is the letter. */
const letters = (word) => word.normalize("NFD").toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * Words as a ZIP code (`zip`), as a name (`key`), perhaps with its `state`, or as a state alone. `within` are the keys of
 * a name and of its county, where the words may be those of both.
 * Blanks, case, punctuation and accents make no difference.
 */
export function parse(words, states) {
  const digits = words.replace(/[\s-]/g, "");
  // Of ZIP+4 the first five.
  if (/^(\d{5}|\d{9})$/.test(digits)) return { zip: digits.slice(0, 5) };
  const named = (words) => states.find(({ code, names }) => [code, ...names].some((name) => key(name) === key(words)));
  if (named(words)) return { state: named(words).code };
  const parts = words.split(/[\s,()]+/).filter(Boolean);
  // "Austin, TX", "Austin Texas", "Kansas City Missouri", "Fargo, North Dakota".
  for (let behind = Math.min(6, parts.length - 1); behind > 0; behind -= 1) {
    const state = named(parts.slice(-behind).join(" "));
    const commas = words.split(",");
    const name = state && { key: key(parts.slice(0, -behind).join(" ")), state: state.code };
    // "Spring Hill, Hernando County, Florida", of two in Florida; but "Islamorada, Village of Islands, Florida".
    if (name && commas.length > 2) return { ...name, within: [commas[0], commas[1]].map(key) };
    if (name) return name;
  }
  return { key: key(words) };
}

/** Words that people put around the name of a place when they look for an office there, in any language. */
const AROUND = new Set("ice office offices in near the of at oficina oficinas de en cerca la".split(" "));

/** Of "ICE office in Chicago", "Chicago". */
const withoutAround = (words) => words.split(/\s+/).filter((word) => !AROUND.has(letters(word))).join(" ");

const nothing = () => ({ kind: "nothing", offices: [], others: [] });

/** ZIP codes of the armed forces abroad (USPS Publication 28, section 238). */
const isMilitary = (zip) => /^(09[0-8]|340|96[2-6])/.test(zip);

async function byZip(zip, read) {
  if (isMilitary(zip)) return { ...nothing(), kind: "military", name: zip };
  const shard = await read(`zip/${zip.slice(0, 3)}`);
  const place = shard.places?.find((place) => place.name === zip);
  if (place) return placed(shard, place, shard.zips[zip]);
  const found = shard.state ? await byState(shard.state, read) : nothing();
  return { ...found, kind: "no-area", name: zip };
}

async function byState(state, read) {
  const shard = await read(`state/${state}`);
  return { ...nothing(), kind: "state", state, offices: served(shard, shard.answers) };
}

async function byName(query, settings, read) {
  const { key: name, state, within } = query;
  const own = await shardOf(name, settings, read);
  if (own && within) {
    const inCounty = ({ county }) => key(own.counties?.[county] ?? "") === within[1];
    const [place] = placesWhere(own, state, (other) => other === within[0]).filter(inCounty);
    if (place) return placed(own, place);
  }
  if (own) {
    for (const fits of [(other) => other === name, (other) => oneMistake(other, name), (other) => other.startsWith(name)]) {
      const places = distinct(placesWhere(own, state, fits));
      if (places.length === 1) return placed(own, places[0]);
      if (places.length) return { ...nothing(), kind: "several", others: labels(own, places, settings) };
    }
  }
  // A mistake at the start leads to another shard: the names of the state tell which, else the likeliest are tried.
  const near = state
    ? ((await read(`state/${state}`)).names ?? []).map(key).filter((other) => oneMistake(other, name))
    : nearTheStart(name);
  const elsewhere = new Set(near.map((name) => prefixOf(name, settings)));
  elsewhere.delete(undefined);
  elsewhere.delete(prefixOf(name, settings));
  const found = [];
  for (const prefix of [...elsewhere].slice(0, state ? MORE - 1 : MORE)) {
    const shard = await read(`name/${prefix}`);
    const places = distinct(placesWhere(shard, state, (other) => oneMistake(other, name)));
    found.push(...places.map((place) => ({ shard, place })));
  }
  if (found.length === 1) return placed(found[0].shard, found[0].place);
  const others = found.flatMap(({ shard, place }) => labels(shard, [place], settings)).slice(0, OFFERED);
  return others.length ? { ...nothing(), kind: "several", others } : nothing();
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

/** The Census counts some places twice, as a town and as the place inside it: the larger will do. */
function distinct(places) {
  const same = (a, b) => a.name === b.name && a.state === b.state && a.county === b.county;
  return places.filter((place, at) => places.findIndex((other) => same(place, other)) === at);
}

/** Places in words that lead to each alone: "Chicago, Illinois", with the county where two share the rest. */
function labels(shard, places, { states }) {
  return places.slice(0, OFFERED).map((place) => {
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
  return { ...nothing(), kind: "place", name: place.name, county, state: place.state, offices: served(shard, answers) };
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
