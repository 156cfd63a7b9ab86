// The portals of `examples/`: other agencies, by settings and data alone.
import { expect, test, violations } from "./app.mjs";
import { servePortal } from "./portal.mjs";

const portal = servePortal(undefined, "examples/county-health/content");
test.use({ baseURL: portal.url });
const pages = ["/", "/news/", "/news/releases/example-flu-shots/", "/offices/", "/offices/example-clinic/", "/contact/", "/privacy/", "/search/", "/partners/"];

for (const path of [...pages, "/es/", "/es/offices/", "/es/offices/permit-desk/", "/es/contact/", "/404.html"]) {
  test(`of the county, ${path} has no fault that axe finds, and fits`, async ({ page }) => {
    const failed = [];
    page.on("response", (answer) => answer.status() >= 400 && failed.push(answer.url()));
    await page.goto(portal.url + path, { waitUntil: "networkidle" });
    expect(await violations(page)).toEqual([]);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width}`).toBeLessThanOrEqual(0);
    }
    expect(failed.filter((url) => !url.endsWith("/404.html"))).toEqual([]);
  });
}

test("the app moves between the county's pages", async ({ page }) => {
  await page.goto(`${portal.url}/`);
  await page.getByRole("link", { name: "Example Clinic" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Example Clinic" })).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "News" }).click();
  await expect(page.getByRole("link", { name: "Example: food permits by email" })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your Example Health office");
});
