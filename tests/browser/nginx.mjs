// The published sample behind a real nginx with deploy/nginx.conf: every header, compression, 404, revalidation.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import assert from "node:assert/strict";
import { request } from "node:http";

const port = 8126;
const folder = mkdtempSync(join(tmpdir(), "frontdesk-nginx-"));
const modules = ["filter", "static"].map((name) => `/usr/share/nginx/modules-available/mod-http-brotli-${name}.conf`);
const brotli = modules.every((path) => existsSync(path));
const conf = readFileSync("deploy/nginx.conf", "utf8")
  .replaceAll("/srv/portal/dist", resolve("dist"))
  .replaceAll("#brotli", brotli ? "brotli" : "#brotli")
  .replace("listen 80;", `listen 127.0.0.1:${port};`);
writeFileSync(
  join(folder, "nginx.conf"),
  `${brotli ? modules.map((path) => `include ${path};`).join("\n") : ""}
daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
${process.getuid() === 0 ? "user root;" : ""}
events {}
http { include /etc/nginx/mime.types; access_log off; client_body_temp_path ${folder}; proxy_temp_path ${folder};
fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
${conf} }`,
);

const get = (path, headers = {}) =>
  new Promise((done, fail) => {
    request({ port, host: "127.0.0.1", path, headers }, (response) => {
      response.resume();
      response.on("end", () => done(response));
    })
      .on("error", fail)
      .end();
  });

const nginx = spawn("nginx", ["-e", join(folder, "error.log"), "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
try {
  for (let tries = 0; !(await get("/").catch(() => false)); tries += 1) {
    if (tries > 50) throw new Error(readFileSync(join(folder, "error.log"), "utf8"));
    await new Promise((wait) => setTimeout(wait, 100));
  }
  const wasm = readdirSync("dist").find((name) => /^frontdesk-.*\.wasm$/.test(name));
  const page = (await get("/news/")).headers;
  assert.match(page["content-security-policy"], /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval' https:\/\/[^;]+; style-src 'self' 'sha256-/);
  assert.equal(page["x-frame-options"], "DENY");
  assert.equal((await get("/")).headers["x-frame-options"], "DENY");
  const embed = (await get("/es/embed/news/")).headers;
  assert.equal(embed["x-frame-options"], undefined);
  assert.match(embed["content-security-policy"], /^default-src 'none'/);
  assert.equal((await get("/embed.js")).headers["access-control-allow-origin"], "*");
  // An embed's frame has no origin, and loads the look-up by a digest.
  for (const name of readdirSync("dist").filter((name) => /^look-up-.*\.(js|wasm)$/.test(name))) {
    const { headers } = await get(`/${name}`);
    assert.equal(headers["access-control-allow-origin"], "*");
    assert.match(headers["cache-control"], /immutable/);
    assert.match(headers["content-type"], name.endsWith(".wasm") ? /^application\/wasm/ : /javascript/);
  }
  assert.equal(page["x-content-type-options"], "nosniff");
  assert.equal(page["referrer-policy"], "strict-origin-when-cross-origin");
  assert.match(page["permissions-policy"], /^geolocation=\(self\)/);
  assert.match(page["strict-transport-security"], /^max-age=\d+$/);
  assert.equal(page["cross-origin-opener-policy"], "same-origin");
  assert.equal(page["cache-control"], "no-cache");
  assert.equal(page["content-type"], "text/html; charset=utf-8");
  assert.equal(page["access-control-allow-origin"], undefined);

  const data = (await get("/data/news.json")).headers;
  assert.equal(data["access-control-allow-origin"], "*");
  assert.equal(data["content-type"], "application/json");
  assert.equal(data["cache-control"], "no-cache");

  const app = (await get(`/${wasm}`, { "accept-encoding": "br" })).headers;
  assert.equal(app["cache-control"], "public, max-age=31536000, immutable");
  assert.equal(app["content-type"], "application/wasm");
  assert.equal(app["content-encoding"], "br");
  assert.equal((await get("/news/", { "accept-encoding": "gzip" })).headers["content-encoding"], "gzip");

  const again = await get("/news/", { "if-none-match": page.etag });
  assert.equal(again.statusCode, 304);

  for (const [path, length] of [["/no/such/page/", "404.html"], ["/es/no/", "es/404.html"], ["/_headers", "404.html"], ["/_nginx.conf", "404.html"]]) {
    const missing = await get(path);
    assert.equal(missing.statusCode, 404, path);
    assert.equal(Number(missing.headers["content-length"]), readFileSync(`dist/${length}`).length, path);
    assert.ok(missing.headers["content-security-policy"], path);
  }
  for (const path of ["/news", "//news"]) {
    const moved = await get(path, { host: "evil.example" });
    assert.equal(moved.statusCode, 301, path);
    assert.equal(moved.headers.location, "/news/", path);
  }
  // Whatever is no embed may not be framed, however its address is written.
  for (const path of ["/tips/", "//tips/", "/%74ips/", "/./tips/", "/no/such/page/", "/embed/none/", "/news"]) {
    const { headers } = await get(path);
    assert.equal(headers["x-frame-options"], "DENY", path);
    assert.match(headers["content-security-policy"], /; frame-ancestors 'none'$/, path);
  }
  assert.doesNotMatch(embed["content-security-policy"], /frame-ancestors/);
  for (const [path, type] of [
    ["/manifest.webmanifest", "application/manifest+json"],
    ["/es/manifest.webmanifest", "application/manifest+json"],
    ["/tips.vcf", "text/vcard; charset=utf-8"],
  ]) {
    const file = await get(path);
    assert.equal(file.headers["content-type"], type, path);
    assert.ok(file.headers["content-security-policy"], path);
  }
  assert.equal((await get("/.git/config")).statusCode, 404);
  console.log("  ok  nginx: headers, types, compression, redirects, revalidation, 404");
} finally {
  nginx.kill();
  rmSync(folder, { recursive: true });
}
