// Whether an office is open now, by the clock of its place and not of the device's.
import assert from "node:assert/strict";
import { mock, test } from "node:test";

const defined = {};
globalThis.HTMLElement = class {};
globalThis.customElements = { define: (name, element) => (defined[name] = element) };
const { startOpen } = await import("../public/page/open.js");
startOpen();

const hours = "Sat 22:00 23:59,Mon 08:30 12:00,Mon 13:00 16:00,Fri 08:30 16:00,2026-12-25,2026-12-28 10:00 11:00";

function at(instant) {
  mock.timers.enable({ apis: ["Date"], now: new Date(instant) });
  const element = new defined["frontdesk-open"]();
  element.dataset = { zone: "America/Chicago", hours, open: "open", closed: "closed" };
  element.connectedCallback();
  mock.timers.reset();
  return element.textContent;
}

for (const [instant, expected] of [
  ["2026-11-30T08:29:59-06:00", "closed"],
  ["2026-11-30T08:30:00-06:00", "open"],
  ["2026-11-30T12:30:00-06:00", "closed"],
  ["2026-11-30T15:59:59-06:00", "open"],
  ["2026-11-30T16:00:00-06:00", "closed"],
  // Until midnight.
  ["2026-11-28T23:59:30-06:00", "open"],
  ["2026-11-29T00:00:00-06:00", "closed"],
  // Monday there, Tuesday in UTC; and Sunday.
  ["2026-12-01T00:10:00Z", "closed"],
  ["2026-11-29T10:00:00-06:00", "closed"],
  // A Friday and a Monday with other hours.
  ["2026-12-25T10:00:00-06:00", "closed"],
  ["2026-12-28T10:30:00-06:00", "open"],
  ["2026-12-28T09:00:00-06:00", "closed"],
]) {
  test(`${instant} is ${expected}`, () => assert.equal(at(instant), expected));
}
