// What is in the program: `node materials.mjs FOLDER NATIVE_TARGET BROWSER_TARGET` writes sbom.cdx.json (CycloneDX 1.6) and
// LICENSES.txt, with every crate that is compiled for either, its licence, and the licence's text where the crate holds it.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [out, ...targets] = process.argv.slice(2);
const ROOTS = { [targets[0]]: "frontdesk-standalone", [targets[1]]: "frontdesk" };
const TEXT = /^(licen[cs]e|copying|notice|unlicense|copyright)/i;

/** The packages that a program is made of for a target, without those that only build or test it. */
function packages(target) {
  const metadata = JSON.parse(execFileSync("cargo", ["metadata", "--format-version", "1", "--filter-platform", target], { maxBuffer: 1 << 28 }));
  const byId = new Map(metadata.packages.map((one) => [one.id, one]));
  const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
  const seen = new Set();
  const visit = (id) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const { pkg, dep_kinds } of nodes.get(id).deps) if (dep_kinds.some(({ kind }) => kind === null)) visit(pkg);
  };
  visit(metadata.packages.find(({ name, source }) => name === ROOTS[target] && source === null).id);
  return [...seen].map((id) => byId.get(id));
}

const all = new Map();
for (const target of targets) {
  for (const one of packages(target)) {
    const known = all.get(one.id) ?? { ...one, targets: [] };
    known.targets.push(target);
    all.set(one.id, known);
  }
}
const sorted = [...all.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
const others = sorted.filter(({ source }) => source !== null);

const component = ({ name, version, license, description, targets: of }) => ({
  type: "library",
  "bom-ref": `pkg:cargo/${name}@${version}`,
  name,
  version,
  description: description?.trim(),
  purl: `pkg:cargo/${name}@${version}`,
  ...(license ? { licenses: [{ expression: license.replaceAll("/", " OR ") }] } : {}),
  properties: of.map((target) => ({ name: "frontdesk:target", value: target })),
});
const { version } = sorted.find(({ name, source }) => name === "frontdesk" && source === null);
writeFileSync(join(out, "sbom.cdx.json"), `${JSON.stringify({
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  metadata: { component: { type: "application", "bom-ref": "frontdesk", name: "frontdesk", version, licenses: [{ expression: "MIT OR Apache-2.0" }] } },
  components: others.map(component),
}, null, 2)}\n`);

const texts = ({ manifest_path }) => readdirSync(dirname(manifest_path), { withFileTypes: true })
  .filter((entry) => entry.isFile() && TEXT.test(entry.name)).map(({ name }) => name).sort()
  .map((name) => readFileSync(join(dirname(manifest_path), name), "utf8").trim());
const unlicensed = others.filter(({ license, license_file }) => !license && !license_file);
if (unlicensed.length) throw new Error(`no licence is named by ${unlicensed.map(({ name }) => name).join(", ")}`);
// Many crates hold the same text: it stands once, behind the names of all of them.
const byText = new Map();
for (const one of others) for (const text of texts(one)) byText.set(text, [...(byText.get(text) ?? []), `${one.name} ${one.version}`]);
const font = "src/portal/share_picture/font/OFL.txt";
byText.set(readFileSync(font, "utf8").trim(), ["Public Sans 2.001"]);
const list = others.map(({ name, version, license, repository }) => `${name} ${version}: ${license ?? "see its text"}${repository ? `, ${repository}` : ""}`);
list.push("Public Sans 2.001: OFL-1.1, https://github.com/uswds/public-sans");
const parts = [...byText].map(([text, names]) => `${"=".repeat(100)}\n${names.join(", ")}\n${"-".repeat(100)}\n${text}\n`);
writeFileSync(join(out, "LICENSES.txt"), `Frontdesk ${version}: MIT OR Apache-2.0\n\nIt holds these, under their own licences:\n\n${list.join("\n")}\n\n${parts.join("\n")}`);
console.log(`${others.length} crates, ${byText.size} texts of licences`);
