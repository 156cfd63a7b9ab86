// A portal of its own for a test file: the small one of tests/fixtures/content, published and served.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, violations } from "./app.mjs";

// Each test file runs in a process of its own; two of them are at work at once.
const port = 8130 + Number(process.env.TEST_PARALLEL_INDEX ?? 0);

/**
 * Publishes and serves the portal, or another content folder, while the file's tests run, after `edit` has changed its content folder. Gives its
 * address, and ways to change a content file and to publish again, perhaps with another app.
 */
export function servePortal(edit = () => {}, content = "tests/fixtures/content") {
  const work = mkdtempSync(join(tmpdir(), "frontdesk-portal-"));
  const url = `http://127.0.0.1:${port}`;
  let server;
  test.beforeAll(async () => {
    cpSync(content, join(work, "content"), { recursive: true });
    edit(join(work, "content"));
    publish();
    server = spawn("target/release/frontdesk", ["serve", "--dir", join(work, "dist"), "--addr", `127.0.0.1:${port}`]);
    await expect.poll(() => fetch(url).then((answer) => answer.status, () => 0)).toBe(200);
  });
  test.afterAll(() => {
    server?.kill();
    rmSync(work, { recursive: true, force: true });
  });
  function publish(shell = "target/shell") {
    execFileSync("target/release/frontdesk", ["publish", "--content", join(work, "content"), "--shell", shell, "--out", join(work, "dist")]);
  }
  function change(file, how) {
    const path = join(work, "content", file);
    writeFileSync(path, how(readFileSync(path, "utf8")));
  }
  return { url, publish, change };
}

/** Tries that axe finds nothing on these pages, that they fit small and large screens, and that all they ask for is there. */
export function tryPages(portal, whose, paths) {
  for (const path of paths) {
    test(`of the ${whose}, ${path} has no fault that axe finds, and fits`, async ({ page }) => {
      const failed = [];
      page.on("response", (answer) => answer.status() >= 400 && failed.push(answer.url()));
      await page.goto(portal.url + path, { waitUntil: "networkidle" });
      expect(await violations(page)).toEqual([]);
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width}`).toBeLessThanOrEqual(0);
      }
      expect(failed.filter((url) => !url.endsWith("/404.html"))).toEqual([]);
    });
  }
}
