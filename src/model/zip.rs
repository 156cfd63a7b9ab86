//! ZIP codes, as text: leading zeros matter.

use super::invalid::checked_string;

checked_string! {
    /// A ZIP code of five digits, or ZIP+4 (USPS Publication 28).
    ZipCode,
    "a ZIP code of five digits, or ZIP+4 such as `60605-1234`",
    pattern = "^[0-9]{5}(-[0-9]{4})?$",
    |value| {
        let (zip, plus) = value.split_once('-').unwrap_or((value, "0000"));
        let digits = |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
        digits(zip, 5) && digits(plus, 4)
    }
}

#[cfg(test)]
mod tests {
    use super::ZipCode;

    #[test]
    fn a_zip_code_keeps_its_zeros_and_nothing_else() {
        assert_eq!("00968".parse::<ZipCode>().unwrap().as_str(), "00968");
        assert!("80111-6432".parse::<ZipCode>().is_ok());
        for bad in ["", "787", "787011", "78701-", "78701-12", "7870A", "78701 1234"] {
            assert!(bad.parse::<ZipCode>().is_err(), "{bad}");
        }
    }
}
