// Draws the map of the states where the page has room for it (`<frontdesk-map data-src>`), when it is seen.
// It is an extra: everything on it stands in the page's lists.

/** Starts a map; gives the function that ends it. */
export function start(root) {
  const seen = new IntersectionObserver(
    ([entry]) => {
      if (!entry.isIntersecting) return;
      seen.disconnect();
      // Without the map nothing is missing.
      draw(root).catch(() => root.remove());
    },
    { rootMargin: "200px" },
  );
  seen.observe(root);
  return () => seen.disconnect();
}

async function draw(root) {
  const { src, office } = root.dataset;
  const response = await fetch(src);
  if (!response.ok) throw new Error(`${src}: ${response.status}`);
  const drawing = new DOMParser().parseFromString(await response.text(), "image/svg+xml").documentElement;
  const svg = document.importNode(drawing, true);
  if (office) {
    // An office's page shows its own states and place, and no others.
    const [x, y, ...states] = office.split(" ");
    svg.querySelector(".map__pins").remove();
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", svg.dataset.noteOfOffice);
    for (const state of states) svg.querySelector(`[data-state="${state}"]`)?.classList.add("map__state--served");
    const pin = document.createElementNS(svg.namespaceURI, "circle");
    for (const [name, value] of Object.entries({ class: "map__pin", cx: x, cy: y, r: 10 })) pin.setAttribute(name, value);
    svg.append(pin);
  }
  const note = document.createElement("p");
  note.className = "usa-hint";
  note.textContent = office ? svg.dataset.noteOfOffice : svg.dataset.note;
  root.replaceChildren(svg, note);
}
