//! Phone numbers in a text, which become links that dial: not every browser makes them.

use std::ops::Range;

/// A number in a text, with the address that dials it.
#[derive(Debug, PartialEq, Eq)]
pub struct Number {
    pub at: Range<usize>,
    pub href: String,
}

/// The numbers of North America as they are written: "866-347-2423", "(312) 347-2423", "1-866-347-2423", "312.347.2423".
pub fn numbers(text: &str) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    for (at, first) in text.char_indices() {
        let is_new = found.last().is_none_or(|last| last.at.end <= at);
        let is_apart = !text[..at].ends_with(|c: char| c.is_alphanumeric() || "-./+(=".contains(c));
        if is_new
            && is_apart
            && (first.is_ascii_digit() || first == '(')
            && let Some(number) = number(&text[at..])
        {
            found.push(Number { at: at..at + number.at.end, href: number.href });
        }
    }
    found
}

/// The number that a text begins with (North American Numbering Plan: neither area code nor exchange begins with 0 or 1).
fn number(text: &str) -> Option<Number> {
    let own = text.strip_prefix("1-").unwrap_or(text);
    let (area, rest) = match own.strip_prefix('(') {
        Some(own) => digits(own, 3).and_then(|(area, rest)| Some((area, rest.strip_prefix(") ")?)))?,
        None => digits(own, 3).and_then(|(area, rest)| Some((area, separated(rest)?)))?,
    };
    let (exchange, rest) = digits(rest, 3)?;
    let (line, rest) = digits(separated(rest)?, 4)?;
    let is_dialled = [area, exchange].iter().all(|part| !part.starts_with(['0', '1']));
    let ends = !rest.starts_with(|c: char| c.is_alphanumeric())
        && !rest.strip_prefix(['-', '.', '/']).is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric()));
    (is_dialled && ends)
        .then(|| Number { at: 0..text.len() - rest.len(), href: format!("tel:+1{area}{exchange}{line}") })
}

fn digits(text: &str, count: usize) -> Option<(&str, &str)> {
    let (digits, rest) = text.split_at_checked(count)?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then_some((digits, rest))
}

fn separated(text: &str) -> Option<&str> {
    text.strip_prefix(['-', '.'])
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn numbers_are_found_as_people_write_them() {
        let text = "Call 866-347-2423 or (312) 347-2423, 1-866-347-2423; or 312.347.2423.";
        let found: Vec<_> = numbers(text).into_iter().map(|number| (&text[number.at], number.href)).collect();
        let expected = [
            ("866-347-2423", "tel:+18663472423"),
            ("(312) 347-2423", "tel:+13123472423"),
            ("1-866-347-2423", "tel:+18663472423"),
            ("312.347.2423", "tel:+13123472423"),
        ];
        assert_eq!(found, expected.map(|(text, href)| (text, href.to_owned())));
    }

    #[test]
    fn what_only_looks_like_a_number_is_none() {
        for text in [
            "123-456-7890",
            "12-866-347-2423",
            "866-347-24234",
            "A866-347-2423",
            "866-347-2423-1",
            "866-DHS-2ICE",
            "é866-347",
            "(866",
            "866-347-242é",
        ] {
            assert_eq!(numbers(text), [], "{text}");
        }
    }
}
