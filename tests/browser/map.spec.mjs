// The map of the states: an extra, loaded when it is seen.
import { expect, test, violations, wake } from "./app.mjs";

test("the map is loaded when it is seen, and leads to the states", async ({ page }) => {
  const maps = [];
  page.on("request", (request) => request.url().endsWith("map.svg") && maps.push(request.url()));
  await wake(page, "/offices/");
  expect(maps).toEqual([]);
  const map = page.locator("frontdesk-map");
  await map.scrollIntoViewIfNeeded();
  const illinois = map.getByRole("link", { name: /^Illinois: \d+ offices$/ });
  await expect(illinois).toBeVisible();
  const sizes = await map.locator("circle").evaluateAll((circles) => circles.map((circle) => circle.getBoundingClientRect().width));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  expect(await violations(page)).toEqual([]);
  await illinois.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/offices\/illinois\/$/);
  await wake(page, "/es/offices/ope-community-relations-chicago/");
  await page.locator("frontdesk-map").scrollIntoViewIfNeeded();
  await expect(page.getByRole("img", { name: /^El punto es esta oficina/ })).toBeVisible();
  await expect(page.locator(".map__state--served")).toHaveCount(6);
});

test("a map that is wider than the screen says so", { tag: "@own-width" }, async ({ page }) => {
  for (const [width, cut] of [[390, true], [1280, false]]) {
    await page.setViewportSize({ width, height: 844 });
    await wake(page, "/offices/");
    const map = page.locator("frontdesk-map");
    await map.scrollIntoViewIfNeeded();
    await expect(map.locator("svg")).toBeVisible();
    expect(await map.evaluate((map) => map.scrollWidth > map.clientWidth)).toBe(cut);
    await expect(page.getByText("Swipe the map sideways")).toBeVisible({ visible: cut });
  }
});

test("a map that does not come leaves the page as it is", async ({ page, allowed }) => {
  allowed.push(/Failed to load resource/);
  for (const part of ["**/map.js", "**/map.svg"]) {
    await page.route(part, (route) => route.abort());
    await wake(page, "/offices/");
    await page.getByRole("heading", { name: "Map of offices" }).scrollIntoViewIfNeeded();
    await expect(page.getByRole("main").getByRole("link", { name: "Illinois", exact: true })).toBeVisible();
    await page.unroute(part);
  }
});
