//! The table of outputs: everything that a site has, each kind of file by the function that makes it.

use super::document::Documents;
use super::plan::{Newsrooms, Planned};
use super::share_picture::SharePictures;
use super::{earlier, install, pages, plain, sitemap};
use crate::components::Frame;
use crate::components::look::Look;
use crate::content::Content;
use crate::features::{data, look_up, map, news, notices, offline, partners, release, search, tips};
use crate::hosts::headers::{Headers, headers};
use crate::hosts::{self, redirects};
use crate::model::Lang;
use crate::publish::error::PublishError;
use crate::publish::manifest::{Key, Manifest, program};
use crate::publish::names;
use crate::publish::shell::Shell;
use crate::publish::unit::Unit;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use strum::VariantArray;

/// What outputs are made of.
pub struct Build<'a> {
    pub content: &'a Content,
    pub shell: &'a Shell,
    /// The folder of the built app.
    pub shell_folder: &'a Path,
    pub frames: &'a BTreeMap<Lang, Frame>,
    pub newsrooms: &'a Newsrooms<'a>,
    pub documents: &'a Documents<'a>,
    pub pages: &'a [Planned<'a>],
    pub pictures: &'a SharePictures<'a>,
    /// Of each release, of what is shown of it.
    pub digests: &'a [Key],
    /// Of what every page depends on beside its data: see [`fingerprint`].
    pub digest: Key,
    /// The link that a web server follows to the site.
    pub out: &'a Path,
    /// What is served now.
    pub present: &'a Manifest,
    /// The instant that the site is published as of.
    pub now: jiff::Timestamp,
}

type Units<'a> = Result<Vec<Unit<'a>>, PublishError>;

/// A kind of file; a new one has a line here, and its names in `content::addresses::File`.
type Output = for<'a> fn(&Build<'a>) -> Units<'a>;

const OUTPUTS: &[Output] = &[
    |build| {
        build.pages.par_iter().map(|page| pages::unit(page, build.documents, build.pictures, &build.digest)).collect()
    },
    |build| {
        build.languages().map(|lang| pages::not_found(lang, build.documents, build.pictures, &build.digest)).collect()
    },
    |build| Ok(build.languages().map(|lang| site_data(lang, build.documents)).collect()),
    |build| Ok(build.frames.values().map(install::manifest).collect()),
    |build| Ok(install::security(&build.content.portal).into_iter().collect()),
    |build| Ok(release::publish::texts(build.content, build.digests)),
    |build| Ok(build.pictures.units()),
    |build| Ok(partners::publish::releases(build.content, build.frames, build.pictures)),
    |build| Ok(build.content.media.units(&build.content.releases)),
    |build| Ok(data::exports::units(build.content, build.digests)),
    |build| look_up::publish::units(build.content),
    |build| Ok(map::units(build.content)),
    |build| Ok(notices::publish::units(build.content, build.shell)),
    |build| Ok(build.languages().flat_map(|lang| tips::tip_card::units(build.content, lang)).collect()),
    |build| Ok(redirects::units(&build.content.redirects, build.base_url(), build.folder())),
    |build| Ok(sitemap::units(build.content, build.newsrooms, build.base_url(), build.now)),
    app,
    in_each_language,
    |build| Ok(search::publish::units(build.content, build.newsrooms, build.digests, build.out, build.present)),
    |build| Ok(earlier::units(build.out, build.shell)),
];

/// Everything that the site has.
///
/// # Errors
///
/// [`PublishError::Clash`] where two things would be published under one name, and what any of them cannot read.
pub fn all<'a>(build: &Build<'a>) -> Units<'a> {
    let mut units = Vec::new();
    for output in OUTPUTS {
        units.extend(output(build)?);
    }
    // These tell of the other files.
    let own = build.headers(&self::names(&units));
    units.push(Unit::bytes("_headers", own.file.to_headers_file().into()));
    let folder = build.folder();
    let nginx = redirects::nginx_room(&build.content.redirects, folder)
        + &own.server.to_nginx()
        + &redirects::to_nginx(&build.content.redirects, folder);
    units.push(Unit::bytes("_nginx.conf", nginx.into()));
    units.push(offline::worker::unit(&units, build.shell, build.frames)?);
    match names::first_clash(self::names(&units).into_iter()) {
        Some(name) => Err(PublishError::Clash(name.to_owned())),
        None => Ok(units),
    }
}

/// The names of all files.
pub fn names<'a>(units: &'a [Unit<'_>]) -> Vec<&'a str> {
    units.iter().flat_map(|unit| &unit.files).map(|(name, _)| name.as_str()).collect()
}

/// What a host has to be told of the site.
pub fn site<'a>(build: &'a Build<'a>) -> hosts::Site<'a> {
    let prefixes = build
        .languages()
        .map(|lang| build.content.portal.languages.prefix(lang))
        .filter(|prefix| !prefix.is_empty())
        .collect();
    let headers = Box::new(|files: &[&str]| build.headers(files));
    hosts::Site { headers, redirects: &build.content.redirects, folder: build.folder(), prefixes }
}

/// A digest of what every page depends on beside its data: the app, the frame, and this program.
pub fn fingerprint(shell: &Shell, frames: &BTreeMap<Lang, Frame>) -> Key {
    let frames = format!("{frames:?}");
    let texts = [&shell.build(), &frames];
    Key::of(texts.iter().map(|text| text.as_bytes()).chain([program().as_bytes()]))
}

impl<'a> Build<'a> {
    fn languages(&self) -> impl Iterator<Item = Lang> + use<'a> {
        self.frames.keys().copied()
    }

    /// Scheme, host and folder, without a slash at the end.
    fn base_url(&self) -> &'a str {
        self.content.portal.base_url.as_str().trim_end_matches('/')
    }

    /// The folder that the site is served from, without a slash at its end; empty at a host's root.
    fn folder(&self) -> &'a str {
        self.content.portal.base_url.folder()
    }

    /// The headers of a site of these files.
    fn headers(&self, files: &[&str]) -> Headers {
        let portal = &self.content.portal;
        let style = |look: Look| look.style(&self.shell.style, portal.is_official(), portal.look.as_ref());
        headers(
            &Look::VARIANTS.iter().copied().map(style).collect::<Vec<_>>(),
            portal.base_url.origin(),
            self.folder(),
            files,
        )
    }
}

/// What the app knows of the agency.
fn site_data<'a>(lang: Lang, documents: &Documents<'_>) -> Unit<'a> {
    Unit::bytes(format!("data{}/site.json", documents.frame(lang).site.prefix()), documents.site_json(lang).into())
}

/// What is made of a language's newsroom.
fn in_each_language<'a>(build: &Build<'a>) -> Units<'a> {
    let mut units = Vec::new();
    for (lang, newsroom) in build.newsrooms {
        let site = &build.frames[lang].site;
        units.extend(news::feeds::units(build.content, site, newsroom, build.digests));
        units.extend(partners::publish::units(build.content, site, newsroom, &build.digest));
        let picture = build.pictures.of_portal(*lang);
        units.extend(plain::units(build.content, site, newsroom, build.documents, picture.as_deref(), &build.digest));
    }
    Ok(units)
}

/// The built app, as it is but for what embeds have to know.
fn app<'a>(build: &Build<'a>) -> Units<'a> {
    let mut units = Vec::new();
    for file in &build.shell.files {
        let path = build.shell_folder.join(file);
        let remedy = "Build the app again (`make build`)";
        let bytes = std::fs::read(&path).map_err(|source| PublishError::Read { path, source, remedy })?;
        units.push(if file == partners::publish::SCRIPT {
            partners::publish::script(&bytes, &build.content.portal.languages)
        } else {
            Unit::bytes(file, bytes)
        });
    }
    let script = |(name, bytes): &(_, Vec<u8>)| Unit::bytes(format!("{}/{name}", build.shell.app), bytes.clone());
    units.extend(build.shell.scripts.iter().map(script));
    Ok(units)
}
