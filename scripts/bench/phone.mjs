// A slow phone and a static host for measures: 390x844, CPU 4x, 1.6 Mbit/s, 150 ms; files compressed as a host does.
import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const types = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm", ".css": "text/css", ".txt": "text/plain", ".svg": "image/svg+xml" };

/** Serves a folder. Of each answer `served` keeps the path and the bytes: a page may ask by a worker of its own, which a
 * browser's tools do not count. */
export function serve(root, port) {
  const [served, made] = [[], new Map()];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    let path = join(root, decodeURIComponent(pathname));
    if (path.endsWith("/")) path += "index.html";
    if (!existsSync(path)) return response.writeHead(404).end();
    const compressed = /\.(html|js|json|css|txt|svg|wasm)$/.test(path);
    // What is published compressed is served so.
    if (existsSync(`${path}.br`)) made.set(path, readFileSync(`${path}.br`));
    if (!made.has(path)) made.set(path, compressed ? brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : readFileSync(path));
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream", "cache-control": "max-age=3600", ...(compressed ? { "content-encoding": "br" } : {}) });
    // With about as much for the headers as they take.
    served.push([pathname, made.get(path).length + 250]);
    response.end(made.get(path));
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve({ served, close: () => server.close() })));
}

/** A page on a slow phone that has nothing yet, and the session by which it is slow. */
export async function slowPhone(browser, settings = {}) {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 390, height: 844 }, ...settings });
  const page = await context.newPage();
  const phone = await context.newCDPSession(page);
  await phone.send("Network.enable");
  await phone.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 });
  await phone.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return { page, phone };
}

export const sum = (files) => files.reduce((sum, [, bytes]) => sum + bytes, 0);
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
