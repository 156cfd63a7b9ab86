//! From JSON to what a look-up knows. In the browser its own parser has read the JSON; natively `serde_json`.
//! Whatever lacks a part without which nothing can be answered is no such file; unknown members are passed over.

use super::key::key;
use super::{About, Answer, Contact, Place, Point, Settings, Shard, State, Vocabulary, Words};

/// A JSON value, as someone else has parsed it.
pub trait Json: Sized {
    fn text(&self) -> Option<String>;
    fn number(&self) -> Option<f64>;
    /// The items of a list.
    fn items(&self) -> Option<Vec<Self>>;
    /// The members of an object or the items of a list, each with its name.
    fn entries(&self) -> Vec<(String, Self)>;
    fn member(&self, name: &str) -> Option<Self>;
}

/// The member's text.
fn member(value: &impl Json, name: &str) -> Option<String> {
    value.member(name)?.text()
}

/// The same, empty where there is none.
fn text(value: &impl Json, name: &str) -> String {
    member(value, name).unwrap_or_default()
}

/// The member's items; none where there is none.
fn list<J: Json, T>(value: &J, name: &str, item: impl Fn(J) -> T) -> Vec<T> {
    value.member(name).map(items).unwrap_or_default().into_iter().map(item).collect()
}

/// The items of a list; none where it is none.
fn items<J: Json>(value: J) -> Vec<J> {
    value.items().unwrap_or_default()
}

fn texts<J: Json>(value: &J, name: &str) -> Vec<String> {
    list(value, name, own_text)
}

fn own_text(value: impl Json) -> String {
    value.text().unwrap_or_default()
}

fn entries<J: Json>(value: &J, name: &str) -> Vec<(String, J)> {
    value.member(name).map(|entries| entries.entries()).unwrap_or_default()
}

/// An index or a count: what is none in JSON becomes 0.
fn whole(value: impl Json) -> Option<u32> {
    value.number().map(|number| number as u32)
}

fn index(value: impl Json) -> Option<usize> {
    whole(value).map(|index| index as usize)
}

/// The member's whole number; 0 where there is none.
fn number(value: &impl Json, name: &str) -> usize {
    value.member(name).and_then(index).unwrap_or_default()
}

impl Settings {
    pub fn decode(value: &impl Json) -> Option<Self> {
        let states = list(value, "states", |state| State::decode(&state));
        let (own, contact) = (value.member("words")?, value.member("contact")?);
        let mut words = Words { counties: texts(&own, "counties"), ..Words::default() };
        flatten(&own, "", &mut words);
        let needs = entries(value, "needs")
            .into_iter()
            .map(|(need, kinds)| (need, items(kinds).into_iter().map(own_text).collect()));
        (!words.templates.is_empty()).then(|| Self {
            digits: number(value, "digits"),
            language: text(value, "language"),
            prefixes: text(value, "prefixes").split([' ']).map(str::to_owned).collect(),
            states,
            kinds: named(value, "kinds"),
            titles: named(value, "titles"),
            headings: named(value, "headings"),
            map: value.member("map").is_some(),
            directions: value.member("directions").and_then(pair),
            needs: needs.collect(),
            contact: Contact {
                url: text(&contact, "url"),
                host: text(&contact, "host"),
                site: text(&contact, "site"),
                page: text(&contact, "page"),
            },
            vocabulary: Vocabulary(entries(value, "vocabulary").into_iter().map(spoken).collect()),
            words,
        })
    }
}

/// Texts by their names.
fn named(value: &impl Json, name: &str) -> Vec<(String, String)> {
    entries(value, name).into_iter().map(|(id, words)| (id, own_text(words))).collect()
}

/// A kind of words: each with what it stands for.
fn spoken<J: Json>((kind, words): (String, J)) -> (String, Vec<(String, String)>) {
    (kind, items(words).into_iter().filter_map(pair).collect())
}

/// Two texts.
fn pair(value: impl Json) -> Option<(String, String)> {
    next_pair(value.items()?.into_iter())
}

/// The next two texts; none where one is missing.
fn next_pair<J: Json>(mut parts: impl Iterator<Item = J>) -> Option<(String, String)> {
    Some((parts.next()?.text()?, parts.next()?.text()?))
}

/// Adds all texts below a value, by their paths.
fn flatten(value: &impl Json, path: &str, words: &mut Words) {
    for (name, value) in value.entries() {
        let path = if path.is_empty() { name } else { [path, ".", &name].concat() };
        match value.text() {
            Some(text) => words.templates.push((path, text)),
            None => flatten(&value, &path, words),
        }
    }
}

impl State {
    fn decode(value: &impl Json) -> Self {
        let (code, names) = (text(value, "code"), texts(value, "names"));
        Self {
            letters: code.to_ascii_lowercase(),
            keys: names.iter().map(|name| key(name)).collect(),
            in_sentence: text(value, "in_sentence"),
            name: text(value, "name"),
            slug: text(value, "slug"),
            is_near: false,
            code,
        }
    }
}

impl Shard {
    pub fn decode(value: &impl Json) -> Option<Self> {
        let ids = value.member("offices")?.items()?;
        let about = value.member("about").map(items).unwrap_or_default();
        let mut places = list(value, "places", |place| Place::decode(&place));
        // Of ZIP areas, the answers stand by themselves.
        for (zip, answers) in entries(value, "zips") {
            if let Some(place) = places.iter_mut().find(|place| place.name == zip) {
                place.answers = items(answers).into_iter().map(Answer::decode).collect();
            }
        }
        Some(Self {
            offices: ids.into_iter().zip(about).map(|(id, about)| About::decode(own_text(id), &about)).collect(),
            counties: texts(value, "counties"),
            places,
            state: member(value, "state"),
            answers: list(value, "answers", Answer::decode),
            missing: texts(value, "missing"),
            keys: list(value, "names", |name| key(&own_text(name))),
        })
    }
}

impl About {
    fn decode(id: String, value: &impl Json) -> Self {
        Self {
            id,
            kind: text(value, "kind"),
            area: text(value, "area"),
            place: text(value, "place"),
            spot: text(value, "spot"),
            neighbour: value.member("neighbour").and_then(|other| {
                let mut parts = other.items()?.into_iter();
                Some((parts.next()?.text()?, next_pair(parts)?))
            }),
            name: text(value, "name"),
            street: member(value, "street"),
            city: text(value, "city"),
            state: text(value, "state"),
            phone: value.member("phone").and_then(pair),
            words: member(value, "words"),
        }
    }
}

impl Answer {
    /// `[office, reason, miles]`
    fn decode(value: impl Json) -> Self {
        let mut parts = items(value).into_iter();
        Self {
            // An index that no list has.
            office: parts.next().and_then(index).unwrap_or(usize::MAX),
            reason: parts.next().map(own_text).unwrap_or_default(),
            distance: parts.next().and_then(whole),
        }
    }
}

impl Place {
    fn decode(value: &impl Json) -> Self {
        let name = text(value, "name");
        let everyday = member(value, "everyday");
        Self {
            key: key(everyday.as_deref().unwrap_or(&name)),
            is_everyday: everyday.is_some(),
            name,
            state: text(value, "state"),
            county: value.member("county").and_then(index),
            others: list(value, "others", |other| index(other).unwrap_or(usize::MAX)),
            split: value.member("split").is_some(),
            city: member(value, "city"),
            point: value.member("point").and_then(point),
            population: number(value, "population") as u32,
            answers: list(value, "answers", Answer::decode),
            missing: texts(value, "missing"),
        }
    }
}

fn point(value: impl Json) -> Option<Point> {
    let mut parts = value.items()?.into_iter();
    Some((parts.next()?.number()?, parts.next()?.number()?))
}

/// `/data/places/points.json`: three digits of ZIP codes, and the middle of their areas.
pub fn points(value: &impl Json) -> Option<Vec<(String, Point)>> {
    let mut points = Vec::new();
    for prefix in value.items()? {
        points.push(named_point(&prefix)?);
    }
    Some(points)
}

fn named_point(value: &impl Json) -> Option<(String, Point)> {
    let mut parts = value.items()?.into_iter();
    Some((parts.next()?.text()?, point(parts.next()?)?))
}

#[cfg(not(target_arch = "wasm32"))]
impl Json for &serde_json::Value {
    fn text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.as_array().map(|items| items.iter().collect())
    }

    fn entries(&self) -> Vec<(String, Self)> {
        match self {
            serde_json::Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), value)).collect(),
            serde_json::Value::Array(items) => {
                items.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn member(&self, name: &str) -> Option<Self> {
        serde_json::Value::get(self, name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_no_file_of_the_look_up_is_none() {
        for value in [json!(null), json!([]), json!({}), json!("x"), json!({ "offices": 7 }), json!(1)] {
            assert!(Shard::decode(&&value).is_none() && Settings::decode(&&value).is_none(), "{value}");
        }
        assert!(Settings::decode(&&json!({ "words": {}, "states": [] })).is_none());
        assert!(points(&&json!([["606", [41.8]]])).is_none());
    }

    #[test]
    fn what_is_missing_or_new_in_a_shard_does_no_harm() {
        let value = json!({
            "offices": ["a", "b"], "about": [{ "name": "A", "new": 1 }], "new": {},
            "places": [{ "name": "60605", "answers": [[0, "county", 3], [9, "state"], [], "x", [0, "near", null]] }, 7],
        });
        let shard = Shard::decode(&&value).unwrap();
        assert_eq!(shard.offices.len(), 1);
        let answers: Vec<_> = shard.places[0].answers.iter().map(|answer| (answer.office, answer.distance)).collect();
        assert_eq!(answers, [(0, Some(3)), (9, None), (usize::MAX, None), (usize::MAX, None), (0, None)]);
    }

    #[test]
    fn words_are_found_by_their_path() {
        let value = json!({ "states": [{ "code": "IL" }], "contact": {}, "words": { "a": "A", "why": { "near": "N" }, "miles": ["0", "1"] } });
        let words = Settings::decode(&&value).unwrap().words;
        assert_eq!(["a", "why.near", "miles.1"].map(|path| words.get(path)), ["A", "N", "1"]);
    }
}
