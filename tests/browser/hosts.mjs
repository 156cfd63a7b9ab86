// What is left for web servers and hosts, behind the real ones: every header, type, status and redirect of each kind of
// path is as the publisher's rules say. `--whole` takes 2,000 releases and 3,000 redirects, and Cloudflare's own server too
// (`make hosts`). nginx with the sample has a test of its own.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import assert from "node:assert/strict";
import { request } from "node:http";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";

const whole = process.argv.includes("--whole");
const publisher = resolve("target/release/frontdesk");
const work = mkdtempSync(join(tmpdir(), "frontdesk-hosts-"));
chmodSync(work, 0o755);
const content = join(work, "content");

// Shapes of old systems' addresses: of files, of folders, with letters that some grammar takes for its own, with queries.
const shapes = ["/news/old.aspx", "/caf%C3%A9.html", "/archive/2014", "/update:desk!", "/arrests-(update)", "/a'b", "/search&rescue/", "/a.b+c", "/notice.pdf", "/x,y=1;z@w", "/news/release.aspx?id=512", "/news/release.aspx?id=514&lang=es", "/?p=77", "/p%5Bq%5D", "/%7Bx%7D.html", "/star%2A", "/Up.ASPX", "/default.aspx", "/news/index.php", "/Case?w=Ab", "/list.aspx?id=5", "/list.aspx?id=5&lang=es", "/odd?x=1;y=2", "/odd?flag", "/odd?q=a+b"];
const many = Array.from({ length: whole ? 3000 - shapes.length : 0 }, (_, at) => [`/archive/releases/${at}.html`, `/archive/${at}/story`, `/archive/show.cfm?story=${at}`, `/files/${at}.pdf`][at % 4]);
const old = [...shapes, ...many];

if (whole) execFileSync(publisher, ["sample", "--releases", "2000", "--out", content]);
else cpSync("tests/fixtures/content", content, { recursive: true });
writeFileSync(join(content, "redirects.json"), JSON.stringify({ redirects: old.map((from) => ({ from, to: "/news/" })) }));
const hosts = ["apache", "caddy", "lighttpd", "iis", "s3", "netlify", "cloudflare"].flatMap((host) => ["--host", host]);
execFileSync(publisher, ["publish", "--quiet", "--content", content, "--shell", "target/shell", "--out", join(work, "dist"), "--now", "2026-11-24T12:00:00Z", ...hosts], { stdio: ["ignore", "inherit", "ignore"] });
execFileSync("chmod", ["-R", "a+rX", work]);

function get(port, path, headers = {}) {
  return new Promise((done, fail) => {
    request({ port, host: "127.0.0.1", path, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => (text += part));
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, text }));
    })
      .on("error", fail)
      .end();
  });
}

const asRoot = process.getuid() === 0;
const modules = "/usr/lib/apache2/modules";
// As the documentation has it.
const [documented] = readFileSync("docs/deploying.md", "utf8").match(/AllowOverride [\w ]+/);
const apache = {
  port: 8132,
  there: existsSync(modules),
  start() {
    const names = ["mpm_event", "authz_core", "dir", "mime", "alias", "headers", "filter", "deflate", "rewrite"];
    const load = names.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join("\n");
    writeFileSync(join(work, "apache.conf"), `ServerRoot ${work}\nServerName localhost\nListen 127.0.0.1:${this.port}\nPidFile ${work}/pid\nErrorLog ${work}/error.log
${load}\nTypesConfig /etc/mime.types\n${asRoot ? "User nobody\nGroup nogroup" : ""}\nDocumentRoot ${work}/dist.apache
<Directory ${work}/dist.apache>\n${documented}\nRequire all granted\n</Directory>\nAddOutputFilterByType DEFLATE text/html\n`);
    return spawn("/usr/sbin/apache2", ["-f", join(work, "apache.conf"), "-DFOREGROUND"], { stdio: "inherit" });
  },
};
const caddy = {
  port: 8131,
  there: existsSync("/usr/bin/caddy"),
  start() {
    const settings = join(work, "Caddyfile");
    writeFileSync(settings, `{\n admin off\n auto_https off\n}\nhttp://:${this.port} {\n bind 127.0.0.1\n root * ${work}/dist.caddy\n import ${work}/dist.caddy/_caddy.conf\n file_server\n}\n`);
    return spawn("caddy", ["run", "--config", settings, "--adapter", "caddyfile"], { stdio: "ignore", env: { ...process.env, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work } });
  },
};
const lighttpd = {
  port: 8133,
  there: existsSync("/usr/sbin/lighttpd"),
  start() {
    const settings = join(work, "lighttpd.conf");
    writeFileSync(settings, `server.modules = ( "mod_access", "mod_setenv", "mod_redirect", "mod_deflate" )\nserver.port = ${this.port}\nserver.bind = "127.0.0.1"\nserver.document-root = "${work}/dist.lighttpd"\ndeflate.mimetypes = ( "text/html" )\ndeflate.allowed-encodings = ( "gzip" )\nvar.frontdesk = "${work}/dist.lighttpd"\ninclude "${work}/dist.lighttpd/_lighttpd.conf"\n`);
    return spawn("/usr/sbin/lighttpd", ["-D", "-f", settings], { stdio: "ignore" });
  },
};
const nginx = {
  port: 8136,
  there: existsSync("/usr/sbin/nginx"),
  start() {
    const conf = readFileSync("deploy/nginx.conf", "utf8").replaceAll("/srv/portal/dist", join(work, "dist")).replace("listen 80;", `listen 127.0.0.1:${this.port};`);
    const folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${work};`).join(" ");
    writeFileSync(join(work, "nginx.conf"), `daemon off; pid ${work}/nginx.pid; error_log ${work}/error.log; ${asRoot ? "user root;" : ""}\nevents {}\nhttp { include /etc/nginx/mime.types; access_log off; ${folders}\n${conf} }`);
    return spawn("nginx", ["-e", join(work, "error.log"), "-c", join(work, "nginx.conf")], { stdio: "inherit" });
  },
};
/** Cloudflare Pages' own server for developers: `scripts/setup hosts` installs it. */
const cloudflare = {
  port: 8137,
  there: Boolean(process.env.WRANGLER),
  start() {
    return spawn(process.env.WRANGLER_NODE, [process.env.WRANGLER, "pages", "dev", join(work, "dist.cloudflare"), "--ip", "127.0.0.1", "--port", String(this.port)], { stdio: "ignore", cwd: work, env: { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "1", XDG_CONFIG_HOME: work } });
  },
};

const path = (from) => from.split("?")[0];
/** An old address as it is asked for: a folder's with and without its slash. */
function forms(from) {
  const [bare, query] = from.split("?");
  const both = bare === "/" ? [bare] : bare.endsWith("/") ? [bare, bare.slice(0, -1)] : /\.[^/]*$/.test(bare) ? [bare] : [bare, `${bare}/`];
  return both.map((form) => (query ? `${form}?${query}` : form));
}

/** Everything that a visitor's browser must be answered. */
async function check(name, port, isCloudflare = false) {
  const of = async (path, headers) => get(port, path, headers);
  const html = await of("/news/");
  assert.equal(html.status, 200, name);
  assert.equal(html.headers["content-type"].toLowerCase(), "text/html; charset=utf-8", name);
  if (!isCloudflare) assert.equal(html.headers["cache-control"], "no-cache", name);
  for (const path of ["/", "/news/", "/es/tips/", "/data/site.json", "/nope/"]) {
    const { headers } = await of(path);
    // Cloudflare sends what `_headers` says with what is there.
    if (isCloudflare && path === "/nope/") continue;
    if (path !== "/data/site.json" || !isCloudflare) {
      assert.equal(headers["x-frame-options"], "DENY", `${name}: ${path}`);
      assert.match(headers["content-security-policy"], /^default-src 'none'; .*; frame-ancestors 'none'$/, `${name}: ${path}`);
    }
    assert.equal(headers["x-content-type-options"], "nosniff", `${name}: ${path}`);
  }
  for (const path of ["/embed/news/", "/es/embed/tips/"]) {
    const { headers } = await of(path);
    assert.equal(headers["x-frame-options"], undefined, `${name}: ${path}`);
    assert.doesNotMatch(headers["content-security-policy"], /frame-ancestors/, `${name}: ${path}`);
    assert.equal(headers["access-control-allow-origin"], "*", `${name}: ${path}`);
    assert.equal(headers["x-robots-tag"], "noindex", `${name}: ${path}`);
  }
  for (const [path, type] of [["/manifest.webmanifest", "application/manifest+json"], ["/tips.vcf", "text/vcard; charset=utf-8"], ["/data/site.json", "application/json"]]) {
    if (isCloudflare && path === "/tips.vcf") assert.match((await of(path)).headers["content-type"], /vcard/, `${name}: ${path}`);
    else assert.equal((await of(path)).headers["content-type"], type, `${name}: ${path}`);
  }
  const [wasm] = readdirSync("target/shell").filter((file) => /^frontdesk-.*\.wasm$/.test(file));
  assert.match((await of(`/${wasm}`)).headers["cache-control"], /immutable/, name);
  assert.equal((await of(`/${wasm}`)).headers["content-type"], "application/wasm", name);
  for (const [path, lang] of [["/nope/", "en"], ["/es/nope/", "es"]]) {
    const missing = await of(path);
    assert.equal(missing.status, 404, `${name}: ${path}`);
    assert.match(missing.text, new RegExp(`<html[^>]* lang="${lang}"`), `${name}: ${path}`);
  }
  // Its server for developers shows what the real one hides, and packs nothing.
  if (isCloudflare) return;
  for (const hidden of ["/_headers", "/_redirects", "/_nginx.conf", "/_caddy.conf", "/_lighttpd.conf", "/.htaccess"]) {
    assert.ok([403, 404].includes((await of(hidden)).status), `${name}: ${hidden}`);
  }
  const packed = await of("/news/", { "accept-encoding": "gzip" });
  assert.equal(packed.headers["content-encoding"], "gzip", name);
  assert.equal((await of("/news/", { "accept-encoding": "gzip", "if-none-match": packed.headers.etag })).status, 304, name);
}

/** That a server itself leads on from these, and from nothing beside them. */
async function checkRedirects(name, port, from, more = []) {
  for (const address of [...from.flatMap(forms), ...more]) {
    const { status, headers } = await get(port, address);
    assert.equal(status, 301, `${name}: ${address}`);
    assert.match(headers.location, /^(http:\/\/[^/]+)?\/news\/$/, `${name}: ${address}`);
  }
  for (const address of ["/news/release.aspx?id=513", "/news/release.aspx?id=5123", "/news/release.aspx"]) {
    assert.equal((await get(port, address)).status, 404, `${name}: ${address}`);
  }
  for (const address of ["/", "/?p=78"]) assert.equal((await get(port, address)).status, 200, `${name}: ${address}`);
}

/** What Netlify's own parsers make of its files. */
async function checkNetlify() {
  const folder = join(work, "dist.netlify");
  const { redirects, errors } = await parseAllRedirects({ redirectsFiles: [join(folder, "_redirects")], netlifyConfigPath: join(work, "none.toml"), configRedirects: [], minimal: true });
  assert.deepEqual(errors, []);
  const ours = redirects.filter(({ status }) => status === 301);
  // What Netlify cannot say is not written, and named when the site is published.
  const unsaid = ["/odd?x=1;y=2", "/odd?flag"];
  assert.equal(ours.length, old.length - unsaid.length);
  assert.ok(ours.every(({ force, to }) => force && to === "/news/"));
  const found = (from) => ours.find((redirect) => decodeURIComponent(redirect.from) === decodeURIComponent(path(from)) && Object.entries(redirect.query ?? {}).map((pair) => pair.join("=")).join("&") === (from.split("?")[1] ?? ""));
  assert.deepEqual(old.filter((from) => !found(from)), unsaid);
  const headers = await parseAllHeaders({ headersFiles: [join(folder, "_headers")], netlifyConfigPath: join(work, "none.toml"), configHeaders: [], minimal: true });
  assert.deepEqual(headers.errors, []);
  const rules = readFileSync(join(folder, "_headers"), "utf8").split("\n").filter((line) => line.startsWith("  "));
  const parsed = headers.headers.flatMap(({ values }) => Object.values(values)).length;
  assert.equal(parsed, rules.length);
  console.log(`  ok  netlify's parsers: ${ours.length} redirects, ${parsed} headers`);
}

async function behind(name, server, work) {
  if (!server.there) throw new Error(`${name} is not there: run scripts/setup ${name === "cloudflare" ? "hosts" : "test"}`);
  const running = server.start();
  try {
    for (let tries = 0; !(await get(server.port, "/").catch(() => false)); tries += 1) {
      if (tries > 300) throw new Error(`${name} does not start`);
      await new Promise((wait) => setTimeout(wait, 100));
    }
    await work();
  } finally {
    running.kill();
  }
}

try {
  await checkNetlify();
  for (const [name, server] of Object.entries({ nginx, apache, caddy, lighttpd })) {
    await behind(name, server, async () => {
      await check(name, server.port);
      await checkRedirects(name, server.port, old, ["/update%3Adesk!", "/a%27b"]);
      console.log(`  ok  ${name}: headers, types, ${old.length} redirects, revalidation, 404 in each language`);
    });
  }
  if (whole) {
    await behind("cloudflare", cloudflare, async () => {
      await check("cloudflare", cloudflare.port, true);
      const list = readFileSync(join(work, "dist.cloudflare", "_redirects"), "utf8").split("\n").filter(Boolean);
      assert.ok(list.length <= 2000);
      for (const line of list) {
        const [from, to] = line.split(" ");
        const { status, headers } = await get(cloudflare.port, from);
        assert.deepEqual([status, headers.location], [301, to], from);
      }
      const led = new Set(list.map((line) => line.split(" ")[0]));
      const left = old.filter((from) => !from.includes("?") && !forms(from).some((form) => led.has(form)));
      // Pages stand for the rest.
      for (const from of left.filter((from) => !/\.(pdf|aspx)$/.test(from))) {
        let answer = await get(cloudflare.port, from);
        if (answer.status === 308) answer = await get(cloudflare.port, answer.headers.location);
        assert.match(answer.text, /http-equiv="refresh" content="0; url=\/news\/"/, from);
      }
      console.log(`  ok  cloudflare: headers, types, ${list.length} lines of redirects, ${left.length} pages in place of more, 404 in each language`);
    });
  }
} finally {
  rmSync(work, { recursive: true });
}
