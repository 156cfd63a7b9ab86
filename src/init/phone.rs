//! A phone number as an editor writes it, as a line of the portal.

use super::{Answers, InitError};
use crate::model::{Day, Phone, PhoneKind, PhoneNumber, Source};

/// The line of a number. The agency itself gives it, on this day.
pub fn line(written: &str, kind: Option<PhoneKind>, answers: &Answers, today: Day) -> Result<Phone, InitError> {
    let wrong = || InitError::Phone { number: written.to_owned() };
    let number = dialled(written).ok_or_else(wrong)?;
    let kind = kind.unwrap_or(if is_toll_free(&number) { PhoneKind::TollFree } else { PhoneKind::Office });
    let display = if number.as_str().starts_with("+1") { number.in_groups() } else { written.trim().to_owned() };
    Ok(Phone {
        number,
        display,
        extension: None,
        vanity: None,
        kind,
        note: None,
        hours: None,
        languages: None,
        source: Source { name: answers.name.clone(), url: Some(answers.site.clone()), retrieved_on: None, note: None },
        seen_on: today,
        verified_on: Some(today),
    })
}

/// What a device dials: with its country's code, a number of North America also without, or a short code.
fn dialled(written: &str) -> Option<PhoneNumber> {
    let known = |c: char| c.is_ascii_digit() || " .-()/\u{a0}".contains(c);
    let (plus, rest) = written.trim().strip_prefix('+').map_or(("", written.trim()), |rest| ("+", rest));
    if !rest.chars().all(known) {
        return None;
    }
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    match (plus, digits.len()) {
        ("", 10) => format!("+1{digits}"),
        ("", 11) if digits.starts_with('1') => format!("+{digits}"),
        ("", 7..) => return None,
        _ => format!("{plus}{digits}"),
    }
    .parse()
    .ok()
}

/// Whether a number of North America costs its caller nothing (NANPA).
fn is_toll_free(number: &PhoneNumber) -> bool {
    ["800", "833", "844", "855", "866", "877", "888"]
        .iter()
        .any(|code| number.as_str().strip_prefix("+1").is_some_and(|rest| rest.starts_with(code)))
}

#[cfg(test)]
mod tests {
    use super::dialled;

    #[test]
    fn a_number_is_dialled_as_it_is_meant() {
        for (written, number) in [
            ("217-555-0134", "+12175550134"),
            ("(217) 555 0134", "+12175550134"),
            ("1 800 555 0100", "+18005550100"),
            ("+34 910 12 34 56", "+34910123456"),
            ("911", "911"),
            ("112", "112"),
        ] {
            assert_eq!(dialled(written).unwrap().as_str(), number, "{written}");
        }
        // Without its country's code nobody knows it.
        for wrong in ["910 123 456", "555-0134", "call us", "", "+", "217-555-0134 x3"] {
            assert!(dialled(wrong).is_none(), "{wrong}");
        }
    }
}
