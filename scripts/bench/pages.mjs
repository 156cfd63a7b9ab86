// What a visitor on a slow phone waits for: `node pages.mjs FOLDER [BASE]`. Both are published folders, and are measured in
// turns, beside a page of one line; VISITS=15 and PATHS="/ /tips/" choose how often and which pages. Prints for each kind of page the largest paint (milliseconds, the median of several
// visits), how many times that of one line it is, the blocking time, and all bytes until the page is idle without a touch;
// then how long the look-up takes from a ZIP code to its answer, on a page that has nothing yet and on one that is idle, and
// from the first key to suggestions. Asserts nothing.
import { chromium } from "@playwright/test";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchOptions } from "../../tests/browser/chromium.mjs";
import { office, seed } from "../../tests/browser/kinds.mjs";
import { median, serve, slowPhone, sum } from "./phone.mjs";

const [folder, base] = process.argv.slice(2);
const VISITS = Number(process.env.VISITS ?? 5);
const PORT = 8128;
const paths = process.env.PATHS?.split(" ") ?? ["/", "/es/", "/news/", seed, "/tips/", "/offices/", "/offices/illinois/", office, "/search/", "/contact/"];

const plain = mkdtempSync(join(tmpdir(), "one-line-"));
writeFileSync(join(plain, "index.html"), '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>One line</title><p>One line of text');

const browser = await chromium.launch(launchOptions);

/** Runs in the page from its beginning: what the browser tells of paints and of long tasks. */
function watch() {
  globalThis.seen = { paint: 0, first: 0, tasks: [] };
  const on = (type, act) => new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true });
  on("largest-contentful-paint", ({ startTime }) => (seen.paint = startTime));
  on("paint", ({ name, startTime }) => name === "first-contentful-paint" && (seen.first = startTime));
  on("longtask", ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
}

async function visit(root, path) {
  const server = await serve(root, PORT);
  const { page } = await slowPhone(browser);
  await page.addInitScript(watch);
  await page.goto(`http://127.0.0.1:${PORT}${path}`, { waitUntil: "networkidle" });
  await page.waitForTimeout(1000);
  const { paint, first, tasks } = await page.evaluate(() => seen);
  await page.context().close();
  server.close();
  const blocked = tasks.filter(([start]) => start > first).reduce((all, [, length]) => all + Math.max(0, length - 50), 0);
  return { paint, blocked, bytes: sum(server.served) };
}

/** Milliseconds until a place of the look-up's has words, from when `act` begins. */
async function answer(root, wait, act, place) {
  const server = await serve(root, PORT);
  const { page } = await slowPhone(browser);
  await page.goto(`http://127.0.0.1:${PORT}/offices/`, { waitUntil: wait });
  if (wait === "networkidle") await page.waitForTimeout(1500);
  const time = await page.evaluate(async ({ act, place }) => {
    const input = document.querySelector("frontdesk-finder input");
    const begun = performance.now();
    input.focus();
    input.value = act.text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    const form = input.form ?? input;
    if (act.sent) form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
    const there = () => document.querySelector(place)?.childElementCount > 0;
    while (!there() && performance.now() - begun < 20_000) await new Promise((soon) => requestAnimationFrame(soon));
    return there() ? performance.now() - begun : Infinity;
  }, { act, place });
  await page.context().close();
  server.close();
  return time;
}

const roots = [folder, ...(base ? [base] : [])];
const round = (number) => (Number.isFinite(number) ? String(Math.round(number)) : "none");
const row = (name, cells) => console.log(name.padEnd(34) + cells.map((cell) => cell.padStart(12)).join(""));

const lines = [];
for (let at = 0; at < VISITS; at += 1) lines.push((await visit(plain, "/")).paint);
const line = median(lines);
row(`a page of one line: ${round(line)} ms`, roots.flatMap(() => ["paint", "times", "blocked", "bytes"]));
for (const path of paths) {
  const all = roots.map(() => []);
  for (let at = 0; at < VISITS; at += 1) {
    for (const [which, root] of roots.entries()) if (existsSync(join(root, path, "index.html"))) all[which].push(await visit(root, path));
  }
  const cells = all.flatMap((visits) => {
    if (!visits.length) return ["-", "-", "-", "-"];
    const middle = (key) => median(visits.map((visit) => visit[key]));
    return [round(middle("paint")), (middle("paint") / line).toFixed(2), round(middle("blocked")), round(middle("bytes"))];
  });
  row(path.length > 33 ? `${path.slice(0, 30)}…` : path, cells);
}
const results = "frontdesk-finder [data-part=results]";
const asked = [
  ["ZIP code at first touch", "domcontentloaded", { text: "60605", sent: true }, results],
  ["ZIP code on an idle page", "networkidle", { text: "60605", sent: true }, results],
  ["first key to suggestions", "networkidle", { text: "Chi" }, "frontdesk-finder [role=listbox]"],
];
for (const [name, wait, act, place] of asked) {
  const all = roots.map(() => []);
  for (let at = 0; at < VISITS; at += 1) for (const [which, root] of roots.entries()) all[which].push(await answer(root, wait, act, place));
  row(name, all.flatMap((times) => [round(median(times)), "", "", ""]));
}
await browser.close();
rmSync(plain, { recursive: true });
