// Each part of the boot script stands alone: a page that something has changed loses what needs that, and nothing else.
import { expect, test } from "./app.mjs";

/** Opens a page with its HTML changed on the way. */
async function open(page, path, change) {
  await page.route(path, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: change(await answer.text()) });
  });
  await page.goto(path);
}

const without = (id) => (html) => html.replace(new RegExp(`<(\\w+) id="${id}".*?</\\1>`, "s"), "");
const changes = [
  ["no place for notices at its top", without("alerts")],
  ["no place for new notices", without("notices")],
  ["no line for the day of a copy", without("kept")],
  ["a foreign element among its notices", (html) => html.replace('<div id="alerts" class="alerts">', "$&<b data-alert>x</b><p>y</p>")],
  ["a language that the scripts do not speak", (html) => html.replace('<html lang="en"', '<html lang="xx"')],
  ["no main part of that name", (html) => html.replace('id="main"', 'id="other"')],
  ["no data of the app", (html) => html.replace(/<script type="module".*?>/s, (tag) => tag.replace("data-script", "data-other").replace("data-folder", "data-nothing"))],
];

for (const [what, change] of changes) {
  test(`a page with ${what} keeps the rest`, async ({ page }) => {
    await open(page, "/offices/", change);
    await expect(page.getByRole("combobox", { name: "ZIP code, city or county" })).toBeEnabled();
    const names = ["finder", "map", "copy", "share", "save"].map((name) => `frontdesk-${name}`);
    expect(await page.evaluate((names) => names.filter((name) => !customElements.get(name)), names)).toEqual([]);
    // No button is without words.
    await expect(page.locator("body")).not.toContainText("undefined");
  });
}

test("an element that another script has defined stops nothing else", async ({ page }) => {
  await page.addInitScript(() => customElements.define("frontdesk-copy", class extends HTMLElement {}));
  await page.goto("/offices/");
  await expect(page.getByRole("combobox", { name: "ZIP code, city or county" })).toBeEnabled();
  expect(await page.evaluate(() => Boolean(customElements.get("frontdesk-save")))).toBe(true);
});

for (const [path, text, button] of [["/offices/", "has been updated", "Reload the page"], ["/es/offices/", "se ha actualizado", "Volver a cargar la página"]]) {
  test(`${path} of a build that is gone says so for the look-up, and offers to load it again`, async ({ page, allowed }) => {
    allowed.push(/Failed to load resource/);
    await page.route("**/look-up-*.js", (route) => route.fulfill({ status: 404, body: "" }));
    await page.route("**/data/alerts.json", (route) => route.fulfill({ json: { build: "another", alerts: [] } }));
    await page.goto(path);
    await page.locator("#near").fill("60605");
    await page.locator("#near").press("Enter");
    await expect(page.locator('[data-part="sentence"]')).toContainText(text);
    await page.unroute("**/look-up-*.js");
    await page.unroute("**/data/alerts.json");
    const loaded = page.waitForEvent("load");
    await page.getByRole("button", { name: button }).click();
    await loaded;
  });
}

test("where the connection is at fault, the look-up says that", async ({ page, allowed }) => {
  allowed.push(/Failed to load resource/);
  await page.route("**/look-up-*.js", (route) => route.abort());
  await page.goto("/offices/");
  await page.locator("#near").fill("60605");
  await page.locator("#near").press("Enter");
  await expect(page.locator('[data-part="sentence"]')).toContainText("connection");
});
