// What the scripts say, in the page's language. The publisher wrote it into the page.

/** By name; `{…}` in a text stands for what is put in. */
export const words = (() => {
  try {
    return JSON.parse(document.getElementById("words").textContent);
  } catch {
    return {};
  }
})();

/** A button that does something, with words that only a screen reader needs behind the seen ones. */
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
