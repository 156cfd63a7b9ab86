// Trunk's last step: makes the WASM modules and the scripts small, and names the modules after what they hold then.
import binaryen from "binaryen";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { bundle, finishScripts, shortenProperties } from "./scripts.mjs";

const folder = process.env.TRUNK_STAGING_DIR;
/** What the browsers named in docs/architecture.md have. With more, binaryen writes what no browser reads yet. */
const FEATURES = ["bulk-memory", "bulk-memory-opt", "call-indirect-overlong", "reference-types", "sign-ext", "nontrapping-float-to-int", "multivalue", "mutable-globals"];

/** The path of a file in the folder by the start and the end of its name. */
const named = (start, end) => join(folder, readdirSync(folder).find((name) => name.startsWith(start) && name.endsWith(end)));

function optimize(path) {
  const module = binaryen.readBinary(readFileSync(path));
  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(2);
  // A large function that is called once stays by itself: one body in another compresses worse.
  binaryen.setOneCallerInlineMaxSize(24);
  module.runPasses(["flatten", "rereloop"]);
  // The second time finds what the first has laid bare.
  module.optimize();
  module.optimize();
  module.runPasses(["dae-optimizing"]);
  module.optimize();
  // What made the module and what it needs is for tools, of which none comes after this.
  module.runPasses(["strip-producers", "strip-target-features"]);
  writeFileSync(path, module.emitBinary());
  module.dispose();
}

/** Takes out the classes that wasm-bindgen exports for a dependency (gloo-net's streams): nothing makes one here, and what
 * is exported keeps all that it reaches in the module. */
function dropClasses(wasm, script) {
  const module = binaryen.readBinary(readFileSync(wasm));
  let text = readFileSync(script, "utf8");
  for (const [declaration, name] of text.matchAll(/^export class (\w+) \{\n.*?^\}\n/gms)) {
    const registry = new RegExp(`^const ${name}Finalization = .*?;\\n`, "ms");
    const disposal = new RegExp(`^if \\(Symbol\\.dispose\\) ${name}\\..*\\n`, "m");
    const methods = new Set([...`${declaration}${text.match(registry)}`.matchAll(/\bwasm\.(\w+)/g)].map(([, method]) => method));
    text = text.replace(declaration, "").replace(registry, "").replace(disposal, "");
    if (text.includes(name)) throw new Error(`the app makes a ${name}: keep the classes that are used`);
    for (const method of methods) module.removeExport(method);
  }
  writeFileSync(script, text);
  writeFileSync(wasm, module.emitBinary());
  module.dispose();
}

/** Gives a module's imports and exports names of a letter or two: wasm-bindgen's hold hashes, which do not compress, and
 * stand in the module and in its script. */
function shorten(wasm, script) {
  const features = FEATURES.map((name) => `--enable-${name}`);
  const renamed = execFileSync("wasm-opt", [...features, "--minify-imports-and-exports-and-modules", wasm, "-o", wasm], { encoding: "utf8" });
  const { imports, exports } = JSON.parse(renamed);
  const [short, given] = [new Map(imports.map(([, long, short]) => [long, short])), new Map(exports)];
  const text = readFileSync(script, "utf8")
    .replace(/\bwasm\.(\w+)/g, (whole, long) => (given.has(long) ? `wasm[${JSON.stringify(given.get(long))}]` : whole))
    .replace(/\b__wb(?:g|indgen)_\w+(?=: function)/g, (long) => (short.has(long) ? JSON.stringify(short.get(long)) : long))
    .replace(/"\.\/\w+_bg\.js"/, '"a"')
    // Nothing starts a module without waiting for it.
    .replace("export { initSync, ", "export { ");
  if (/export[^;]*\binitSync\b/.test(text)) throw new Error("wasm-bindgen exports initSync in another way: take it out again");
  writeFileSync(script, text);
}

/** A module and its script under one name, which has a digest of both. Gives the name. */
function finish(wasm, script, name) {
  dropClasses(wasm, script);
  optimize(wasm);
  shorten(wasm, script);
  bundle(script, ["*"]);
  const digest = [wasm, script].reduce((hash, path) => hash.update(readFileSync(path)), createHash("sha256")).digest("hex");
  const finished = `${name}-${digest.slice(0, 16)}`;
  renameSync(wasm, join(folder, `${finished}_bg.wasm`));
  renameSync(script, join(folder, `${finished}.js`));
  return finished;
}

console.log("making the app, the look-up and search small (up to a minute)");
finish(named("frontdesk-", "_bg.wasm"), named("frontdesk-", ".js"), "frontdesk");
const SEARCH = JSON.stringify(finish(named("find", "_bg.wasm"), named("find", ".js"), "finder"));
const LOOK_UP = JSON.stringify(finish(named("look_up", "_bg.wasm"), named("look_up", ".js"), "look-up"));
finishScripts(folder, { LOOK_UP, SEARCH });

shortenProperties(readdirSync(folder).filter((file) => /^(first|rest)-.*\.css$/.test(file)).map((file) => join(folder, file)));

/** The smallest of what Brotli makes with several windows and modes: which it is depends on the file. */
function compress(bytes) {
  const settings = [17, 20, 22].flatMap((window) => [constants.BROTLI_MODE_GENERIC, constants.BROTLI_MODE_FONT].map((mode) => [window, mode]));
  const made = settings.map(([window, mode]) => brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_LGWIN]: window, [constants.BROTLI_PARAM_MODE]: mode, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }));
  return made.reduce((smallest, other) => (other.length < smallest.length ? other : smallest));
}

// What a server on the way would compress in haste is compressed well once: modules and their scripts, whose names say what they hold.
for (const file of readdirSync(folder).filter((file) => /^(frontdesk|look-up|finder)-/.test(file))) {
  writeFileSync(join(folder, `${file}.br`), compress(readFileSync(join(folder, file))));
}
