//! An office or the tip line as a vCard, for an address book: version 3.0 (RFC 2426), since programs that people have read
//! numbers and places of a later one wrongly or not at all.

use crate::components::age;
use crate::i18n::{app_words, frame_words, head_words};
use crate::model::{Day, Lang, Office, Phone, PhoneKind, Portal, Source, TipLine};

/// Whose card it is, and where it comes from.
pub struct Card<'a> {
    pub lang: Lang,
    pub portal: &'a Portal,
    /// All of the agency's offices: where two have one name, the street is added.
    pub offices: &'a [Office],
    /// The portal's address, without a slash at its end.
    pub base_url: &'a str,
}

impl Card<'_> {
    /// A name by which one finds an office among others: with the agency, its kind and its city.
    fn name(&self, office: &Office) -> String {
        let (address, kind) = (&office.address, self.portal.office_kinds.iter().find(|kind| kind.id == office.kind));
        let kind = kind.map(|kind| kind.name.text(self.lang).as_str().to_owned());
        let short = &self.portal.agency.short_name;
        let agency = if office.name.contains(short.as_str()) { String::new() } else { format!("{short} ") };
        let kind = kind.filter(|kind| !office.name.contains(kind)).map(|kind| format!(" ({kind})")).unwrap_or_default();
        let city = if office.name.contains(&address.city) { String::new() } else { format!(", {}", address.city) };
        format!("{agency}{}{kind}{city}", office.name)
    }

    /// An office; with its street in the name where another one has the same.
    pub fn office(&self, office: &Office, url: &str) -> String {
        let (address, mut name) = (&office.address, self.name(office));
        let is_shared = self.offices.iter().any(|other| other.id != office.id && self.name(other) == name);
        if let Some(street) = address.street.as_ref().filter(|_| is_shared) {
            name = format!("{name}, {street}");
        }
        let mut lines = self.begin(&name, &format!("offices/{}", office.id), Some(&office.name));
        lines.push(format!(
            "ADR;TYPE=WORK:;;{};{};{};{};{}",
            escaped(address.street.as_deref().unwrap_or_default()),
            escaped(&address.city),
            address.state.map(|state| state.to_string()).unwrap_or_default(),
            address.zip.as_ref().map(ToString::to_string).unwrap_or_default(),
            self.portal.country.as_ref().map_or("USA".into(), |country| escaped(country.name.text(self.lang).as_str())),
        ));
        lines.extend(office.phones.iter().map(number));
        lines.extend(office.email.iter().map(|email| format!("EMAIL;TYPE=INTERNET,WORK:{email}")));
        lines.extend(office.location.iter().map(|point| format!("GEO:{};{}", point.lat, point.lon)));
        lines.push(format!("URL:{url}"));
        self.end(lines, "", &office.source, office.seen_on, office.verified_on)
    }

    /// The agency's tip line; numbers of the same line under one name. Which is which stands in the note.
    pub fn tip_line(&self, line: &TipLine) -> String {
        let name = (head_words(self.lang).tip_line_of)(&self.portal.agency.short_name);
        let mut lines = self.begin(&name, "tips", None);
        let phones = || [&line.main].into_iter().chain(&line.others);
        lines.extend(phones().map(number));
        lines.extend(line.form.iter().map(|form| format!("URL:{form}")));
        let words = app_words(self.lang);
        let each = phones().map(|phone| format!("{}: {}. ", phone.kind.in_words(words), phone.display));
        let main = &line.main;
        self.end(lines, &each.collect::<String>(), &main.source, main.seen_on, main.verified_on)
    }

    /// Programs know a card again by its `UID`, so that a second import changes the first; a card in another language is
    /// the same card. `N` is the name again: without it some show the organisation instead.
    fn begin(&self, name: &str, below: &str, unit: Option<&str>) -> Vec<String> {
        let agency = self.portal.agency.name.text(self.lang);
        let unit = unit.map(|unit| format!(";{}", escaped(unit))).unwrap_or_default();
        vec![
            "BEGIN:VCARD".to_owned(),
            "VERSION:3.0".to_owned(),
            format!("UID:{}/{below}/", self.base_url),
            format!("FN:{}", text(name)),
            format!("N:{};;;;", escaped(name)),
            format!("ORG:{}{unit}", escaped(agency.as_str())),
        ]
    }

    /// Where it was found, who has checked it, and whose site it comes from: whoever keeps the card sees nothing else of
    /// it.
    fn end(
        &self,
        mut lines: Vec<String>,
        before: &str,
        source: &Source,
        seen_on: Day,
        verified_on: Option<Day>,
    ) -> String {
        let words = app_words(self.lang);
        let demonstration = frame_words(self.lang).demonstration;
        let from = if self.portal.is_official() { String::new() } else { format!(" {demonstration}") };
        let age = age(self.lang, seen_on, verified_on);
        let source = source.cited(self.portal.languages.main(), self.lang).name;
        lines.push(format!("NOTE:{}", text(&format!("{before}{}: {}, {age}.{from}", words.source, source.as_str()))));
        lines.push(format!("REV:{}T00:00:00Z", verified_on.max(Some(seen_on)).unwrap_or(seen_on)));
        lines.push("END:VCARD".to_owned());
        lines.iter().map(|line| folded(line)).collect()
    }
}

/// Plain digits: of an address (`tel:`), which is right too, some programs show every letter. What is dialled after the
/// number stands after a comma, which phones take for a pause.
fn number(phone: &Phone) -> String {
    // 3.0 has no word for a text telephone: it is no voice line.
    let kind = if phone.kind == PhoneKind::Tty { "WORK" } else { "WORK,VOICE" };
    let extension = phone.extension.as_ref().map(|extension| format!(",{extension}")).unwrap_or_default();
    format!("TEL;TYPE={kind}:{}{extension}", phone.number)
}

/// A part of a value of several parts, which semicolons part (RFC 2426, section 4).
fn escaped(part: &str) -> String {
    text(part).replace(';', "\\;")
}

/// A text value (RFC 2426, section 4): backslashes, commas and line ends are escaped. A semicolon may be, too, but some
/// programs show the backslash. No other control character can stand in one, and some programs end a line at more than
/// the standard's line end.
fn text(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let text = text.replace('\\', "\\\\").replace(',', "\\,").replace('\n', "\\n");
    text.chars().filter(|c| !c.is_control()).collect()
}

/// A line of 75 bytes at most, the rest on further lines that begin with a blank (RFC 2425, section 5.8.1).
fn folded(line: &str) -> String {
    let mut folded = String::new();
    let mut width = 0;
    for c in line.chars() {
        if width + c.len_utf8() > 75 {
            folded.push_str("\r\n ");
            width = 1;
        }
        folded.push(c);
        width += c.len_utf8();
    }
    folded + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stays_one_value_and_a_line_stays_short() {
        assert_eq!(escaped("a, b; c\\d"), "a\\, b\\; c\\\\d");
        assert_eq!(text("a, b; c"), "a\\, b; c");
        assert_eq!(escaped("a\r\nTEL:1\rTEL:2\u{b}\u{2028}b"), "a\\nTEL:1\\nTEL:2\\nb");
        let folded = folded(&"ñ".repeat(100));
        assert!(folded.lines().all(|line| line.len() <= 75), "{folded}");
        assert_eq!(folded.replace("\r\n ", "").trim_end(), "ñ".repeat(100));
    }
}
