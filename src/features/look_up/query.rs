//! What words may mean: a state, or a name with more or less around it.

use super::State;
use super::key::{is_blank, key, letters, one_mistake};

/// A state has this many words at most: "Commonwealth of the Northern Mariana Islands".
const WORDS_OF_A_STATE: usize = 6;

/// Words as a state alone, or as a name.
pub enum Query<'a> {
    State(&'a State),
    Name(Name<'a>),
}

/// A name, perhaps with its state.
pub struct Name<'a> {
    /// Empty where there are no letters.
    pub key: String,
    pub state: Option<&'a State>,
    /// Without a comma the words may also be a name as a whole: "Fort Washington".
    pub whole: Option<String>,
    /// The keys of a name and of its county, where the words may be those of both: "Spring Hill, Hernando County,
    /// Florida", of two in Florida. But "Islamorada, Village of Islands, Florida".
    pub within: Option<(String, String)>,
}

/// Blanks, case, punctuation and accents make no difference.
pub fn parse<'a>(words: &str, states: &'a [State]) -> Query<'a> {
    if let Some(state) = named(words, states) {
        return Query::State(state);
    }
    let commas: Vec<&str> = words.split(',').collect();
    let with_state = behind(words, states).or_else(|| mistyped(&commas, states));
    let Some((name, state, exact)) = with_state else {
        return Query::Name(Name { key: key(words), state: None, whole: None, within: None });
    };
    let name = key(&name);
    if name.is_empty() {
        return Query::State(state);
    }
    let whole = (exact && commas.len() == 1).then(|| key(words));
    let within = match &*commas {
        [name, county, _, ..] if exact => Some((key(name), key(county))),
        _ => None,
    };
    Query::Name(Name { key: name, state: Some(state), whole, within })
}

fn named<'a>(words: &str, states: &'a [State]) -> Option<&'a State> {
    let words = letters(words);
    states.iter().find(|state| state.letters.contains(&words))
}

/// The name before a state: "Austin, TX", "Austin Texas", "Kansas City Missouri", "Fargo, North Dakota".
pub(super) fn behind<'a>(words: &str, states: &'a [State]) -> Option<(String, &'a State, bool)> {
    let parts: Vec<&str> =
        words.split(|c| is_blank(c) || matches!(c, ',' | '(' | ')')).filter(|part| !part.is_empty()).collect();
    (1..parts.len()).skip(parts.len().saturating_sub(WORDS_OF_A_STATE + 1)).find_map(|at| {
        let (name, state) = parts.split_at_checked(at)?;
        Some((spaced(name), named(&spaced(state), states)?, true))
    })
}

/// The name before a comma and a state with a mistake: "Chicago, Ilinois".
fn mistyped<'a>(commas: &[&str], states: &'a [State]) -> Option<(String, &'a State, bool)> {
    let [before @ .., last] = commas else { return None };
    let last = key(last);
    let is_meant = |state: &&State| state.keys.iter().any(|name| one_mistake(name, &last));
    let state = states.iter().find(is_meant).filter(|_| !before.is_empty() && last.len() > 3)?;
    Some((spaced(before), state, false))
}

fn spaced(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        text += part;
        text += " ";
    }
    text
}
