// What a reader can do with a release.
import { expect, test, wake } from "./app.mjs";
import { seed } from "./kinds.mjs";

test("a release is passed on by mail, and by the device where it can", async ({ page, context, browserName }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    navigator.share = async (data) => (globalThis.shared = data);
  });
  await wake(page, seed);
  const mail = page.getByRole("link", { name: "Email" });
  await expect(mail).toHaveAttribute("href", /^mailto:\?subject=ICE%20initiative%20[^&]*&body=https%3A%2F%2F[^&]*engagement%2F$/);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`${seed}$`));
  await page.getByRole("button", { name: "Share…" }).click();
  expect(await page.evaluate(() => globalThis.shared)).toMatchObject({ title: "ICE initiative to increase community engagement" });
});

test("where nothing can be copied, one is told so", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined }));
  await wake(page, seed);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Your browser didn’t allow copying.")).toBeVisible();
});
