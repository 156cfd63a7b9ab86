// Draws the map of the states where the page has room for it (`<frontdesk-map data-src>`), when it is seen.
// It is an extra: everything on it stands in the page's lists.

/**
 * Starts a map; gives the function that ends it.
 * @param {HTMLElement} root
 */
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

/** @param {HTMLElement} root */
async function draw(root) {
  const { src, office, answer } = /** @type {Data<"src">} */ (root.dataset);
  const response = await fetch(src);
  if (!response.ok) throw new Error(`${src}: ${response.status}`);
  /** @type {Element} */
  const drawing = new DOMParser().parseFromString(await response.text(), "image/svg+xml").documentElement;
  const svg = /** @type {SVGSVGElement} */ (document.importNode(drawing, true));
  const { note, noteOfOffice } = /** @type {Data<"note" | "noteOfOffice">} */ (svg.dataset);
  const words = office ? noteOfOffice : note;
  const below = Object.assign(document.createElement("p"), { className: "hint", textContent: words });
  const isAnswer = answer !== undefined;
  root.replaceChildren(svg, ...(isAnswer ? [] : [below]));
  if (!office && !isAnswer) return;
  /** @type {Element} */ (svg.querySelector(".map__pins")).remove();
  if (isAnswer) {
    svg.setAttribute("aria-hidden", "true");
    return showAnswer(svg, /** @type {Element} */ (root.parentElement).querySelectorAll("[data-spot]"));
  }
  // An office's page shows its own states and place, and no others.
  const [cx, cy, ...states] = /** @type {string} */ (office).split(" ");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", words);
  for (const state of states) svg.querySelector(`[data-state="${state}"]`)?.classList.add("map__state--served");
  crop(svg, +cx, +cy);
  add(svg, "circle", { class: "map__pin", cx, cy, r: 4 });
}

/**
 * @param {SVGSVGElement} svg
 * @param {string} kind
 * @param {Record<string, string | number>} attributes
 */
function add(svg, kind, attributes, words = "") {
  const made = document.createElementNS(svg.namespaceURI, kind);
  // It makes text of a number itself.
  for (const name in attributes) made.setAttribute(name, /** @type {string} */ (attributes[name]));
  made.textContent = words;
  svg.append(made);
}

/**
 * Middle and length of what lies between the least and the greatest number.
 * @param {number[]} numbers
 */
function span(numbers) {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return [(least + most) / 2, most - least];
}

/**
 * The offices of an answer, each by its number; what shares a place shares a pin. What is folded in the list is hollow.
 * @param {SVGSVGElement} svg
 * @param {NodeListOf<WithData<"spot" | "number">>} cards
 */
function showAnswer(svg, cards) {
  const offices = [...cards].map((card) => {
    const [x, y] = card.dataset.spot.split(" ").map(Number);
    return { x, y, far: card.closest("details"), numbers: [card.dataset.number] };
  });
  const close = offices.filter(({ far }) => !far);
  const shown = close.length ? close : offices;
  const [[x, width], [y, height]] = [span(shown.map((place) => place.x)), span(shown.map((place) => place.y))];
  const scale = Math.max(90, width + 40, ((height + 40) * WIDTH) / HEIGHT) / WIDTH;
  crop(svg, x, y, scale);
  const size = 7 * scale;
  /** @type {typeof offices} */
  const places = [];
  for (const office of offices) {
    // So near that one pin would lie on the other.
    const near = places.find(({ x, y }) => Math.hypot(x - office.x, y - office.y) < 4 * size);
    if (near) near.numbers.push(...office.numbers);
    else places.push(office);
  }
  for (const { x, y, far, numbers } of places) {
    const words = numbers[3] ? `${numbers[0]} +${numbers.length - 1}` : numbers.join(", ");
    const width = size * (1.4 + 0.7 * words.length);
    const place = { class: far ? "map__place map__place--far" : "map__place" };
    add(svg, "rect", { ...place, x: x - width / 2, y: y - size, width, height: 2 * size, rx: size });
    add(svg, "text", { ...place, x, y, "font-size": 1.3 * size }, words);
  }
}

/** How much of the map an office's page shows, in the map's own units. */
const [WIDTH, HEIGHT] = [220, 165];

/**
 * Shows the states around a point, each with its name where there is room for it.
 * @param {SVGSVGElement} svg
 * @param {number} x
 * @param {number} y
 */
function crop(svg, x, y, scale = 1) {
  const [width, height] = [WIDTH * scale, HEIGHT * scale];
  const [left, top] = [x - width / 2, y - height / 2];
  svg.setAttribute("viewBox", [left, top, width, height].join(" "));
  for (const state of /** @type {NodeListOf<SVGGraphicsElement>} */ (svg.querySelectorAll("[data-name]"))) {
    const box = state.getBBox();
    // The part that is seen.
    const [across, room] = span([Math.max(box.x, left), Math.min(box.x + box.width, left + width)]);
    const [down, high] = span([Math.max(box.y, top), Math.min(box.y + box.height, top + height)]);
    const isSeen = box.x < left + width && box.x + box.width > left && box.y < top + height && box.y + box.height > top;
    const { name } = /** @type {Data<"name">} */ (state.dataset);
    if (isSeen && room > name.length * 5 * scale && high > 16 * scale) {
      add(svg, "text", { class: "map__name", x: across, y: down, "font-size": 8 * scale }, name);
    }
  }
}
