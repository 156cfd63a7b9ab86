//! The page for partners: what they can put on their site, and the lines to copy.
//! It is complete as it stands, with the lines for all news; `public/embed/builder.js` lets one choose and see.

use crate::components::{Heading, Said, Site, use_site};
use crate::i18n::{app_words, embed_words, frame_words, plain_words};
use crate::model::{Address, List, Plain, Text};
use leptos::prelude::*;

/// The page's data.
#[derive(Clone, Debug)]
pub struct Partners {
    /// The lists of news that can be embedded.
    pub lists: Vec<Choice>,
    /// Whether the office look-up can be.
    pub look_up: bool,
    /// How the agency's texts may be used.
    pub terms: Option<Text>,
}

/// A list of news, as the attribute of the element that chooses it.
#[derive(Clone, Debug)]
pub struct Choice {
    pub attribute: &'static str,
    pub value: String,
    pub name: String,
}

/// The lines for all news, as they stand before anything is chosen.
fn snippet(site: &Site) -> String {
    let words = embed_words(site.lang);
    let (base, prefix) = (&site.base_url, site.prefix());
    format!(
        "<script type=\"module\" src=\"{base}/embed.js\" referrerpolicy=\"strict-origin\"></script>\n<frontdesk-news lang=\"{lang}\">\n  <a href=\"{base}{prefix}/news/\">{agency}: {news}</a>\n</frontdesk-news>",
        lang = site.lang.tag(),
        agency = site.agency.as_str(),
        news = words.news,
    )
}

fn iframe(site: &Site) -> String {
    let (base, prefix) = (&site.base_url, site.prefix());
    let (agency, news) = (site.agency.as_str(), embed_words(site.lang).news);
    format!(
        "<iframe src=\"{base}{prefix}/embed/news/\" title=\"{agency}: {news}\"\n  width=\"100%\" height=\"480\" loading=\"lazy\" referrerpolicy=\"strict-origin\"\n  sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"></iframe>"
    )
}

#[component]
pub fn PartnersPage(partners: Partners) -> impl IntoView {
    let site = use_site();
    let words = embed_words(site.lang);
    let host = site.base_url.split('/').take(3).collect::<Vec<_>>().join("/");
    let prefix = format!("{}{}", site.folder, site.prefix());
    let lists = partners.lists.into_iter().map(|choice| {
        view! { <option value=format!("{}={}", choice.attribute, choice.value)>{choice.name}</option> }
    });
    let own = site.lang;
    let number = site.phone.as_ref().map(|line| line.display.clone()).unwrap_or_default();
    let parts = site.parts;
    let intro = if parts.tips { words.partners_intro } else { words.partners_news_intro };
    let languages = site.languages.iter().map(|&lang| {
        let words = embed_words(lang);
        // Where nothing but the link is seen, the number must be.
        let tips = format!("{} {number}", words.tips);
        view! {
            <option value=lang.tag() selected=lang == own data-prefix=site.languages.prefix(lang) data-news=words.news data-tips=tips data-offices=words.offices>
                {app_words(lang).language_name}
            </option>
        }
    });
    let languages: Vec<_> = languages.collect();
    let feed = List::All.feed().map(|feed| format!("{prefix}/feeds/{feed}.atom")).unwrap_or_default();
    view! {
        <Heading text=Text::Own(words.partners_title.to_owned())/>
        <p class="lede">{intro(&site.short_name)}</p>
        <div
            id="builder"
            data-base=site.base_url.clone()
            data-agency=site.agency.as_str().to_owned()
            data-copied=words.copied
            data-not-copied=words.not_copied
        >
            <section aria-labelledby="choose">
                <h2 id="choose">{words.choose}</h2>
                <noscript><p>{words.needs_script}</p></noscript>
                <frontdesk-part class="builder-room">
                <fieldset class="builder">
                    <legend class="unseen">{words.choose}</legend>
                    <Field id="what" label=words.what>
                        <select id="what">
                            <option value="news">{words.news}</option>
                            {parts.tips.then(|| view! { <option value="tips">{words.tips}</option> })}
                            {partners.look_up.then(|| view! { <option value="offices">{words.offices}</option> })}
                        </select>
                    </Field>
                    <Field id="list" label=words.list only="news">
                        <select id="list"><option value="">{words.all}</option>{lists.collect_view()}</select>
                    </Field>
                    <Field id="count" label=words.count only="news">
                        <input id="count" type="number" min="1" max="20" value="5"/>
                    </Field>
                    {partners.look_up.then(|| view! {
                        <Field id="near" label=if parts.states { words.near } else { words.near_abroad } only="offices">
                            <input id="near" type="text" autocomplete="off"/>
                        </Field>
                    })}
                    <Field id="language" label=frame_words(site.lang).language>
                        <select id="language">{languages}</select>
                    </Field>
                    <Field id="theme" label=words.theme>
                        <select id="theme">
                            <option value="auto">{words.auto}</option>
                            <option value="light">{words.light}</option>
                            <option value="dark">{words.dark}</option>
                        </select>
                    </Field>
                    <Field id="layout" label=words.layout>
                        <select id="layout">
                            <option value="full">{words.full}</option>
                            <option value="compact">{words.compact}</option>
                        </select>
                    </Field>
                    <Field id="accent" label=words.accent hint=words.accent_hint>
                        <input id="accent" type="text" maxlength="7" pattern="#?[0-9a-fA-F]{6}" autocomplete="off" aria-describedby="accent-hint"/>
                    </Field>
                    <Field id="height" label=words.height hint=words.height_hint>
                        <input id="height" type="number" min="100" max="5000" aria-describedby="height-hint"/>
                    </Field>
                </fieldset>
                </frontdesk-part>
            </section>
            <section aria-labelledby="snippet">
                <h2 id="snippet">{words.snippet}</h2>
                <p>{words.snippet_hint}</p>
                <Code part="snippet" text=snippet(&site) label=words.snippet/>
                <h3 id="iframe">{words.iframe}</h3>
                <p>{words.iframe_hint}</p>
                <Code part="iframe" text=iframe(&site) label=words.iframe/>
            </section>
            <frontdesk-part>
                <section class="by-script" aria-labelledby="preview">
                    <h2 id="preview">{words.preview}</h2>
                    <div class="preview" data-part="preview"></div>
                </section>
            </frontdesk-part>
        </div>
        <section aria-labelledby="privacy">
            <h2 id="privacy">{words.privacy}</h2>
            <p>{words.privacy_text}</p>
            {partners.look_up.then(|| view! { <p>{words.privacy_of_look_up}</p> })}
        </section>
        <section aria-labelledby="policy">
            <h2 id="policy">{words.policy}</h2>
            <p>{words.policy_text}" "<code>{host}</code></p>
        </section>
        {partners.terms.map(|terms| view! {
            <section aria-labelledby="licence">
                <h2 id="licence">{words.licence}</h2>
                <p><Said text=terms/></p>
            </section>
        })}
        <section aria-labelledby="other-ways">
            <h2 id="other-ways">{words.other_ways}</h2>
            <ul>
                <li><a href=feed>{words.feeds}</a></li>
                <li><a href=site.href(&Address::Plain(Plain::Data)) rel="external">{plain_words(site.lang).data_files.all}</a></li>
                <li><a href=site.data_href(&site.path(&Address::News(List::All)))>{words.data}</a></li>
                <li><a href=format!("{prefix}/embed/news/fragment.html")>{words.fragment}</a></li>
                <li><a href=format!("{prefix}/embed/news/oembed.json")>{words.oembed}</a></li>
            </ul>
        </section>
    }
}

#[component]
fn Field(
    id: &'static str,
    label: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
    /// The embed that it is for; else for all.
    #[prop(optional)]
    only: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <div data-only=only hidden=only == Some("offices")>
            <label class="label" for=id>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> })}
            {children()}
        </div>
    }
}

/// Lines to copy. They can be reached by keyboard, since long ones scroll.
#[component]
fn Code(part: &'static str, text: String, label: &'static str) -> impl IntoView {
    let words = embed_words(use_site().lang);
    view! {
        <pre class="code" tabindex="0" role="group" aria-label=label><code data-part=part>{text}</code></pre>
        <frontdesk-part>
        <p class="actions">
            <button type="button" class="button" data-copy=part>{words.copy}</button>
            <span role="status" data-told=part></span>
        </p>
        </frontdesk-part>
    }
}
