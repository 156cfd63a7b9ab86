//! What search says, what can be chosen, and what it finds besides releases: lines of text, parts by tabs.

use crate::components::head::escape;
use crate::content::Content;
use crate::content::addresses::facets;
use crate::features::news::newsroom::Newsroom;
use crate::features::offices::publish::name_with_place;
use crate::i18n::plain_title;
use crate::i18n::{app_words, search_field_words, search_words};
use crate::model::{Address, Lang, List, Plain, Text};
use serde_json::Value;
use std::collections::BTreeSet;
use strum::VariantArray;

/// A line of parts.
fn line(parts: &[&str]) -> String {
    let clean = |part: &&str| part.split(['\t', '\n', '\r']).collect::<Vec<_>>().join(" ");
    parts.iter().map(clean).collect::<Vec<_>>().join("\t") + "\n"
}

/// A template, or several by the paths to them.
fn flatten(path: &str, value: &Value, text: &mut String) {
    match value {
        Value::String(words) => *text += &line(&["word", path, words]),
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| flatten(&format!("{path}{}{name}", dot(path)), value, text));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| flatten(&format!("{path}{}{at}", dot(path)), value, text));
        }
        _ => {}
    }
}

fn dot(path: &str) -> &'static str {
    if path.is_empty() { "" } else { "." }
}

/// `word` with a path and a template; `choice` with a facet, a value, its name, and the path of its feed, if it has one;
/// `bet` with queries parted by `|`, a title, its language where it is another one, an address and a sentence.
pub fn words(content: &Content, newsroom: &Newsroom<'_>, lang: Lang) -> String {
    let mut text = String::new();
    // Words are JSON in any case.
    flatten("", &serde_json::to_value(search_words(lang)).unwrap_or_default(), &mut text);
    let field = search_field_words(lang);
    text += &line(&["word", "looking", field.looking]);
    let mut choices: Vec<(&str, String, Text, String)> = Vec::new();
    for (list, _) in newsroom.lists.all() {
        let (kind, value) = match list {
            List::Topic(id) => ("topic", id.to_string()),
            List::State(state) => ("state", state.slug().to_owned()),
            List::Type(id) => ("type", id.to_string()),
            List::Office(id) => ("office", id.to_string()),
            List::All | List::Own | List::Year(_) => continue,
        };
        let name = newsroom.listed(list).heading(app_words(lang));
        let feed = list
            .feed()
            .map(|feed| format!("{}/feeds/{feed}.atom", content.portal.languages.prefix(lang)))
            .unwrap_or_default();
        choices.push((kind, value, name, feed));
    }
    let spoken: BTreeSet<Lang> = content.releases.iter().map(|release| release.language).collect();
    if spoken.len() > 1 {
        let language = |lang: Lang| Text::Own(app_words(lang).language_name.to_owned());
        choices
            .extend(spoken.into_iter().map(|lang| ("language", lang.tag().to_owned(), language(lang), String::new())));
    }
    let publishers: BTreeSet<&str> =
        content.releases.iter().map(|release| release.publisher.as_ref().map_or("", |other| &other.name)).collect();
    if publishers.len() > 1 {
        let own = content.portal.agency.short_name.as_str();
        let name = |publisher: &str| Text::Own(if publisher.is_empty() { own } else { publisher }.to_owned());
        choices.extend(publishers.into_iter().map(|other| {
            // What has no name is the agency's own.
            let value = if other.is_empty() { "own" } else { other };
            ("publisher", value.to_owned(), name(other), String::new())
        }));
    }
    choices.sort_by(|a, b| (a.0, a.2.as_str()).cmp(&(b.0, b.2.as_str())));
    for (kind, value, name, feed) in &choices {
        text += &line(&["choice", kind, value, name.as_str(), feed]);
    }
    for bet in &content.portal.best_bets {
        let (title, sentence) = (bet.title.text(lang), bet.text.as_ref().map(|text| text.text(lang)));
        let sentence = sentence.as_ref().map_or("", Text::as_str);
        let queries = bet.queries.join("|").replace('\t', " ");
        text += &line(&["bet", &queries, title.as_str(), title.lang().unwrap_or_default(), bet.url.as_str(), sentence]);
    }
    text
}

/// What is found besides releases: a line each with its path, its title, the title's language where it is another one,
/// what it is, and further words by which it is found.
pub fn pages(content: &Content, newsroom: &Newsroom<'_>, lang: Lang) -> String {
    let words = app_words(lang);
    let mut text = String::new();
    let mut page = |address: Address, title: &Text, note: &str, more: &str| {
        text += &line(&[
            &content.portal.languages.path(&address, lang),
            title.as_str(),
            title.lang().unwrap_or_default(),
            note,
            more,
        ]);
    };
    let own = |words: &str| Text::Own(words.to_owned());
    if let Some(tips) = &content.portal.tip_line {
        let known = tips.guidance.iter().map(|known| known.title.text(lang).as_str().to_owned());
        let mut more: Vec<String> = known.collect();
        more.extend(tips.elsewhere.iter().map(|line| line.concern.text(lang).as_str().to_owned()));
        let lines = [&tips.main, &tips.emergency].into_iter().chain(&tips.others);
        more.extend(lines.clone().map(|phone| phone.display.clone()));
        more.extend(lines.filter_map(|phone| phone.vanity.clone()));
        more.extend(content.portal.newsroom.topics.iter().map(|topic| topic.name.text(lang).as_str().to_owned()));
        page(Address::Tips, &own(words.tips), words.report_crime, &more.join(" "));
    }
    let needs: Vec<String> = content.portal.needs.iter().map(|need| need.name.text(lang).as_str().to_owned()).collect();
    if content.parts().offices {
        page(Address::Offices, &own(words.offices), "", &needs.join(" "));
    }
    page(Address::News(List::All), &own(words.news), "", "");
    for facet in facets(newsroom.lists.by_list()) {
        let title = crate::features::news::list::facet_title(facet, words);
        page(Address::Facet(facet), &own(title), "", "");
    }
    for plain in Plain::VARIANTS.iter().copied().filter(|plain| plain.is_linked()) {
        page(Address::Plain(plain), &own(plain_title(plain, lang)), "", "");
    }
    for topic in &content.portal.newsroom.topics {
        let list = List::Topic(topic.id.clone());
        if content.releases.iter().any(|release| release.topics.contains(&topic.id)) {
            page(Address::News(list), &topic.name.text(lang), words.by_topic, words.news);
        }
    }
    for office in &content.offices {
        let kind = content.portal.office_kinds.iter().find(|kind| kind.id == office.kind);
        let kind = kind.map(|kind| kind.name.text(lang).as_str().to_owned()).unwrap_or_default();
        let address = &office.address;
        let state = address.state.map_or("", |state| crate::i18n::state_name(lang, state));
        let note = format!("{kind}, {}", address.locality());
        let more = [
            &[state, words.offices, office.name.as_str()],
            office.aliases.iter().map(String::as_str).collect::<Vec<_>>().as_slice(),
        ]
        .concat()
        .join(" ");
        page(Address::Office(office.id.clone()), &name_with_place(content, &office.id, lang), &note, &more);
    }
    text
}

/// The OpenSearch description, by which a browser adds the portal to its search engines.
pub fn description(content: &Content, lang: Lang) -> String {
    let words = search_field_words(lang);
    let portal = &content.portal;
    let base = portal.base_url.as_str().trim_end_matches('/');
    let search = portal.languages.path(&Address::Plain(Plain::Search), lang);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{name}</ShortName>\n<Description>{description}</Description>\n\
         <InputEncoding>UTF-8</InputEncoding>\n<Language>{tag}</Language>\n\
         <Image width=\"32\" height=\"32\" type=\"image/x-icon\">{base}/favicon.ico</Image>\n\
         <Url type=\"text/html\" template=\"{base}{search}?q={{searchTerms}}\"/>\n\
         </OpenSearchDescription>\n",
        // At most 16 characters (OpenSearch 1.1).
        name = escape(&portal.agency.short_name.chars().take(16).collect::<String>()),
        description = escape(words.description),
        tag = lang.tag(),
    )
}
