// What every page has besides its content: whose site it is, the tip line, the other language; and what a visitor can do
// with what is there: copy it, save it, leave fast.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { appReady, expect, test, violations, wake } from "./app.mjs";
import { kinds, office, plain, seed } from "./kinds.mjs";
import { servePortal } from "./portal.mjs";

test("on a small phone the tip line's number, hours and whether one must give a name are seen at once", { tag: "@own-width" }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const [path, facts] of [["/tips/", ["24 hours a day", "have to give your name"]], ["/es/tips/", ["24 horas al día", "No tiene que dar su nombre"]]]) {
    await page.goto(path);
    const card = page.locator(".tip");
    const seen = [card.getByRole("link", { name: /866-347-2423/ }), ...facts.map((fact) => card.getByText(fact))];
    for (const fact of seen) {
      const { y, height } = await fact.boundingBox();
      expect(y + height, path).toBeLessThanOrEqual(568);
    }
  }
});

test("the tip line is at the same place of every page's header, and nothing lies over the text", async ({ page }) => {
  test.slow();
  const places = new Set();
  const wide = page.viewportSize().width > 1024;
  for (const path of [...kinds, ...plain]) {
    await page.goto(path);
    // On a phone it is one tap away, in the row of doors.
    const door = page.locator(wide ? ".call-line" : ".nav li:nth-child(2)").getByRole("link");
    const { x, y, height } = await door.boundingBox();
    expect(height, path).toBeGreaterThanOrEqual(wide ? 20 : 44);
    await expect(door).toHaveAttribute("href", wide ? "tel:+18663472423" : /\/tips\/$/);
    places.add(`${path.startsWith("/es")} ${x} ${y}`);
    const fixed = await page.evaluate(() => [...document.querySelectorAll("body :not(#notices)")].filter((element) => getComputedStyle(element).position === "fixed" && element.offsetHeight > 0).map((element) => element.className));
    expect(fixed, path).toEqual([]);
  }
  expect([...places].length).toBe(2);
});

test("a number is copied by its button, by keyboard too", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await wake(page, "/tips/");
  await page.getByRole("button", { name: "Copy 866-347-2423" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("frontdesk-copy").first().getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("866-347-2423");
  // After a click the app has drawn the page; the buttons come with it.
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Offices" }).click();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Report a tip" }).click();
  await expect(page.getByRole("button", { name: /^Copy \d/ })).toHaveCount(1);
});

test("where the browser has no clipboard, it says so", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await wake(page, "/es/tips/");
  await page.getByRole("button", { name: "Copiar 866-347-2423" }).click();
  await expect(page.locator("frontdesk-copy").first().getByRole("status")).toHaveText("Su navegador no permitió copiar.");
});

test("offices, releases and places are saved if one asks, listed, taken away, and never sent", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
  await wake(page, office);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole("button", { name: "Save Chicago field office (ERO)" }).click();
  await expect(page.getByRole("button", { name: "Remove from saved Chicago field office (ERO)" })).toBeFocused();
  await wake(page, seed);
  await page.getByRole("button", { name: /^Save / }).click();
  await wake(page, "/offices/#near=60605");
  await page.getByRole("button", { name: "Save 60605" }).click();
  await page.goto("/saved/");
  expect(await violations(page)).toEqual([]);
  await expect(page.locator("#saved h2")).toHaveText(["Places you looked up", "Offices", "News"]);
  await page.getByRole("button", { name: "Remove Chicago field office (ERO)" }).click();
  await expect(page.locator("#saved h2")).toHaveText(["Places you looked up", "News"]);
  await page.getByRole("link", { name: "60605" }).click();
  await expect(page.locator('[data-part="results"]')).toContainText("Chicago");
  await page.goto("/saved/");
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page.locator("#saved")).toContainText("You haven’t saved anything yet.");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(asked.filter((request) => request.includes("60605"))).toEqual([]);
  expect((await page.context().cookies()).length).toBe(0);
});

test.describe("in a browser that prefers Spanish", () => {
  test.use({ locale: "es-MX" });
  test("the link to the page in that language stands out, nothing lies over the page, and nobody is sent there", async ({ page }) => {
    await wake(page, "/tips/");
    await expect(page).toHaveURL(/8\d+\/tips\/$/);
    const link = page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "Español" });
    await expect(link).toHaveClass(/is-preferred/);
    expect(await violations(page)).toEqual([]);
    const fixed = await page.locator("body *").evaluateAll((all) => all.filter((element) => getComputedStyle(element).position === "fixed" && element.getBoundingClientRect().height > 0).length);
    expect(fixed).toBe(0);
    await link.click();
    await expect(page).toHaveURL(/\/es\/tips\/$/);
    await expect(page.locator(".is-preferred")).toHaveCount(0);
  });

  test("of a page that is in one language none stands out", async ({ page }) => {
    await wake(page, seed);
    await expect(page.locator(".is-preferred")).toHaveCount(0);
    // The site is there in Spanish, if this page is not.
    await page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "Español (Inicio)" }).click();
    await expect(page).toHaveURL(/\/es\/$/);
  });
});

test("the card to print is half a page with a code that dials", async ({ page }) => {
  await page.goto("/tips/card/");
  await expect(page.getByRole("img", { name: "866-347-2423" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 816, height: 1056 });
  // US Letter at 96 dpi is 1056 px high.
  const { height } = await page.locator(".card").boundingBox();
  expect(height).toBeLessThanOrEqual(528);
  expect(height).toBeGreaterThan(480);
  await expect(page.getByRole("banner")).toBeHidden();
});

test.describe("an official site that lets one leave fast", () => {
  const portal = servePortal((content) => {
    const path = join(content, "portal.json");
    const text = readFileSync(path, "utf8").replace('"https://portal.example"', '"https://www.boe.example"');
    writeFileSync(path, text.replace('"time_zone"', '"leave_to": "https://weather.example/",\n  "security": { "contact": "https://www.boe.example/security", "expires": "2027-12-31" },\n  "time_zone"'));
  });
  test.use({ baseURL: portal.url, serviceWorkers: "allow" });
  test.beforeEach(async ({ page, allowed }) => {
    allowed.push(/request elsewhere: https:\/\/weather/);
    await page.route("https://weather.example/**", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Sun</h1>" }));
  });

  test("on another host than its own it says that it is a demonstration", async ({ page }) => {
    await wake(page, "/tips/");
    await expect(page.getByRole("region", { name: "About this site" })).toBeVisible();
    await expect(page.locator(".usa-banner")).toBeHidden();
  });

  test("the banner has the words of USWDS, and opens without a script", async ({ browser }) => {
    for (const [path, words] of [
      ["/", "usa-banner.json"],
      ["/es/", "usa-banner~lang-es.json"],
    ]) {
      const page = await (await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false })).newPage();
      await page.goto(path);
      const banner = page.locator(".usa-banner");
      const { banner: head, domain, https } = JSON.parse(readFileSync(`node_modules/@uswds/uswds/packages/usa-banner/src/content/${words}`, "utf8"));
      await expect(banner).toHaveAttribute("aria-label", head.aria_label);
      await banner.locator("summary").click();
      const plain = (html) => html.replace(/<[^>]*>/g, "").replace(/\s+/g, " ").trim();
      const said = plain(await banner.innerHTML());
      for (const text of [head.text, head.action, domain.heading, domain.text, https.heading, https.pretext, https.posttext]) expect(said).toContain(plain(text));
      await page.context().close();
    }
  });

  test("leaving fast empties what was kept, and Back does not lead here", async ({ page }) => {
    await wake(page, "/news/");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto("/tips/");
    await page.evaluate(() => localStorage.setItem("frontdesk-saved", '[{"kind":"office","title":"x","href":"/offices/x/"}]'));
    await expect(page.getByRole("link", { name: "Leave this site now" })).toBeVisible();
    await page.getByRole("link", { name: "Leave this site now" }).click();
    await expect(page.getByRole("heading", { name: "Sun" })).toBeVisible();
    await page.goBack();
    await expect(page).not.toHaveURL(/\/tips\/$/);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test("leaving never fails, whatever the browser refuses", async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage", "caches"]) Object.defineProperty(globalThis, name, { get: () => { throw new DOMException("refused", "SecurityError"); } });
    });
    await page.goto("/tips/");
    await page.getByRole("link", { name: "Leave this site now" }).click();
    await expect(page.getByRole("heading", { name: "Sun" })).toBeVisible();
  });

  test("it covers nothing on a low screen", { tag: "@own-width" }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto("/tips/");
    expect(await page.locator(".leave").evaluate((control) => getComputedStyle(control).position)).toBe("static");
  });

  test("Shift three times leaves too", async ({ page }) => {
    await wake(page, "/tips/");
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    await expect(page.getByRole("heading", { name: "Sun" })).toBeVisible();
  });

  test("Shift with something else does not leave", async ({ page }) => {
    await wake(page, "/tips/");
    await page.mouse.move(4, 400);
    const withShift = async (act) => {
      await page.keyboard.down("Shift");
      await act();
      await page.keyboard.up("Shift");
    };
    const acts = [() => page.mouse.wheel(0, 10), () => page.mouse.click(4, 400), () => page.keyboard.press("A")];
    for (const act of acts) for (let time = 0; time < 3; time += 1) await withShift(act);
    // Nor with something between.
    for (const act of [...acts, () => page.keyboard.press("a")]) {
      await page.keyboard.press("Shift");
      await page.keyboard.press("Shift");
      await act();
      await page.keyboard.press("Shift");
      await act();
    }
    await page.waitForTimeout(500);
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Sun");
  });

  test("whom to tell of a weakness is where RFC 9116 says", async ({ request }) => {
    const text = await (await request.get("/.well-known/security.txt")).text();
    expect(text).toMatch(/^Contact: https:\/\/www\.boe\.example\/security\nExpires: 2027-12-31T00:00:00Z\n/);
  });
});
