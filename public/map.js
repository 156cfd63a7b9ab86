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
    for (const [name, value] of Object.entries({ class: "map__pin", cx: x, cy: y, r: 4 })) pin.setAttribute(name, value);
    svg.append(pin);
  }
  const note = document.createElement("p");
  note.className = "hint";
  note.textContent = office ? svg.dataset.noteOfOffice : svg.dataset.note;
  root.replaceChildren(svg, note);
  if (office) crop(svg, ...office.split(" ", 2).map(Number));
}

/** How much of the map an office's page shows, in the map's own units. */
const [WIDTH, HEIGHT] = [220, 165];

/** Shows the states around a point, each with its name where there is room for it. */
function crop(svg, x, y) {
  const left = Math.min(Math.max(x - WIDTH / 2, 0), 975 - WIDTH);
  const top = Math.min(Math.max(y - HEIGHT / 2, 0), 610 - HEIGHT);
  svg.setAttribute("viewBox", `${left} ${top} ${WIDTH} ${HEIGHT}`);
  for (const state of svg.querySelectorAll("[data-name]")) {
    const box = state.getBBox?.();
    if (!box) continue;
    // The middle of the part that is seen.
    const [from, to] = [Math.max(box.x, left), Math.min(box.x + box.width, left + WIDTH)];
    const [above, below] = [Math.max(box.y, top), Math.min(box.y + box.height, top + HEIGHT)];
    const { name } = state.dataset;
    if (to - from < name.length * 5 || below - above < 16) continue;
    const label = document.createElementNS(svg.namespaceURI, "text");
    for (const [key, value] of Object.entries({ class: "map__name", x: (from + to) / 2, y: (above + below) / 2 })) label.setAttribute(key, value);
    label.textContent = name;
    svg.append(label);
  }
}
