//! Which state the first three digits of a ZIP code stand for.

use crate::model::State;

/// First and last number of three digits, and the state (USPS Domestic Mail Manual, labeling list L002).
/// Digits of single addresses in another state stand before the range that they lie in.
#[rustfmt::skip]
const RANGES: [(u16, u16, &str); 64] = [
    (5, 5, "NY"), (6, 7, "PR"), (8, 8, "VI"), (9, 9, "PR"), (10, 27, "MA"), (28, 29, "RI"), (30, 38, "NH"),
    (39, 49, "ME"), (55, 55, "MA"), (50, 59, "VT"), (60, 69, "CT"), (70, 89, "NJ"), (100, 149, "NY"),
    (150, 196, "PA"), (197, 199, "DE"), (200, 200, "DC"), (201, 201, "VA"), (202, 205, "DC"), (206, 219, "MD"),
    (220, 246, "VA"), (247, 268, "WV"), (270, 289, "NC"), (290, 299, "SC"), (300, 319, "GA"), (320, 339, "FL"),
    (341, 349, "FL"), (350, 369, "AL"), (370, 385, "TN"), (386, 397, "MS"), (398, 399, "GA"), (400, 427, "KY"),
    (430, 459, "OH"), (460, 479, "IN"), (480, 499, "MI"), (500, 528, "IA"), (530, 549, "WI"), (550, 567, "MN"),
    (569, 569, "DC"), (570, 577, "SD"), (580, 588, "ND"), (590, 599, "MT"), (600, 629, "IL"), (630, 658, "MO"),
    (660, 679, "KS"), (680, 693, "NE"), (700, 714, "LA"), (716, 729, "AR"), (733, 733, "TX"), (730, 749, "OK"),
    (750, 799, "TX"), (800, 816, "CO"), (820, 831, "WY"), (832, 838, "ID"), (840, 847, "UT"), (850, 865, "AZ"),
    (870, 884, "NM"), (885, 885, "TX"), (889, 898, "NV"), (900, 961, "CA"), (967, 968, "HI"), (969, 969, "GU"),
    (970, 979, "OR"), (980, 994, "WA"), (995, 999, "AK"),
];

/// The state of a ZIP code's first three digits; none where they are not in use for a state.
pub fn state(digits: &str) -> Option<State> {
    let number: u16 = digits.parse().ok()?;
    let (_, _, state) = RANGES.into_iter().find(|(first, last, _)| (*first..=*last).contains(&number))?;
    state.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_for_their_state() {
        for (digits, expected) in [
            ("606", "IL"),
            ("009", "PR"),
            ("008", "VI"),
            ("055", "MA"),
            ("057", "VT"),
            ("202", "DC"),
            ("885", "TX"),
            ("733", "TX"),
        ] {
            assert_eq!(state(digits).map(State::postal), Some(expected), "{digits}");
        }
        for digits in ["000", "090", "340", "962", "001"] {
            assert_eq!(state(digits), None, "{digits}");
        }
        assert!(RANGES.iter().all(|(first, last, code)| first <= last && code.parse::<State>().is_ok()));
    }
}
