//! What a feed says of time. Midnight where the feed was written, or a bare day, is a day and no instant.

use super::Feed;
use chrono::{DateTime, Utc};
use jiff::civil::{Date, DateTime as DateTimeOfDay, Time};
use jiff::tz::TimeZone;
use std::time::Duration;

/// A point in time as a feed gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Day(Date),
    /// By the clock of the agency.
    Local(DateTimeOfDay),
    Instant(jiff::Timestamp),
}

impl When {
    /// For comparing alone: a day is its beginning in Greenwich.
    pub fn instant(self) -> jiff::Timestamp {
        match self {
            Self::Instant(instant) => instant,
            Self::Day(day) => midnight(day, &TimeZone::UTC).unwrap_or_default(),
            Self::Local(local) => TimeZone::UTC.to_timestamp(local).unwrap_or_default(),
        }
    }
}

/// A date of a table or a page: a day, a time without a zone, or what feeds write.
pub fn date(text: &str) -> Option<When> {
    when(instant(text))
}

/// When a day begins.
pub fn midnight(day: Date, zone: &TimeZone) -> Result<jiff::Timestamp, jiff::Error> {
    zone.to_timestamp(day.to_datetime(Time::midnight()))
}

/// The reader of feeds keeps instants alone. A day is its midnight in Greenwich with this many nanoseconds.
const DAY: u32 = 1;
/// The same of a time without a zone.
const BY_THE_CLOCK: u32 = 2;
const SECONDS_OF_DAY: i64 = 86_400;
/// No office of an agency is farther east: what is beyond belongs to the west (American Samoa is at -11).
const EASTERNMOST: i64 = 12 * 3_600;
/// Days as people write them without a time.
const BARE: [&str; 10] = [
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%d %b %Y",
    "%a, %d %b %Y",
    "%d %B %Y",
    "%B %d, %Y",
    "%b %d, %Y",
    "%m/%d/%Y",
    "%d-%b-%Y",
    "%A, %B %d, %Y",
];
/// Days with the last two digits of their years.
const SHORT: [&str; 2] = ["%m/%d/%y", "%d-%b-%y"];
/// Times without a zone, as databases and spreadsheets write them.
const LOCAL: [&str; 19] = [
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M",
    "%a, %d %b %Y %H:%M:%S",
    "%a, %d %b %Y %H:%M",
    "%d %b %Y %H:%M:%S",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%Y %H:%M",
    "%m/%d/%Y %I:%M:%S %p",
    "%m/%d/%Y %I:%M %p",
    "%m/%d/%Y - %H:%M",
    "%B %d, %Y %H:%M",
    "%B %d, %Y %I:%M %p",
    "%B %d, %Y, %I:%M %p",
    "%B %d, %Y at %I:%M %p",
    "%b %d, %Y %I:%M %p",
    "%A, %B %d, %Y - %H:%M",
    "%a, %m/%d/%Y - %H:%M",
];

/// The instant of a date in a feed, for its reader.
pub fn instant(text: &str) -> Option<DateTime<Utc>> {
    // As people write them: "Sept. 10th, 2016 at 2:05 p.m.".
    let plain = plain(text.trim());
    let text = plain.as_str();
    let bare = |format: &&str| Date::strptime(*format, text).ok().filter(|day| day.year() >= 1900);
    if let Some(day) = BARE.iter().chain(&SHORT).find_map(bare) {
        return DateTime::from_timestamp(midnight(day, &TimeZone::UTC).ok()?.as_second(), DAY);
    }
    if let Some(local) = LOCAL.iter().find_map(|format| DateTimeOfDay::strptime(format, text).ok()) {
        let seconds = TimeZone::UTC.to_timestamp(local).ok().filter(|_| local.date().year() >= 1900)?.as_second();
        let is_day = local.time() == Time::midnight();
        return DateTime::from_timestamp(seconds, if is_day { DAY } else { BY_THE_CLOCK });
    }
    let strict = DateTime::parse_from_rfc3339(text).or_else(|_| DateTime::parse_from_rfc2822(text));
    let seconds = strict.ok().map(|date| date.timestamp()).or_else(|| leniently(text))?;
    if !says_midnight(text) {
        return DateTime::from_timestamp(seconds, 0);
    }
    // How far the feed's clock is from Greenwich's.
    let west = seconds.rem_euclid(SECONDS_OF_DAY);
    let day = if SECONDS_OF_DAY - west <= EASTERNMOST { seconds - west + SECONDS_OF_DAY } else { seconds - west };
    DateTime::from_timestamp(day, DAY)
}

/// A date without what readers of dates do not know: points, endings of numbers, a colon that is missing in an offset.
fn plain(text: &str) -> String {
    let mut plain = text.replace("a.m.", "AM").replace("p.m.", "PM").replace("Sept.", "Sep").replace("Sept ", "Sep ");
    for month in ["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] {
        plain = plain.replace(&format!("{month}."), month);
    }
    for ending in ["st,", "nd,", "rd,", "th,"] {
        if let Some(at) = plain.find(ending).filter(|at| plain[..*at].ends_with(|c: char| c.is_ascii_digit())) {
            plain.replace_range(at..at + 2, "");
        }
    }
    // Databases write a blank for the T, and W3C's note on dates leaves seconds out.
    let bytes = plain.as_bytes();
    let is_numeric = plain.len() > 16
        && plain.is_ascii()
        && bytes[4] == b'-'
        && bytes[7] == b'-'
        && matches!(bytes[10], b' ' | b'T')
        && bytes[13] == b':';
    let offset = plain.get(16..).unwrap_or_default();
    let at = offset.find(['+', '-', 'Z', 'U']).filter(|_| is_numeric);
    if let Some(at) = at {
        let (time, zone) = (plain[11..16 + at].trim(), offset[at..].trim());
        let seconds = if time.len() == 5 { ":00" } else { "" };
        let zone = match zone.len() {
            _ if zone == "UTC" => "Z".to_owned(),
            3 => format!("{zone}:00"),
            5 if !zone.contains(':') => format!("{}:{}", &zone[..3], &zone[3..]),
            _ => zone.to_owned(),
        };
        plain = format!("{}T{time}{seconds}{zone}", &plain[..10]);
    }
    plain
}

/// A date that is not as it should be, as the reader of feeds reads it by itself.
fn leniently(text: &str) -> Option<i64> {
    let text = ammonia::clean_text(text);
    let feed =
        format!("<rss version='2.0'><channel><item><guid>1</guid><pubDate>{text}</pubDate></item></channel></rss>");
    let feed = feed_rs::parser::parse(feed.as_bytes()).ok()?;
    Some(feed.entries.first()?.published?.timestamp())
}

/// Whether the time in a date is `00:00`, with no seconds but `00`.
fn says_midnight(text: &str) -> bool {
    let Some((before, after)) = text.split_once(':') else { return false };
    let seconds = after.get(2..).unwrap_or_default();
    let seconds = seconds.strip_prefix(':').map_or("00", |seconds| seconds.get(..2).unwrap_or_default());
    before.ends_with("00") && after.starts_with("00") && seconds == "00"
}

pub fn when(date: Option<DateTime<Utc>>) -> Option<When> {
    let date = date?;
    let instant = jiff::Timestamp::from_second(date.timestamp()).ok()?;
    Some(match date.timestamp_subsec_nanos() {
        DAY => When::Day(instant.to_zoned_datetime(TimeZone::UTC).date()),
        BY_THE_CLOCK => When::Local(instant.to_zoned_datetime(TimeZone::UTC).datetime()),
        _ => When::Instant(instant),
    })
}

/// Takes the time of the feed's making from its entries, where a system has stamped all of them with it.
pub fn without_the_run(mut feed: Feed) -> Feed {
    const RUN: Duration = Duration::from_secs(120);
    const DISTANCE: Duration = Duration::from_secs(86_400);
    let of = |when: fn(&super::Entry) -> Option<When>| {
        feed.entries.iter().filter_map(when).map(When::instant).collect::<Vec<_>>()
    };
    let span = |times: &[jiff::Timestamp]| {
        let (first, last) = (times.iter().min()?, times.iter().max()?);
        Some(last.duration_since(*first).unsigned_abs())
    };
    let (published, modified) = (of(|entry| entry.published), of(|entry| entry.modified));
    let all_at_once = published.len() == feed.entries.len() && published.len() > 2;
    let is_day = |entry: &super::Entry| matches!(entry.published, Some(When::Day(_)));
    if all_at_once && span(&published).is_some_and(|span| span < RUN) && !feed.entries.iter().all(is_day) {
        feed.notes.push(
            "all its entries have one date: see that it is the releases' own, and not the time of the feed's making"
                .to_owned(),
        );
    }
    let all = modified.len() == feed.entries.len() && modified.len() > 2;
    let far = published.is_empty() || span(&published).is_some_and(|span| span > DISTANCE);
    if all && far && span(&modified).is_some_and(|span| span < RUN) {
        for entry in &mut feed.entries {
            match entry.published {
                Some(_) => entry.modified = None,
                None => entry.notes.push("all entries of the feed have one date, the time of its making: see that the release is dated right".to_owned()),
            }
        }
    }
    feed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn midnight_where_it_was_written_is_a_day() {
        let day = |text: &str| match when(instant(text)) {
            Some(When::Day(day)) => day.to_string(),
            other => format!("{other:?}"),
        };
        for text in [
            "Thu, 10 Mar 2016 00:00:00 +0000",
            "Thu, 10 Mar 2016 00:00:00 GMT",
            "Thu, 10 Mar 2016 00:00:00 -0500",
            "Thu, 10 Mar 2016 00:00:00 EST",
            "10 Mar 2016 00:00 -1000",
            "2016-03-10T00:00:00Z",
            "2016-03-10T00:00:00.000Z",
            "2016-03-10T00:00:00+10:00",
            "2016-03-10T00:00:00-11:00",
            "2016-03-10",
            " 2016-03-10 ",
            "Thu, 10 Mar 2016",
            "March 10, 2016",
        ] {
            assert_eq!(day(text), "2016-03-10", "{text}");
        }
        for text in
            ["2016-03-10T14:05-06:00", "2016-03-10T14:05Z", "2016-03-10 14:05:00 -0600", "2016-03-10 14:05:00-06"]
        {
            assert!(matches!(when(instant(text)), Some(When::Instant(_))), "{text}");
        }
        assert!(matches!(when(instant("Sept. 10, 2016")), Some(When::Day(_))));
        for text in ["2016-03-10T00:00:01Z", "2016-03-10T10:00:00Z", "Thu, 10 Mar 2016 20:00:00 GMT"] {
            assert!(matches!(when(instant(text)), Some(When::Instant(_))), "{text}");
        }
        for text in
            ["soon", "2016-03-10 14:05:00U\u{20ac}a", "2016-03-10 14:05+\u{e9}\u{e9}", "\u{e9}\u{e9}-03-10 14:05:00+1"]
        {
            assert_eq!(when(instant(text)), None, "{text}");
        }
    }

    #[test]
    fn a_time_without_a_zone_is_one_by_the_agency_s_clock() {
        for text in [
            "2016-03-10T14:05:00",
            "2016-03-10 14:05:00.000",
            "Thu, 10 Mar 2016 14:05:00",
            "3/10/2016 2:05:00 PM",
            "March 10, 2016 2:05 PM",
            "March 10th, 2016 2:05 p.m.",
            "03/10/2016 - 14:05",
        ] {
            let local: DateTimeOfDay = "2016-03-10T14:05:00".parse().unwrap();
            assert_eq!(when(instant(text)), Some(When::Local(local)), "{text}");
        }
        assert!(matches!(when(instant("2016-03-10 00:00:00")), Some(When::Day(_))));
    }
}
