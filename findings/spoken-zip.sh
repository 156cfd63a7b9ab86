#!/usr/bin/env bash
# Software:   eSpeak NG, npm's espeak-ng 1.0.2 (the voice of NVDA, Orca and many phones where no other is installed).
# One expects: a ZIP code is spoken digit by digit, or as a number, in each language.
# What is so: in Spanish, a number of five digits that begins with 0 is spoken in groups with the word for the thousands mark
#             between them: "02110" is "cero dos punto uno uno cero", as if it were 02.110. Fewer digits, a first digit other
#             than 0, English and French are spoken as one expects. A blank or an invisible character behind the 0 changes it.
# It follows: nothing in markup but another language mends it, and what is copied must stay the ZIP code: a listener in the
#             north-east of the United States and in Puerto Rico hears a point that is not there.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . espeak-ng@1.0.2 >/dev/null

cat > look.mjs <<'JS'
import ESpeakNg from "espeak-ng";
import assert from "node:assert";

/** What a voice says, in the letters of the International Phonetic Alphabet, without marks of stress. */
async function spoken(voice, text) {
  const program = await ESpeakNg({ arguments: ["--phonout", "out", "-q", "--ipa", "-v", voice, text] });
  const said = program.FS.readFile("out", { encoding: "utf8" }).replace(/[ˈˌ\n]/g, "").trim();
  console.log(`${voice} ${text}: ${said}`);
  return said;
}
for (const zip of ["02110", "00501"]) assert((await spoken("es", zip)).includes("punto"));
for (const number of ["20110", "0211", "2110", "0 2110"]) assert(!(await spoken("es", number)).includes("punto"));
for (const voice of ["en", "fr"]) assert(!/punto|pwɛ̃|pɔɪnt/.test(await spoken(voice, "02110")));
JS
node look.mjs
