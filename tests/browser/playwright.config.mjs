import { defineConfig } from "@playwright/test";
import { launchOptions } from "./chromium.mjs";

const port = 8123;

/** What does not depend on how wide a page is shown is tried once, and so is what chooses its own width (`@own-width`). */
const onAnyWidth = ["abroad", "alerts", "boot", "changed", "components", "embeds", "examples", "failure", "hostile", "navigation", "offline", "parts", "static", "visit"].map((name) => `${name}.spec.mjs`);

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  // One for both widths: what is read aloud does not depend on it.
  snapshotPathTemplate: "{testDir}/snapshots/{arg}{ext}",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  // On a busy machine a browser may be late. What fails twice is broken; what fails once is named at the end of the run.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  // A worker would answer in the server's stead: only its own test lets one in.
  use: { baseURL: `http://127.0.0.1:${port}`, launchOptions, serviceWorkers: "block" },
  projects: [
    { name: "phone", use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
    { name: "desktop", testIgnore: onAnyWidth, grepInvert: /@own-width/, use: { viewport: { width: 1280, height: 900 } } },
  ],
  webServer: {
    command: `target/release/frontdesk serve --dir dist --addr 127.0.0.1:${port}`,
    cwd: "../..",
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
