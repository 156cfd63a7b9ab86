# feed for Node: RSS, Atom and JSON Feed of one and the same items.
node_packages feed@6.0.0
cat > make.mjs <<'J'
import { Feed } from "feed";
import { readFileSync, writeFileSync } from "node:fs";

const here = process.env.feeds;
const feed = new Feed({
  title: "Example County Health Department",
  description: "News of the department",
  id: "https://health.example/",
  link: "https://health.example/",
  language: "en",
  updated: new Date("2026-11-30T12:00:00Z"),
  feedLinks: { json: "https://health.example/feed.json", atom: "https://health.example/feed.atom" },
});
for (const release of JSON.parse(readFileSync(`${here}/releases.json`, "utf8"))) {
  const address = `https://health.example/news/${release.slug}/`;
  feed.addItem({
    title: release.title,
    id: address,
    link: address,
    description: release.summary,
    content: readFileSync(`${here}/releases/${release.slug}.html`, "utf8"),
    date: new Date(release.date),
    category: release.topics.map((name) => ({ name })),
    ...(release.image && { image: `https://health.example${release.image}` }),
    ...(release.document && { enclosure: { url: `https://health.example${release.document}`, length: 1234, type: "application/pdf" } }),
  });
}
writeFileSync("feed.rss", feed.rss2());
writeFileSync("feed.atom", feed.atom1());
writeFileSync("feed.json", feed.json1());
J
node make.mjs
keep feed.rss feed-6.0.0.xml
keep feed.atom feed-6.0.0-atom.xml
keep feed.json feed-6.0.0.json
