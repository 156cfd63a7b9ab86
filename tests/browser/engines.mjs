// The main journey (home, a release, the tip line, an office, Back), search, and the embeds on another site's page, in
// Firefox and in WebKit, Safari's engine. Each is driven by its own WebDriver. On Linux scripts/setup installs both, and one
// that is missing is a failure; elsewhere a missing one is passed over.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { once } from "node:events";
import assert from "node:assert/strict";
import { Builder, By, Key, until } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { host } from "./host.mjs";
import { office, seed } from "./kinds.mjs";

const port = 8124;
const base = `http://127.0.0.1:${port}`;
const patience = 20_000;

/** Starts a command and gives it once `url` answers. */
async function start(command, args, url, env = {}) {
  const child = spawn(command, args, { stdio: "ignore", detached: true, env: { ...process.env, ...env } });
  const failed = once(child, "error").then(([error]) => Promise.reject(error));
  const deadline = Date.now() + patience;
  const answers = async () => {
    while (Date.now() < deadline) {
      if (await fetch(url).then(() => true, () => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${command} did not answer at ${url}`);
  };
  await Promise.race([answers(), failed]);
  return () => process.kill(-child.pid);
}

const drivers = {
  async firefox() {
    const options = new firefox.Options().addArguments("-headless");
    return { driver: await new Builder().forBrowser("firefox").setFirefoxOptions(options).build() };
  },
  async webkit() {
    const driverPort = 8125;
    const options = { binary: miniBrowser(), args: ["--automation"] };
    const stop = await start(
      "xvfb-run",
      ["-a", "dbus-run-session", "--", "WebKitWebDriver", `--port=${driverPort}`],
      `http://127.0.0.1:${driverPort}/status`,
      // The browser's own sandbox refuses to run as root, as it does in a container.
      process.getuid() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {},
    );
    try {
      const driver = await new Builder()
        .usingServer(`http://127.0.0.1:${driverPort}`)
        .withCapabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": options })
        .build();
      return { driver, stop };
    } catch (error) {
      stop();
      throw error;
    }
  },
};

function miniBrowser() {
  const folders = (existsSync("/usr/lib") ? readdirSync("/usr/lib", { withFileTypes: true }) : []).filter((entry) => entry.name.includes("-linux-gnu"));
  for (const { name } of folders) {
    for (const version of readdirSync(`/usr/lib/${name}`).filter((entry) => entry.startsWith("webkit2gtk-4"))) {
      const path = `/usr/lib/${name}/${version}/MiniBrowser`;
      if (existsSync(path)) return path;
    }
  }
  throw new Error("WebKit's MiniBrowser is not installed (Debian package webkit2gtk-driver)");
}

async function journey(driver) {
  const click = async (selector, href) => {
    const link = await driver.wait(until.elementLocated(By.css(`${selector} a[href="${href}"]`)), patience);
    // Like a visitor: Back passes over addresses that no visitor's own click has made.
    await link.click();
  };
  const title = (text) => driver.wait(until.titleMatches(text), patience);

  await driver.get(`${base}/`);
  // What the app waits for where the look-up's field is.
  await driver.executeScript("document.querySelector('a[href]').dispatchEvent(new Event('pointerover', { bubbles: true }))");
  // WebKit has no Navigation API: there links load documents.
  const root = await driver.wait(until.elementLocated(By.css('html[data-app="ready"], html[data-app="documents"]')), patience);
  const moves = (await root.getAttribute("data-app")) === "ready";
  // A mark that a page load would wipe away.
  await driver.executeScript("window.sameDocument = true");
  await click("main", seed);
  await title(/^ICE initiative/);
  await click("header", "/tips/");
  await title(/^Report a tip/);
  await click("header", "/offices/");
  await title(/^Offices/);
  await click("main", "/offices/illinois/");
  await title(/Illinois/);
  await click("main", office);
  await title(/^Chicago field office \(ERO\)/);
  await driver.navigate().back();
  await title(/Illinois/);
  if (!moves) return;
  const focused = await driver.executeScript("return document.activeElement.getAttribute('href')");
  assert.equal(await driver.executeScript("return window.sameDocument"), true, "a page was loaded on the way");
  assert.equal(focused, office, "Back did not bring the focus to the link");
}

/** A release is found in spite of a mistake, and Back leads to the results; nothing that was asked is in a request. */
async function search(driver) {
  const first = By.css(".search__story a");
  await driver.get(`${base}/search/`);
  const field = await driver.wait(until.elementLocated(By.css("input[type=search]")), patience);
  await field.sendKeys("sessions statement imigration", Key.ENTER);
  await driver.wait(until.elementLocated(first), patience);
  const title = await driver.executeScript("return document.querySelector('.search__story a').textContent");
  assert.match(title, /Immigration Priorities/);
  const asked = await driver.executeScript("return performance.getEntriesByType('resource').map(({ name }) => name)");
  assert.deepEqual(asked.filter((name) => name.includes("imigration")), []);
  // Results are drawn anew when more is known of them, and the link with them.
  await driver.wait(() => driver.findElement(first).click().then(() => true, () => false), patience, "the first result cannot be clicked");
  await driver.wait(until.titleContains(title.slice(0, 20)), patience);
  await driver.navigate().back();
  // The question and its answer come back once search is there again.
  const shown = () => driver.executeScript("return [document.querySelector('input[type=search]')?.value, document.querySelector('.search__story a')?.textContent]");
  await driver.wait(async () => JSON.stringify(await shown()) === JSON.stringify(["sessions statement imigration", title]), patience, "Back did not bring the results");
}

/** All three embeds on another site's page, with a policy of its own: each takes its height, and its link gives way. */
async function embeds(driver) {
  const element = (kind, attributes = "") => `<frontdesk-${kind} ${attributes}><a href="${base}/${kind}/">Portal</a></frontdesk-${kind}>`;
  const body = `<script type="module" src="${base}/embed.js"></script>${element("news")}${element("tips")}${element("offices", 'near="60605"')}`;
  const close = [];
  await driver.get(await host(body, { portal: base, close }));
  for (const kind of ["news", "tips", "offices"]) {
    const embed = await driver.wait(until.elementLocated(By.css(`frontdesk-${kind}`)), patience);
    // A frame further down is loaded when it comes near.
    await driver.executeScript("arguments[0].scrollIntoView()", embed);
    const boxes = () => driver.executeScript("return arguments[0].querySelector('a').getClientRects().length", embed);
    await driver.wait(async () => (await boxes()) === 0, patience, `${kind}: the link is still there`);
    const height = () => driver.executeScript("return arguments[0].getBoundingClientRect().height", embed);
    await driver.wait(async () => (await height()) > (kind === "offices" ? 600 : 200), patience, `${kind}: ${await height()} pixels high`);
  }
  close.forEach((end) => end());
}

const stopServer = await start("target/release/frontdesk", ["serve", "--dir", "dist", "--addr", `127.0.0.1:${port}`], base);
let failures = 0;
for (const [name, open] of Object.entries(drivers)) {
  let session;
  try {
    session = await open();
    await journey(session.driver);
    await search(session.driver);
    await embeds(session.driver);
    console.log(`  ok  ${name}: the main journey, search, the embeds`);
  } catch (error) {
    const passedOver = !session && process.platform !== "linux";
    if (!passedOver) failures += 1;
    console.log(passedOver ? `  --  ${name} could not be started: ${error.message}` : `FAIL  ${name}: ${error.stack ?? error}`);
  } finally {
    await session?.driver.quit().catch(() => {});
    session?.stop?.();
  }
}
stopServer();
console.log(`${Object.keys(drivers).length - failures} passed, ${failures} failed`);
process.exit(failures ? 1 : 0);
