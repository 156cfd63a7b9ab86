//! An index as a whole: what was written is found, whatever segments it was written in, and no damage panics.
#![allow(clippy::unwrap_used, reason = "an index that cannot be made fails its test")]

use frontdesk_search::write::{Document, index, records, segment};
use frontdesk_search::{
    Answer, Ask, Facet, Files, Filter, Head, Language, Marker, Order, PER_FILE, Query, Record, Search, Stored, days,
    open,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Files as they were written, opened.
#[derive(Default)]
struct Disk(BTreeMap<String, Vec<u8>>);

impl Files for Disk {
    fn get(&self, path: &str) -> Stored<'_> {
        self.0.get(path).map_or(Stored::Broken, |bytes| Stored::Here(bytes))
    }
}

fn disk(files: Vec<(String, Vec<u8>)>) -> Disk {
    Disk(files.into_iter().map(|(path, bytes)| (path, open(&bytes).unwrap().to_vec())).collect())
}

/// Words that have no stems in common: a syllable for each digit.
fn word(number: usize) -> String {
    let syllables = ["ba", "do", "fu", "gi", "ko", "lu", "mi", "po", "ru", "ta"];
    format!("{}{}{}k", syllables[number / 100 % 10], syllables[number / 10 % 10], syllables[number % 10])
}

fn document(number: usize, title: &[usize], text: &[usize]) -> Document {
    let words = |numbers: &[usize]| numbers.iter().map(|number| word(*number)).collect::<Vec<_>>().join(" ");
    let state = ["texas", "ohio", "iowa"][number % 3];
    Document {
        language: Some(Language::English),
        day: number as i32 * 2,
        text: vec![words(text)],
        names: vec![format!("{number}-17")],
        values: vec![(Facet::State, state.to_owned()), (Facet::Kind, "news".to_owned())],
        record: Record { id: format!("d{number}"), title: words(title), day: "2016-03-10".into(), ..Record::default() },
    }
}

/// Rare words have high numbers.
fn texts() -> impl Strategy<Value = Vec<(Vec<usize>, Vec<usize>)>> {
    let number = prop_oneof![0usize..20, 0usize..200, 0usize..1_000];
    let text = |range| prop::collection::vec(number.clone(), range);
    prop::collection::vec((text(1..8), text(3..30)), 1..90)
}

fn documents(texts: &[(Vec<usize>, Vec<usize>)]) -> Vec<Document> {
    texts.iter().enumerate().map(|(number, (title, text))| document(number, title, text)).collect()
}

/// An index whose segments begin where one says.
fn in_segments(documents: &[Document], starts: &BTreeSet<usize>) -> (Search, Disk) {
    let count = documents.len();
    let bounds: Vec<usize> =
        [0].into_iter().chain(starts.iter().copied().filter(|at| (1..count).contains(at))).collect();
    let (mut files, mut segments) = (Vec::new(), Vec::new());
    for (at, first) in bounds.iter().enumerate() {
        let end = bounds.get(at + 1).copied().unwrap_or(count);
        let (first, length) = (*first as u32, (end - first) as u32);
        let (own, more) = segment(first, length, &format!("s{at}"), &|number| documents[number as usize].clone());
        segments.push(own);
        files.extend(more);
    }
    for first in (0..count).step_by(PER_FILE as usize) {
        let own = documents[first..count.min(first + PER_FILE as usize)].iter();
        files.push(records(first as u32, own.map(|document| document.record.clone())));
    }
    let head = Head { count: count as u32, languages: vec![Language::English], segments };
    (Search { head: Head::read(&head.write()).unwrap() }, disk(files))
}

fn ask(words: &str, is_typing: bool) -> Ask {
    Ask { query: Query::parse(words, is_typing), ..Ask::default() }
}

fn found(answer: &Answer) -> Vec<u32> {
    answer.hits[..answer.with_all].iter().map(|hit| hit.document).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_document_is_found_by_any_three_of_its_words(texts in texts(), picks in any::<[prop::sample::Index; 3]>()) {
        let documents = documents(&texts);
        let disk = disk(index(documents.len() as u32, &|number| documents[number as usize].clone()));
        let search = Search { head: Head::parse(&disk.0[Head::FILE]).unwrap() };
        for (number, (title, text)) in texts.iter().enumerate() {
            let all: Vec<usize> = title.iter().chain(text).copied().collect();
            let words: Vec<String> = picks.iter().map(|pick| word(*pick.get(&all))).collect();
            let answer = search.ask(&ask(&words.join(" "), false), &disk);
            prop_assert!(found(&answer).contains(&(number as u32)), "{} {:?}", number, words);
            prop_assert_eq!(answer.broken, 0);
        }
    }

    #[test]
    fn what_is_found_is_what_was_written(texts in texts(), wanted in 0usize..1_000) {
        let documents = documents(&texts);
        let (search, disk) = in_segments(&documents, &BTreeSet::from([32, 64]));
        let has = |(title, text): &(Vec<usize>, Vec<usize>)| title.contains(&wanted) || text.contains(&wanted);
        let expected: BTreeSet<u32> = (0u32..).zip(&texts).filter(|(_, text)| has(text)).map(|(number, _)| number).collect();
        let answer = search.ask(&Ask { order: Order::Oldest, ..ask(&word(wanted), false) }, &disk);
        if answer.instead.is_empty() {
            prop_assert_eq!(found(&answer).into_iter().collect::<BTreeSet<_>>(), expected);
        } else {
            prop_assert!(expected.is_empty());
        }
        for (number, document) in (0u32..).zip(&documents) {
            prop_assert_eq!(search.record(number, &disk).unwrap().unwrap(), document.record.clone());
        }
    }

    #[test]
    fn answers_do_not_depend_on_the_segments(
        texts in texts(), starts in prop::collection::btree_set(1usize..90, 0..4),
        queries in prop::collection::vec(prop::collection::vec(0usize..1_000, 1..4), 3), cut in 3usize..6,
    ) {
        let documents = documents(&texts);
        let (one, one_disk) = in_segments(&documents, &BTreeSet::new());
        let (many, many_disk) = in_segments(&documents, &starts);
        for numbers in queries {
            let words = numbers.iter().map(|number| word(*number)).collect::<Vec<_>>().join(" ");
            let begun = words[..words.len() - cut % 3].to_owned();
            for asked in [ask(&words, false), ask(&begun, true), ask(&words.replacen('k', "", 1), false)] {
                let filters = vec![Filter::Any(Facet::State, vec!["ohio".into()]), Filter::Days { from: Some(10), to: None }];
                for asked in [Ask { filters, ..asked.clone() }, asked] {
                    prop_assert_eq!(one.ask(&asked, &one_disk), many.ask(&asked, &many_disk));
                    let counts = |search: &Search, disk: &Disk| {
                        search.counts(&asked, &[Facet::State], disk).unwrap().concat().into_iter().collect::<BTreeMap<_, _>>()
                    };
                    prop_assert_eq!(counts(&one, &one_disk), counts(&many, &many_disk));
                }
            }
        }
    }

    #[test]
    fn no_damage_panics(
        texts in texts(), at in any::<prop::sample::Index>(), file in any::<prop::sample::Index>(), byte in any::<u8>(),
        is_cut in any::<bool>(), wanted in 0usize..1_000,
    ) {
        let documents = documents(&texts);
        let (search, mut disk) = in_segments(&documents, &BTreeSet::from([32]));
        // What a checksum would have refused: the readers themselves must stand it.
        let path = file.get(&disk.0.keys().cloned().collect::<Vec<_>>()).clone();
        let bytes = disk.0.get_mut(&path).unwrap();
        if !bytes.is_empty() {
            let at = at.index(bytes.len());
            if is_cut { bytes.truncate(at) } else { bytes[at] ^= byte }
        }
        let filters = vec![Filter::Any(Facet::State, vec!["ohio".into()]), Filter::Days { from: Some(10), to: Some(50) }];
        for words in [word(wanted), word(wanted)[..4].to_owned(), format!("x{}", word(wanted)), word(texts[0].0[0])] {
            let asked = Ask { filters: filters.clone(), ..ask(&words, true) };
            let answer = search.ask(&asked, &disk);
            let _ = search.first(&asked, &answer, 10, &disk);
            let _ = search.counts(&asked, &[Facet::State, Facet::Topic], &disk);
        }
    }

    #[test]
    fn no_head_panics(bytes in prop::collection::vec(any::<u8>(), 0..80), text in "(languages en\n)?([a-f0-9]{1,4}( [0-9]{1,12}){0,7}\n){0,3}") {
        let _ = Head::parse(&bytes);
        if let Ok(head) = Head::parse(text.as_bytes()) {
            let _ = Search { head }.ask(&ask("word", true), &Disk::default());
        }
    }
}

fn small(titles: &[&str]) -> (Search, Disk) {
    let documents: Vec<Document> = titles
        .iter()
        .enumerate()
        .map(|(number, title)| Document {
            record: Record { title: (*title).to_owned(), ..Record::default() },
            ..document(number, &[], &[])
        })
        .collect();
    in_segments(&documents, &BTreeSet::new())
}

fn titles_found(titles: &[&str], query: &str, is_typing: bool) -> Vec<String> {
    let (search, disk) = small(titles);
    let asked = ask(query, is_typing);
    let answer = search.ask(&asked, &disk);
    let first = search.first(&asked, &answer, 10, &disk).unwrap();
    first.into_iter().map(|shown| shown.record.unwrap().title).collect()
}

#[test]
fn a_mistake_anywhere_is_forgiven_and_what_is_exact_comes_first() {
    let titles = ["Forty charged in trafficking of parrots", "A farm is sold", "A form is told"];
    for wrong in ["trafficing", "rtafficking", "xrafficking", "rafficking", "trafifcking", "traffickinng", "trafikcing"]
    {
        assert_eq!(titles_found(&titles, wrong, false), [titles[0]], "{wrong}");
    }
    assert_eq!(titles_found(&titles, "form", false), [titles[2]]);
    // Of three letters or fewer, nothing is taken for anything else.
    assert!(titles_found(&titles, "frm", false).is_empty());
    for (title, wrong) in [("Iowa farm", "iwoa"), ("Chicago", "chciago"), ("Florida", "flroida"), ("Mexico", "meixco")]
    {
        assert_eq!(titles_found(&[title], wrong, false), [title], "{wrong}");
    }
}

#[test]
fn the_last_word_may_have_only_begun() {
    let titles = ["Forty charged in trafficking of parrots", "Trapper sentenced"];
    assert_eq!(titles_found(&titles, "forty traff", true), [titles[0]]);
    assert_eq!(titles_found(&titles, "forty trafficked", false), [titles[0]]);
    // Though what was written is a word by itself, which comes first.
    let titles = ["Bankruptcy of a trader", "Bank robbed"];
    assert_eq!(titles_found(&titles, "bank", true), [titles[1], titles[0]]);
    assert_eq!(titles_found(&titles, "bank", false), [titles[1]]);
}

#[test]
fn a_word_with_a_hyphen_is_found_in_any_writing() {
    for (query, title) in [
        ("pre-trial", "Pretrial services"),
        ("pretrial", "Pre-trial services"),
        ("pre-trial", "Pre trial services"),
        ("us-mexico", "U.S.-Mexico border"),
        ("al-qaeda", "Member of al Qaeda"),
        ("866-dhs-2-ice", "Call 1-866-DHS-2-ICE"),
        ("anti-traficking", "Anti-trafficking unit"),
        ("e-mail", "Email stolen"),
    ] {
        assert_eq!(titles_found(&["Nothing of it", title], query, false), [title], "{query}");
    }
    assert!(titles_found(&["Trial of a pre"], "e-mail", false).is_empty());
}

#[test]
fn what_is_nowhere_is_named_and_not_counted_as_had() {
    let titles = ["Texas man charged", "Texas farm sold"];
    let (search, disk) = small(&titles);
    let answer = search.ask(&ask("texas 99999", false), &disk);
    assert_eq!((answer.with_all, answer.hits.len(), answer.nowhere), (0, 2, vec![1]));
    let answer = search.ask(&ask("farm texas", false), &disk);
    assert_eq!((answer.with_all, answer.nowhere), (1, vec![]));
}

#[test]
fn of_a_word_whose_file_did_not_come_nothing_is_said() {
    let (search, mut disk) = small(&["Trafficking of parrots"]);
    disk.0.retain(|path, _| !path.contains("terms"));
    let answer = search.ask(&ask("trafficking", false), &disk);
    assert_eq!((answer.nowhere, answer.instead, answer.hits.len()), (vec![], vec![], 0));
    assert!(answer.broken > 0);
}

#[test]
fn days_that_did_not_come_choose_nothing() {
    let (search, mut disk) = small(&["Trafficking of parrots"]);
    let asked = Ask { filters: vec![Filter::Days { from: Some(0), to: None }], ..ask("parrots", false) };
    assert_eq!(search.ask(&asked, &disk).with_all, 1);
    disk.0.retain(|path, _| !path.ends_with("column-7.bin"));
    let answer = search.ask(&asked, &disk);
    assert!(answer.with_all == 0 && answer.broken > 0);
}

/// What of a query's phrases a text has.
fn has_phrases(query: &str, text: &str, is_typing: bool) -> bool {
    let (search, disk) = small(&["Human trafficking by email"]);
    let asked = ask(query, is_typing);
    let answer = search.ask(&asked, &disk);
    Marker::new(&asked.query, &answer.instead, &search.head.languages).has_phrases(&asked.query, text)
}

#[test]
fn phrases_stand_side_by_side_in_any_writing() {
    for (query, text) in [
        ("\"human trafficking\"", "On human trafficking."),
        ("\"human traficking\"", "On human trafficking."),
        ("\"e-mail fraud\"", "An e-mail fraud; an email"),
        ("\"e-mail fraud\"", "email fraud"),
        ("\"pre-trial services\"", "of pre trial services"),
        ("\"call 866-347-2423\"", "Call (866) 347-2423 now"),
    ] {
        assert!(has_phrases(query, text, false), "{query}");
    }
    for text in ["human and trafficking", "trafficking human", "human"] {
        assert!(!has_phrases("\"human trafficking\"", text, false), "{text}");
    }
    assert!(has_phrases("\"human traff", "On human trafficking.", true));
}

#[test]
fn words_that_were_asked_for_apart_are_in_every_result() {
    let documents = [document(0, &[1, 2, 3], &[1]), document(1, &[1, 2], &[9]), document(2, &[1, 2, 3], &[9])];
    let (search, disk) = in_segments(&documents, &BTreeSet::new());
    let mut asked = ask(&[word(1), word(2), word(3)].join(" "), false);
    asked.query.add_words(&word(9));
    let mut found: Vec<u32> = search.ask(&asked, &disk).hits.iter().map(|hit| hit.document).collect();
    found.sort_unstable();
    assert_eq!(found, [1, 2], "most of the words are not enough");
}

/// Words that only the newest documents have, lists that have files of their own, words that most have: all are found as a
/// plain search of the documents finds them.
#[test]
fn a_large_index_finds_what_its_documents_hold() {
    let count = 24_003;
    let held = |number: usize| -> Vec<usize> {
        let mut words = vec![number % 700 + 300];
        words.extend((number >= 22_500).then_some(0));
        words.extend((number >= 23_990).then_some(1));
        words.extend((!number.is_multiple_of(3)).then_some(2));
        words.extend(number.is_multiple_of(2).then_some(3));
        words.extend((number == 17 || number == 23_999).then_some(4));
        words
    };
    let documents: Vec<Document> =
        (0..count).map(|number| document(number, &[number % 90 + 10], &held(number))).collect();
    let (one, one_disk) = in_segments(&documents, &BTreeSet::new());
    let files = index(count as u32, &|number| documents[number as usize].clone());
    assert!(files.iter().any(|(path, _)| path.contains("/texts-")));
    let disk = disk(files);
    let search = Search { head: Head::parse(&disk.0[Head::FILE]).unwrap() };
    assert!(search.head.segments.len() > 2);
    for wanted in [&[0][..], &[1], &[2], &[3], &[4], &[0, 3], &[1, 2], &[2, 3, 310], &[4, 0], &[50, 2]] {
        let has = |number: &usize| wanted.iter().all(|word| held(*number).contains(word) || *word == number % 90 + 10);
        let expected: Vec<u32> = (0..count).filter(has).map(|number| number as u32).collect();
        let words = wanted.iter().map(|number| word(*number)).collect::<Vec<_>>().join(" ");
        let asked = Ask { order: Order::Oldest, ..ask(&words, false) };
        for (search, disk) in [(&one, &one_disk), (&search, &disk)] {
            let answer = search.ask(&asked, disk);
            assert_eq!(answer.broken, 0);
            assert!(found(&answer) == expected, "{words}: {} of {}", answer.with_all, expected.len());
        }
    }
}

#[test]
fn terms_that_a_file_cannot_hold_apart_lose_no_document() {
    // A file knows 24 bits of a term: among so many numbers two are alike.
    let titles: Vec<String> = (0..9_000).map(|number| format!("{} {}", 100_000 + number, 200_000 + number)).collect();
    let (search, disk) = small(&titles.iter().map(String::as_str).collect::<Vec<_>>());
    let is_found = |number: usize| {
        let answer = search.ask(&ask(&(100_000 + number).to_string(), false), &disk);
        found(&answer).contains(&(number as u32))
    };
    assert!((0..9_000).all(is_found));
}

#[test]
fn words_side_by_side_in_the_title_come_first() {
    let titles =
        ["Police chief and fire marshal thanked by mayor", "Fire and police", "Fire chief retires from post today"];
    assert_eq!(titles_found(&titles, "fire chief", false)[0], titles[2]);
}

#[test]
fn with_a_word_too_many_those_with_most_are_found() {
    let titles = ["Bridge opens in Ohio", "Bridge closes"];
    let (search, disk) = small(&titles);
    let answer = search.ask(&ask("bridge opens closes ohio", false), &disk);
    assert_eq!((answer.with_all, answer.hits.first().map(|hit| hit.document)), (0, Some(0)));
}

#[test]
fn a_file_that_did_not_come_costs_what_it_holds_and_is_counted() {
    let documents = documents(&(0..40).map(|at| (vec![at], vec![at + 100])).collect::<Vec<_>>());
    let (search, mut disk) = in_segments(&documents, &BTreeSet::from([32]));
    disk.0.retain(|path, _| !path.starts_with("s0/terms"));
    let answer = search.ask(&ask(&format!("{} {}", word(35), word(135)), false), &disk);
    assert_eq!(found(&answer), [35]);
    assert!(answer.broken > 0);
}

#[test]
fn days_choose_documents_by_their_bounds() {
    let documents = documents(&(0..40).map(|at| (vec![at], vec![])).collect::<Vec<_>>());
    let (search, disk) = in_segments(&documents, &BTreeSet::from([32]));
    let filters = vec![Filter::Days { from: days("1970-01-03"), to: Some(6) }];
    let answer = search.ask(&Ask { filters, ..Ask::default() }, &disk);
    assert_eq!(found(&answer), [3, 2, 1]);
}
