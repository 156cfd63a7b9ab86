//! What `build.rs` says of files of words in which something is wrong: the file, the place, and what was expected.

#![allow(
    clippy::unwrap_used,
    dead_code,
    unused_imports,
    reason = "a helper of tests fails its test; the build uses all of the module"
)]

#[path = "../build/words/mod.rs"]
mod words;

use words::{Language, Section, problems};

const ENGLISH: &str = r#"{
    "@app": "The app's words.",
    "app": {
        "home": "Home",
        "find": "Find your {name} office",
        "count": { "one": "{count} office in {place}", "other": "{count} offices in {place}" },
        "@cite": "{title}, {date}",
        "cite": "{title}, {date}",
        "days": ["Monday", "Tuesday"],
        "tag": "en",
        "locale": "en_US",
        "contractions": [],
        "sections": [{ "heading": "Calls", "paragraphs": ["{agency} hears them."] }]
    },
    "states": { "IL": "Illinois", "NY": "New York" }
}"#;

const SPANISH: &str = r#"{
    "app": {
        "home": "Inicio",
        "find": "Encuentre su oficina de {name}",
        "count": {
            "one": "{count} oficina en {place}",
            "many": "{count} de oficinas en {place}",
            "other": "{count} oficinas en {place}"
        },
        "cite": "{date}: {title}",
        "days": ["lunes", "martes"],
        "tag": "es",
        "locale": "es_US",
        "contractions": ["a el|al", "de el|del"],
        "sections": [{ "heading": "Llamadas", "paragraphs": ["{agency} las oye."] }]
    },
    "states": { "IL": "Illinois", "NY": "Nueva York" }
}"#;

fn language(tag: &str, json: &str) -> Language {
    Language { tag: tag.to_owned(), words: Section::parse(json).unwrap() }
}

/// The problems with Spanish in which a part is another.
fn with(part: &str, other: &str) -> Vec<String> {
    assert!(SPANISH.contains(part), "{part}");
    problems(&[language("en", ENGLISH), language("es", &SPANISH.replacen(part, other, 1))])
}

#[test]
fn whole_files_have_no_problem() {
    assert_eq!(with("Inicio", "Portada"), Vec::<String>::new());
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("words");
    let own = ["en", "es"]
        .map(|tag| language(tag, &std::fs::read_to_string(folder.join(tag).with_extension("json")).unwrap()));
    assert_eq!(problems(&own), Vec::<String>::new());
}

#[test]
fn each_problem_is_told_with_its_place() {
    let cases = [
        ("\"home\": \"Inicio\",", "", "words/es.json, app.home: missing; expected a text such as \"Home\""),
        ("\"home\"", "\"hom\"", "words/es.json, app.hom: words/en.json has no such text: remove it"),
        ("de {name}", "", "words/es.json, app.find: expected the values {name}, found none"),
        ("de {name}", "de {nombre}", "words/es.json, app.find: expected the values {name}, found {nombre}"),
        (
            "\"many\": \"{count} de oficinas en {place}\",",
            "",
            "words/es.json, app.count: expected the form \"many\", too: the language has one, many, other (Unicode CLDR)",
        ),
        ("\"many\"", "\"few\"", "words/es.json, app.count.few: the language has no such form: remove it"),
        ("en {place}", "en {lugar}", "words/es.json, app.count.one: expected the value {place}, too"),
        ("\"{count} oficinas en", "\"oficinas en", "words/es.json, app.count.other: expected the value {count}, too"),
        ("\"es\",", "\"en\",", "words/es.json, app.tag: expected \"es\""),
        ("\"es_US\"", "\"en_US\"", "words/es.json, app.locale: expected a locale of the language, such as \"es_US\""),
        (
            "de el|del",
            "de el",
            "words/es.json, app.contractions: expected two parts with | between them, found \"de el\"",
        ),
        (
            "\"{agency}",
            "\"{agencia}",
            "words/es.json, app.sections[0].paragraphs[0]: expected the values {agency}, found {agencia}",
        ),
        (
            "\"heading\": \"Llamadas\",",
            "",
            "words/es.json, app.sections[0].heading: missing; expected a text such as \"Calls\"",
        ),
        ("\"lunes\", ", "", "words/es.json, app.days: expected 2 texts, found 1"),
        ("\"NY\": \"Nueva York\"", "\"NJ\": \"Nueva Jersey\"", "words/es.json, states.NY: missing"),
        (
            "[\"lunes\", \"martes\"]",
            "\"lunes\"",
            "words/es.json, app.days: expected a list of texts such as [\"Monday\", \"Tuesday\"], as in words/en.json",
        ),
    ];
    for (part, other, expected) in cases {
        let found = with(part, other);
        assert!(found.iter().any(|problem| problem == expected), "{part} -> {other}: {found:#?}");
    }
}

#[test]
fn a_text_with_two_values_says_in_which_order_its_function_takes_them() {
    let english = ENGLISH.replace("\"@cite\": \"{title}, {date}\",", "");
    let found = problems(&[language("en", &english)]);
    assert_eq!(
        found,
        ["words/en.json, app.cite: expected a note (\"@cite\") that names its values in an order: {title}, {date}"]
    );
}

#[test]
fn a_file_is_named_by_a_language() {
    let found = problems(&[language("en", ENGLISH), language("spanish-words", SPANISH)]);
    assert!(
        found.iter().any(|problem| problem.starts_with("words/spanish-words.json: expected a language's tag (BCP 47)")),
        "{found:#?}"
    );
}

#[test]
fn what_is_no_words_is_told_with_its_place() {
    assert_eq!(
        Section::parse(r#"{ "app": { "home": 1 } }"#).err().unwrap(),
        "app.home: expected a text, a list of texts, or an object"
    );
    let open = r#"{ "app": { "days": ["Monday", "{name"] } }"#;
    assert_eq!(Section::parse(open).err().unwrap(), "app.days[1]: expected a closing brace for each opening one");
    assert!(Section::parse("{ \"app\": ").err().unwrap().contains("line 1"));
}
