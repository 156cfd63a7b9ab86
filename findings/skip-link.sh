#!/usr/bin/env bash
# Software:   @uswds/uswds 3.14.0, compiled by sass 1.108.2, in Chromium 156 by playwright-core 1.65.1. CHROMIUM names another one.
# One expects: the design system's skip link (usa-skipnav) is out of sight until it has the focus.
# What is so: it is moved up by 3.8rem whatever its height. Two lines of it are 4.18rem. With a browser's text size at 150 %
#             "Saltar al contenido principal" wraps on a phone of 360 pixels and its lower edge stands over the page, unasked;
#             at 200 % "Skip to main content" does too.
# It follows: hide the link by its own height (`top: 0` and `translateY(-100%)`), which is tried last below.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @uswds/uswds@3.14.0 sass@1.108.2 playwright-core@1.65.1 >/dev/null

cat > style.scss <<'SCSS'
@use "uswds-core" with ($theme-show-notifications: false, $theme-show-compile-warnings: false);
@forward "usa-skipnav";
@forward "uswds-global";
SCSS
node_modules/.bin/sass --quiet --no-source-map -I node_modules/@uswds/uswds/packages style.scss style.css

cat > look.mjs <<'JS'
import { chromium } from "playwright-core";
import assert from "node:assert";
import { readFileSync } from "node:fs";

const style = readFileSync("style.css", "utf8");
const links = { en: "Skip to main content", es: "Saltar al contenido principal" };
const remedy = ".usa-skipnav:not(:focus) { top: 0; transform: translateY(-100%); }";
// How many pixels of the link are on the screen, on a phone that is 360 wide.
const shown = {};
for (const [size, pixels, more] of [["100 %", 16, ""], ["150 %", 24, ""], ["200 %", 32, ""], ["200 %, hidden by its height", 32, remedy]]) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [`--blink-settings=defaultFontSize=${pixels}`],
  });
  if (pixels === 16) console.log("Chromium", browser.version());
  shown[size] = {};
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  for (const [lang, text] of Object.entries(links)) {
    await page.setContent(`<!doctype html><html lang="${lang}"><style>${style}${more}</style><a class="usa-skipnav" href="#main">${text}</a><main id="main">x</main>`);
    const bottom = await page.evaluate(() => document.querySelector("a").getBoundingClientRect().bottom);
    shown[size][lang] = Math.max(0, Math.round(bottom));
  }
  await browser.close();
}
console.table(shown);
assert.deepEqual(shown["100 %"], { en: 0, es: 0 });
assert.equal(shown["150 %"].en, 0);
assert(shown["150 %"].es > 0);
assert(shown["200 %"].en > 0 && shown["200 %"].es > 0);
assert.deepEqual(shown["200 %, hidden by its height"], { en: 0, es: 0 });
JS
node look.mjs
