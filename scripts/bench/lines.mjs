// A content folder's releases as JSON lines, oldest first: `node lines.mjs FOLDER LINES.jsonl`.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, lines] = process.argv.slice(2);
const files = readdirSync(join(folder, "releases"), { recursive: true }).filter((name) => name.endsWith(".json"));
const releases = files.map((name) => JSON.parse(readFileSync(join(folder, "releases", name), "utf8")));
const line = ({ id, number, title, dek, published, body }) => JSON.stringify({ id, number, title, subtitle: dek, date: published, url: `/${id}`, body });
writeFileSync(lines, releases.map(line).join("\n"));
