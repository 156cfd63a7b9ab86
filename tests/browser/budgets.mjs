// Weighs what a visitor downloads against the budgets, in bytes after brotli. Prints a table; fails above.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { seed } from "./kinds.mjs";

const dist = "dist";

function weigh(...names) {
  const size = (name) =>
    brotliCompressSync(readFileSync(`${dist}/${name}`), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  return names.map(size).reduce((sum, bytes) => sum + bytes, 0);
}

const page = readFileSync(`${dist}/index.html`, "utf8");
// What the page names: the files of the build before are there too.
const named = (pattern) => page.match(pattern)[1];
const [script, wasm, rest] = [/data-script="\/([^"]+)"/, /data-wasm="\/([^"]+)"/, /href="\/(rest-[^"]+\.css)"/].map(named);
const app = named(/src="\/(app-[^/]+)\/boot\.js"/);
const style = page.match(/<style>(.*?)<\/style>/s)[1];
const styleBytes = brotliCompressSync(style).length + weigh(rest);

const budgets = [
  ["WASM", weigh(wasm), 180_000],
  ["JS before any interaction", weigh(`${app}/boot.js`, script), 10_000],
  ["JS of the office look-up", weigh(...["finder.js", "answers.js", "look-up.js", "map.js"].map((name) => `${app}/${name}`)), 11_000],
  ["Service worker", weigh("sw.js"), 5_000],
  ["CSS", styleBytes, 14_000],
  ["HTML of home", weigh("index.html"), 13_000],
  ["HTML of the seed's release", weigh(`${seed}index.html`), 13_000],
];

for (const [what, bytes, limit] of budgets) {
  console.log(`${bytes > limit ? "OVER" : "  ok"}  ${what.padEnd(28)} ${String(bytes).padStart(7)} of ${limit} B`);
}
if (budgets.some(([, bytes, limit]) => bytes > limit)) process.exit(1);
