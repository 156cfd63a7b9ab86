// Brings search, a WebAssembly module of its own (`src/features/search/`), and gives it files.
// The build puts the digest of the module in place of SEARCH (`scripts/shrink.mjs`).

/** How long a file may take, in milliseconds: longer than a slow phone's worst connection needs for it. */
const PATIENCE = 15_000;

async function get(address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout?.(PATIENCE) });
  if (!answer.ok) throw new TypeError(answer.status);
  return answer;
}

/** The bytes at an address; null where they do not come. */
const bytes = (address) => get(address).then(async (answer) => new Uint8Array(await answer.arrayBuffer())).catch(() => null);

let coming;
let tries = 0;

async function load({ folder, prefix, kind }) {
  // What every question needs comes with the module, in one round trip.
  const names = [`${folder}/data/search/index.txt`, `${folder}/data${prefix}/search/words.txt`];
  if (kind !== "news") names.push(`${folder}/data${prefix}/search/pages.txt`);
  const early = Object.fromEntries(names.map((name) => [name, bytes(name)]));
  const bring = async (address, done) => {
    const file = await early[address];
    delete early[address];
    done(address, file ?? (await bytes(address)));
  };
  const at = (end) => new URL(`../${SEARCH}${end}`, import.meta.url);
  // A browser may remember that a script did not come, by its address with the fragment.
  const script = at(`.js#${(tries += 1)}`);
  const [{ default: init, start }, module_or_path] = await Promise.all([import(script), get(at("_bg.wasm"))]);
  await init({ module_or_path });
  return (root) => start(root, bring);
}

/** Starts search in an element; `sent`: the form was sent before it was there. After a failure the next call tries again. */
export async function come(root, sent) {
  coming ??= load(root.dataset).catch((error) => ((coming = undefined), Promise.reject(error)));
  const start = await coming;
  if (!root.isConnected) return;
  if (!root.end) {
    for (const type of ["focusin", "pointerover", "submit"]) root.removeEventListener(type, root);
    removeEventListener("hashchange", root);
    root.end = start(root);
  }
  if (sent) root.querySelector("form").requestSubmit();
}
