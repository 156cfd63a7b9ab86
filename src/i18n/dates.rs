//! Dates in words, by each language's custom (Unicode CLDR, "long").
//! A date is written as it is: never converted to another time zone.

use super::dates_words;
use crate::model::{Clock, Day, Lang, Weekday};

/// "March 10, 2016", "10 de marzo de 2016".
pub fn long_date(lang: Lang, date: Day) -> String {
    let dates = dates_words(lang);
    (dates.long)(&date.year().to_string(), dates.months[date.month() - 1], &date.day().to_string())
}

/// "March 2016", "marzo de 2016".
pub fn month(lang: Lang, date: Day) -> String {
    let dates = dates_words(lang);
    (dates.month)(&date.year().to_string(), dates.months[date.month() - 1])
}

/// "March 10, 2016, 2:15 p.m. EST", "10 de marzo de 2016, 2:15 p. m. EST". The zone's own abbreviation stands last.
#[cfg(not(target_arch = "wasm32"))]
pub fn moment(lang: Lang, when: &jiff::ZonedDateTime) -> String {
    let hour = (when.hour() + 11) % 12 + 1;
    let half = dates_words(lang).halves[usize::from(when.hour() >= 12)];
    let zone = when.strftime("%Z");
    format!("{}, {hour}:{:02} {half} {zone}", long_date(lang, when.date().into()), when.minute())
}

/// "8:30 a.m.", "8:30 a. m.".
pub fn clock(lang: Lang, time: &Clock) -> String {
    let (hour, minute) = time.parts();
    let half = dates_words(lang).halves[usize::from(hour >= 12)];
    format!("{}:{minute} {half}", (hour + 11) % 12 + 1)
}

/// "Monday", "lunes".
pub fn weekday(lang: Lang, day: Weekday) -> &'static str {
    dates_words(lang).weekdays[day.index()]
}

/// "March 10, 2016 to May 1, 2018"; one date where both are the same day.
pub fn long_date_range(lang: Lang, first: Day, last: Day) -> String {
    let [from, until] = [first, last].map(|day| long_date(lang, day));
    if first == last { from } else { (dates_words(lang).range)(&from, &until) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_by_each_languages_custom() {
        let day: Day = "2016-03-10".parse().unwrap();
        assert_eq!(long_date(Lang::En, day), "March 10, 2016");
        assert_eq!(long_date(Lang::Es, day), "10 de marzo de 2016");
        assert_eq!((month(Lang::En, day), month(Lang::Es, day)), ("March 2016".into(), "marzo de 2016".into()));
        assert_eq!(long_date_range(Lang::En, day, day), "March 10, 2016");
        let later: Day = "2018-12-01".parse().unwrap();
        assert_eq!(long_date_range(Lang::Es, day, later), "del 10 de marzo de 2016 al 1 de diciembre de 2018");
    }
}
