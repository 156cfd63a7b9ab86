// The office look-up in a browser: by keyboard, by touch, by location, by address; and what it may not do.
import { appReady, expect, hold, test, violations, wake } from "./app.mjs";

const field = (page) => page.locator("input[role=combobox]");
const options = (page) => page.getByRole("listbox").getByRole("option");
const sentence = (page) => page.locator('[data-part="sentence"]');
const answers = (page) => page.locator("article.office");
/** On a phone an answer folds the question away: the field, shown again where it is. */
async function asking(page) {
  const change = page.getByRole("button", { name: /^(Change|Cambiar)/ });
  if (await change.isVisible()) await change.click();
  return field(page);
}
/** The focus is in the field, or on the heading of the answer that has folded it away. */
const keepsFocus = (page) => expect(field(page).or(page.getByRole("heading", { level: 1 })).and(page.locator(":focus"))).toHaveCount(1);
const need = (page) => page.locator("#need");
const chicago = /^ZIP code 60605 is in Cook County, Illinois\. We found \d+ offices\.$/;

test("a place is found by keyboard alone, and Back leads from the office to the answer", async ({ page }) => {
  await wake(page, "/offices/");
  await (await asking(page)).focus();
  await page.keyboard.type("chicgo");
  await expect(options(page)).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("chica");
  await expect(options(page).first()).toHaveText("Chicago, Illinois");
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("search").or(page.locator("frontdesk-finder")).first()).toMatchAriaSnapshot({ name: "finder.aria.yml" });
  expect(await violations(page)).toEqual([]);
  const active = () => field(page).evaluate((input) => document.getElementById(input.getAttribute("aria-activedescendant"))?.textContent);
  expect(await active()).toBeUndefined();
  await page.keyboard.press("ArrowDown");
  expect(await active()).toBe("Chicago, Illinois");
  await page.keyboard.press("ArrowUp");
  expect(await active()).toBe(await options(page).last().textContent());
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(field(page)).toHaveValue("chica");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(sentence(page)).toHaveText(/^Chicago is in Cook County, Illinois\. We found \d+ offices\.$/);
  await keepsFocus(page);
  await expect(page).toHaveURL(/#near=Chicago%2C\+Illinois$/);
  await expect(answers(page).first()).toContainText("Chicago check-in office");
  await expect(answers(page).first()).toContainText("Part of Illinois.");
  expect(await violations(page)).toEqual([]);
  await answers(page).first().getByRole("heading").getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chicago check-in office");
  await page.goBack();
  await expect(sentence(page)).toHaveText(/^Chicago is in Cook County, Illinois\. We found \d+ offices\.$/);
  await expect(field(page)).toHaveValue("Chicago, Illinois");
});

test("an empty question says what to write, and an answer takes the place of the lists below", async ({ page }) => {
  for (const path of ["/", "/offices/"]) {
    await page.goto(path);
    await (await asking(page)).press("Enter");
    await expect(sentence(page)).toHaveText("Enter your ZIP code, or your city and state, such as Houston, Texas.");
    await expect(page.locator(".finder--wrong")).toHaveCount(1);
  }
  const states = page.locator("#by-state");
  await expect(states).toBeVisible();
  await field(page).fill("60605");
  await field(page).press("Enter");
  await expect(sentence(page)).toHaveText(chicago);
  await expect(states).toBeHidden();
  await expect(page.locator(".finder--wrong")).toHaveCount(0);
  // The link to the lists leads to them all the same.
  const change = page.getByRole("button", { name: "Change the place or what you need" });
  if (await change.isVisible()) await change.click();
  await page.getByRole("link", { name: "Choose a state" }).click();
  await expect(states).toBeInViewport();
  await page.goto("/offices/#near=Qqxz");
  await expect(sentence(page)).toHaveText(/^We found no such place/);
  await expect(states).toBeVisible();
});

// On a slow network: what stands on the page has been seen when the answer comes.
for (const [path, late, said, most] of [
  // On a phone the form folds, which is allowed to move the answer's beginning.
  ["/offices/#near=60605&need=check-in", "**/places/**", /We found \d+ offices?\.$/, 0.06],
  ["/search/#q=community", "**/data/search/**", /^Releases with “community”: \d+$/, 0.01],
]) {
  test(`next to nothing moves while the answer to ${path} comes`, async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.moved = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (globalThis.moved += value))).observe({ type: "layout-shift", buffered: true });
    });
    await page.route(late, async (route) => {
      await new Promise((soon) => setTimeout(soon, 600));
      await route.continue();
    });
    await page.goto(path);
    await expect(page.getByText(said)).toBeVisible();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
    expect(await page.evaluate(() => globalThis.moved)).toBeLessThan(most);
  });
}

test("a place is found by touch", async ({ page, isMobile, hasTouch }) => {
  const press = (target) => (hasTouch || isMobile ? target.tap() : target.click());
  await wake(page, "/offices/");
  await press(await asking(page));
  await (await asking(page)).pressSequentially("springf");
  await press(options(page).filter({ hasText: "Springfield, Missouri" }));
  await expect(sentence(page)).toHaveText(/^Springfield is in .*Missouri\. /);
  await (await asking(page)).fill("springfield");
  await field(page).press("Enter");
  await expect(sentence(page)).toHaveText(/Which one do you mean\?$/);
  await press(page.getByRole("button", { name: "Springfield, Illinois" }));
  await expect(sentence(page)).toHaveText(/^Springfield is in Sangamon County, Illinois\./);
  await keepsFocus(page);
  await expect(sentence(page)).toBeInViewport();
  await page.goto("/tips/");
  await page.goto("/offices/#near=60605");
  await expect(sentence(page)).toHaveText(chicago);
  await expect(sentence(page)).toBeInViewport();
});

for (const [timezoneId, first] of [["America/New_York", "Springfield, Massachusetts"], ["America/Phoenix", "Springfield, Missouri"], ["America/Los_Angeles", "Springfield, Oregon"]]) {
  test.describe(`where the clock is that of ${timezoneId}`, () => {
    test.use({ timezoneId });

    test("of places of one name, those in that time zone come first", async ({ page }) => {
      await wake(page, "/offices/#near=Springfield");
      await expect(page.getByRole("button", { name: /^Springfield, / }).first()).toHaveText(first);
    });
  });
}

test("a browser that does not tell its time zone finds places, too", async ({ page }) => {
  await page.addInitScript(() => delete globalThis.Intl);
  await wake(page, "/offices/#near=Springfield");
  await expect(page.getByRole("button", { name: "Springfield, Missouri" })).toBeVisible();
});

test("the answer stands in the address, and each one is an entry of the history", async ({ page }) => {
  await wake(page, "/offices/#near=60605");
  await expect(sentence(page)).toHaveText(chicago);
  await (await asking(page)).fill("92672");
  await page.keyboard.press("Enter");
  await expect(sentence(page)).toHaveText(/^Most of ZIP code 92672 is in Orange County, .* More than one office serves this place: Los Angeles .* and San Diego /);
  await expect(answers(page).filter({ hasText: "Part of this ZIP code is in this office’s area, too." }).first()).toBeVisible();
  await page.goBack();
  await expect(sentence(page)).toHaveText(chicago);
  await expect(field(page)).toHaveValue("60605");
  await page.goForward();
  await expect(field(page)).toHaveValue("92672");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Offices" }).click();
  await expect(sentence(page)).toHaveText("");
  await expect(field(page)).toHaveValue("");
  // As a page that the app has drawn, too.
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "News" }).click();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Offices" }).click();
  await (await asking(page)).fill("60605");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(sentence(page)).toHaveText(chicago);
});

test("what a person needs chooses the kinds of office, or a phone line", async ({ page }) => {
  await wake(page, "/offices/#near=60605&need=investigators");
  await expect(answers(page)).toHaveCount(1);
  await expect(answers(page)).toContainText("Chicago investigations office (HSI), in Lombard");
  await asking(page);
  await need(page).selectOption("Talk to community relations");
  await expect(answers(page)).toContainText(["Chicago community relations office"]);
  await expect(page).toHaveURL(/near=60605&need=community$/);
  await asking(page);
  await need(page).selectOption("Ask about someone in detention or a court case");
  await expect(answers(page)).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("link", { name: "888-351-4024" })).toBeVisible();
  await asking(page);
  await need(page).selectOption("Report a crime");
  await expect(page.getByRole("main").getByRole("link", { name: "888-351-4024" })).toBeHidden();
  await expect(page.getByRole("main").getByRole("link", { name: "How it works" })).toBeVisible();
  await expect(page.locator('[data-need="crime"]').getByRole("link", { name: /866-347-2423/ })).toBeVisible();
  await page.goto("/offices/#near=60605&need=%22%3E%3Cscript%3E");
  await expect(sentence(page)).toHaveText(chicago);
  await expect(need(page)).toHaveValue("");
});

test("where no source names an office and none is near, that is said, with the way to the agency", async ({ page }) => {
  await wake(page, "/offices/#near=00926&need=check-in");
  await expect(sentence(page)).toContainText("We found none of these for this place or within 300 miles: Check-in office.");
  await expect(answers(page)).toHaveCount(0);
  await expect(page.locator('[data-part="results"]').getByRole("link", { name: "www.ice.gov" })).toBeVisible();
  await page.goto("/offices/#near=18015&need=check-in");
  await expect(answers(page)).toContainText(["closest office of this kind in the same region"]);
  await page.goto("/offices/#near=WV");
  await expect(sentence(page)).toContainText("None of these is listed for West Virginia: Check-in office.");
});

test("a look-up asks for shards alone: no request holds a ZIP code, a place or a coordinate", async ({ page, context }) => {
  const requests = [];
  page.on("request", (request) => requests.push(`${request.url()} ${request.postData() ?? ""} ${request.headers().referer ?? ""}`));
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 41.86821, longitude: -87.62313 });
  await wake(page, "/offices/");
  await (await asking(page)).fill("78249");
  await page.keyboard.press("Enter");
  await expect(sentence(page)).toContainText("Bexar County");
  await (await asking(page)).fill("Saint Louis, Missouri");
  await page.keyboard.press("Enter");
  await expect(sentence(page)).toContainText("Parts of St. Louis are in St. Louis city, Missouri");
  const before = requests.length;
  await asking(page);
  await page.getByRole("button", { name: "Use my location" }).click();
  await expect(sentence(page)).toHaveText(/^The closest ZIP code to you is 60605\. .*60605 is in Cook County, Illinois\./);
  // Of what stands below the fold, the map may come at any time; the icon, too.
  const located = requests.slice(before).filter((request) => !/places\/(points|zip\/\d{3})\.json|(map|icon)\.(svg|js)/.test(request));
  expect(located).toEqual([]);
  for (const secret of ["78249", "louis", "Louis", "60605", "41.8", "87.6"]) {
    expect(requests.filter((request) => request.includes(secret)), secret).toEqual([]);
  }
  const asked = requests.map((request) => request.match(/places\/(zip|name|state)\/\w+/)?.[0]).filter(Boolean);
  expect(asked.filter((name) => !name.includes("zip/6"))).toEqual(["places/zip/782", "places/name/saintl"]);
});

test("a location that is refused, unknown or far away is said, and the field goes on working", async ({ page, context }) => {
  await context.clearPermissions();
  await wake(page, "/offices/");
  await (await asking(page)).focus();
  await page.evaluate(() => {
    const fail = (code) => (_, lost) => lost({ code });
    globalThis.answers = [fail(1), fail(2), (found) => found({ coords: { latitude: 48.85, longitude: 2.35 } })];
    navigator.geolocation.getCurrentPosition = (...asked) => globalThis.answers.shift()(...asked);
  });
  const locate = page.getByRole("button", { name: "Use my location" });
  for (const said of ["Your browser did not share your location", "Your device could not find your location", "We found no ZIP code near you"]) {
    await locate.click();
    await expect(sentence(page)).toContainText(said);
  }
  await (await asking(page)).fill("60605");
  await page.keyboard.press("Enter");
  await expect(sentence(page)).toHaveText(chicago);
});

test("without the app, and before it, the look-up works", async ({ page, allowed }) => {
  allowed.push(/Failed to load resource/);
  await page.route("**/frontdesk-*.wasm", (route) => route.abort());
  await page.goto("/es/offices/#near=60605");
  await expect(sentence(page)).toHaveText(/^El código postal 60605 está en el condado de Cook, Illinois\. Encontramos/);
  await answers(page).first().getByRole("heading").getByRole("link").click();
  await expect(page).toHaveURL(/\/es\/offices\/ero-check-in-chicago-il\/$/);
});

test("an answer that is there before the app does not keep the app from waking", async ({ page }) => {
  const send = await hold(page, "**/frontdesk-*.wasm");
  await page.goto("/offices/#near=60605");
  await expect(sentence(page)).toHaveText(chicago);
  send();
  await appReady(page);
  await expect(sentence(page)).toHaveText(chicago);
  await expect(field(page)).toHaveValue("60605");
});

test("what is typed and sent before the look-up is there is not lost", async ({ page }) => {
  const send = await hold(page, "**/look-up-*");
  await wake(page, "/offices/");
  await (await asking(page)).fill("60605");
  await page.keyboard.press("Enter");
  await expect(sentence(page)).toHaveText("Looking…");
  send();
  await expect(sentence(page)).toHaveText(chicago);
  await expect(page).toHaveURL(/\/offices\/#near=60605$/);
});

test("what is written before the look-up is there stays, whatever the address asks", async ({ page }) => {
  const send = await hold(page, "**/look-up-*");
  await page.goto("/offices/#near=60605");
  await (await asking(page)).pressSequentially("78249");
  await page.keyboard.press("ArrowLeft");
  await asking(page);
  await need(page).selectOption("Reach investigators");
  await (await asking(page)).focus();
  send();
  await expect(sentence(page)).toHaveText(/^ZIP code 60605 .* We found 1 office\.$/);
  await expect(field(page)).toHaveValue("78249");
  expect(await field(page).evaluate((input) => input.selectionStart)).toBe(4);
  await page.keyboard.press("Enter");
  await expect(sentence(page)).toContainText("Bexar County");
});

test("a press on the location's button before the look-up is there is not lost", async ({ page }) => {
  const send = await hold(page, "**/look-up-*");
  await wake(page, "/offices/");
  await page.evaluate(() => (navigator.geolocation.getCurrentPosition = (_, lost) => lost({ code: 1 })));
  await asking(page);
  await page.getByRole("button", { name: "Use my location" }).click();
  send();
  await expect(sentence(page)).toContainText("Your browser did not share your location");
});

test("what is typed after a question is not taken back by its answer", async ({ page }) => {
  await wake(page, "/offices/#near=60605");
  await expect(sentence(page)).toHaveText(chicago);
  await field(page).evaluate((input) => {
    input.value = "78249";
    input.form.requestSubmit();
    // Before the address tells of its change.
    input.value = "30303";
  });
  await expect(sentence(page)).toContainText("Bexar County");
  await expect(field(page)).toHaveValue("30303");
});

test("broken, missing and late data are said, and trying again helps", async ({ page, allowed }) => {
  allowed.push(/Failed to load resource/);
  await wake(page, "/offices/");
  for (const answer of [{ status: 503 }, { body: "{" }, { body: "[]" }, { body: "{}" }, { body: "null" }, { status: 404 }]) {
    await page.route("**/places/zip/606.json", (route) => route.fulfill(answer));
    await (await asking(page)).fill("60605");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await expect(sentence(page)).toHaveText(/^The list of offices did not load\./);
    await page.unroute("**/places/zip/606.json");
  }
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(sentence(page)).toHaveText(chicago);
});

for (const part of ["**/look-up-*.js", "**/look-up-*.wasm", "**/places/settings.json"]) {
  for (const answer of ["abort", "503"]) {
    test(`where ${part} does not come (${answer}), that is said, and trying again helps`, async ({ page, allowed }) => {
      allowed.push(/Failed to load resource/);
      await page.route(part, (route) => (answer === "abort" ? route.abort() : route.fulfill({ status: 503 })));
      await wake(page, "/offices/");
      await (await asking(page)).fill("60605");
      await field(page).press("Enter");
      await expect(sentence(page)).toHaveText(/^The list of offices did not load\..* choose your state\.$/);
      await page.unroute(part);
      await page.getByRole("button", { name: "Find", exact: true }).click();
      await expect(sentence(page)).toHaveText(chicago);
    });
  }
}

test("a browser that cannot run the look-up says so, and leads to the lists by state", async ({ page }) => {
  await page.addInitScript(() => {
    const { compileStreaming, instantiateStreaming } = WebAssembly;
    // The app is another matter.
    const refuse = (make) => async (answer, imports) => {
      if ((await answer).url.includes("/look-up-")) throw new WebAssembly.CompileError("refused");
      return make(answer, imports);
    };
    Object.assign(WebAssembly, { compileStreaming: refuse(compileStreaming), instantiateStreaming: refuse(instantiateStreaming) });
  });
  await page.goto("/offices/#near=60605");
  await expect(sentence(page)).toHaveText("The search does not work in this browser. Reload the page, or choose your state.");
  await page.getByRole("main").getByRole("link", { name: "Illinois", exact: true }).first().click();
  await expect(page.getByRole("link", { name: "Chicago community relations office" })).toBeVisible();
});

test("the look-up comes when the page is idle, and with Save-Data when someone turns to it", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => /look-up-|settings\.json/.test(request.url()) && asked.push(request.url().replace(/.*\/(look-up)?.*(settings\.json|\.js|\.wasm)$/, "$1$2")));
  await page.goto("/offices/", { waitUntil: "networkidle" });
  await expect.poll(() => asked.toSorted()).toEqual(["look-up.js", "look-up.wasm", "settings.json"]);
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  asked.length = 0;
  await page.goto("/offices/?save", { waitUntil: "networkidle" });
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
  await (await asking(page)).focus();
  await expect.poll(() => asked.length).toBe(3);
});

test("the answer stays where a link leads to a place on the page, on paper, and in the other language", async ({ page, allowed }) => {
  allowed.push(/Failed to load resource/);
  await page.route("**/frontdesk-*.wasm", (route) => route.abort());
  await page.goto("/offices/#near=60605&need=investigators");
  await expect(answers(page)).toHaveCount(1);
  await page.getByRole("link", { name: "Skip to main content" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
  await expect(answers(page)).toHaveCount(1);
  await page.emulateMedia({ media: "print" });
  await expect(answers(page)).toBeVisible();
  await expect(field(page)).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.goto("/offices/#near=60605&need=investigators");
  await page.getByRole("link", { name: "Español" }).click();
  await expect(page).toHaveURL(/\/es\/offices\/#near=60605&need=investigators$/);
  await expect(answers(page)).toHaveCount(1);
});

test("another need is no entry of the history, and half-written words are not sent by it", async ({ page }) => {
  await wake(page, "/offices/#near=60605");
  await expect(sentence(page)).toHaveText(chicago);
  const before = await page.evaluate(() => history.length);
  await (await asking(page)).fill("787");
  await asking(page);
  await need(page).selectOption("Reach investigators");
  await expect(page).toHaveURL(/near=60605&need=investigators$/);
  await asking(page);
  await need(page).selectOption("Report a crime");
  await expect(sentence(page)).toContainText("call one of the numbers below");
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("a later question is not overwritten by the answer to an earlier one", async ({ page }) => {
  const send = await hold(page, "**/places/zip/606.json");
  await wake(page, "/offices/");
  await (await asking(page)).fill("60605");
  await page.keyboard.press("Enter");
  await (await asking(page)).fill("78249");
  await page.keyboard.press("Enter");
  await expect(sentence(page)).toContainText("Bexar County");
  send();
  await page.waitForTimeout(300);
  await expect(sentence(page)).toContainText("Bexar County");
});

test("home answers on another page, and waits for no answer to its own address", async ({ page }) => {
  await wake(page, "/#near=60605");
  await expect(field(page)).toBeVisible();
  await expect(sentence(page)).toHaveText("");
});

test("a mistyped name whose first letters are wrong leads to the large place", async ({ page }) => {
  await wake(page, "/offices/#near=hosuton");
  await page.getByRole("button", { name: "Houston, Texas", exact: true }).click();
  await expect(sentence(page)).toContainText("Houston is in Harris County, Texas.");
});

test("without JavaScript the states lead to every office", async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
  await page.goto("/offices/");
  await expect(field(page)).toBeHidden();
  await expect(page.locator("frontdesk-map")).toBeHidden();
  await page.getByRole("main").getByRole("link", { name: "Illinois", exact: true }).click();
  await expect(page.getByRole("link", { name: "Chicago community relations office" })).toBeVisible();
  await page.context().close();
});
