//! A list of offices with their places.

use super::{Said, use_site};
use crate::model::{Address, PostalAddress, Slug, Text};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a list shows of an office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OfficeCard {
    pub id: Slug,
    pub name: Text,
    pub address: PostalAddress,
}

#[component]
pub fn OfficeList(offices: Vec<OfficeCard>) -> impl IntoView {
    let site = use_site();
    let items = offices.into_iter().map(|office| {
        let place = office.address.lines().join(", ");
        view! {
            <li class="office-list__item">
                <a class="office-list__name" href=site.href(&Address::Office(office.id))>
                    <Said text=office.name/>
                </a>
                <br/>
                <span class="office-list__place quiet small">{place}</span>
            </li>
        }
        .into_any()
    });
    view! { <ul class="office-list">{items.collect_view()}</ul> }
}
