//! Which plural form a count has, by Unicode CLDR: natively ICU4X says so, in browsers their own `Intl.PluralRules`.
//! The look-up and search compile this file by itself (`src/bin/`), so it imports nothing of the project.

/// The form of a count in a language, by its tag (BCP 47): "one", "few", "many", "other" and so on.
#[cfg(not(target_arch = "wasm32"))]
pub fn plural_form(language: &str, count: usize) -> String {
    use icu_locale_core::Locale;
    use icu_plurals::{PluralCategory, PluralRules};
    use std::cell::RefCell;
    use std::collections::HashMap;

    thread_local! {
        static RULES: RefCell<HashMap<String, Option<PluralRules>>> = RefCell::default();
    }
    let rules_of = |language: &str| PluralRules::try_new_cardinal(language.parse::<Locale>().ok()?.into()).ok();
    let category = RULES.with_borrow_mut(|known| {
        if !known.contains_key(language) {
            known.insert(language.to_owned(), rules_of(language));
        }
        known[language].as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(count))
    });
    let form = match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    form.to_owned()
}

/// The form of a count in a language, by its tag (BCP 47): "one", "few", "many", "other" and so on.
#[cfg(target_arch = "wasm32")]
pub fn plural_form(language: &str, count: usize) -> String {
    let rules = browser::PluralRules::new(language).ok();
    rules.and_then(|rules| rules.select(count as i32).as_string()).unwrap_or_else(|| "other".to_owned())
}

/// What is used of the browser's `Intl.PluralRules`. The binding of `js-sys` takes arrays and objects of options, which add to
/// the module.
#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = Intl)]
        pub type PluralRules;

        /// It fails for what is no tag.
        #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
        pub fn new(language: &str) -> Result<PluralRules, JsValue>;

        #[wasm_bindgen(method)]
        pub fn select(this: &PluralRules, count: i32) -> JsValue;
    }
}

#[cfg(test)]
mod tests {
    use super::plural_form;
    use crate::i18n::app_words;
    use crate::model::Lang;

    #[test]
    fn forms_are_those_of_cldr() {
        let forms = |language| [0, 1, 2, 5, 21, 1_000, 1_000_000].map(|count| plural_form(language, count));
        assert_eq!(forms("en"), ["other", "one", "other", "other", "other", "other", "other"]);
        assert_eq!(forms("es"), ["other", "one", "other", "other", "other", "other", "many"]);
        assert_eq!(forms("pl"), ["many", "one", "few", "many", "many", "many", "many"]);
        assert_eq!(forms("ar"), ["zero", "one", "two", "few", "many", "other", "other"]);
    }

    #[test]
    fn a_million_has_a_form_of_its_own_in_spanish() {
        let [english, spanish] = [Lang::En, Lang::Es].map(|lang| app_words(lang).release_count);
        assert_eq!([1, 2, 1_000_000].map(english), ["1 release", "2 releases", "1000000 releases"]);
        assert_eq!([1, 2, 1_000_000].map(spanish), ["1 comunicado", "2 comunicados", "1000000 de comunicados"]);
    }
}
