//! Home: the agency's latest news, its tip line, the way to an office.

use super::Head;
use crate::components::{Level, PhoneDetails, ReleaseCard, ReleaseList, Site, use_site};
use crate::i18n::state_name;
use crate::model::{Address, List, State};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Home {
    /// The agency's own newest releases.
    pub latest: Vec<ReleaseCard>,
    /// The newest that other agencies published.
    pub from_others: Vec<ReleaseCard>,
    /// Every state and territory, in the order of their names.
    pub states: Vec<State>,
}

impl Home {
    pub fn head(site: &Site) -> Head {
        let words = site.words();
        let agency = site.agency.as_str();
        Head::new((words.home_title)(agency), (words.home_intro)(agency))
    }

    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let own = if self.latest.is_empty() {
            view! { <p>{words.no_news}</p> }.into_any()
        } else {
            view! { <ReleaseList releases=self.latest level=Level::H3/> }.into_any()
        };
        let others = (!self.from_others.is_empty()).then(|| {
            view! {
                <section class="home__others" aria-labelledby="news-of-others">
                    <h2 id="news-of-others">{words.news_of_others}</h2>
                    <ReleaseList releases=self.from_others level=Level::H3/>
                </section>
            }
            .into_any()
        });
        view! {
            <h1 tabindex="-1">{(words.home_title)(site.agency.as_str())}</h1>
            <p class="usa-intro">{(words.home_intro)(&site.short_name)}</p>
            <div class="home__columns">
                <section class="home__news" aria-labelledby="latest-news">
                    <h2 id="latest-news">{words.latest_news}</h2>
                    {own}
                    <p><a class="usa-link" href=site.href(&Address::News(List::All))>{words.all_news}</a></p>
                </section>
                <div class="home__aside">
                <section class="panel" aria-labelledby="tip-line">
                    <h2 id="tip-line">{words.report_crime}</h2>
                    <p>{words.report_crime_intro}</p>
                    <PhoneDetails line=site.tip_line.clone()/>
                    <p><a class="usa-link" href=site.href(&Address::Tips)>{words.more_ways}</a></p>
                </section>
                <section class="panel" aria-labelledby="find-office">
                    <h2 id="find-office">{words.find_office}</h2>
                    <p>{words.find_office_intro}</p>
                    <States states=self.states/>
                </section>
                </div>
                {others}
            </div>
        }
    }
}

/// Links to the states' pages behind a disclosure, which needs no script.
#[component]
fn States(states: Vec<State>) -> impl IntoView {
    let site = use_site();
    let items = states.into_iter().map(|state| {
        view! { <li><a class="usa-link" href=site.href(&Address::State(state))>{state_name(site.lang, state)}</a></li> }.into_any()
    });
    view! {
        <details class="disclosure">
            <summary>{site.words().offices_by_state}</summary>
            <ul class="state-list">{items.collect_view()}</ul>
        </details>
        <p><a class="usa-link" href=site.href(&Address::Offices)>{site.words().kinds_of_office}</a></p>
    }
}
