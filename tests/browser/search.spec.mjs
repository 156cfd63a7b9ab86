// Search and the finder of news in a browser: by keyboard, by touch, by address; on a slow network, and where parts of
// the index do not come.
import { expect, hold, test, violations } from "./app.mjs";

const field = (page) => page.getByRole("searchbox");
const status = (page) => page.locator('[data-part="status"]');
const stories = (page) => page.locator(".search__story");
const terms = "**/data/search/*/terms-*";

/** What a visitor has written must be in no request. */
function requests(page) {
  const paths = [];
  page.on("request", (request) => paths.push(decodeURIComponent(new URL(request.url()).pathname + new URL(request.url()).search)));
  return paths;
}

test("a release is found by keyboard in spite of a mistake, and Back leads to the results", async ({ page }) => {
  const asked = requests(page);
  await page.goto("/search/");
  await field(page).focus();
  await page.keyboard.type("sessions statement imigration");
  await expect(stories(page).first().getByRole("link")).toHaveText(/Immigration Priorities/);
  await expect(stories(page).first().locator("mark").first()).toBeVisible();
  await expect(status(page)).toHaveText(/^Releases with “sessions statement imigration”: \d+ releases?$/);
  await expect(page.getByText("Nothing has “imigration”.", { exact: false })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\/#q=sessions\+statement\+imigration$/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(page.locator(".search__link").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  const title = await page.locator(".search__link").first().textContent();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.goBack();
  await expect(field(page)).toHaveValue("sessions statement imigration");
  await expect(stories(page).first().getByRole("link")).toHaveText(/Immigration Priorities/);
  expect(asked.filter((path) => /imigration/.test(path))).toEqual([]);
});

test("offices, pages and what the agency recommends are found by the same field", async ({ page }) => {
  await page.goto("/search/?q=chicago+office");
  await expect(page).toHaveURL(/\/search\/#q=chicago\+office$/);
  await expect(page.locator(".search__pages a").first()).toHaveText(/Chicago/);
  await field(page).fill("green card");
  await expect(page.getByRole("link", { name: "U.S. Citizenship and Immigration Services" })).toBeVisible();
  await field(page).fill("report a tip");
  await expect(page.locator(".search__pages a").first()).toHaveText("Report a tip");
});

test("news is chosen by touch, step by step, and each step can be taken back", async ({ page, isMobile, hasTouch }) => {
  const press = (target) => (hasTouch || isMobile ? target.tap() : target.click());
  await page.goto("/news/");
  await press(field(page));
  await press(page.getByText("Filters", { exact: true }));
  const topic = page.getByLabel("Topic", { exact: true });
  await expect(topic.getByRole("option", { name: /^Immigration \(\d+\)$/ })).toBeAttached();
  await topic.selectOption("immigration");
  await expect(status(page)).toHaveText(/^Releases about Immigration: 3 releases$/);
  await expect(stories(page)).toHaveCount(3);
  await expect(page.getByRole("link", { name: "Follow these releases by feed" })).toHaveAttribute("href", "/feeds/topics/immigration.atom");
  await page.getByLabel("Since").fill("2017-09-01");
  await expect(status(page)).toHaveText("Releases about Immigration since September 1, 2017: 1 release");
  await expect(page).toHaveURL(/\/news\/#topic=immigration&from=2017-09-01$/);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("Until").fill("2017-09-02");
  await expect(status(page)).toContainText("Nothing found.");
  await press(page.getByRole("button", { name: /^Without .*: \d+ releases?$/ }));
  await expect(stories(page)).not.toHaveCount(0);
  await page.goBack();
  await expect(status(page)).toContainText("Nothing found.");
  await page.goBack();
  await expect(stories(page)).toHaveCount(1);
  await press(page.getByRole("button", { name: "Clear all" }));
  await expect(page).toHaveURL(/\/news\/$/);
  await expect(page.getByRole("heading", { name: "Find older releases" }).or(page.locator("#browse"))).toBeVisible();
});

test("an older answer never takes the place of a newer one", async ({ page }) => {
  await page.goto("/search/#q=immigration");
  await expect(stories(page).first()).toBeVisible();
  const release = await hold(page, terms);
  await field(page).pressSequentially("x elections", { delay: 20 });
  await field(page).fill("voting rights");
  await release();
  await expect(status(page)).toHaveText(/^Releases with “voting rights”/);
  await expect(stories(page).first().locator("mark").first()).toHaveText(/voting/i);
});

test("a part of the index that does not come, or is garbage, costs what it holds and is named", async ({ page, allowed }) => {
  allowed.push(/404/);
  let answers = 0;
  await page.route(terms, (route) => route.fulfill(++answers % 2 ? { status: 404, body: "" } : { body: "<!doctype html>" }));
  await page.goto("/search/#q=immigration");
  await expect(page.getByText("Part of the search index did not load")).toBeVisible();
  await page.unroute(terms);
  await field(page).press("Enter");
  await expect(stories(page).first()).toBeVisible();
  await expect(page.getByText("Part of the search index did not load")).toHaveCount(0);
});

test("search speaks the page's language", async ({ page }) => {
  await page.goto("/es/search/#q=imigration");
  await expect(status(page)).toHaveText(/^Comunicados con “imigration”: \d+ comunicados?$/);
  expect(await violations(page)).toEqual([]);
});

test("without scripts the form leads to a page that says so and offers lists", async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL })).newPage();
  await page.goto("/news/");
  await field(page).fill("immigration");
  await field(page).press("Enter");
  await expect(page).toHaveURL(/\/search\/\?q=immigration$/);
  await expect(page.getByText("It needs JavaScript")).toBeVisible();
  await expect(page.getByRole("link", { name: /by topic/i })).toBeVisible();
  await page.context().close();
});
