//! The notices for the whole site: the file that each page asks for afresh, and their words for the page that lists them.

use crate::content::Content;
use crate::content::schedule::{begin, zone};
use crate::features::notices::view::Notice;
use crate::i18n::moment;
use crate::model::{Alert, Lang, Timestamp};
use crate::publish::shell::Shell;
use crate::publish::unit::Unit;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

/// `data/alerts.json`. It names the build of the app too, so that a page left open hears of a new one.
pub fn units<'a>(content: &Content, shell: &Shell) -> Vec<Unit<'a>> {
    let zone = zone(&content.portal);
    let alerts: Vec<Value> = content.alerts.iter().map(|alert| wire(alert, &zone)).collect();
    let file = json!({ "build": shell.build(), "alerts": alerts });
    vec![Unit::bytes("data/alerts.json", file.to_string().into_bytes())]
}

/// A notice with its times as instants, which a browser compares with the server's clock.
fn wire(alert: &Alert, zone: &TimeZone) -> Value {
    let instant = |when: &Timestamp| begin(when, zone).to_string();
    let mut wire = serde_json::to_value(alert).unwrap_or_default();
    wire["ends"] = json!(instant(&alert.ends));
    if let Some(starts) = &alert.starts {
        wire["starts"] = json!(instant(starts));
    }
    wire
}

/// The notices in one language, the gravest first.
pub fn notices(content: &Content, lang: Lang) -> Vec<Notice> {
    let zone = zone(&content.portal);
    let in_words = |when: &Timestamp| moment(lang, &begin(when, &zone).to_zoned_datetime(zone.clone()));
    let notice = |alert: &Alert| Notice {
        severity: alert.severity,
        title: alert.title.as_ref().map(|title| title.text(lang)),
        text: alert.text.text(lang),
        link: alert.link.as_ref().map(|link| (link.name.text(lang), link.url.clone())),
        starts: alert.starts.as_ref().map(in_words),
        ends: in_words(&alert.ends),
    };
    content.alerts.iter().map(notice).collect()
}
