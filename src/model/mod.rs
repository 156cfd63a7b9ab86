//! What an agency publishes, as types whose values cannot be wrong.
//! Parses and describes; it must not read files, render, or know of Leptos.

mod address;
mod alert;
mod area;
mod country;
mod day;
mod document;
mod image;
mod invalid;
mod lang;
mod languages;
mod look;
mod office;
mod opening;
mod parts;
mod phone;
mod portal;
mod postal_code;
mod redirect;
mod release;
mod slug;
mod source;
mod state;
mod template;
mod text;
mod url;
mod web_host;

pub use address::{Address, Facet, List, Plain};
pub use alert::{Alert, AlertSeverity, Alerts};
pub use area::{Area, Areas, CountyCode, Gap};
pub use country::{Country, CountryCode};
pub use day::{Day, Timestamp};
pub use document::{Document, DocumentFile};
pub use image::{Image, MediaFile};
pub use invalid::Invalid;
pub use lang::Lang;
pub use languages::Languages;
pub use look::{Colour, Directions, Look};
pub use office::{Location, Office, Offices, PostalAddress, Walking};
pub use opening::{Clock, Holiday, Hours, Known, OpenDays, Opening, Weekday};
pub use parts::Parts;
pub use phone::{Extension, Phone, PhoneKind, PhoneNumber};
pub use portal::{
    Agency, DistanceUnit, Guidance, NamedLink, Need, Newsroom, OfficeKind, OtherLine, Portal, Question, Security, Term,
    TipLine,
};
pub use postal_code::PostalCode;
pub use redirect::{OldAddress, Redirect, Redirects, SitePath};
pub use release::{Contact, Correction, Imported, Publisher, Release, Status};
pub use slug::Slug;
pub use source::{Cited, Source, Wording};
pub use state::State;
pub use template::Template;
pub use text::{Localized, Text};
pub use url::{Email, Host, WebUrl};
pub use web_host::{WebHost, WebHosts};
