//! The publisher: from a folder of content and the built app to a folder of files.
//! A pure function of its inputs: it must not ask for the time, the network or the machine.
//!
//! content → [`Content::read`] → [`plan::pages`] → [`render::app`] → [`document::Documents`] → [`output::Output`]

mod check;
mod content;
mod document;
mod headers;
mod markdown;
mod output;
mod plan;
mod problem;
mod read;
mod render;
pub mod schema;
mod shell;

pub use content::Content;
pub use document::nodes;
pub use headers::{HeaderRule, HeaderRules};
pub use output::Summary;
pub use problem::{Problem, Problems};

use crate::components::Site;
use crate::model::Lang;
use crate::pages::Page;
use document::Documents;
use output::Output;
use rayon::prelude::*;
use shell::Shell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What to publish, and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder that the agency's editors write.
    pub content: PathBuf,
    /// What Trunk built: script, WASM, style and static files.
    pub shell: PathBuf,
    /// The folder that a web server serves.
    pub out: PathBuf,
}

#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The content has mistakes: nothing was written.
    #[error(transparent)]
    Content(#[from] Problems),
    #[error("cannot read {path}: {source}. {remedy}")]
    Read { path: PathBuf, source: std::io::Error, remedy: &'static str },
    #[error("{folder} lacks {what}: build the app first (`make build`)")]
    Shell { folder: PathBuf, what: &'static str },
    #[error("cannot write {path}: {source}")]
    Write { path: PathBuf, source: std::io::Error },
    #[error("cannot write the data of {path} as JSON: {source}")]
    Encode { path: String, source: serde_json::Error },
}

/// Publishes the content, and tells what changed in the output folder.
pub fn publish(options: &Options) -> Result<Summary, PublishError> {
    let content = Content::read(&options.content)?;
    let shell = Shell::read(&options.shell)?;
    let output = Output::open(&options.out)?;
    let sites: BTreeMap<Lang, Arc<Site>> =
        content.portal.languages.iter().map(|lang| (*lang, Arc::new(plan::site(&content.portal, *lang)))).collect();
    let documents = Documents::new(&shell, &sites)?;
    let pages = plan::pages(&content);
    pages.par_iter().try_for_each(|page| write_page(page, &documents, &output))?;
    for (lang, site) in &sites {
        output.write(&format!("data{}/site.json", lang.prefix()), documents.site_json(*lang).as_bytes())?;
        output.write(
            &format!("{}404.html", folder(&format!("{}/", lang.prefix()))),
            not_found(&documents, site)?.as_bytes(),
        )?;
    }
    output.write("_headers", headers::write(documents.first_style()).as_bytes())?;
    shell.files.par_iter().try_for_each(|file| copy(&options.shell, file, &output))?;
    output.finish()
}

fn write_page(page: &Page, documents: &Documents, output: &Output) -> Result<(), PublishError> {
    let json = document::json(page).map_err(|source| PublishError::Encode { path: page.path.clone(), source })?;
    let html = documents.html(page, &json);
    output.write(crate::model::data_path(&page.path).trim_start_matches('/'), json.as_bytes())?;
    output.write(&format!("{}index.html", folder(&page.path)), html.as_bytes())
}

/// The page that a server sends for an address without a page.
fn not_found(documents: &Documents, site: &Site) -> Result<String, PublishError> {
    let page = plan::not_found(site);
    let json = document::json(&page).map_err(|source| PublishError::Encode { path: page.path.clone(), source })?;
    Ok(documents.html(&page, &json))
}

/// A site path as a folder below the output folder.
fn folder(path: &str) -> &str {
    path.trim_start_matches('/')
}

fn copy(shell: &Path, file: &str, output: &Output) -> Result<(), PublishError> {
    let path = shell.join(file);
    let bytes = std::fs::read(&path).map_err(|source| PublishError::Read {
        path,
        source,
        remedy: "Build the app again (`make build`)",
    })?;
    output.write(file, &bytes)
}
