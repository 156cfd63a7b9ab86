// Pages that something else has changed: a translator, an extension. Nothing of a page stays when the next one comes.
import { expect, test, wake } from "./app.mjs";

/** Does to a page what browsers' translators do: each text in two elements of its own. */
function wrapTexts() {
  const walker = document.createTreeWalker(document.getElementById("main"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts.filter((text) => text.data.trim())) {
    const outer = document.createElement("font");
    text.replaceWith(outer);
    outer.append(document.createElement("font"));
    outer.firstChild.append(text);
  }
}

/** Puts an extension's elements between the page's own. */
function addElements() {
  for (const heading of document.querySelectorAll("main h1, main h2")) heading.before(document.createElement("x-extension"));
  document.querySelector("main").prepend(document.createElement("x-extension"));
}

const nav = (page) => page.getByRole("navigation", { name: "Main" });

for (const change of [wrapTexts, addElements]) {
  test(`a page goes on working with ${change.name} before the app, before a click and between clicks`, async ({ page }) => {
    await page.addInitScript(`addEventListener("DOMContentLoaded", ${change})`);
    await wake(page, "/");
    let documents = 0;
    page.on("request", (request) => (documents += request.isNavigationRequest() ? 1 : 0));
    await page.evaluate(change);
    await page.getByRole("main").getByRole("link", { name: /^See all/ }).click();
    await expect(page).toHaveTitle(/^News/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("News");
    await page.evaluate(change);
    await nav(page).getByRole("link", { name: "Offices" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your ICE office");
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("News");
    await page.goBack();
    await expect(page.getByRole("link", { name: /^See all/ })).toBeVisible();
    await expect(page.locator("main font, main x-extension")).toHaveCount(0);
    expect(documents).toBe(0);
  });
}

test("texts that were replaced by copies do not stay on the next page", async ({ page }) => {
  await wake(page, "/news/");
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.getElementById("main"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const copy = document.createElement("font");
      copy.textContent = text.data;
      text.replaceWith(copy);
    }
  });
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Report a tip" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a tip to ICE");
});

test("links are ordinary links after the app has failed", async ({ page }) => {
  await wake(page, "/");
  await page.evaluate(() => (document.documentElement.dataset.app = "failed"));
  const loaded = page.waitForEvent("load");
  await page.getByRole("main").getByRole("link", { name: /^See all/ }).click();
  await loaded;
  await expect(page).toHaveURL("/news/");
});

test("words that a translator has put in place of the loading ones go with them", async ({ page }) => {
  await wake(page, "/");
  let send;
  const held = new Promise((resolve) => (send = resolve));
  await page.route("**/data/tips.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Report a tip" }).click();
  await expect(page.getByText("Loading the page…")).toBeVisible();
  await page.evaluate(() => {
    const words = document.querySelector("main > [role=status]").firstChild;
    const copy = document.createElement("font");
    copy.textContent = words.data;
    words.replaceWith(copy);
  });
  send();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a tip to ICE");
  await expect(page.getByText("Loading the page…")).toHaveCount(0);
});

test("a main part that was drawn anew from outside goes on working", async ({ page }) => {
  await wake(page, "/");
  await page.evaluate(() => (document.querySelector("main").innerHTML += ""));
  await nav(page).getByRole("link", { name: "Report a tip" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a tip to ICE");
});

test("where the main part has gone, the document is loaded", async ({ page }) => {
  await wake(page, "/");
  await page.evaluate(() => (document.querySelector("main").innerHTML = "<p>Simplified</p>"));
  const loaded = page.waitForEvent("load");
  await nav(page).getByRole("link", { name: "Report a tip" }).click();
  await loaded;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a tip to ICE");
});
