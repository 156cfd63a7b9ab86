// Without a script, from home to any release of a large archive in at most four clicks.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import assert from "node:assert/strict";

const RELEASES = 12_700;
const CLICKS = 4;
const work = mkdtempSync(join(tmpdir(), "frontdesk-walk-"));
try {
  const publisher = "target/release/frontdesk";
  execFileSync(publisher, ["sample", "--releases", String(RELEASES), "--out", join(work, "content")]);
  execFileSync(publisher, ["publish", "--quiet", "--content", join(work, "content"), "--out", join(work, "dist")]);
  const dist = join(work, "dist");
  const reached = new Set(["/"]);
  let here = ["/"];
  for (let click = 1; click <= CLICKS; click += 1) {
    const next = [];
    for (const path of here) {
      const html = readFileSync(join(dist, path, "index.html"), "utf8");
      for (const [, href] of html.matchAll(/<a [^>]*href="(\/[^"#?]*\/)["#?]/g)) {
        if (!reached.has(href) && !href.includes("/feeds/")) {
          reached.add(href);
          // No release needs to be opened to find another.
          if (!href.includes("/releases/")) next.push(href);
        }
      }
    }
    here = next;
  }
  const releases = readdirSync(join(dist, "news/releases")).map((name) => `/news/releases/${name}/`);
  assert.equal(releases.length, RELEASES);
  const missed = releases.filter((path) => !reached.has(path));
  assert.deepEqual(missed.slice(0, 3), [], `${missed.length} releases take more than ${CLICKS} clicks`);
  console.log(`  ok  each of ${RELEASES} releases is at most ${CLICKS} clicks from home`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
