//! Names of the states and territories, in the order of [`State::all`].
//! Nothing else: which state is meant by a visitor's words is `lookup`'s.

use crate::model::{Lang, State};

/// The state's name in a language.
pub fn state_name(lang: Lang, state: State) -> &'static str {
    let name = super::states(lang)[state.index()];
    name.split_once('|').map_or(name, |(_, name)| name)
}

/// The same within a sentence: "the District of Columbia".
pub fn state_in_sentence(lang: Lang, state: State) -> String {
    let name = super::states(lang)[state.index()];
    name.split_once('|').map_or_else(|| name.to_owned(), |(article, name)| [article, name].concat())
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
        let words = crate::i18n::messages(Lang::Es);
        let capital = state_in_sentence(Lang::Es, capital);
        assert_eq!(
            (words.offices_here)(0, 2, &capital),
            "2 oficinas de otros lugares atienden al Distrito de Columbia."
        );
        assert_eq!((words.offices_here)(1, 0, &capital), "1 oficina en el Distrito de Columbia.");
    }
}
