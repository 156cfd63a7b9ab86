#!/usr/bin/env bash
# Software:   @extractus/feed-extractor 8.0.3 (npm), which reads feeds.
# One expects: an Atom entry is dated by its `published` (RFC 4287, 4.2.9), and a JSON Feed item is described by its `summary`
#             (JSON Feed 1.1).
# What is so: an entry that has both is dated by `updated`, and an item that has a text is described by the beginning of
#             `content_html`; the `summary` is shown only where there is no text.
# It follows: a correction moves a release to the day of the correction for such readers, and what must be known first has
#             to stand at the beginning of the text, too.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @extractus/feed-extractor@8.0.3 >/dev/null
cat > look.mjs <<'JS'
import { extractFromJson, extractFromXml } from "@extractus/feed-extractor";
import assert from "node:assert";
const entry = (dates) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:example:feed</id><updated>2026-03-05T00:00:00Z</updated>
<link rel="alternate" href="https://agency.example/"/><author><name>Agency</name></author>
<entry><title>Release</title><id>urn:example:entry</id>${dates}<link rel="alternate" href="https://agency.example/release/"/><summary>Text</summary></entry></feed>`;
const [published, updated] = ["<published>2026-01-02T12:00:00Z</published>", "<updated>2026-03-04T12:00:00Z</updated>"];
const day = (xml) => extractFromXml(xml).entries[0].published.slice(0, 10);
const item = (more) => extractFromJson({ version: "https://jsonfeed.org/version/1.1", title: "News", items: [{ id: "1", url: "https://agency.example/release/", title: "Release", date_published: "2026-01-02T12:00:00Z", ...more }] }).entries[0].description;
const seen = {
  "Atom, published before updated": day(entry(published + updated)),
  "Atom, updated before published": day(entry(updated + published)),
  "JSON Feed, summary and content_html": item({ summary: "The summary.", content_html: "<p>The text begins.</p>" }),
  "JSON Feed, summary and content_text": item({ summary: "The summary.", content_text: "The text begins." }),
};
console.table(seen);
assert.equal(seen["Atom, published before updated"], "2026-03-04");
assert.equal(seen["Atom, updated before published"], "2026-03-04");
assert.equal(seen["JSON Feed, summary and content_html"], "The text begins.");
JS
node look.mjs
