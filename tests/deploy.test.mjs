// `frontdesk deploy` against a real S3 server (moto), by its protocol: what is there afterwards is what was published.
import { execFile, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { test, before, after } from "node:test";
import { runInNewContext } from "node:vm";
import assert from "node:assert/strict";

const port = 8134;
const endpoint = `http://127.0.0.1:${port}`;
const publisher = resolve("target/release/frontdesk");
const work = mkdtempSync(join(tmpdir(), "frontdesk-deploy-"));
const content = join(work, "content");
const dist = join(work, "dist");
const env = { ...process.env, AWS_ENDPOINT_URL: endpoint, AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret", AWS_REGION: "us-east-1" };
// The server does not check signatures, but takes a request without one for a stranger's.
const signed = { authorization: "AWS4-HMAC-SHA256 Credential=key/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=none" };
let server;

const ask = (path, options = {}) => fetch(`${endpoint}/${path}`, { ...options, headers: { ...signed, ...options.headers } });
const run = (...words) => execFileSync(publisher, words, { env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const publish = (...more) => run("publish", "--quiet", "--content", content, "--shell", "target/shell", "--out", dist, "--now", "2026-11-24T12:00:00Z", ...more);
const deploy = (...more) => JSON.parse(run("deploy", "s3://portal/site", "--dir", dist, "--json", ...more));

/** The files of a folder, by their paths, but for what only web servers read. */
function files(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = paths.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return names.filter((name) => !name.startsWith("_") && !name.endsWith(".br")).sort();
}

/** The keys below a prefix. */
async function keys(prefix) {
  const all = [];
  for (let token = ""; token !== undefined; ) {
    const page = await (await ask(`portal?list-type=2&prefix=${prefix}${token && `&continuation-token=${encodeURIComponent(token)}`}`)).text();
    all.push(...[...page.matchAll(/<Key>([^<]*)<\/Key>/g)].map((match) => match[1].replaceAll("&amp;", "&").replaceAll("&#x27;", "'")));
    token = page.match(/<NextContinuationToken>([^<]*)</)?.[1];
  }
  return all.map((key) => key.slice(prefix.length)).sort();
}

async function assertHolds(folder) {
  const own = (key) => key.startsWith("_frontdesk/");
  assert.deepEqual((await keys("site/")).filter((key) => !own(key)), files(folder));
  for (const file of files(folder)) {
    const there = Buffer.from(await (await ask(`portal/site/${file.split("/").map(encodeURIComponent).join("/")}`)).arrayBuffer());
    assert.ok(there.equals(readFileSync(join(folder, file))), file);
  }
}

/** Changes a phone number of the content into another one of the same length. */
function correct(from, to) {
  const path = join(content, "portal.json");
  const text = readFileSync(path, "utf8");
  assert.ok(text.includes(from), from);
  writeFileSync(path, text.replaceAll(from, to));
}

before(async () => {
  cpSync("examples/county-health/content", content, { recursive: true });
  const old = ["/old.aspx", "/caf%C3%A9.html", "/archive/2014", "/a'b(c)", "/news/release.aspx?id=512", "/?p=77"];
  writeFileSync(join(content, "redirects.json"), JSON.stringify({ redirects: old.map((from) => ({ from, to: "/news/" })) }));
  publish();
  server = spawn("moto_server", ["-p", String(port)], { stdio: "ignore" });
  for (let tries = 0; !(await ask("").catch(() => false)); tries += 1) {
    if (tries > 300) throw new Error("the S3 server does not start: run scripts/setup test");
    await new Promise((wait) => setTimeout(wait, 100));
  }
  await ask("portal", { method: "PUT" });
});

after(() => {
  server?.kill();
  rmSync(work, { recursive: true });
});

test("a store is brought to the published state, with types and caching", async () => {
  const would = deploy("--dry-run");
  assert.deepEqual(await keys(""), []);
  const did = deploy();
  assert.deepEqual(would.new, did.new);
  await assertHolds(dist);
  const module = files(dist).find((file) => /^frontdesk-.*\.wasm$/.test(file));
  for (const [path, type, caching] of [
    ["index.html", "text/html; charset=utf-8", "no-cache"],
    ["old.aspx", "text/html; charset=utf-8", "no-cache"],
    ["caf%C3%A9.html", "text/html; charset=utf-8", "no-cache"],
    ["data/site.json", "application/json", "no-cache"],
    ["manifest.webmanifest", "application/manifest+json", "no-cache"],
    [module, "application/wasm", "public, max-age=31536000, immutable"],
  ]) {
    const { headers } = await ask(`portal/site/${path}`);
    assert.equal(headers.get("content-type"), type, path);
    assert.equal(headers.get("cache-control"), caching, path);
  }
  assert.equal(deploy().bytes, 0);
});

test("a correction of the same length arrives though every time is older, and so does a rollback", async () => {
  correct("0134", "0135");
  publish();
  for (const file of files(dist)) utimesSync(join(dist, file), 1, 1);
  const { changed, removed, forget } = deploy();
  assert.ok(changed.includes("index.html") && removed.length === 0, JSON.stringify(changed));
  assert.ok(forget.includes("/") && forget.includes("/index.html"), JSON.stringify(forget));
  await assertHolds(dist);
  publish("--rollback");
  deploy();
  await assertHolds(dist);
  assert.ok((await (await ask("portal/site/index.html")).text()).includes("0134"));
  publish("--resume");
});

test("a run that is killed is finished by the next one", async () => {
  // Everything changes: the app's files have new names.
  const other = join(work, "other");
  cpSync(dist, other, { recursive: true, dereference: true });
  for (const file of files(other).filter((file) => file.endsWith(".html"))) writeFileSync(join(other, file), `${readFileSync(join(other, file))}\n`);
  const half = spawn(publisher, ["deploy", "s3://portal/site", "--dir", other], { env, stdio: "ignore" });
  await new Promise((wait) => setTimeout(wait, 250));
  half.kill("SIGKILL");
  await new Promise((ended) => (half.exitCode === null && half.signalCode === null ? half.once("exit", ended) : ended()));
  // As if the time had passed after which a lock that nobody keeps up is taken.
  await ask("portal/site/_frontdesk/lock", { method: "DELETE" });
  deploy();
  await assertHolds(dist);
});

test("a second run is refused while another one keeps up its lock", async () => {
  const renew = () => ask("portal/site/_frontdesk/lock", { method: "PUT", body: `another ${Date.now()}` });
  await renew();
  const renewing = setInterval(renew, 500);
  const told = await new Promise((done) => execFile(publisher, ["deploy", "s3://portal/site", "--dir", dist], { env }, (error, _, words) => done(error && words)));
  clearInterval(renewing);
  assert.match(told, /another deployment is at work on s3:\/\/portal\/site \(another/);
  await ask("portal/site/_frontdesk/lock", { method: "DELETE" });
});

test("a store that is not there, and a bucket that is not there, are named with the remedy", () => {
  const fails = (target, more, expected) =>
    assert.throws(
      () => execFileSync(publisher, ["deploy", target, "--dir", dist], { env: { ...env, ...more }, encoding: "utf8", stdio: "pipe" }),
      (error) => expected.test(error.stderr),
    );
  fails("s3://nowhere", {}, /Make the bucket first/);
  fails("s3://portal/site", { AWS_ENDPOINT_URL: "http://127.0.0.1:9" }, /See that the store can be reached/);
});

/** What CloudFront's function makes of a request for an address. */
async function atTheEdge(host, address, query = {}) {
  const store = existsSync(join(host, "_cloudfront.json")) ? JSON.parse(readFileSync(join(host, "_cloudfront.json"), "utf8")).data : [];
  const cf = {
    kvs: () => ({
      async get(key) {
        const pair = store.find((known) => known.key === key);
        if (!pair) throw new Error(`${key} is not there`);
        return pair.value;
      },
    }),
  };
  const source = readFileSync(join(host, "_cloudfront.js"), "utf8").replace('import cf from "cloudfront";', "");
  assert.ok(source.length <= 10_240, "CloudFront takes no larger function");
  const handler = runInNewContext(`${source}\nhandler`, { cf });
  return handler({ request: { method: "GET", uri: address, querystring: query, headers: {} } });
}

test("CloudFront's function finds pages, puts slashes and leads on from few old addresses and from many", async () => {
  const few = join(work, "few");
  const many = join(work, "many");
  const old = JSON.parse(readFileSync(join(content, "redirects.json"), "utf8")).redirects;
  for (const [out, redirects] of [[few, old], [many, [...old, ...Array.from({ length: 3000 }, (_, at) => ({ from: `/archive/releases/${at}.html`, to: "/news/" }))]]]) {
    writeFileSync(join(content, "redirects.json"), JSON.stringify({ redirects }));
    run("publish", "--quiet", "--content", content, "--shell", "target/shell", "--out", out, "--host", "s3");
    const host = `${out}.s3`;
    assert.equal(existsSync(join(host, "_cloudfront.json")), out === many);
    assert.equal((await atTheEdge(host, "/news/")).uri, "/news/index.html");
    assert.equal((await atTheEdge(host, "/data/site.json")).uri, "/data/site.json");
    const moved = await atTheEdge(host, "/es/news", { page: { value: "2" }, topic: { value: "a", multiValue: [{ value: "a" }, { value: "b" }] } });
    assert.deepEqual([moved.statusCode, moved.headers.location.value], [301, "/es/news/?page=2&topic=a&topic=b"]);
    for (const from of ["/old.aspx", "/caf%C3%A9.html", "/archive/2014", "/archive/2014/", "/a'b(c)", "/a%27b(c)", ...(out === many ? ["/archive/releases/2999.html"] : [])]) {
      const { statusCode, headers } = await atTheEdge(host, from);
      assert.deepEqual([statusCode, headers.location.value], [301, "/news/"], from);
    }
    for (const [address, id, moved] of [["/news/release.aspx", "512", true], ["/news/release.aspx", "513", false]]) {
      const answer = await atTheEdge(host, address, { id: { value: id } });
      assert.equal(answer.statusCode === 301 && answer.headers.location.value === "/news/", moved, id);
    }
    assert.equal((await atTheEdge(host, "/", { p: { value: "77" } })).headers.location.value, "/news/");
    assert.equal((await atTheEdge(host, "/", { p: { value: "78" } })).uri, "/index.html");
    // Behind two slashes stands another host.
    assert.equal((await atTheEdge(host, "//evil.example/foo")).headers.location.value, "/evil.example/foo/");
    assert.equal((await atTheEdge(host, "/constructor")).headers.location.value, "/constructor/");
  }
});

test("a folder is brought to the published state", () => {
  const place = join(work, "htdocs");
  run("deploy", place, "--dir", dist, "--quiet");
  assert.deepEqual(files(place), files(dist));
  const page = join(place, "news", "index.html");
  assert.equal(readFileSync(page, "utf8"), readFileSync(join(dist, "news", "index.html"), "utf8"));
  assert.notEqual(statSync(page).ino, statSync(join(dist, "news", "index.html")).ino, "what is changed there changes nothing here");
  assert.ok(existsSync(join(place, "_headers")), "a web server reads it");
});
