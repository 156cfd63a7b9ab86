// The embeds on another site's page: as docs/embedding.md says, and when the host, the network or others are hostile.
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { expect, test as base } from "@playwright/test";
import { violations } from "./app.mjs";
import { host } from "./host.mjs";

const documentation = readFileSync("docs/embedding.md", "utf8");
const snippets = [...documentation.matchAll(/```html\n([^]*?)```/g)].map(([, lines]) => lines);

const test = base.extend({
  close: async ({}, use) => {
    const closers = [];
    await use(closers);
    closers.forEach((close) => close());
  },
  faults: async ({ page }, use) => {
    const faults = [];
    page.on("pageerror", (error) => faults.push(`uncaught: ${error}`));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    await use(faults);
    expect(faults).toEqual([]);
  },
  /** Opens a host's page with this body, in which the portal's address is the tested one's. */
  visit: async ({ page, baseURL, close }, use) => {
    await use(async (body, options = {}) => {
      const here = body.replaceAll("https://portal.example.gov", baseURL);
      const address = await host(here, { portal: baseURL, close, ...options });
      await page.goto(address);
      return address;
    });
  },
});

/** The frames of embeds, which stand in closed shadow roots. */
const frames = (page, path) => page.frames().filter((frame) => frame.url().includes(path));
async function embedded(page, path) {
  await expect.poll(() => frames(page, path).length).toBeGreaterThan(0);
  return frames(page, path)[0];
}
/** Asks axe, whose own styles the frame's policy refuses. */
async function accessible(frame, faults) {
  const before = faults.length;
  expect(await violations(frame)).toEqual([]);
  faults.length = before;
}
const height = (page, selector) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().height);
const element = (kind, attributes = "", link = "Portal") =>
  `<script type="module" src="https://portal.example.gov/embed.js"></script><frontdesk-${kind} ${attributes}><a href="https://portal.example.gov/${kind}/">${link}</a></frontdesk-${kind}>`;

test("the documented lines work on a hostile page with a strict policy", async ({ page, visit, faults }) => {
  expect(snippets).toHaveLength(4);
  await visit(snippets.slice(0, 3).join("\n"));
  const news = await embedded(page, "/embed/news/topics/community-engagement/");
  await expect(news.getByRole("link", { name: "ICE initiative to increase community engagement" })).toBeVisible();
  const tips = await embedded(page, "/embed/tips/");
  await expect(tips.getByRole("link", { name: "866-DHS-2-ICE (866-347-2423)" })).toHaveAttribute("href", "tel:+18663472423");
  const offices = await embedded(page, "/embed/offices/");
  await expect(offices.locator('[data-part="sentence"]')).toHaveText(/^ZIP code 60605 is in Cook County, Illinois\. We found \d+ offices\.$/);
  for (const [kind, inside] of [["news", news], ["tips", tips], ["offices", offices]]) {
    const content = await inside.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    await expect.poll(() => height(page, `frontdesk-${kind}`)).toBeGreaterThanOrEqual(content);
    // The link gives way to what it stands for.
    await expect(page.locator(`frontdesk-${kind} > a`)).toBeHidden();
    await accessible(inside, faults);
    const links = await inside.locator("a[href^=http]").evaluateAll((links) => links.map((link) => [link.target, link.rel || "noopener"]));
    expect(links.every(([target, rel]) => target === "_blank" && rel === "noopener")).toBe(true);
    expect(await inside.evaluate(() => self.origin)).toBe("null");
  }
  expect(faults).toEqual([]);
});

test("the plain frame works without our script", async ({ page, visit, faults }) => {
  await visit(snippets[3], { style: "" });
  const news = await embedded(page, "/embed/news/");
  await expect(news.locator(".items > li:visible")).toHaveCount(3);
  await expect(news.locator("html")).toHaveAttribute("data-theme", "light");
  expect(faults).toEqual([]);
});

test("an embed follows its attributes, its content and the size of text", async ({ page, visit, faults }) => {
  await visit(element("news"), { style: "" });
  const news = await embedded(page, "/embed/news/");
  await expect(news.locator(".items > li:visible")).toHaveCount(5);
  const before = await height(page, "frontdesk-news");
  await page.locator("frontdesk-news").evaluate((element) => element.setAttribute("count", "10"));
  await expect.poll(() => frames(page, "/embed/news/")[0]?.locator(".items > li:visible").count().catch(() => 0)).toBe(10);
  await expect.poll(() => height(page, "frontdesk-news")).toBeGreaterThan(before + 100);
  // The first frame has given way to another.
  const larger = await height(page, "frontdesk-news");
  await frames(page, "/embed/news/")[0].evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await expect.poll(() => height(page, "frontdesk-news")).toBeGreaterThan(larger + 100);
  await page.locator("frontdesk-news").evaluate((element) => {
    element.setAttribute("lang", "es");
    element.setAttribute("topic", "immigration");
    element.setAttribute("theme", "dark");
  });
  const spanish = await embedded(page, "/es/embed/news/topics/immigration/");
  await expect(spanish.locator("html")).toHaveAttribute("lang", "es");
  await expect(spanish.locator("html")).toHaveAttribute("data-theme", "dark");
  await accessible(spanish, faults);
  // It can be moved and taken away.
  await page.locator("frontdesk-news").evaluate((element) => {
    document.body.append(element);
    element.remove();
    dispatchEvent(new MessageEvent("message", { data: { type: "frontdesk-height" } }));
  });
  expect(faults).toEqual([]);
});

test("an embed keeps to its attributes without an entry in the host's history", async ({ page, visit, faults }) => {
  await visit(element("news", 'height="400"'), { style: "" });
  const link = page.locator("frontdesk-news > a");
  await expect(link).toBeHidden();
  const before = await page.evaluate(() => history.length);
  const set = (name, value) => page.locator("frontdesk-news").evaluate((embed, [name, value]) => embed.setAttribute(name, value), [name, value]);
  for (const [name, value, high] of [["height", "300", 300], ["height", "300", 300], ["count", "3", 300], ["theme", "dark", 300]]) {
    await set(name, value);
    await expect(link).toBeHidden();
    await expect.poll(() => height(page, "frontdesk-news")).toBe(high);
  }
  await page.locator("frontdesk-news").evaluate((embed) => embed.removeAttribute("height"));
  await expect.poll(() => height(page, "frontdesk-news")).toBeGreaterThan(300);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.locator("frontdesk-news").evaluate((embed) => document.body.moveBefore?.(embed, null));
  await expect(link).toBeHidden();
  expect(faults).toEqual([]);
});

test("what cannot be shown gives way to the link again", async ({ page, visit }) => {
  await visit(element("news"), { style: "" });
  await expect(page.locator("frontdesk-news > a")).toBeHidden();
  await page.locator("frontdesk-news").evaluate((embed) => embed.setAttribute("topic", "nope"));
  await expect(page.locator("frontdesk-news > a")).toBeVisible();
});

test("a click on a number leaves the embed as it is", async ({ page, visit, faults }) => {
  await visit(element("tips"), { style: "" });
  const tips = await embedded(page, "/embed/tips/");
  await expect(page.locator("frontdesk-tips > a")).toBeHidden();
  await tips.getByRole("link", { name: /866-347-2423/ }).click();
  await page.waitForTimeout(300);
  await expect(tips.getByRole("heading", { level: 1 })).toBeVisible();
  expect(faults).toEqual([]);
});

test("a given height keeps the host's page still", async ({ page, visit, faults }) => {
  await page.addInitScript(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.shift += entry.value))).observe({ type: "layout-shift", buffered: true });
  });
  // As the documentation says for a strict policy: the page keeps the place before any script runs.
  const [style] = documentation.match(/(?<=```css\n)[^]*?(?=```)/);
  await visit(`<h1>Host</h1>${element("news", 'height="400"')}<p>After</p>`, { style });
  const news = await embedded(page, "/embed/news/");
  await expect(news.locator(".items > li").first()).toBeVisible();
  await expect(page.locator("frontdesk-news > a")).toBeHidden();
  expect(await height(page, "frontdesk-news")).toBe(400);
  expect(await page.evaluate(() => globalThis.shift)).toBe(0);
  expect(faults).toEqual([]);
});

test("the link remains where scripts are blocked, and where the portal is down", async ({ page, visit, baseURL }) => {
  await visit(element("tips"), { style: "", policy: "default-src 'none'" });
  await expect(page.getByRole("link", { name: "Portal" })).toBeVisible();
  await page.route(`${baseURL}/embed/**`, (route) => route.abort());
  await visit(element("tips"), { style: "" });
  await page.waitForTimeout(500);
  await expect(page.getByRole("link", { name: "Portal" })).toBeVisible();
  await page.unroute(`${baseURL}/embed/**`);
  await page.route(`${baseURL}/embed.js`, (route) => route.abort());
  await visit(element("news"), { style: "" });
  await expect(page.getByRole("link", { name: "Portal" })).toBeVisible();
});

test("a hundred embeds stand on one page", async ({ page, visit, faults }) => {
  test.setTimeout(90_000);
  await visit(Array.from({ length: 100 }, (_, at) => element(["news", "tips", "offices"][at % 3])).join(""), { style: "" });
  await expect(page.locator("frontdesk-news").first().locator("a")).toBeHidden();
  await page.locator("frontdesk-tips").last().scrollIntoViewIfNeeded();
  await expect(page.locator("frontdesk-tips").last().locator("a")).toBeHidden({ timeout: 20_000 });
  expect(faults).toEqual([]);
});

test("messages of strangers change nothing", async ({ page, visit, faults }) => {
  await visit(element("tips"), { style: "" });
  await expect(page.locator("frontdesk-tips > a")).toBeHidden();
  const before = await height(page, "frontdesk-tips");
  const tips = await embedded(page, "/embed/tips/");
  const id = await tips.evaluate(() => new URLSearchParams(location.hash.slice(1)).get("id"));
  await page.evaluate(async (id) => {
    const forged = { type: "frontdesk-height", v: 1, id, height: 9 };
    for (const data of [forged, null, 7, "frontdesk-height", { ...forged, height: "9px" }, { ...forged, height: Infinity }]) postMessage(data, "*");
    for (let at = 0; at < 5_000; at += 1) postMessage({ ...forged, height: at }, "*");
    await new Promise((wait) => setTimeout(wait, 200));
  }, id);
  // Of its own frame, what no frame of ours says.
  await tips.evaluate((id) => {
    const own = { type: "frontdesk-height", v: 1, id };
    for (const data of [null, { ...own, height: -1 }, { ...own, height: 1e9 }, { ...own, height: 1.5 }, { ...own, id: "x", height: 9 }, { ...own, v: 2, height: 9 }]) parent.postMessage(data, "*");
  }, id);
  await page.waitForTimeout(200);
  expect(await height(page, "frontdesk-tips")).toBe(before);
  expect(faults).toEqual([]);
});

for (const hostile of [`"><script>document.title="got"</script>`, "../../../tips", "x".repeat(10_000), "日本語", "%00%ff", "javascript:alert(1)"]) {
  test(`nothing happens for what a host or a stranger asks: ${hostile.slice(0, 30)}`, async ({ page, visit, baseURL }) => {
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await visit("<main></main>" + element("tips"), { style: "" });
    await page.evaluate((hostile) => {
      for (const kind of ["news", "offices"]) {
        const embed = document.createElement(`frontdesk-${kind}`);
        for (const name of ["count", "near", "theme", "layout", "accent", "height", "title"]) embed.setAttribute(name, hostile);
        embed.append("Portal");
        document.querySelector("main").append(embed);
      }
      const list = document.createElement("frontdesk-news");
      list.setAttribute("topic", hostile);
      list.append("Portal");
      document.querySelector("main").append(list);
    }, hostile);
    const news = await embedded(page, "/embed/news/#");
    await expect(news.locator(".items > li:visible")).toHaveCount(5);
    const offices = await embedded(page, "/embed/offices/");
    await expect(offices.locator('[data-part="sentence"]')).toHaveText(/no such place|no exact match|Enter your ZIP code/);
    for (const inside of page.frames()) expect(await inside.title()).not.toBe("got");
    // A list that is not there leaves the link.
    await expect(page.locator("frontdesk-news").last()).toHaveText("Portal");
    // Or the browser's own page, where the portal refuses to stand in a frame: a missing list's.
    const known = [`${baseURL}/`, "about:blank", "chrome-error:"];
    for (const inside of page.frames().slice(1)) expect(known.some((start) => inside.url().startsWith(start)), inside.url()).toBe(true);
    expect(errors).toEqual([]);
  });
}

test("what an embed loads is at most 30 kB, and 60 where its look-up is used: a module, and one shard", async ({ page, baseURL }) => {
  const sum = (loaded) => loaded.reduce((sum, [, size]) => sum + size, 0);
  for (const kind of ["news", "tips", "offices"]) {
    const loaded = [];
    const listen = async (response) => response.ok() && loaded.push([response.url(), brotliCompressSync(await response.body()).length]);
    page.on("response", listen);
    await page.goto(`${baseURL}/embed/${kind}/`, { waitUntil: "networkidle" });
    if (kind === "offices") {
      // Nothing of it comes before someone turns to it.
      expect(loaded.filter(([url]) => /look-up-|places/.test(url))).toEqual([]);
      const before = loaded.length;
      const first = sum(loaded);
      expect(first).toBeLessThanOrEqual(30_000);
      await page.getByRole("textbox").fill("60605");
      await page.keyboard.press("Enter");
      await expect(page.locator('[data-part="sentence"]')).toContainText("Cook County");
      await expect.poll(() => loaded.length).toBe(before + 4);
      const names = loaded.slice(before).map(([url]) => url.replace(/.*\/places\//, "").replace(/.*\/look-up-.*\./, "look-up."));
      expect(names.toSorted()).toEqual(["look-up.js", "look-up.wasm", "settings.json", "zip/606.json"]);
    } else {
      expect(loaded.some(([url]) => url.endsWith(".wasm"))).toBe(false);
    }
    page.off("response", listen);
    console.log(`${kind}: ${loaded.length} files, ${sum(loaded)} B`);
    expect(sum(loaded)).toBeLessThanOrEqual(kind === "offices" ? 60_000 : 30_000);
  }
});

test("an accent that cannot be read on its ground is not taken", async ({ page, baseURL }) => {
  const accent = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent"));
  for (const [theme, color, taken] of [["light", "005ea2", true], ["light", "ffbe2e", false], ["dark", "ffbe2e", true], ["dark", "005ea2", false], ["light", "red", false]]) {
    await page.goto("about:blank");
    await page.goto(`${baseURL}/embed/tips/#theme=${theme}&accent=${color}`);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    expect(await accent(), `${theme} ${color}`).toBe(taken ? `#${color}` : "");
  }
});

test("an embed alone is a whole page: noindex, canonical, and without a script the newest five", async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
  await page.goto("/embed/news/");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/news\/$/);
  await expect(page.locator(".items > li:visible")).toHaveCount(5);
  await page.context().close();
});

test("a long word wraps in an embed", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  for (const kind of ["tips", "news", "offices"]) {
    await page.goto(`/embed/${kind}/`);
    await page.locator("main a").first().evaluate((link) => (link.textContent = "Bundesausbildungsfoerderungsgesetz".repeat(2)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(320);
  }
});

test("by keyboard one goes through an embed and on", async ({ page, visit }) => {
  await visit(`<a href="#a" id="first">First</a>${element("offices")}<a href="#b" id="last">Last</a>`, { style: "" });
  const offices = await embedded(page, "/embed/offices/");
  await expect(offices.getByRole("textbox")).toBeEnabled();
  await page.locator("#first").focus();
  await page.keyboard.press("Tab");
  await expect(offices.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("Springfield, IL");
  await page.keyboard.press("Enter");
  await expect(offices.locator('[data-part="sentence"]')).toContainText("Sangamon County");
  const inside = await offices.locator("a[href], button:not(:disabled), summary").filter({ visible: true }).count();
  for (let at = 0; at <= inside; at += 1) await page.keyboard.press("Tab");
  await expect(page.locator("#last")).toBeFocused();
});

for (const [path, what] of [["/partners/", "What to show"], ["/es/partners/", "Qué mostrar"]]) {
  test(`${path} builds the lines that it previews`, async ({ page, faults }) => {
    await page.goto(path);
    await expect(page.locator("frontdesk-news")).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel(what).selectOption("offices");
    await page.locator("#near").fill("60605");
    await page.locator("#near").press("Tab");
    await expect(page.locator('[data-part="snippet"]')).toContainText('<frontdesk-offices lang="');
    await expect(page.locator('[data-part="snippet"]')).toContainText('near="60605"');
    const preview = await embedded(page, "/embed/offices/");
    await expect(preview.locator('[data-part="sentence"]')).toContainText("60605");
    expect(faults).toEqual([]);
  });
}

test("the page for partners has its lines without JavaScript", async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
  await page.goto("/partners/");
  await expect(page.locator('[data-part="snippet"]')).toContainText("<frontdesk-news");
  // Nor anything that would do nothing.
  await expect(page.locator("fieldset, button, select")).toHaveCount(0);
  await page.context().close();
});

test("no page but the embeds may stand in another site's frame", async ({ page, visit }) => {
  await visit(`<iframe src="https://portal.example.gov/news/"></iframe>`, { style: "" });
  await page.waitForTimeout(300);
  expect(page.frames()[1].url()).not.toContain("/news/");
});

test("a frame that WordPress has made answers it, however late WordPress asks", async ({ page, visit }) => {
  await visit("");
  await page.evaluate(() => {
    window.heard = [];
    addEventListener("message", ({ data }) => data.message && window.heard.push(data));
  });
  const frame = await page.evaluateHandle((src) => {
    const frame = document.createElement("iframe");
    Object.assign(frame, { src, sandbox: "allow-scripts" });
    frame.style.setProperty("display", "block", "important");
    document.body.append(frame);
    return frame;
  }, new URL("/embed/news/#?secret=abc123", test.info().project.use.baseURL).href);
  const heard = (message) => page.evaluate((message) => window.heard.filter((one) => one.message === message), message);
  await expect.poll(() => heard("height")).not.toEqual([]);
  const [first] = await heard("height");
  expect(first).toEqual({ message: "height", value: expect.any(Number), secret: "abc123" });
  // What was said before its script was there is said again, to it alone.
  await page.evaluate(() => (window.heard = []));
  await frame.evaluate((frame) => frame.contentWindow.postMessage({ message: "ready", secret: "other" }, "*"));
  await frame.evaluate((frame) => frame.contentWindow.postMessage({ message: "ready", secret: "abc123" }, "*"));
  await expect.poll(() => heard("height")).toHaveLength(1);
  // On the portal's own host its links lead to itself.
  const news = await embedded(page, "/embed/news/");
  const target = await news.evaluate(() => (document.querySelector("li a").href = new URL("/news/releases/one/", location).href));
  await news.getByRole("link").first().click();
  await expect.poll(() => heard("link")).toEqual([{ message: "link", value: target, secret: "abc123" }]);
});

test("the agency's own releases can be put on another site's page alone", async ({ page, visit }) => {
  await visit(element("news", 'of="own"'));
  const news = await embedded(page, "/embed/news/own/");
  await expect(news.getByRole("heading", { level: 1 })).toHaveText("News from ICE only");
});
