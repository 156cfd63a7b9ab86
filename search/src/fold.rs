//! Letters as they are compared: small, and without accents. A table for Latin letters alone, since Unicode's would be
//! as large as the rest of the reader; letters of other scripts stay as they are written.

/// What a character is to a text's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folded {
    /// A part of a word. A letter of two, such as `æ`, is followed by a second.
    Letter(char, Option<char>),
    Digit(char),
    /// An accent that stands for itself behind its letter, or what is not seen: as if it were not there.
    Nothing,
    Apostrophe,
    Hyphen,
    /// Whatever else: it stands between words.
    Other(char),
}

/// U+00C0 to U+017F.
const LATIN: &[u8; 192] = b"aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// U+1E00 to U+1EFF: among them Vietnamese.
const LATIN_MORE: &[u8; 256] = b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyassssdaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";

/// What a character is compared as.
pub fn fold(c: char) -> Folded {
    match c {
        'a'..='z' => Folded::Letter(c, None),
        'A'..='Z' => Folded::Letter(c.to_ascii_lowercase(), None),
        '0'..='9' => Folded::Digit(c),
        '\'' | '`' | '´' | '\u{2018}' | '\u{2019}' | '\u{02bc}' => Folded::Apostrophe,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => Folded::Hyphen,
        'æ' | 'Æ' | 'œ' | 'Œ' => Folded::Letter(latin(c), Some('e')),
        'ß' => Folded::Letter('s', Some('s')),
        'þ' | 'Þ' => Folded::Letter('t', Some('h')),
        '×' | '÷' => Folded::Other(c),
        '\u{c0}'..='\u{17f}' | '\u{218}'..='\u{21b}' | '\u{1e00}'..='\u{1eff}' => Folded::Letter(latin(c), None),
        // A soft hyphen, joiners, marks of direction, accents by themselves.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{300}'..='\u{36f}' => Folded::Nothing,
        '\0'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe10}'..='\u{fe6f}' => {
            Folded::Other(c)
        }
        '\u{fff0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}' => Folded::Other(c),
        _ => Folded::Letter(c, None),
    }
}

fn latin(c: char) -> char {
    let letter = match u32::from(c) {
        // Romanian.
        0x218 | 0x219 => Some(&b's'),
        0x21a | 0x21b => Some(&b't'),
        code @ 0x1e00.. => LATIN_MORE.get((code - 0x1e00) as usize),
        code => LATIN.get(code.wrapping_sub(0xc0) as usize),
    };
    letter.map_or(c, |letter| char::from(*letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_make_no_difference() {
        let folded = |text: &str| -> String {
            let letters = text.chars().flat_map(|c| match fold(c) {
                Folded::Letter(letter, more) => [Some(letter), more],
                _ => [None, None],
            });
            letters.flatten().collect()
        };
        assert_eq!(folded("ÁÉÍÓÚÜÑáéíóúüñ"), "aeiouunaeiouun");
        assert_eq!(
            folded("Nu\u{301}n\u{303}ez Łódź Škoda Æsir Straße Œuvre Øre Nguyễn Iași"),
            "nunezlodzskodaaesirstrasseoeuvreorenguyeniasi"
        );
        assert_eq!(folded("×÷¿¡—“”…"), "");
    }

    #[test]
    fn every_latin_letter_of_the_table_is_plain() {
        assert!(
            ('\u{c0}'..='\u{17f}')
                .chain('\u{1e00}'..='\u{1eff}')
                .filter(|c| !matches!(c, '×' | '÷'))
                .all(|c| latin(c).is_ascii_lowercase())
        );
    }
}
