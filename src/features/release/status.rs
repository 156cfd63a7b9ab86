//! What must be said of a release before anything else of it: that it was withdrawn, that it is of its time, that it was
//! corrected, that another agency published it. Wherever a release goes (feeds, previews, search engines, other programs'
//! readers), these words go first: what stands in a box beside the text is lost by most of them.

use crate::components::head::escape;
use crate::i18n::{StatusWords, app_words, long_date, status_words};
use crate::model::{Correction, Release, Status, WebUrl};

/// The title as it stands alone, outside its page: "Withdrawn: …".
pub fn title(release: &Release) -> String {
    match mark(release) {
        Some(mark) => format!("{mark}: {}", release.title),
        None => release.title.clone(),
    }
}

/// One word for a title or a label.
fn mark(release: &Release) -> Option<&'static str> {
    let words = words(release);
    match release.status {
        Status::Withdrawn { .. } => Some(app_words(release.language).withdrawn_title),
        Status::Historical => Some(words.historical_title),
        Status::Archived => Some(words.archived_title),
        Status::Current if !release.corrections.is_empty() => Some(words.corrected),
        Status::Current => None,
    }
}

/// What must be known before a text, such as "Withdrawn: …".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub label: Option<String>,
    pub text: String,
    /// Of another agency whose release it is.
    pub site: Option<WebUrl>,
    /// In what state its text came here.
    pub note: Option<String>,
}

impl Notice {
    /// Without its label and the other agency's site.
    pub fn text_with_note(&self) -> String {
        [self.text.as_str()].into_iter().chain(self.note.as_deref()).collect::<Vec<_>>().join(" ")
    }

    /// In one line of plain text.
    pub fn line(&self) -> String {
        match &self.label {
            Some(label) => format!("{label}: {}", self.text_with_note()),
            None => self.text_with_note(),
        }
    }

    /// As a paragraph of the text: readers of articles leave out what stands in a box beside it.
    pub fn html(&self) -> String {
        let label = self.label.as_ref().map(|label| format!("<strong>{}:</strong> ", escape(label)));
        let site = self.site.as_ref().map(|site| {
            let (href, host) = (escape(site.as_str()), escape(site.site_name()));
            let class = "leaves";
            format!(" <a class=\"{class}\" href=\"{href}\" rel=\"external\" aria-describedby=\"elsewhere\">{host}</a>")
        });
        let note = self.note.as_ref().map(|note| format!(" {}", escape(note)));
        let [label, site, note] = [label, site, note].map(Option::unwrap_or_default);
        format!("<p class=\"release__notice\">{label}{}{site}{note}</p>\n", escape(&self.text))
    }
}

/// Everything that a reader must know before the text, the gravest first.
pub fn notices(release: &Release) -> Vec<Notice> {
    let label = |label: &str, text: String| Notice { label: Some(label.to_owned()), text, site: None, note: None };
    let words = words(release);
    let published = long_date(release.language, release.published.day());
    let status = match &release.status {
        Status::Current => None,
        Status::Historical => Some(label(words.historical_title, (words.historical_text)(&published))),
        Status::Archived => Some(label(words.archived_title, (words.archived_text)(&published))),
        Status::Withdrawn { reason } => Some(label(app_words(release.language).withdrawn_title, reason.clone())),
    };
    let publisher = release.publisher.as_ref().map(|publisher| Notice {
        label: None,
        text: (words.of_another_agency)(&publisher.name),
        site: Some(publisher.site.clone()),
        note: note(release),
    });
    status.into_iter().chain(publisher).chain(corrections(release)).collect()
}

/// In what state another agency's text came here.
fn note(release: &Release) -> Option<String> {
    let note = release.source.as_ref().and_then(|source| source.note.as_ref());
    note.map(|note| note.text(release.language, release.language).as_str().to_owned())
}

/// What was put right, the newest first.
fn corrections(release: &Release) -> Vec<Notice> {
    let mut corrections: Vec<_> = release.corrections.iter().collect();
    corrections.sort_by_key(|correction| std::cmp::Reverse(correction.date));
    let notice = |correction: &Correction| Notice {
        label: Some((words(release).correction_of)(&long_date(release.language, correction.date))),
        text: correction.text.clone(),
        site: None,
        note: None,
    };
    corrections.into_iter().map(notice).collect()
}

/// What must be said, and the line below the title: for a feed's summary and a preview's description.
pub fn summary(release: &Release) -> Option<String> {
    let dek = release.dek.iter().cloned();
    let parts: Vec<_> = short(release).into_iter().chain(dek).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// The same in few words, where a description has room for little: "Withdrawn: …", "Corrected.", "From …".
pub fn short(release: &Release) -> Option<String> {
    let words = app_words(release.language);
    let status = match &release.status {
        Status::Withdrawn { reason } => Some(sentence(&format!("{}: {reason}", words.withdrawn_title))),
        _ => mark(release).map(sentence),
    };
    let publisher = release.publisher.as_ref().map(|publisher| sentence(&(words.from_publisher)(&publisher.name)));
    let parts: Vec<_> = status.into_iter().chain(publisher).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A text with an end: a full stop where it has none.
pub fn sentence(text: &str) -> String {
    let text = text.trim_end();
    let last = text.trim_end_matches(['"', '”', '’', '\'', ')', '»']).chars().next_back();
    if text.is_empty() || last.is_some_and(|last| ".!?…:;".contains(last)) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

fn words(release: &Release) -> &'static StatusWords {
    status_words(release.language)
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn a_sentence_ends_once() {
        for (text, ended) in
            [("In the U.S.", "In the U.S."), ("Why?", "Why?"), ("“Stop!”", "“Stop!”"), ("More", "More."), ("", "")]
        {
            assert_eq!(sentence(text), ended);
        }
    }
}
