// Nothing on a page moves once it is seen: Cumulative Layout Shift is 0 on every kind of page, with a notice and without.
import { expect, serveAlerts, test, wake } from "./app.mjs";
import { kinds, plain } from "./kinds.mjs";

const notice = { id: "one", severity: "emergency", title: { en: "A notice" }, text: { en: "It says something." }, ends: "2999-01-01T00:00:00Z" };

for (const path of [...kinds, ...plain]) {
  test(`nothing moves on ${path}`, async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) globalThis.shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 120))]);
      }).observe({ type: "layout-shift", buffered: true });
    });
    const visit = async () => {
      const asked = page.waitForResponse("**/data/alerts.json");
      if (plain.includes(path)) await page.goto(path);
      else await wake(page, path);
      await asked;
      // Whatever came has been laid out, and the observer has heard of it.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
      expect(await page.evaluate(() => globalThis.shifts)).toEqual([]);
    };
    await visit();
    await serveAlerts(page, [notice]);
    await visit();
    await expect(page.locator("#notices section")).toHaveCount(1);
  });
}

// With the first click come the parts of the style that other kinds of pages use: a page has all of its own.
for (const path of kinds) {
  test(`the whole style moves nothing on ${path}`, async ({ page }) => {
    await wake(page, path);
    const moved = await page.evaluate(async () => {
      const { style: href } = document.querySelector("script[data-style]").dataset;
      const whole = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
      await new Promise((loaded) => {
        whole.onload = loaded;
        document.querySelector("style").after(whole);
      });
      const shown = [...document.body.querySelectorAll("*")].filter((element) => element.checkVisibility());
      const places = () => shown.map((element) => ["x", "y", "width", "height"].map((side) => Math.round(element.getBoundingClientRect()[side])).join());
      const after = places();
      whole.disabled = true;
      const before = places();
      return shown.filter((_, at) => before[at] !== after[at]).map((element) => element.outerHTML.slice(0, 100));
    });
    expect(moved.slice(0, 3)).toEqual([]);
  });
}
