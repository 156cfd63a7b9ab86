//! What pages are made of. A component draws what it is given;
//! it must not fetch, and takes its words from `i18n` by the site's language.

mod breadcrumb;
mod combo_box;
mod day;
mod definition;
mod external_link;
mod focus;
mod heading;
mod map;
mod notice;
mod office_list;
mod phone;
mod release_list;
mod said;
mod share;
mod site;
mod source;
mod twin;

pub use breadcrumb::Breadcrumb;
pub use combo_box::ComboBox;
pub use day::DayInWords;
pub use definition::Fact;
pub use external_link::ExternalLink;
pub use focus::focus;
pub use heading::Heading;
pub use map::Map;
pub use notice::{Notice, Tone};
pub use office_list::{OfficeCard, OfficeList};
pub use phone::{ExtensionInWords, PhoneDetails, PhoneLine, PhoneLink};
pub use release_list::{Level, ReleaseCard, ReleaseList};
pub use said::Said;
pub use share::Share;
pub use site::{Link, Site, use_site};
pub use source::{SourceLine, SourceName, age};
pub use twin::Twin;
