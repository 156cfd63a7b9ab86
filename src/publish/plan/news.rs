//! Releases, and the lists of them.

use super::lists::{Lists, Members};
use super::offices;
use crate::components::{Evidence, PhoneLine, ReleaseCard};
use crate::i18n::{messages, state_name, status_words};
use crate::model::{Address, Facet, Lang, List, Portal, Release, Slug, Term, Text};
use crate::pages::archive::Archive;
use crate::pages::facet::{FacetIndex, ListEntry};
use crate::pages::home::{Home, Question};
use crate::pages::list::Listed;
use crate::pages::news::{Browse, News, YearCount};
use crate::pages::release::{Named, Release as ReleasePage, ReleaseLink, Translation};
use crate::pages::{Head, escape};
use crate::publish::{Content, markdown, status};
use std::collections::{BTreeMap, BTreeSet};

/// How many releases stand on the home page.
const ON_HOME: usize = 3;
/// How many topics stand on the home page, and beside the list of all releases.
const TOPICS_ON_HOME: usize = 4;
const TOPICS_BESIDE_NEWS: usize = 10;
/// A text with fewer headings needs no list of them.
const FEWEST_HEADINGS: usize = 3;

/// What the agency's own number rests on, where it has no tip line.
fn own_phone(portal: &Portal, lang: Lang) -> Option<Evidence> {
    let words = messages(lang);
    Some(PhoneLine::new(portal.phone.as_ref()?, lang).evidence(Text::Own(words.office_phone.to_owned())))
}

/// The releases of one language's pages.
pub struct Newsroom<'a> {
    content: &'a Content,
    lang: Lang,
    pub lists: Lists<'a>,
    translations: BTreeMap<&'a Slug, BTreeMap<Lang, &'a Slug>>,
    /// What search engines are told of each release in this language.
    summaries: BTreeMap<&'a Slug, Summary>,
}

impl<'a> Newsroom<'a> {
    pub fn new(content: &'a Content, lang: Lang) -> Self {
        let lists = Lists::new(&content.releases, lang);
        let translations = super::lists::translations(&content.releases.iter().collect::<Vec<_>>());
        let summaries = summaries(content, lang);
        Self { content, lang, lists, translations, summaries }
    }

    pub fn home(&self) -> Home {
        let places = self.lists.members(&List::All).map_or(&[][..], Members::all);
        let newest = || places.iter().rev().copied();
        let lead = newest().find(|at| self.content.releases[*at].publisher.is_none());
        let latest = lead.into_iter().chain(newest().filter(|at| Some(*at) != lead)).take(ON_HOME);
        let (portal, lang) = (&self.content.portal, self.lang);
        let tips = portal.tip_line.as_ref().map(|line| super::tips(line, portal, lang));
        let questions = portal.questions.iter().map(|question| Question {
            question: question.question.text(lang),
            answer: question.answer.text(lang),
            need: question.need.clone(),
        });
        Home {
            latest: latest.map(|at| self.card(&self.content.releases[at])).collect(),
            total: places.len(),
            topics: self.largest_topics(TOPICS_ON_HOME),
            press_email: portal.newsroom.press_email.clone(),
            questions: questions.collect(),
            evidence: tips.as_ref().map_or_else(
                || own_phone(portal, lang).into_iter().collect(),
                |tips| tips.evidence_of_card(messages(lang)),
            ),
            tip_card: super::card(portal, lang),
            elsewhere: tips.map(|tips| tips.elsewhere).unwrap_or_default(),
            offices: offices::few(self.content, lang),
            look_up: !self.content.reference.is_empty() && !portal.needs.is_empty(),
        }
    }

    /// The topics with the most releases, and how many those are.
    fn largest_topics(&self, most: usize) -> Vec<ListEntry> {
        let mut topics = self.facet(Facet::Topics).lists;
        topics.sort_by_key(|entry| std::cmp::Reverse(entry.releases));
        topics.truncate(most);
        topics
    }

    pub fn newest(&self, list: &List, members: &Members) -> News {
        let day = |at: usize| self.content.releases[at].published.day();
        let page = |number: usize| {
            let places = members.archive(number);
            places.first().zip(places.last()).map(|(first, last)| (day(*first), day(*last)))
        };
        let archived = members.archive_pages();
        let all = *list == List::All;
        News {
            of: self.listed(list),
            releases: self.cards(members.newest()),
            total: members.len(),
            about: self.about(list),
            span: members.ends().map(|(first, last)| (day(first), day(last))),
            pages: if all { Vec::new() } else { (1..=archived).filter_map(page).collect() },
            older: (archived > 0).then_some(archived),
            browse: all.then(|| self.browse()),
        }
    }

    /// The lists that lead to every release.
    pub fn browse(&self) -> Browse {
        let years = self.lists.all().filter_map(|(list, members)| match list {
            List::Year(year) => Some(YearCount { year: *year, releases: members.len() }),
            _ => None,
        });
        let mut years: Vec<_> = years.collect();
        years.reverse();
        Browse { facets: self.lists.facets(), years, topics: self.largest_topics(TOPICS_BESIDE_NEWS) }
    }

    /// A full page of a list's archive, from 1 for the oldest.
    pub fn archive(&self, list: &List, members: &Members, number: usize) -> Archive {
        Archive {
            of: self.listed(list),
            number,
            releases: self.cards(members.archive(number)),
            newer: members.newer(number),
        }
    }

    pub fn facet(&self, facet: Facet) -> FacetIndex {
        let lists = self.lists.all().filter(|(list, _)| list.facet() == Some(facet));
        let entry = |(list, members): (&List, &Members)| {
            let (_, newest) = members.ends()?;
            Some(ListEntry {
                list: list.clone(),
                name: self.name(list)?,
                releases: members.len(),
                newest: self.content.releases[newest].published.day(),
            })
        };
        let mut lists: Vec<_> = lists.filter_map(entry).collect();
        lists.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
        FacetIndex { facet, lists }
    }

    /// What a list says of itself below its heading.
    fn about(&self, list: &List) -> Option<Text> {
        let List::Type(id) = list else { return None };
        let kind = self.content.portal.newsroom.release_types.iter().find(|kind| kind.id == *id)?;
        kind.about.as_ref().map(|about| about.text(self.lang))
    }

    pub fn listed(&self, list: &List) -> Listed {
        Listed { list: list.clone(), name: self.name(list) }
    }

    fn name(&self, list: &List) -> Option<Text> {
        let newsroom = &self.content.portal.newsroom;
        Some(match list {
            List::All => return None,
            List::Year(year) => Text::Own(year.to_string()),
            List::Topic(id) => name(&newsroom.topics, id, self.lang),
            List::Type(id) => name(&newsroom.release_types, id, self.lang),
            List::State(state) => Text::Own(state_name(self.lang, *state).to_owned()),
            List::Office(id) => offices::name_with_place(self.content, id, self.lang),
        })
    }

    /// What lists show of releases, the newest first.
    pub fn cards(&self, oldest_first: &[usize]) -> Vec<ReleaseCard> {
        oldest_first.iter().rev().map(|at| self.card(&self.content.releases[*at])).collect()
    }

    fn card(&self, release: &Release) -> ReleaseCard {
        card(release, self.content, self.lang)
    }

    /// The page of the release at a place among all; it is in this language.
    pub fn release(&self, at: usize) -> ReleasePage {
        let (content, lang) = (self.content, self.lang);
        let release = &content.releases[at];
        let own = release.publisher.is_none();
        let newsroom = &content.portal.newsroom;
        let named = |terms: &[Term], id: &Slug| Named { id: id.clone(), name: name(terms, id, lang) };
        let office = |id: &Slug| Named { id: id.clone(), name: offices::name_with_place(content, id, lang) };
        let (earlier, later) = self.lists.neighbours(at);
        let summary = self.summaries.get(&release.id).cloned().unwrap_or_default();
        let mut corrections = release.corrections.clone();
        corrections.sort_by_key(|correction| std::cmp::Reverse(correction.date));
        ReleasePage {
            id: release.id.clone(),
            number: release.number.clone(),
            kind: named(&newsroom.release_types, &release.kind),
            title: release.title.clone(),
            page_title: summary.page_title,
            dek: release.dek.clone(),
            dateline: release.dateline.clone(),
            published: release.published.clone(),
            modified: release.modified.clone(),
            topics: release.topics.iter().map(|topic| named(&newsroom.topics, topic)).collect(),
            states: release.states.clone(),
            offices: release.offices.iter().map(office).collect(),
            status: release.status.clone(),
            translations: self.translations(release),
            embargo_until: release.embargo_until.clone(),
            publisher: release.publisher.clone(),
            source: release.source.clone(),
            description: summary.description,
            pictures: release.images.iter().filter_map(|image| content.media.picture(image)).collect(),
            documents: release.documents.iter().filter_map(|document| content.media.document(document)).collect(),
            contacts: if own { release.contacts.clone() } else { Vec::new() },
            press_email: newsroom.press_email.clone().filter(|_| own),
            boilerplate: newsroom.boilerplate.as_ref().filter(|_| own).map(|words| words.text(lang)),
            corrections,
            content_html: self.text(release),
            earlier: earlier.map(link),
            later: later.map(link),
            related: self.lists.related(at).into_iter().map(link).collect(),
        }
    }

    /// The text of a release with what stands before it.
    fn text(&self, release: &Release) -> String {
        let folder = self.content.portal.base_url.folder();
        let text = markdown::Page { lang: self.lang, folder, hidden: &self.content.hidden };
        let notices: String = status::notices(release).iter().map(status::Notice::html).collect();
        let headings = markdown::headings(&release.body);
        let contents = if headings.len() < FEWEST_HEADINGS { String::new() } else { contents(&headings, self.lang) };
        format!("{notices}{contents}{}", text.html(&release.body, release.dateline.as_deref()))
    }

    fn translations(&self, release: &Release) -> Vec<Translation> {
        let others = self.translations.get(&release.id).into_iter().flatten();
        others.map(|(language, id)| Translation { language: *language, id: (*id).clone() }).collect()
    }

    /// Language and path of the translations of the release at a place.
    pub fn twins_at(&self, at: usize) -> Vec<(Lang, String)> {
        let translations = self.translations(&self.content.releases[at]).into_iter();
        translations.map(|other| (other.language, Address::Release(other.id).path(other.language))).collect()
    }
}

/// The headings of a long text.
fn contents(headings: &[(String, String)], lang: Lang) -> String {
    let entry = |(id, title): &(String, String)| format!("<li><a href=\"#{}\">{}</a></li>", escape(id), escape(title));
    let entries: String = headings.iter().map(entry).collect();
    format!(
        "<nav class=\"release__contents\" aria-labelledby=\"contents\"><h2 id=\"contents\">{}</h2>\n\
         <ul>{entries}</ul></nav>\n",
        status_words(lang).contents
    )
}

fn link(release: &Release) -> ReleaseLink {
    ReleaseLink { id: release.id.clone(), title: release.title.clone(), published: release.published.clone() }
}

fn card(release: &Release, content: &Content, lang: Lang) -> ReleaseCard {
    let portal = &content.portal;
    ReleaseCard {
        id: release.id.clone(),
        language: release.language,
        title: Text::new(release.title.clone(), release.language, lang),
        dek: release.dek.clone().map(|dek| Text::new(dek, release.language, lang)),
        kind: (portal.newsroom.usual_type() != Some(&release.kind))
            .then(|| name(&portal.newsroom.release_types, &release.kind, lang)),
        published: release.published.clone(),
        publisher: release.publisher.as_ref().map(|publisher| publisher.name.clone()),
        picture: release.images.first().and_then(|image| content.media.thumbnail(image)),
        withdrawn: release.is_withdrawn(),
    }
}

/// What sets a release apart where it is found among others.
#[derive(Clone, Debug, Default)]
struct Summary {
    /// The document's title, where it is not the release's.
    page_title: Option<String>,
    description: String,
}

/// The fewest letters of a description that tell something.
const SHORTEST_DESCRIPTION: usize = 50;

/// Titles and descriptions that no other release in the language has: the newer of two is set apart, so that a
/// newer release never changes an older one.
fn summaries(content: &Content, lang: Lang) -> BTreeMap<&Slug, Summary> {
    let words = crate::i18n::messages(lang);
    let (mut titles, mut descriptions) = (BTreeSet::new(), BTreeSet::new());
    let own = content.releases.iter().filter(|release| release.language == lang);
    let mut summary = |release: &Release| {
        let day = crate::i18n::long_date(lang, release.published.day());
        let options = [None, Some(day.clone()), Some(format!("{day}, {}", release.id))];
        let title = |apart: &Option<String>| {
            format!("{} {}", release.title.to_lowercase(), apart.as_deref().unwrap_or_default())
        };
        let apart = options.into_iter().find(|apart| titles.insert(title(apart))).flatten();
        let mut parts: Vec<String> = status::short(release).into_iter().chain(release.dek.clone()).collect();
        let is_short = |parts: &[String]| parts.join(" ").chars().count() < SHORTEST_DESCRIPTION;
        // Every description says what the release itself says.
        if release.dek.is_none() || is_short(&parts) {
            parts.push(markdown::first_words(&release.body));
        }
        if is_short(&parts) {
            let agency = content.portal.agency.name.text(lang);
            parts.push(format!("{}, {day}. {}", words.press_release, agency.as_str()));
        }
        let (last, before) = parts.split_last().map_or(("", &[][..]), |(last, before)| (last.as_str(), before));
        let before = before.iter().filter(|part| !part.is_empty()).map(|part| status::sentence(part));
        let mut description = before.chain([last.to_owned()]).collect::<Vec<_>>().join(" ").trim_end().to_owned();
        if !descriptions.insert(Head::new("", &description).description) {
            description = format!("{day}, {}: {description}", release.id);
        }
        // A page says the rest itself; what is withdrawn must not be found as if it were valid.
        let title = if release.is_withdrawn() { status::title(release) } else { release.title.clone() };
        let title = match apart {
            Some(apart) => format!("{title} ({apart})"),
            None => title,
        };
        Summary { page_title: (title != release.title).then_some(title), description }
    };
    own.map(|release| (&release.id, summary(release))).collect()
}

/// A term's name. The content's check has seen that each id has one; the id itself is readable too.
fn name(terms: &[Term], id: &Slug, lang: Lang) -> Text {
    let term = terms.iter().find(|term| term.id == *id);
    term.map_or_else(|| Text::Own(id.to_string()), |term| term.name.text(lang))
}
