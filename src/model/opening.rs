//! When an office is open, as data: a week, and the days that are not like others.

use super::invalid::checked_string;
use super::{Day, Localized, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

checked_string! {
    /// A time of day by the clock of the place.
    Clock,
    "a time of day from `00:00` to `23:59`, such as `08:30`",
    pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
    |value| {
        let number = |part: Option<&str>| part.filter(|part| part.bytes().all(|b| b.is_ascii_digit()))?.parse().ok();
        let (hour, minute): (Option<u8>, Option<u8>) = (number(value.get(..2)), number(value.get(3..)));
        value.len() == 5
            && value.get(2..3) == Some(":")
            && hour.is_some_and(|hour| hour < 24)
            && minute.is_some_and(|minute| minute < 60)
    }
}

impl Clock {
    /// 0 to 23, and the minutes as written.
    pub fn parts(&self) -> (u8, &str) {
        let (hour, minutes) = self.as_str().split_once(':').unwrap_or_default();
        (hour.parse().unwrap_or_default(), minutes)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// In English, as schema.org names it.
    pub fn name(self) -> &'static str {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][self.index()]
    }

    /// 0 for Monday (ISO 8601's order).
    pub fn index(self) -> usize {
        self as usize
    }
}

/// The hours of an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// On days that are not named the office is closed.
    pub week: Vec<OpenDays>,
    /// Days with other hours than their weekday's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holidays: Vec<Holiday>,
    /// The office's own time zone by its IANA name, where it is not the portal's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// Where the hours were seen.
    pub source: Source,
    /// When the source was read.
    pub seen_on: Day,
    /// When an editor of the agency last checked the hours; absent until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<Day>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenDays {
    /// The days of the week on which these hours hold.
    pub days: Vec<Weekday>,
    /// When it opens: hours and minutes, such as `08:00`.
    pub opens: Clock,
    /// On the same day. Hours past midnight are two entries.
    pub closes: Clock,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// The day on which other hours hold.
    pub date: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// What the day is called.
    pub name: Option<Localized>,
    /// The hours of that day; none where the office is closed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<Hours>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// When it opens: hours and minutes, such as `08:00`.
    pub opens: Clock,
    /// When the office closes: hours and minutes, such as `16:30`.
    pub closes: Clock,
}

/// A fact about an office in words, with its own source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// One or two sentences.
    pub text: Localized,
    /// Where it is said.
    pub source: Source,
    /// When the source was read.
    pub seen_on: Day,
    /// When an editor of the agency last checked it; absent until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<Day>,
}

#[cfg(test)]
mod tests {
    use super::Clock;

    #[test]
    fn only_times_of_a_day_are_times() {
        assert_eq!("08:30".parse::<Clock>().unwrap().parts(), (8, "30"));
        for bad in ["", "8:30", "24:00", "08:60", "08.30", "08:30 a.m.", "é8:30", "+8:30", "08:+3"] {
            assert!(bad.parse::<Clock>().is_err(), "{bad}");
        }
    }
}
