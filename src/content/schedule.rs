//! What is public at an instant: embargoes and their end, the order of releases, what is taken down.

use super::Content;
use super::hidden::Hidden;
use crate::model::{Alert, Day, Portal, Redirect, Release, Slug, Timestamp};
use jiff::tz::TimeZone;
use rayon::prelude::*;
use std::collections::BTreeSet;

/// A release that waits for its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embargoed {
    pub id: Slug,
    pub until: jiff::Timestamp,
}

impl Content {
    /// The content as it may be shown at an instant, and what may not be shown yet, in the order of its day.
    /// Drafts keep the end of their embargo, by which their pages mark them; whose embargo is over has none.
    pub fn as_of(mut self, now: jiff::Timestamp, drafts: bool) -> (Self, Vec<Embargoed>) {
        let zone = zone(&self.portal);
        self.releases.iter_mut().for_each(|release| date(release, &zone));
        order(&mut self.releases, &zone);
        let (mut embargoed, mut hidden) = (Vec::new(), BTreeSet::new());
        let is_timed = |release: &Release| release.embargo_until.is_some() || release.take_down_at.is_some();
        let before = if self.releases.iter().any(is_timed) { self.addresses().into_paths() } else { BTreeSet::new() };
        self.releases.retain_mut(|release| {
            if release.take_down_at.as_ref().is_some_and(|end| begin(end, &zone) <= now) {
                hidden.insert(release.id.clone());
                return false;
            }
            let until = release.embargo_until.as_ref().map(|until| begin(until, &zone));
            let waits = until.filter(|until| *until > now);
            embargoed.extend(waits.map(|until| Embargoed { id: release.id.clone(), until }));
            if waits.is_none() {
                release.embargo_until = None;
            }
            drafts || waits.is_none()
        });
        // A notice that has not begun says what no one may know yet.
        let has_begun = |alert: &Alert| alert.starts.as_ref().is_none_or(|starts| begin(starts, &zone) <= now);
        self.alerts.retain(|alert| begin(&alert.ends, &zone) > now && (drafts || has_begun(alert)));
        if !drafts {
            hidden.extend(embargoed.iter().map(|embargoed| embargoed.id.clone()));
        }
        if !hidden.is_empty() {
            // Releases, and lists that hold no others.
            let after = self.addresses().into_paths();
            self.conceal(hidden, before.into_iter().filter(|path| !after.contains(path)).collect());
        }
        embargoed.sort_by(|a, b| (a.until, &a.id).cmp(&(b.until, &b.id)));
        (self, embargoed)
    }
}

impl Content {
    /// Takes out whatever would lead to what is hidden.
    fn conceal(&mut self, releases: BTreeSet<Slug>, paths: BTreeSet<String>) {
        let hidden = Hidden::new(&self.portal, releases, paths);
        self.redirects.retain(|Redirect { from, to }| !hidden.has(to.as_str()) && !hidden.has(from.as_str()));
        self.releases.par_iter_mut().for_each(|release| hidden.conceal_in(release));
        for alert in &mut self.alerts {
            alert.link = alert.link.take().filter(|link| !hidden.has(link.url.as_str()));
        }
        hidden.conceal_all(&mut self.alerts);
        hidden.conceal_all(&mut self.offices);
        hidden.conceal_all(&mut self.portal);
        self.hidden = hidden;
    }
}

/// Dates a release by the end of its embargo, which is when the public first reads it; unless an editor keeps its own
/// date, or has not decided yet.
fn date(release: &mut Release, zone: &TimeZone) {
    let dated = dated(release, zone).clone();
    // What was changed before is no change to those who first read it then.
    release.modified = release.modified.take().filter(|modified| modified.day() >= dated.day());
    release.published = dated;
}

/// The date that a release will be shown with: see [`Content::as_of`].
pub fn dated<'a>(release: &'a Release, zone: &TimeZone) -> &'a Timestamp {
    let until = release.embargo_until.as_ref().filter(|until| !is_undecided(until.day()) && !release.keep_date);
    until.filter(|until| begin(until, zone) > begin(&release.published, zone)).unwrap_or(&release.published)
}

/// Whether a day stands for one that is not known yet: the last of the calendar (see `draft`).
pub fn is_undecided(day: Day) -> bool {
    day == jiff::civil::Date::MAX.into()
}

/// Oldest first; of one day by `sequence`, by hour, by id.
pub fn order(releases: &mut [Release], zone: &TimeZone) {
    releases.sort_by_cached_key(|release| {
        let published = &release.published;
        (published.day(), release.sequence, begin(published, zone), release.id.clone())
    });
}

/// The instant that a timestamp names; of a day, its first in the time zone.
/// What cannot be told is never: an embargo must not end by a mistake.
pub fn begin(when: &Timestamp, zone: &TimeZone) -> jiff::Timestamp {
    let instant = when.as_str().parse().ok();
    let day = || {
        let day: jiff::civil::Date = when.as_str().parse().ok()?;
        zone.to_timestamp(day.at(0, 0, 0, 0)).ok()
    };
    instant.or_else(day).unwrap_or(jiff::Timestamp::MAX)
}

/// The time zone that the agency's dates are in. The content's check has seen that it exists.
pub fn zone(portal: &Portal) -> TimeZone {
    TimeZone::get(&portal.time_zone).unwrap_or(TimeZone::UTC)
}
