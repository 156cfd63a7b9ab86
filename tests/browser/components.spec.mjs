// Every component in each of its states (`examples/components/`, drawn into target/components/ by `make test` and
// `make gallery`): axe finds nothing, and nothing is cut off on a small screen or with text of twice the size.
import { expect, test } from "@playwright/test";
import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { violations } from "./app.mjs";

const folder = "target/components";

for (const file of readdirSync(folder).sort()) {
  test(`of the components, ${file} has no fault that axe finds, and fits`, async ({ page }) => {
    await page.goto(String(pathToFileURL(`${folder}/${file}`)));
    expect(await page.locator("main > *").count(), "nothing is drawn").toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    for (const size of ["100%", "200%"]) {
      await page.locator("html").evaluate((html, size) => (html.style.fontSize = size), size);
      expect(await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth), `wider than the screen at ${size}`).toBe(0);
    }
  });
}
