//! Names of the states and territories, in the order of [`State::all`].
//! Nothing else: which state is meant by a visitor's words is `lookup`'s.

use crate::model::{Lang, State};

/// The state's name in a language.
pub fn state_name(lang: Lang, state: State) -> &'static str {
    match lang {
        Lang::En => EN[state.index()],
        Lang::Es => ES[state.index()],
    }
}

#[rustfmt::skip]
const EN: [&str; 56] = [
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
    "District of Columbia", "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas",
    "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri",
    "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina",
    "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota",
    "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington", "West Virginia", "Wisconsin", "Wyoming",
    "American Samoa", "Guam", "Northern Mariana Islands", "Puerto Rico", "U.S. Virgin Islands",
];

#[rustfmt::skip]
const ES: [&str; 56] = [
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
    "Distrito de Columbia", "Florida", "Georgia", "Hawái", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas",
    "Kentucky", "Luisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Misisipi", "Misuri",
    "Montana", "Nebraska", "Nevada", "Nuevo Hampshire", "Nueva Jersey", "Nuevo México", "Nueva York",
    "Carolina del Norte", "Dakota del Norte", "Ohio", "Oklahoma", "Oregón", "Pensilvania", "Rhode Island",
    "Carolina del Sur", "Dakota del Sur", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington",
    "Virginia Occidental", "Wisconsin", "Wyoming", "Samoa Americana", "Guam", "Islas Marianas del Norte",
    "Puerto Rico", "Islas Vírgenes de los Estados Unidos",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_the_order_of_the_states() {
        for state in State::all() {
            let slug = EN[state.index()].to_lowercase().replace('.', "").replace(' ', "-");
            assert_eq!(slug, state.slug());
        }
        let texas: State = "TX".parse().unwrap();
        let new_york: State = "NY".parse().unwrap();
        assert_eq!((state_name(Lang::Es, texas), state_name(Lang::Es, new_york)), ("Texas", "Nueva York"));
    }
}
