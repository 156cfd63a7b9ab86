// What is done to the scripts and the style of the built app, by Trunk's last step (`shrink.mjs`) and while one works on them
// (`dev.mjs`).
import { buildSync } from "esbuild";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export function bundle(path, external, define = {}) {
  // wasm-bindgen warns, at length, of calls that these scripts do not make, and of a host that serves WASM with another type,
  // where it goes on all the same.
  buildSync({ pure: ["console.warn"], entryPoints: [path], outfile: path, allowOverwrite: true, bundle: true, format: "esm", minify: true, target: "es2020", charset: "utf8", logLevel: "warning", external, define });
}

/** Gives the style's own properties (`--space-4`) names of a letter: they stand in every page. Scripts and the publisher set
 * those that keep theirs. */
export function shortenProperties(paths) {
  const kept = ["--foot", "--brand", "--accent"];
  const property = /(?<![\w-])--[a-z][a-z0-9-]*/g;
  const styles = paths.map((path) => readFileSync(path, "utf8"));
  const names = [...new Set(styles.flatMap((style) => style.match(property)))].filter((name) => !kept.includes(name));
  const short = new Map(names.map((name, at) => [name, `--${at < 26 ? "" : String.fromCharCode(96 + Math.floor(at / 26))}${String.fromCharCode(97 + (at % 26))}`]));
  const shortened = (style) => style.replace(property, (name) => short.get(name) ?? name).replace(/(?<=[{;]--[a-z]+:) (?!;)/g, "");
  paths.forEach((path, at) => writeFileSync(path, shortened(styles[at])));
}

/** Makes each script of a folder one file. What a page runs from the start is one, and what it may need later is one each. `names`
 * are those of the modules' files. */
export function finishScripts(folder, names) {
  const bundles = { "boot.js": ["./map.js", "./search.js"], "search.js": [], "embed/offices.js": [] };
  const scripts = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".js"));
  for (const file of scripts.filter((file) => !/^(page\/|frontdesk-|look-up-|finder-)/.test(file))) {
    bundle(join(folder, file), bundles[file] ?? ["*"], names);
  }
  rmSync(join(folder, "page"), { recursive: true });
}
