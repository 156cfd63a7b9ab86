#!/usr/bin/env bash
# Software:   Chromium 156, by playwright-core 1.65.1. CHROMIUM names another one.
# One expects: a `navigate` event of the Navigation API says `hashChange` when nothing but the fragment changes.
# What is so: not where a script has used `history.replaceState` or `pushState`: hashChange is false, sameDocument true. When
#             the visitor goes Back over that very entry, it is a change of the fragment again: hashChange true.
# It follows: a router that leaves fragments alone by `hashChange` takes a script's note in the address for a move and draws
#             the page anew. It has to leave alone whatever is in the same document and no traversal.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . playwright-core@1.65.1 >/dev/null

cat > look.mjs <<'JS'
import { chromium } from "playwright-core";
import assert from "node:assert";
import http from "node:http";

const server = http.createServer((_, answer) => answer.setHeader("content-type", "text/html").end("<!doctype html><title>x</title>"));
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
try {
  console.log("Chromium", browser.version());
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const seen = await page.evaluate(async () => {
    const seen = {};
    let doing;
    navigation.onnavigate = ({ hashChange, destination }) => {
      seen[doing] = { hashChange, sameDocument: destination.sameDocument };
    };
    const does = async (what, how) => ((doing = what), await how());
    await does("location.hash", () => (location.hash = "a"));
    await does("replaceState", () => history.replaceState(null, "", "#b"));
    await does("pushState", () => history.pushState(null, "", "#c"));
    await does("back", () => navigation.back().finished);
    return seen;
  });
  console.table(seen);
  assert.deepEqual(seen, {
    "location.hash": { hashChange: true, sameDocument: true },
    replaceState: { hashChange: false, sameDocument: true },
    pushState: { hashChange: false, sameDocument: true },
    back: { hashChange: true, sameDocument: true },
  });
} finally {
  await browser.close();
  server.close();
}
JS
node look.mjs
