// Real releases, a JSON object a line, as a content folder: `node content.mjs RELEASES.jsonl FOLDER`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [lines, folder] = process.argv.slice(2);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const portal = JSON.parse(readFileSync("src/sample/portal.json", "utf8"));
writeFileSync(join(folder, "portal.json"), JSON.stringify(portal));
writeFileSync(join(folder, "offices.json"), JSON.stringify({ offices: [] }));
const taken = new Set();
// A number that two releases claim is the first one's.
const numbers = new Set();
for (const line of readFileSync(lines, "utf8").split("\n").filter(Boolean)) {
  const { title, subtitle, number, date, url, body } = JSON.parse(line);
  const base = (url.split("/").at(-1) || "release").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 90).replace(/-$/, "");
  let id = base;
  for (let more = 2; taken.has(id); more += 1) id = `${base}-${more}`;
  taken.add(id);
  // Text as it is: what Markdown would read is no mark here.
  const plain = (text) => text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
  const release = { id, number: number && !numbers.has(number) ? number : undefined, type: portal.newsroom.release_types[0].id, title: title.trim().replace(/\.$/, ""), dek: subtitle ?? undefined, published: date, language: "en", body: body.filter((block) => block.trim()).map(plain) };
  numbers.add(number);
  const year = join(folder, "releases", date.slice(0, 4));
  mkdirSync(year, { recursive: true });
  writeFileSync(join(year, `${id}.json`), JSON.stringify(release));
}
