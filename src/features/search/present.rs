//! What a question is in words: its sentence, and what was chosen one by one.

use super::texts::number;
use super::{Asked, FACETS, Texts};
use frontdesk_search::Facet;

/// A choice that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// Its name in addresses.
    pub of: String,
    pub value: String,
    pub name: String,
}

/// A day in words.
pub fn date(texts: &Texts, day: &str) -> String {
    let mut parts = day.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let whole = |text: Option<&str>| {
        text.unwrap_or_default()
            .bytes()
            .fold(0, |number, digit| number * 10 + usize::from(digit.wrapping_sub(b'0') % 10))
    };
    let path = ["months.", &number(whole(month).saturating_sub(1))].concat();
    let (year, day) = (year.unwrap_or_default(), number(whole(day)));
    texts.fill("date", &[("year", year), ("month", texts.get(&path)), ("day", &day)])
}

/// What a value is called; itself where it has no name.
fn name(texts: &Texts, of: &str, value: &str) -> String {
    texts.choice(of, value).map_or_else(|| value.to_owned(), |choice| choice.name.clone())
}

/// What is chosen, in the order in which it can be.
pub fn chips(asked: &Asked, texts: &Texts) -> Vec<Chip> {
    let chip = |of: &str, value: &str, name: String| Chip { of: of.to_owned(), value: value.to_owned(), name };
    let mut chips = Vec::new();
    for (of, _) in FACETS {
        let own = asked.chosen.iter().filter(|(chosen, _)| chosen == of);
        chips.extend(own.map(|(_, value)| chip(of, value, name(texts, of, value))));
    }
    if !asked.place.is_empty() {
        chips.push(chip("place", &asked.place, asked.place.clone()));
    }
    for (of, day) in [("from", &asked.from), ("to", &asked.to)] {
        if !day.is_empty() {
            let name = [texts.get(of), " ", &date(texts, day)].concat();
            chips.push(chip(of, day, name));
        }
    }
    chips
}

/// "Releases about human trafficking in Texas since January 1, 2015", without their number.
pub fn sentence(asked: &Asked, texts: &Texts) -> String {
    let mut text = match asked.value("publisher") {
        "" => texts.get("all").to_owned(),
        value => [texts.get("all"), &texts.fill("of_office", &[("office", &name(texts, "publisher", value))])].concat(),
    };
    let mut add = |path: &str, place: &str, value: &str| {
        if !value.is_empty() {
            text += &texts.fill(path, &[(place, value)]);
        }
    };
    let named = |of: &str| {
        let own = asked.chosen.iter().filter(|(chosen, _)| chosen == of);
        own.map(|(_, value)| name(texts, of, value)).collect::<Vec<_>>().join(", ")
    };
    add("of_kind", "kind", &named("type"));
    add("with_words", "words", &asked.words);
    add("about", "topic", &named("topic"));
    add("in_state", "state", &named("state"));
    add("at_place", "place", &asked.place);
    add("of_office", "office", &named("office"));
    add("in_language", "language", &named("language"));
    for (path, day) in [("since", &asked.from), ("until", &asked.to)] {
        if !day.is_empty() {
            add(path, "date", &date(texts, day));
        }
    }
    text
}

/// What can be chosen, in the order in which it is offered, where there is more than one value.
pub fn offered_facets(texts: &Texts) -> Vec<(&'static str, Facet)> {
    let count = |of: &str| texts.choices.iter().filter(|choice| choice.of == of).count();
    FACETS.into_iter().filter(|(of, _)| count(of) > 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> Texts {
        let words = crate::i18n::search_words(crate::model::Lang::En);
        let months = words.months.iter().enumerate().map(|(at, month)| format!("word\tmonths.{at}\t{month}\n"));
        let lines = [
            ("all", words.all),
            ("with_words", words.with_words),
            ("about", words.about),
            ("in_state", words.in_state),
            ("of_office", words.of_office),
            ("since", words.since),
            ("from", words.from),
            ("date", words.date),
        ];
        let lines = lines.map(|(path, text)| format!("word\t{path}\t{text}\n"));
        let choices = "choice\ttopic\ttrafficking\thuman trafficking\t\nchoice\tstate\ttexas\tTexas\t\n";
        Texts::read(&(months.collect::<String>() + &lines.concat() + choices)).unwrap()
    }

    fn asked(pairs: &[(&str, &str)]) -> Asked {
        Asked::read(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn a_question_is_a_sentence() {
        let two = asked(&[("topic", "trafficking"), ("topic", "gangs")]);
        assert_eq!(sentence(&two, &texts()), "Releases about human trafficking, gangs");
        let asked = asked(&[("topic", "trafficking"), ("state", "texas"), ("from", "2015-01-01")]);
        assert_eq!(sentence(&asked, &texts()), "Releases about human trafficking in Texas since January 1, 2015");
        let chips: Vec<_> = chips(&asked, &texts()).into_iter().map(|chip| chip.name).collect();
        assert_eq!(chips, ["human trafficking", "Texas", "Since January 1, 2015"]);
    }

    #[test]
    fn every_month_has_its_name() {
        assert_eq!(date(&texts(), "2015-12-31"), "December 31, 2015");
        assert_eq!(date(&texts(), "2015-10-05"), "October 5, 2015");
    }

    #[test]
    fn what_has_no_name_is_called_as_it_is() {
        assert_eq!(sentence(&asked(&[("state", "nowhere"), ("q", "x y")]), &texts()), "Releases with “x y” in nowhere");
    }
}
