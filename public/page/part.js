// What only scripts can use stands in the page as a comment, which no browser without them shows: see
// `publish::render`. A page that the app has drawn has it as it is.
/** @param {Element} element */
export function fill(element) {
  const { firstChild } = element;
  if (firstChild instanceof Comment) element.innerHTML = firstChild.data;
}

export class Part extends HTMLElement {
  connectedCallback() {
    fill(this);
  }
}
