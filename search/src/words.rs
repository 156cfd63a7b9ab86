//! The words of a text, the same for documents and queries: without apostrophes, hyphens apart and together, numbers
//! and phone numbers in any writing.

use crate::fold::{Folded, fold};

/// In what form a word stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// By itself.
    Word,
    /// The parts before it, which a hyphen joined, in one: `email` behind `e` and `mail`.
    Joined,
    /// The digits of the numbers before it as a phone number of North America without its country code.
    Phone,
}

/// A word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    pub text: &'a str,
    pub writing: Writing,
    /// How many of the words before it say the same; 0 for a word by itself.
    pub parts: usize,
    /// Where it stands in the text, in bytes.
    pub start: usize,
    pub end: usize,
}

/// No word of people's is longer; what is, is cut.
const LONGEST: usize = 40;

/// The digits of a phone number without its country code.
const PHONE: usize = 10;

#[derive(Default)]
struct Scan {
    word: String,
    start: usize,
    end: usize,
    digits: bool,
    /// The parts that hyphens join so far.
    joined: String,
    joined_parts: usize,
    joined_start: usize,
    /// The digits of numbers that only what stands in phone numbers has parted.
    number: String,
    number_parts: usize,
    number_start: usize,
    number_end: usize,
}

/// Gives each word of a text, in its order.
pub fn words(text: &str, mut emit: impl FnMut(Token<'_>)) {
    let mut scan = Scan::default();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| fold(*next));
        let more = matches!(next, Some(Folded::Letter(..) | Folded::Digit(_)));
        match fold(c) {
            Folded::Letter(letter, second) => scan.push(at, c, letter, second, false),
            Folded::Digit(digit) => scan.push(at, c, digit, None, true),
            Folded::Nothing => {}
            Folded::Apostrophe if more && !scan.word.is_empty() => {
                // A genitive's ending is no part of the word.
                let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
                let mut rest = rest.chars();
                let genitive = matches!(rest.next(), Some('s' | 'S'));
                if genitive && !matches!(rest.next().map(fold), Some(Folded::Letter(..) | Folded::Digit(_))) {
                    chars.next();
                }
            }
            // `U.S.`, `J.P.`
            Folded::Other('.') if more && scan.is_initial(text) => {}
            // `1,000`
            Folded::Other(',') if scan.digits && has_three_digits(text, at + 1) => {}
            Folded::Hyphen if !scan.word.is_empty() && more => scan.part(&mut emit),
            other => scan.separate(other, &mut emit),
        }
    }
    scan.separate(Folded::Other('\n'), &mut emit);
}

/// Whether three digits, and no more, stand there.
fn has_three_digits(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    rest.bytes().take_while(u8::is_ascii_digit).count() == 3
}

impl Scan {
    fn push(&mut self, at: usize, c: char, letter: char, second: Option<char>, is_digit: bool) {
        if self.word.is_empty() {
            self.start = at;
            self.digits = is_digit;
        }
        self.digits &= is_digit;
        self.end = at + c.len_utf8();
        if self.word.len() < LONGEST {
            self.word.push(letter);
            self.word.extend(second);
        }
    }

    /// Whether the letter before a full stop stands alone, or behind another such stop.
    fn is_initial(&self, text: &str) -> bool {
        let mut before = text.get(..self.end).unwrap_or_default().chars().rev();
        let letter = matches!(before.next().map(fold), Some(Folded::Letter(..)));
        letter && (self.word.chars().nth(1).is_none() || matches!(before.next(), Some('.')))
    }

    fn emit(&mut self, emit: &mut impl FnMut(Token<'_>)) {
        let (start, end) = (self.start, self.end);
        if self.digits {
            // What follows a whole number begins another.
            if self.whole_phone().is_some() {
                self.phone(emit);
            }
            if self.number.is_empty() {
                self.number_start = start;
            }
            self.number.push_str(&self.word);
            self.number_parts += 1;
            self.number_end = end;
        } else {
            self.phone(emit);
        }
        emit(Token { text: &self.word, writing: Writing::Word, parts: 0, start, end });
    }

    /// A hyphen with a word behind it.
    fn part(&mut self, emit: &mut impl FnMut(Token<'_>)) {
        if self.joined.is_empty() {
            self.joined_start = self.start;
        }
        self.joined.push_str(&self.word);
        self.joined_parts += 1;
        self.emit(emit);
        self.word.clear();
    }

    fn separate(&mut self, by: Folded, emit: &mut impl FnMut(Token<'_>)) {
        if !self.word.is_empty() {
            self.emit(emit);
            if !self.joined.is_empty() {
                self.joined.push_str(&self.word);
                // Parts of digits alone are a phone number or none.
                if self.joined.len() <= LONGEST && !self.joined.bytes().all(|byte| byte.is_ascii_digit()) {
                    let (start, parts) = (self.joined_start, self.joined_parts + 1);
                    emit(Token { text: &self.joined, writing: Writing::Joined, parts, start, end: self.end });
                }
            }
        }
        self.word.clear();
        self.joined.clear();
        self.joined_parts = 0;
        if !matches!(by, Folded::Hyphen | Folded::Other('.' | ' ' | '\u{a0}' | '(' | ')' | '+' | '/')) {
            self.phone(emit);
        }
    }

    /// The row of numbers, where it is a phone number: without its country code.
    fn whole_phone(&self) -> Option<&str> {
        match self.number.len() {
            PHONE if self.number_parts > 1 => Some(&self.number),
            11 => self.number.strip_prefix('1'),
            _ => None,
        }
    }

    /// Ends a row of numbers.
    fn phone(&mut self, emit: &mut impl FnMut(Token<'_>)) {
        if let Some(text) = self.whole_phone() {
            let (parts, start, end) = (self.number_parts, self.number_start, self.number_end);
            emit(Token { text, writing: Writing::Phone, parts, start, end });
        }
        self.number.clear();
        self.number_parts = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        words(text, |token| {
            let mark = match token.writing {
                Writing::Word => "",
                Writing::Joined => "=",
                Writing::Phone => "#",
            };
            found.push(format!("{mark}{}", token.text));
        });
        found
    }

    #[test]
    fn apostrophes_are_no_part_of_words() {
        assert_eq!(all("Children’s O'Neil's agents' d'Ivoire"), ["children", "oneil", "agents", "divoire"]);
    }

    #[test]
    fn abbreviations_are_one_word_and_sentences_end() {
        assert_eq!(
            all("The U.S. and J.P. Morgan. A. Smith, e.g. www.ice.gov."),
            ["the", "us", "and", "jp", "morgan", "a", "smith", "eg", "www", "ice", "gov"]
        );
    }

    #[test]
    fn hyphens_part_and_join() {
        assert_eq!(
            all("E-mail a co-conspirator — now"),
            ["e", "mail", "=email", "a", "co", "conspirator", "=coconspirator", "now"]
        );
        assert_eq!(all("well- and -known"), ["well", "and", "known"]);
    }

    #[test]
    fn numbers_and_phone_numbers_are_one_in_any_writing() {
        assert_eq!(all("$1,250,000 in 12-1551"), ["1250000", "in", "12", "1551"]);
        for phone in ["866-347-2423", "(866) 347-2423", "+1 866 347 2423", "1.866.347.2423", "866/347-2423"] {
            assert!(all(&format!("call {phone}, now")).contains(&"#8663472423".to_owned()), "{phone}");
        }
        for text in ["1-866-347-2423 (1-800-237-2515", "(866) 347-2423 24 hours", "866-347-2423 / 800-237-2515"] {
            assert!(all(text).contains(&"#8663472423".to_owned()), "{text}");
        }
        assert!(all("866-347-2423 / 800-237-2515").contains(&"#8002372515".to_owned()));
        assert!(all("18663472423").contains(&"#8663472423".to_owned()));
        assert!(!all("on 12 31 2012, 347 people").iter().any(|word| word.starts_with('#')));
    }

    proptest! {
        #[test]
        fn any_text_has_words_within_it(text in "\\PC{0,60}") {
            words(&text, |token| {
                assert!(!token.text.is_empty() && text.get(token.start..token.end).is_some());
            });
        }
    }
}
