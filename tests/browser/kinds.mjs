// One page of each kind in each language, by its path. Run with a folder, it prints the pages' files.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

export const seed = "/news/releases/ice-initiative-increase-community-engagement/";
export const office = "/offices/ero-field-office-chicago/";
export const bareOffice = "/offices/ope-community-relations-atlanta/";

const both = ["/", "/news/", "/news/archive/1/", "/news/topics/", "/news/topics/immigration/", "/news/2009/", "/news/states/", "/tips/", "/offices/", "/offices/illinois/", "/offices/west-virginia/", office, bareOffice];

/** Paths of one page of each kind, English and Spanish. */
export const kinds = [...both, seed, "/news/releases/justice-department-reaches-settlement-atlantis-events-inc-resolve-ada-violations/", ...both.map((path) => `/es${path}`)];

/** Documents that the app does not draw, in both languages. */
export const plain = ["/partners/", "/contact/", "/privacy/", "/accessibility/", "/alerts/", "/saved/", "/tips/card/", "/offices/all/", "/offline/", "/search/", "/data/"].flatMap((path) => [path, `/es${path}`]);

/** A release of another agency. */
export function otherRelease(dist = "dist") {
  const [slug] = readdirSync(`${dist}/news/releases`).filter((name) => !seed.includes(name));
  return `/news/releases/${slug}/`;
}

/** The file with a page's data. */
const dataOf = (path) => `data${/^\/([a-z]{2}\/)?$/.test(path) ? `${path}index` : path.replace(/\/$/, "")}.json`;

/** What kind of page some data is of; nothing for data of another sort. */
function kindOf(file) {
  const { content } = JSON.parse(readFileSync(file, "utf8"));
  return typeof content === "object" ? Object.keys(content)[0] : undefined;
}

/** The kinds of page of a portal that have no page above, and its documents that are not among those above. */
function forgotten(dist) {
  const listed = new Set([...kinds, otherRelease(dist)].map((path) => kindOf(`${dist}/${dataOf(path)}`)));
  const names = readdirSync(dist, { recursive: true });
  const data = names.filter((name) => /^data\/(?!places|search).*\.json$/.test(name) && !name.endsWith("openapi.json"));
  const pages = data.map((name) => [name, kindOf(`${dist}/${name}`)]).filter(([, kind]) => kind && !listed.has(kind));
  const documents = names.filter((name) => name.endsWith("index.html") && !/(^|\/)embed\//.test(name)).map((name) => `/${name.replace(/index\.html$/, "")}`);
  const without = documents.filter((path) => !plain.includes(path) && !existsSync(`${dist}/${dataOf(path)}`));
  const old = without.filter((path) => /http-equiv="refresh"/.test(readFileSync(`${dist}${path}index.html`, "utf8")));
  return [...new Map(pages.map(([name, kind]) => [kind, name])), ...without.filter((path) => !old.includes(path))];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const dist = process.argv[2] ?? "dist";
  const files = [...kinds, ...plain, otherRelease(dist)].map((path) => `${dist}${path}index.html`);
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length) throw new Error(`no such page: ${missing.join(", ")}`);
  const left = forgotten(dist);
  if (left.length) throw new Error(`tests/browser/kinds.mjs has no page of: ${left.join(", ")}`);
  console.log([...files, `${dist}/404.html`, `${dist}/es/404.html`].join("\n"));
}
