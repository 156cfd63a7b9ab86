// What a visitor finds by the office look-up: `public/look-up.js` on the published shards of the sample.
import { strict as assert } from "node:assert";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { find, key, oneMistake, parse, suggest, zipAt } from "../public/look-up.js";

const places = new URL("../dist/data/places/", import.meta.url);
const settings = json("settings");
const { states } = settings;
const shards = new Map();

function json(name) {
  return JSON.parse(readFileSync(new URL(`${name}.json`, places), "utf8"));
}

/** A reader of the published files that keeps count. */
function reader() {
  const asked = [];
  const read = async (name) => {
    asked.push(name);
    if (!shards.has(name)) {
      assert(existsSync(new URL(`${name}.json`, places)), `there is no shard ${name}`);
      shards.set(name, json(name));
    }
    return shards.get(name);
  };
  return { asked, read };
}

/** The kinds of office that are looked up, in the portal's order. */
const lookedUp = ["ope-community-relations", "ero-field-office", "ero-check-in", "opla", "hsi"];

async function lookUp(words) {
  const { asked, read } = reader();
  return { ...(await find(words, settings, read)), asked };
}

/** The rows of a table of the sample. A field with a comma stands in quotes. */
function rows(name) {
  const [head, ...lines] = readFileSync(new URL(`../content/places/${name}`, import.meta.url), "utf8").trim().split("\n");
  const names = head.split(",");
  const fields = (line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare);
  return lines.map((line) => Object.fromEntries(fields(line).map((value, at) => [names[at], value])));
}

test("a ZIP code is known in any form, and in an address", async () => {
  const forms = ["00968", " 00968 ", "00968-1234", "009681234", "00968 1234", "zip 00968", "Guaynabo, PR 00968", "código postal 00968", "12345 Calle 1, Guaynabo 00968-1234"];
  for (const words of forms) assert.equal((await lookUp(words)).name, "00968", words);
});

test("a state is known by code and name, in each language", () => {
  for (const words of ["NY", "ny", "New York", " new  york ", "Nueva York"]) {
    assert.deepEqual(parse(words, states), { state: "NY" }, words);
  }
});

test("a name may carry its state, and its county", () => {
  for (const words of ["Austin, TX", "Austin, Texas", "AUSTIN,  TEXAS", "Austin, Tex."]) {
    assert.deepEqual(parse(words, states), { key: "austin", state: "TX" }, words);
  }
  for (const words of ["austin tx", "Austin (TX)"]) assert.deepEqual(parse(words, states), { key: "austin", state: "TX", whole: "austintx" });
  assert.deepEqual(parse("New York, New York", states), { key: "newyork", state: "NY" });
  assert.deepEqual(parse("Chicago, Ilinois", states), { key: "chicago", state: "IL" });
  const springHill = { key: "springhillhernandocounty", state: "FL", within: ["springhill", "hernandocounty"] };
  assert.deepEqual(parse("Spring Hill, Hernando County, FL", states), springHill);
  assert.deepEqual(parse("Springfield", states), { key: "springfield" });
  assert.deepEqual(parse(" ,. ", states), { key: "" });
});

test("the ways to write a name are one", () => {
  for (const name of ["St. Louis", "St.Louis", "Saint Louis", "st louis", "SAINT-LOUIS"]) assert.equal(key(name), "saintlouis");
  assert.equal(key("Cañon City"), "canoncity");
  assert.equal(key("Coeur d'Alene"), "coeurdalene");
  assert.equal(key("Mt. Vernon"), key("Mount Vernon"));
});

test("one typing mistake is one, two are two", () => {
  for (const wrong of ["chicagoo", "chcago", "chicaog", "chicabo", "chicago", "hcicago", "xchicago", "chicag"]) {
    assert(oneMistake(wrong, "chicago"), wrong);
  }
  for (const wrong of ["chicagooo", "chcgo", "hcicaog", "boston", ""]) assert(!oneMistake(wrong, "chicago"), wrong);
});

test("every ZIP area is found by one shard, with the offices that the shard names for it", async () => {
  const all = rows("zips.csv");
  assert.equal(all.length, 33_791);
  for (const { zip, state } of all) {
    const { kind, name, state: found, offices, asked } = await lookUp(zip);
    assert.deepEqual([kind, name, found, asked], ["place", zip, state, [`zip/${zip.slice(0, 3)}`]]);
    const shard = shards.get(asked[0]);
    assert.deepEqual(offices.map(({ id, reason }) => [id, reason]), shard.zips[zip].map(([at, why]) => [shard.offices[at], why]));
    // Each kind is answered, or known to be missing.
    const { missing = [] } = shard.places.find((place) => place.name === zip);
    const answered = new Set(offices.map((office) => office.kind));
    for (const kind of lookedUp) assert(answered.has(kind) !== missing.includes(kind), `${zip}: ${kind}`);
  }
});

test("every Census place is found by its own name, and by name and state alone or with the reason why not", async () => {
  const all = rows("places.csv");
  assert(all.length > 32_000);
  let [choices, many] = [0, 0];
  for (const { name, state } of all) {
    const found = await lookUp(`${name}, ${state}`);
    if (found.kind === "place") {
      const answered = found.offices.length || found.missing.length === lookedUp.length;
      assert(found.state === state && key(found.name) === key(name) && answered, `${name}, ${state}`);
      assert.equal(found.asked.length, 1);
    } else {
      // Places of one name in one state are told apart by their counties, each of which leads to one.
      choices += 1;
      assert.equal(found.kind, "several", `${name}, ${state}`);
      for (const other of found.others) {
        const { kind, name: led } = await lookUp(other);
        assert(kind === "place" && key(led) === key(name), `${name}, ${state}: ${other}`);
      }
    }
    // The name alone: the place, or a choice that holds it or says that there are more.
    const alone = await lookUp(name);
    const label = `${name}, `;
    const offered = alone.kind === "place" ? key(alone.name) === key(name) : alone.others.some((other) => key(other).startsWith(key(label)));
    assert(offered || alone.more, `${name}: ${alone.kind} ${alone.name ?? alone.state ?? alone.others}`);
    many += Boolean(alone.more);
  }
  console.log(`${choices} of ${all.length} names with their state stand for several places; ${many} without it for more than are offered`);
  assert(choices < all.length / 50);
});

test("every county is found", async () => {
  for (const { name, state } of rows("counties.csv")) {
    const found = await lookUp(`${name}, ${state}`);
    assert(["place", "several"].includes(found.kind) && found.asked.length === 1, `${name}, ${state}: ${found.kind}`);
  }
});

test("a mistyped name with its state is found, by four files at most", async () => {
  const all = rows("places.csv");
  const random = randomNumbers(2016);
  let [right, most] = [0, 0];
  for (let asked = 0; asked < 1_000; asked += 1) {
    const { name, state } = all[random(all.length)];
    const found = await lookUp(`${mistyped(name, random)}, ${state}`);
    const shown = found.kind === "place" ? [found.name] : found.others.map((label) => label.split(", ")[0]);
    right += shown.slice(0, 5).includes(name);
    // A shard is read once, however often it is asked for.
    most = Math.max(most, new Set(found.asked).size);
  }
  console.log(`${right} of 1000 mistyped names are found among the first five, by ${most} files at most`);
  assert(right >= 950 && most <= 4);
});

test("people find what they mean by what they write", async () => {
  const chicago = [
    "60605", "Chicago, IL", "chicago illinois", "CHICAGO (IL)", "Chicago, Ill.", "Chicago, Illinois, USA", "Cook County, Illinois", "Condado de Cook, Illinois",
    "ICE office in Chicago, IL", "where is the ICE office in Chicago, Illinois?", "ERO Chicago IL", "Chicago, Ilinois", "Chicago, IL 60605",
  ];
  for (const words of chicago) assert.equal((await lookUp(words)).offices[0]?.id, "ope-community-relations-chicago", words);
  const places = {
    "st louis, mo": "St. Louis", "Saint Louis, Missouri": "St. Louis", "St.Louis,MO": "St. Louis", "Fort Washington MD": "Fort Washington", "West New York": "West New York",
    "Rocky Mount, NC": "Rocky Mount", "Boston, Mass.": "Boston", "oficina de ICE en La Puente, CA": "La Puente", "ICE office in La Crosse, WI": "La Crosse",
    "¿Dónde está la oficina de ICE en Houston, Texas?": "Houston", "Brooklyn, NY": "Brooklyn", "Hollywood, CA": "Hollywood", "NYC": "NYC", "New York City": "New York City",
    "Saipan": "Saipan", "Charlotte Amalie": "Charlotte Amalie", "Hagatna, Guam": "Hagåtña", "Hartford County, CT": "Hartford County", "Orleans Parish, Louisiana": "Orleans Parish",
    "The Dalles, Oregon": "The Dalles", "Islamorada, Village of Islands, Florida": "Islamorada, Village of Islands",
  };
  for (const [words, name] of Object.entries(places)) {
    const found = await lookUp(words);
    assert.deepEqual([found.kind, found.name], ["place", name], `${words}: ${JSON.stringify(found.others)}`);
    assert.equal(found.offices[0].kind, "ope-community-relations", words);
  }
  for (const [words, code] of Object.entries({ "oficina de ICE en Texas": "TX", "State of Washington": "WA", "Estado de Texas": "TX", "Virgin Islands": "VI", IL: "IL", "Calif.": "CA" })) {
    assert.equal((await lookUp(words)).state, code, words);
  }
  assert.equal((await lookUp("Chicago Field Office")).offices[0].reason, "named");
  const newYork = await lookUp("New York");
  assert(newYork.kind === "state" && newYork.others.includes("New York, New York") && newYork.asked.length === 2);
  assert.deepEqual((await lookUp("IL")).asked, ["state/IL"]);
  assert.equal((await lookUp("Fort Washington")).others[0], "Fort Washington, Maryland");
  const springfield = await lookUp("Springfield");
  assert(springfield.kind === "several" && springfield.others.length === 8 && springfield.more, "names in many states are offered");
});

test("what is only nearly a name is offered, never taken for it", async () => {
  for (const [words, other] of Object.entries({ "chicagp, il": "Chicago, Illinois", Chicgao: "Chicago, Illinois", Ilinois: "Illinois", Brookln: "Brooklyn, New York", "St Thomas Island": "Saint Thomas Island, U.S. Virgin Islands" })) {
    const { kind, others, offices } = await lookUp(words);
    assert(kind === "near" || words.includes("Island"), words);
    assert(kind !== "near" || (others.includes(other) && !offices.length), `${words}: ${others}`);
  }
  for (const words of ["near me", "ICE offices near me", "cerca de mí", "oficina"]) assert.equal((await lookUp(words)).kind, "nothing", words);
});

test("where no source names an office, the nearest of the same field office is shown, and none that is far away", async () => {
  for (const state of ["MA", "AS", "ME"]) {
    const { offices, missing } = await lookUp(state);
    assert(missing.includes("ope-community-relations") && !offices.some((office) => office.kind === "ope-community-relations"), state);
  }
  const reason = async (zip, kind) => (await lookUp(zip)).offices.find((office) => office.kind === kind)?.reason;
  assert.equal(await reason("00901", "ope-community-relations"), "unsaid");
  assert.equal(await reason("02108", "ope-community-relations"), "nearest");
  assert.equal(await reason("18015", "ero-check-in"), "same-area");
  const samoa = await lookUp("Pago Pago, AS");
  assert(!samoa.offices.length && samoa.missing.length === lookedUp.length);
});

test("a ZIP code in two areas gives both, each with its reason", async () => {
  for (const [zip, areas] of Object.entries({ 42223: ["new-orleans", "chicago"], 97635: ["san-francisco", "seattle"] })) {
    const { offices } = await lookUp(zip);
    const field = offices.filter((office) => office.kind === "ero-field-office");
    areas.forEach((area, at) => assert(field[at].id.includes(area), zip));
    assert.equal(field[1].reason, "also");
  }
});

test("a number without an area says what it is", async () => {
  for (const zip of ["09123", "34012", "96201"]) assert.equal((await lookUp(zip)).kind, "military");
  const { kind, state, offices, asked } = await lookUp("20201");
  assert.deepEqual([kind, state, asked], ["no-area", "DC", ["zip/202", "state/DC"]]);
  assert(offices.length);
  assert.deepEqual((await lookUp("00001")).state, undefined);
  for (const words of ["Qqxz", "?!", "a".repeat(10_000), "<script>", "123", "12345678901", "constructor"]) {
    assert.equal((await lookUp(words)).kind, "nothing", words.slice(0, 20));
  }
});

test("letters suggest states and places, the largest first", async () => {
  const suggestions = (words) => suggest(words, settings, reader().read);
  assert.equal((await suggestions("chica"))[0], "Chicago, Illinois");
  assert.equal((await suggestions("Tex"))[0], "Texas");
  assert.deepEqual(await suggestions("springfield, mo"), ["Springfield, Missouri"]);
  assert((await suggestions("New York")).includes("New York, New York"));
  for (const words of ["606", "", "qqxz", "60605"]) assert.deepEqual(await suggestions(words), [], words);
});

test("a point leads to the ZIP code around it, and one far away to none", async () => {
  const points = json("points");
  const at = (...point) => zipAt(point, points, reader().read);
  assert.equal(await at(41.868, -87.623), "60605");
  assert.equal(await at(18.34, -64.93), "00802");
  assert.equal(await at(48.85, 2.35), null);
});

test("a shard is small: 6 kB for ZIP codes, 12 kB for names, in bytes after brotli", () => {
  for (const [kind, limit] of Object.entries({ zip: 6_000, name: 12_000, state: 12_000 })) {
    const folder = new URL(`${kind}/`, places);
    const shards = readdirSync(folder).map((name) => readFileSync(new URL(name, folder)));
    const largest = shards.toSorted((a, b) => b.length - a.length).slice(0, 20);
    const sizes = largest.map((shard) => brotliCompressSync(shard).length);
    console.log(`${shards.length} shards in ${kind}/, the largest of ${Math.max(...sizes)} B`);
    assert(Math.max(...sizes) <= limit, kind);
  }
});

/** Pseudorandom numbers below a limit, the same on each run (xorshift, 32 bits). */
function randomNumbers(seed) {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** The name with one letter left out, put in, changed, or exchanged with the next. */
function mistyped(name, random) {
  const letters = [...name];
  const at = random(Math.max(letters.length - 1, 1));
  const letter = String.fromCharCode(97 + random(26));
  [
    () => letters.length > 3 && letters.splice(at, 1),
    () => letters.splice(at, 0, letter),
    () => letters.splice(at, 1, letter),
    () => letters.length > 1 && letters.splice(at, 2, letters[at + 1], letters[at]),
  ][random(4)]();
  return letters.join("");
}
