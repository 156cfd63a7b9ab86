#!/usr/bin/env bash
# Software:   ical.js 2.2.1 (npm), which reads and writes vCards.
# One expects: RFC 6350, 3.4: a semicolon in a text that is no list MAY be escaped, so `NOTE:a\; b` and `NOTE:a; b` are one note.
# What is so: it gives the first with its backslash, as text. Written again the backslash is escaped in its turn, so it stays for
#             good, and a program that keeps to the standard then shows it too. Commas and line ends are read right, and so are
#             escaped semicolons in lists (ORG).
# It follows: in FN and NOTE leave semicolons as they are, which it reads right; escape them in ADR and ORG alone.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . ical.js@2.2.1 >/dev/null

cat > look.mjs <<'JS'
import ICAL from "ical.js";
import assert from "node:assert";

const lines = ["BEGIN:VCARD", "VERSION:4.0", "FN:Office; east", "ORG:Agency\\; north;Office", "NOTE:one\\, two\\; three", "END:VCARD", ""];
const card = new ICAL.Component(ICAL.parse(lines.join("\r\n")));
const [name, org, note] = ["fn", "org", "note"].map((property) => card.getFirstPropertyValue(property));
const written = card.toString().split("\r\n").find((line) => line.startsWith("NOTE"));
console.log("read   ", lines.slice(2, 5).join("  |  "));
console.log("gives  ", [name, JSON.stringify(org), note].join("  |  "));
console.log("writes ", written);
assert.equal(name, "Office; east");
assert.deepEqual(org, ["Agency; north", "Office"]);
assert.equal(note, "one, two\\; three");
assert.equal(written, "NOTE:one\\, two\\\\; three");
JS
node look.mjs
