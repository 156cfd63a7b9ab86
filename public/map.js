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
  const { src, office, answer } = root.dataset;
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
  if (answer !== undefined) {
    root.replaceChildren(svg);
    return pins(svg, root.parentElement.querySelectorAll("[data-spot]"));
  }
  const note = document.createElement("p");
  note.className = "hint";
  note.textContent = office ? svg.dataset.noteOfOffice : svg.dataset.note;
  root.replaceChildren(svg, note);
  if (office) crop(svg, ...office.split(" ", 2).map(Number));
}

function drawn(svg, kind, attributes, words = "") {
  const made = document.createElementNS(svg.namespaceURI, kind);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = words;
  svg.append(made);
}

/** The offices of an answer, each by its number; what shares a place shares a pin. What is folded in the list is hollow. */
function pins(svg, cards) {
  svg.querySelector(".map__pins").remove();
  svg.removeAttribute("role");
  svg.setAttribute("aria-hidden", "true");
  const places = [];
  for (const card of cards) {
    const [x, y] = card.dataset.spot.split(" ").map(Number);
    const near = places.find((place) => Math.hypot(place.x - x, place.y - y) < 5);
    const far = Boolean(card.closest("details"));
    if (near) near.numbers.push(card.dataset.number);
    else places.push({ x, y, far, numbers: [card.dataset.number] });
  }
  const close = places.filter((place) => !place.far);
  const [xs, ys] = [close.map((place) => place.x), close.map((place) => place.y)];
  const span = Math.max(90, Math.max(...xs) - Math.min(...xs) + 40, ((Math.max(...ys) - Math.min(...ys) + 40) * WIDTH) / HEIGHT);
  const scale = span / WIDTH;
  crop(svg, (Math.max(...xs) + Math.min(...xs)) / 2, (Math.max(...ys) + Math.min(...ys)) / 2, scale);
  for (const { x, y, far, numbers } of places) {
    const words = numbers.length > 2 ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(", ");
    const size = 7 * scale;
    const width = size * (1.2 + 0.62 * words.length);
    const group = { class: far ? "map__place map__place--far" : "map__place" };
    drawn(svg, "rect", { ...group, x: x - width / 2, y: y - size, width, height: 2 * size, rx: size });
    drawn(svg, "text", { ...group, x, y, "font-size": 1.3 * size }, words);
  }
}

/** How much of the map an office's page shows, in the map's own units. */
const [WIDTH, HEIGHT] = [220, 165];

/** Shows the states around a point, each with its name where there is room for it. */
function crop(svg, x, y, scale = 1) {
  const [width, height] = [WIDTH * scale, HEIGHT * scale];
  const [left, top] = [x - width / 2, y - height / 2];
  svg.setAttribute("viewBox", `${left} ${top} ${width} ${height}`);
  for (const state of svg.querySelectorAll("[data-name]")) {
    const box = state.getBBox?.();
    if (!box) continue;
    // The middle of the part that is seen.
    const [from, to] = [Math.max(box.x, left), Math.min(box.x + box.width, left + width)];
    const [above, below] = [Math.max(box.y, top), Math.min(box.y + box.height, top + height)];
    const { name } = state.dataset;
    if (to - from < name.length * 5 * scale || below - above < 16 * scale) continue;
    drawn(svg, "text", { class: "map__name", x: (from + to) / 2, y: (above + below) / 2, "font-size": 8 * scale }, name);
  }
}
