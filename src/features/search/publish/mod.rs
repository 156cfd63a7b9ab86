//! The search index of the releases, and what search says and finds besides them.
//!
//! A segment's folder is named after the releases in it, so its files never change, and a release more writes those of
//! the newest segment alone. A segment that is published already is not made again: a file of its own says which files
//! it has.

mod document;
mod words;

use crate::content::Content;
use crate::portal::plan::Newsrooms;
use crate::publish::manifest::program;
use crate::publish::manifest::{Key, Manifest};
use crate::publish::unit::Unit;
use document::Documents;
use frontdesk_search::write::{self, File};
use frontdesk_search::{Head, PER_FILE, Segment, layout};
use std::collections::BTreeSet;
use std::path::Path;

/// The folder of the index, below the site's.
const FOLDER: &str = "data/search";

/// The name of the file in a segment's folder that says what the others are.
const CONTENTS: &str = "contents.txt";

/// The files of search. `digests` are those of the releases, `present` what `out` serves now.
pub fn units<'a>(
    content: &'a Content,
    newsrooms: &Newsrooms<'_>,
    digests: &[Key],
    out: &Path,
    present: &Manifest,
) -> Vec<Unit<'a>> {
    // What is indexed of a release depends on the names of topics and offices too.
    let names = Key::of([
        serde_json::to_vec(&content.portal.newsroom).unwrap_or_default().as_slice(),
        serde_json::to_vec(&content.offices).unwrap_or_default().as_slice(),
    ]);
    let documents = Documents::new(content);
    let count = content.releases.len() as u32;
    let key = |first: u32, count: u32| {
        let own = digests.get(first as usize..(first + count) as usize).unwrap_or_default();
        Key::of([names.as_bytes()].into_iter().chain(own.iter().map(Key::as_bytes)))
    };
    let (mut units, mut segments) = (Vec::new(), Vec::new());
    for (first, count) in layout(count) {
        let (segment, unit) = segment(first, count, &key(first, count), &documents, out, present);
        segments.push(segment);
        units.push(unit);
    }
    for first in (0..count).step_by(PER_FILE as usize) {
        let numbers = first..count.min(first + PER_FILE);
        let key = Key::of([key(first, numbers.end - first).as_bytes(), program().as_bytes()]);
        let documents = documents.clone();
        let (path, _) = frontdesk_search::record_file(first);
        units.push(Unit::new(vec![(format!("{FOLDER}/{path}"), key)], move || {
            let records = numbers.clone().map(|number| documents.record(number));
            Ok(vec![write::records(first, records).1])
        }));
    }
    let languages: BTreeSet<_> = content.releases.iter().map(|release| document::language(release.language)).collect();
    let head = Head { count, languages: languages.into_iter().collect(), segments };
    units.push(Unit::bytes(format!("{FOLDER}/{}", Head::FILE), head.write()));
    for (lang, newsroom) in newsrooms {
        let prefix = content.portal.languages.prefix(*lang);
        let folder = format!("data{prefix}/search");
        units.push(Unit::bytes(format!("{folder}/words.txt"), words::words(content, newsroom, *lang).into_bytes()));
        units.push(Unit::bytes(format!("{folder}/pages.txt"), words::pages(content, newsroom, *lang).into_bytes()));
        units.push(Unit::bytes(
            format!("{}opensearch.xml", crate::publish::unit::folder(&format!("{prefix}/"))),
            words::description(content, *lang).into_bytes(),
        ));
    }
    units
}

/// A segment and its files: as they are published, else made now, since their number depends on what they hold.
fn segment<'a>(
    first: u32,
    count: u32,
    input: &Key,
    documents: &Documents<'a>,
    out: &Path,
    present: &Manifest,
) -> (Segment, Unit<'a>) {
    let folder = input.to_string()[..16].to_owned();
    let key = |name: &str| Key::of([input.as_bytes(), program().as_bytes(), name.as_bytes()]);
    let contents = format!("{FOLDER}/{folder}/{CONTENTS}");
    let is_present = present.0.get(&contents) == Some(&key(&contents));
    let served = if is_present { std::fs::read_to_string(out.join(&contents)).ok() } else { None };
    let (segment, names, made) = match served.as_deref().and_then(|text| listed(text, first)) {
        Some((segment, names)) => (segment, names, None),
        None => {
            let (segment, files) = make(first, count, &folder, documents);
            let names = files.iter().map(|(name, _)| name.clone()).collect();
            (segment, names, Some(files))
        }
    };
    let files = names.into_iter().map(|name| (name.clone(), key(&name))).collect();
    let documents = documents.clone();
    let unit = Unit::new(files, move || {
        let files = made.clone().unwrap_or_else(|| make(first, count, &folder, &documents).1);
        Ok(files.into_iter().map(|(_, bytes)| bytes).collect())
    });
    (segment, unit)
}

/// A segment with its files, the last of which says what they are.
fn make(first: u32, count: u32, folder: &str, documents: &Documents<'_>) -> (Segment, Vec<File>) {
    let (segment, files) = write::segment(first, count, folder, &|number| documents.document(number));
    let mut files: Vec<File> = files.into_iter().map(|(path, bytes)| (format!("{FOLDER}/{path}"), bytes)).collect();
    let contents = format!("{FOLDER}/{folder}/{CONTENTS}");
    let mut text = segment.line() + "\n";
    for name in files.iter().map(|(name, _)| name).chain([&contents]) {
        text += name;
        text += "\n";
    }
    text += "end\n";
    files.push((contents, text.into_bytes()));
    (segment, files)
}

/// What the file says that [`make`] has written last.
fn listed(text: &str, first: u32) -> Option<(Segment, Vec<String>)> {
    let mut lines = text.strip_suffix("\nend\n")?.lines();
    Some((Segment::read(lines.next()?, first)?, lines.map(str::to_owned).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_files_is_read_whole_or_not_at_all() {
        let text = "ab 32 3 1 2 3 4\na\nb\nend\n";
        let (segment, names) = listed(text, 64).unwrap();
        assert_eq!((segment.first, segment.count, names), (64, 32, vec!["a".to_owned(), "b".to_owned()]));
        assert!((0..text.len()).all(|cut| listed(&text[..cut], 64).is_none()));
    }
}
