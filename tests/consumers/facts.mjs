// What a consumer should say of each thing that was published. A check gives "" where it is right, a complaint where it is
// wrong, and nothing where the consumer does not speak of it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What was published of a release, or nothing of what is none. */
export function expected(dist, subject) {
  const file = ["", "es/"].map((prefix) => join(dist, "data", prefix, "news/releases", `${subject}.json`)).find(existsSync);
  if (!file) return undefined;
  const page = JSON.parse(readFileSync(file, "utf8"));
  const release = page.content.release;
  const agency = JSON.parse(readFileSync(join(dist, "data", page.lang === "en" ? "" : page.lang, "site.json"), "utf8")).agency;
  const source = JSON.parse(readFileSync(new URL(`releases/2026/${subject}.json`, import.meta.url), "utf8"));
  const standing = { historical: "may have changed since", archived: "may have changed since then" };
  const notices = [source.status?.withdrawn?.reason ?? standing[source.status], source.publisher && `another agency: ${source.publisher.name}`, source.source?.note, ...(source.corrections ?? []).map(({ text }) => text)].filter(Boolean);
  const paragraphs = source.body.filter((block) => !/^[#|[]/.test(block));
  return { ...release, notices, language: page.lang, author: release.publisher?.name ?? agency, agency, first: paragraphs[0], last: paragraphs.at(-1) };
}

const plain = (text) => text.normalize("NFKC").replace(/[\s ]+/g, " ").trim();
const holds = (text, part) => plain(text).includes(plain(part));
const unless = (right, complaint) => (right ? "" : plain(String(complaint)) || "nothing");

/** The day of an instant in a zone; a day is itself. */
const day = (text, timeZone) => (/T|:/.test(text) ? new Date(text).toLocaleDateString("sv", { timeZone }) : text);

/** What no text of a release holds: the frame's words, other releases, what is only for those who hear the page. */
const FOREIGN = [/ \(another site\)/, /Report a crime/, /federal government websites|official government organization/i, /Share and cite/, /Earlier:|Later:/, /^Home\b/, /On this page/, /Cite this/];

export const FACTS = {
  title: ({ title }, release) => (title === undefined || !release ? undefined : unless(holds(title ?? "", release.title), title)),
  "status in title": ({ title }, release) => {
    const label = (/Withdrawn|Retirado/.exec(release?.page_title ?? "") ?? [])[0];
    return title === undefined || !label ? undefined : unless(title?.startsWith(label), title);
  },
  dek: ({ dek }, release) => (dek === undefined || !release?.dek ? undefined : unless(holds(dek ?? "", release.dek), dek)),
  author: ({ author }, release) => (author === undefined || !release ? undefined : unless(holds(author ?? "", release.author), author)),
  site: ({ site }, release) => (site === undefined || !release ? undefined : unless([release.agency, release.author].includes(site), site)),
  language: ({ language }, release) => (language === undefined || !release ? undefined : unless(language === release.language, language)),
  date: ({ date }, release) => (date === undefined || !release ? undefined : unless(date && [day(date, "America/Chicago"), date.slice(0, 10)].includes(release.published.slice(0, 10)), date)),
  "day in the west": ({ instant }, release) => {
    if (instant === undefined || !release) return undefined;
    const shown = day(instant, "Pacific/Honolulu");
    return unless(shown === release.published.slice(0, 10), shown);
  },
  status: ({ text }, release) => {
    const missing = text === undefined ? undefined : release?.notices.find((notice) => !holds(text, notice));
    return text === undefined || !release?.notices.length ? undefined : unless(!missing, `lost: ${missing}`);
  },
  "first sentence": ({ text }, release) => (text === undefined || !release ? undefined : unless(holds(text, release.first), text.slice(0, 80))),
  dateline: ({ text }, release) => (text === undefined || !release?.dateline ? undefined : unless(holds(text, release.dateline), text.slice(0, 80))),
  "last sentence": ({ text }, release) => (text === undefined || !release ? undefined : unless(holds(text, release.last), text.slice(-80))),
  "nothing else": ({ text }) => {
    const foreign = text === undefined ? undefined : FOREIGN.find((part) => part.test(plain(text)));
    return text === undefined ? undefined : unless(!foreign, foreign);
  },
  "words apart": ({ shown, text }, release) => {
    const joined = /\p{Ll}(Published|Updated|Release \d|Home|Source)/u.exec(shown ?? text ?? "");
    return shown === undefined ? undefined : unless(!joined, joined?.[0]);
  },
  "card's name": ({ name, sorted_by: sorted }) => (name === undefined ? undefined : unless(name && sorted === name, `${name} / ${sorted}`)),
  "card's numbers": ({ numbers }) => (numbers === undefined ? undefined : unless(numbers.every((number) => /^[+\d,]+$/.test(number)), numbers)),
  "card's id": ({ uid }) => (uid === undefined ? undefined : unless(uid, uid)),
  "card's note": ({ note }) => (note === undefined ? undefined : unless(note && !note.includes("\\"), note)),
};
