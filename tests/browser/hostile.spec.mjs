// An editor, or a feed, that means harm: script in every text of the content. None of it may run.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { servePortal } from "./portal.mjs";
import { expect, state, test } from "./app.mjs";

const payload = `</script></title></style>"'><img src=x onerror=pwned=1><script>pwned=1</script><!--<script>{{pwned=1}}`;
/** Fields whose values are ids, dates or addresses: those are refused before they are published. */
const exact = /^(\$schema|id|type|kind|language|languages|published|modified|number|display|vanity|url|site|contact|base_url|form|seen_on|verified_on|retrieved_on|state|zip|email|press_email|time_zone|official_hosts|topics|walk_in|status|file|phone|translations|offices|states|date)$/;

/** The same JSON with the payload in every text. */
function poison(value, key = "") {
  if (exact.test(key) && (typeof value === "string" || (Array.isArray(value) && typeof value[0] === "string"))) return value;
  // After a block of a text, so that its headings stay what links lead to.
  if (typeof value === "string") return key === "body" ? `${value} ${payload}` : `${payload} ${value}`;
  if (Array.isArray(value)) return value.map((entry) => poison(entry, key));
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, poison(entry, name)]));
  }
  return value;
}

const { url } = servePortal((content) => {
  for (const file of readdirSync(content, { recursive: true }).filter((name) => name.endsWith(".json"))) {
    const path = join(content, file);
    writeFileSync(path, JSON.stringify(poison(JSON.parse(readFileSync(path, "utf8")))));
  }
});

test.use({ baseURL: url });

for (const path of ["/", "/news/", "/news/releases/more-desks/", "/news/releases/partner-statement/", "/tips/", "/offices/", "/offices/texas/", "/offices/field-austin/", "/es/"]) {
  test(`no script from content runs on ${path}`, async ({ page }) => {
    await page.goto(path);
    await expect.poll(() => state(page)).toBe("ready");
    await page.getByRole("banner").getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => globalThis.pwned)).toBe(undefined);
    expect(await page.locator("img, main script").count()).toBe(0);
  });
}
