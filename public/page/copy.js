// Copying and passing on, which only a script can do: the page leaves room for the buttons.
import { button, words } from "./words.js";

/** A region that tells how it went. It has to stand there before it speaks. */
function region() {
  const made = document.createElement("span");
  made.setAttribute("role", "status");
  return made;
}

/**
 * A button that copies a text, and a region that tells of it.
 * @param {string} label
 * @param {string} unseen
 * @param {string} text
 * @param {string} done
 */
function copying(label, unseen, text, done) {
  const told = region();
  const act = async () => {
    try {
      await navigator.clipboard.writeText(text);
      told.textContent = done;
    } catch {
      // An address without a secure connection has no clipboard, and a visitor may refuse.
      told.textContent = words.notCopied;
    }
  };
  return [button(label, unseen, act), told];
}

export function startCopy() {
  // Beside a phone number.
  customElements.define(
    "frontdesk-copy",
    class extends HTMLElement {
      connectedCallback() {
        const { text } = /** @type {Data<"text">} */ (this.dataset);
        this.replaceChildren(...copying(words.copy, text, text, words.copied));
      }
    },
  );

  // At the end of a release.
  customElements.define(
    "frontdesk-share",
    class extends HTMLElement {
      connectedCallback() {
        const { title, url } = /** @type {Data<"title" | "url">} */ (this.dataset);
        const [copy, told] = copying(words.copyLink, "", url, words.linkCopied);
        const byDevice = navigator.share && button(words.share, "", () => navigator.share({ title, url }).catch(() => {}));
        this.replaceChildren(copy, byDevice ?? "", told);
      }
    },
  );
}
