// What every visitor can rely on: axe's rules, forced colours, the same place for help. Small screens and large text are
// size.spec.mjs's.
import { expect, test, violations, wake } from "./app.mjs";
import { kinds, plain, seed } from "./kinds.mjs";

for (const path of [...kinds, "/404.html", "/es/404.html"]) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await wake(page, path);
    expect(await violations(page)).toEqual([]);
  });
}

for (const path of plain) {
  test(`axe finds nothing on ${path}, which is whole without a script`, async ({ page }) => {
    await page.goto(path);
    expect(await violations(page)).toEqual([]);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  });
}

test("the way to older releases is there on every width", { tag: "@own-width" }, async ({ page }) => {
  for (const width of [320, 390, 639, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/news/archive/1/");
    for (const link of await page.getByRole("navigation", { name: "News pages" }).getByRole("link").all()) await expect(link).toBeVisible();
    await expect(page.getByRole("navigation", { name: "News pages" }).getByRole("link", { name: "Newer" })).toBeVisible();
  }
});

test("a release reads in order to those who hear it", async ({ page }) => {
  await wake(page, seed);
  await expect(page.getByRole("main")).toMatchAriaSnapshot({ name: "seed-release.aria.yml" });
  // To the letter: the snapshot above takes numbers for patterns.
  expect(await page.getByRole("article").innerText()).toMatchSnapshot("seed-release.txt");
});

test("a list of news reads in order to those who hear it", async ({ page }) => {
  await wake(page, "/news/topics/immigration/");
  await expect(page.getByRole("main")).toMatchAriaSnapshot({ name: "news-list.aria.yml" });
});

for (const [path, name] of [["/tips/", "tips"], ["/es/tips/", "tips-es"]]) {
  test(`${path} and its frame read in order to those who hear them`, async ({ page }) => {
    await wake(page, path);
    await expect(page.getByRole("banner")).toMatchAriaSnapshot({ name: `${name}-header.aria.yml` });
    await expect(page.getByRole("main")).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
    await expect(page.getByRole("contentinfo")).toMatchAriaSnapshot({ name: `${name}-footer.aria.yml` });
  });

  test(`${path} on paper has the numbers, and nothing to press`, async ({ page }) => {
    await wake(page, path);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("main").getByRole("link", { name: "866-347-2423" }).first()).toBeVisible();
    for (const gone of [page.getByRole("button"), page.locator(".nav"), page.locator(".languages")]) expect(await gone.filter({ visible: true }).count()).toBe(0);
  });
}

for (const path of ["/news/", "/es/news/"]) {
  test(`what is shown by colour on ${path} is also shown by shape in forced colours`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await wake(page, path);
    const border = (link) => link.evaluate((element) => getComputedStyle(element).borderBottomColor);
    const [current, other] = [page.locator(".nav a[aria-current]"), page.locator(".nav a:not([aria-current])").first()];
    expect(await border(current)).not.toBe(await border(other));
    expect(await violations(page)).toEqual([]);
  });
}
