// Back to an office that was found leads to its link, in its place on the screen and with the focus: from the app, from a
// document, after a reload.
import { expect, hold, test, turnToLink, wake } from "./app.mjs";

const asked = "/offices/#near=60605";

/** The fourth of the offices found, as one sees it. */
const link = (page) => page.locator("article.office h3 a").nth(3);
const top = (page) => link(page).evaluate((link) => Math.round(link.getBoundingClientRect().top));

async function leave(page) {
  await wake(page, asked);
  await link(page).scrollIntoViewIfNeeded();
  const before = await top(page);
  await link(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Chicago/);
  return before;
}

async function isBack(page, before) {
  await expect(link(page)).toBeFocused();
  await expect.poll(() => top(page)).toBeLessThanOrEqual(before + 2);
  // Nothing moves it afterwards.
  await page.waitForTimeout(300);
  expect(Math.abs((await top(page)) - before)).toBeLessThanOrEqual(2);
}

test("Back within the app", async ({ page }) => {
  const before = await leave(page);
  await page.goBack();
  await isBack(page, before);
});

test("Back from another document, and a reload after it", async ({ page }) => {
  const before = await leave(page);
  await page.reload();
  await page.goBack();
  await isBack(page, before);
  await page.reload();
  await isBack(page, before);
});

test("Back from another document whose app is still on its way", async ({ page }) => {
  const before = await leave(page);
  const send = await hold(page, "**/frontdesk-*.wasm");
  await page.reload();
  await turnToLink(page);
  await page.goBack({ waitUntil: "commit" });
  await send();
  await isBack(page, before);
});

test("Back to a list", async ({ page }) => {
  await wake(page, "/offices/illinois/");
  const office = page.getByRole("main").getByRole("link", { name: "Chicago field office (ERO)" });
  await office.scrollIntoViewIfNeeded();
  await office.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Chicago/);
  await page.goBack();
  await expect(office).toBeFocused();
  await expect(office).toBeInViewport();
});

test("Back to a list whose app is still on its way", async ({ page }) => {
  await wake(page, "/offices/illinois/");
  const office = page.getByRole("main").getByRole("link", { name: "Chicago field office (ERO)" });
  await office.scrollIntoViewIfNeeded();
  const before = await office.evaluate((link) => Math.round(link.getBoundingClientRect().top));
  await office.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Chicago/);
  const send = await hold(page, "**/frontdesk-*.wasm");
  await page.reload();
  await page.goBack({ waitUntil: "commit" });
  await send();
  await expect(office).toBeFocused();
  await expect.poll(() => office.evaluate((link) => Math.round(link.getBoundingClientRect().top))).toBeLessThanOrEqual(before + 2);
});
