// What a first visit costs, counted at the server: each answer to the page and to its worker, as it went over the wire.
import { createServer, request as ask } from "node:http";
import { expect, test } from "./app.mjs";

/** In bytes, with headers. */
const MOST = 200_000;

/** A server in front of the tested one that counts what it sends. */
async function counted(to) {
  const answers = [];
  const server = createServer((request, response) => {
    const onwards = ask(to + request.url, { method: request.method, headers: request.headers }, (answer) => {
      const entry = { path: request.url, status: answer.statusCode, bytes: answer.rawHeaders.join(": \n").length };
      answers.push(entry);
      response.writeHead(answer.statusCode, answer.rawHeaders);
      answer.on("data", (part) => (entry.bytes += part.length));
      answer.pipe(response);
    });
    request.pipe(onwards);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { server, answers, url: `http://127.0.0.1:${server.address().port}` };
}

/** Waits until nothing has been asked for in a while. */
async function quiet(answers) {
  let before = -1;
  await expect.poll(() => { const same = before === answers.length; before = answers.length; return same; }, { intervals: [1500], timeout: 20_000 }).toBe(true);
}

const kept = (page) => page.evaluate(async () => {
  const names = await caches.keys();
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().map(({ url }) => new URL(url).pathname);
});

test.describe("a first visit", () => {
  test.use({ serviceWorkers: "allow" });
  let portal;
  test.beforeEach(async ({ baseURL, allowed }) => {
    portal = await counted(baseURL);
    // The address is another than the tested one.
    allowed.push(/request elsewhere: http:\/\/127\.0\.0\.1/);
  });
  test.afterEach(() => {
    portal.server.closeAllConnections();
    portal.server.close();
  });

  for (const path of ["/", "/es/", "/news/releases/ice-initiative-increase-community-engagement/", "/offices/"]) {
    test(`of ${path} costs at most ${MOST} bytes, its worker included`, async ({ page }) => {
      await page.goto(portal.url + path);
      const tips = path.startsWith("/es/") ? "/es/tips/" : "/tips/";
      await expect.poll(() => kept(page), { timeout: 15_000 }).toContain(tips);
      await quiet(portal.answers);
      const list = portal.answers.map(({ path, status, bytes }) => `${bytes} ${status} ${path}`).join("\n");
      const sum = portal.answers.reduce((sum, { bytes }) => sum + bytes, 0);
      expect(sum, `${sum} bytes:\n${list}`).toBeLessThanOrEqual(MOST);
      expect(portal.answers.length, list).toBeLessThanOrEqual(38);
    });
  }

  for (const [what, connection] of [["asks to save data", { saveData: true }], ["has a connection of 2G", { effectiveType: "2g" }], ["has a slower one", { effectiveType: "slow-2g" }]]) {
    test(`of someone who ${what} brings no worker and nothing for later`, async ({ page }) => {
      await page.addInitScript((connection) => Object.defineProperty(navigator, "connection", { value: connection }), connection);
      await page.goto(`${portal.url}/`);
      await quiet(portal.answers);
      expect(portal.answers.map(({ path }) => path).filter((path) => /sw\.js|tips|offices|offline|news\//.test(path))).toEqual([]);
      expect(await kept(page)).toEqual([]);
    });
  }

  test("keeps one language, and the other when it is visited", async ({ page }) => {
    await page.goto(`${portal.url}/tips/`);
    await expect.poll(() => kept(page)).toContain("/offices/all/");
    await quiet(portal.answers);
    expect((await kept(page)).filter((path) => path.startsWith("/es/"))).toEqual([]);
    await page.goto(`${portal.url}/es/news/`);
    await expect.poll(() => kept(page)).toContain("/es/offices/all/");
    await expect.poll(() => kept(page)).toContain("/es/offline/");
  });

  test("asks for the worker when the page is whole", async ({ page }) => {
    await page.goto(`${portal.url}/`);
    await expect.poll(() => portal.answers.some(({ path }) => path === "/sw.js")).toBe(true);
    const at = (end) => portal.answers.findIndex(({ path }) => path.endsWith(end));
    expect(at("/sw.js")).toBeGreaterThan(at(".css"));
    expect(at("/sw.js")).toBeGreaterThan(at("/boot.js"));
  });
});
