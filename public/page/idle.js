// What may come before anyone asks for it: once the page is there and idle, and not where each byte is paid or slow.
/** @param {() => unknown} act */
export function whenIdle(act) {
  const { saveData, effectiveType } = navigator.connection ?? {};
  if (saveData || /2g$/.test(/** @type {string} */ (effectiveType))) return;
  const wait = () => (globalThis.requestIdleCallback ?? setTimeout)(act);
  if (document.readyState === "complete") wait();
  else addEventListener("load", wait);
}
