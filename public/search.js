// Fetches search, a WebAssembly module of its own (`src/features/search/`), and gives it files.
// The build puts the digest of the module in place of SEARCH (`scripts/shrink.mjs`).

import { moduleLoader } from "./page/module.js";

/** @param {DOMStringMap} data */
function files({ folder, prefix, kind }) {
  const own = ["words.txt", ...(kind === "news" ? [] : ["pages.txt"])];
  return [`${folder}/data/search/index.txt`, ...own.map((name) => `${folder}/data${prefix}/search/${name}`)];
}

/**
 * The bytes of a file.
 * @param {Response} answer
 */
const bytes = async (answer) => new Uint8Array(await answer.arrayBuffer());

const load = moduleLoader(SEARCH, files, bytes);

/** Brings what search needs without starting it: nothing on the page changes. */
export const prepare = load;

/**
 * Starts search in an element; `sent`: the form was sent before it was there.
 * @param {Starting} root
 * @param {boolean} sent
 */
export async function come(root, sent) {
  const start = await load(root);
  if (!root.isConnected) return;
  if (!root.end) {
    for (const type of ["focusin", "pointerover", "submit"]) root.removeEventListener(type, root);
    removeEventListener("hashchange", root);
    root.end = start(root);
  }
  if (sent) /** @type {HTMLFormElement} */ (root.querySelector("form")).requestSubmit();
}
