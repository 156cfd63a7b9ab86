#!/usr/bin/env bash
# Software:   rss-parser 3.13.0 and @extractus/feed-extractor 8.0.3 (npm), which read feeds.
# One expects: in an Atom feed a link without `rel` is the page itself (RFC 4287, 4.2.7.2: it MUST be read as "alternate"), and
#             the order of links says nothing.
# What is so: rss-parser leaves a link without `rel` aside where another link stands before it: a feed's home is then the feed's
#             own file. feed-extractor takes whatever link comes first, so an entry leads to the document that is attached to
#             it; it heeds `rel="alternate"` no more than the absence of it.
# It follows: in a feed and in each entry write the link to the page first, and with `rel="alternate"`; then both are right.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . rss-parser@3.13.0 @extractus/feed-extractor@8.0.3 >/dev/null

cat > look.mjs <<'JS'
import { extractFromXml } from "@extractus/feed-extractor";
import RssParser from "rss-parser";
import assert from "node:assert";

const site = "https://agency.example/";
const others = ["self", "enclosure"].map((rel, i) => `<link rel="${rel}" href="${site}${["feed.atom", "attached.pdf"][i]}"/>`);
const feed = ([home, page]) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:example:feed</id><updated>2026-01-02T00:00:00Z</updated>
<author><name>Agency</name></author>${home}
<entry><title>Release</title><id>urn:example:entry</id><updated>2026-01-02T00:00:00Z</updated>${page}<summary>Text</summary></entry></feed>`;
async function read(what, order, rel) {
  const xml = feed(["", "release/"].map((path, i) => order(others[i], `<link${rel} href="${site}${path}"/>`)));
  const ofParser = await new RssParser().parseString(xml);
  const ofExtractor = extractFromXml(xml);
  const [parser, extractor] = [[ofParser.link, ofParser.items[0].link], [ofExtractor.link, ofExtractor.entries[0].link]].map((links) =>
    links.map((link) => link.replace(site, "/")).join(" "),
  );
  seen[what] = { "rss-parser": parser, "feed-extractor": extractor };
}
const seen = {};
const alternate = ' rel="alternate"';
await read("last, without rel", (other, page) => other + page, "");
await read("last, alternate", (other, page) => other + page, alternate);
await read("first, without rel", (other, page) => page + other, "");
await read("first, alternate", (other, page) => page + other, alternate);
console.log("The link to the page is …, and the feed's home and the entry's page are said to be:");
console.table(seen);
const [right, wrong] = ["/ /release/", "/feed.atom /attached.pdf"];
assert.deepEqual(seen["last, without rel"], { "rss-parser": wrong, "feed-extractor": wrong });
assert.deepEqual(seen["last, alternate"], { "rss-parser": right, "feed-extractor": wrong });
assert.deepEqual(seen["first, without rel"], { "rss-parser": right, "feed-extractor": right });
assert.deepEqual(seen["first, alternate"], { "rss-parser": right, "feed-extractor": right });
JS
node look.mjs
