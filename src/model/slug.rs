//! Slugs: names that stand in addresses and file names.
//! A slug must never need escaping in a path.

use super::invalid::checked_string;

checked_string! {
    /// A name in an address: lower-case ASCII letters and digits in words joined by single hyphens, at most 120 letters.
    Slug,
    "a slug: lower-case letters, digits and single hyphens, such as `field-office-2`",
    pattern = "^(?=.{1,120}$)[a-z0-9]+(-[a-z0-9]+)*$",
    |value| {
        value.len() <= 120
            && value.split('-').all(|word| {
                !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            })
    }
}

#[cfg(test)]
mod tests {
    use super::Slug;

    #[test]
    fn a_slug_never_needs_escaping_in_a_path() {
        for good in ["a", "2016", "ice-initiative-increase-community-engagement"] {
            assert!(good.parse::<Slug>().is_ok(), "{good}");
        }
        for bad in ["", "-", "a--b", "a-", "A", "ñ", "a b", "../a", "a/b", "a.b", &"x".repeat(121)] {
            assert!(bad.parse::<Slug>().is_err(), "{bad}");
        }
    }
}
