//! What a look-up needs besides shards: `/data/places/settings.json`, one a language.

use crate::i18n::LookUpWords;
use crate::model::{Slug, State, WebUrl};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Settings {
    /// The names of the shards of names, parted by blanks: each is the first letters of keys.
    pub prefixes: String,
    /// In the order of their names.
    pub states: Vec<StateNames>,
    /// The id of each kind of office, and one such office in words.
    pub kinds: BTreeMap<Slug, String>,
    /// What an office of a kind is called, with `{area}` for the area that it is named after.
    pub titles: BTreeMap<Slug, String>,
    /// What people come for, as a heading above offices of a kind.
    pub headings: BTreeMap<Slug, String>,
    /// Whether there is a map of the states.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub map: bool,
    /// The address of a map service that shows the way: what stands before a place's address in it, and behind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directions: Option<(String, String)>,
    /// The id of each need, and the ids of the kinds that are right for it.
    pub needs: BTreeMap<Slug, Vec<Slug>>,
    /// The agency's own page of contacts.
    pub contact: WebUrl,
    /// What people write around names and in them, by its kind, with what it stands for (`places/words.csv`).
    pub vocabulary: BTreeMap<String, Vec<(String, String)>>,
    pub words: LookUpWords,
}

/// A state as people may write it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StateNames {
    pub code: State,
    /// Its name in the page's language.
    pub name: String,
    /// Its names in all languages.
    pub names: Vec<String>,
    /// Of its page's address.
    pub slug: String,
}
