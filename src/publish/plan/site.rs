//! The frame's data from the portal's settings.

use crate::components::{Link, PhoneLine, Site};
use crate::model::{Lang, NamedLink, Portal, Text};

pub fn site(portal: &Portal, lang: Lang) -> Site {
    let host = portal.base_url.host();
    Site {
        lang,
        languages: portal.languages.clone(),
        base_url: portal.base_url.as_str().trim_end_matches('/').to_owned(),
        folder: portal.base_url.folder().to_owned(),
        official: portal.official_hosts.iter().any(|official| official.as_str() == host),
        agency: portal.agency.name.text(lang),
        short_name: portal.agency.short_name.clone(),
        parent: link(&portal.agency.parent, lang),
        agency_site: portal.agency.site.clone(),
        agency_contact: portal.agency.contact.clone(),
        tip_line: PhoneLine::new(&portal.tip_line.main, lang),
        identifier: portal.identifier.iter().map(|named| link(named, lang)).collect(),
    }
}

fn link(link: &NamedLink, lang: Lang) -> Link {
    let name: Text = link.name.text(lang);
    Link { name, url: link.url.clone() }
}
