// What the tests of the woken page share: waiting for it, and a record of what it did.
import { expect, test as base } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Turns to a link as a visitor would: what the app waits for on pages with the look-up. */
export const turnToLink = (page) =>
  page.evaluate(() => document.querySelector("a[href]").dispatchEvent(new Event("pointerover", { bubbles: true })));

/** Waits until the app runs. */
export async function appReady(page) {
  await turnToLink(page);
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
}

/** Opens a page, and waits until the app runs. */
export async function wake(page, path) {
  await page.goto(path);
  await appReady(page);
}

/** Holds back requests until the function that this gives is called. */
export async function hold(page, pattern, go = (route) => route.continue()) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(pattern, async (route) => {
    await held;
    await go(route);
  });
  return release;
}

/** The build of the published app, as its list of notices names it. */
const { build } = JSON.parse(readFileSync("dist/data/alerts.json", "utf8"));

/** Answers requests for notices with these, in the published build's name. */
export const serveAlerts = (page, alerts) => page.route("**/data/alerts.json", (route) => route.fulfill({ json: { build, alerts } }));

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

/** What axe finds on a page, by rule, with the elements. */
export async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

/** The app's state: "ready", "changed", "absent", "failed"; null before it is known. */
export const state = (page) => page.locator("html").getAttribute("data-app");

/**
 * A page that fails its test on any console error, policy violation, uncaught error or request to
 * another origin. A test that provokes errors says which by `allowed.push(pattern)`.
 */
export const test = base.extend({
  allowed: async ({}, use) => use([]),
  page: async ({ page, baseURL, allowed }, use) => {
    const faults = [];
    page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => faults.push(`uncaught: ${error}`));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL) && !url.startsWith("data:")) faults.push(`request elsewhere: ${url}`);
    });
    await use(page);
    expect(faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)))).toEqual([]);
  },
});

export { expect };
