//! The code that is made of the words: the struct of each section, its values in each language, and what gives them by a
//! language.

use super::{Entry, Language, Piece, Section, Words, below, pieces, pseudo};
use std::fmt::Write;

/// Sections whose texts are filled in elsewhere: by the look-up, by search, by what draws the pages of words.
const TEMPLATES: [&str; 4] = ["look_up", "look_up_abroad", "search", "plain"];

/// Sections that are published as JSON, for scripts and for the look-up.
const PUBLISHED: [&str; 4] = ["look_up", "search", "plain.saved_script", "frame.scripts"];

/// Lists of which the code does not know how long they are.
const FREE: [&str; 4] = ["contractions", "counties", "paragraphs", "sections"];

/// Words that variants of `Lang` have.
struct Spoken<'a> {
    language: &'a Language,
    /// The patterns that stand for them.
    lang: String,
    /// What the names of its values begin with.
    prefix: String,
    /// Where the app does not have them.
    condition: &'static str,
}

/// The code. The pseudo-locales, which only the publisher has, are English in disguise.
pub fn code(languages: &[Language]) -> String {
    let Some(english) = languages.first() else { return String::new() };
    let disguised = Language { tag: english.tag.clone(), words: pseudo::disguised(&english.words) };
    let own = |language: &Language| {
        (format!("Lang::{}", camel(&language.tag)), language.tag.to_uppercase().replace('-', "_"))
    };
    let mut spoken: Vec<Spoken<'_>> = languages
        .iter()
        .map(|language| (language, own(language)))
        .map(|(language, (lang, prefix))| Spoken { language, lang, prefix, condition: "" })
        .collect();
    spoken.push(Spoken {
        language: &disguised,
        lang: "Lang::Accented | Lang::Mirrored".to_owned(),
        prefix: "PSEUDO".to_owned(),
        condition: "#[cfg(not(target_arch = \"wasm32\"))]\n",
    });
    let mut code = String::new();
    for entry in &english.words.0 {
        let name = type_of(&entry.key, &entry.key, &entry.words);
        if let Words::Section(section) = &entry.words {
            declare(&entry.key, &name, section, &entry.note, &mut code);
        }
        give(entry, &name, &spoken, &mut code);
    }
    code
}

/// The values of an entry of the files in each language, and the function that gives them.
fn give(entry: &Entry, name: &str, spoken: &[Spoken<'_>], code: &mut String) {
    let mut arms = String::new();
    for Spoken { language, lang, prefix, condition } in spoken {
        let Some(words) = language.words.get(&entry.key) else { continue };
        let value = value(&entry.key, &entry.key, words, &entry.words, &entry.note, &language.tag);
        let constant = format!("{prefix}_{}", entry.key.to_uppercase());
        let _ = writeln!(code, "{condition}static {constant}: {name} = {value};\n");
        let _ = writeln!(arms, "{condition}{lang} => &{constant},");
    }
    let (note, key) = (in_markdown(&entry.note), &entry.key);
    let _ = writeln!(
        code,
        "/// {note}\npub fn {key}_words(lang: Lang) -> &'static {name} {{\nmatch lang {{\n{arms}}}\n}}\n"
    );
}

/// Whether a text is filled in by a function that is made of it.
pub fn is_function(path: &str, words: &Words) -> bool {
    !is_in(path, &TEMPLATES) && (matches!(words, Words::Plural(_)) || !words.values().is_empty())
}

/// Whether the code knows how long a list is.
fn is_fixed(key: &str) -> bool {
    !FREE.contains(&key)
}

fn is_in(path: &str, sections: &[&str]) -> bool {
    sections
        .iter()
        .any(|section| path.strip_prefix(section).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
}

/// The struct of a section, and those of the sections in it.
fn declare(path: &str, name: &str, section: &Section, note: &str, code: &mut String) {
    if name.contains("::") {
        return;
    }
    let derived = is_in(path, &PUBLISHED);
    let mut fields = String::new();
    for entry in &section.0 {
        let path = below(path, &entry.key);
        let field = snake(&entry.key);
        if !entry.note.is_empty() {
            let _ = writeln!(fields, "    /// {}", in_markdown(&entry.note));
        }
        if derived && field != entry.key {
            let _ = writeln!(fields, "    #[serde(rename = {:?})]", entry.key);
        }
        let _ = writeln!(fields, "    pub {field}: {},", type_of(&path, &entry.key, &entry.words));
        if let Words::Section(section) = &entry.words {
            declare(&path, &type_of(&path, &entry.key, &entry.words), section, &entry.note, code);
        }
    }
    let derive = if derived {
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]\n"
    } else {
        ""
    };
    let _ = writeln!(code, "/// {}\n{derive}pub struct {name} {{\n{fields}}}\n", in_markdown(note));
}

/// The Rust type of an entry.
fn type_of(path: &str, key: &str, words: &Words) -> String {
    match words {
        Words::Text(_) | Words::Plural(_) if is_function(path, words) => {
            let count = matches!(words, Words::Plural(_)).then_some("usize");
            let values =
                words.values().into_iter().filter(|value| count.is_none() || *value != "count").map(|_| "&str");
            format!("fn({}) -> String", count.into_iter().chain(values).collect::<Vec<_>>().join(", "))
        }
        Words::Text(_) => "&'static str".to_owned(),
        Words::Plural(_) => "super::Plural".to_owned(),
        Words::List(list) if is_fixed(key) => format!("[&'static str; {}]", list.len()),
        Words::List(_) => "&'static [&'static str]".to_owned(),
        Words::Names(names) => format!("[&'static str; {}]", names.len()),
        Words::Sections(_) => "&'static [super::PlainSection]".to_owned(),
        Words::Section(_) if key == "template" => "crate::model::Template".to_owned(),
        Words::Section(section) if section.get("sections").is_some() => "super::PlainText".to_owned(),
        Words::Section(_) => format!("{}Words", camel(key)),
    }
}

/// A language's value of an entry, as code. `english` and its `note` say in which order a function takes its values.
fn value(path: &str, key: &str, words: &Words, english: &Words, note: &str, tag: &str) -> String {
    match words {
        Words::Text(text) if is_function(path, english) => {
            format!("|{}| {}", arguments(english, note).join(", "), filled(text))
        }
        Words::Text(text) => format!("{text:?}"),
        Words::Plural(forms) if is_function(path, english) => {
            let other = forms.iter().find(|(form, _)| form == "other").map_or("", |(_, text)| text);
            let arms = forms.iter().filter(|(form, _)| form != "other");
            let arms: String = arms.map(|(form, text)| format!("{form:?} => {}, ", filled(text))).collect();
            let count = std::iter::once("count").chain(arguments(english, note)).collect::<Vec<_>>().join(", ");
            format!(
                "|{count}| {{ let form = super::plural_form({tag:?}, count); let count = &*count.to_string(); match &*form {{ {arms}_ => {} }} }}",
                filled(other)
            )
        }
        Words::Plural(forms) => {
            let form = |name: &str| forms.iter().find(|(form, _)| form == name).map(|(_, text)| text);
            let some = ["zero", "one", "two", "few", "many"].map(|name| format!("{name}: {:?}", form(name)));
            format!("super::Plural {{ {}, other: {:?} }}", some.join(", "), form("other").map_or("", |text| text))
        }
        Words::List(list) => format!("{}{list:?}", if is_fixed(key) { "" } else { "&" }),
        Words::Names(names) => {
            let Words::Names(order) = english else { return String::new() };
            let name = |code: &String| names.iter().find(|(known, _)| known == code).map_or("", |(_, name)| name);
            format!("{:?}", order.iter().map(|(code, _)| name(code)).collect::<Vec<_>>())
        }
        Words::Sections(list) => {
            let items = list.iter().map(|section| literal(path, "super::PlainSection", section, section, tag));
            format!("&[{}]", items.collect::<Vec<_>>().join(", "))
        }
        Words::Section(section) => {
            let Words::Section(english) = english else { return String::new() };
            literal(path, &type_of(path, key, words), section, english, tag)
        }
    }
}

fn literal(path: &str, name: &str, section: &Section, english: &Section, tag: &str) -> String {
    let field = |entry: &Entry| {
        let words = section.get(&entry.key)?;
        let value = value(&below(path, &entry.key), &entry.key, words, &entry.words, &entry.note, tag);
        Some(format!("{}: {value}", snake(&entry.key)))
    };
    format!("{name} {{\n{}\n}}", english.0.iter().filter_map(field).collect::<Vec<_>>().join(",\n"))
}

/// A function's arguments: in the order of the note, or of the one text that needs none.
fn arguments<'a>(words: &'a Words, note: &'a str) -> Vec<&'a str> {
    let named: Vec<&str> = pieces(note)
        .into_iter()
        .filter_map(|piece| if let Piece::Value(name) = piece { Some(name) } else { None })
        .collect();
    let values = words.values();
    let known = |value: &&str| values.contains(value) && !(*value == "count" && matches!(words, Words::Plural(_)));
    let in_note: Vec<&str> = named.into_iter().filter(known).collect();
    if in_note.is_empty() { values.iter().copied().filter(known).collect() } else { in_note }
}

fn filled(text: &str) -> String {
    let piece = |piece| match piece {
        Piece::Text(text) => format!("{text:?}"),
        Piece::Value(name) => name.to_owned(),
    };
    format!("[{}].concat()", pieces(text).into_iter().map(piece).collect::<Vec<_>>().join(", "))
}

/// A note with its values as code.
fn in_markdown(note: &str) -> String {
    note.replace('{', "`{").replace('}', "}`")
}

/// "saved_script" is `SavedScript`.
fn camel(key: &str) -> String {
    let word = |word: &str| word.get(..1).unwrap_or_default().to_uppercase() + word.get(1..).unwrap_or_default();
    key.split(['_', '-']).map(word).collect()
}

/// "readNote" and "read-note" are `read_note`.
fn snake(key: &str) -> String {
    let letter = |c: char| if c.is_ascii_uppercase() { format!("_{}", c.to_ascii_lowercase()) } else { c.to_string() };
    key.replace('-', "_").chars().map(letter).collect()
}
