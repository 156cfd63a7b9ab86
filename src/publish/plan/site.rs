//! What every page and the frame show of the agency, from the portal's settings.

use crate::components::{Link, Parts, PhoneLine, Site};
use crate::frame::Frame;
use crate::i18n::{embed_words, plain_words, search_field_words};
use crate::model::{Address, Lang, NamedLink, Plain, Portal, Text};
use crate::publish::Content;
use std::sync::Arc;

pub fn frame(content: &Content, lang: Lang) -> Frame {
    let (portal, parts) = (&content.portal, content.parts());
    Frame {
        site: Arc::new(site(portal, parts, lang)),
        official_hosts: portal.official_hosts.iter().map(ToString::to_string).collect(),
        parent: portal.agency.parent.as_ref().map(|parent| link(parent, lang)),
        agency_site: portal.agency.site.clone(),
        email_updates: portal.newsroom.email_updates.clone(),
        colours: portal.look.clone(),
        offline: portal.offline,
        leave_to: portal.leave_to.clone(),
        identifier: portal.identifier.iter().map(|named| link(named, lang)).collect(),
        documents: Plain::ALL
            .into_iter()
            .filter(|plain| plain.is_linked() && parts.has(&Address::Plain(*plain)))
            .map(|plain| (Address::Plain(plain), plain_title(plain, lang)))
            .collect(),
    }
}

fn site(portal: &Portal, parts: Parts, lang: Lang) -> Site {
    Site {
        lang,
        languages: portal.languages.clone(),
        base_url: portal.base_url.as_str().trim_end_matches('/').to_owned(),
        folder: portal.base_url.folder().to_owned(),
        official: portal.is_official(),
        agency: portal.agency.name.text(lang),
        short_name: portal.agency.short_name.clone(),
        agency_contact: portal.agency.contact.clone(),
        phone: portal.main_phone().map(|line| PhoneLine::new(line, lang)),
        parts,
    }
}

fn link(link: &NamedLink, lang: Lang) -> Link {
    let name: Text = link.name.text(lang);
    Link { name, url: link.url.clone() }
}

/// A document's own heading.
pub fn plain_title(plain: Plain, lang: Lang) -> &'static str {
    let words = plain_words(lang);
    match plain {
        Plain::Partners => embed_words(lang).partners_title,
        Plain::Contact => words.contact.title,
        Plain::Privacy => words.privacy.title,
        Plain::Accessibility => words.accessibility.title,
        Plain::Alerts => words.alerts.title,
        Plain::Saved => words.saved.title,
        Plain::Card => words.card.title,
        Plain::AllOffices => words.all_offices.title,
        Plain::Offline => words.offline.title,
        Plain::Search => search_field_words(lang).title,
        Plain::Data => words.data.title,
    }
}
