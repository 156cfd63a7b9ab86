//! Gives both sides a digest of the views' sources, so that an app never draws data that was written for other views;
//! and makes the words of the pseudo-locales out of the English ones.

use std::io;
use std::path::Path;

/// What a page's data depends on. Both sides must have the same digest of it, whatever compiler they were built with.
const VIEWS: [&str; 7] = [
    "src/model",
    "src/i18n",
    "src/components",
    "src/features",
    "src/portal/page.rs",
    "src/portal/tags.rs",
    "Cargo.lock",
];

/// What of it the publisher alone has, or modules of their own.
const NOT_VIEWS: [&str; 3] = ["publish", "publish.rs", "browser"];

fn main() {
    if let Err(error) = run() {
        println!("cargo::error={error}");
    }
}

fn run() -> Result<(), String> {
    let mut digest = blake3::Hasher::new();
    for path in VIEWS {
        println!("cargo::rerun-if-changed={path}");
        add(Path::new(path), &mut digest).map_err(|error| format!("cannot read {path}: {error}"))?;
    }
    println!("cargo::rustc-env=FRONTDESK_VIEWS=views-{}", &digest.finalize().to_hex()[..16]);
    let english = "src/i18n/en.rs";
    let english = std::fs::read_to_string(english).map_err(|error| format!("cannot read {english}: {error}"))?;
    let folder = std::env::var("OUT_DIR").map_err(|error| format!("OUT_DIR: {error}"))?;
    let file = Path::new(&folder).join("pseudo.rs");
    std::fs::write(&file, pseudo(&english)).map_err(|error| format!("cannot write {}: {error}", file.display()))
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

/// Adds the file at a path, or those in the folder there, in the order of their names.
fn add(path: &Path, digest: &mut blake3::Hasher) -> io::Result<()> {
    if !path.is_dir() {
        digest.update(&std::fs::read(path)?);
        return Ok(());
    }
    let entries = std::fs::read_dir(path)?.collect::<io::Result<Vec<_>>>()?;
    let mut paths: Vec<_> = entries.into_iter().map(|entry| entry.path()).collect();
    paths.retain(|path| !NOT_VIEWS.iter().any(|name| path.ends_with(name)));
    paths.sort();
    paths.iter().try_for_each(|path| add(path, digest))
}
