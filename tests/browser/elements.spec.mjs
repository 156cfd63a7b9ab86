// What no release of the sample has: corrections, footnotes, a table, a document, a translation, a withdrawal,
// lists by state and office. They stand in the small portal of tests/fixtures/content.
import { expect, test, violations, wake } from "./app.mjs";
import { servePortal } from "./portal.mjs";

const whole = "/news/releases/more-desks/";
const pages = [whole, "/news/releases/partner-statement/", "/es/news/releases/mas-mesas/", "/news/", "/news/states/", "/news/states/texas/", "/news/offices/", "/news/offices/field-austin/", "/news/types/", "/offices/field-austin/", "/es/news/topics/outreach/"];

test.use({ baseURL: servePortal().url });

for (const path of pages) {
  test(`axe finds nothing on ${path}, at full size and at 400 % zoom nothing is cut off`, async ({ page }) => {
    await wake(page, path);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test("a footnote leads there and back by keyboard", async ({ page }) => {
  await wake(page, whole);
  await page.getByRole("link", { name: "1", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#text-note-1$/);
  await page.getByRole("link", { name: "Back to the text" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#text-ref-1$/);
});

test("a translation is a page load away, in both directions", async ({ page }) => {
  await wake(page, whole);
  await page.getByRole("link", { name: "Leer en español" }).click();
  await expect(page).toHaveURL(/\/es\/news\/releases\/mas-mesas\/$/);
  await page.getByRole("link", { name: "Read this in English" }).click();
  await expect(page).toHaveURL(new RegExp(`${whole}$`));
});

test("a replaced main part is loaded anew also at a fragment", async ({ page }) => {
  await wake(page, "/news/");
  await page.evaluate(() => {
    document.querySelector("main").innerHTML += "";
    const link = document.querySelector("header a[href='/tips/']");
    link.setAttribute("href", "/tips/#call");
    link.click();
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a tip to BoE");
});
