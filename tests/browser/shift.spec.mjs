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
      // Two frames, in which whatever came has been laid out.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await page.evaluate(() => globalThis.shifts)).toEqual([]);
    };
    await visit();
    await serveAlerts(page, [notice]);
    await visit();
    await expect(page.locator("#notices section")).toHaveCount(1);
  });
}
