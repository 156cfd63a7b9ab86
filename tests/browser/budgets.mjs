// Weighs what a visitor downloads against the budgets, in bytes after brotli. Prints a table; fails above.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { kinds, plain, seed } from "./kinds.mjs";

const dist = "dist";

/** What is sent: the compressed file that is published beside it, where there is one. */
function weigh(...names) {
  const size = (name) => {
    const path = `${dist}/${name}`;
    if (existsSync(`${path}.br`)) return statSync(`${path}.br`).size;
    return brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  };
  return names.map(size).reduce((sum, bytes) => sum + bytes, 0);
}

const page = readFileSync(`${dist}/index.html`, "utf8");
// What the page names: the files of the build before are there too.
const named = (pattern) => page.match(pattern)[1];
const [script, rest] = [/data-script="\/([^"]+)"/, /href="\/(rest-[^"]+\.css)"/].map(named);
const wasm = script.replace(/\.js$/, "_bg.wasm");
const app = named(/src="\/(app-[^/]+)\/boot\.js"/);
const [lookUp] = readFileSync(`${dist}/${app}/boot.js`, "utf8").match(/look-up-[0-9a-f]{16}/);
const [search] = readFileSync(`${dist}/${app}/search.js`, "utf8").match(/finder-[0-9a-f]{16}/);
/** The style of a page: what stands in it, and the file that comes after it. */
const styleOf = (path) => brotliCompressSync(readFileSync(`${dist}${path}index.html`, "utf8").match(/<style>(.*?)<\/style>/s)[1]).length + weigh(rest);
const styled = [...kinds, ...plain].map((path) => [styleOf(path), path]);
const [mostStyle, mostStyled] = styled.reduce((most, one) => (one[0] > most[0] ? one : most));

const budgets = [
  ["WASM of the app", weigh(wasm), 129_000],
  ["JS before any interaction", weigh(`${app}/boot.js`, script), 10_000],
  ["Office look-up, with its script", weigh(`${lookUp}_bg.wasm`, `${lookUp}.js`), 41_500],
  ["Search, with its scripts", weigh(`${search}_bg.wasm`, `${search}.js`, `${app}/search.js`), 55_000],
  ["Words and pages of search", weigh("data/search/words.txt", "data/search/pages.txt"), 12_000],
  ["JS of the map", weigh(`${app}/map.js`), 1_200],
  ["Service worker", weigh("sw.js"), 5_000],
  [`Style of ${mostStyled}`, mostStyle, 6_000],
  ["HTML of home", weigh("index.html"), 7_000],
  ["HTML of the seed's release", weigh(`${seed}index.html`), 6_000],
];

// The largest of the look-up's files, of which an answer needs one; of a mistyped name up to four.
for (const [kind, limit] of Object.entries({ zip: 6_000, name: 12_000, state: 12_000 })) {
  const names = readdirSync(`${dist}/data/places/${kind}`).map((name) => `data/places/${kind}/${name}`);
  const largest = names.toSorted((a, b) => statSync(`${dist}/${b}`).size - statSync(`${dist}/${a}`).size).slice(0, 20);
  budgets.push([`Shard below places/${kind}/`, Math.max(...largest.map((name) => weigh(name))), limit]);
}

budgets.push(["Names of the largest places", weigh("data/places/largest.json"), 12_000]);

for (const [what, bytes, limit] of budgets) {
  console.log(`${bytes > limit ? "OVER" : "  ok"}  ${what.padEnd(28)} ${String(bytes).padStart(7)} of ${limit} B`);
}
if (budgets.some(([, bytes, limit]) => bytes > limit)) process.exit(1);
