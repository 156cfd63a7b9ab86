// Where the browser prefers another language that the page is in, the link to it stands out. Nothing comes over the page,
// nothing is moved, and nobody is sent away.
function markPreferred() {
  /** @param {string} tag */
  const first = (tag) => tag?.split("-")[0];
  const preferred = first(navigator.language);
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(".languages a");
  for (const link of links) {
    link.classList.toggle("is-preferred", link.relList.contains("alternate") && first(link.hreflang) === preferred);
  }
}

export function startLanguage() {
  markPreferred();
  addEventListener("frontdesk-arrived", markPreferred);
}
