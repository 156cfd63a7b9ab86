//! Days as numbers: how many since January 1, 1970.

use crate::head::whole;

/// The number of a day, `2016-03-10`; none where there is no such day.
pub fn days(day: &str) -> Option<i32> {
    let mut parts = day.split('-').map(|part| whole(part).and_then(|number| i32::try_from(number).ok()));
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if parts.next().is_some()
        || !(1..=12).contains(&month)
        || !(1..=length).contains(&day)
        || !(1..=9_999).contains(&year)
    {
        return None;
    }
    // Years begin in March, so that the day that comes and goes is the last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    Some(year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 1 - 719_468)
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn days_follow_one_another() {
        assert_eq!(
            ["1970-01-01", "1970-02-01", "2000-02-29", "2016-03-10"].map(days),
            [0, 31, 11_016, 16_870].map(Some)
        );
        for wrong in ["", "2016", "2016-02-30", "2015-02-29", "2016-13-01", "2016-00-10", "x-1-1", "2016-03-10-1"] {
            assert_eq!(days(wrong), None, "{wrong}");
        }
    }
}
