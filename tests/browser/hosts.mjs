// What is left for web servers, behind the real ones: every header, type, status and redirect of each kind of path is as
// the publisher's rules say. nginx has a test of its own.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import assert from "node:assert/strict";
import { request } from "node:http";

const work = mkdtempSync(join(tmpdir(), "frontdesk-hosts-"));
chmodSync(work, 0o755);
const content = join(work, "content");
cpSync("tests/fixtures/content", content, { recursive: true });
const old = ["/news/old.aspx", "/caf%C3%A9.html", "/archive/2014", "/update:desk!", "/arrests-(update)", "/a'b", "/search&rescue/", "/a.b+c"];
writeFileSync(join(content, "redirects.json"), JSON.stringify({ redirects: old.map((from) => ({ from, to: "/news/" })) }));
const hosts = ["apache", "caddy", "lighttpd", "iis", "s3"].flatMap((host) => ["--host", host]);
execFileSync(resolve("target/release/frontdesk"), ["publish", "--quiet", "--content", content, "--shell", "target/shell", "--out", join(work, "dist"), "--now", "2026-11-24T12:00:00Z", ...hosts], { stdio: ["ignore", "inherit", "inherit"] });
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

const modules = "/usr/lib/apache2/modules";
const apache = {
  port: 8132,
  there: existsSync(modules),
  start() {
    const names = ["mpm_event", "authz_core", "dir", "mime", "alias", "headers", "filter", "deflate"];
    const load = names.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join("\n");
    writeFileSync(join(work, "apache.conf"), `ServerRoot ${work}\nServerName localhost\nListen 127.0.0.1:${this.port}\nPidFile ${work}/pid\nErrorLog ${work}/error.log
${load}\nTypesConfig /etc/mime.types\n${process.getuid() === 0 ? "User nobody\nGroup nogroup" : ""}\nDocumentRoot ${work}/dist.apache
<Directory ${work}/dist.apache>\nAllowOverride FileInfo AuthConfig Indexes\nRequire all granted\n</Directory>\nAddOutputFilterByType DEFLATE text/html\n`);
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
    return spawn("/usr/sbin/lighttpd", ["-D", "-f", settings], { stdio: "inherit" });
  },
};

/** Everything that a visitor's browser must be answered. */
async function check(name, port) {
  const of = async (path, headers) => get(port, path, headers);
  const html = await of("/news/");
  assert.equal(html.status, 200, name);
  assert.equal(html.headers["content-type"].toLowerCase(), "text/html; charset=utf-8", name);
  assert.equal(html.headers["cache-control"], "no-cache", name);
  for (const path of ["/", "/news/", "/es/tips/", "/data/site.json", "/nope/"]) {
    const { headers } = await of(path);
    assert.equal(headers["x-frame-options"], "DENY", `${name}: ${path}`);
    assert.match(headers["content-security-policy"], /^default-src 'none'; .*; frame-ancestors 'none'$/, `${name}: ${path}`);
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
    assert.equal((await of(path)).headers["content-type"], type, `${name}: ${path}`);
  }
  const [wasm] = readdirSync("target/shell").filter((file) => /^frontdesk-.*\.wasm$/.test(file));
  assert.match((await of(`/${wasm}`)).headers["cache-control"], /immutable/, name);
  assert.equal((await of(`/${wasm}`)).headers["content-type"], "application/wasm", name);
  for (const [path, lang] of [["/nope/", "en"], ["/es/nope/", "es"]]) {
    const missing = await of(path);
    assert.equal(missing.status, 404, `${name}: ${path}`);
    assert.match(missing.text, new RegExp(`<html[^>]* lang="${lang}"`), `${name}: ${path}`);
  }
  const forms = (path) => (path.endsWith("/") ? [path, path.slice(0, -1)] : /\.[^/]*$/.test(path) ? [path] : [path, `${path}/`]);
  for (const from of [...old.flatMap(forms), "/update%3Adesk!", "/a%27b"]) {
    const { status, headers } = await of(from);
    assert.equal(status, 301, `${name}: ${from}`);
    assert.match(headers.location, /^(http:\/\/[^/]+)?\/news\/$/, `${name}: ${from}`);
  }
  for (const hidden of ["/_headers", "/_caddy.conf", "/_lighttpd.conf", "/.htaccess"]) {
    assert.ok([403, 404].includes((await of(hidden)).status), `${name}: ${hidden}`);
  }
  const packed = await of("/news/", { "accept-encoding": "gzip" });
  assert.equal(packed.headers["content-encoding"], "gzip", name);
  assert.equal((await of("/news/", { "accept-encoding": "gzip", "if-none-match": packed.headers.etag })).status, 304, name);
  console.log(`  ok  ${name}: headers, types, redirects, revalidation, 404 in each language`);
}

try {
  for (const [name, server] of Object.entries({ apache, caddy, lighttpd })) {
    if (!server.there) throw new Error(`${name} is not there: run scripts/setup test`);
    const running = server.start();
    try {
      for (let tries = 0; !(await get(server.port, "/").catch(() => false)); tries += 1) {
        if (tries > 50) throw new Error(`${name} does not start`);
        await new Promise((wait) => setTimeout(wait, 100));
      }
      await check(name, server.port);
    } finally {
      running.kill();
    }
  }
} finally {
  rmSync(work, { recursive: true });
}
