//! Draws every component in each of its states, in each language: one document for each, with the whole style of the build.
//! `make gallery` shows them, and `tests/browser/components.spec.mjs` looks at each. What they show is in `states.json`; its agency,
//! numbers and offices are made up.
//!
//! ```text
//! cargo run --example components -- target/shell target/components
//! ```

use frontdesk::components::render::fragment;
use frontdesk::components::{
    Breadcrumb, ComboBox, DayInWords, Evidence, ExtensionInWords, ExternalLink, Fact, Heading, Map, Notice, OfficeCard,
    OfficeList, PhoneDetails, PhoneLine, PhoneLink, Promises, ReleaseCard, ReleaseList, ReleasesByYear, Said,
    SearchField, Share, Site, SourceName, Sources, Tel, TipCard, Tone,
};
use frontdesk::model::{Address, Lang, Parts, Text, WebUrl};
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// What the examples show.
#[derive(Clone, Deserialize)]
struct States {
    site: Site,
    phone: BTreeMap<String, PhoneLine>,
    release: BTreeMap<String, ReleaseCard>,
    office: BTreeMap<String, OfficeCard>,
    evidence: Vec<Evidence>,
}

/// A component in one of its states.
struct Example {
    component: &'static str,
    state: String,
    /// On another site than the usual one.
    site: Option<Site>,
    draw: Box<dyn FnOnce() -> AnyView>,
}

fn example<V: IntoView + 'static>(component: &'static str, state: &str, draw: impl FnOnce() -> V + 'static) -> Example {
    Example { component, state: state.to_owned(), site: None, draw: Box::new(|| draw().into_any()) }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [shell, out] = arguments.as_slice() else {
        return Err("expected two folders: that of the build (target/shell), and the one to write into".into());
    };
    let style = style(Path::new(shell))?;
    let states: States = serde_json::from_str(include_str!("states.json"))?;
    let out = Path::new(out);
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    fs::create_dir_all(out)?;
    for lang in [Lang::En, Lang::Es] {
        let states = States { site: Site { lang, ..states.site.clone() }, ..states.clone() };
        for Example { component, state, site, draw } in examples(&states)? {
            let view = fragment(&Arc::new(site.unwrap_or_else(|| states.site.clone())), draw);
            let file = format!("{component} {state}").replace([' ', ','], "-").to_lowercase();
            let html = document(lang, component, &state, &style, &view);
            fs::write(out.join(format!("{file}.{}.html", lang.tag())), html)?;
        }
    }
    Ok(())
}

/// All that the build has of style.
fn style(shell: &Path) -> Result<String, Box<dyn Error>> {
    let mut style = String::new();
    let mut files = shell.read_dir()?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    files.sort();
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "css")) {
        // A byte order mark begins a file, and may not stand within a text.
        style += fs::read_to_string(file)?.trim_start_matches('\u{feff}');
    }
    Ok(style)
}

fn document(lang: Lang, component: &str, state: &str, style: &str, view: &str) -> String {
    // A component that is a page's heading is the heading here, too.
    let title = if view.contains("<h1") { String::new() } else { format!("<h1>{component}</h1><h2>{state}</h2>") };
    let (lang, title) = (lang.tag(), title.replace("<h1", "<h1 lang=\"en\"").replace("<h2", "<h2 lang=\"en\""));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{component}: {state}</title><style>{style}</style></head><body><header class=\"wrap\">{title}</header>\n<main id=\"main\" class=\"wrap\">{view}\n</main></body></html>\n"
    )
}

/// Every component in its states.
fn examples(states: &States) -> Result<Vec<Example>, Box<dyn Error>> {
    let own = |text: &str| Text::Own(text.to_owned());
    let foreign = |site: &Site| Text::Foreign {
        text: "Otras palabras, other words".to_owned(),
        lang: if site.lang == Lang::Es { Lang::En } else { Lang::Es },
    };
    let site = &states.site;
    let url: WebUrl = "https://agency.example/form".parse()?;
    let mut examples = vec![
        example(
            "Breadcrumb",
            "one parent",
            || view! { <Breadcrumb parents=vec![(Address::Offices, Text::Own("Offices".to_owned()))]/> },
        ),
        example("ComboBox", "closed", || {
            view! { <form><ComboBox id="place" label="Place" hint="A city or a county" action="Find"/></form> }
        }),
        example("Fact", "with a text", || view! { <dl><Fact name="Hours">"Every day"</Fact></dl> }),
        example("Map", "of all states", || view! { <Map office=None/> }),
        example("Notice", "info", || view! { <Notice tone=Tone::Info><p>"One sentence."</p></Notice> }),
        example("Notice", "warning with a title", || {
            view! { <Notice tone=Tone::Warning title="Withdrawn"><p>"Why it was taken back."</p></Notice> }
        }),
        example("SearchField", "on the search page", || view! { <SearchField>""</SearchField> }),
        example("SearchField", "on the list of all news", || view! { <SearchField releases=12_700>""</SearchField> }),
        example("Share", "with a title", || {
            Share { title: "A & b".to_owned(), url: "https://agency.example/news/".to_owned() }.view()
        }),
    ];
    let link = url.clone();
    examples.push(example(
        "ExternalLink",
        "named by its host",
        move || view! { <p><ExternalLink href=link words=None/></p> },
    ));
    let (link, words) = (url.clone(), own("The agency’s form"));
    examples.push(example(
        "ExternalLink",
        "with words",
        move || view! { <p><ExternalLink href=link words=Some(words)/></p> },
    ));
    let (link, words) = (url.clone(), foreign(site));
    examples.push(example("ExternalLink", "in another language as a button", move || {
        view! { <p><ExternalLink class="button" href=link words=Some(words)/></p> }
    }));
    let text = own("A page’s heading");
    examples.push(example("Heading", "plain", move || view! { <Heading kicker=None text/> }));
    let (text, kicker) = (foreign(site), own("What kind of page it is"));
    examples.push(example("Heading", "with a kicker and a number", move || {
        view! { <Heading kicker=Some(kicker) text after="page 2"/> }
    }));
    let text = own("Words in the page’s language");
    examples.push(example("Said", "in the language of the page", move || view! { <p><Said text/></p> }));
    let text = foreign(site);
    examples.push(example("Said", "in another language", move || view! { <p><Said text/></p> }));

    for (state, line) in &states.phone {
        let [link, details, large, source] = [0; 4].map(|_| line.clone());
        examples.push(example("PhoneLink", state, || view! { <p><PhoneLink line=link/></p> }));
        examples.push(example("PhoneDetails", state, || view! { <PhoneDetails line=details/> }));
        examples.push(example("Tel", state, || view! { <p><Tel line=large/></p> }));
        examples.push(example("SourceName", state, || view! { <p><SourceName source=source.source/></p> }));
        if let Some(extension) = line.extension.clone() {
            examples.push(example(
                "ExtensionInWords",
                state,
                || view! { <p>"202-555-0122"<ExtensionInWords extension/></p> },
            ));
        }
    }
    for (state, release) in &states.release {
        let (when, releases) = (release.published.clone(), vec![release.clone()]);
        examples.push(example("DayInWords", state, || view! { <p><DayInWords when/></p> }));
        examples.push(example("ReleaseList", state, || view! { <ReleaseList releases/> }));
    }
    let mut releases: Vec<ReleaseCard> = states.release.values().cloned().collect();
    releases.sort_by_key(|release| std::cmp::Reverse(release.published.day()));
    let lead = releases.clone();
    examples.push(example("ReleaseList", "with a lead", move || view! { <ReleaseList releases=lead lead=true/> }));
    examples.push(example("ReleasesByYear", "two years", move || view! { <ReleasesByYear releases/> }));
    for (state, office) in &states.office {
        let offices = vec![office.clone()];
        examples.push(example("OfficeList", state, || view! { <OfficeList offices/> }));
    }
    let evidence = states.evidence.clone();
    examples.push(example("Sources", "of two sources", move || view! { <Sources evidence/> }));
    let asked_first = vec![own("You do not have to give your name")];
    let asked = asked_first.clone();
    examples.push(example("Promises", "with all three", move || view! { <Promises asked_first=asked/> }));

    let emergency = states.phone.get("plain").cloned();
    let card = TipCard { asked_first, form: Some(url), emergency };
    let whole = card.clone();
    examples.push(example("TipCard", "whole", move || whole.view()));
    let without_tips = Parts { tips: false, ..Parts::all() };
    examples.push(Example {
        site: Some(Site { parts: without_tips, ..site.clone() }),
        ..example("TipCard", "of an agency that takes no tips", move || TipCard { form: None, ..card }.view())
    });
    Ok(examples)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by it")]

    use super::*;

    #[test]
    fn every_component_has_an_example() {
        let states: States = serde_json::from_str(include_str!("states.json")).unwrap();
        let shown: Vec<&str> = examples(&states).unwrap().iter().map(|example| example.component).collect();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/components");
        for file in folder.read_dir().unwrap().map(|entry| entry.unwrap().path()) {
            let code = fs::read_to_string(&file).unwrap();
            let public = code.split("#[component]\npub fn ").skip(1);
            for name in public.map(|rest| rest.split(['(', '<']).next().unwrap().trim()) {
                assert!(
                    shown.contains(&name),
                    "{}: {name} has no example in examples/components/main.rs",
                    file.display()
                );
            }
        }
    }
}
