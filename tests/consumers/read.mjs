// What JavaScript's readers make of the bench's portal: one JSON line for each page that one read.
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { extractFromHtml } from "@extractus/article-extractor";
import { extractFromJson, extractFromXml } from "@extractus/feed-extractor";
import { Readability } from "@mozilla/readability";
import ICAL from "ical.js";
import { parseHTML } from "linkedom";
import metascraper from "metascraper";
import author from "metascraper-author";
import date from "metascraper-date";
import description from "metascraper-description";
import title from "metascraper-title";
import Parser from "rss-parser";

const portal = process.argv[2];
const files = (folder, pattern) => readdirSync(join(portal, folder), { recursive: true }).filter((file) => pattern.test(file)).sort().map((file) => join(portal, folder, file));
const scrape = metascraper([author(), date(), description(), title()]);
const tell = (consumer, subject, facts) => console.log(JSON.stringify({ consumer, subject, ...facts }));
const text = (html) => parseHTML(`<!doctype html><html><body>${html ?? ""}</body></html>`).document.body.textContent;

async function articles(host) {
  for (const file of files(host, /^(es\/)?news\/releases\/[^/]+\/index\.html$/)) {
    const html = readFileSync(file, "utf8");
    const subject = `${host}/${basename(dirname(file))}`;
    const url = `https://www.boe.gov/${relative(join(portal, host), dirname(file))}/`;
    const read = new Readability(parseHTML(html).document).parse();
    tell("@mozilla/readability", subject, { title: read?.title, dek: read?.excerpt, author: read?.byline, site: read?.siteName, language: read?.lang, text: read?.textContent ?? "" });
    const article = await extractFromHtml(html, url).catch((error) => ({ failed: String(error) }));
    tell("@extractus/article-extractor", subject, { title: article?.title, dek: article?.description, date: article?.published, author: article?.author, text: text(article?.content), failed: article?.failed });
    const meta = await scrape({ html, url });
    tell("metascraper", subject, { title: meta.title, dek: meta.description, author: meta.author, date: meta.date });
  }
}

async function feeds() {
  for (const file of files("demonstration", /feeds\/news\./)) {
    const source = readFileSync(file, "utf8");
    const kind = file.split(".").pop();
    const { entries } = kind === "json" ? extractFromJson(source) : extractFromXml(source);
    for (const entry of entries) tell(`@extractus/feed-extractor, ${kind}`, basename(entry.link), { title: entry.title, dek: entry.description, instant: entry.published });
    if (kind === "json") continue;
    for (const item of (await new Parser().parseString(source)).items) {
      tell(`rss-parser, ${kind}`, basename(item.link), { title: item.title, dek: item.summary ?? item.contentSnippet, author: item.creator ?? item.author, instant: item.isoDate });
    }
  }
}

function cards() {
  for (const file of files("demonstration", /\.vcf$/)) {
    const card = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
    const value = (name) => card.getFirstPropertyValue(name);
    tell("ical.js", relative(join(portal, "demonstration"), file), { name: value("fn"), sorted_by: value("n")?.[0], uid: value("uid"), numbers: card.getAllProperties("tel").map((phone) => phone.getFirstValue()), note: value("note") });
  }
}

await articles("demonstration");
await articles("official");
await feeds();
cards();
