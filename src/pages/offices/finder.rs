//! The office look-up: one field, what the visitor needs, and room for the answer.
//! It is drawn out of use. `public/page/look-up.js` starts the module that brings it to life (`features::look_up`), on
//! every page that has it, with the app and without it; it fills only what is empty here.

use super::super::tips::Elsewhere;
use super::Need;
use crate::components::{ComboBox, PhoneDetails, use_site};
use crate::model::Address;
use leptos::prelude::*;

#[component]
pub fn Finder(needs: Vec<Need>) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let choices = needs
        .iter()
        .map(|need| view! { <option value=need.id.to_string()>{need.name.as_str().to_owned()}</option> }.into_any());
    let choices = choices.collect_view();
    let lines = needs.into_iter().filter(|need| need.tip_line || !need.lines.is_empty());
    let lines = lines.map(|need| view! { <Lines need/> }.into_any());
    view! {
        <frontdesk-finder
            class="finder by-script"
            data-folder=site.folder.clone()
            data-prefix=site.lang.prefix()
            data-looking=words.looking
            data-failed=words.look_up_failed
            data-broken=words.look_up_broken
        >
            <section aria-labelledby="finder">
                <h2 id="finder">{words.finder_title}</h2>
                <form>
                    <ComboBox id="near" label=words.finder_label hint=words.finder_hint/>
                    <label class="usa-label" for="need">{words.finder_need}</label>
                    <select class="usa-select" id="need" disabled>
                        <option value="">{words.any_need}</option>
                        {choices}
                    </select>
                    <p class="actions">
                        <button type="submit" class="usa-button" disabled>{words.find_offices}</button>
                        <button
                            type="button"
                            class="usa-button usa-button--outline"
                            aria-describedby="location-note"
                            data-part="locate"
                            disabled
                        >
                            {words.use_location}
                        </button>
                    </p>
                    <p class="usa-hint" id="location-note">{words.location_note}</p>
                </form>
                <p class="finder__sentence" role="status" data-part="sentence"></p>
                {lines.collect_view()}
                <div data-part="results"></div>
            </section>
        </frontdesk-finder>
    }
}

/// The phone lines that are right for a need, shown when it is chosen.
#[component]
fn Lines(need: Need) -> impl IntoView {
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
    view! { <div data-need=need.id.to_string() hidden>{tips}{lines.collect_view()}</div> }
}
