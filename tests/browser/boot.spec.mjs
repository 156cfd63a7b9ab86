// When the app comes, and where it does not.
import { expect, state, test, wake } from "./app.mjs";

/** Notes each request for the app's WASM. */
function watch(page) {
  const asked = [];
  page.on("request", (request) => /\/frontdesk-[^/]+\.wasm$/.test(request.url()) && asked.push(request.url()));
  return asked;
}

const news = (page) => page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "News" });

test("the app comes when the page is idle", async ({ page }) => {
  const asked = watch(page);
  await wake(page, "/tips/");
  expect(asked).toHaveLength(1);
});

test("who saves data gets the app with the first sign that a link will be followed", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  const asked = watch(page);
  await page.goto("/tips/", { waitUntil: "networkidle" });
  expect(asked).toEqual([]);
  expect(await state(page)).toBeNull();
  await news(page).focus();
  await expect.poll(() => state(page)).toBe("ready");
  await news(page).click();
  await expect(page).toHaveTitle(/^News/);
  expect(asked).toHaveLength(1);
});

test("without the Navigation API links load documents", async ({ page }) => {
  await page.addInitScript(() => delete globalThis.NavigateEvent);
  const asked = watch(page);
  await page.goto("/tips/", { waitUntil: "networkidle" });
  expect(await state(page)).toBe("documents");
  const loaded = page.waitForEvent("load");
  await news(page).click();
  await loaded;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("News");
  expect(asked).toEqual([]);
});

test("a document that is no page of the app's loads none", async ({ page }) => {
  const asked = watch(page);
  await page.goto("/privacy/", { waitUntil: "networkidle" });
  expect(await state(page)).toBe("none");
  expect(asked).toEqual([]);
});

test("a click before the app is there loads the document", async ({ page }) => {
  await page.route("**/frontdesk-*.wasm", () => {});
  await page.goto("/tips/");
  const loaded = page.waitForEvent("load");
  await news(page).click();
  await loaded;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("News");
});
