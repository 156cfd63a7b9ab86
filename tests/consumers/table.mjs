// Compares what consumers read with what was published: consumer x fact, right or wrong, with what came.
// Usage: table.mjs PORTAL OUT READ…
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expected, FACTS } from "./facts.mjs";

const [portal, out, ...read] = process.argv.slice(2);
const lines = read.flatMap((file) => readFileSync(file, "utf8").trim().split("\n")).map((line) => JSON.parse(line));
const about = (subject) => expected(join(portal, "demonstration"), subject.replace(/^\w+\//, (host) => (host === "demonstration/" || host === "official/" ? "" : host)));

const found = new Map();
const wrong = [];
for (const line of lines) {
  const facts = found.get(line.consumer) ?? found.set(line.consumer, {}).get(line.consumer);
  for (const [name, check] of Object.entries(FACTS)) {
    const complaint = check(line, about(line.subject));
    if (complaint === undefined) continue;
    const counted = (facts[name] ??= { right: 0, wrong: 0 });
    counted[complaint === "" ? "right" : "wrong"] += 1;
    if (complaint) wrong.push([line.consumer, line.subject, name, complaint]);
  }
}

const names = Object.keys(FACTS);
const cell = (counted) => (counted ? (counted.wrong ? `**${counted.wrong} of ${counted.right + counted.wrong} wrong**` : `${counted.right} right`) : "");
const rows = [...found].map(([consumer, facts]) => `| ${consumer} | ${names.map((name) => cell(facts[name])).join(" | ")} |`);
const text = `# What others make of what is published

Written by \`make consumers\`, which runs the consumers below on a small portal with every state of a release
(\`tests/consumers/\`); their versions are in \`requirements.txt\` and \`package.json\` there. A cell says how often a fact came
out right; an empty one, that the consumer says nothing of it.

| Consumer | ${names.join(" | ")} |
|---|${names.map(() => "---|").join("")}
${rows.join("\n")}

## What is wrong

${wrong.length ? `| Consumer | Of | Fact | What came |\n|---|---|---|---|\n${wrong.map((row) => `| ${row.map((text) => text.replace(/[|\n]/g, " ")).join(" | ")} |`).join("\n")}` : "Nothing."}

${readFileSync(new URL("limits.md", import.meta.url), "utf8")}`;
writeFileSync(out, text);
console.log([...names.map((name) => name), ""].join("  "));
for (const [consumer, facts] of found) console.log(consumer.padEnd(34), names.map((name) => (facts[name] ? `${name} ${facts[name].right}/${facts[name].right + facts[name].wrong}` : "")).filter(Boolean).join(", "));
for (const row of wrong) console.log("wrong:", row.join(" | "));
