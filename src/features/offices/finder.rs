//! The office look-up: one field, what the visitor needs, and room for the answer. Without scripts its form leads to the
//! list of states. `public/page/look-up.js` starts the module that answers (`features::look_up`), with the app and
//! without it; where the page has no room for an answer, the form leads to the one that has.

use crate::components::{ComboBox, PhoneDetails, Site, use_site};
use crate::features::tips::view::{Elsewhere, OtherLine};
use crate::i18n::AbroadWords;
use crate::model::{Address, Slug, Text};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a person comes for, and who is right for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Need {
    pub id: Slug,
    pub name: Text,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tip_line: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<OtherLine>,
}

#[component]
pub fn Finder(
    /// The page's heading.
    title: String,
    /// What people come for; none where the answer is shown on the page of offices.
    needs: Vec<Need>,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let answers_here = !needs.is_empty();
    let FinderWords { label, hint, failed, broken, all, list } = FinderWords::of(&site);
    let states = format!("{}#{list}", if answers_here { String::new() } else { site.href(&Address::Offices) });
    let need = answers_here.then(|| {
        let choices = needs.into_iter().map(|need| {
            view! { <option value=need.id.to_string()>{need.name.as_str().to_owned()}</option> }.into_any()
        });
        view! {
            <div class="find__need">
                <label class="label" for="need">{words.finder_need}</label>
                <select id="need">
                    <option value="">{words.any_need}</option>
                    {choices.collect_view()}
                </select>
            </div>
        }
        .into_any()
    });
    let room = answers_here
        .then(|| view! { <div data-part="lines"></div><div class="answer" data-part="results"></div> }.into_any());
    let form_leads_to = states.clone();
    view! {
        <frontdesk-finder
            class="finder"
            role="search"
            aria-labelledby="finder"
            data-folder=site.folder.clone()
            data-prefix=site.prefix()
            data-answers=(!answers_here).then(|| site.href(&Address::Offices))
            data-looking=words.looking
            data-failed=failed
            data-broken=broken
        >
            <div class=if answers_here { "desk" } else { "" }>
                <h1 id="finder" tabindex="-1" data-part="title">{title}</h1>
                <form class="find" action=form_leads_to>
                    <div class="find__where">
                        <ComboBox id="near" label=label hint=hint action=words.find_offices/>
                        <p class="row finder__ask">
                            <button type="button" class="plain icon icon--here" aria-describedby="location-note" data-part="locate">
                                {words.use_location}
                            </button>" "
                            <a class="plain" href=states>{all}</a>
                        </p>
                        <p class="hint finder__ask" id="location-note">{words.location_note}</p>
                    </div>
                    {need}
                </form>
                <p class="finder__sentence" role="status" data-part="sentence"></p>
                // Its words come with what it does.
                {answers_here.then(|| view! {
                    <button type="button" class="plain finder__change" data-part="change" aria-label=words.change_place></button>
                }.into_any())}
            </div>
            {room}
        </frontdesk-finder>
    }
}

/// What the field says: where there are states one may choose one instead, else see all offices.
pub struct FinderWords {
    pub label: &'static str,
    pub hint: &'static str,
    /// Where the list did not load.
    pub failed: &'static str,
    /// Where the browser cannot search.
    pub broken: &'static str,
    /// The way to the offices without the look-up, and the part of their page that it leads to.
    pub all: &'static str,
    pub list: &'static str,
}

impl FinderWords {
    pub fn of(site: &Site) -> Self {
        let words = site.words();
        if site.parts.states {
            Self {
                label: words.finder_label,
                hint: words.finder_hint,
                failed: words.look_up_failed,
                broken: words.look_up_broken,
                all: words.choose_state,
                list: "by-state",
            }
        } else {
            let AbroadWords { finder_label, finder_hint, look_up_failed, look_up_broken, all_offices } = words.abroad;
            Self {
                label: finder_label,
                hint: finder_hint,
                failed: look_up_failed,
                broken: look_up_broken,
                all: all_offices,
                list: "all-offices",
            }
        }
    }
}

/// The phone lines that are right for each need. The look-up shows those of the need that is chosen with its answer.
#[component]
pub fn Lines(needs: Vec<Need>) -> impl IntoView {
    let words = use_site().words();
    let needs = needs.into_iter().filter(|need| need.tip_line || !need.lines.is_empty());
    let needs: Vec<_> = needs.map(|need| view! { <LinesFor need/> }.into_any()).collect();
    (!needs.is_empty()).then(|| {
        view! {
            <section class="needs" aria-labelledby="needs">
                <h2 id="needs" class="rule">{words.lines_by_need}</h2>
                {needs}
            </section>
        }
        .into_any()
    })
}

#[component]
fn LinesFor(need: Need) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let tips = need.tip_line.then(|| {
        view! {
            <p>{(words.report_crime_intro)(&site.short_name)}</p>
            {site.phone.clone().map(|line| view! { <PhoneDetails line/> }.into_any())}
            <p><a href=site.href(&Address::Tips)>{words.how_it_works}</a></p>
        }
        .into_any()
    });
    let lines = need.lines.into_iter().map(|line| view! { <li><Elsewhere line/></li> }.into_any());
    let lines: Vec<_> = lines.collect();
    view! {
        <details class="fold" data-need=need.id.to_string()>
            <summary><h3>{need.name.as_str().to_owned()}</h3></summary>
            <div>{tips}{(!lines.is_empty()).then(|| view! { <ul class="lines">{lines}</ul> }.into_any())}</div>
        </details>
    }
}
