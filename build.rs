//! Gives both sides a digest of the views' sources, so that an app never draws data that was written for other views;
//! and makes code of the words in each language.

#[path = "build/words/mod.rs"]
mod words;

use std::io;
use std::path::Path;
use words::{Language, Section};

/// What a page's data depends on. Both sides must have the same digest of it, whatever compiler they were built with.
const VIEWS: [&str; 9] = [
    "build",
    "words",
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
    for error in run().err().into_iter().flatten() {
        println!("cargo::error={error}");
    }
}

fn run() -> Result<(), Vec<String>> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut digest = blake3::Hasher::new();
    for path in VIEWS {
        println!("cargo::rerun-if-changed={path}");
        add(Path::new(path), &mut digest).map_err(|error| vec![format!("cannot read {path}: {error}")])?;
    }
    println!("cargo::rustc-env=FRONTDESK_VIEWS=views-{}", &digest.finalize().to_hex()[..16]);
    let languages = languages(Path::new("words")).map_err(|error| vec![error])?;
    let problems = words::problems(&languages);
    if !problems.is_empty() {
        return Err(problems);
    }
    let folder = std::env::var("OUT_DIR").map_err(|error| vec![format!("OUT_DIR: {error}")])?;
    let file = Path::new(&folder).join("words.rs");
    std::fs::write(&file, words::code(&languages))
        .map_err(|error| vec![format!("cannot write {}: {error}", file.display())])
}

/// The files of words, English first.
fn languages(folder: &Path) -> Result<Vec<Language>, String> {
    let entries = folder.read_dir().and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries = entries.map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    let files =
        entries.iter().map(std::fs::DirEntry::path).filter(|path| path.extension().is_some_and(|end| end == "json"));
    let read = |path: std::path::PathBuf| {
        let named = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let json = std::fs::read_to_string(&path).map_err(|error| named(&error))?;
        let words = Section::parse(&json).map_err(|error| named(&error))?;
        Ok(Language { tag: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), words })
    };
    let mut languages = files.map(read).collect::<Result<Vec<_>, String>>()?;
    languages.sort_by(|one, other| (one.tag != "en", &one.tag).cmp(&(other.tag != "en", &other.tag)));
    Ok(languages)
}

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
