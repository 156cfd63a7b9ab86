//! What pages are made of. A component draws what it is given;
//! it must not fetch, and takes its words from `i18n` by the site's language.

mod breadcrumb;
mod day;
mod definition;
mod external_link;
mod focus;
mod footer;
mod frame;
mod header;
mod notice;
mod office_list;
mod phone;
mod release_list;
mod said;
mod site;
mod source;
mod tip_bar;

pub use breadcrumb::Breadcrumb;
pub use day::DayInWords;
pub use definition::Fact;
pub use external_link::ExternalLink;
pub use focus::focus;
use footer::Footer;
pub use frame::{Frame, Twin};
use header::Header;
pub use notice::{Notice, Tone};
pub use office_list::{OfficeCard, OfficeList};
pub use phone::{PhoneDetails, PhoneLine, PhoneLink};
pub use release_list::{Level, ReleaseCard, ReleaseList};
pub use said::Said;
pub use site::{Link, Site, use_site};
pub use source::{SourceLine, SourceName};
use tip_bar::TipBar;
