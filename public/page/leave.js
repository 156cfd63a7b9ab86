// Leaving fast: what was read is emptied, and Back does not lead to the page that was left. Pages before it stand in the
// browser's history, which no script can change.
import { forgetRead } from "./kept.js";
import { keep } from "./saved.js";

/** How long emptying may hold up the leaving, in milliseconds. */
const PATIENCE = 300;

/** @param {string} href */
async function leave(href) {
  // `browser::history` keeps no places of a page that is hidden.
  document.documentElement.hidden = true;
  try {
    keep([]);
    sessionStorage.clear();
    await Promise.race([forgetRead(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  } catch {
    // A browser that refuses storage has kept nothing.
  } finally {
    location.replace(href);
  }
}

export function startLeave() {
  /** @type {HTMLAnchorElement | null} */
  const control = document.querySelector(".leave");
  if (!control) return;
  control.addEventListener("click", (event) => {
    event.preventDefault();
    leave(control.href);
  });
  // As on GOV.UK: Shift three times within two seconds, wherever the focus is. Each time alone: it also selects, scrolls
  // sideways and opens windows, together with a key, a button or a wheel.
  let alone = false;
  /** @type {number[]} */
  let presses = [];
  /** @param {Partial<KeyboardEvent>} event */
  const press = ({ key, ctrlKey, altKey, metaKey }) => {
    alone = key === "Shift" && !ctrlKey && !altKey && !metaKey;
    if (!alone) presses = [];
  };
  for (const type of ["keydown", "pointerdown", "click", "wheel"]) addEventListener(type, press, { capture: true, passive: true });
  addEventListener("keyup", ({ timeStamp }) => {
    if (alone) presses = [...presses, timeStamp].filter((at) => timeStamp - at < 2000);
    alone = false;
    if (presses.length === 3) leave(control.href);
  });
}
