//! What a visitor has written: a ZIP code, a state, or a name with a state or without.

use super::name::{key, letters};
use crate::i18n::state_name;
use crate::model::{Lang, State};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// Nothing that could be looked up.
    Empty,
    /// The five digits of a ZIP code; of ZIP+4 the first five.
    Zip(String),
    /// A ZIP code of the armed forces abroad (USPS: 090–098, 340, 962–966).
    Military(String),
    State(State),
    /// The key of a name, and the state that stood behind it.
    Name(String, Option<State>),
}

/// Reads a visitor's words. Blanks, case, punctuation and accents make no difference.
pub fn parse(words: &str) -> Query {
    let words = words.trim();
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    let only_digits = words.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || c == '-');
    if only_digits && matches!(digits.len(), 5 | 9) {
        let zip = digits[..5].to_owned();
        return if is_military(&zip) { Query::Military(zip) } else { Query::Zip(zip) };
    }
    let whole = key(words);
    if whole.is_empty() {
        return Query::Empty;
    }
    if let Some(state) = state(words) {
        return Query::State(state);
    }
    // "Austin, TX", "Austin TX", "Austin, Texas", "Kansas City Missouri".
    let parts: Vec<&str> = words.split([' ', ',']).filter(|part| !part.is_empty()).collect();
    for behind in (1..=3.min(parts.len().saturating_sub(1))).rev() {
        let (name, last) = parts.split_at(parts.len() - behind);
        if let Some(state) = state(&last.join(" ")) {
            return Query::Name(key(&name.join(" ")), Some(state));
        }
    }
    Query::Name(whole, None)
}

/// Whether mail to this ZIP code goes to the armed forces abroad (USPS Publication 28, section 238).
fn is_military(zip: &str) -> bool {
    let prefix: u32 = zip[..3].parse().unwrap_or_default();
    matches!(prefix, 90..=98 | 340 | 962..=966)
}

/// The state that words name: its postal code, or its name in any language.
fn state(words: &str) -> Option<State> {
    let name = letters(&words.replace(' ', ""));
    let named = |state: &State| {
        letters(state.postal()) == name
            || Lang::ALL.into_iter().any(|lang| letters(&state_name(lang, *state).replace(' ', "")) == name)
    };
    State::all().find(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tx() -> State {
        "TX".parse().unwrap()
    }

    #[test]
    fn a_zip_code_is_known_in_any_form() {
        for words in ["00968", " 00968 ", "00968-1234", "009681234"] {
            assert_eq!(parse(words), Query::Zip("00968".to_owned()), "{words}");
        }
        assert_eq!(parse("09123"), Query::Military("09123".to_owned()));
        assert_eq!(parse("96201"), Query::Military("96201".to_owned()));
        assert_eq!(parse("34001"), Query::Military("34001".to_owned()));
    }

    #[test]
    fn a_state_is_known_by_code_and_name() {
        for words in ["TX", "tx", "Texas", " texas "] {
            assert_eq!(parse(words), Query::State(tx()), "{words}");
        }
        assert_eq!(parse("Nueva York"), Query::State("NY".parse().unwrap()));
    }

    #[test]
    fn a_name_may_carry_its_state() {
        for words in ["Austin, TX", "austin tx", "Austin, Texas", "AUSTIN  TEXAS"] {
            assert_eq!(parse(words), Query::Name("austin".to_owned(), Some(tx())), "{words}");
        }
        assert_eq!(parse("St. Louis, MO"), Query::Name("saintlouis".to_owned(), Some("MO".parse().unwrap())));
        assert_eq!(parse("Fargo North Dakota"), Query::Name("fargo".to_owned(), Some("ND".parse().unwrap())));
        assert_eq!(parse("Springfield"), Query::Name("springfield".to_owned(), None));
        assert_eq!(parse(" ,. "), Query::Empty);
    }
}
