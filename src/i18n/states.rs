//! Names of the states and territories, in the order of [`State::all`].
//! Nothing else: which state is meant by a visitor's words is `lookup`'s.

use crate::model::{Lang, State};

/// The state's name in a language.
pub fn state_name(lang: Lang, state: State) -> &'static str {
    super::states(lang)[state.index()]
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
}
