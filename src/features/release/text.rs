//! A release as plain text, beside its page.

use super::status::{self, Notice};
use crate::content::hidden::Hidden;
use crate::content::markdown;
use crate::i18n::{app_words, long_date, status_words};
use crate::model::{Contact, Portal, Release, Timestamp};

/// A release as plain text, as it would be sent by mail. It begins with a byte order mark, by which every
/// program knows that it is UTF-8, whatever a server says of it.
pub fn plain_text(release: &Release, portal: &Portal, hidden: &Hidden) -> String {
    let lang = release.language;
    let words = app_words(lang);
    let dated =
        |[before, after]: [&str; 2], when: &Timestamp| format!("{before}{}{after}", long_date(lang, when.day()));
    let head = [
        Some(status::title(release)),
        release.dek.clone(),
        Some(dated(words.published_on, &release.published)),
        release.modified.as_ref().map(|modified| dated(words.modified_on, modified)),
        release.number.as_ref().map(|number| (words.release_number)(number)),
        release
            .embargo_until
            .as_ref()
            .map(|until| format!("{}: {}", words.draft_title, (words.draft_text)(until.as_str()))),
    ];
    let dateline = release.dateline.as_ref().map(|dateline| format!("{dateline} – ")).unwrap_or_default();
    let mut parts = vec![head.into_iter().flatten().collect::<Vec<_>>().join("\n")];
    parts.extend(status::notices(release).iter().map(Notice::line));
    parts.push(format!("{dateline}{}", markdown::plain(&release.body, hidden)));
    if release.publisher.is_none() {
        let about = portal.newsroom.boilerplate.as_ref().map(|about| about.text(lang).as_str().to_owned());
        parts.extend(about.map(|about| format!("{}: {about}", (words.about)(&portal.agency.short_name))));
        let contact = |contact: &Contact| {
            let extension = contact.extension.iter().map(|extension| (words.extension)(extension.as_str()));
            let phone = contact.phone.iter().map(ToString::to_string).chain(extension);
            let ways = phone.chain(contact.email.iter().map(ToString::to_string));
            [contact.name.clone()].into_iter().chain(ways).collect::<Vec<_>>().join(", ")
        };
        let press =
            portal.newsroom.press_email.iter().map(|email| format!("{}: {email}", status_words(lang).press_office));
        let lines: Vec<_> = release.contacts.iter().map(contact).chain(press).collect();
        if !lines.is_empty() {
            parts.push(format!("{}\n{}", words.for_reporters, lines.join("\n")));
        }
    }
    let source = release.source.as_ref().and_then(|source| source.url.as_ref());
    parts.extend(source.map(|url| format!("{}: {url}", words.source)));
    format!("\u{feff}{}\n", parts.join("\n\n"))
}
