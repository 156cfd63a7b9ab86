// The portal in disguise: longer words have room, and from right to left the layout is its own mirror image.
// That no text is left in plain English is tests/languages.rs's to see.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, violations } from "./app.mjs";
import { kinds } from "./kinds.mjs";
import { servePortal } from "./portal.mjs";

const { url } = servePortal((content) => {
  const path = join(content, "portal.json");
  writeFileSync(path, readFileSync(path, "utf8").replace('["en", "es"]', '["en", "es", "en-XA", "ar-XB"]'));
}, "content");
test.use({ baseURL: url });

const english = kinds.filter((path) => !path.startsWith("/es") && !path.includes("/releases/"));

/** Elements whose text is cut off at their own edge. */
const cut = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowX) && !element.classList.contains("unseen"))
      .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );

for (const path of english) {
  for (const prefix of ["/en-xa", "/ar-xb"]) {
    test(`${prefix}${path} has room for its words`, async ({ page }) => {
      await page.goto(`${prefix}${path}`);
      expect(await cut(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
}

test("from right to left the layout is mirrored, and numbers are not", async ({ page }) => {
  const edges = async (path, selector) => {
    await page.goto(path);
    const box = await page.locator(selector).first().boundingBox();
    const width = page.viewportSize().width;
    return { start: Math.round(box.x), end: Math.round(width - box.x - box.width) };
  };
  for (const selector of ["h1", ".nav__list", ".agency"]) {
    const ltr = await edges("/en-xa/tips/", selector);
    const rtl = await edges("/ar-xb/tips/", selector);
    expect(Math.abs(rtl.end - ltr.start), selector).toBeLessThanOrEqual(1);
  }
  const line = await edges("/ar-xb/news/", ".story");
  expect(line.end).toBe((await edges("/ar-xb/news/", "h1")).end);
  // Each character of the number stands right of the one before.
  await page.goto("/ar-xb/tips/");
  const ascending = await page.locator("main .phone").nth(1).evaluate((link) => {
    const text = link.querySelector(".phone__number").firstChild;
    const range = document.createRange();
    const xs = [...text.data].map((_, at) => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().x;
    });
    return xs.every((x, at) => !at || x > xs[at - 1]);
  });
  expect(ascending).toBe(true);
  expect(await violations(page)).toEqual([]);
});

/** The paths of a page's frames; of one that is not loaded yet, nothing. */
const paths = (page) => page.frames().map((frame) => frame.url().replace(/^https?:\/\/[^/]*|#.*/g, ""));

for (const [lang, prefix, dir] of [["ar-XB", "ar-xb/", "rtl"], ["ar", "ar-xb/", "rtl"], ["en-xa", "en-xa/", "ltr"], ["es_MX", "es/", "ltr"], ["en-GB", "", "ltr"], ["fr", "", "ltr"], ["", "", "ltr"]]) {
  test(`an embed on a page in "${lang}" is in the portal's language that is nearest`, async ({ page }) => {
    await page.goto("/partners/");
    await page.evaluate((lang) => {
      const embed = document.createElement("frontdesk-tips");
      embed.id = "asked";
      if (lang) embed.lang = lang;
      document.querySelector("main").prepend(embed);
    }, lang);
    await expect.poll(() => paths(page)).toContain(`/${prefix}embed/tips/`);
    const frame = page.frames().find((frame) => frame.url().includes(`/${prefix}embed/tips/`));
    await expect(frame.locator("html")).toHaveAttribute("dir", dir);
  });
}

test("partners choose among the languages of the portal", async ({ page }) => {
  await page.goto("/partners/");
  await page.getByRole("combobox", { name: "Language" }).selectOption("ar-XB");
  await expect(page.locator('[data-part="iframe"]')).toContainText(`/ar-xb/embed/news/`);
  await expect.poll(() => paths(page)).toContain("/ar-xb/embed/news/");
});
