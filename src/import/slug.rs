//! An address made of words.

use crate::model::Slug;
use unicode_normalization::UnicodeNormalization;

/// The ASCII letters and digits of some words as a slug; accents are left out.
pub fn slugify(words: &str) -> Option<Slug> {
    let plain = words.nfd().filter(char::is_ascii).collect::<String>().to_lowercase();
    let mut slug = String::new();
    for part in plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
        if slug.len() + part.len() >= 100 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(part);
    }
    slug.parse().ok()
}
