//! What every page and the frame show of the agency, from the portal's settings.

use crate::components::Frame;
use crate::components::{Link, PhoneLine, Site};
use crate::content::Content;
use crate::i18n::plain_title;
use crate::model::{Address, Lang, NamedLink, Parts, Plain, Portal, Text};
use std::collections::BTreeMap;
use std::sync::Arc;
use strum::VariantArray;

/// What stands around the pages of each language.
pub fn frames(content: &Content) -> BTreeMap<Lang, Frame> {
    content.portal.languages.iter().map(|lang| (*lang, frame(content, *lang))).collect()
}

fn frame(content: &Content, lang: Lang) -> Frame {
    let (portal, parts) = (&content.portal, content.parts());
    Frame {
        site: Arc::new(site(portal, parts, lang)),
        official_hosts: portal.official_hosts.iter().map(ToString::to_string).collect(),
        parent: portal.agency.parent.as_ref().map(|parent| link(parent, lang)),
        agency_site: portal.agency.site.clone(),
        // Only a federal site has an identifier with these links.
        is_federal: portal.country.is_none() && !portal.identifier.is_empty(),
        email_updates: portal.newsroom.email_updates.clone(),
        colours: portal.look.clone(),
        offline: portal.offline,
        leave_to: portal.leave_to.clone(),
        identifier: portal.identifier.iter().map(|named| link(named, lang)).collect(),
        documents: Plain::VARIANTS
            .iter()
            .copied()
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
        country: portal.country.as_ref().map(|country| country.code.to_string()),
        agency: portal.agency.name.text(lang),
        short_name: portal.agency.short_name.clone(),
        agency_contact: portal.agency.contact.clone(),
        phone: portal.main_phone().map(|line| PhoneLine::new(line, &portal.languages, lang)),
        parts,
    }
}

fn link(link: &NamedLink, lang: Lang) -> Link {
    let name: Text = link.name.text(lang);
    Link { name, url: link.url.clone() }
}
