//! What search says, what can be chosen, and what is found besides releases, as the publisher has written it
//! (`publish::search::words`): lines of text, parts by tabs.

use crate::i18n::plural_form;

/// A value that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it is a value of, by its name in addresses.
    pub of: String,
    pub value: String,
    pub name: String,
    /// The path of the feed of its releases; empty where it has none.
    pub feed: String,
}

/// A page that is right for certain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bet {
    pub queries: Vec<String>,
    pub title: String,
    /// The title's language, where it is another than the page's.
    pub lang: String,
    pub url: String,
    pub text: String,
}

/// A page that is no release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub path: String,
    pub title: String,
    pub lang: String,
    pub note: String,
    /// All by which it is found.
    pub words: String,
}

/// Templates, choices and best bets of one language.
#[derive(Debug, Default)]
pub struct Texts {
    words: Vec<(String, String)>,
    pub choices: Vec<Choice>,
    pub bets: Vec<Bet>,
}

impl Texts {
    /// From the file; none where it is no such file.
    pub fn read(text: &str) -> Option<Self> {
        let mut texts = Self::default();
        for line in text.lines() {
            let mut parts = line.split('\t');
            let mut part = || parts.next().unwrap_or_default().to_owned();
            match part().as_str() {
                "word" => texts.words.push((part(), part())),
                "choice" => texts.choices.push(Choice { of: part(), value: part(), name: part(), feed: part() }),
                "bet" => texts.bets.push(Bet {
                    queries: part().split('|').map(str::to_owned).collect(),
                    title: part(),
                    lang: part(),
                    url: part(),
                    text: part(),
                }),
                // Another build's.
                _ => {}
            }
        }
        (!texts.words.is_empty()).then_some(texts)
    }

    /// The template at a path; empty where another build has none.
    pub fn get(&self, path: &str) -> &str {
        self.words.iter().find(|(known, _)| known == path).map_or("", |(_, words)| words)
    }

    /// The template filled in: `{name}` is the value of that name, or nothing.
    pub fn fill(&self, path: &str, values: &[(&str, &str)]) -> String {
        let mut text = String::new();
        let mut rest = self.get(path);
        while let Some((before, behind)) = rest.split_once('{')
            && let Some((name, after)) = behind.split_once('}')
        {
            text += before;
            text += values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value);
            rest = after;
        }
        text + rest
    }

    /// The plural form for a count, filled in.
    pub fn count(&self, path: &str, count: usize, values: &[(&str, &str)]) -> String {
        let number = number(count);
        let values = [&[("count", number.as_str())], values].concat();
        // A browser that does not know the language answers for another one.
        let forms = [&*plural_form(self.get("tag"), count), "other"].map(|form| [path, ".", form].concat());
        let known = forms.iter().find(|form| !self.get(form).is_empty());
        self.fill(known.map_or("", String::as_str), &values)
    }

    pub fn choice(&self, of: &str, value: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.of == of && choice.value == value)
    }
}

/// The pages of the file.
pub fn pages(text: &str) -> Vec<Page> {
    let page = |line: &str| {
        let mut parts = line.split('\t').map(str::to_owned);
        let mut part = || parts.next();
        let (path, title, lang, note, more) = (part()?, part()?, part()?, part()?, part()?);
        let words = [&*title, " ", &note, " ", &more].concat();
        Some(Page { path, title, lang, note, words })
    };
    text.lines().filter_map(page).collect()
}

/// A number in digits. The standard library's way would come with all of its formatting.
pub fn number(count: usize) -> String {
    let mut text = if count < 10 { String::new() } else { number(count / 10) };
    text.push(char::from(b'0' + (count % 10) as u8));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_line_by_line() {
        let text = "word\ttag\ten\nword\tfound.one\t{count} hit\nword\tfound.other\t{count} hits for {x}\nchoice\tstate\ttexas\tTexas\t/feeds/states/texas.atom\nnew\tx\nbet\tgreen card|visa\tA\t\thttps://a.example\tText";
        let texts = Texts::read(text).unwrap();
        assert_eq!(texts.count("found", 1, &[]), "1 hit");
        assert_eq!(texts.count("found", 12_700, &[("x", "{count}")]), "12700 hits for {count}");
        assert_eq!(texts.choice("state", "texas").unwrap().name, "Texas");
        assert_eq!(texts.bets[0].queries, ["green card", "visa"]);
        assert!(Texts::read("<!doctype html>").is_none());
        assert_eq!(texts.get("none"), "");
    }
}
