// Pages that something else has changed: a translator, an extension.
// One that changes letters alone and leaves every node in place does the app no harm: such a page wakes.
import { expect, state, test, wake } from "./app.mjs";

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

test("a page that was translated before it woke stays static and usable", async ({ page }) => {
  await page.addInitScript(`addEventListener("DOMContentLoaded", ${wrapTexts})`);
  await page.goto("/");
  await expect.poll(() => state(page)).toBe("changed");
  const loaded = page.waitForEvent("load");
  await page.getByRole("main").getByRole("link", { name: "All news" }).click();
  await loaded;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("News");
});

test("a page that was translated after it woke goes on working", async ({ page }) => {
  await wake(page, "/");
  await page.evaluate(wrapTexts);
  await page.getByRole("main").getByRole("link", { name: "All news" }).click();
  await expect(page).toHaveTitle(/^News/);
  await expect(page.getByRole("heading", { level: 1, name: "News" })).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Offices" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Offices" })).toBeVisible();
});

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
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a crime to ICE");
});

test("links are ordinary links after the app has failed", async ({ page }) => {
  await wake(page, "/");
  await page.evaluate(() => (document.documentElement.dataset.app = "failed"));
  const loaded = page.waitForEvent("load");
  await page.getByRole("main").getByRole("link", { name: "All news" }).click();
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
    const words = document.querySelector("[role=status] span").firstChild;
    const copy = document.createElement("font");
    copy.textContent = words.data;
    words.replaceWith(copy);
  });
  send();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a crime to ICE");
  await expect(page.getByText("Loading the page…")).toHaveCount(0);
});

test("a main part that was drawn anew from outside is loaded as a document", async ({ page }) => {
  await wake(page, "/");
  await page.evaluate(() => (document.querySelector("main").innerHTML += ""));
  const loaded = page.waitForEvent("load");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Report a tip" }).click();
  await loaded;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a crime to ICE");
});

test("a page whose parts were moved before it woke stays static", async ({ page }) => {
  await page.addInitScript(() =>
    addEventListener("DOMContentLoaded", () => {
      const heading = document.querySelector("h1");
      heading.parentElement.append(heading);
    }),
  );
  await page.goto("/news/");
  await expect.poll(() => state(page)).toBe("changed");
});
