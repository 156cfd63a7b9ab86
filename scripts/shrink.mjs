// Trunk's last step: makes the app's WASM and the scripts small, and names the WASM after what it holds then.
import binaryen from "binaryen";
import { buildSync } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.TRUNK_STAGING_DIR;
console.log("making the app small (up to a minute)");
const name = readdirSync(folder).find((file) => file.endsWith("_bg.wasm"));
const module = binaryen.readBinary(readFileSync(join(folder, name)));

binaryen.setOptimizeLevel(2);
binaryen.setShrinkLevel(2);
// A large function that is called once stays by itself: one body in another compresses worse.
binaryen.setOneCallerInlineMaxSize(24);
module.runPasses(["flatten", "rereloop"]);
// The second time finds what the first has laid bare.
module.optimize();
module.optimize();
const bytes = module.emitBinary();
const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
writeFileSync(join(folder, name), bytes);
renameSync(join(folder, name), join(folder, `frontdesk-${hash}_bg.wasm`));

// The scripts: what a page runs from the start is one file, and what it may need later is one each.
const scripts = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".js"));
for (const file of scripts.filter((file) => !file.startsWith("page/"))) {
  const path = join(folder, file);
  const external = file === "boot.js" ? ["./finder.js", "./map.js"] : ["*"];
  const options = { entryPoints: [path], outfile: path, allowOverwrite: true, external };
  buildSync({ ...options, bundle: true, format: "esm", minify: true, target: "es2020", charset: "utf8", logLevel: "warning" });
}
rmSync(join(folder, "page"), { recursive: true });
