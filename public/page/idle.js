// What may come before anyone asks for it: once the page is there and idle, unless the visitor saves data.
export function whenIdle(act) {
  if (navigator.connection?.saveData) return;
  const wait = () => (globalThis.requestIdleCallback ?? setTimeout)(act);
  if (document.readyState === "complete") wait();
  else addEventListener("load", wait);
}
