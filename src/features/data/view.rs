//! What the portal shows as files for spreadsheets, maps and programs.

use crate::components::{Heading, Site, use_site};
use crate::i18n::{DataFilesWords, plain_words};
use crate::model::Text;
use leptos::prelude::*;

/// The files that there are.
#[derive(Clone, Debug)]
pub struct DataFiles {
    /// Of releases, the newest first.
    pub years: Vec<u32>,
}

fn file(site: &Site, name: &str) -> String {
    format!("{}/data/{name}", site.folder)
}

#[component]
pub fn DataPage(files: DataFiles) -> impl IntoView {
    let site = use_site();
    let words = plain_words(site.lang);
    let DataFilesWords { csv, geojson, lines, newest, by_year, for_programs, description, feeds, .. } =
        words.data_files;
    let of = |name: &str, kinds: &[(&'static str, &'static str)]| {
        let links = kinds.iter().map(|(ending, words)| {
            view! { <li><a href=file(&site, &format!("{name}.{ending}")) rel="external">{*words}</a></li> }
        });
        view! { <ul>{links.collect_view()}</ul> }
    };
    let years = files.years.iter().map(|year| {
        let at = |ending: &str| file(&site, &format!("news/{year}.{ending}"));
        view! {
            <li>{*year}": "<a href=at("csv") rel="external">{csv}</a>", "<a href=at("jsonl") rel="external">{lines}</a></li>
        }
    });
    let years = years.collect_view();
    view! {
        <Heading text=Text::Own(words.data.title.to_owned())/>
        <p class="lede">{words.data.intro}</p>
        {site.parts.offices.then(|| view! {
            <section aria-labelledby="offices">
                <h2 id="offices">{site.words().offices_title}</h2>
                {of("offices", &[("csv", csv), ("geojson", geojson)])}
            </section>
        })}
        {(!files.years.is_empty()).then(|| view! {
            <section aria-labelledby="news">
                <h2 id="news">{site.words().news_title}</h2>
                <p>{newest}</p>
                {of("news", &[("csv", csv), ("jsonl", lines)])}
                <h3>{by_year}</h3>
                <ul>{years}</ul>
            </section>
        })}
        <section aria-labelledby="programs">
            <h2 id="programs">{for_programs}</h2>
            <ul>
                <li><a href=file(&site, "openapi.json") rel="external">{description}</a></li>
                <li><a href=format!("{}{}/feeds/news.atom", site.folder, site.prefix()) rel="external">{feeds}</a></li>
            </ul>
        </section>
    }
}
