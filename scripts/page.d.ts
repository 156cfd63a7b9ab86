// What the scripts of `public/` find beside the browser's own: for `tsc`, which checks them by the types in their comments.

/** What the scripts say (`frame.scripts` in `words/en.json`), by a language's tag. The publisher puts it before `boot.js`. */
declare const WORDS: Record<string, Record<ScriptWord, string>>;
type ScriptWord =
  | "kept" | "copy" | "copied" | "copyLink" | "linkCopied" | "notCopied" | "share" | "info" | "warning" | "emergency"
  | "dismiss" | "save" | "saved" | "notSaved" | "outdated" | "reload";

/** The portal's languages, each by its tag and by what stands before its paths. The publisher puts it before `embed.js`. */
declare const LANGUAGES: [tag: string, prefix: string][];

/** The names of the modules of the look-up and of search, with their digests: `scripts/shrink.mjs`. */
declare const LOOK_UP: string;
declare const SEARCH: string;

/** Loads the style of every kind of page, for the app: `src/browser/style.rs`. */
declare var frontdeskStyle: () => Promise<unknown>;

/** The `data-` attributes of an element that always has these. */
type Data<Names extends string> = DOMStringMap & Record<Names, string>;
type WithData<Names extends string> = HTMLElement & { dataset: Data<Names> };

/** An element that hears events itself until the module that it waits for is started in it; `end` stops that. */
type Starting = HTMLElement & EventListenerObject & { end?: () => void };

/** The Network Information API, which not every browser has. */
interface Navigator {
  connection?: { saveData?: boolean; effectiveType?: string };
}
