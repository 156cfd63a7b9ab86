//! Stems of words: English by the Porter algorithm (M. F. Porter, "An algorithm for suffix stripping", Program 14, 1980),
//! Spanish by its commonest endings. The crates that have them cost a quarter of the whole reader (10 kB of 40), most of
//! it tables for finding suffixes and panics that cannot happen.

/// Whether the letter at a place is a vowel by Porter's rule: `y` is one behind a consonant.
fn is_vowel(word: &[u8], at: usize) -> bool {
    match word.get(at) {
        Some(b'a' | b'e' | b'i' | b'o' | b'u') => true,
        Some(b'y') => at > 0 && !is_vowel(word, at - 1),
        _ => false,
    }
}

fn has_vowel(word: &[u8]) -> bool {
    (0..word.len()).any(|at| is_vowel(word, at))
}

/// How often consonants follow vowels.
fn measure(word: &[u8]) -> usize {
    (1..word.len()).filter(|at| is_vowel(word, at - 1) && !is_vowel(word, *at)).count()
}

/// Whether a word ends in two consonants that are the same.
fn ends_double(word: &[u8]) -> bool {
    let last = word.len().wrapping_sub(1);
    matches!(word, [.., a, b] if a == b) && !is_vowel(word, last)
}

/// Whether a word ends in consonant, vowel, consonant, the last of them neither `w` nor `x` nor `y`.
fn ends_short(word: &[u8]) -> bool {
    let end = word.len();
    end > 2
        && !is_vowel(word, end - 1)
        && is_vowel(word, end - 2)
        && !is_vowel(word, end - 3)
        && !matches!(word, [.., b'w' | b'x' | b'y'])
}

/// Suffixes with what takes their place, parted by `=`; the first that fits is the one.
type Rules = &'static str;

const SECOND: Rules = "ational=ate tional=tion enci=ence anci=ance izer=ize bli=ble alli=al entli=ent eli=e ousli=ous \
                       ization=ize ation=ate ator=ate alism=al iveness=ive fulness=ful ousness=ous aliti=al iviti=ive \
                       biliti=ble";
const THIRD: Rules = "icate=ic ative= alize=al iciti=ic ical=ic ful= ness=";
const FOURTH: Rules = "al= ance= ence= er= ic= able= ible= ant= ement= ment= ent= sion=s tion=t ou= ism= ate= iti= ous= \
                       ive= ize=";

/// Exchanges a suffix, where what stands before it measures more than so much.
fn exchange(word: &mut Vec<u8>, rules: Rules, more_than: usize) {
    for (suffix, other) in rules.split(' ').filter_map(|rule| rule.split_once('=')) {
        if let Some(stem) = word.strip_suffix(suffix.as_bytes()) {
            // The letter that stays is part of what is measured.
            let kept = stem.len() + usize::from(matches!(suffix, "sion" | "tion") && other.len() == 1);
            if measure(word.get(..kept).unwrap_or_default()) > more_than {
                let length = stem.len();
                word.truncate(length);
                word.extend(other.as_bytes());
            }
            return;
        }
    }
}

/// The stem of an English word of small letters without accents.
pub fn english(text: &str) -> String {
    let mut word = text.as_bytes().to_vec();
    if word.len() < 3 || !text.is_ascii() {
        return text.to_owned();
    }
    let cut = |word: &mut Vec<u8>, letters: usize| word.truncate(word.len() - letters);
    if word.ends_with(b"sses") || word.ends_with(b"ies") {
        cut(&mut word, 2);
    } else if word.ends_with(b"s") && !word.ends_with(b"ss") {
        cut(&mut word, 1);
    }
    if let Some(stem) = word.strip_suffix(b"eed") {
        if measure(stem) > 0 {
            cut(&mut word, 1);
        }
    } else if let Some(stem) =
        word.strip_suffix(b"ed").or_else(|| word.strip_suffix(b"ing")).filter(|stem| has_vowel(stem))
    {
        word = stem.to_vec();
        if word.ends_with(b"at") || word.ends_with(b"bl") || word.ends_with(b"iz") {
            word.push(b'e');
        } else if ends_double(&word) && !matches!(word.as_slice(), [.., b'l' | b's' | b'z']) {
            cut(&mut word, 1);
        } else if measure(&word) == 1 && ends_short(&word) {
            word.push(b'e');
        }
    }
    if let Some(stem) = word.strip_suffix(b"y").filter(|stem| has_vowel(stem)) {
        word = [stem, b"i"].concat();
    }
    exchange(&mut word, SECOND, 0);
    exchange(&mut word, THIRD, 0);
    exchange(&mut word, FOURTH, 1);
    if let Some(stem) = word.strip_suffix(b"e")
        && (measure(stem) > 1 || measure(stem) == 1 && !ends_short(stem))
    {
        cut(&mut word, 1);
    }
    if word.ends_with(b"ll") && measure(&word) > 1 {
        cut(&mut word, 1);
    }
    String::from_utf8(word).unwrap_or_default()
}

/// The longest come first.
const SPANISH: &str = "amientos imientos aciones iciones amiento imiento uciones ciones siones acion icion ucion adores \
                       adoras ieron iendo mente cion sion ador adas ados idas idos ando aron aban ada ado ida ido aba ian \
                       res ces es os as an en ar er ir o a e s";

/// What is left of a word has at least so many letters.
const LEAST: usize = 4;

/// The stem of a Spanish word of small letters without accents.
pub fn spanish(word: &str) -> String {
    // `voz`, `juez`: short as they are, their plurals are known by their ending.
    let least = |suffix: &str| if suffix == "ces" { 2 } else { LEAST };
    let fits = |suffix: &&str| word.len() >= suffix.len() + least(suffix) && word.ends_with(suffix);
    match SPANISH.split(' ').find(fits) {
        // `voz`, `voces`
        Some("ces") => [word.strip_suffix("ces").unwrap_or_default(), "z"].concat(),
        // `lector`, `lectores`
        Some("res") => word.strip_suffix("es").unwrap_or_default().to_owned(),
        Some(suffix) => word.strip_suffix(suffix).unwrap_or_default().to_owned(),
        None => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// From Porter's paper.
    #[test]
    fn english_words_have_porters_stems() {
        let words = "caresses caress ponies poni cats cat feed feed agreed agre plastered plaster motoring motor sing sing \
                     conflated conflat troubled troubl sized size hopping hop falling fall hissing hiss failing fail filing file \
                     happy happi sky sky relational relat conditional condit digitizer digit vietnamization vietnam \
                     operator oper feudalism feudal decisiveness decis hopefulness hope formality formal \
                     sensibility sensibl triplicate triplic formative form electrical electr goodness good \
                     revival reviv allowance allow inference infer airliner airlin adjustable adjust adoption adopt \
                     replacement replac adjustment adjust dependent depend communism commun activate activ effective effect \
                     probate probat rate rate cease ceas controll control roll roll is is";
        let words: Vec<&str> = words.split_whitespace().collect();
        for pair in words.chunks(2) {
            assert_eq!(english(pair[0]), pair[1], "{}", pair[0]);
        }
    }

    #[test]
    fn forms_of_a_spanish_word_have_one_stem() {
        for forms in [
            &["arresto", "arrestos", "arrestado", "arrestaron", "arrestar"][..],
            &["detencion", "detenciones", "detenido", "detenidas"],
            &["investigacion", "investigaciones", "investigador", "investigadores", "investigar"],
            &["oficina", "oficinas"],
            &["denuncia", "denuncias", "denunciar"],
            &["juez", "jueces"],
            &["voz", "voces"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| spanish(form)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{stems:?}");
        }
        assert_eq!(spanish("casa"), "casa");
    }

    proptest! {
        #[test]
        fn any_word_has_a_stem(word in "\\PC{1,20}") {
            assert!(!english(&word).is_empty() && !spanish(&word).is_empty());
        }
    }
}
