//! Makes Rust of `words/*.json`, so that a text which a language lacks is an error of the build, and one that no language has
//! does not compile.
//!
//! `words/en.json` says what there is. A text is a string, or an object of its plural forms by their names in Unicode CLDR;
//! a list is an array of strings, or of sections; any other object is a section. What stands in braces is a value that is filled
//! in. A key with `@` holds a note for translators on the text of that key: in English it also gives the order of its values.

mod check;
mod code;
mod pseudo;

pub use check::problems;
pub use code::code;

use serde_json::Value;

/// A language's file.
pub struct Language {
    /// The tag (BCP 47) by which Unicode CLDR knows its rules: the file's name.
    pub tag: String,
    pub words: Section,
}

/// Its entries, in the order of the file.
#[derive(Clone)]
pub struct Section(pub Vec<Entry>);

#[derive(Clone)]
pub struct Entry {
    pub key: String,
    pub note: String,
    pub words: Words,
}

#[derive(Clone)]
pub enum Words {
    Text(String),
    /// Each form by its name.
    Plural(Vec<(String, String)>),
    List(Vec<String>),
    /// Names by codes that the code has in the same order: states.
    Names(Vec<(String, String)>),
    Sections(Vec<Section>),
    Section(Section),
}

/// The plural forms of Unicode CLDR.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Section {
    /// Reads a file's text.
    ///
    /// # Errors
    ///
    /// What is no JSON, or of a kind that words do not have, with its place.
    pub fn parse(json: &str) -> Result<Self, String> {
        Self::of(serde_json::from_str(json).map_err(|error| error.to_string())?, "")
    }

    fn of(value: Value, path: &str) -> Result<Self, String> {
        let Value::Object(object) = value else { return Err(format!("{path}: expected an object")) };
        let note = |key: &str| object.get(&format!("@{key}")).and_then(Value::as_str).unwrap_or_default().to_owned();
        let texts = object.iter().filter(|(key, _)| !key.starts_with('@'));
        let entries = texts.map(|(key, value)| {
            let words = Words::of(value.clone(), &below(path, key))?;
            Ok(Entry { key: key.clone(), note: note(key), words })
        });
        entries.collect::<Result<_, _>>().map(Self)
    }

    pub fn get(&self, key: &str) -> Option<&Words> {
        self.0.iter().find(|entry| entry.key == key).map(|entry| &entry.words)
    }
}

impl Words {
    fn of(value: Value, path: &str) -> Result<Self, String> {
        match value {
            Value::String(text) => closed(&text, path).map(Self::Text),
            Value::Array(list) if list.iter().all(Value::is_string) => {
                let texts = list.iter().filter_map(Value::as_str).enumerate();
                texts.map(|(at, text)| closed(text, &format!("{path}[{at}]"))).collect::<Result<_, _>>().map(Self::List)
            }
            Value::Array(list) => {
                let numbered = list.into_iter().enumerate();
                numbered
                    .map(|(at, item)| Section::of(item, &format!("{path}[{at}]")))
                    .collect::<Result<_, _>>()
                    .map(Self::Sections)
            }
            Value::Object(object) => {
                let texts = object.iter().filter_map(|(key, text)| Some((key, text.as_str()?)));
                let names = texts.map(|(key, text)| Ok((key.clone(), closed(text, &below(path, key))?)));
                let names: Vec<_> = names.collect::<Result<_, String>>()?;
                let all =
                    |is: &dyn Fn(&str) -> bool| names.len() == object.len() && names.iter().all(|(key, _)| is(key));
                if all(&|key| FORMS.contains(&key)) {
                    Ok(Self::Plural(names))
                } else if all(&|key| key.len() == 2 && key.bytes().all(|byte| byte.is_ascii_uppercase())) {
                    Ok(Self::Names(names))
                } else {
                    Section::of(Value::Object(object), path).map(Self::Section)
                }
            }
            _ => Err(format!("{path}: expected a text, a list of texts, or an object")),
        }
    }

    /// The values that a text names, each once. Of plural forms, those of all.
    pub fn values(&self) -> Vec<&str> {
        let texts: Vec<&str> = match self {
            Self::Text(text) => vec![text],
            Self::Plural(forms) => forms.iter().map(|(_, text)| text.as_str()).collect(),
            _ => Vec::new(),
        };
        let mut values = Vec::new();
        for piece in texts.into_iter().flat_map(pieces) {
            if let Piece::Value(name) = piece
                && !values.contains(&name)
            {
                values.push(name);
            }
        }
        values
    }
}

/// A text whose braces are closed.
fn closed(text: &str, path: &str) -> Result<String, String> {
    let is_closed = text.matches('{').count() == text.matches('}').count();
    is_closed.then(|| text.to_owned()).ok_or_else(|| format!("{path}: expected a closing brace for each opening one"))
}

/// A part of a text.
pub enum Piece<'a> {
    Text(&'a str),
    /// The name of a value.
    Value(&'a str),
}

pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{')
        && let Some((name, after)) = behind.split_once('}')
    {
        pieces.extend((!before.is_empty()).then_some(Piece::Text(before)));
        pieces.push(Piece::Value(name));
        rest = after;
    }
    pieces.extend((!rest.is_empty()).then_some(Piece::Text(rest)));
    pieces
}

pub fn below(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
