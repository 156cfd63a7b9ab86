// Moving from page to page in the app.
import { appReady, expect, hold, state, test, wake } from "./app.mjs";
import { kinds, office, seed } from "./kinds.mjs";

const main = (page) => page.getByRole("main");
const nav = (page) => page.getByRole("navigation", { name: "Main" });

for (const path of kinds) {
  test(`${path} wakes without an error`, async ({ page }) => wake(page, path));
}

test("a click loads one JSON file and no page; the first one the style of all pages, too", async ({ page }) => {
  await wake(page, "/");
  const requests = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  const ofThePage = (path) => !["/icon.svg", "/data/alerts.json"].includes(path);
  await main(page).getByRole("link", { name: "ICE initiative to increase" }).click();
  await expect(page).toHaveURL(seed);
  await expect(page).toHaveTitle("ICE initiative to increase community engagement");
  const [style, ...rest] = requests.filter(ofThePage);
  expect(style).toMatch(/^\/first-[0-9a-f]+\.css$/);
  expect(rest).toEqual([`/data${seed.slice(0, -1)}.json`]);
  requests.length = 0;
  await nav(page).getByRole("link", { name: "Report a tip" }).click();
  await expect(page).toHaveTitle(/^Report a tip/);
  expect(requests.filter(ofThePage)).toEqual(["/data/tips.json"]);
});

test("a new page takes the focus to its heading, and shows its top", async ({ page }) => {
  await wake(page, "/offices/");
  await main(page).getByRole("link", { name: "Wyoming", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Offices for Wyoming" })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(nav(page).getByRole("link", { name: "Offices" })).toHaveAttribute("aria-current", "true");
});

test("Back restores place and focus", async ({ page }) => {
  await wake(page, "/offices/");
  const link = main(page).getByRole("link", { name: "Wyoming", exact: true });
  await link.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, 400));
  await link.focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(/Wyoming/);
  await page.goBack();
  await expect(page).toHaveTitle(/^Offices \|/);
  await expect(link).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: "Offices for Wyoming" })).toBeVisible();
});

test("Back opens what was open, and restores the focus in it", async ({ page }) => {
  await wake(page, "/offices/");
  await page.getByRole("group").filter({ hasText: "Report a crime" }).locator("summary").click();
  const link = main(page).getByRole("link", { name: "How it works" });
  await link.focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(/^Report a tip/);
  await page.goBack();
  await expect(link).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test("Back restores place and focus after a reload, and from a page of its own", async ({ page }) => {
  for (const leave of [
    () => page.reload(),
    () => page.getByRole("link", { name: "Español" }).click(),
  ]) {
    await wake(page, "/offices/");
    const link = main(page).getByRole("link", { name: "Wyoming", exact: true });
    await page.evaluate(() => scrollTo(0, 400));
    await link.focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press("Enter");
    await expect(page).toHaveTitle(/Wyoming/);
    await leave();
    await appReady(page);
    if (page.url().includes("/es/")) await page.goBack();
    await expect(page).toHaveTitle(/^Offices for Wyoming/);
    await appReady(page);
    await page.goBack();
    await expect(page).toHaveTitle(/^Offices \|/);
    await expect(link).toBeFocused();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  }
});

test("Back again before the app is awake shows the page of the address", async ({ page }) => {
  await wake(page, "/offices/");
  await main(page).getByRole("link", { name: "Wyoming", exact: true }).click();
  await expect(page).toHaveTitle(/Wyoming/);
  await page.goto("/es/tips/");
  const send = await hold(page, "**/frontdesk-*.wasm");
  await page.goBack({ waitUntil: "commit" });
  await expect(page).toHaveTitle(/Wyoming/);
  await page.evaluate(() => history.back());
  await expect(page).toHaveTitle(/^Offices \|/);
  send();
  await appReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your ICE office");
});

test("a reader who has gone on while the app was on its way stays where they are", async ({ page }) => {
  await wake(page, "/offices/");
  await page.evaluate(() => scrollTo(0, 900));
  await main(page).getByRole("link", { name: "Wyoming", exact: true }).focus();
  // By its element, since a pointer would first bring the header into view.
  await page.evaluate(() => document.querySelector(".languages a").click());
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await appReady(page);
  const send = await hold(page, "**/frontdesk-*.wasm");
  await page.goBack({ waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1, name: "Find your ICE office" })).toBeVisible();
  // The browser itself returns first, in steps, and then the reader goes on.
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  const restored = await settled(page);
  // As a reader does it: a browser goes on restoring over what a script has scrolled.
  await page.mouse.move(100, 400);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(restored);
  const gone = await settled(page);
  send();
  await appReady(page);
  expect(await settled(page)).toBe(gone);
});

// Where the page stands once it has stood still for half a second.
const settled = (page) =>
  page.evaluate(async () => {
    let place = scrollY;
    for (let still = 0; still < 10; still++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (scrollY !== place) [place, still] = [scrollY, -1];
    }
    return place;
  });

test("Back between two places of one page returns to each", async ({ page }) => {
  await wake(page, "/tips/#other-concerns");
  const before = await page.evaluate(() => scrollY);
  await page.evaluate(() => (location.hash = "#other-lines"));
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test("the current page's own link leads to its top", async ({ page }) => {
  await wake(page, "/offices/");
  await page.evaluate(() => scrollTo(0, 600));
  await nav(page).getByRole("link", { name: "Offices" }).evaluate((link) => link.click());
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

test("the head tells of the page that is shown", async ({ page }) => {
  const tags = () => page.locator("head [data-page]").evaluateAll((tags) => tags.filter((tag) => tag.tagName !== "SCRIPT").map((tag) => tag.outerHTML));
  await wake(page, office);
  const expected = await tags();
  await wake(page, "/offices/illinois/");
  await main(page).getByRole("link", { name: "Chicago field office (ERO)" }).click();
  await expect(page).toHaveTitle(/^Chicago/);
  expect(await tags()).toEqual(expected);
});

test("the policy is sent", async ({ page }) => {
  const response = await page.goto("/tips/");
  expect(response.headers()["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval' http:\/\/127\.0\.0\.1:8123;/);
});

test("a load that was left is dropped", async ({ page }) => {
  await wake(page, "/");
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/data/news.json", async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  const dropped = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/data/news.json"));
  await nav(page).getByRole("link", { name: "News" }).click();
  await nav(page).getByRole("link", { name: "Report a tip" }).click();
  await expect(page).toHaveTitle(/^Report a tip/);
  await dropped;
  release();
  await expect(page).toHaveURL("/tips/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a tip to ICE");
});

test("the skip link moves the focus into the page", async ({ page }) => {
  await wake(page, "/news/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});

test("the other language is a page load away, on the same page", async ({ page }) => {
  await wake(page, office);
  await page.getByRole("link", { name: "Español" }).click();
  await expect(page).toHaveURL(`/es${office}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
});

test("a hundred quick clicks end on the page of the last one", async ({ page }) => {
  await wake(page, "/");
  await page.evaluate(async () => {
    const links = [...document.querySelectorAll(".nav a")];
    for (let at = 0; at < 100; at += 1) {
      links[at % links.length].click();
      await new Promise((resolve) => setTimeout(resolve, at % 7));
    }
    links.find((link) => link.pathname === "/offices/").click();
  });
  await expect(page).toHaveTitle(/^Offices \|/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your ICE office");
  await expect(page.locator("main > .progress")).toBeHidden();
  expect(await state(page)).toBe("ready");
});

test("Back and Forward three times over", async ({ page }) => {
  await wake(page, "/");
  await nav(page).getByRole("link", { name: "News" }).click();
  await expect(page).toHaveTitle(/^News/);
  await nav(page).getByRole("link", { name: "Offices" }).click();
  await expect(page).toHaveTitle(/^Offices \|/);
  for (let time = 0; time < 3; time += 1) {
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("News");
    await page.goBack();
    await expect(page.getByRole("link", { name: /^See all/ })).toBeVisible();
    await page.goForward();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("News");
    await page.goForward();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your ICE office");
  }
});

test("Stop leaves the page that is shown, and its links go on working", async ({ page }) => {
  await wake(page, "/");
  const send = await hold(page, "**/data/news.json");
  await nav(page).getByRole("link", { name: "News" }).click();
  await expect(page.locator("main > .progress")).toBeVisible();
  await page.evaluate(() => window.stop());
  await expect(page.locator("main > .progress")).toBeHidden();
  send();
  await nav(page).getByRole("link", { name: "Report a tip" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a tip to ICE");
});

for (const fragment of ["dónde", "d%C3%B3nde"]) {
  test(`the fragment #${fragment} leads to its place`, async ({ page }) => {
    await page.route(`**/data${seed.slice(0, -1)}.json`, async (route) => {
      const json = await (await route.fetch()).text();
      await route.fulfill({ body: json.replace("\\u003cp>", '\\u003cp id=\\"dónde\\">'), contentType: "application/json" });
    });
    await wake(page, "/news/");
    await page.evaluate((href) => {
      const link = Object.assign(document.createElement("a"), { href });
      document.querySelector("main").append(link);
      link.click();
    }, `${seed}#${fragment}`);
    await expect(page.locator("[id=dónde]")).toBeFocused();
  });
}
