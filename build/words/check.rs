//! What is wrong with the files of words, each with its file and place, and how to mend it.

use super::code::is_function;
use super::{Language, Section, Words, below};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The mistakes in all languages; the first says what there is.
pub fn problems(languages: &[Language]) -> Vec<String> {
    let mut problems = Vec::new();
    let [english, others @ ..] = languages else { return vec!["words/: expected a file for each language".to_owned()] };
    notes(&english.words, "", &mut problems);
    for language in languages {
        let file = format!("words/{}.json", language.tag);
        match PluralForms::of(&language.tag) {
            Ok(forms) => forms.check(&language.words, "", &file, &mut problems),
            Err(error) => problems.push(format!("{file}: expected a language's tag (BCP 47) for its name: {error}")),
        }
        codes(&language.words, "", &language.tag, &mut problems);
    }
    for other in others {
        compare(&english.words, &other.words, "", &format!("words/{}.json", other.tag), &mut problems);
    }
    problems
}

/// The order of a function's arguments has to stand in a note: that of the text may be another in each language.
fn notes(section: &Section, path: &str, problems: &mut Vec<String>) {
    for entry in &section.0 {
        let path = below(path, &entry.key);
        if let Words::Section(section) = &entry.words {
            notes(section, &path, problems);
        } else if is_function(&path, &entry.words) {
            let named = Words::Text(entry.note.clone());
            // A plural form's count comes first in any case.
            let is_count = |value: &str| value == "count" && matches!(entry.words, Words::Plural(_));
            let values: Vec<_> = entry.words.values().into_iter().filter(|value| !is_count(value)).collect();
            if values.len() > 1 && !values.iter().all(|value| named.values().contains(value)) {
                let place = format!("words/en.json, {path}");
                problems.push(format!(
                    "{place}: expected a note (\"@{}\") that names its values in an order: {}",
                    entry.key,
                    braces(&values)
                ));
            }
        }
    }
}

/// Tags and locales that stand in a file are of its language: who translates a copy of another file may forget them.
fn codes(section: &Section, path: &str, tag: &str, problems: &mut Vec<String>) {
    for entry in &section.0 {
        let path = below(path, &entry.key);
        let place = format!("words/{tag}.json, {path}");
        match (&entry.words, entry.key.as_str()) {
            (Words::Section(section), _) => codes(section, &path, tag, problems),
            (Words::Text(text), "tag") if text != tag => problems.push(format!("{place}: expected \"{tag}\"")),
            (Words::Text(text), "locale") if !text.starts_with(&format!("{tag}_")) => {
                problems.push(format!("{place}: expected a locale of the language, such as \"{tag}_US\""));
            }
            (Words::List(pairs), "counties" | "contractions") => {
                for pair in pairs.iter().filter(|pair| pair.matches('|').count() != 1) {
                    problems.push(format!("{place}: expected two parts with | between them, found {pair:?}"));
                }
            }
            _ => {}
        }
    }
}

/// The plural forms of a language's cardinal numbers, and those that are of one number alone.
struct PluralForms {
    all: Vec<&'static str>,
    of_one: Vec<&'static str>,
}

impl PluralForms {
    fn of(tag: &str) -> Result<Self, String> {
        let locale = Locale::try_from_str(tag).map_err(|error| error.to_string())?;
        let rules = PluralRules::try_new_cardinal(locale.into()).map_err(|error| error.to_string())?;
        let all: Vec<_> = rules.categories().map(form).collect();
        let numbers = |of: &str| (0..=200_usize).filter(|number| form(rules.category_for(*number)) == of).count();
        let of_one = all.iter().copied().filter(|form| numbers(form) == 1).collect();
        Ok(Self { all, of_one })
    }

    /// Each plural text has these forms and no other. Each form has all of its values: "1" may stand in words where it is
    /// the only number of the form.
    fn check(&self, section: &Section, path: &str, file: &str, problems: &mut Vec<String>) {
        for entry in &section.0 {
            let path = below(path, &entry.key);
            match &entry.words {
                Words::Section(section) => self.check(section, &path, file, problems),
                Words::Plural(forms) => {
                    for lacking in self.all.iter().filter(|form| !forms.iter().any(|(known, _)| known == *form)) {
                        problems.push(format!(
                            "{file}, {path}: expected the form \"{lacking}\", too: the language has {} (Unicode CLDR)",
                            self.all.join(", ")
                        ));
                    }
                    for (form, text) in forms {
                        if !self.all.contains(&form.as_str()) {
                            problems.push(format!("{file}, {path}.{form}: the language has no such form: remove it"));
                        }
                        let text = Words::Text(text.clone());
                        let is_free = |value: &str| value == "count" && self.of_one.contains(&form.as_str());
                        let all = entry.words.values();
                        for value in all.iter().filter(|value| !text.values().contains(value) && !is_free(value)) {
                            problems.push(format!("{file}, {path}.{form}: expected the value {{{value}}}, too"));
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

fn form(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// What a language lacks, has beyond the first one, or has in another way.
fn compare(english: &Section, other: &Section, path: &str, file: &str, problems: &mut Vec<String>) {
    for entry in other.0.iter().filter(|entry| english.get(&entry.key).is_none()) {
        problems.push(format!("{file}, {}: words/en.json has no such text: remove it", below(path, &entry.key)));
    }
    for entry in &english.0 {
        let path = below(path, &entry.key);
        let place = format!("{file}, {path}");
        let found = other.get(&entry.key);
        match (&entry.words, found) {
            (_, None) => problems.push(format!("{place}: missing; expected {}", kind(&entry.words))),
            (Words::Section(english), Some(Words::Section(other))) => compare(english, other, &path, file, problems),
            (Words::Sections(english), Some(Words::Sections(other))) => {
                if english.len() != other.len() {
                    problems.push(format!("{place}: expected {} parts, found {}", english.len(), other.len()));
                }
                for (at, (english, other)) in english.iter().zip(other).enumerate() {
                    compare(english, other, &format!("{path}[{at}]"), file, problems);
                }
            }
            (Words::Names(english), Some(Words::Names(other))) => {
                for (code, _) in english.iter().filter(|(code, _)| !other.iter().any(|(known, _)| known == code)) {
                    problems.push(format!("{place}.{code}: missing"));
                }
                for (code, _) in other.iter().filter(|(code, _)| !english.iter().any(|(known, _)| known == code)) {
                    problems.push(format!("{place}.{code}: words/en.json has no such name: remove it"));
                }
            }
            (Words::List(english), Some(Words::List(other))) => {
                if ["counties", "contractions"].contains(&entry.key.as_str()) {
                    continue;
                }
                if english.len() != other.len() {
                    problems.push(format!("{place}: expected {} texts, found {}", english.len(), other.len()));
                }
                for (at, (english, other)) in english.iter().zip(other).enumerate() {
                    same_values(&text(english), &text(other), &format!("{place}[{at}]"), problems);
                }
            }
            (english @ Words::Text(_), Some(other @ Words::Text(_)))
            | (english @ Words::Plural(_), Some(other @ Words::Plural(_))) => {
                same_values(english, other, &place, problems);
            }
            (english, Some(_)) => problems.push(format!("{place}: expected {}, as in words/en.json", kind(english))),
        }
    }
}

fn text(text: &str) -> Words {
    Words::Text(text.to_owned())
}

fn same_values(english: &Words, other: &Words, place: &str, problems: &mut Vec<String>) {
    let [expected, found] = [english.values(), other.values()];
    let lacks = |one: &[&str], two: &[&str]| one.iter().any(|value| !two.contains(value));
    if lacks(&expected, &found) || lacks(&found, &expected) {
        problems.push(format!("{place}: expected the values {}, found {}", braces(&expected), braces(&found)));
    }
}

fn kind(words: &Words) -> String {
    match words {
        Words::Text(text) => format!("a text such as {text:?}"),
        Words::Plural(_) => "an object of plural forms".to_owned(),
        Words::List(list) => format!("a list of texts such as {list:?}"),
        Words::Names(_) => "an object of names by their codes".to_owned(),
        Words::Sections(_) => "a list of objects".to_owned(),
        Words::Section(_) => "an object of texts".to_owned(),
    }
}

fn braces(values: &[&str]) -> String {
    if values.is_empty() {
        "none".to_owned()
    } else {
        values.iter().map(|value| format!("{{{value}}}")).collect::<Vec<_>>().join(", ")
    }
}
