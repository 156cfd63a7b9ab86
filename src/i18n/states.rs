//! Names of the states and territories, in the order of [`State::all`].
//! Nothing else: which state is meant by a visitor's words is `lookup`'s.

use super::{app_words, states_words};
use crate::model::{Lang, State};

/// The state's name in a language.
pub fn state_name(lang: Lang, state: State) -> &'static str {
    let name = states_words(lang)[state.index()];
    name.split_once('|').map_or(name, |(_, name)| name)
}

/// The same within a sentence: "the District of Columbia".
pub fn state_in_sentence(lang: Lang, state: State) -> String {
    let name = states_words(lang)[state.index()];
    name.split_once('|').map_or_else(|| name.to_owned(), |(article, name)| [article, name].concat())
}

/// A sentence in which such a name follows another word: "atienden a el Distrito" is "atienden al Distrito".
pub fn contracted(lang: Lang, sentence: &str) -> String {
    let contractions = app_words(lang).contractions.iter().filter_map(|pair| pair.split_once(['|']));
    let contractions: Vec<_> = contractions.filter_map(|(two, one)| Some((two.split_once([' '])?, one))).collect();
    let mut words: Vec<&str> = Vec::new();
    for word in sentence.split([' ']) {
        let drawn = contractions.iter().find(|((first, second), _)| *second == word && words.last() == Some(first));
        match drawn {
            Some((_, one)) => {
                words.pop();
                words.push(one);
            }
            None => words.push(word),
        }
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_the_order_of_the_states() {
        for state in State::all() {
            let slug = state_name(Lang::En, state).to_lowercase().replace('.', "").replace(' ', "-");
            assert_eq!(slug, state.slug());
        }
        let texas: State = "TX".parse().unwrap();
        let new_york: State = "NY".parse().unwrap();
        assert_eq!((state_name(Lang::Es, texas), state_name(Lang::Es, new_york)), ("Texas", "Nueva York"));
    }

    #[test]
    fn some_have_an_article_in_a_sentence() {
        let [texas, capital, islands] = ["TX", "DC", "VI"].map(|code| code.parse().unwrap());
        assert_eq!(state_in_sentence(Lang::En, texas), "Texas");
        assert_eq!(state_in_sentence(Lang::En, capital), "the District of Columbia");
        assert_eq!(state_in_sentence(Lang::Es, islands), "las Islas Vírgenes de los Estados Unidos");
    }

    #[test]
    fn a_name_is_drawn_together_with_the_word_before_it() {
        assert_eq!(contracted(Lang::Es, "2 oficinas atienden a el Distrito."), "2 oficinas atienden al Distrito.");
        assert_eq!(contracted(Lang::Es, "El mapa de el Distrito, a Texas"), "El mapa del Distrito, a Texas");
        assert_eq!(contracted(Lang::En, "offices serve a el place"), "offices serve a el place");
    }
}
