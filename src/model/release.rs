//! Press releases.
//! What an editor writes; what a page shows of it is `features::release`.

use super::{Day, Document, Email, Extension, Image, Lang, PhoneNumber, Slug, Source, State, Timestamp, WebUrl};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A file `releases/<year>/<id>.json`. Names follow JSON Feed 1.1 where it has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Release {
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The last part of the release's address, and its file's name.
    pub id: Slug,
    /// The publisher's own number, such as `18-347`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The id of one of the portal's `release_types`.
    #[serde(rename = "type")]
    pub kind: Slug,
    /// The headline, without a full stop at its end.
    pub title: String,
    /// The line below the title that says in one sentence what is new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dek: Option<String>,
    /// Where the text was issued, as printed before its first words: `WASHINGTON`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dateline: Option<String>,
    /// When it was published: a day, or an instant with the agency's offset. With an embargo that ends later, the release is dated by its end: see `keep_date`.
    pub published: Timestamp,
    /// The order among the releases of one day: the higher is the newer, before any hour. One without it is older than
    /// those that have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence: Option<u32>,
    /// When it was last changed, in the same form. It moves with each correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Timestamp>,
    /// The language of the text: one of the portal's `languages`.
    pub language: Lang,
    /// Ids of the same release in other languages. One of them may name the other; both need not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<Slug>,
    /// Until then the release is nowhere in the published site: a day begins in the portal's time zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo_until: Option<Timestamp>,
    /// Whether the release keeps `published` as its date, though its embargo ends later.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keep_date: bool,
    /// From then on the release is no longer in the published site: a day begins in the portal's time zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub take_down_at: Option<Timestamp>,
    /// Ids of the portal's `topics`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Slug>,
    /// The states that the release is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<State>,
    /// Ids of the offices that the release is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<Slug>,
    /// The text: a list of Markdown blocks (CommonMark), without HTML.
    pub body: Vec<String>,
    /// Pictures in the content folder's `media/`, in the order in which they are shown below the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub images: Vec<Image>,
    /// Files in the content folder's `media/` that go with the release, such as a report.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Whom reporters ask about this release, besides the portal's press office.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
    /// What was put right after publication: nothing is changed silently.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Whether it still speaks for its publisher; absent where it does.
    #[serde(default, skip_serializing_if = "Status::is_current")]
    pub status: Status,
    /// Another agency that published the release; absent for the portal's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Publisher>,
    /// Where the text was taken from; absent for a text that was written here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Written by `frontdesk import`, so that it knows the release again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imported: Option<Imported>,
}

impl Release {
    /// The name of its file below the content folder.
    pub fn file(&self) -> String {
        format!("releases/{}/{}.json", self.published.day().year(), self.id)
    }

    /// When it was last changed.
    pub fn changed(&self) -> Timestamp {
        Timestamp::last(&self.published, self.modified.as_ref())
    }

    pub fn is_withdrawn(&self) -> bool {
        matches!(self.status, Status::Withdrawn { .. })
    }
}

/// The feed's entry that a release was imported from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Imported {
    /// The entry's own id (RSS `guid`, Atom `id`).
    pub guid: String,
    /// A digest of what was imported: a release that differs from it was edited here.
    pub digest: String,
    /// The host of the feed that brought it: another feed with the same entry does not change it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feed: Option<String>,
}

/// Whether a release still speaks for its publisher.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Status {
    #[default]
    Current,
    /// The facts in it may have changed since it was published.
    Historical,
    /// A document of its time, kept for the record.
    Archived,
    /// It speaks for nobody any longer: lists, feeds and previews say so.
    Withdrawn {
        /// Why, in the language of the release.
        reason: String,
    },
}

impl Status {
    fn is_current(&self) -> bool {
        *self == Self::Current
    }
}

/// Someone whom reporters may ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// A person or an office.
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// A mailbox for reporters.
    pub email: Option<Email>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// A number for reporters, with its country.
    pub phone: Option<PhoneNumber>,
    /// What is dialled after the phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<Extension>,
}

/// Something that was put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day on which it was put right.
    pub date: Day,
    /// What was wrong and what is right, in the language of the release.
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    /// Its name in full.
    pub name: String,
    /// Its own site.
    pub site: WebUrl,
}
