//! The frame's data from the portal's settings.

use crate::components::{Link, PhoneLine, Site};
use crate::i18n::{embed_words, plain_words};
use crate::model::{Address, Lang, NamedLink, Plain, Portal, Text};

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
        documents: Plain::ALL
            .into_iter()
            .map(|plain| (Address::Plain(plain).path(lang), name(plain, lang).to_owned()))
            .collect(),
        identifier: portal.identifier.iter().map(|named| link(named, lang)).collect(),
    }
}

fn link(link: &NamedLink, lang: Lang) -> Link {
    let name: Text = link.name.text(lang);
    Link { name, url: link.url.clone() }
}

fn name(plain: Plain, lang: Lang) -> &'static str {
    let words = plain_words(lang);
    match plain {
        Plain::Partners => embed_words(lang).partners_title,
        Plain::Contact => words.contact.title,
        Plain::Privacy => words.privacy.title,
        Plain::Accessibility => words.accessibility.title,
    }
}
