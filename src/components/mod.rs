//! What pages are made of. A component draws what it is given;
//! it must not fetch, and takes its words from `i18n` by the site's language.

mod alternate;
mod breadcrumb;
mod combo_box;
mod day;
mod definition;
mod external_link;
mod focus;
#[cfg(not(target_arch = "wasm32"))]
mod frame;
pub mod head;
mod heading;
/// Which parts of the style a kind of page uses.
#[cfg(not(target_arch = "wasm32"))]
pub mod look;
mod map;
mod notice;
mod office_list;
mod phone;
mod release_list;
/// Views as HTML.
#[cfg(not(target_arch = "wasm32"))]
pub mod render;
mod said;
mod search;
mod share;
mod site;
mod source;
mod tip_card;

pub use alternate::Alternate;
pub use breadcrumb::Breadcrumb;
pub use combo_box::ComboBox;
pub use day::DayInWords;
pub use definition::Fact;
pub use external_link::ExternalLink;
pub use focus::focus;
#[cfg(not(target_arch = "wasm32"))]
pub use frame::Frame;
pub use heading::Heading;
pub use map::Map;
pub use notice::{Notice, Tone};
pub use office_list::{OfficeCard, OfficeList};
pub use phone::{ExtensionInWords, PhoneDetails, PhoneLine, PhoneLink};
pub use release_list::{ReleaseCard, ReleaseList, ReleasesByYear, Thumbnail};
pub use said::Said;
pub use search::SearchField;
pub use share::Share;
pub use site::{Link, Site, use_site};
pub use source::{Evidence, SourceName, Sources, age};
pub use tip_card::{Promises, Tel, TipCard};
