# Eleventy with its own feed plugin: RSS, Atom and JSON Feed as `feedPlugin` writes them, with the whole text.
node_packages @11ty/eleventy@3.1.8 @11ty/eleventy-plugin-rss@3.0.0 markdown-it-footnote@4.0.0 markdown-it-deflist@3.0.0
python3 "$feeds/write.py" eleventy news
echo '{ "tags": "news" }' > news/news.json
cat > eleventy.config.mjs <<'J'
import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import footnote from "markdown-it-footnote";
import terms from "markdown-it-deflist";

export default function (site) {
  site.amendLibrary("md", (markdown) => markdown.use(footnote).use(terms));
  for (const [type, outputPath] of [["rss", "/feed.rss"], ["atom", "/feed.atom"], ["json", "/feed.json"]]) {
    site.addPlugin(feedPlugin, {
      type,
      outputPath,
      collection: { name: "news", limit: 0 },
      metadata: {
        language: "en",
        title: "Example County Health Department",
        subtitle: "News of the department",
        base: "https://health.example/",
        author: { name: "Press office" },
      },
    });
  }
}
J
# Where sites are built, the clock is usually set to UTC; the plugin writes RSS in the machine's zone.
TZ=UTC npx eleventy --quiet >&2
keep _site/feed.rss eleventy-3.1.8.xml
keep _site/feed.atom eleventy-3.1.8-atom.xml
keep _site/feed.json eleventy-3.1.8.json
