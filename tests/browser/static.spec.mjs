// The portal without the app: no JavaScript at all, or a WASM file that never comes.
import { expect, state, test, turnToLink, wake } from "./app.mjs";
import { kinds, office, seed } from "./kinds.mjs";

/** Walks from home to a release, the tip line, a state and an office by ordinary links. */
async function walk(page) {
  await page.goto("/");
  await page.getByRole("link", { name: "ICE initiative to increase community engagement" }).click();
  await expect(page).toHaveURL(seed);
  await expect(page.getByRole("article")).toContainText("more than two dozen community liaisons");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Report a tip" }).click();
  await expect(page.getByRole("main").getByRole("link", { name: "866-347-2423" }).first()).toHaveAttribute("href", "tel:+18663472423");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Offices" }).click();
  await page.getByRole("main").getByRole("link", { name: "Illinois", exact: true }).click();
  await page.getByRole("main").getByRole("link", { name: "Chicago field office (ERO)" }).click();
  await expect(page).toHaveURL(office);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chicago field office (ERO)");
}

/** What a page shows and where its links lead. */
const content = (page) =>
  page.locator("body").evaluate((body) => {
    // What only scripts can offer comes on top: the look-up's field, and the filters of news, are not there without.
    const extras = ".by-script, .find :is(.ask, .label, .hint, button), .find__need, .search__filters";
    for (const extra of body.querySelectorAll(extras)) extra.style.setProperty("display", "none", "important");
    const links = [...body.querySelectorAll("a[href]:not(.notices *)")].map((link) => `${link.getAttribute("href")} ${link.innerText}`);
    return { text: body.innerText, main: body.querySelector("main").innerText, links };
  });

/** The same, of the page that the app has drawn itself after a click from elsewhere. */
async function drawn(page, path) {
  await wake(page, path.startsWith("/es") ? "/es/tips/" : "/tips/");
  const from = path.endsWith("/tips/") ? path.replace("tips", "news") : undefined;
  if (from) await wake(page, from);
  await page.evaluate((path) => {
    const link = document.querySelector("main a, header a");
    link.setAttribute("href", path);
    link.click();
  }, path);
  await expect.poll(() => page.evaluate(() => new URL(document.querySelector("link[rel=canonical]")?.href).pathname)).toBe(path);
  return (await content(page)).main;
}

for (const path of kinds) {
  test(`${path} shows the same without JavaScript, without the app, awake, and after a click`, async ({ page, browser, baseURL, allowed }) => {
    allowed.push(/Failed to load resource/);
    const options = { baseURL, viewport: page.viewportSize(), javaScriptEnabled: false };
    const plain = await (await browser.newContext(options)).newPage();
    await plain.goto(path);
    const expected = await content(plain);
    expect(expected.text.length).toBeGreaterThan(500);
    await plain.context().close();

    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(path);
    await turnToLink(page);
    await expect.poll(() => state(page)).toBe("absent");
    expect(await content(page)).toEqual(expected);

    await page.unroute("**/*.wasm");
    await wake(page, path);
    expect(await content(page)).toEqual(expected);
    expect(await drawn(page, path)).toBe(expected.main);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("all pages navigate", async ({ page }) => walk(page));
});

test("with the WASM blocked, all pages navigate", async ({ page, allowed }) => {
  allowed.push(/Failed to load resource/);
  await page.route("**/*.wasm", (route) => route.abort());
  await walk(page);
  await expect.poll(() => state(page)).toBe("absent");
});
