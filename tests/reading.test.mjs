// How hard our own words are to read: the grade of the Flesch-Kincaid formula, at most 8 on the tip page, on the offices
// page and in errors. What an agency is called counts too, as a reader has to read it.
import { fleschKincaid } from "flesch-kincaid";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { syllable } from "syllable";

const MOST = 8;

/** Whole sentences: headings, names and labels would make a text look easier than it is. */
const sentences = (texts) => texts.flatMap((text) => text.split(/(?<=[.?!])\s+/)).filter((sentence) => /^\p{Lu}.*[.?!]$/u.test(sentence.trim()));

function grade(sentences) {
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}’'-]+/gu) ?? []);
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}

function readable(what, texts) {
  const all = sentences(texts);
  assert.ok(all.length > 10, `${what}: too few sentences to tell`);
  const hardest = all.map((sentence) => [grade([sentence]), sentence]).sort(([a], [b]) => b - a);
  const told = hardest.slice(0, 5).map(([grade, sentence]) => `${grade.toFixed(1)}  ${sentence}`).join("\n");
  console.log(`${what}: grade ${grade(all).toFixed(1)} of ${all.length} sentences`);
  assert.ok(grade(all) <= MOST, `${what} reads at grade ${grade(all).toFixed(1)}. The hardest:\n${told}`);
}

/** The texts of a published page's main part, but for the lines that only name a source. */
function page(path) {
  const main = readFileSync(`dist${path}index.html`, "utf8").match(/<main.*?<\/main>/s)[0];
  const own = main.replace(/<(p class="source-line"|address|option|script)[^>]*>.*?<\/(p|address|option|script)>/gs, "");
  const blocks = own.match(/<(p|li|h[1-6]|dt|dd|label|summary|button)\b.*?<\/\1>/gs);
  return blocks.map((block) => block.replace(/<[^>]+>/g, "").replaceAll("&amp;", "and").trim());
}

const english = JSON.parse(readFileSync("words/en.json", "utf8"));

/** The texts in a part of the English words, notes apart. */
function texts(words) {
  if (typeof words === "string") return [words.replace(/\{[^}]*\}/g, "it")];
  return Object.entries(words).flatMap(([key, text]) => (key.startsWith("@") ? [] : texts(text)));
}

/** What can go wrong: the last part of the app's words. */
const errors = Object.entries(english.app).slice(Object.keys(english.app).indexOf("loading")).map(([, text]) => text);

test("the tip page", () => readable("tip page", page("/tips/")));
test("the offices page", () => readable("offices page", page("/offices/")));
test("errors", () => readable("errors", texts(errors)));
test("the office look-up", () => readable("office look-up", texts(english.look_up)));
test("pages without the app", () => readable("privacy, contact, saved", texts(english.plain)));
