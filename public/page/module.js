// Fetches a WebAssembly module of the portal's own, its script, and the files that it always needs, all in one round trip.

/** How long a file may take, in milliseconds: longer than a slow phone's worst connection needs for it. */
const PATIENCE = 15_000;

/** @param {string} address */
async function get(address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout?.(PATIENCE) });
  if (!answer.ok) throw new TypeError(`${answer.status}`);
  return answer;
}

/**
 * Gives what starts the module in an element, once it is there; after a failure the next call tries again. `filesOf` says
 * by an element's data which files come with the module, `read` reads an answer's body.
 * @template File
 * @param {string} name
 * @param {(data: DOMStringMap) => string[]} filesOf
 * @param {(answer: Response) => Promise<File>} read
 */
export function moduleLoader(name, filesOf, read) {
  /**
   * What is at an address; null where it does not come.
   * @param {string} address
   */
  const file = (address) => get(address).then(read).catch(() => null);
  let tries = 0;
  /** @type {Promise<(root: HTMLElement) => (() => void) | undefined> | undefined} */
  let coming;

  /** @param {DOMStringMap} data */
  async function load(data) {
    const early = Object.fromEntries(filesOf(data).map((address) => [address, file(address)]));
    /**
     * @param {string} address
     * @param {(address: string, file: File | null) => void} done
     */
    const fetchFile = async (address, done) => {
      const found = await early[address];
      delete early[address];
      // What did not come while the page was idle may come now.
      done(address, found ?? (await file(address)));
    };
    /** @param {string} end */
    const at = (end) => new URL(`../${name}${end}`, import.meta.url).href;
    // A browser may remember that a script did not come, by its address with the fragment.
    const script = at(`.js#${(tries += 1)}`);
    const [{ default: init, start }, module_or_path] = await Promise.all([import(script), get(at("_bg.wasm"))]);
    await init({ module_or_path });
    /** @param {HTMLElement} root */
    return (root) => start(root, fetchFile);
  }

  /** @param {HTMLElement} root */
  return ({ dataset }) => (coming ??= load(dataset).catch((error) => {
    coming = undefined;
    throw error;
  }));
}
