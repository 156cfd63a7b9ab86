#!/usr/bin/env bash
# Software:   @mozilla/readability 0.6.0 (the reader view of Firefox is built from it), on linkedom 0.18.15.
# One expects: the place at the head of a news text (a "dateline": "EL PASO, Texas – …") is part of the text.
# What is so: an element whose class holds the word "dateline" is taken for the author's name and leaves the text, which
#             then begins with a dash. The same words under another class stay. A named author (a meta element) spares them.
# It follows: give a dateline's element a class without "dateline", "byline" or "author" in it, or name the author in the page.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @mozilla/readability@0.6.0 linkedom@0.18.15 >/dev/null

cat > look.mjs <<'JS'
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import assert from "node:assert";

const text = "The office moves on Monday to a new building, with more rooms, more staff, and longer hours. ".repeat(4);
function read(name, head = "") {
  const { document } = parseHTML(`<!doctype html><html lang="en"><head><title>The office moves</title>${head}</head><body>
    <article><h1>The office moves</h1><p><span class="${name}">EL PASO, Texas</span> – ${text}</p><p>${text}</p></article>`);
  const { byline, textContent } = new Readability(document).parse();
  const begins = textContent.trim().slice(0, 28);
  console.log(`class ${name}${head && ", author named"}: author ${JSON.stringify(byline)}, text begins ${JSON.stringify(begins)}`);
  return [byline, begins.startsWith("EL PASO")];
}
const author = '<meta name="author" content="The agency">';
assert.deepEqual(read("release__dateline"), ["EL PASO, Texas", false]);
assert.deepEqual(read("release__place"), [null, true]);
assert.deepEqual(read("release__dateline", author), ["The agency", true]);
JS
node look.mjs
