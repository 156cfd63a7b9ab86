//! Gives both sides a digest of the views' sources, so that an app never draws data that was written for other views;
//! and makes the words of the pseudo-locales out of the English ones.

use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher;
use std::path::Path;

/// What a page's data depends on.
const VIEWS: [&str; 5] = ["src/model", "src/i18n", "src/components", "src/pages", "Cargo.lock"];

fn main() {
    let mut hasher = DefaultHasher::new();
    for path in VIEWS {
        println!("cargo::rerun-if-changed={path}");
        add(Path::new(path), &mut hasher);
    }
    println!("cargo::rustc-env=FRONTDESK_VIEWS=views-{:016x}", hasher.finish());
    let english = std::fs::read_to_string("src/i18n/en.rs").unwrap_or_default();
    let folder = std::env::var("OUT_DIR").unwrap_or_default();
    if let Err(error) = std::fs::write(Path::new(&folder).join("pseudo.rs"), pseudo(&english)) {
        println!("cargo::error=cannot write pseudo.rs: {error}");
    }
}

/// A language's file with each text in disguise. Comments have no texts, and a text holds no `"`.
fn pseudo(source: &str) -> String {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let disguise = |(at, part): (usize, &str)| if at % 2 == 1 { disguised(part) } else { part.to_owned() };
    code.map(|line| line.split('"').enumerate().map(disguise).collect::<Vec<_>>().join("\"") + "\n").collect()
}

/// "⟦Ñéŵš~~⟧": other letters, so that what is no message stands out; a third longer, so that what has no room is cut off;
/// and brackets, so that both ends are seen. What stands in braces is filled in, and blanks at the ends join texts.
fn disguised(text: &str) -> String {
    let mut depth = 0;
    let mut letters = 0;
    let changed: String = text
        .chars()
        .map(|c| {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            let other = LETTERS.iter().find(|(plain, _)| *plain == c).filter(|_| depth == 0);
            letters += usize::from(other.is_some());
            other.map_or(c, |(_, other)| *other)
        })
        .collect();
    let locale = text.len() == 5 && text.as_bytes()[2] == b'_';
    if letters == 0 || locale {
        return text.to_owned();
    }
    let inside = changed.trim();
    let (before, after) = (changed.len() - changed.trim_start().len(), changed.len() - changed.trim_end().len());
    format!("{}⟦{inside}{}⟧{}", " ".repeat(before), "~".repeat(letters.div_ceil(3)), " ".repeat(after))
}

#[rustfmt::skip]
const LETTERS: [(char, char); 52] = [
    ('a', 'á'), ('b', 'ƀ'), ('c', 'ç'), ('d', 'ð'), ('e', 'é'), ('f', 'ƒ'), ('g', 'ĝ'), ('h', 'ĥ'), ('i', 'í'), ('j', 'ĵ'),
    ('k', 'ķ'), ('l', 'ļ'), ('m', 'ɱ'), ('n', 'ñ'), ('o', 'ó'), ('p', 'þ'), ('q', 'ǫ'), ('r', 'ŕ'), ('s', 'š'), ('t', 'ţ'),
    ('u', 'ú'), ('v', 'ṽ'), ('w', 'ŵ'), ('x', 'ẋ'), ('y', 'ý'), ('z', 'ž'), ('A', 'Á'), ('B', 'Ɓ'), ('C', 'Ç'), ('D', 'Ð'),
    ('E', 'É'), ('F', 'Ƒ'), ('G', 'Ĝ'), ('H', 'Ĥ'), ('I', 'Í'), ('J', 'Ĵ'), ('K', 'Ķ'), ('L', 'Ļ'), ('M', 'Ṁ'), ('N', 'Ñ'),
    ('O', 'Ó'), ('P', 'Þ'), ('Q', 'Ǫ'), ('R', 'Ŕ'), ('S', 'Š'), ('T', 'Ţ'), ('U', 'Ú'), ('V', 'Ṽ'), ('W', 'Ŵ'), ('X', 'Ẋ'),
    ('Y', 'Ý'), ('Z', 'Ž'),
];

fn add(path: &Path, hasher: &mut DefaultHasher) {
    if let Ok(entries) = std::fs::read_dir(path) {
        let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        paths.iter().for_each(|path| add(path, hasher));
    } else if let Ok(bytes) = std::fs::read(path) {
        hasher.write(&bytes);
    }
}
