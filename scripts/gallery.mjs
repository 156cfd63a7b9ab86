// A contact sheet of every kind of page, of the look-up's answers and of the components: two widths, the languages, light and dark, forced
// colours, paper. `make gallery` leaves it in target/gallery/index.html; with BASE=<folder of an earlier one>,
// `make gallery-compare` shows what has moved since.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { launchOptions } from "../tests/browser/chromium.mjs";
import { kinds, plain } from "../tests/browser/kinds.mjs";

const [, , into = "target/gallery", base] = process.argv;

/** What the look-up says: an answer, one for a need, a choice, a name with a mistake, nothing, a code that is no place. */
const answers = ["60605", "60605&need=check-in", "Springfield", "Chicgo", "xyzzy", "09001"].map((near) => `/offices/#near=${near}`);

/** Each look: the window's width, and what a visitor has set. */
const looks = {
  "390": { width: 390 },
  "1280": { width: 1280 },
  "390-dark": { width: 390, colorScheme: "dark" },
  "1280-forced": { width: 1280, forcedColors: "active" },
  "paper": { width: 816, media: "print" },
};

const name = (path) => path.replace(/^\//, "").replace(/[^a-z0-9]+/gi, "-").replace(/-$/, "") || "home";

async function draw(browser, origin, path, [look, { width, media, ...settings }]) {
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 844 : 900 }, ...settings });
  const page = await context.newPage();
  await page.emulateMedia({ media: media ?? "screen" });
  await page.goto(origin + path);
  await page.waitForLoadState("networkidle");
  if (path.includes("#near")) await page.waitForFunction(() => document.querySelector("[data-part=results]")?.childElementCount || document.querySelector("[data-part=sentence]")?.textContent.length > 20);
  const file = `${name(path)}.${look}.png`;
  await page.screenshot({ path: `${into}/${file}`, fullPage: true, animations: "disabled" });
  await context.close();
  return file;
}

/** What stands for a picture: itself, and with another of its name how the two differ. */
function figure(file) {
  const before = base && `${resolve(base)}/${file}`;
  if (!before) return `<figure><img src="${file}" loading="lazy" alt=""><figcaption>${file}</figcaption></figure>`;
  const known = existsSync(before);
  if (known && readFileSync(before).equals(readFileSync(`${into}/${file}`))) return "";
  const pair = known ? `<div class="pair"><img src="${before}" alt="before"><img src="${file}" alt="after"></div><img src="${before}" alt="before" loading="lazy">` : "";
  return `<figure>${pair}<img src="${file}" loading="lazy" alt=""><figcaption>${file}${known ? ": before and after laid over each other, before, after" : ": new"}</figcaption></figure>`;
}

rmSync(into, { recursive: true, force: true });
mkdirSync(into, { recursive: true });
const address = "127.0.0.1:8140";
const server = spawn("target/release/frontdesk", ["serve", "--dir", "dist", "--addr", address]);
const origin = `http://${address}`;
while (!(await fetch(origin).catch(() => undefined))) await new Promise((soon) => setTimeout(soon, 100));
const browser = await chromium.launch(launchOptions);
const files = [];
for (const path of [...kinds, ...plain, ...answers]) {
  for (const look of Object.entries(looks)) files.push(await draw(browser, origin, path, look));
}
// Each component in each of its states.
const components = `${pathToFileURL("target/components")}/`;
for (const file of readdirSync("target/components").sort()) {
  for (const look of Object.entries(looks)) files.push(await draw(browser, components, file, look));
}
await browser.close();
server.kill();
const figures = files.map(figure).filter(Boolean);
writeFileSync(
  `${into}/index.html`,
  `<!doctype html><meta charset="utf-8"><title>${base ? `What has moved since ${basename(resolve(base))}` : "Every kind of page"}</title>
<style>body{font:1rem system-ui;display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:1rem}figure{margin:0}img{max-width:100%;border:1px solid #999}.pair{position:relative}.pair img+img{position:absolute;inset:0;mix-blend-mode:difference}</style>
${figures.join("\n")}\n`,
);
console.log(base ? `${figures.length} of ${files.length} pictures differ: ${into}/index.html` : `${files.length} pictures: ${into}/index.html`);
