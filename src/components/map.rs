//! Room for the map of the states. `public/map.js` draws it when it is seen; without it nothing is missing.

use super::use_site;
use leptos::prelude::*;

#[component]
pub fn Map(
    /// What the map shows of one office: how far right and down it stands on the map of 975 by 610, then the postal
    /// codes of the states that it serves as a whole, parted by blanks. Without it the map leads to every state.
    #[prop(optional_no_strip)]
    office: Option<String>,
) -> impl IntoView {
    let site = use_site();
    let src = format!("{}{}/offices/map.svg", site.folder, site.prefix());
    let class = if office.is_some() { "map map--office by-script" } else { "map" };
    view! {
        <frontdesk-map class=class data-src=src data-office=office></frontdesk-map>
    }
}
