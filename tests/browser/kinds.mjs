// One page of each kind in each language, by its path. Run with a folder, it prints the pages' files.
import { existsSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

export const seed = "/news/releases/ice-initiative-increase-community-engagement/";
export const office = "/offices/ero-field-office-chicago/";
export const bareOffice = "/offices/ope-community-relations-atlanta/";

const both = ["/", "/news/", "/news/archive/1/", "/news/topics/", "/news/topics/immigration/", "/news/2009/", "/news/states/", "/tips/", "/offices/", "/offices/illinois/", "/offices/west-virginia/", office, bareOffice];

/** Paths of one page of each kind, English and Spanish. */
export const kinds = [...both, seed, "/news/releases/justice-department-reaches-settlement-atlantis-events-inc-resolve-ada-violations/", ...both.map((path) => `/es${path}`)];

/** Documents that no app wakes, in both languages. */
export const plain = ["/partners/", "/contact/", "/privacy/", "/accessibility/", "/alerts/", "/saved/", "/tips/card/", "/offices/all/", "/offline/", "/search/", "/data/"].flatMap((path) => [path, `/es${path}`]);

/** A release of another agency. */
export function otherRelease(dist = "dist") {
  const [slug] = readdirSync(`${dist}/news/releases`).filter((name) => !seed.includes(name));
  return `/news/releases/${slug}/`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const dist = process.argv[2] ?? "dist";
  const files = [...kinds, ...plain, otherRelease(dist)].map((path) => `${dist}${path}index.html`);
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length) throw new Error(`no such page: ${missing.join(", ")}`);
  console.log([...files, `${dist}/404.html`, `${dist}/es/404.html`].join("\n"));
}
