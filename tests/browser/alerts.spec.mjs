// Notices for the whole site: seen at once, out of the way, gone on time; and harmless, whatever comes.
import { appReady, expect, hold, serveAlerts, test, violations, wake } from "./app.mjs";

const soon = (minutes) => new Date(Date.now() + minutes * 60_000).toISOString();
const notice = (id, more = {}) => ({
  id,
  severity: "warning",
  title: { en: "The tip line is down", es: "La línea no funciona" },
  text: { en: "Call 911 in an emergency.", es: "En una emergencia, llame al 911." },
  ends: soon(60),
  ...more,
});

const regions = (page) => page.getByRole("region", { name: /notice/i });

/** The sum of all layout shifts on a page (CLS), begun before the page is. */
const measure = (page) =>
  page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifts.push([entry.value, entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
    }).observe({ type: "layout-shift", buffered: true });
  });
const shifts = (page) => page.evaluate(() => globalThis.shifts);

test("a new notice comes over the end of the screen, and stands at the top from the next page on", async ({ page }) => {
  await measure(page);
  await serveAlerts(page, [notice("down")]);
  await wake(page, "/news/");
  await expect(regions(page)).toContainText("Call 911 in an emergency.");
  await expect(page.locator("#notices section")).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  expect(await shifts(page)).toEqual([]);
  // By a click.
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Offices" }).click();
  await expect(page.locator("#alerts section")).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
});

for (const colorScheme of ["light", "dark"]) {
  test(`a notice of each severity can be read, in ${colorScheme} colours and at both places`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const link = { name: { en: "What to do" }, url: "https://www.ready.gov/" };
    await serveAlerts(page, ["info", "warning", "emergency"].map((severity) => notice(severity, { severity, link })));
    await wake(page, "/offices/");
    await expect(regions(page)).toHaveCount(3);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "News" }).click();
    await expect(page.locator("#alerts section")).toHaveCount(3);
    expect(await violations(page)).toEqual([]);
  });
}

test.describe("with the worker", () => {
  test.use({ serviceWorkers: "allow" });
  test("a document has its notices at the top before it is drawn", async ({ page, context }) => {
    await measure(page);
    // A worker's own requests are the context's.
    await serveAlerts(context, [notice("down")]);
    await wake(page, "/news/");
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
    });
    await page.reload();
    await expect(regions(page)).toHaveCount(1);
    await expect.poll(() => page.evaluate(async () => Boolean(await caches.match("/frontdesk-notices")))).toBe(true);
    await page.goto("/tips/", { waitUntil: "commit" });
    await expect(page.locator("#alerts section")).toContainText("Call 911");
    await appReady(page);
    await expect(page.locator("#notices section")).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
    expect(await shifts(page)).toEqual([]);
    // Nothing is kept of a notice that has been closed.
    await page.getByRole("button", { name: "Close this notice" }).click();
    await expect.poll(() => page.evaluate(async () => Boolean(await caches.match("/frontdesk-notices")))).toBe(false);
  });
});

test("a notice leaves the tip line in reach, and shows how grave it is", async ({ page }) => {
  await serveAlerts(page, ["info", "warning", "emergency"].map((severity) => notice(severity, { severity, title: undefined, text: { en: "Short." } })));
  await wake(page, "/tips/");
  await expect(regions(page)).toHaveCount(3);
  const free = await page.locator(".tip a").first().evaluate((link) => {
    const { x, y, width, height } = link.getBoundingClientRect();
    return link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  expect(free).toBe(true);
  const colours = await page.locator("#notices .say").evaluateAll((all) => all.map((alert) => getComputedStyle(alert).backgroundColor));
  expect(new Set(colours).size).toBe(3);
  await expect(page.getByRole("region", { name: "Emergency notice" })).toHaveCount(1);
});

test("the gravest comes first, in the page's language", async ({ page }) => {
  await serveAlerts(page, [notice("one", { severity: "emergency", title: undefined }), notice("two")]);
  await page.goto("/es/tips/");
  await expect(page.getByRole("region", { name: /^Aviso/ })).toHaveText([/En una emergencia, llame al 911\./, /La línea no funciona/]);
});

test("words that are missing in a language come in another, and say so", async ({ page }) => {
  await serveAlerts(page, [notice("one", { title: undefined, text: { en: "English alone" } })]);
  await page.goto("/es/tips/");
  await expect(page.locator("#notices p[lang=en]")).toHaveText("English alone");
});

test("a closed notice stays closed in this tab, by keyboard too", async ({ page }) => {
  await serveAlerts(page, [notice("one"), notice("two", { text: { en: "The second." } })]);
  await wake(page, "/tips/");
  const close = regions(page).first().getByRole("button", { name: "Close this notice" });
  await close.focus();
  await page.keyboard.press("Enter");
  await expect(regions(page)).toHaveText(/The second\./);
  await expect(page.getByRole("button", { name: "Close this notice" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(regions(page)).toHaveCount(0);
  await page.goto("/news/");
  await appReady(page);
  await expect(regions(page)).toHaveCount(0);
});

test("a notice is shown from its start to its end", async ({ page }) => {
  await page.clock.install();
  const now = await page.evaluate(() => Date.now());
  const at = (seconds) => new Date(now + seconds * 1000).toISOString();
  await page.route("**/data/alerts.json", (route) =>
    route.fulfill({ json: { alerts: [notice("past", { ends: at(-1) }), notice("coming", { starts: at(900), ends: at(9000) }), notice("now", { text: { en: "Now." }, ends: at(60) })] }, headers: { date: new Date(now).toUTCString() } }),
  );
  await page.goto("/tips/");
  await expect(regions(page)).toHaveText(/Now\./);
  await page.clock.fastForward(62_000);
  await expect(regions(page)).toHaveCount(0);
});

test("whatever comes in its place, the page is as it was", async ({ page, allowed }) => {
  allowed.push(/Failed to load resource/);
  const bodies = ["", "<!doctype html>", "null", "[]", "{}", '{"alerts":1}', '{"alerts":[null,1,{},{"id":"a"},{"id":"a","severity":"x","text":{"en":"b"},"ends":"2999-01-01"},{"id":"a","severity":"info","text":{"en":7},"ends":"2999-01-01"}]}', JSON.stringify({ alerts: [notice("huge")], more: "x".repeat(200_000) })];
  for (const body of bodies) {
    await page.route("**/data/alerts.json", (route) => route.fulfill({ body }));
    const asked = page.waitForResponse("**/data/alerts.json");
    await wake(page, "/tips/");
    await asked;
    // What would be drawn is drawn when the answer has been read.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    await expect(regions(page)).toHaveCount(0);
    await page.unroute("**/data/alerts.json");
  }
  for (const answer of [(route) => route.abort(), (route) => route.fulfill({ status: 500, body: "" })]) {
    await page.route("**/data/alerts.json", answer);
    await wake(page, "/tips/");
    await page.unroute("**/data/alerts.json");
  }
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Offices" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your ICE office");
});

test("a late list disturbs nothing, and is heard when it comes", async ({ page }) => {
  await serveAlerts(page, [notice("late")]);
  const send = await hold(page, "**/data/alerts.json", (route) => route.fallback());
  await wake(page, "/tips/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Offices" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your ICE office");
  await expect(regions(page)).toHaveCount(0);
  send();
  await expect(regions(page)).toHaveCount(1);
});

test("a notice that has been corrected is shown anew", async ({ page }) => {
  await serveAlerts(page, [notice("one")]);
  await wake(page, "/tips/");
  await expect(regions(page)).toContainText("Call 911");
  await page.unroute("**/data/alerts.json");
  await serveAlerts(page, [notice("one", { text: { en: "It works again." } })]);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Offices" }).click();
  await expect(page.locator("#notices section")).toContainText("It works again.");
  await expect(page.locator("#alerts section")).toBeHidden();
});

test("text of a notice is text, whatever stands in it", async ({ page }) => {
  await serveAlerts(page, [notice("<img src=x onerror=alert(1)>", { text: { en: "<b>bold</b>" }, link: { name: { en: "more" }, url: "javascript:alert(1)" } })]);
  await wake(page, "/tips/");
  await expect(regions(page)).toContainText("<b>bold</b>");
  await expect(regions(page).getByRole("link")).toHaveCount(0);
  await page.getByRole("link", { name: "News", exact: true }).first().click();
  await expect(page.locator("#alerts")).toContainText("<b>bold</b>");
});

test("where the browser refuses storage, notices are shown all the same", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, { get: () => { throw new DOMException("refused", "SecurityError"); } });
  });
  await serveAlerts(page, [notice("down")]);
  await wake(page, "/tips/");
  await expect(regions(page)).toContainText("Call 911");
  await page.getByRole("button", { name: "Close this notice" }).click();
  await expect(regions(page)).toHaveCount(0);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Offices" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your ICE office");
});

test("when another build is there, the next click loads a document", async ({ page }) => {
  await page.route("**/data/alerts.json", (route) => route.fulfill({ json: { build: "another", alerts: [] } }));
  await wake(page, "/news/");
  await expect(page.locator("html")).toHaveAttribute("data-outdated", "");
  await page.evaluate(() => (globalThis.same = true));
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Offices" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your ICE office");
  expect(await page.evaluate(() => globalThis.same)).toBeUndefined();
});

test("data of another build is left to its document", async ({ page }) => {
  await wake(page, "/news/");
  await page.route("**/data/offices.json", async (route) => {
    const body = (await (await route.fetch()).text()).replace(/^\{"views":"[^"]*"/, '{"views":"0123456789abcdef"');
    await route.fulfill({ body });
  });
  await page.evaluate(() => (globalThis.same = true));
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Offices" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your ICE office");
  expect(await page.evaluate(() => globalThis.same)).toBeUndefined();
});
