//! What the reader of feeds leaves out of an entry: its language, the pictures of a JSON Feed, and an enclosure where
//! there is Media RSS too.

use super::Medium;
use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use serde::Deserialize;
use serde_json::Value;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    pub language: Option<String>,
    pub media: Vec<Medium>,
    /// Categories that have a label and no term.
    pub labels: Vec<String>,
    /// Whether `isPermaLink="false"` marks its id as no address.
    pub guid_is_no_address: bool,
    /// A title with elements in it, as it is written.
    pub title: Option<String>,
    /// The address of the original, where a service gives its own.
    pub original: Option<String>,
    /// Why it is no release: a draft, or what a system keeps besides.
    pub no_release: Option<String>,
}

impl Beside {
    /// For each entry of a feed, in their order.
    pub fn of_all(text: &str) -> Vec<Self> {
        if text.starts_with('{') { of_json(text) } else { of_xml(text) }
    }
}

/// What is read of a JSON Feed: the rest is not kept.
#[derive(Default, Deserialize)]
struct Document {
    #[serde(default)]
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    language: Option<Value>,
    image: Option<Value>,
    banner_image: Option<Value>,
}

fn of_json(text: &str) -> Vec<Beside> {
    let document: Document = serde_json::from_str(text).unwrap_or_default();
    let words = |value: Option<Value>| value.as_ref().and_then(Value::as_str).map(str::to_owned);
    let beside = |item: Item| Beside {
        language: words(item.language),
        media: [item.image, item.banner_image].into_iter().filter_map(words).map(picture).collect(),
        ..Beside::default()
    };
    document.items.into_iter().map(beside).collect()
}

fn picture(address: String) -> Medium {
    Medium { address, kind: Some("image".to_owned()), title: None, caption: None, credit: None }
}

/// Reads the entries of RSS, RDF and Atom, whatever prefix their names have. What is no XML ends it: such entries are read
/// each by itself.
fn of_xml(text: &str) -> Vec<Beside> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let (mut found, mut entry) = (Vec::new(), None::<Reading>);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => match &mut entry {
                Some(entry) => entry.begin(&tag, reader.buffer_position()),
                None if is_entry(&tag) => entry = Some(Reading::of(&tag)),
                None => {}
            },
            Ok(Event::Empty(tag)) => match &mut entry {
                Some(entry) => {
                    entry.begin(&tag, reader.buffer_position());
                    entry.end(text, reader.buffer_position());
                }
                None if is_entry(&tag) => found.push(Reading::of(&tag).finished()),
                None => {}
            },
            Ok(Event::Text(words)) => entry.iter_mut().for_each(|entry| entry.say(&words)),
            Ok(Event::CData(words)) => entry.iter_mut().for_each(|entry| entry.say(&words)),
            Ok(Event::GeneralRef(name)) => {
                let name = name.to_string();
                let number = name.strip_prefix("#x").map(|digits| u32::from_str_radix(digits, 16));
                let number = number.or_else(|| name.strip_prefix('#').map(str::parse));
                let letter = number.and_then(|number| char::from_u32(number.ok()?)).map(String::from);
                let words = letter.or_else(|| resolve_xml_entity(&name).map(str::to_owned)).unwrap_or_default();
                entry.iter_mut().for_each(|entry| entry.say(&words));
            }
            Ok(Event::End(_)) => {
                let behind = reader.buffer_position();
                if let Some(open) = &mut entry
                    && !open.end(text, behind)
                {
                    found.extend(entry.take().map(Reading::finished));
                }
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

fn is_entry(tag: &BytesStart<'_>) -> bool {
    matches!(tag.local_name().as_ref(), "item" | "entry")
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let value = tag.attributes().with_checks(false).flatten().find(|value| value.key.as_ref() == name)?;
    let value = value.value.into_owned();
    Some(quick_xml::escape::unescape(&value).map_or_else(|_| value.clone(), std::borrow::Cow::into_owned))
}

/// An entry that is being read.
#[derive(Default)]
struct Reading {
    beside: Beside,
    /// The names of the elements that are open, and what each has said so far.
    open: Vec<(String, String)>,
    /// Where the words of the title begin, and whether an element is in them.
    title: Option<(usize, bool)>,
    has_media: bool,
    small: Option<String>,
}

impl Reading {
    fn of(tag: &BytesStart<'_>) -> Self {
        let beside = Beside { language: attribute(tag, "xml:lang"), ..Beside::default() };
        Self { beside, ..Self::default() }
    }

    fn say(&mut self, words: &str) {
        if let Some((_, said)) = self.open.last_mut() {
            // What is asked for is short; a text is not.
            if said.len() < 1_000 {
                said.push_str(words);
            }
        }
    }

    fn begin(&mut self, tag: &BytesStart<'_>, behind: u64) {
        let name = tag.name().as_ref().to_owned();
        let own = |wanted: &str| attribute(tag, wanted);
        match (self.open.len(), name.as_str()) {
            (0, "title") => self.title = Some((usize::try_from(behind).unwrap_or_default(), false)),
            (0, "guid") => self.beside.guid_is_no_address = own("isPermaLink").is_some_and(|value| value == "false"),
            (0, "enclosure") => {
                self.has_media = true;
                let medium = |address| Medium { address, kind: own("type"), title: None, caption: None, credit: None };
                self.beside.media.extend(own("url").map(medium));
            }
            (0, "category" | "atom:category") => {
                // Of a category without a term, which Atom asks for (RFC 4287, 4.2.2), some systems write the label alone.
                let label =
                    own("label").filter(|_| own("term").is_none()).map(|label| crate::import::text::words(&label));
                self.beside.labels.extend(label);
                let kind = own("term").and_then(|term| term.strip_prefix(BLOGGER).map(str::to_owned));
                if let Some(kind) = kind.filter(|kind| !matches!(kind.as_str(), "post" | "page")) {
                    self.beside.no_release = Some(format!("it is no release there, but a {kind}"));
                }
            }
            (_, "media:content") => self.has_media = true,
            (_, "media:thumbnail") => self.small = self.small.take().or_else(|| own("url")),
            _ => {}
        }
        if let (1.., Some((_, has_elements))) = (self.open.len(), &mut self.title)
            && self.open[0].0 == "title"
        {
            *has_elements = true;
        }
        self.open.push((name, String::new()));
    }

    /// Ends an element; `false` where it is the entry itself.
    fn end(&mut self, text: &str, behind: u64) -> bool {
        let Some((name, said)) = self.open.pop() else { return false };
        let said = Some(said.trim().to_owned()).filter(|said| !said.is_empty());
        // RFC 5023, 13.1.1. In a text a word of that name says nothing.
        let is_control = |name: &str| name.rsplit(':').next() == Some("control");
        let is_draft =
            name.rsplit(':').next() == Some("draft") && self.open.last().is_none_or(|(above, _)| is_control(above));
        match (self.open.len(), name.as_str()) {
            (0, "title") => {
                let inside = self.title.take().filter(|(_, has_elements)| *has_elements);
                let inside = inside.and_then(|(begin, _)| text.get(begin..usize::try_from(behind).ok()?));
                self.beside.title = inside.and_then(|inside| Some(inside.rsplit_once("</")?.0.to_owned()));
            }
            (0, "dc:language") => self.beside.language = self.beside.language.take().or(said),
            // The reader of feeds leaves it out of RSS 1.0.
            (0, "dc:subject") => self.beside.labels.extend(said.map(|subject| crate::import::text::line(&subject))),
            (0, "feedburner:origLink") => self.beside.original = said,
            _ if is_draft && said.is_some_and(|said| said.eq_ignore_ascii_case("yes")) => {
                self.beside.no_release = Some("it is a draft there".to_owned());
            }
            _ => {}
        }
        true
    }

    fn finished(mut self) -> Beside {
        // A small copy of a picture that is there says nothing more.
        self.beside.media.extend(self.small.filter(|_| !self.has_media).map(picture));
        self.beside
    }
}

/// How Blogger's export names what an entry is.
const BLOGGER: &str = "http://schemas.google.com/blogger/2008/kind#";
