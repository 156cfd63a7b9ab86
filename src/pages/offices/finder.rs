//! The office look-up: one field, what the visitor needs, and room for the answer.
//! In a published page it is a comment, which `public/page/look-up.js` puts into the page: without scripts nothing stands
//! there that does nothing. It starts the module that brings it to life (`features::look_up`), with the app and without
//! it, which fills only what is empty here.

use super::super::tips::Elsewhere;
use super::Need;
use crate::components::{ComboBox, PhoneDetails, use_site};
use crate::model::Address;
use leptos::prelude::*;

#[component]
pub fn Finder<'a>(needs: &'a [Need]) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let choices = needs
        .iter()
        .map(|need| view! { <option value=need.id.to_string()>{need.name.as_str().to_owned()}</option> }.into_any());
    let choices = choices.collect_view();
    view! {
        <frontdesk-finder
            class="finder by-script"
            role="search"
            data-folder=site.folder.clone()
            data-prefix=site.lang.prefix()
            data-looking=words.looking
            data-failed=words.look_up_failed
            data-broken=words.look_up_broken
        >
            <section aria-labelledby="finder">
                <h2 id="finder">{words.finder_title}</h2>
                <form>
                    <div class="finder__ask">
                        <ComboBox id="near" label=words.finder_label hint=words.finder_hint/>
                    </div>
                    <label class="usa-label" for="need">{words.finder_need}</label>
                    <select class="usa-select" id="need">
                        <option value="">{words.any_need}</option>
                        {choices}
                    </select>
                    <p class="actions finder__ask">
                        <button type="submit" class="usa-button">{words.find_offices}</button>
                        <button
                            type="button"
                            class="usa-button usa-button--outline"
                            aria-describedby="location-note"
                            data-part="locate"
                        >
                            {words.use_location}
                        </button>
                    </p>
                    <p class="usa-hint finder__ask" id="location-note">{words.location_note}</p>
                </form>
                <p class="finder__sentence" role="status" data-part="sentence"></p>
                <div data-part="lines"></div>
                <div data-part="results"></div>
            </section>
        </frontdesk-finder>
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
                <h2 id="needs">{words.lines_by_need}</h2>
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
            <p>{words.report_crime_intro}</p>
            <PhoneDetails line=site.tip_line.clone()/>
            <p><a class="usa-link" href=site.href(&Address::Tips)>{words.more_ways}</a></p>
        }
        .into_any()
    });
    let lines = need.lines.into_iter().map(|line| view! { <Elsewhere line/> }.into_any());
    view! {
        <details class="disclosure" data-need=need.id.to_string()>
            <summary><h3>{need.name.as_str().to_owned()}</h3></summary>
            <div>{tips}{lines.collect_view()}</div>
        </details>
    }
}
