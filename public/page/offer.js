// A first visit in a language that the browser does not prefer: a discreet offer of the page's twin, never a redirect.
import { button, words } from "./words.js";

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

const preferred = navigator.language?.split("-")[0];
const link = document.querySelector(`.usa-language li:not([hidden]) a[hreflang="${preferred}"]`);
const fromHere = document.referrer.startsWith(`${location.origin}/`);
if (link && preferred !== document.documentElement.lang && words.offers?.[preferred] && !fromHere && once()) {
  const [sentence, go, close] = words.offers[preferred];
  const offer = document.createElement("section");
  offer.className = "offer";
  offer.lang = preferred;
  offer.setAttribute("aria-label", link.textContent);
  const line = document.createElement("p");
  const there = document.createElement("a");
  Object.assign(there, { className: "usa-link", href: link.href, rel: "external", textContent: go });
  line.append(sentence, " ", there);
  const closed = () => {
    offer.remove();
    document.getElementById("main").focus({ preventScroll: true });
  };
  offer.append(line, button(close, "", closed));
  document.getElementById("notices").append(offer);
  // It is about the page that it came with.
  addEventListener("frontdesk-arrived", () => offer.remove());
}
