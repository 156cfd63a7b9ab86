// Without a network: what was kept can be read and says of which day it is; contacts are always there; a new build never
// meets an old one; and a switch takes it all away.
import { appReady, expect, test, wake } from "./app.mjs";
import { servePortal } from "./portal.mjs";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

test.use({ serviceWorkers: "allow" });

/** Waits until the worker has all that it keeps from the start, and this page. */
async function kept(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
  });
  // The page comes last.
  const path = new URL(page.url()).pathname;
  await expect.poll(() => page.evaluate(async (path) => Boolean(await caches.match(path)), path)).toBe(true);
}

const line = (page) => page.locator("#kept");

test.describe("the sample", () => {
  test.beforeEach(({ allowed }) => allowed.push(/Failed to load resource|ERR_INTERNET_DISCONNECTED|Nothing is kept/));

  for (const [from, tips, number, saved, title] of [
    ["/news/", "/tips/", "866-347-2423", /^Saved copy from \w+ \d+, \d+:\d\d [ap]\.m\.$/, "You are offline"],
    ["/es/news/", "/es/tips/", "866-347-2423", /^Copia guardada el \d+ de \w+, \d+:\d\d [ap]\. m\.$/, "No tiene conexión"],
  ]) {
    test(`after one visit of ${from}, the tip page can be read without a network, with its day`, async ({ page, context }) => {
      await wake(page, from);
      await kept(page);
      await context.setOffline(true);
      // By a document, and by a click.
      await page.goto(tips);
      await expect(line(page)).toHaveText(saved);
      await expect(page.getByRole("main").getByRole("link", { name: number })).toHaveAttribute("href", "tel:+18663472423");
      await page.goto(from);
      await expect(line(page)).toHaveText(saved);
      await appReady(page);
      await page.locator(`.nav a[href="${tips}"]`).click();
      await expect(page.getByRole("main").getByRole("link", { name: number })).toBeVisible();
      await expect(line(page)).toHaveText(saved);
      // A page that was never there.
      await page.goto(`${from}2009/`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page.getByRole("main").getByRole("link", { name: number })).toBeVisible();
      await context.setOffline(false);
      await page.goto(tips);
      await expect(line(page)).toBeHidden();
    });
  }

  test("a look-up in a shard that was seen works without a network, another says that it needs one", async ({ page, context }) => {
    await wake(page, "/offices/");
    await kept(page);
    const field = page.getByRole("combobox", { name: "ZIP code, city or county" });
    await field.fill("60605");
    await field.press("Enter");
    await expect(page.locator('[data-part="results"]')).toContainText("Chicago");
    await context.setOffline(true);
    await page.reload();
    // On a phone an answer folds the question away.
    const change = page.getByRole("button", { name: /^Change/ });
    await change.click();
    await field.fill("60606");
    await field.press("Enter");
    await expect(page.locator('[data-part="results"]')).toContainText("Chicago");
    await change.click();
    await field.fill("90012");
    await field.press("Enter");
    await expect(page.locator('[data-part="sentence"]')).toContainText("connection");
    // By state they can be read all the same: by a click, and by a document.
    await page.goto("/offices/wyoming/");
    await expect(page).toHaveURL(/\/offices\/all\/#wyoming$/);
    await expect(page.locator("section", { has: page.locator("#wyoming") })).toContainText("WY");
  });

  test("search answers without a network from what was read, and says so", async ({ page, context }) => {
    await page.goto("/search/");
    await kept(page);
    const field = page.getByRole("searchbox");
    const stories = page.locator(".search__story");
    await field.fill("immigration");
    await expect(stories.first().locator("mark").first()).toHaveText(/immigration/i);
    const found = await stories.count();
    await context.setOffline(true);
    await page.goto("/search/#q=immigration");
    await page.reload();
    await expect(stories).toHaveCount(found);
    // Whose part of the index was never there.
    await field.fill("voting rights elections");
    await expect(page.getByText("You are offline. This is what is kept on your device, so there may be more.")).toBeVisible();
    await context.setOffline(false);
    await field.press("Enter");
    await expect(page.getByText("You are offline.")).toHaveCount(0);
    await expect(stories.first()).toBeVisible();
  });

  test("an office that was not read leads to the list of all, by its name in the address and by a click", async ({ page, context }) => {
    await wake(page, "/offices/illinois/");
    await kept(page);
    await context.setOffline(true);
    await page.goto("/offices/ero-field-office-chicago/");
    await expect(page).toHaveURL(/\/offices\/all\/#ero-field-office-chicago$/);
    await expect(page.locator("#ero-field-office-chicago")).toContainText("Chicago");
    await page.goto("/offices/illinois/");
    await page.getByRole("main").getByRole("link", { name: /Chicago/ }).first().click();
    await expect(page).toHaveURL(/\/offices\/all\/#/);
    await page.goto("/offices/");
    await expect(page).toHaveURL(/\/offices\/all\/$/);
  });

  test("notices that were not kept whole spoil no page", async ({ page }) => {
    await wake(page, "/news/");
    await kept(page);
    await page.evaluate(async () => (await caches.open("frontdesk-notices")).put("/frontdesk-notices", new Response("{")));
    await page.goto("/tips/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a tip to ICE");
    expect(await page.evaluate(async () => Boolean(await caches.match("/frontdesk-notices")))).toBe(false);
  });

  test("what a sign-in page answered once is not kept", async ({ page, context }) => {
    let wrong = true;
    const signIn = (route) => (wrong ? route.fulfill({ contentType: "text/html", body: "<p>Sign in" }) : route.continue());
    for (const path of ["**/tips/", "**/*.wasm"]) await context.route(path, signIn);
    await page.goto("/news/");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto("/tips/");
    await expect(page.getByText("Sign in")).toBeVisible();
    wrong = false;
    await wake(page, "/news/");
    await kept(page);
    await context.setOffline(true);
    await page.goto("/tips/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a tip to ICE");
  });

  test("what was read by a click can be read as a document, and the other way round", async ({ page, context }) => {
    await wake(page, "/offices/");
    await kept(page);
    await page.getByRole("main").getByRole("link", { name: "Wyoming", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Offices for Wyoming");
    await expect.poll(() => page.evaluate(async () => Boolean(await caches.match("/offices/wyoming/")))).toBe(true);
    await wake(page, "/offices/texas/");
    await context.setOffline(true);
    await page.goto("/offices/wyoming/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Offices for Wyoming");
    await page.goto("/offices/");
    await appReady(page);
    await page.getByRole("main").getByRole("link", { name: "Texas", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Offices for Texas");
    await expect(line(page)).toBeVisible();
  });

  test("a full disk takes nothing away that is needed, and the page goes on", async ({ page, context }) => {
    await wake(page, "/tips/");
    await kept(page);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin, quotaSize: 1 });
    await page.goto("/offices/texas/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Offices for Texas");
    await cdp.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin });
    await context.setOffline(true);
    await page.goto("/tips/");
    await appReady(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a tip to ICE");
  });

  test("no query, no place and no feed is kept", async ({ page }) => {
    await wake(page, "/tips/?utm_source=elsewhere");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await wake(page, "/offices/?q=60605");
    await page.evaluate(() => fetch("/feeds/news.json"));
    const urls = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => url);
    });
    expect(urls.filter((url) => url.includes("?") || url.includes("/feeds/") || url.includes("alerts.json"))).toEqual([]);
  });

  test("the page of what is kept lists it and clears it", async ({ page }) => {
    await wake(page, "/news/");
    await kept(page);
    await page.goto("/offices/wyoming/");
    await page.goto("/saved/");
    await expect(page.getByRole("heading", { name: /^Pages you viewed recently \([1-9]/ })).toBeVisible();
    await page.getByRole("button", { name: "Clear all" }).click();
    await expect(page.getByText("Cleared.")).toBeFocused();
    expect(await page.evaluate(() => caches.has("frontdesk-visited"))).toBe(false);
    // What everyone has is still there: the numbers.
    expect(await page.evaluate(async () => Boolean(await caches.match("/tips/")))).toBe(true);
  });

  test("where the browser keeps nothing, the site works as before", async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
      Object.defineProperty(globalThis, "caches", { value: { open: refuse, has: refuse, delete: refuse, match: refuse, keys: refuse } });
      navigator.serviceWorker.register = refuse;
    });
    await wake(page, "/");
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Report a tip" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a tip to ICE");
    await page.goto("/saved/");
    await expect(page.locator("#saved")).toContainText("Your browser doesn’t let this site save anything.");
  });
});

test.describe("a portal that is published again", () => {
  const shell = mkdtempSync(join(tmpdir(), "frontdesk-shell-"));
  const portal = servePortal();
  test.use({ baseURL: portal.url });
  test.beforeEach(({ allowed }) => allowed.push(/Failed to load resource|ERR_/));
  test.afterAll(() => rmSync(shell, { recursive: true, force: true }));

  /** Publishes the same content with an app whose scripts have other names, so another build. */
  function anotherBuild(mark) {
    rmSync(shell, { recursive: true, force: true });
    cpSync("target/shell", shell, { recursive: true });
    const boot = join(shell, "boot.js");
    writeFileSync(boot, `${readFileSync(boot, "utf8")}\ndocument.documentElement.dataset.build = "${mark}";\n`);
    const style = readdirSync(shell).find((name) => name.startsWith("rest-"));
    renameSync(join(shell, style), join(shell, `rest-${mark}.css`));
    portal.publish(shell);
  }

  test("a tab that is open while a new build is published has no broken click and no mixed build", async ({ page, context }) => {
    await wake(page, "/offices/");
    await kept(page);
    anotherBuild("second");
    // The open tab's own parts are still at hand.
    await page.getByRole("link", { name: "Texas", exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Texas/);
    await expect(page.locator("html")).toHaveAttribute("data-outdated", "");
    // And the next click is a document of the new build.
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "News" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-build", "second");
    await appReady(page);
    // A page that was kept with the build before wakes with that build, or not at all.
    await context.setOffline(true);
    await page.goto("/offices/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your BoE office");
    await expect(page.locator("html")).toHaveAttribute("data-app", /ready|absent/);
    await context.setOffline(false);
  });

  test("the switch takes away the worker and all that it has kept", async ({ page }) => {
    await wake(page, "/tips/");
    await kept(page);
    portal.change("portal.json", (text) => text.replace('"time_zone"', '"offline": false,\n  "time_zone"'));
    portal.publish();
    await page.goto("/tips/");
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    // The worker of before still serves the page that has removed it; the next page is without.
    await page.goto("/privacy/");
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("frontdesk-")))).toEqual([]);
    await expect(page.getByRole("main")).not.toContainText("without a connection");
    await page.goto("/tips/");
    expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(false);
    portal.change("portal.json", (text) => text.replace('"offline": false,\n  ', ""));
    portal.publish();
  });
});
