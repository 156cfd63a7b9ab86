//! The files of the app's pages: each page's data, and its document.

use super::document::{self, Documents};
use super::page::{Page, PageKind};
use super::plan::Planned;
use super::share_picture::SharePictures;
use crate::components::head::Head;
use crate::model::{Address, Lang};
use crate::publish::error::PublishError;
use crate::publish::manifest::Key;
use crate::publish::unit::{Unit, folder};

/// A page's data and its document.
pub fn unit<'a>(
    planned: &'a Planned<'a>,
    documents: &'a Documents<'a>,
    pictures: &'a SharePictures<'a>,
    build: &Key,
) -> Result<Unit<'a>, PublishError> {
    let (page, json) = described(planned.page(), documents, pictures)?;
    let (path, languages) = (page.path, &documents.frame(page.lang).site.languages);
    let files = vec![
        (languages.data_path(&path).trim_start_matches('/').to_owned(), Key::of([json.as_bytes()])),
        (format!("{}index.html", folder(&path)), Key::of([json.as_bytes(), build.as_bytes()])),
    ];
    Ok(Unit::new(files, move || {
        let (page, json) = described(planned.page(), documents, pictures)?;
        let html = documents.html(&page);
        Ok(vec![json.into_bytes(), html.into_bytes()])
    }))
}

/// The page that a server sends for an address without a page.
pub fn not_found<'a>(
    lang: Lang,
    documents: &'a Documents<'a>,
    pictures: &SharePictures<'_>,
    build: &Key,
) -> Result<Unit<'a>, PublishError> {
    let languages = &documents.frame(lang).site.languages;
    let page = Page::new(languages.path(&Address::NotFound, lang), lang, PageKind::NotFound);
    let (page, json) = described(page, documents, pictures)?;
    let file = format!("{}404.html", folder(&format!("{}/", languages.prefix(lang))));
    let key = Key::of([json.as_bytes(), build.as_bytes()]);
    Ok(Unit::new(vec![(file, key)], move || Ok(vec![documents.html(&page).into_bytes()])))
}

/// A page with what it says of itself, and its data.
fn described(
    page: Page,
    documents: &Documents<'_>,
    pictures: &SharePictures<'_>,
) -> Result<(Page, String), PublishError> {
    let head = page.content.published().head(documents.frame(page.lang));
    let head = Head { picture: pictures.of_page(&page), ..head };
    let page = Page { head, ..page };
    let json = document::json(&page).map_err(|source| PublishError::Encode { path: page.path.clone(), source })?;
    Ok((page, json))
}
