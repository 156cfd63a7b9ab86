// `make dev`: the sample portal with each change of a view, of words, style, a script or content in the browser as it
// is saved. Only the publisher is compiled, without optimisation. The app, the look-up's module and that of search stay as they
// were built; the app's views are others then, so links load documents. `make serve` builds all of it.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import watcher from "@parcel/watcher";
import { compile } from "sass";
import { finishScripts } from "./scripts.mjs";

const shell = "target/shell";
const program = "target/debug/frontdesk";
const address = process.argv[2] ?? "127.0.0.1:8080";
/** What is done after a change, by the folder or file that it is in. Content is watched by the publisher itself. */
const ACTS = { src: publisher, search: publisher, words: publisher, build: publisher, "build.rs": publisher, "Cargo.toml": publisher, style, public: scripts };

let server;
/** When the program was compiled that serves. */
let compiled;

/** Compiles the publisher and serves with it; where it does not compile, the one before goes on. */
function publisher() {
  const { status } = spawnSync("cargo", ["build", "--quiet", "--bin", "frontdesk"], { stdio: "inherit" });
  if (status !== 0) throw new Error("the publisher does not compile: the one before goes on");
  const { mtimeMs } = statSync(program);
  if (mtimeMs === compiled) return;
  compiled = mtimeMs;
  server?.removeAllListeners("exit");
  server?.kill();
  server = spawn(program, ["serve", "--watch", "--dir", "target/dev", "--any-app", "--shell", shell, "--addr", address], { stdio: "inherit" });
  // Another server on the address, or content in which nothing can be shown: it has said so.
  server.on("exit", (code) => process.exit(code ?? 1));
}

/** The style alone, without the short names of its properties. */
function style() {
  for (const name of ["first", "rest"]) {
    const { css } = compile(`style/${name}.scss`, { charset: false, style: "compressed" });
    const file = `${name}-${createHash("sha256").update(css).digest("hex").slice(0, 16)}.css`;
    for (const old of readdirSync(shell).filter((old) => old.startsWith(`${name}-`) && old.endsWith(".css"))) rmSync(join(shell, old));
    writeFileSync(join(shell, file), css);
  }
}

/** The scripts and all else that is in `public/`. */
function scripts() {
  const name = (start) => JSON.stringify(readdirSync(shell).find((file) => file.startsWith(start) && file.endsWith(".js")).replace(".js", ""));
  const folder = mkdtempSync("target/scripts-");
  try {
    cpSync("public", folder, { recursive: true });
    finishScripts(folder, { LOOK_UP: name("look-up-"), SEARCH: name("finder-") });
    for (const file of readdirSync(folder)) {
      rmSync(join(shell, file), { recursive: true, force: true });
      renameSync(join(folder, file), join(shell, file));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(act) {
  const before = Date.now();
  try {
    act();
    console.log(`dev: ${act.name} made in ${((Date.now() - before) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(`dev: ${error.message}`);
  }
}

process.on("exit", () => server?.kill());
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));

if (!existsSync(shell)) {
  console.log("dev: building the app once, which takes minutes");
  const { status } = spawnSync("trunk", ["build", "--release"], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
// Before anything is compiled, so that what is saved meanwhile is not lost: it comes together, after it.
await watcher.subscribe(process.cwd(), (error, events) => {
  if (error) throw error;
  const acts = events.map(({ path }) => ACTS[relative(process.cwd(), path).split(sep)[0]]);
  for (const act of new Set(acts.filter(Boolean))) run(act);
}, { ignore: readdirSync(".").filter((name) => !(name in ACTS)) });
console.log("dev: compiling the publisher (minutes the first time, then seconds)");
for (const act of [style, scripts, publisher]) run(act);
if (!server) process.exit(1);
