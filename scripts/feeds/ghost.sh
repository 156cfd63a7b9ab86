# Ghost: its RSS, of posts that went through its own converter into the editor's form and back. A table and a list of terms
# are HTML cards, which the editor keeps as they are. It takes some minutes: SQLite may have to be built.
# Ghost holds some of its own packages, so it is installed where it lies; what it is tested with comes from elsewhere.
npm pack --silent ghost@5.130.6 >&2
tar xzf ghost-5.130.6.tgz && cd package
node -e '
const { readFileSync, writeFileSync } = require("fs");
const { devDependencies, ...ghost } = JSON.parse(readFileSync("package.json"));
writeFileSync("package.json", JSON.stringify({ ...ghost, overrides: ghost.resolutions }));'
# Node is built against what came with it, where that is here.
with=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
if [ -d "$with/include/node" ]; then export npm_config_nodedir=$with; fi
npm install --legacy-peer-deps --no-audit --no-fund >&2
cat > make.js <<'J'
const { readFileSync, writeFileSync } = require("fs");

const here = process.env.feeds;
const internal = { context: { internal: true } };

async function fill() {
  const { Post, Settings, User } = require("./core/server/models");
  const { htmlToLexicalConverter } = require("./core/server/lib/lexical");
  const first = await Post.findAll({ ...internal, filter: "type:[post,page]" });
  for (const { id } of first.models) await Post.destroy({ ...internal, id });
  const settings = { title: "Example County Health Department", description: "News of the department", timezone: "America/Chicago" };
  await Settings.edit(Object.entries(settings).map(([key, value]) => ({ key, value })), internal);
  const { id: author } = await User.getOwnerUser(internal);
  await User.edit({ name: "Press office", slug: "press" }, { ...internal, id: author });
  const stored = (path) => `https://health.example/content/${path.replace("/", "").replace("/", "/2015/09/")}`;
  for (const [index, release] of JSON.parse(readFileSync(`${here}/releases.json`, "utf8")).entries()) {
    const html = readFileSync(`${here}/releases/${release.slug}.html`, "utf8")
      // The picture at the beginning is set as the post's own.
      .replace(release.image ? /^<p><img [^>]*><\/p>/ : "", "")
      .replace(/(?<=")\/(images|files)\/[^"]*/g, stored)
      // What the editor can hold: a line through words, and one below.
      .replace(/(<\/?)(del|ins)>/g, (_, open, mark) => `${open}${mark === "del" ? "s" : "u"}>`)
      .replace(/<(table|dl)>[^]*?<\/\1>/g, "<!--kg-card-begin: html-->\n$&\n<!--kg-card-end: html-->");
    await Post.add({
      // Its id stands in the feed, and would be drawn.
      id: `55f0000000000000000000${10 + index}`,
      title: release.title,
      slug: release.slug,
      lexical: JSON.stringify(htmlToLexicalConverter(html)),
      status: "published",
      published_at: new Date(release.date.includes("T") ? release.date : `${release.date}T00:00-05:00`),
      custom_excerpt: release.summary,
      tags: release.topics.map((name) => ({ name })),
      authors: [{ id: author }],
      ...(release.image && { feature_image: stored(release.image) }),
    }, { ...internal, importing: true });
  }
}

async function make() {
  const ghost = await require("./core/boot")();
  await fill();
  // The addresses of new posts are there a little later.
  for (let tries = 0; tries < 60; tries++) {
    const answer = await fetch(`http://127.0.0.1:${ghost.httpServer.address().port}/rss/`, { headers: { "X-Forwarded-Proto": "https" } });
    const feed = await answer.text();
    if (feed.split("<item>").length === 5) return writeFileSync("feed.rss", feed);
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error("the feed has not all posts");
}

make().then(() => process.exit(0), (error) => { console.error(error); process.exit(1); });
J
export NODE_ENV=production url=https://health.example server__host=127.0.0.1 server__port=0 mail__transport=stub privacy__useUpdateCheck=false
export database__client=sqlite3 database__useNullAsDefault=true database__connection__filename="$PWD/site.db"
node make.js >&2
keep feed.rss ghost-5.130.6.xml
