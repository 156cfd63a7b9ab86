// The portal without the app: no JavaScript at all, or a WASM file that never comes.
import { expect, state, test } from "./app.mjs";
import { kinds, office, seed } from "./kinds.mjs";

/** Walks from home to a release, the tip line, a state and an office by ordinary links. */
async function walk(page) {
  await page.goto("/");
  await page.getByRole("link", { name: "ICE initiative to increase community engagement" }).click();
  await expect(page).toHaveURL(seed);
  await expect(page.getByRole("article")).toContainText("more than two dozen community liaisons");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Report a tip" }).click();
  await expect(page.getByRole("main").getByRole("link", { name: "866-DHS-2-ICE (866-347-2423)" })).toHaveAttribute("href", "tel:+18663472423");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Offices" }).click();
  await page.getByRole("main").getByRole("link", { name: "Illinois" }).click();
  await page.getByRole("main").getByRole("link", { name: "Chicago Field Office" }).click();
  await expect(page).toHaveURL(office);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chicago Field Office");
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("all pages navigate", async ({ page }) => walk(page));

  for (const path of kinds) {
    test(`${path} reads completely`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("banner").getByRole("link", { name: /866-347-2423/ })).toBeVisible();
      await expect(page.getByRole("contentinfo")).toBeVisible();
    });
  }
});

test("with the WASM blocked, all pages navigate", async ({ page, allowed }) => {
  allowed.push(/Failed to load resource/);
  await page.route("**/*.wasm", (route) => route.abort());
  await walk(page);
  await expect.poll(() => state(page)).toBe("absent");
});
