// Search and the finder of news in a browser: by keyboard, by touch, by address; on a slow network, and where parts of
// the index do not come.
import { expect, hold, test, violations, wake } from "./app.mjs";

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
  await expect(status(page)).toHaveText(/^Releases with “sessions statement imigration”: \d+$/);
  await expect(page.getByText("No release contains “imigration”.", { exact: false })).toBeVisible();
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
  await expect(status(page)).toHaveText(/^Releases about Immigration: 3$/);
  await expect(stories(page)).toHaveCount(3);
  await expect(page.getByRole("link", { name: "Get these releases by RSS" })).toHaveAttribute("href", "/feeds/topics/immigration.atom");
  await page.getByLabel("Since").fill("2017-09-01");
  await expect(status(page)).toHaveText("Releases about Immigration since September 1, 2017: 1");
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
  const said = [];
  await page.exposeFunction("say", (words) => said.push(words));
  await status(page).evaluate((status) => new MutationObserver(() => globalThis.say(status.textContent)).observe(status, { childList: true }));
  await release();
  await expect(status(page)).toHaveText(/^Releases with “voting rights”/);
  await page.waitForTimeout(500);
  expect(said.filter((words) => !/voting rights|Searching/.test(words))).toEqual([]);
  await expect(stories(page).first().locator("mark").first()).toHaveText(/voting/i);
});

test("a part of the index that does not come, or is garbage, costs what it holds and is named", async ({ page, allowed }) => {
  allowed.push(/404/);
  let answers = 0;
  await page.route(terms, (route) => route.fulfill(++answers % 2 ? { status: 404, body: "" } : { body: "<!doctype html>" }));
  await page.goto("/search/#q=immigration");
  await expect(page.getByText("Part of the search index did not load")).toBeVisible();
  // Of what is not known nothing is claimed.
  await expect(page.getByText("Nothing has")).toHaveCount(0);
  await page.unroute(terms);
  await field(page).press("Enter");
  await expect(stories(page).first()).toBeVisible();
  await expect(page.getByText("Part of the search index did not load")).toHaveCount(0);
});

for (const file of ["index.txt", "words.txt"]) {
  test(`without ${file} search says that it did not load, and tries again`, async ({ page, allowed }) => {
    allowed.push(/404/);
    let answers = 0;
    const pattern = `**/search/${file}`;
    await page.route(pattern, (route) => route.fulfill(++answers % 2 ? { status: 404, body: "" } : { body: "<!doctype html><p>Sign in" }));
    await page.goto("/search/#q=immigration");
    await expect(status(page)).toHaveText(/^Search did not load/);
    await field(page).press("Enter");
    await expect.poll(() => answers).toBeGreaterThan(1);
    await expect(status(page)).toHaveText(/^Search did not load/);
    await page.unroute(pattern);
    await field(page).press("Enter");
    await expect(stories(page).first()).toBeVisible();
  });
}

test("a page that was open when another release came finds it", async ({ page, allowed }) => {
  allowed.push(/404/);
  // The head that a browser has is of an index that is gone.
  let isOld = true;
  await page.route("**/data/search/index.txt", async (route) => {
    if (!isOld) return route.continue();
    isOld = false;
    const answer = await route.fetch();
    const text = (await answer.text()).replace(/\n[0-9a-f]{16} (?!.*\n[0-9a-f]{16} )/s, "\n0123456789abcdef ");
    // The checksum in six letters of six bits each.
    const { sealed } = await page.evaluate((text) => {
      let crc = -1;
      for (const byte of new TextEncoder().encode(text)) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
      }
      crc = ~crc >>> 0;
      const letters = [0, 6, 12, 18, 24, 30].map((shift) => String.fromCharCode(48 + ((crc >>> shift) & 63))).join("");
      return { sealed: `FS1${letters}${text}` };
    }, text.slice(9));
    await route.fulfill({ response: answer, body: sealed });
  });
  await page.goto("/search/#q=immigration");
  await expect(stories(page).first()).toBeVisible();
  await expect(page.getByText("Part of the search index")).toHaveCount(0);
  expect(isOld).toBe(false);
});

test("phrases stand side by side, with a mistake and while they are written", async ({ page }) => {
  await page.goto("/search/");
  for (const words of ['"voting rights"', '"voting rihgts"', '"voting righ']) {
    await field(page).fill(words);
    await expect(stories(page).first().locator("mark").first()).toHaveText(/voting/i);
    await expect(status(page)).not.toContainText("Nothing found");
  }
  await field(page).fill('"rights voting"');
  await expect(status(page)).toContainText("Nothing found");
});

test("what no release has is named, and is no part of what is counted", async ({ page }) => {
  await page.goto("/search/#q=immigration+99999");
  await expect(page.getByText("No release contains “99999”.")).toBeVisible();
  await field(page).fill("immigration Zzýzzxqw");
  await expect(page.getByText("No release contains “Zzýzzxqw”.")).toBeVisible();
  await expect(page.getByText("No release contains all your words. These contain most of them.")).toBeVisible();
  await expect(status(page)).toContainText(": 0");
});

test("the finder works by keyboard alone: a place with a mistake, more results, Back and Forward", async ({ page }) => {
  await page.goto("/news/");
  await field(page).focus();
  await page.keyboard.type("department");
  await expect(stories(page)).toHaveCount(10);
  const filters = page.locator(".search__filters summary");
  await filters.focus();
  await page.keyboard.press("Enter");
  const more = page.getByRole("button", { name: /more/i });
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(stories(page)).toHaveCount(20);
  await expect(stories(page).nth(10).getByRole("link")).toBeFocused();
  const place = page.getByLabel("Place", { exact: true });
  await place.focus();
  await page.keyboard.type("Louisana");
  await page.keyboard.press("Tab");
  await expect(page.getByText("No release contains “Louisana”. Showing results for “louisiana”", { exact: false })).toBeVisible();
  // The question itself has no mistake.
  await expect(page.getByRole("button", { name: /Did you mean/ })).toHaveCount(0);
  await expect(page).toHaveURL(/place=Louisana/);
  const found = await status(page).textContent();
  const clear = page.getByRole("button", { name: "Clear all" });
  await clear.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#q=department$/);
  await page.goBack();
  await expect(status(page)).toHaveText(found);
  await page.goForward();
  await expect(page).toHaveURL(/#q=department$/);
  await expect(stories(page)).toHaveCount(10);
});

test("what is written before search is there is not lost", async ({ page }) => {
  const release = await hold(page, "**/finder-*.wasm");
  await page.goto("/search/#q=gang");
  await field(page).fill("voting rights");
  await release();
  await expect(status(page)).toHaveText(/^Releases with “voting rights”/);
  await expect(field(page)).toHaveValue("voting rights");
});

test("a question that was sent stays in the history, and letters make no entries", { tag: "@own-width" }, async ({ page }) => {
  await page.goto("/search/");
  for (const words of ["statement", "immigration"]) {
    await field(page).fill("");
    await field(page).pressSequentially(words);
    await page.keyboard.press("Enter");
    await expect(status(page)).toHaveText(new RegExp(`^Releases with “${words}”`));
  }
  await page.goBack();
  await expect(field(page)).toHaveValue("statement");
  await expect(page).toHaveURL(/#q=statement$/);
  // Before it nothing was asked on this page.
  await page.goForward();
  await expect(field(page)).toHaveValue("immigration");
});

test("a date can be written by keyboard, and is one entry", { tag: "@own-width" }, async ({ page }) => {
  await wake(page, "/news/");
  await field(page).fill("statement");
  await expect(stories(page).first()).toBeVisible();
  await page.getByText("Filters", { exact: true }).click();
  const before = await page.evaluate(() => history.length);
  await page.getByLabel("Since").focus();
  await page.keyboard.type("01012017");
  await expect(page).toHaveURL(/from=2017-01-01/);
  await expect(page.locator("#search-from")).toHaveValue("2017-01-01");
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
});

test("a place is in every result, and may begin with a 0", { tag: "@own-width" }, async ({ page }) => {
  await page.goto("/search/#q=statement&place=chicago");
  await expect(status(page)).toHaveText(/chicago.*: \d$/i);
  for (const story of await stories(page).all()) {
    const text = await page.request.get(`${await story.getAttribute("data-id")}release.txt`);
    expect(await text.text()).toMatch(/chicago/i);
  }
  await page.getByText("Filters", { exact: true }).click();
  await page.locator("#search-place").fill("02903");
  await page.locator("#search-place").press("Enter");
  await page.locator("#search-place").blur();
  await expect(page).toHaveURL(/place=02903/);
});

test("what is shown of releases and does not come is named, and is not nothing", { tag: "@own-width" }, async ({ page, allowed }) => {
  allowed.push(/404/);
  await page.route("**/data/search/records/*", (route) => route.fulfill({ status: 404 }));
  await page.goto("/search/#q=immigration");
  await expect(page.locator(".search__warning")).toBeVisible();
  await expect(page.getByText("Nothing found", { exact: false })).toHaveCount(0);
});

test("another network's page is no release's text", { tag: "@own-width" }, async ({ page }) => {
  const asked = page.waitForRequest("**/release.txt");
  await page.route("**/release.txt", (route) => route.fulfill({ contentType: "text/html", body: "grindler spalding Wi-Fi sign in" }));
  await page.goto("/search/#q=grindler+spalding");
  await asked;
  await page.waitForTimeout(300);
  await expect(page.getByText("Wi-Fi")).toHaveCount(0);
});

test("marked words can be read in the dark", { tag: "@own-width" }, async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/search/#q=chicago+office");
  await expect(stories(page).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("the header leads to the field from every page, and its page brings search before a letter is written", async ({ page }) => {
  await wake(page, "/news/");
  const came = page.waitForRequest("**/finder-*.wasm");
  await page.getByRole("banner").getByRole("link", { name: /search/i }).click();
  await expect(field(page)).toBeFocused();
  await came;
  await page.keyboard.type("antitrust");
  await expect(status(page)).toHaveText(/^Releases with “antitrust”/);
  await expect(page).toHaveURL(/\/search\/#q=antitrust$/);
});

test("results stay where they are when their texts come", { tag: "@own-width" }, async ({ page }) => {
  const release = await hold(page, "**/release.txt");
  await page.goto("/search/#q=grindler+spalding");
  await expect(stories(page).first()).toBeVisible();
  const link = await stories(page).first().getByRole("link").elementHandle();
  const about = page.locator(".search__about").first();
  const before = await about.textContent();
  await release();
  await expect(about).not.toHaveText(before);
  await expect(about.locator("mark").first()).toBeVisible();
  expect(await link.evaluate((element) => element.isConnected)).toBe(true);
});

test("search speaks the page's language", async ({ page }) => {
  await page.goto("/es/search/#q=imigration");
  await expect(status(page)).toHaveText(/^Comunicados con “imigration”: \d+$/);
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
