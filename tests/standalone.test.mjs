// The program that holds the app (`standalone/`), on a machine with nothing else: the commands of the README, with an empty
// PATH. `node --test tests/standalone.test.mjs`, after `make build`.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";

const program = resolve("target/release/frontdesk-standalone");
const readme = readFileSync("README.md", "utf8");
const block = readme.split("## A portal in a minute")[1].split("```sh\n")[1].split("```")[0];
const commands = block.split("\n").map((line) => line.split("#")[0].trim()).filter((line) => line.startsWith("frontdesk "));
/** What a person would answer. */
const answers = ["--name", "Example Agency", "--address", "https://news.agency.example", "--site", "https://agency.example", "--time-zone", "America/Chicago", "--phone", "217-555-0134"];
const split = (command) => command.match(/"[^"]*"|\S+/g).slice(1).map((part) => part.replaceAll('"', ""));

test("the README's commands make a portal from nothing, with nothing but the program", async () => {
  const folder = mkdtempSync(join(tmpdir(), "frontdesk-standalone-"));
  const env = { PATH: "", TMPDIR: folder };
  const cwd = join(folder, "portal");
  const run = (args, at) => execFileSync(program, args, { cwd: at, env, encoding: "utf8" });
  try {
    assert.deepEqual(commands.map((command) => split(command)[0]), ["init", "serve", "new", "check", "publish"]);
    let server;
    for (const command of commands) {
      const [name, ...rest] = split(command);
      if (name === "init") run([name, ...rest, ...answers], folder);
      else if (name === "serve") {
        server = spawn(program, [name, ...rest, "--addr", "127.0.0.1:8139"], { cwd, env, stdio: "ignore" });
        try {
          let page;
          for (let tries = 0; !page && tries < 100; tries += 1) {
            page = await fetch("http://127.0.0.1:8139/").then((answer) => answer.text(), () => new Promise((done) => setTimeout(done, 100)));
          }
          assert.match(page, /Example Agency/);
          assert.match(page, /Our portal opens/, "a release that waits is shown to its editor");
        } finally {
          server.kill();
        }
      } else assert.match(run([name, ...rest], cwd), { new: /we-open\.json/, check: /no mistakes: 2 releases/, publish: /new, 0 changed/ }[name]);
    }
    assert.match(readFileSync(join(cwd, "dist/index.html"), "utf8"), /217-555-0134/);
    assert.ok(readdirSync(join(cwd, "dist")).some((file) => /^frontdesk-.*_bg\.wasm$/.test(file)), "the app comes with it");
    assert.ok(existsSync(join(cwd, "schema/portal.json")) && existsSync(join(cwd, ".github/workflows/publish.yml")));
    // What a workflow prints for a change that breaks the portal.
    writeFileSync(join(cwd, "content/portal.json"), readFileSync(join(cwd, "content/portal.json"), "utf8").replace('"short_name"', '"shortname"'));
    const failed = (() => { try { run(["check", "--format", "github"], cwd); } catch (error) { return error.stdout; } })();
    assert.match(failed, /^::error file=content\/portal\.json,line=\d+,col=\d+::there is no field `shortname`/m);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
