#!/usr/bin/env bash
# Software:   @11ty/eleventy-plugin-rss 3.0.0 with @11ty/eleventy 3.1.8 (npm): its feed plugin writes a JSON Feed.
# One expects: a title in JSON Feed is plain text, escaped as JSON (JSON Feed 1.1, RFC 8259).
# What is so: it is escaped as HTML: `Children's "day"` becomes `Children&#39;s &quot;day&quot;`. A line break, which a title in YAML may
#             have, is left as it is, and the whole feed is no JSON.
# It follows: an import takes character references in a JSON Feed's title for what they mean, and of a feed that is no JSON
#             it says where.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @11ty/eleventy@3.1.8 @11ty/eleventy-plugin-rss@3.0.0 >/dev/null

cat > eleventy.config.mjs <<'JS'
import { feedPlugin } from "@11ty/eleventy-plugin-rss";
export default (site) => site.addPlugin(feedPlugin, {
  type: "json",
  outputPath: "/feed.json",
  collection: { name: "news", limit: 0 },
  metadata: { language: "en", title: "News", subtitle: "All", base: "https://agency.example/", author: { name: "Agency" } },
});
JS
cat > look.mjs <<'JS'
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import assert from "node:assert";

mkdirSync("news");
const title = (text) => {
  writeFileSync("news/release.md", `---\ntitle: ${JSON.stringify(text)}\ntags: news\ndate: 2026-01-02\n---\nText\n`);
  execFileSync("npx", ["eleventy", "--quiet"]);
  try {
    return JSON.parse(readFileSync("_site/feed.json", "utf8")).items[0].title;
  } catch (fault) {
    return fault.name;
  }
};
const seen = Object.fromEntries(['Children\'s "day"', "Water & health", "One\nTwo"].map((text) => [text, title(text)]));
console.table(seen);
assert.equal(seen['Children\'s "day"'], "Children&#39;s &quot;day&quot;");
assert.equal(seen["Water & health"], "Water &amp; health");
assert.equal(seen["One\nTwo"], "SyntaxError");
JS
node look.mjs
