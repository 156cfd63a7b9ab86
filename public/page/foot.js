// What stays at the end of the screen stands one above the other, and neither the focus (WCAG 2.2, 2.4.11) nor the end of
// the page lies under it.
export function startFoot() {
  /** @type {NodeListOf<HTMLElement>} */
  const bars = document.querySelectorAll(".leave, #notices");
  const lay = () => {
    let foot = 0;
    for (const bar of bars) {
      bar.style.bottom = `${foot}px`;
      if (getComputedStyle(bar).position === "fixed") foot += bar.offsetHeight;
    }
    document.documentElement.style.setProperty("--foot", `${foot}px`);
  };
  const watch = new ResizeObserver(lay);
  for (const bar of bars) watch.observe(bar);
  addEventListener("resize", lay);
}
