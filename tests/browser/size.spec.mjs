// Large text and low screens on every kind of page: no text is cut off, and what has the focus is in sight.
import { expect, test } from "./app.mjs";
import { kinds, plain } from "./kinds.mjs";

const screens = [[320, 256], [390, 844], [1280, 900]];
// The spacing of WCAG 2.2, 1.4.12, and text of twice the size (1.4.4).
const spacing = ["line-height", "letter-spacing", "word-spacing"].map((name, at) => `${name}: ${["1.5", "0.12em", "0.16em"][at]} !important;`).join(" ");

/** Sets the size and the spacing of all text, as an extension of the browser does. */
const enlarge = (page) =>
  page.evaluate((spacing) => {
    document.documentElement.style.setProperty("font-size", "200%");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { ${spacing} } p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, spacing);

/** Elements whose text is cut off, and the page itself where it is wider than the screen. */
const clipped = (page) =>
  page.evaluate(() => {
    const cuts = (element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (clipPath !== "none" || element.getAttribute("tabindex") === "0") return false;
      const [wide, high] = [element.scrollWidth > element.clientWidth + 1, element.scrollHeight > element.clientHeight + 1];
      return (wide && ["hidden", "clip"].includes(overflowX)) || (high && ["hidden", "clip"].includes(overflowY));
    };
    const found = [...document.body.querySelectorAll("*")].filter((element) => element.checkVisibility() && element.innerText?.trim() && cuts(element));
    const wide = document.documentElement.scrollWidth > innerWidth ? ["the page"] : [];
    return [...wide, ...found.map((element) => element.outerHTML.slice(0, 100))];
  });

/** What has no visible part while it has the focus. */
const hidden = (page) =>
  page.evaluate(async () => {
    const found = [];
    for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
      if (!element.checkVisibility() || element.matches(".map *")) continue;
      const seen = () => [element, ...element.querySelectorAll("*")].flatMap((part) => [...part.getClientRects()]).some(({ left, right, top, bottom }) =>
        [0.05, 0.5, 0.95].some((x) => [0.05, 0.5, 0.95].some((y) => {
          const at = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
          return at && (element.contains(at) || at.contains(element));
        })),
      );
      element.focus();
      if (seen()) continue;
      // What moves out of its way does so with the next frame.
      await new Promise(requestAnimationFrame);
      if (!seen()) found.push(element.outerHTML.slice(0, 100));
    }
    return found;
  });

/** The list of all offices has some hundred links, each of which takes a frame. */
const patiently = (message) => ({ message, timeout: 30_000 });

for (const path of [...kinds, ...plain, "/404.html"]) {
  test(`${path} cuts off no text and hides no focus`, { tag: "@own-width" }, async ({ page }) => {
    test.slow();
    for (const [width, height] of screens) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => globalThis.sessionStorage?.clear()).catch(() => {});
      await page.goto(path);
      await expect.poll(() => hidden(page), patiently(`focus at ${width}x${height}`)).toEqual([]);
      await enlarge(page);
      expect(await clipped(page), `text at ${width}x${height}`).toEqual([]);
      await expect.poll(() => hidden(page), patiently(`focus in large text at ${width}x${height}`)).toEqual([]);
    }
  });
}

test("the skip link is out of sight until it has the focus, whatever the size of text", { tag: "@own-width" }, async ({ page }) => {
  for (const path of ["/", "/es/"]) {
    await page.goto(path);
    await enlarge(page);
    const link = page.locator(".skip");
    const bottom = () => link.evaluate((link) => link.getBoundingClientRect().bottom);
    expect(await bottom()).toBeLessThanOrEqual(0);
    await link.focus();
    expect(await bottom()).toBeGreaterThan(0);
  }
});

test("an emergency number of ten digits fits, however large the text", { tag: "@own-width" }, async ({ page }) => {
  for (const path of ["/", "/tips/", "/es/tips/"]) {
    await page.setViewportSize({ width: 320, height: 844 });
    await page.goto(path);
    await page.locator(".tip__danger .phone__number, .danger .phone__number").first().evaluate((number) => (number.textContent = "202-555-0100"));
    await enlarge(page);
    expect(await clipped(page), path).toEqual([]);
  }
});
