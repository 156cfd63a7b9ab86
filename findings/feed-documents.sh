#!/usr/bin/env bash
# Software:   feed 6.0.0 (npm), which writes RSS, Atom and JSON Feed of the same items.
# One expects: an item's `enclosure`, of which the caller says the type, is in each of the three as it was given, beside the
#             item's `image`; a category has a `term` in Atom (RFC 4287, 4.2.2.1).
# What is so: in RSS the image takes the document's place; in Atom its type is made anew from the ending of the address,
#             `application/pdf` becomes `image/pdf`; JSON Feed has no `attachments`. A category that has a name alone is
#             `<category label="…"/>` in Atom, without a term.
# It follows: an import judges a document by the ending of its address before the type that the feed says, takes a category's
#             label where there is no term, and cannot bring by RSS the documents of items with pictures.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . feed@6.0.0 >/dev/null

cat > look.mjs <<'JS'
import { Feed } from "feed";
import assert from "node:assert";

const feed = new Feed({ title: "News", id: "https://agency.example/", link: "https://agency.example/", updated: new Date(0) });
feed.addItem({
  title: "Release",
  id: "https://agency.example/release/",
  link: "https://agency.example/release/",
  date: new Date(0),
  content: "<p>Text</p>",
  category: [{ name: "Water" }],
  image: "https://agency.example/picture.jpg",
  enclosure: { url: "https://agency.example/fees.pdf", length: 1234, type: "application/pdf" },
});
const all = (text, pattern) => text.match(pattern) ?? [];
const seen = {
  RSS: all(feed.rss2(), /<enclosure[^>]*>/g),
  Atom: all(feed.atom1(), /<(link rel="enclosure"|category)[^>]*>/g),
  JSON: [JSON.stringify(JSON.parse(feed.json1()).items[0])],
};
for (const [format, lines] of Object.entries(seen)) console.log(format.padEnd(5), lines.join("\n      "));
assert.deepEqual(seen.RSS, ['<enclosure url="https://agency.example/picture.jpg" length="0" type="image/jpg"/>']);
assert.match(seen.Atom[0], /fees\.pdf" type="image\/pdf"/);
assert.equal(seen.Atom[2], '<category label="Water"/>');
assert.doesNotMatch(seen.JSON[0], /fees\.pdf|attachments/);
JS
node look.mjs
