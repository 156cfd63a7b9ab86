#!/usr/bin/env bash
# Software:   V8 with ICU, by npm's node 20.19.5 and 25.2.1; Chromium 156 tells the same, by hand.
# One expects: a device's time zone is told by its name in the IANA Time Zone Database, so that all of Indiana begins with
#             "America/Indiana/" and all of Kentucky's own zones with "America/Kentucky/", as Firefox 153 tells them.
# What is so: the largest zone of either state is told by a name that the database keeps as a link for old programs, without
#             the state's folder: "America/Indianapolis", "America/Louisville", even where the other name was asked for. The
#             smaller ones ("America/Indiana/Vincennes", "America/Kentucky/Monticello") keep theirs.
# It follows: who takes a zone for a state by the name's folder loses most of Indiana and the area of Louisville, in one engine
#             alone; both names have to be listed.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . old@npm:node@20.19.5 new@npm:node@25.2.1 >/dev/null

cat > look.cjs <<'JS'
const assert = require("node:assert");

const told = (timeZone) => new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
const names = {
  "America/Indiana/Indianapolis": "America/Indianapolis",
  "America/Kentucky/Louisville": "America/Louisville",
  "America/Indiana/Vincennes": "America/Indiana/Vincennes",
  "America/Kentucky/Monticello": "America/Kentucky/Monticello",
  "America/Detroit": "America/Detroit",
};
for (const [name, expected] of Object.entries(names)) {
  console.log(`${process.version} ${name}: ${told(name)}`);
  assert.strictEqual(told(name), expected);
}
JS
for version in old new; do
    "$(find node_modules -path "*/$version/*" -name node -type f | head -n 1)" look.cjs
done
