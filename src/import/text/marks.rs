//! What HTML shows by its form alone, as characters: raised and lowered letters, and the marks of lists.

use super::dom::{Node, attribute};

const PLAIN: &str = "0123456789+-−=()abcdefghijklmnoprstuvwxyz";
const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
const BELOW: &str = "0123456789+-−=()aehijklmnoprstuvx";
const LOWERED: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
/// More letters are a passage, which stands on the line.
const LONGEST: usize = 40;
/// Endings of ordinal numbers, which mean the same on the line.
const ORDINALS: [&str; 12] = ["st", "nd", "rd", "th", "er", "re", "ra", "ro", "do", "da", "to", "ta"];

/// The words of a `sup` or `sub` as they can stand on the line. None where it is a passage, and no mark.
pub fn scripted(words: &str, raised: bool) -> Option<String> {
    let words = words.trim();
    if words.chars().count() > LONGEST {
        return None;
    }
    match (words, raised) {
        ("", _) => return Some(String::new()),
        ("TM", true) => return Some("™".to_owned()),
        ("SM", true) => return Some("℠".to_owned()),
        ("a", true) => return Some("ª".to_owned()),
        ("o", true) => return Some("º".to_owned()),
        _ => {}
    }
    let bare = words.starts_with(|c: char| !c.is_alphanumeric() && !PLAIN.contains(c));
    if raised && (ORDINALS.contains(&words.to_lowercase().as_str()) || bare) {
        return Some(words.to_owned());
    }
    if let Some((above, below)) = words.split_once('/').filter(|_| raised) {
        return Some(format!("{}⁄{}", mapped(above, PLAIN, RAISED)?, mapped(below, BELOW, LOWERED)?));
    }
    let (from, to, mark) = if raised { (PLAIN, RAISED, '^') } else { (BELOW, LOWERED, '_') };
    let short = words.chars().count() <= 8;
    let mapped = if short { mapped(words, from, to) } else { None };
    mapped.or_else(|| Some(format!("{mark}({words})")))
}

fn mapped(words: &str, from: &str, to: &str) -> Option<String> {
    words.chars().map(|c| from.chars().zip(to.chars()).find(|(plain, _)| *plain == c).map(|(_, mark)| mark)).collect()
}

/// How the items of an ordered list are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Numbers,
    Letters { large: bool },
    Roman { large: bool },
}

impl Count {
    /// By a list's or an item's own attributes.
    pub fn of(node: &Node) -> Option<Self> {
        let style = attribute(node, "style").unwrap_or_default().to_lowercase();
        let styled = |kind: &str| style.contains(kind);
        Some(match attribute(node, "type").unwrap_or_default().as_str() {
            "a" => Self::Letters { large: false },
            "A" => Self::Letters { large: true },
            "i" => Self::Roman { large: false },
            "I" => Self::Roman { large: true },
            "1" => Self::Numbers,
            _ if styled("lower-alpha") || styled("lower-latin") => Self::Letters { large: false },
            _ if styled("upper-alpha") || styled("upper-latin") => Self::Letters { large: true },
            _ if styled("lower-roman") => Self::Roman { large: false },
            _ if styled("upper-roman") => Self::Roman { large: true },
            _ => return None,
        })
    }

    /// What stands before an item.
    pub fn mark(self, number: i64) -> String {
        let cased = |mark: String, large: bool| if large { mark.to_uppercase() } else { mark };
        let mark = match self {
            Self::Letters { large } if number > 0 => cased(letters(number), large),
            Self::Roman { large } if (1..4_000).contains(&number) => cased(roman(number), large),
            _ => number.to_string(),
        };
        format!("{mark}.")
    }
}

fn letters(mut number: i64) -> String {
    let mut letters = Vec::new();
    while number > 0 {
        number -= 1;
        letters.push(char::from(b'a' + u8::try_from(number % 26).unwrap_or_default()));
        number /= 26;
    }
    letters.iter().rev().collect()
}

fn roman(mut number: i64) -> String {
    const VALUES: [(i64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut roman = String::new();
    for (value, mark) in VALUES {
        while number >= value {
            roman.push_str(mark);
            number -= value;
        }
    }
    roman
}

/// The numbers of a list's items: by `start`, `reversed` and each item's `value`.
pub fn numbers(list: &Node, items: &[Node]) -> Vec<i64> {
    let number = |node: &Node, name: &str| attribute(node, name).and_then(|value| value.trim().parse::<i32>().ok());
    let back = attribute(list, "reversed").is_some();
    let first = if back { i64::try_from(items.len()).unwrap_or(1) } else { 1 };
    let mut next = number(list, "start").map_or(first, i64::from);
    let mut numbers = Vec::new();
    for item in items {
        let own = number(item, "value").map_or(next, i64::from);
        numbers.push(own);
        next = if back { own - 1 } else { own + 1 };
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raised_and_lowered_letters_stay_so() {
        let raised = |words| scripted(words, true).unwrap();
        assert_eq!(
            ["3", "-1", "n", "th", "TM", "[1]", "*", "a", "1/2"].map(raised),
            ["³", "⁻¹", "ⁿ", "th", "™", "[1]", "*", "ª", "¹⁄₂"]
        );
        assert_eq!(scripted("2", false).unwrap(), "₂");
        assert_eq!(scripted("XY", true).unwrap(), "^(XY)");
        assert_eq!(scripted("1, 2", true).unwrap(), "^(1, 2)");
        assert_eq!(scripted("123456789", true).unwrap(), "^(123456789)");
        assert_eq!(scripted("a whole sentence, which goes on and on and on", true), None);
        assert_eq!(PLAIN.chars().count(), RAISED.chars().count());
        assert_eq!(BELOW.chars().count(), LOWERED.chars().count());
    }

    #[test]
    fn items_are_counted_as_browsers_count() {
        assert_eq!(Count::Letters { large: false }.mark(28), "ab.");
        assert_eq!(Count::Roman { large: true }.mark(14), "XIV.");
        assert_eq!(Count::Letters { large: false }.mark(0), "0.");
    }
}
