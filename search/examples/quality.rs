//! Measures an index of documents in a file of JSON lines (`title`, `subtitle`, `number`, `date`, `body`): its size, and
//! how often a document is among the first five for words of its title, as they are and with one typing mistake.
//!
//! `cargo run --release -p frontdesk-search --example quality -- FILE [queries] [seed] [QUESTIONS]`
//!
//! QUESTIONS is a file that it writes: what was asked, a JSON array a line (name of the series, whether it is clear, title, query), so that
//! others can be asked the same.

use frontdesk_search::write::{Document, index, segment};
use frontdesk_search::{Ask, Files, LEAF, Language, Query, Record, Search, Stored, layout, open};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::time::Instant;

/// The files of an index, and which of them a question has read.
struct Counted {
    files: HashMap<String, Vec<u8>>,
    read: RefCell<BTreeSet<String>>,
}

impl Files for Counted {
    fn get(&self, path: &str) -> Stored<'_> {
        self.read.borrow_mut().insert(path.to_owned());
        match self.files.get(path).map(|bytes| open(bytes)) {
            Some(Ok(bytes)) => Stored::Here(bytes),
            _ => Stored::Broken,
        }
    }
}

/// Numbers that the same seed gives again (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ mixed >> 31) % bound as u64) as usize
    }
}

fn text(value: &serde_json::Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

fn document(value: &serde_json::Value, number: usize) -> Document {
    let paragraphs = value["body"].as_array().into_iter().flatten();
    Document {
        language: Some(Language::English),
        day: number as i32,
        text: paragraphs.map(|paragraph| paragraph.as_str().unwrap_or_default().to_owned()).collect(),
        names: vec![text(value, "number")],
        values: Vec::new(),
        record: Record {
            id: text(value, "url").rsplit('/').next().unwrap_or_default().to_owned(),
            title: text(value, "title"),
            dek: text(value, "subtitle"),
            day: text(value, "date"),
            ..Record::default()
        },
    }
}

/// A word with one mistake: a letter of another, too few, too many, or two that have changed places.
fn mistaken(word: &str, random: &mut Random) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    loop {
        let at = random.below(letters.len());
        let letter = char::from(b'a' + random.below(26) as u8);
        match random.below(4) {
            0 => letters[at] = letter,
            1 => _ = letters.remove(at),
            2 => letters.insert(at, letter),
            _ if at + 1 < letters.len() => letters.swap(at, at + 1),
            _ => {}
        }
        let wrong: String = letters.iter().collect();
        if wrong != word {
            return wrong;
        }
    }
}

#[expect(clippy::print_stdout, clippy::unwrap_used, reason = "a program that prints what it measures")]
fn main() {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().unwrap();
    let queries: usize = arguments.next().map_or(400, |count| count.parse().unwrap());
    let seed: u64 = arguments.next().map_or(1, |seed| seed.parse().unwrap());
    let questions_file = arguments.next();
    let mut questions = String::new();
    let mut values: Vec<serde_json::Value> =
        std::fs::read_to_string(file).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    values.sort_by_key(|value| (text(value, "date"), text(value, "id")));
    let start = Instant::now();
    let files = index(values.len() as u32, &|number| document(&values[number as usize], number as usize));
    println!("{} documents, {} files, {} ms", values.len(), files.len(), start.elapsed().as_millis());
    let written: Vec<usize> = ((values.len() as u32).saturating_sub(LEAF)..values.len() as u32)
        .map(|count| {
            let before = layout(count);
            let new = layout(count + 1).into_iter().filter(|segment| !before.contains(segment));
            let document = |number: u32| document(&values[number as usize], number as usize);
            // The head and a file of records besides.
            new.map(|(first, count)| segment(first, count, "", &document).1.len()).sum::<usize>() + 2
        })
        .collect();
    println!(
        "one more document writes {} files on average, {} at most but for every {LEAF}th, which writes {}",
        written.iter().sum::<usize>() / written.len().max(1),
        {
            let mut written = written.clone();
            written.sort_unstable();
            written.iter().rev().nth(1).copied().unwrap_or_default()
        },
        written.iter().max().copied().unwrap_or_default()
    );
    let mut sizes: HashMap<String, (usize, usize, usize)> = HashMap::new();
    for (path, bytes) in &files {
        let kind = path.rsplit('/').next().unwrap().rsplit_once('-').map_or("other", |(kind, _)| kind);
        let kind = if path.starts_with("records") { "records" } else { kind };
        let size = sizes.entry(format!("{:>18} {kind}", path.split('/').next().unwrap())).or_default();
        *size = (size.0 + 1, size.1 + bytes.len(), size.2.max(bytes.len()));
    }
    let mut sizes: Vec<_> = sizes.into_iter().collect();
    sizes.sort();
    for (kind, (count, bytes, largest)) in sizes {
        println!("{kind:32} {count:6} files {bytes:9} bytes, largest {largest}");
    }
    let files = Counted { files: files.into_iter().collect(), read: RefCell::default() };
    let search = Search { head: frontdesk_search::Head::read(&files.files["index.txt"]).unwrap() };
    let titles: Vec<BTreeSet<String>> = values
        .iter()
        .map(|value| text(value, "title").split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect())
        .collect();
    for (name, is_mistaken, consecutive) in [
        ("exact", false, false),
        ("one mistake", true, false),
        ("exact, in a row", false, true),
        ("one mistake, in a row", true, true),
    ] {
        let mut random = Random(seed);
        let (mut found, mut asked, mut bytes, mut requests, mut failed) = (0, 0, Vec::new(), 0, Vec::new());
        let (mut clear, mut clear_found, mut by_kind) = (0, 0, HashMap::<String, usize>::new());
        while asked < queries {
            let at = random.below(values.len());
            let title = text(&values[at], "title");
            let words: Vec<&str> = title
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| word.len() >= 4 && word.chars().all(|c| c.is_ascii_alphabetic()))
                .collect();
            let distinct: BTreeSet<String> = words.iter().map(|word| word.to_lowercase()).collect();
            if distinct.len() < 4 {
                continue;
            }
            let mut chosen: Vec<usize> = Vec::new();
            let first = random.below(words.len() - 3);
            while chosen.len() < 4 {
                let next = if consecutive { first + chosen.len() } else { random.below(words.len()) };
                if !chosen.contains(&next) {
                    chosen.push(next);
                }
            }
            chosen.sort_unstable();
            // A question is clear where no more titles than are looked at have all of its words.
            let has = |title: &BTreeSet<String>| chosen.iter().all(|at| title.contains(&words[*at].to_lowercase()));
            let is_clear = titles.iter().filter(|title| has(title)).count() <= 5;
            clear += usize::from(is_clear);
            let mut query: Vec<String> = chosen.iter().map(|at| words[*at].to_lowercase()).collect();
            if is_mistaken {
                let which = random.below(4);
                query[which] = mistaken(&query[which], &mut random);
            }
            asked += 1;
            questions += &format!("{}\n", serde_json::json!([name, is_clear, title, query.join(" ")]));
            files.read.borrow_mut().clear();
            let ask = Ask { query: Query::parse(&query.join(" "), true), ..Ask::default() };
            let answer = search.ask(&ask, &files);
            let shown = search.first(&ask, &answer, 10, &files).unwrap();
            let read = files.read.borrow();
            requests += read.len();
            for path in read.iter().filter(|path| files.files.contains_key(*path)) {
                let kind = path.split(['/']).next_back().unwrap().rsplit_once('-').map_or("records", |(kind, _)| kind);
                *by_kind.entry(kind.to_owned()).or_default() += files.files[path].len();
            }
            bytes.push(read.iter().filter_map(|path| files.files.get(path)).map(Vec::len).sum::<usize>());
            let same = |hit: &frontdesk_search::Hit| text(&values[hit.document as usize], "title") == title;
            if shown.iter().take(5).map(|shown| &shown.hit).any(same) {
                found += 1;
                clear_found += usize::from(is_clear);
            } else if is_clear {
                let rank = answer.hits.iter().position(same);
                failed.push(format!(
                    "{} | {} | {rank:?} of {} all {}",
                    query.join(" "),
                    title,
                    answer.hits.len(),
                    answer.with_all
                ));
            }
        }
        bytes.sort_unstable();
        let mean = bytes.iter().sum::<usize>() / bytes.len();
        println!(
            "{name}: {found} of {asked}; bytes before compression: mean {mean}, median {}, worst {}; {} files",
            bytes[bytes.len() / 2],
            bytes.last().unwrap(),
            requests / asked
        );
        println!(
            "   of clear questions: {clear_found} of {clear}; by kind {:?}",
            by_kind.iter().map(|(kind, bytes)| (kind, bytes / asked)).collect::<Vec<_>>()
        );
        for line in failed.iter().take(8) {
            println!("   {line}");
        }
    }
    if let Some(path) = questions_file {
        std::fs::write(path, questions).unwrap();
    }
}
