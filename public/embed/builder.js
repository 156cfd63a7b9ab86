// The page for partners: what is chosen becomes the lines to copy, and a preview of them.
import { lists, wishes } from "../embed.js";

const builder = /** @type {WithData<"base" | "agency" | "copied" | "notCopied">} */ (document.getElementById("builder"));
/** @param {string} name */
const part = (name) => /** @type {Element} */ (builder.querySelector(`[data-part="${name}"]`));
const form = /** @type {Element} */ (builder.querySelector(".builder"));
/** @param {string} name */
const field = (name) => /** @type {HTMLInputElement | HTMLSelectElement} */ (form.querySelector(`#${name}`));
const languages = /** @type {HTMLSelectElement} */ (field("language"));
const { base, agency, copied, notCopied } = builder.dataset;

/**
 * The element's attributes: what is as it would be anyway is left out.
 * @param {string} kind
 */
function attributes(kind) {
  // What cannot be is left out, and the browser says so at the field.
  /** @param {string} name */
  const value = (name) => (field(name).checkValidity() ? field(name).value.trim() : "");
  const [list, chosen] = value("list").split("=");
  const all = {
    lang: value("language"),
    ...(kind === "news" && list ? { [list]: chosen } : {}),
    count: kind === "news" && value("count") !== "5" ? value("count") : "",
    near: kind === "offices" ? value("near") : "",
    theme: value("theme") === "auto" ? "" : value("theme"),
    layout: value("layout") === "full" ? "" : value("layout"),
    accent: value("accent").replace(/^#/, ""),
    height: value("height"),
  };
  return Object.entries(all).filter(([, value]) => value);
}

/** @param {string} text */
const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

function show() {
  const kind = field("what").value;
  /** @type {NodeListOf<HTMLElement>} */
  const fields = form.querySelectorAll("[data-only]");
  for (const only of fields) only.hidden = only.dataset.only !== kind;
  const chosen = attributes(kind);
  const named = languages.selectedOptions[0].dataset;
  const { prefix } = named;
  const [list] = chosen.filter(([name]) => name in lists);
  const below = list ? `${lists[list[0]]}${list[1]}/` : "";
  const title = `${agency}: ${named[kind]}`;
  const height = Number(Object.fromEntries(chosen).height ?? 0);
  // The page keeps the place before the script is there.
  const kept = height ? ` style="display: block; min-height: ${height}px"` : "";
  const written = chosen.map(([name, value]) => ` ${name}="${quoted(value)}"`).join("") + kept;
  part("snippet").textContent = [
    `<script type="module" src="${base}/embed.js" referrerpolicy="strict-origin"></script>`,
    `<frontdesk-${kind}${written}>`,
    `  <a href="${base}${prefix}/${kind}/${below}">${quoted(title)}</a>`,
    `</frontdesk-${kind}>`,
  ].join("\n");
  const asked = new URLSearchParams(chosen.filter(([name]) => wishes.includes(name)));
  part("iframe").textContent = [
    `<iframe src="${base}${prefix}/embed/${kind}/${below}${String(asked) && `#${asked}`}" title="${quoted(title)}"`,
    `  width="100%" height="${height || 480}" loading="lazy" referrerpolicy="strict-origin"`,
    `  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`,
  ].join("\n");
  const preview = document.createElement(`frontdesk-${kind}`);
  for (const [name, value] of chosen) preview.setAttribute(name, value);
  const link = document.createElement("a");
  link.href = `${base}${prefix}/${kind}/${below}`;
  link.textContent = title;
  preview.append(link);
  part("preview").replaceChildren(preview);
  // What was copied is no longer what stands here.
  for (const told of builder.querySelectorAll("[data-told]")) told.textContent = "";
}

for (const button of /** @type {NodeListOf<WithData<"copy">>} */ (builder.querySelectorAll("[data-copy]"))) {
  button.addEventListener("click", async () => {
    const told = /** @type {Element} */ (builder.querySelector(`[data-told="${button.dataset.copy}"]`));
    // An address without a secure connection has no clipboard.
    const writing = navigator.clipboard?.writeText(part(button.dataset.copy).textContent) ?? Promise.reject();
    told.textContent = await writing.then(() => copied, () => notCopied);
  });
}
form.addEventListener("change", ({ target }) => {
  /** @type {HTMLInputElement} */ (target).reportValidity();
  show();
});
show();
