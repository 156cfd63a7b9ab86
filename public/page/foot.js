// What stays at the end of the screen stands one above the other, and neither the focus (WCAG 2.2, 2.4.11) nor the end of
// the page lies under it. The style knows its height at the usual size of text alone.

/** In pixels: a bar that larger text has made higher than this stands in the page. */
const HIGHEST = 64;

export function startFoot() {
  const bars = [...document.querySelectorAll(".tip-bar, .leave, #notices")];
  const lay = () => {
    let foot = 0;
    for (const bar of bars) {
      const grown = bar.className === "tip-bar" && bar.offsetHeight > HIGHEST;
      Object.assign(bar.style, { position: grown ? "static" : "", bottom: `${foot}px` });
      if (getComputedStyle(bar).position === "fixed") foot += bar.offsetHeight;
    }
    document.documentElement.style.setProperty("--foot", `${foot}px`);
  };
  const watch = new ResizeObserver(lay);
  for (const bar of bars) watch.observe(bar);
  addEventListener("resize", lay);
}
