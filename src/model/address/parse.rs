//! From a path back to the page that stands there: the other direction of [`Languages::path`].

use super::{Address, Facet, List, Plain};
use crate::model::{Lang, Languages, Slug, State};
use strum::VariantArray;

impl Languages {
    /// The page that a path belongs to, with its language, whether or not the content has it. Only a page's own path
    /// is one: with its slash at the end, in lower case, without escapes.
    pub fn parse(&self, path: &str) -> Option<(Lang, Address)> {
        let lang = self.of_path(path);
        let below = path.strip_prefix(self.prefix(lang))?.trim_matches('/');
        let alone = Address::SECTIONS.into_iter().chain([Address::NotFound]);
        let alone = alone.into_iter().find(|address| self.path(address, lang) == path);
        let parts = || below.split_terminator('/').collect::<Vec<_>>();
        let address = alone.or_else(|| plain(below)).or_else(|| of_parts(&parts()))?;
        (self.path(&address, lang) == path).then_some((lang, address))
    }
}

fn plain(below: &str) -> Option<Address> {
    Plain::VARIANTS.iter().copied().find(|plain| plain.name() == below).map(Address::Plain)
}

/// A page that there is one of for each state, office, release or list.
fn of_parts(parts: &[&str]) -> Option<Address> {
    Some(match *parts {
        ["offices", name] => state(name).map(Address::State).or_else(|| slug(name).map(Address::Office))?,
        ["news", "releases", name] => Address::Release(slug(name)?),
        ["news", "archive", number] => Address::Archive(List::All, number.parse().ok()?),
        ["news", name] if facet(name).is_some() => Address::Facet(facet(name)?),
        ["news", ref list @ ..] if list.len() < 4 => in_list(list)?,
        _ => return None,
    })
}

/// A list below `/news/`, or a page of its archive.
fn in_list(parts: &[&str]) -> Option<Address> {
    let (list, rest) = match *parts {
        [] => (List::All, &[][..]),
        ["own", ref rest @ ..] => (List::Own, rest),
        [folder, name, ref rest @ ..] if facet(folder).is_some() => (of_facet(facet(folder)?, name)?, rest),
        [year, ref rest @ ..] => (List::Year(year.parse().ok()?), rest),
    };
    match *rest {
        [] => Some(Address::News(list)),
        [number] => Some(Address::Archive(list, number.parse().ok()?)),
        _ => None,
    }
}

fn of_facet(facet: Facet, name: &str) -> Option<List> {
    Some(match facet {
        Facet::Topics => List::Topic(slug(name)?),
        Facet::States => List::State(state(name)?),
        Facet::Offices => List::Office(slug(name)?),
        Facet::Types => List::Type(slug(name)?),
    })
}

fn facet(name: &str) -> Option<Facet> {
    Facet::VARIANTS.iter().copied().find(|facet| facet.folder() == name)
}

fn state(name: &str) -> Option<State> {
    State::all().find(|state| state.slug() == name)
}

fn slug(name: &str) -> Option<Slug> {
    name.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::super::AddressDiscriminants;
    use super::*;

    #[test]
    fn every_address_is_found_by_its_path() {
        let id = || "outreach".parse::<Slug>().unwrap();
        let texas: State = "TX".parse().unwrap();
        let lists = [
            List::All,
            List::Own,
            List::Year(2016),
            List::Topic(id()),
            List::State(texas),
            List::Office(id()),
            List::Type(id()),
        ];
        let sections = Address::SECTIONS.into_iter().chain([Address::State(texas), Address::NotFound]);
        let named = [Address::Release(id()), Address::Office(id())];
        let pages = lists.into_iter().flat_map(|list| [Address::News(list.clone()), Address::Archive(list, 7)]);
        let plain = Plain::VARIANTS.iter().copied().map(Address::Plain);
        let facets = Facet::VARIANTS.iter().copied().map(Address::Facet);
        let all: Vec<Address> = pages.chain(sections).chain(named).chain(plain).chain(facets).collect();
        for kind in AddressDiscriminants::VARIANTS {
            assert!(all.iter().any(|address| AddressDiscriminants::from(address) == *kind), "no {kind:?} among these");
        }
        for address in all {
            for languages in [[Lang::En, Lang::Es], [Lang::Es, Lang::En]] {
                for lang in languages {
                    let languages = Languages::new(languages);
                    assert_eq!(languages.parse(&languages.path(&address, lang)), Some((lang, address.clone())));
                }
            }
        }
    }

    #[test]
    fn what_is_written_in_another_way_is_no_page() {
        for path in
            ["/tips", "/Tips/", "//", "/news/archive/01/", "/news/2016/1/2/", "/news/march/", "/a/", "/fr/tips/"]
        {
            assert_eq!(Languages::default().parse(path), None, "{path}");
        }
    }
}
