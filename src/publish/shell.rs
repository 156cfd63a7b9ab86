//! What Trunk built: which file is which. It must not change any of them.

use super::style::Style;
use crate::publish::error::PublishError;
use std::path::Path;

/// The parts of the built app, as paths below its folder.
#[derive(Clone, Debug)]
pub struct Shell {
    /// The style of a page's first screen: the publisher puts what a page uses of it into the page.
    pub style: Style,
    /// The same as a file: the app needs all of it, since it draws pages of every kind.
    pub first_style: String,
    /// The rest of the style.
    pub rest_style: String,
    /// The module that wasm-bindgen wrote.
    pub script: String,
    pub wasm: String,
    /// The office look-up, a module of its own: its script and its WASM. The page's scripts name them.
    pub look_up: [String; 2],
    /// Search, the same.
    pub search: [String; 2],
    /// The folder of the scripts that a page runs, named after what they hold.
    pub app: String,
    /// Those scripts, by name: read once, so that the folder's name is the digest of what is put there.
    pub scripts: Vec<(&'static str, Vec<u8>)>,
    /// Every file that is published as it is.
    pub files: Vec<String>,
}

/// The scripts that a page runs: what starts the app, the office look-up and search, and the map. They come to one folder, so
/// that those of one build find each other.
pub const SCRIPTS: [&str; 3] = ["boot.js", "map.js", "search.js"];

/// The one of them that speaks: `public/page/words.js` is a part of it.
const SPEAKS: &str = "boot.js";

impl Shell {
    /// Tells this build of the app from another: what the files are called that a page runs.
    pub fn build(&self) -> String {
        let names =
            [&self.script, &self.wasm, &self.app, &self.first_style, &self.rest_style].map(String::as_str).join(" ");
        blake3::hash(names.as_bytes()).to_hex()[..8].to_owned()
    }

    /// Whether the app draws the data that this publisher writes.
    ///
    /// # Errors
    ///
    /// An app that was built of other views, or that cannot be read.
    pub fn check_views(&self, folder: &Path) -> Result<(), PublishError> {
        let path = folder.join(&self.wasm);
        let built = std::fs::read(&path).map_err(|source| unreadable(&path, source))?;
        let is_own = holds(&built, crate::VIEWS.as_bytes());
        let what = "an app with this publisher's views";
        is_own.then_some(()).ok_or_else(|| PublishError::Shell { folder: folder.to_owned(), what })
    }

    /// Reads what Trunk has left in a folder. `words` is what its scripts say, by a language's tag.
    pub fn read(folder: &Path, words: &serde_json::Value) -> Result<Self, PublishError> {
        let mut files = Vec::new();
        list(folder, "", &mut files)?;
        files.sort();
        let find = |what: &'static str, start: &str, end: &str| {
            let found = files.iter().find(|file| file.starts_with(start) && file.ends_with(end)).cloned();
            found.ok_or(PublishError::Shell { folder: folder.to_owned(), what })
        };
        let first = find("the style first-….css", "first-", ".css")?;
        let rest_style = find("the style rest-….css", "rest-", ".css")?;
        let script = find("the script frontdesk-….js", "frontdesk-", ".js")?;
        let wasm = find("the WASM frontdesk-…_bg.wasm", "frontdesk-", "_bg.wasm")?;
        let look_up = [
            find("the look-up's script look-up-….js", "look-up-", ".js")?,
            find("the look-up's WASM look-up-…_bg.wasm", "look-up-", "_bg.wasm")?,
        ];
        let search = [
            find("the script of search finder-….js", "finder-", ".js")?,
            find("the WASM of search finder-…_bg.wasm", "finder-", "_bg.wasm")?,
        ];
        let path = folder.join(&first);
        let style = std::fs::read_to_string(&path).map_err(|source| unreadable(&path, source))?;
        let (mut digest, mut scripts) = (blake3::Hasher::new(), Vec::new());
        for name in SCRIPTS {
            let path = folder.join(name);
            let mut bytes = std::fs::read(&path).map_err(|source| unreadable(&path, source))?;
            if name == SPEAKS {
                bytes.splice(..0, format!("const WORDS={words};\n").into_bytes());
            }
            digest.update(&bytes);
            scripts.push((name, bytes));
        }
        let app = format!("app-{}", &digest.finalize().to_hex()[..16]);
        // Trunk's own page holds no content.
        files.retain(|file| file != "index.html" && !SCRIPTS.contains(&file.as_str()));
        Ok(Self {
            style: Style::parse(&style),
            first_style: first,
            rest_style,
            script,
            wasm,
            look_up,
            search,
            app,
            scripts,
            files,
        })
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn list(folder: &Path, below: &str, files: &mut Vec<String>) -> Result<(), PublishError> {
    let path = folder.join(below);
    for entry in std::fs::read_dir(&path).map_err(|source| unreadable(&path, source))? {
        let entry = entry.map_err(|source| unreadable(&path, source))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let name = if below.is_empty() { name } else { format!("{below}/{name}") };
        if entry.path().is_dir() {
            list(folder, &name, files)?;
        } else {
            files.push(name);
        }
    }
    Ok(())
}

fn unreadable(path: &Path, source: std::io::Error) -> PublishError {
    PublishError::Read { path: path.to_owned(), source, remedy: "Build the app first (`make build`)" }
}
