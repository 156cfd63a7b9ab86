//! What each kind of page says of itself to browsers and search engines. Natively alone: it stands in the page's data.

use crate::components::Site;
use crate::components::head::Head;
use crate::features::news::facet::FacetIndex;
use crate::features::news::view::News;
use crate::features::not_found;
use crate::features::offices::office::Office;
use crate::features::offices::state::StateOffices;
use crate::i18n::{head_words, state_name};
use crate::model::List;
use crate::portal::page::{Page, PageKind};

/// The page with its head.
#[must_use]
pub fn described(page: Page, site: &Site) -> Page {
    Page { head: head(&page.content, site), ..page }
}

fn head(content: &PageKind, site: &Site) -> Head {
    let (words, more, agency) = (site.words(), head_words(site.lang), site.agency.as_str());
    match content {
        PageKind::Home(_) => home(site),
        PageKind::News(news) => self::news(news, site),
        PageKind::Archive(archive) => {
            let title = archive.of.title(words);
            let description = (more.archive_description)(&title, archive.number);
            Head::new((words.archive_title)(&title, archive.number), description)
        }
        PageKind::Facet(facet) => self::facet(facet, site),
        PageKind::Release(release) => {
            Head::new(release.page_title.as_ref().unwrap_or(&release.title), &release.description)
        }
        PageKind::Tips(_) => Head::new((words.tips_page_title)(&site.short_name), (more.tips_description)(agency)),
        PageKind::Offices(_) => {
            let describe = if site.parts.places { more.offices_description } else { more.office_list_description };
            Head::new(words.offices_title, describe(agency))
        }
        PageKind::State(state) => self::state(state, site),
        PageKind::Office(office) => self::office(office, site),
        PageKind::NotFound => not_found::view::head(site),
    }
}

/// The portal's own.
pub fn home(site: &Site) -> Head {
    let (words, agency, parts) = (head_words(site.lang), site.agency.as_str(), site.parts);
    let description = if parts.tips && parts.places {
        (words.home_look_up_description)(agency)
    } else {
        (words.home_description)(agency, parts.tips, parts.offices)
    };
    Head::new((words.home_title)(agency, parts.tips, parts.offices), description)
}

fn news(news: &News, site: &Site) -> Head {
    let (title, words) = (news.of.title(site.words()), head_words(site.lang));
    let description = match news.of.list {
        List::All => (words.news_description)(site.agency.as_str()),
        _ => (words.list_description)(&title, site.agency.as_str()),
    };
    Head::new(title, description)
}

fn facet(facet: &FacetIndex, site: &Site) -> Head {
    let title = crate::features::news::list::facet_title(facet.facet, site.words());
    Head::new(title, (head_words(site.lang).facet_description)(title, site.agency.as_str()))
}

fn state(state: &StateOffices, site: &Site) -> Head {
    let name = state_name(site.lang, state.state);
    let count = state.groups.iter().map(|group| group.offices.len()).sum();
    let description = (head_words(site.lang).state_description)(count, site.agency.as_str(), name);
    Head::new((site.words().offices_in)(name), description)
}

fn office(office: &Office, site: &Site) -> Head {
    let street = office.address.street.as_ref().map(|street| format!("{street}, ")).unwrap_or_default();
    let place = format!("{street}{}, {}", office.address.city, office.address.state);
    let title = if office.says_kind {
        format!("{}: {place}", office.name.as_str())
    } else {
        format!("{} ({}): {place}", office.name.as_str(), office.kind.name.as_str())
    };
    Head::new(title, (head_words(site.lang).office_description)(office.name.as_str(), &place))
}
