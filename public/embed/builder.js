// The page for partners: what is chosen becomes the lines to copy, and a preview that runs those lines.
const builder = document.getElementById("builder");
const part = (name) => builder.querySelector(`[data-part="${name}"]`);
const form = builder.querySelector("form");
const field = (name) => form.querySelector(`#${name}`);
const { base, agency, copied, notCopied } = builder.dataset;

/** The element's attributes: what is as it would be anyway is left out. */
function attributes(kind) {
  const value = (name) => field(name).value.trim();
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

const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

function show() {
  const kind = field("what").value;
  for (const only of form.querySelectorAll("[data-only]")) only.hidden = only.dataset.only !== kind;
  const chosen = attributes(kind);
  const language = field("language").value;
  const prefix = language === "en" ? "" : `/${language}`;
  const [list] = chosen.filter(([name]) => ["topic", "state", "office"].includes(name));
  const named = { topic: "topics", state: "states", office: "offices" };
  const below = list ? `${named[list[0]]}/${list[1]}/` : "";
  const title = `${agency}: ${field("what").selectedOptions[0].text}`;
  const height = Number(field("height").value);
  // The page keeps the place before the script is there.
  const kept = height ? ` style="display: block; min-height: ${height}px"` : "";
  const written = chosen.map(([name, value]) => ` ${name}="${quoted(value)}"`).join("") + kept;
  part("snippet").textContent = [
    `<script type="module" src="${base}/embed.js"></script>`,
    `<frontdesk-${kind}${written}>`,
    `  <a href="${base}${prefix}/${kind}/${below}">${quoted(title)}</a>`,
    `</frontdesk-${kind}>`,
  ].join("\n");
  const wishes = new URLSearchParams(chosen.filter(([name]) => ["theme", "layout", "accent", "count", "near"].includes(name)));
  part("iframe").textContent = [
    `<iframe src="${base}${prefix}/embed/${kind}/${below}${String(wishes) && `#${wishes}`}" title="${quoted(title)}"`,
    `  width="100%" height="${height || 480}" loading="lazy" referrerpolicy="origin"`,
    `  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`,
  ].join("\n");
  const preview = document.createElement(`frontdesk-${kind}`);
  for (const [name, value] of chosen) preview.setAttribute(name, value);
  const link = document.createElement("a");
  link.href = `${base}${prefix}/${kind}/${below}`;
  link.textContent = title;
  preview.append(link);
  part("preview").replaceChildren(preview);
}

for (const button of builder.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const told = builder.querySelector(`[data-told="${button.dataset.copy}"]`);
    // An address without a secure connection has no clipboard.
    const writing = navigator.clipboard?.writeText(part(button.dataset.copy).textContent) ?? Promise.reject();
    told.textContent = await writing.then(() => copied, () => notCopied);
  });
}
form.hidden = false;
part("no-script").hidden = true;
part("preview-section").hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", show);
await import("../embed.js");
show();
