// The whole published sample as machines read it: titles and descriptions, structured data, feeds, sitemaps.
// Feeds and sitemaps are held against the schemas of their formats (tests/browser/schemas/).
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import assert from "node:assert/strict";

const dist = "dist";
const files = readdirSync(dist, { recursive: true }).map(String);
const read = (file) => readFileSync(`${dist}/${file}`, "utf8");
// An embed says what a page says, and names that as canonical; only its title is its own.
const isEmbed = (file) => file.endsWith("index.html") && /^(es\/)?embed\//.test(file);
const isPage = (file) => file.endsWith("index.html") && !isEmbed(file);
const pages = files.filter((file) => isPage(file) && !read(file).includes('http-equiv="refresh"'));
const unescape = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

const seen = new Map();
/** Asserts that no other document of the same language says this. */
function assertOwn(page, html, what, text) {
  const key = `${html.match(/<html lang="(\w+)"/)[1]} ${what} ${text}`;
  assert(!seen.has(key), `${page} and ${seen.get(key)} have the same ${what}: ${text}`);
  seen.set(key, page);
}
const titleOf = (html) => html.match(/<title>(.*?)<\/title>/s)[1];
for (const embed of files.filter(isEmbed)) assertOwn(embed, read(embed), "title", titleOf(read(embed)));
for (const page of pages) {
  const html = read(page);
  const description = html.match(/<meta name="description" content="(.*?)"/s)[1];
  assertOwn(page, html, "title", titleOf(html));
  assertOwn(page, html, "description", description);
  const letters = [...unescape(description)].length;
  assert(letters >= 50 && letters <= 160, `${page}: its description has ${letters} letters: ${description}`);
  const data = [...html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)].map(([, json]) => JSON.parse(json));
  for (const entry of data) assert(entry["@context"] && entry["@type"], page);
  if (/news\/releases\/[^/]+\/index.html$/.test(page)) {
    const article = data.find((entry) => entry["@type"] === "NewsArticle");
    for (const field of ["headline", "datePublished", "dateModified", "publisher", "mainEntityOfPage", "inLanguage"]) assert(article?.[field], `${page}: ${field}`);
    assert.equal(Boolean(article.image), html.includes("<img"), `${page}: image`);
  }
  if (page !== "index.html" && page !== "es/index.html") assert(data.some((entry) => entry["@type"] === "BreadcrumbList"), page);
}

const named = (ending) => files.filter((file) => file.includes("feeds/") && file.endsWith(ending)).map((file) => `${dist}/${file}`);
/** Holds documents against a schema; `xmllint` names every mistake. */
const validate = (how, schema, documents) => {
  assert(documents.length, schema);
  execFileSync("xmllint", ["--noout", "--nonet", how, `tests/browser/schemas/${schema}`, ...documents], { stdio: ["ignore", "ignore", "pipe"] });
};
const sitemaps = files.filter((file) => /^sitemap(-\d+)?\.xml$/.test(file)).map((file) => `${dist}/${file}`);
validate("--relaxng", "atom.rng", named(".atom"));
validate("--relaxng", "rss.rng", named(".rss"));
validate("--schema", "sitemap.xsd", sitemaps);
for (const file of named(".json")) {
  const feed = JSON.parse(readFileSync(file, "utf8"));
  // https://www.jsonfeed.org/version/1.1/: what a feed and an item must have.
  assert(feed.version === "https://jsonfeed.org/version/1.1" && feed.title && feed.feed_url && feed.items.length, file);
  for (const item of feed.items) {
    assert(item.id === item.url && item.url.startsWith("https://") && item.content_html && item.title, file);
    assert(!Number.isNaN(Date.parse(item.date_published)) && !Number.isNaN(Date.parse(item.date_modified)), file);
  }
}
console.log(`  ok  ${pages.length} pages, ${named(".atom").length} Atom, ${named(".rss").length} RSS and ${named(".json").length} JSON feeds, ${sitemaps.length} sitemap`);
