// Each way a load can fail has its own words, and a way out.
import { createServer } from "node:http";
import { expect, test, wake } from "./app.mjs";

const data = "**/data/tips.json";
const heading = (page) => page.getByRole("heading", { level: 1 });

const follow = (page) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Report a tip" }).click();

const retry = async (page) => {
  await page.unroute(data);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(heading(page)).toHaveText("Report a tip to ICE");
  await expect(heading(page)).toBeFocused();
};

test.beforeEach(async ({ page, allowed }) => {
  allowed.push(/Failed to load resource/);
  await wake(page, "/");
});

test("broken JSON", async ({ page }) => {
  await page.route(data, (route) => route.fulfill({ json: undefined, body: '{"path":"/tips/","la', contentType: "application/json" }));
  await follow(page);
  await expect(heading(page)).toHaveText("We can’t show this page");
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle("We can’t show this page | ICE");
  await retry(page);
});

for (const [what, json] of [
  ["no kind of page", { path: "/tips/", lang: "en", alternates: [], content: {} }],
  ["two kinds of page", { path: "/tips/", lang: "en", alternates: [], content: { tips: {}, news: {} } }],
  ["an object for a word", { path: "/tips/", lang: {}, alternates: [], content: "not-found" }],
  ["a list with a hole", { path: "/tips/", lang: "en", alternates: [null], content: "not-found" }],
  ["a number", 5],
]) {
  test(`JSON of the wrong shape: ${what}`, async ({ page }) => {
    await page.route(data, (route) => route.fulfill({ json }));
    await follow(page);
    await expect(heading(page)).toHaveText("We can’t show this page");
    await retry(page);
  });
}

test("data of another page", async ({ page }) => {
  await page.route(data, (route) => route.continue({ url: new URL("/data/news.json", page.url()).href }));
  await follow(page);
  await expect(heading(page)).toHaveText("We can’t show this page");
  await retry(page);
});

test("a page that is not there", async ({ page }) => {
  await page.route(data, (route) => route.fulfill({ status: 404, body: "" }));
  await follow(page);
  await expect(heading(page)).toHaveText("Page not found");
  await expect(page.getByRole("main").getByRole("link", { name: "News" })).toBeVisible();
  await retry(page);
});

test("a server in trouble", async ({ page }) => {
  await page.route(data, (route) => route.fulfill({ status: 503, body: "" }));
  await follow(page);
  await expect(heading(page)).toHaveText("We are having a technical problem");
  await retry(page);
});

test("a cut connection", async ({ page }) => {
  await page.route(data, (route) => route.abort("connectionreset"));
  await follow(page);
  await expect(heading(page)).toHaveText("No connection");
  await retry(page);
});

test("a stalled connection is announced, then given up", async ({ page }) => {
  await page.clock.install();
  await page.route(data, () => {});
  await follow(page);
  await page.clock.fastForward(1_500);
  await expect(page.getByRole("main").getByRole("status")).toHaveText("Loading the page…");
  await page.clock.fastForward(15_000);
  await expect(heading(page)).toHaveText("The connection is too slow");
  await retry(page);
});

test("a connection that stalls or is cut in the middle of the data", async ({ page, baseURL, allowed }) => {
  allowed.push(/request elsewhere/);
  // Between the page and the server: half of the tip line's data, then nothing, or the end of the connection.
  let cut;
  const proxy = createServer(async (request, answer) => {
    const whole = await fetch(`${baseURL}${request.url}`);
    const body = Buffer.from(await whole.arrayBuffer());
    const headers = Object.fromEntries(["content-type", "content-security-policy"].map((name) => [name, whole.headers.get(name) ?? ""]));
    answer.writeHead(whole.status, { ...headers, "content-length": body.length });
    if (!cut || !request.url.endsWith("/data/tips.json")) return answer.end(body);
    answer.write(body.subarray(0, body.length / 2));
    if (cut === "cut") setTimeout(() => answer.destroy(), 100);
  });
  await new Promise((listening) => proxy.listen(0, "127.0.0.1", listening));
  await page.clock.install();
  for (const [how, title] of [["cut", "No connection"], ["stalled", "The connection is too slow"]]) {
    await wake(page, `http://127.0.0.1:${proxy.address().port}/`);
    cut = how;
    const begun = page.waitForRequest("**/data/tips.json");
    await follow(page);
    await begun;
    if (how === "stalled") {
      await page.clock.fastForward(1_500);
      await expect(page.getByRole("main").getByRole("status")).toHaveText("Loading the page…");
      await expect(page.locator("#main")).toBeFocused();
      await page.clock.fastForward(15_000);
    }
    await expect(heading(page)).toHaveText(title);
    cut = undefined;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(heading(page)).toHaveText("Report a tip to ICE");
  }
  proxy.closeAllConnections();
  proxy.close();
});

test("a failed page's own link tries again", async ({ page }) => {
  await page.route(data, (route) => route.abort("connectionreset"));
  await follow(page);
  await expect(heading(page)).toHaveText("No connection");
  await page.unroute(data);
  await follow(page);
  await expect(heading(page)).toHaveText("Report a tip to ICE");
});

test("a failure on the way Back loads the document", async ({ page }) => {
  await page.getByRole("main").getByRole("link", { name: /^See all/ }).click();
  await expect(heading(page)).toHaveText("News");
  await page.route("**/data/index.json", (route) => route.abort("connectionreset"));
  const loaded = page.waitForEvent("load");
  await page.goBack();
  await loaded;
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("link", { name: /^See all/ })).toBeVisible();
});

test("an address without a page", async ({ page }) => {
  const response = await page.goto("/no/such/page/");
  expect(response.status()).toBe(404);
  await expect(heading(page)).toHaveText("Page not found");
  await page.goto("/es/no/");
  await expect(heading(page)).toHaveText("Página no encontrada");
});
