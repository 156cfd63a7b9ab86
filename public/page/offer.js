// A first visit in a language that the browser does not prefer: a discreet offer of the page's alternate, never a redirect.
import { button, offerIn } from "./words.js";

const TOLD = "frontdesk-offered";

function once() {
  try {
    if (sessionStorage.getItem(TOLD)) return false;
    sessionStorage.setItem(TOLD, "1");
    return true;
  } catch {
    // Without storage it would come on every page.
    return false;
  }
}

/** The link to this page in the language that the browser prefers, if it is another. */
function alternate() {
  const first = (tag) => tag?.split("-")[0];
  const preferred = first(navigator.language);
  if (preferred === first(document.documentElement.lang)) return;
  const links = [...document.querySelectorAll(".languages a[rel~=alternate]")];
  return links.find(({ hreflang }) => first(hreflang) === preferred && offerIn(hreflang));
}

export function startOffer() {
  const link = alternate();
  if (!link || document.referrer.startsWith(`${location.origin}/`) || !once()) return;
  const [sentence, go, close] = offerIn(link.hreflang);
  const offer = document.createElement("section");
  offer.className = "offer";
  offer.lang = link.hreflang;
  // Without the words that it does not show.
  offer.setAttribute("aria-label", link.innerText);
  const there = document.createElement("a");
  Object.assign(there, { href: link.href, rel: "external", textContent: go });
  const line = document.createElement("p");
  line.append(sentence, " ", there);
  const closed = () => {
    offer.remove();
    document.getElementById("main").focus({ preventScroll: true });
  };
  // One sign for the words: on a phone the page has more room.
  const cross = Object.assign(button("×", "", closed), { className: "close" });
  cross.setAttribute("aria-label", close);
  offer.append(line, cross);
  document.getElementById("notices").append(offer);
  // It is about the page that it came with.
  addEventListener("frontdesk-arrived", () => offer.remove());
}
