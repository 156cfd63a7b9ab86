//! An office or the tip line as a vCard 4.0 (RFC 6350), for an address book.

use crate::i18n::{frame_words, messages};
use crate::model::{Day, Lang, Office, Phone, PhoneKind, Portal, Source};

/// The card; its organisation is the agency. `official` is whether it comes from the agency's own site.
pub fn write(office: &Office, agency: &str, url: &str, official: bool) -> String {
    let address = &office.address;
    let mut lines = vec![
        "BEGIN:VCARD".to_owned(),
        "VERSION:4.0".to_owned(),
        "KIND:org".to_owned(),
        format!("FN:{}", text(&office.name)),
        format!("ORG:{};{}", escaped(agency), escaped(&office.name)),
        format!(
            "ADR;TYPE=work:;;{};{};{};{};USA",
            escaped(address.street.as_deref().unwrap_or_default()),
            escaped(&address.city),
            address.state,
            address.zip.as_ref().map(ToString::to_string).unwrap_or_default(),
        ),
    ];
    lines.extend(office.phones.iter().map(|phone| format!("TEL;VALUE=uri;TYPE=work,voice:{}", phone.number.href())));
    lines.extend(office.email.iter().map(|email| format!("EMAIL;TYPE=work:{email}")));
    lines.extend(office.location.iter().map(|point| format!("GEO:geo:{},{}", point.lat, point.lon)));
    lines.push(format!("URL:{url}"));
    lines.push(note(&office.source, office.seen_on, office.verified_on, official));
    lines.push("END:VCARD".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// The agency's tip line; numbers of the same line under one name.
pub fn tip_line(portal: &Portal, agency: &str) -> String {
    let line = &portal.tip_line;
    let kind = |phone: &Phone| if phone.kind == PhoneKind::Tty { "textphone" } else { "voice" };
    let number = |phone: &Phone| format!("TEL;VALUE=uri;TYPE=work,{}:{}", kind(phone), phone.number.href());
    let mut lines = vec![
        "BEGIN:VCARD".to_owned(),
        "VERSION:4.0".to_owned(),
        "KIND:org".to_owned(),
        format!("FN:{}", text(&format!("{} tip line", portal.agency.short_name))),
        format!("ORG:{}", escaped(agency)),
    ];
    lines.extend([&line.main].into_iter().chain(&line.others).map(number));
    lines.extend(line.form.iter().map(|form| format!("URL:{form}")));
    lines.push(note(&line.main.source, line.main.seen_on, line.main.verified_on, portal.is_official()));
    lines.push("END:VCARD".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// Where it was found, who has checked it, and whose site it comes from: whoever keeps the card sees nothing else of it.
fn note(source: &Source, seen_on: Day, verified_on: Option<Day>, official: bool) -> String {
    let words = messages(Lang::En);
    let checked = verified_on.map_or(words.not_verified.to_owned(), |day| (words.verified_on)(&day.to_string()));
    let from = if official { String::new() } else { format!(" {}", frame_words(Lang::En).demonstration) };
    format!("NOTE:{}", text(&format!("As of {seen_on}, {}; {checked}.{from}", source.name)))
}

/// A part of a value of several parts, which semicolons part (RFC 6350, section 3.4).
fn escaped(part: &str) -> String {
    text(part).replace(';', "\\;")
}

/// A text value (RFC 6350, section 3.4): backslashes, commas and line ends are escaped. A semicolon may be, too, but
/// some programs show the backslash. No other control character can stand in one, and some programs end a line at more
/// than the standard's line end.
fn text(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let text = text.replace('\\', "\\\\").replace(',', "\\,").replace('\n', "\\n");
    text.chars().filter(|c| !c.is_control()).collect()
}

/// A line of 75 bytes at most, the rest on further lines that begin with a blank (RFC 6350, section 3.2).
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
