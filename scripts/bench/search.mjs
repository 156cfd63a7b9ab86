// What a visitor on a slow phone waits for: `node search.mjs FOLDER LINES.jsonl QUESTIONS`. FOLDER holds `content`; the site is
// published beside it, and Pagefind's and MiniSearch's indexes are made of the same releases. OTHERS is where the two are.
// QUESTIONS are `search/examples/quality.rs`'s, which asks ours: how often a title is among the first five.
// CPU 4x, 1.6 Mbit/s, 150 ms. Prints a line for each: index time and size, bytes (mean) and milliseconds (median) of five
// first questions, each on a page that has nothing yet, the means of ten later ones, and milliseconds from a key to results
// that need no file, the median of twelve.
import { chromium } from "@playwright/test";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { launchOptions } from "../../tests/browser/chromium.mjs";
import { median, serve, slowPhone, sum } from "./phone.mjs";

const [folder, lines, asked] = process.argv.slice(2);
const { OTHERS } = process.env;
const releases = readFileSync(lines, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const site = join(folder, "dist");
const PORT = 8127;

/** Four different words of a title, of four letters or more, from the middle of it. */
function words({ title }) {
  const all = [...new Set(title.toLowerCase().match(/[a-z]{4,}/g) ?? [])];
  return all.length < 4 ? undefined : all.slice((all.length - 4) >> 1).slice(0, 4).join(" ");
}
/** How many questions are each the first of somebody who has nothing yet. */
const FIRSTS = 5;
const questions = [];
for (let at = 7; questions.length < FIRSTS + 10; at = (at * 31 + 17) % releases.length) {
  const question = words(releases[at]);
  if (question && !questions.includes(question)) questions.push(question);
}

const series = new Map();
for (const question of readFileSync(asked, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line))) {
  series.set(question[0], [...(series.get(question[0]) ?? []), question]);
}

const plain = (title) => title.replace(/\s+/g, " ").trim();

/** How many of each series' questions have their title among the first five; `titles` gives those. */
async function succeed(name, titles) {
  for (const [kind, asked] of series) {
    let [found, clear, clearFound] = [0, 0, 0];
    for (const [, isClear, title, question] of asked) {
      const isFound = (await titles(question)).slice(0, 5).map(plain).includes(plain(title));
      found += isFound;
      clear += isClear;
      clearFound += isFound && isClear;
    }
    console.log(`${name}: ${kind}: ${found} of ${asked.length}, of clear questions ${clearFound} of ${clear}`);
  }
}

const size = (path) => readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);
const timed = (act) => {
  const start = performance.now();
  act();
  return Math.round(performance.now() - start);
};

const mean = (all, key) => Math.round(all.reduce((sum, one) => sum + one[key], 0) / all.length);

/** A page on a slow phone that has nothing yet; what was asked for search before anyone asked, and a way to ask. */
async function open(browser, served, path, field, answered) {
  const { page, phone } = await slowPhone(browser);
  served.length = 0;
  await page.goto(`http://127.0.0.1:${PORT}${path}`, { waitUntil: "networkidle" });
  const ask = async (question, rest = 1500) => {
    served.length = 0;
    const done = page.evaluate(answered, question);
    await page.evaluate(({ field, question }) => {
      const input = document.querySelector(field);
      input.focus();
      globalThis.asked = performance.now();
      input.value = question;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }, { field, question });
    const time = Math.round(await done);
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(rest);
    return { bytes: sum(served), time };
  };
  // Search's own files count, though they may have come before anything was asked.
  const early = sum(served.filter(([path]) => /^\/(.*search.*\.|finder-|data\/search)/.test(path)));
  return { page, phone, early, ask };
}

async function measure(name, root, path, field, answered, titles) {
  const { served, close } = await serve(root, PORT);
  const browser = await chromium.launch(launchOptions);
  const [firsts, later] = [[], []];
  let opened;
  for (const question of questions.slice(0, FIRSTS)) {
    await opened?.page.context().close();
    opened = await open(browser, served, path, field, answered);
    const { bytes, time } = await opened.ask(question);
    firsts.push({ bytes: bytes + opened.early, time });
  }
  const { page, phone, ask } = opened;
  for (const question of questions.slice(FIRSTS)) later.push(await ask(question));
  // Letter by letter, once to have all files, and once to see how long each key takes.
  const word = questions.at(-1);
  const begun = [...word].map((_, at) => word.slice(0, at + 1)).slice(-12);
  const keys = [];
  for (const text of begun) await ask(text, 0);
  for (const text of begun) keys.push((await ask(text, 0)).time);
  if (titles) {
    await phone.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await phone.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    await succeed(name, (question) => page.evaluate(titles, question));
  }
  const figures = { "first, B": mean(firsts, "bytes"), "first, ms": median(firsts.map(({ time }) => time)), "later, B": mean(later, "bytes"), "later, ms": mean(later, "time"), "a key, ms": median(keys) };
  const worst = `worst first ${Math.max(...firsts.map(({ bytes }) => bytes))} B, worst key ${Math.max(...keys)} ms`;
  console.log(`${name}: ${Object.entries(figures).map(([what, figure]) => `${what}: ${figure}`).join("; ")}; ${worst}`);
  await browser.close();
  close();
  return figures;
}

/** What search may cost at most (docs/search.md). */
const GOALS = { "first, B": 110_000, "first, ms": 1_200, "later, B": 40_000, "a key, ms": 50 };

/** Waits for results in an element that say which question they are for. */
const shown = (question) => new Promise((resolve) => {
  const look = () => {
    const status = document.querySelector("[data-part=status], #status");
    if (status.textContent.includes(question.trim())) return resolve(performance.now() - globalThis.asked);
    requestAnimationFrame(look);
  };
  look();
});

// Ours.
rmSync(site, { force: true });
rmSync(`${site}.generations`, { recursive: true, force: true });
execFileSync("target/release/frontdesk", ["publish", "--content", join(folder, "content"), "--shell", "target/shell", "--out", site], { stdio: "inherit" });
console.log(`ours: index ${size(join(site, "data/search"))} B`);
const ours = await measure("ours", site, "/search/", "#q", shown);
for (const [what, goal] of Object.entries(GOALS)) console.log(`ours: ${what}: ${ours[what]} of ${goal}${ours[what] > goal ? ": MISSED" : ""}`);
writeFileSync(join(folder, "ours.json"), JSON.stringify(ours));

// One more release.
const listed = () => new Map(readdirSync(join(site, "data/search"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => [join(entry.parentPath ?? entry.path, entry.name), readFileSync(join(entry.parentPath ?? entry.path, entry.name), "latin1")]));
const before = listed();
const years = readdirSync(join(folder, "content/releases")).sort();
const year = join(folder, "content/releases", years.at(-1));
const sample = JSON.parse(readFileSync(join(year, readdirSync(year)[0]), "utf8"));
writeFileSync(join(year, "one-more.json"), JSON.stringify({ ...sample, id: "one-more", number: undefined, title: "One more release", published: `${years.at(-1)}-12-31` }));
execFileSync("target/release/frontdesk", ["publish", "--content", join(folder, "content"), "--shell", "target/shell", "--out", site]);
const after = listed();
console.log(`ours: one more release writes ${[...after].filter(([path, text]) => before.get(path) !== text).length} files of the index`);
rmSync(join(year, "one-more.json"));

// Pagefind, on pages with the title and the text.
if (OTHERS && releases.length <= 20_000) {
  const pages = join(folder, "pagefind-site");
  rmSync(pages, { recursive: true, force: true });
  const escape = (text) => String(text ?? "").replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  for (const [at, { title, subtitle, body }] of releases.entries()) {
    mkdirSync(join(pages, String(at)), { recursive: true });
    writeFileSync(join(pages, String(at), "index.html"), `<!doctype html><html lang="en"><title>${escape(title)}</title><main data-pagefind-body><h1>${escape(title)}</h1><p>${escape(subtitle)}</p>${body.map((text) => `<p>${escape(text)}</p>`).join("")}</main></html>`);
  }
  const run = spawnSync("/usr/bin/time", ["-f", "%e s, %M kB", join(OTHERS, "node_modules/.bin/pagefind"), "--site", pages], { encoding: "utf8" });
  console.log(`Pagefind: index ${run.stderr.trim().split("\n").at(-1)}, ${size(join(pages, "pagefind"))} B`);
  writeFileSync(join(pages, "index.html"), `<!doctype html><title>Search</title><input id="q"><p id="status"></p><ol id="results"></ol><script type="module">
    const q = document.getElementById("q"); let pagefind;
    q.addEventListener("focus", async () => { pagefind ??= import("/pagefind/pagefind.js"); });
    q.addEventListener("input", async () => { const asked = q.value; pagefind ??= import("/pagefind/pagefind.js"); const { results } = await (await pagefind).search(asked);
      const data = await Promise.all(results.slice(0, 5).map((one) => one.data()));
      document.getElementById("results").replaceChildren(...data.map((one) => Object.assign(document.createElement("li"), { textContent: one.meta.title })));
      document.getElementById("status").textContent = asked; });
  </script>`);
  await measure("Pagefind", pages, "/", "#q", shown, async (question) => {
    const { results } = await (await import("/pagefind/pagefind.js")).search(question);
    return Promise.all(results.slice(0, 5).map(async (one) => (await one.data()).meta.title));
  });

  // MiniSearch, on titles, deks and first paragraphs.
  const mini = join(folder, "minisearch-site");
  rmSync(mini, { recursive: true, force: true });
  mkdirSync(mini, { recursive: true });
  const MiniSearch = createRequire(join(OTHERS, "x.js"))("minisearch");
  const options = { fields: ["title", "dek", "text"], storeFields: ["title"], searchOptions: { fuzzy: 0.2, prefix: true, combineWith: "AND", boost: { title: 4 } } };
  let index;
  const time = timed(() => {
    index = new MiniSearch(options);
    index.addAll(releases.map(({ title, subtitle, body }, id) => ({ id, title, dek: subtitle ?? "", text: body[0] ?? "" })));
    writeFileSync(join(mini, "index.json"), JSON.stringify(index));
  });
  console.log(`MiniSearch: index ${time} ms, ${size(mini)} B`);
  writeFileSync(join(mini, "minisearch.js"), readFileSync(join(OTHERS, "node_modules/minisearch/dist/es/index.js")));
  writeFileSync(join(mini, "index.html"), `<!doctype html><title>Search</title><input id="q"><p id="status"></p><ol id="results"></ol><script type="module">
    const q = document.getElementById("q"); let index;
    const load = async () => { const [{ default: MiniSearch }, answer] = await Promise.all([import("/minisearch.js"), fetch("/index.json")]); return MiniSearch.loadJSON(await answer.text(), ${JSON.stringify(options)}); };
    q.addEventListener("focus", () => (index ??= load()));
    q.addEventListener("input", async () => { const asked = q.value; const found = (await (index ??= load())).search(asked).slice(0, 5);
      document.getElementById("results").replaceChildren(...found.map((one) => Object.assign(document.createElement("li"), { textContent: one.title })));
      document.getElementById("status").textContent = asked; });
  </script>`);
  await succeed("MiniSearch", (question) => index.search(question).map(({ title }) => title));
  await measure("MiniSearch", mini, "/", "#q", shown);
}
