//! What words may mean: a state, or a name with more or less around it.

use super::State;
use super::key::{Word, key_of, letters_of, may_have, mistakes};

/// A state has this many words at most: "U.S. Virgin Islands" is four, "Commonwealth of the Northern Mariana Islands" six.
const WORDS_OF_A_STATE: usize = 6;

/// Fewer letters are a postal code or an abbreviation, and no name with a mistake.
const LETTERS_OF_A_STATE: usize = 4;

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
pub fn parse<'a>(words: &[Word<'_>], states: &'a [State]) -> Query<'a> {
    if let Some(state) = named(words, states) {
        return Query::State(state);
    }
    // Where the first and the second comma part the words.
    let (mut first, mut second) = (None, None);
    for (at, word) in words.iter().enumerate() {
        if word.comma && at + 1 < words.len() && second.is_none() {
            (first, second) = if first.is_none() { (Some(at + 1), None) } else { (first, Some(at + 1)) };
        }
    }
    let exact = behind(words, states).or_else(|| before(words, first?, states));
    let is_exact = exact.is_some();
    let mistyped = || mistyped(words, states).filter(|(name, _)| name.last().is_some_and(|word| word.comma));
    let Some((name, state)) = exact.or_else(mistyped) else {
        return Query::Name(Name { key: key_of(words), state: None, whole: None, within: None });
    };
    let whole = (is_exact && first.is_none()).then(|| key_of(words));
    let within = first
        .zip(second)
        .and_then(|(first, second)| Some((key_of(words.get(..first)?), key_of(words.get(first..second)?))));
    Query::Name(Name { key: key_of(name), state: Some(state), whole, within })
}

fn named<'a>(words: &[Word<'_>], states: &'a [State]) -> Option<&'a State> {
    let (letters, key) = (letters_of(words), key_of(words));
    states.iter().find(|state| state.letters == letters || state.keys.contains(&key))
}

/// A name, and its state.
type InState<'a, 'b> = (&'b [Word<'b>], &'a State);

/// The name before a state: "Austin, TX", "Austin Texas", "Kansas City Missouri", "Fargo, North Dakota".
pub(super) fn behind<'a, 'b>(words: &'b [Word<'b>], states: &'a [State]) -> Option<InState<'a, 'b>> {
    at_the_end(words, |state| named(state, states))
}

/// The name before a state with mistakes: "Chicago, Ilinois", "Philadelphia Pensylvania".
pub(super) fn mistyped<'a, 'b>(words: &'b [Word<'b>], states: &'a [State]) -> Option<InState<'a, 'b>> {
    at_the_end(words, |state| nearly(&key_of(state), states).first().copied())
}

fn at_the_end<'a, 'b>(
    words: &'b [Word<'b>],
    find: impl Fn(&[Word<'_>]) -> Option<&'a State>,
) -> Option<InState<'a, 'b>> {
    for at in words.len().saturating_sub(WORDS_OF_A_STATE).max(1)..words.len() {
        let (name, state) = words.split_at_checked(at)?;
        // "Kings Park West, VA" is not in West Virginia.
        let is_parted = state.iter().rev().skip(1).any(|word| word.comma);
        if let Some(state) = find(state).filter(|_| !is_parted) {
            return Some((name, state));
        }
    }
    None
}

/// The name behind a state of so many words: "IL, Chicago".
fn before<'a, 'b>(words: &'b [Word<'b>], length: usize, states: &'a [State]) -> Option<InState<'a, 'b>> {
    let (state, name) = words.split_at_checked(length)?;
    Some((name, named(state, states)?))
}

/// The name behind a state without a comma: "Texas Houston".
pub(super) fn led<'a, 'b>(words: &'b [Word<'b>], states: &'a [State]) -> Option<InState<'a, 'b>> {
    (1..words.len()).find_map(|length| before(words, length, states))
}

/// The states that are nearly called so.
pub(super) fn nearly<'a>(key: &str, states: &'a [State]) -> Vec<&'a State> {
    let is_meant =
        |name: &String| name.len() > LETTERS_OF_A_STATE && mistakes(name.as_bytes(), key.as_bytes(), may_have(name));
    let mut near = Vec::new();
    if key.len() >= LETTERS_OF_A_STATE {
        near.extend(states.iter().filter(|state| state.keys.iter().any(is_meant)));
    }
    near
}
