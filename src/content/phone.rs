//! A phone number as people write it, as a line of the portal.

use crate::model::{Country, Day, Extension, Phone, PhoneKind, PhoneNumber, Source};

/// The countries and territories besides the United States whose numbers are those of the North American Numbering Plan.
const NORTH_AMERICA: [&str; 24] = [
    "AG", "AI", "AS", "BB", "BM", "BS", "CA", "DM", "DO", "GD", "GU", "JM", "KN", "KY", "LC", "MP", "MS", "PR", "SX",
    "TC", "TT", "VC", "VG", "VI",
];

/// The line of a number that a source in a country has given on this day; none where it cannot be dialled.
pub fn line(written: &str, country: Option<&Country>, source: Source, seen_on: Day) -> Option<Phone> {
    let (main, extension) = apart(written);
    let extension = extension.map(str::parse::<Extension>).transpose().ok()?;
    let number = dialled(main, is_north_american(country))?;
    let kind = match number.as_str() {
        short if !short.starts_with('+') => PhoneKind::Short,
        _ if is_toll_free(&number) => PhoneKind::TollFree,
        _ => PhoneKind::Office,
    };
    let display = if number.as_str().starts_with("+1") { number.in_groups() } else { main.trim().to_owned() };
    Some(Phone {
        number,
        display,
        extension,
        vanity: None,
        kind,
        note: None,
        hours: None,
        languages: None,
        source,
        seen_on,
        verified_on: None,
    })
}

/// Whether a number can be dialled as it is written in a country.
pub fn is_number(written: &str, country: Option<&Country>) -> bool {
    dialled(apart(written).0, is_north_american(country)).is_some()
}

/// Whether numbers are written without their country's code, and have ten digits then: in the United States where no
/// country is named.
pub fn is_north_american(country: Option<&Country>) -> bool {
    country.is_none_or(|country| NORTH_AMERICA.contains(&country.code.as_str()))
}

/// A number and its extension: `217-555-0134 ext. 3`.
fn apart(written: &str) -> (&str, Option<&str>) {
    let Some(at) = written.find(|c: char| c.is_alphabetic()) else { return (written, None) };
    let (number, rest) = written.split_at(at);
    let digits = rest.trim_start_matches(|c: char| c.is_alphabetic() || c == '.' || c.is_whitespace());
    (number.trim_end_matches([' ', ',', ';']), Some(digits))
}

/// What a device dials: with its country's code, in North America also without, or a short code.
fn dialled(written: &str, is_north_american: bool) -> Option<PhoneNumber> {
    // Dashes and blanks of all kinds: numbers are pasted from texts.
    let known = |c: char| {
        c.is_ascii_digit() || c.is_whitespace() || ".()/-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains(c)
    };
    let (plus, rest) = written.trim().strip_prefix('+').map_or(("", written.trim()), |rest| ("+", rest));
    if !rest.chars().all(known) {
        return None;
    }
    // Between a country's code and the rest, `(0)` is for calls within the country.
    let rest = if plus.is_empty() { rest.to_owned() } else { rest.replacen("(0)", "", 1) };
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    let national = match (plus, digits.len()) {
        ("", 10) if is_north_american => Some(digits.as_str()),
        ("", 11) if is_north_american => digits.strip_prefix('1'),
        ("+", 11) => digits.strip_prefix('1'),
        ("+", _) if digits.starts_with('1') => return None,
        ("", 7..) => return None,
        _ => None,
    };
    // An area and an exchange begin with 2 to 9 (NANP).
    let begins_well = |at: usize| national.is_none_or(|digits| matches!(digits.as_bytes().get(at), Some(b'2'..=b'9')));
    if !begins_well(0) || !begins_well(3) {
        return None;
    }
    national.map_or_else(|| format!("{plus}{digits}"), |digits| format!("+1{digits}")).parse().ok()
}

/// Whether a number of North America costs its caller nothing (NANPA).
fn is_toll_free(number: &PhoneNumber) -> bool {
    ["800", "833", "844", "855", "866", "877", "888"]
        .iter()
        .any(|code| number.as_str().strip_prefix("+1").is_some_and(|rest| rest.starts_with(code)))
}

#[cfg(test)]
mod tests {
    use super::{apart, dialled};

    #[test]
    fn a_number_is_dialled_as_it_is_meant() {
        for (written, number) in [
            ("217-555-0134", "+12175550134"),
            ("(217) 555 0134", "+12175550134"),
            ("217\u{2011}555\u{2011}0134", "+12175550134"),
            ("1 800 555 0100", "+18005550100"),
            ("+1 217 555 0134", "+12175550134"),
            ("+34 910 12 34 56", "+34910123456"),
            ("+44 (0)20 7946 0958", "+442079460958"),
            ("911", "911"),
            ("112", "112"),
        ] {
            assert_eq!(dialled(written, true).map(|number| number.to_string()).as_deref(), Some(number), "{written}");
        }
        // Without its country's code nobody knows it, and some are nobody's.
        let wrong = ["910 123 456", "555-0134", "call us", "", "+", "+1 217 555", "000-000-0000", "217-055-0134"];
        for wrong in wrong {
            assert!(dialled(wrong, true).is_none(), "{wrong}");
        }
    }

    #[test]
    fn elsewhere_ten_digits_are_no_number_of_north_america() {
        for written in ["55 5658 1111", "1 55 5658 1111", "2 555 0101"] {
            assert_eq!(dialled(written, false), None, "{written}");
        }
        assert_eq!(dialled("+52 55 5658 1111", false).unwrap().as_str(), "+525556581111");
        assert_eq!(dialled("112", false).unwrap().as_str(), "112");
    }

    #[test]
    fn an_extension_stands_apart() {
        assert_eq!(apart("217-555-0134 ext. 3"), ("217-555-0134", Some("3")));
        assert_eq!(apart("217-555-0134 x45"), ("217-555-0134", Some("45")));
        assert_eq!(apart("217-555-0134"), ("217-555-0134", None));
    }
}
