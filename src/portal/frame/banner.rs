//! The banner of an official site of the federal government, in the words of the U.S. Web Design System
//! (`usa-banner`, public domain), and with its nesting: two paragraphs side by side in one element outweigh a short
//! release in programs that look for the article. It opens without a script.

use crate::components::use_site;
use crate::i18n::frame_words;
use leptos::prelude::*;

#[component]
pub fn Banner() -> impl IntoView {
    let words = &frame_words(use_site().lang).banner;
    view! {
        <section class="usa-banner" aria-label=words.label>
            <details class="wrap">
                <summary class="usa-banner__header">
                    <span class="usa-banner__flag" aria-hidden="true"></span>
                    <span class="usa-banner__header-text">{words.text}</span>
                    " "
                    <span class="usa-banner__header-action">{words.action}</span>
                </summary>
                <div class="usa-banner__content">
                    <div class="usa-banner__guidance"><div class="usa-media-block__body"><p>
                        <strong>{words.domain_heading}</strong><br/>
                        {words.domain_before}<strong>".gov"</strong>{words.domain_after}
                    </p></div></div>
                    <div class="usa-banner__guidance"><div class="usa-media-block__body"><p>
                        <strong>{words.https_heading}</strong><br/>
                        {words.https_before}<strong>{words.lock}</strong>" ("<Lock/>") "{words.or}" "
                        <strong>"https://"</strong>{words.https_after}
                    </p></div></div>
                </div>
            </details>
        </section>
    }
}

#[component]
fn Lock() -> impl IntoView {
    view! {
        <svg class="usa-banner__lock" width="52" height="64" viewBox="0 0 52 64" aria-hidden="true" focusable="false">
            <path
                fill="currentColor"
                fill-rule="evenodd"
                d="M26 0c10.493 0 19 8.507 19 19v9h3a4 4 0 0 1 4 4v28a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V32a4 4 0 0 1 4-4h3v-9C7 8.507 15.507 0 26 0zm0 8c-5.979 0-10.843 4.77-10.996 10.712L15 19v9h22v-9c0-6.075-4.925-11-11-11z"
            ></path>
        </svg>
    }
}
