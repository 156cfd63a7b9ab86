//! Calendar days and instants.
//! A day is a day in the agency's time zone; nothing here converts it to a reader's.

use super::Invalid;
use jiff::civil::{Date, Weekday};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt, str::FromStr};

/// A calendar day, written `YYYY-MM-DD` (RFC 3339 `full-date`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(Date);

impl Day {
    const EXPECTED: &str = "a day that exists, written year-month-day, such as `2016-03-10`";

    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// 1 to 12.
    pub fn month(self) -> usize {
        self.0.month().unsigned_abs().into()
    }

    /// 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self(date)
    }
}

/// The two strict ends of `YYYY-MM-DD…`: digits only, so `+2016` and `2016-3-1` are refused.
fn digits(text: &str) -> Option<i16> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?
}

impl FromStr for Day {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        let parse = || {
            let [year, month, day] = [text.get(..4)?, text.get(5..7)?, text.get(8..)?];
            if (text.get(4..5)?, text.get(7..8)?, day.len()) != ("-", "-", 2) {
                return None;
            }
            let [month, day] = [digits(month)?, digits(day)?];
            Date::new(digits(year)?, month.try_into().ok()?, day.try_into().ok()?).ok()
        };
        parse().map(Self).ok_or_else(|| Invalid::new(text, Self::EXPECTED))
    }
}

impl TryFrom<String> for Day {
    type Error = Invalid;

    fn try_from(text: String) -> Result<Self, Invalid> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "patternErrorMessage": format!("Expected {}.", Self::EXPECTED),
            "x-expected": Self::EXPECTED
        })
    }
}

/// When something was published: a [`Day`], or an instant in RFC 3339 with an offset, kept as it was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Timestamp {
    /// The day that stands in the text. An instant is written with the agency's own offset, so this is its day.
    day: Day,
    text: String,
}

impl Timestamp {
    const EXPECTED: &str =
        "a day such as `2016-03-10`, or an instant with the agency's offset such as `2016-03-10T14:15:00-05:00`";

    pub fn day(&self) -> Day {
        self.day
    }

    /// The last change of what was published: never before its publication. A change on that very day, of which no
    /// hour is given, came after it: by a second, since no more is known.
    pub fn last(published: &Self, modified: Option<&Self>) -> Self {
        let Some(modified) = modified.filter(|modified| modified.day >= published.day) else {
            return published.clone();
        };
        match (published.instant(), modified.instant()) {
            (Some(before), Some(after)) if after <= before => published.clone(),
            (Some(_), None) if modified.day == published.day => published.a_second_later().unwrap_or(published.clone()),
            _ => modified.clone(),
        }
    }

    /// Whether it is after another; of two on one day, only where both have an hour.
    pub fn is_after(&self, other: &Self) -> bool {
        match (self.instant(), other.instant()) {
            (Some(own), Some(other)) => own > other,
            _ => self.day > other.day,
        }
    }

    /// None of a day.
    pub fn instant(&self) -> Option<jiff::Timestamp> {
        self.text.parse().ok()
    }

    /// With the offset as written; a second before midnight there is none on the same day.
    fn a_second_later(&self) -> Option<Self> {
        let time: jiff::civil::DateTime = self.text.get(..19)?.parse().ok()?;
        let offset = &self.text[self.text.rfind(['Z', '+', '-'])?..];
        let later = time.checked_add(jiff::SignedDuration::from_secs(1)).ok()?;
        format!("{later}{offset}").parse().ok().filter(|later: &Self| later.day == self.day)
    }

    /// As written: fit for `<time datetime>` and for JSON-LD.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl From<Day> for Timestamp {
    fn from(day: Day) -> Self {
        Self { day, text: day.to_string() }
    }
}

/// `THH:MM:SS`, a fraction or none, and `Z` or `±HH:MM` (RFC 3339, section 5.6).
fn is_time_with_offset(text: &str) -> bool {
    let within = |range: std::ops::Range<usize>, most: i16| {
        text.get(range).and_then(digits).is_some_and(|number| number <= most)
    };
    let clock = text.starts_with('T')
        && within(1..3, 23)
        && text.get(3..4) == Some(":")
        && within(4..6, 59)
        && text.get(6..7) == Some(":")
        && within(7..9, 60);
    let rest = text.get(9..).unwrap_or_default();
    let rest = match rest.strip_prefix('.') {
        Some(fraction) => fraction.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    };
    let offset = rest == "Z"
        || rest.strip_prefix(['+', '-']).is_some_and(|offset| {
            offset.len() == 5
                && offset.get(2..3) == Some(":")
                && offset.get(..2).and_then(digits).is_some_and(|hours| hours <= 23)
                && offset.get(3..).and_then(digits).is_some_and(|minutes| minutes <= 59)
        });
    clock && offset
}

impl FromStr for Timestamp {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        let invalid = || Invalid::new(text, Self::EXPECTED);
        let (day, time) = (text.get(..10).unwrap_or_default(), text.get(10..).unwrap_or_default());
        let day = day.parse().map_err(|_| invalid())?;
        if time.is_empty() || is_time_with_offset(time) {
            Ok(Self { day, text: text.to_owned() })
        } else {
            Err(invalid())
        }
    }
}

impl TryFrom<String> for Timestamp {
    type Error = Invalid;

    fn try_from(text: String) -> Result<Self, Invalid> {
        text.parse()
    }
}

impl From<Timestamp> for String {
    fn from(timestamp: Timestamp) -> Self {
        timestamp.text
    }
}

impl JsonSchema for Timestamp {
    fn schema_name() -> Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "timestamp",
            "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2}))?$",
            "patternErrorMessage": format!("Expected {}.", Self::EXPECTED),
            "x-expected": Self::EXPECTED
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_are_days() {
        assert_eq!("2016-02-29".parse::<Day>().unwrap().to_string(), "2016-02-29");
        for bad in [
            "2015-02-29",
            "2016-13-01",
            "2016-3-10",
            "2016-03-1",
            "+016-03-10",
            "2016-03-100",
            "03/10/2016",
            "",
            "2016-03-1é",
        ] {
            assert!(bad.parse::<Day>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_last_change_is_told_by_instants() {
        for (published, modified, last) in [
            ("2026-11-20T09:00:00-05:00", "2026-11-20", "2026-11-20T09:00:01-05:00"),
            ("2026-11-20T09:00:00.5Z", "2026-11-20", "2026-11-20T09:00:01Z"),
            ("2026-11-20T09:00:00-05:00", "2026-11-20T13:30:00Z", "2026-11-20T09:00:00-05:00"),
            ("2026-11-20T09:00:00-05:00", "2026-11-20T14:30:00Z", "2026-11-20T14:30:00Z"),
            ("2026-11-20T09:00:00-05:00", "2026-11-21", "2026-11-21"),
            ("2026-11-20", "2026-11-20", "2026-11-20"),
            ("2026-11-20", "2026-11-20T09:00:00-05:00", "2026-11-20T09:00:00-05:00"),
            ("2026-11-20", "2026-11-19", "2026-11-20"),
        ] {
            let [published, modified] = [published, modified].map(|text| text.parse::<Timestamp>().unwrap());
            assert_eq!(Timestamp::last(&published, Some(&modified)).as_str(), last);
        }
    }

    #[test]
    fn an_instant_keeps_its_words_and_its_own_day() {
        let late: Timestamp = "2016-03-10T23:30:00-05:00".parse().unwrap();
        assert_eq!(late.day().to_string(), "2016-03-10");
        assert_eq!(late.as_str(), "2016-03-10T23:30:00-05:00");
        assert!("2016-03-10T23:30:00.5Z".parse::<Timestamp>().is_ok());
        for bad in [
            "2016-03-10T23:30:00",
            "2016-03-10 23:30:00Z",
            "2016-03-10T24:00:00Z",
            "2016-03-10T23:30Z",
            "2016-03-10x",
            "2016-03-10T23:30:00+5:00",
        ] {
            assert!(bad.parse::<Timestamp>().is_err(), "{bad}");
        }
    }
}
