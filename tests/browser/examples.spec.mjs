// The portals of `examples/`: other agencies, by settings and data alone.
import { expect, test } from "./app.mjs";
import { servePortal, tryPages } from "./portal.mjs";

const portal = servePortal(undefined, "examples/county-health/content");
test.use({ baseURL: portal.url });
const pages = ["/", "/news/", "/news/releases/example-flu-shots/", "/offices/", "/offices/example-clinic/", "/contact/", "/privacy/", "/search/", "/partners/"];

tryPages(portal, "county", [...pages, "/es/", "/es/offices/", "/es/offices/permit-desk/", "/es/contact/", "/404.html"]);

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
