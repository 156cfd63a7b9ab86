//! The portal's own words as the look-up gets them: templates, each by its path, such as `why.county`.

use crate::i18n::plural_form;

/// All templates of one language (`crate::i18n::LookUpWords`). Text that is new there needs no change here.
#[derive(Default)]
pub struct Words {
    /// Each by its path.
    pub templates: Vec<(String, String)>,
    /// How counties are called: the ends of their English names, and behind `|` the words.
    pub counties: Vec<String>,
}

/// What people write around names and in them, by its kind: each word or phrase with what it stands for.
/// `content/places/words.csv` says what there is.
#[derive(Default)]
pub struct Vocabulary(pub Vec<(String, Vec<(String, String)>)>);

impl Vocabulary {
    /// The words of a kind; none where an agency has none.
    pub(super) fn of(&self, kind: &str) -> &[(String, String)] {
        named(&self.0, kind).map_or(&[], |words| words)
    }
}

impl Words {
    /// The template at a path; empty where another build has none.
    pub fn get(&self, path: &str) -> &str {
        let found = named(&self.templates, path);
        debug_assert!(found.is_some(), "the look-up has no words {path}");
        found.map_or("", |template| template)
    }

    /// The template filled in.
    pub fn fill(&self, path: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(path), values)
    }

    /// A county's name in the language: `counties` says how, by the end of its English name. A state may stand behind it.
    pub(super) fn county(&self, name: &str) -> String {
        // By a list of one character: a search for a text, or for one alone, adds code to the module.
        let (own, state) = name.split_once([',']).unwrap_or((name, ""));
        for (end, words) in self.counties() {
            if let Some(rest) = own.strip_suffix(end) {
                let county = fill(words, &[("name", rest)]);
                return if state.is_empty() { county } else { [&*county, ",", state].concat() };
            }
        }
        name.to_owned()
    }

    /// The name in the language of a county that is all of its state, such as Guam; nothing of another.
    pub(super) fn whole_state(&self, county: &str) -> Option<&str> {
        self.counties().find(|(end, _)| *end == county).map(|(_, words)| words)
    }

    fn counties(&self) -> impl Iterator<Item = (&str, &str)> {
        self.counties.iter().filter_map(|pair| pair.split_once(['|']))
    }

    /// The plural form for a count, filled in.
    pub fn count(&self, path: &str, count: usize) -> String {
        let form = plural_form(self.get("tag"), count);
        // A browser that does not know the language answers for another one.
        let of = |form: &str| named(&self.templates, &[path, ".", form].concat());
        let template = of(&form).or_else(|| of("other"));
        fill(template.map_or("", |template| template), &[("count", &digits(count))])
    }
}

/// What a list has by a name.
pub(super) fn named<'a, T>(list: &'a [(String, T)], name: &str) -> Option<&'a T> {
    list.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

/// A template with its values: `{name}` is the value of that name, or nothing.
pub(super) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once(['{'])
        && let Some((name, after)) = behind.split_once(['}'])
    {
        text += before;
        text += values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value);
        rest = after;
    }
    text + rest
}

/// A number in digits. The standard library's way brings all of its formatting into the module.
pub(super) fn digits(number: usize) -> String {
    let mut digits = if number < 10 { String::new() } else { digits(number / 10) };
    digits.push(char::from(b'0' + (number % 10) as u8));
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_takes_what_it_names_and_nothing_else() {
        let values = [("county", "Cook County"), ("state", "{county}")];
        assert_eq!(fill("Serves {county}, {state}.", &values), "Serves Cook County, {county}.");
        assert_eq!(fill("{none}of {", &values), "of {");
        assert_eq!(fill("", &values), "");
    }

    #[test]
    fn numbers_are_written_in_digits() {
        for number in [0, 7, 10, 99, 100, 2_016, 33_791] {
            assert_eq!(digits(number), number.to_string());
        }
    }

    #[test]
    fn a_count_has_the_plural_form_of_its_language() {
        let forms = [("tag", "pl"), ("one", "{count} biuro"), ("few", "{count} biura"), ("many", "{count} biur")];
        let path = |form: &str| if form == "tag" { form.to_owned() } else { format!("offices.{form}") };
        let templates = forms.map(|(form, text)| (path(form), text.to_owned())).into();
        let words = Words { templates, ..Words::default() };
        assert_eq!([0, 1, 2, 5].map(|count| words.count("offices", count)), ["0 biur", "1 biuro", "2 biura", "5 biur"]);
    }
}
