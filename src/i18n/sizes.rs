//! Sizes of files in words.

/// "312 kB", "1.4 MB" (SI prefixes), rounded up. In the United States Spanish, too, has a decimal point.
pub fn file_size(bytes: u32) -> String {
    if bytes < 1_000_000 {
        return format!("{} kB", bytes.div_ceil(1_000).max(1));
    }
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::file_size;

    #[test]
    fn sizes_are_rounded_up() {
        assert_eq!(file_size(1), "1 kB");
        assert_eq!(file_size(311_001), "312 kB");
        assert_eq!(file_size(1_310_000), "1.4 MB");
    }
}
