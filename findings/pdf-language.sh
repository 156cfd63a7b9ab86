#!/usr/bin/env bash
# Software:   Chromium 153.0.8010.0 (npm's @sparticuz/chromium 153.0.0), driven by playwright-core 1.65.1; the PDF is read by
#             pdfjs-dist 3.11.174.
# One expects: in a tagged PDF (PDF/UA, WCAG 3.1.2), words in another language keep their `lang`, on whatever element it stands.
# What is so: `lang` on a block (p, li, blockquote) and on a link becomes the element's language in the PDF; on span, q and
#             cite it is lost, and a screen reader speaks those words by the rules of the page's language.
# It follows: where all of a block is in another language, put `lang` on the block instead of a span inside it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdfjs-dist@3.11.174 >/dev/null 2>&1

cat > look.mjs <<'JS'
import packed from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import pdfjs from "pdfjs-dist/legacy/build/pdf.js";
import assert from "node:assert";

const browser = await chromium.launch({ executablePath: await packed.executablePath(), args: packed.args, headless: true });
const page = await browser.newPage();

/** Whether "en" is the language of some element of the PDF that is made of this. */
async function keeps(html) {
  await page.setContent(`<!doctype html><html lang="es"><head><title>t</title></head><body>${html}</body></html>`);
  const data = new Uint8Array(await page.pdf({ tagged: true }));
  const pdf = await pdfjs.getDocument({ data, verbosity: 0 }).promise;
  const tree = await (await pdf.getPage(1)).getStructTree();
  const has = ({ lang, children = [] }) => lang === "en" || children.some(has);
  const kept = has(tree);
  console.log(`${kept ? "kept" : "lost"}: ${html}`);
  return kept;
}
console.log(`Chromium ${browser.version()}`);
for (const html of ['<p lang="en">One</p>', '<ul><li lang="en">One</li></ul>', '<blockquote lang="en"><p>One</p></blockquote>', '<p><a href="https://a.example/" lang="en">One</a></p>']) assert(await keeps(html));
for (const name of ["span", "q", "cite"]) assert(!(await keeps(`<p>uno <${name} lang="en">two</${name}></p>`)));
await browser.close();
JS
node look.mjs 2>/dev/null
