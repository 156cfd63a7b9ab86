// A portal of `examples/` outside the United States: Spanish first, postal codes of its own, kilometers, no states.
import { expect, test } from "./app.mjs";
import { servePortal, tryPages } from "./portal.mjs";

const portal = servePortal(undefined, "examples/aguas-ejemplo/content");
test.use({ baseURL: portal.url });
const pages = ["/", "/news/", "/news/releases/corte-puerto/", "/offices/", "/offices/taller-central/", "/contact/", "/privacy/", "/accessibility/", "/search/", "/partners/"];

tryPages(portal, "water service", [...pages, "/en/", "/en/offices/", "/en/offices/taller-central/", "/en/news/releases/outage-harbor/", "/404.html"]);

for (const [words, sentence, way] of [
  ["2041", "El código postal 2041 (Villa Muestra) está en Región Norte. Encontramos 3 oficinas.", "2 kilómetros"],
  ["20-40", "El código postal 2040 (Villa Muestra) está en Región Norte. Encontramos 3 oficinas.", "menos de un kilómetro"],
  ["1011 Puerto Ejemplo", "El código postal 1011 (Puerto Ejemplo) está en Región Sur. Encontramos 3 oficinas.", "2 kilómetros"],
  ["San Ejemplo, Región Norte", "San Ejemplo, Región Norte. Encontramos 3 oficinas.", "22 kilómetros"],
  ["2050", "El código postal 2050 (Santa Muestra) está en Región Norte. Encontramos 2 oficinas.", "23 kilómetros"],
  ["puerto ejemplo", "Puerto Ejemplo está en Región Sur. Encontramos 3 oficinas.", "menos de un kilómetro"],
]) {
  test(`who writes ${words} gets the offices there, and how far they are in kilometers`, async ({ page }) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${portal.url}/offices/`);
    await page.getByRole("combobox", { name: "Código postal o ciudad" }).fill(words);
    await page.keyboard.press("Enter");
    await expect(page.locator("[data-part=sentence]")).toHaveText(sentence);
    await expect(page.locator("[data-part=results] .office__distance").first()).toHaveText(way);
    // The agency writes in the page's language.
    await expect(page.locator("[data-part=results] [lang]:not([lang=es])")).toHaveCount(0);
    expect(asked.filter((url) => url.includes("2041") || url.includes("2040"))).toEqual([]);
  });
}

test("of two places of one name, each is offered with its region", async ({ page }) => {
  await page.goto(`${portal.url}/offices/#near=San Ejemplo`);
  await expect(page.locator(".choices button")).toHaveText(["San Ejemplo, Región Sur", "San Ejemplo, Región Norte"]);
  await page.getByRole("button", { name: "San Ejemplo, Región Sur" }).click();
  await expect(page.locator("[data-part=sentence]")).toContainText("San Ejemplo, Región Sur.");
});

for (const [path, words, own, other] of [
  ["/search/", "agua", "/news/releases/tarifas-2027/", "/news/releases/corte-puerto/"],
  ["/en/search/", "harbor", "/en/news/releases/outage-harbor/"],
]) {
  test(`on ${path} results lead to the pages that there are`, async ({ page }) => {
    const failed = [];
    page.on("response", (answer) => answer.status() >= 400 && failed.push(answer.url()));
    await page.goto(`${portal.url}${path}?q=${words}`);
    for (const href of [own, other].filter(Boolean)) await expect(page.locator(`frontdesk-search a[href="${href}"]`)).toBeVisible();
    await page.locator(`frontdesk-search a[href="${own}"]`).click();
    await expect(page).toHaveURL(portal.url + own);
    expect(failed).toEqual([]);
  });
}

test("in the other language, the offices' own names are marked as Spanish", async ({ page }) => {
  await page.goto(`${portal.url}/en/offices/#near=1012`);
  await expect(page.locator("[data-part=sentence]")).toHaveText("Postal code 1012 (Puerto Ejemplo) is in Región Sur. We found 3 offices.");
  await expect(page.getByRole("link", { name: "Taller Central de Redes" })).toHaveAttribute("lang", "es");
  await expect(page.locator("address, strong").filter({ hasText: "Camino del Depósito 7" }).first()).toContainText("1012 Puerto Ejemplo");
});

test("a code that no list has is said to be none, and one far away has no office", async ({ page }) => {
  await page.goto(`${portal.url}/offices/#near=2042`);
  await expect(page.locator("[data-part=sentence]")).toHaveText("El código postal 2042 no está en nuestras listas. Revise el número o escriba su ciudad.");
  await page.goto(`${portal.url}/offices/#near=9000`);
  await expect(page.locator("[data-part=sentence]")).toContainText("No encontramos para este lugar ni a menos de 500 kilómetros");
});

test("the app moves between pages, and the other language is a page load away", async ({ page }) => {
  await page.goto(`${portal.url}/`);
  await page.getByRole("navigation", { name: "Principal" }).getByRole("link", { name: "Noticias" }).click();
  await page.getByRole("link", { name: "Ejemplo: corte de agua en el puerto el jueves" }).click();
  await expect(page).toHaveURL(`${portal.url}/news/releases/corte-puerto/`);
  await page.getByRole("link", { name: "English" }).first().click();
  await expect(page).toHaveURL(`${portal.url}/en/news/releases/outage-harbor/`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("link", { name: "the office for your area" }).click();
  await expect(page).toHaveURL(`${portal.url}/en/offices/`);
  await expect(page.getByRole("combobox", { name: "Postal code or city" })).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("every office is on the page that the form leads to", async ({ page }) => {
    await page.goto(`${portal.url}/`);
    await page.getByRole("link", { name: "Ver todas las oficinas" }).click();
    await expect(page).toHaveURL(`${portal.url}/offices/#all-offices`);
    await expect(page.locator("#all-offices a")).toHaveCount(3);
  });
});

test.describe("with a worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("offices are kept from the first visit on, on the page that lists them all", async ({ page, context, allowed }) => {
    allowed.push(/Failed to load resource|ERR_INTERNET_DISCONNECTED|Nothing is kept/);
    await page.goto(`${portal.url}/news/`);
    await expect.poll(() => page.evaluate(async () => Boolean(await caches.match("/offices/")))).toBe(true);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
    });
    await context.setOffline(true);
    await page.goto(`${portal.url}/offices/taller-central/`);
    await expect(page).toHaveURL(`${portal.url}/offices/#taller-central`);
    await expect(page.locator("#all-offices a").filter({ hasText: "Taller Central de Redes" })).toBeVisible();
  });
});
