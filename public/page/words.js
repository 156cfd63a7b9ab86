// What the scripts say. The publisher puts WORDS before `boot.js`: by a language's tag, what is said in it.

/** In the page's language, by name; `{…}` in a text stands for what is put in. Something may have changed what the page says
 * of its language: a button in the portal's first one is better than one without words. */
export const words = WORDS[document.documentElement.lang] ?? Object.values(WORDS)[0];

/**
 * A button that does something, with words that only a screen reader needs behind the seen ones.
 * @param {string} label
 * @param {string | undefined} unseen
 * @param {() => unknown} act
 */
export function button(label, unseen, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "small-button";
  made.append(label);
  if (unseen) {
    const more = document.createElement("span");
    more.className = "unseen";
    more.textContent = ` ${unseen}`;
    made.append(more);
  }
  made.addEventListener("click", act);
  return made;
}
