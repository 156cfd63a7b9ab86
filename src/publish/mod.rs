//! The publisher: from a folder of content and the built app to a folder of files.
//! A function of its inputs and of the build that is served: it must not ask for the time or the network.
//!
//! content → [`Content::read`] → [`plan::pages`] → [`unit::Unit`]s → [`generations::Generations`]

mod addresses;
mod alerts;
mod check;
mod clock;
mod content;
mod document;
mod earlier;
mod embeds;
mod exports;
mod feeds;
mod generations;
mod headers;
mod hidden;
mod hosts;
mod install;
mod locate;
mod machines;
mod manifest;
mod map;
mod markdown;
mod marks;
mod media;
mod names;
mod own_file;
mod picture;
mod places;
mod plain;
mod plan;
mod problem;
mod read;
mod redirects;
mod render;
mod schedule;
pub mod schema;
mod search;
mod shell;
mod status;
mod style;
mod tip_card;
mod unit;
mod vcard;
mod worker;

pub use addresses::Addresses;
pub use check::{Around, redirects::OldAddresses};
pub use content::Content;
pub use generations::Summary;
pub use headers::{HeaderRule, HeaderRules, REVALIDATE, may_be_framed};
pub use hosts::{Host, Loss, table as hosts_table};
pub use map::project;
pub use markdown::{OPTIONS as MARKDOWN, Page as PageText, first_words, headings};
pub use picture::open as open_picture;
pub use problem::{Place, Problem, Problems, Severity};
pub use read::{LARGEST, parse};
pub use schedule::Embargoed;
pub use shell::SCRIPTS;

use crate::frame::Frame;
use crate::model::{Address, Lang, Release, Slug, data_path};
use crate::pages::{Page, heads};
use document::Documents;
use generations::Generations;
use hosts::Delivery;
use manifest::Key;
use plan::Planned;
use rayon::prelude::*;
use shell::Shell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use unit::Unit;

/// What to publish, where, and as of when.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder that the agency's editors write.
    pub content: PathBuf,
    /// What Trunk built: script, WASM, style and static files.
    pub shell: PathBuf,
    /// The symbolic link that a web server follows to the site.
    pub out: PathBuf,
    /// The instant that embargoes are measured by.
    pub now: jiff::Timestamp,
    /// Publish also where the site was rolled back since.
    pub resume: bool,
    /// Take back releases that are public, because `now` is before the end of their embargo.
    pub force: bool,
    /// Show releases under embargo too, marked: for an editor's eyes alone.
    pub drafts: bool,
    /// The hosts that the site is left for, each in a real folder of its own.
    pub hosts: Vec<Host>,
    /// Given what each of them cannot do, before anything is written.
    pub warn: fn(&[Loss]),
}

#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The content has mistakes: nothing was written. The problems themselves are `report`'s to tell.
    #[error("the content has mistakes: nothing was published")]
    Content(#[from] Problems),
    #[error("cannot read {path}: {source}. {remedy}")]
    Read { path: PathBuf, source: std::io::Error, remedy: &'static str },
    #[error(
        "{folder} lacks {what}: name the folder of an app of the same version with --shell, or build it (`make build`)"
    )]
    Shell { folder: PathBuf, what: &'static str },
    #[error("cannot write {path}: {source}. The site is served as it was")]
    Write { path: PathBuf, source: std::io::Error },
    #[error("cannot make the sizes of {path}: {source}")]
    Picture { path: PathBuf, source: picture::Unfit },
    #[error("{0} changes while it is published: publish again when it has been written")]
    Changed(PathBuf),
    #[error(
        "it is {now} by this computer's clock, and the site was last published as of {before}: {} would no longer be \
         public, since their embargo ends later. Set the clock right, or publish with --force", clock::named(.releases)
    )]
    Backwards { now: jiff::Timestamp, before: jiff::Timestamp, releases: Vec<Slug> },
    #[error(
        "no one knows as of when the site was last published, and as of {now}, by this computer's clock, {} would no \
         longer be public, since their embargo ends later. See that the clock is right, then publish with --force",
        clock::named(.releases)
    )]
    Clockless { now: jiff::Timestamp, releases: Vec<Slug> },
    #[error("cannot write the data of {path} as JSON: {source}")]
    Encode { path: String, source: serde_json::Error },
    #[error("two things would be published as {0}: look for it in redirects.json")]
    Clash(String),
    #[error("{0} was rolled back, so nothing was published: mend the content, then publish with --resume")]
    Held(PathBuf),
    #[error("{0} is a folder that the publisher did not make: move it away, or publish elsewhere with --out")]
    Occupied(PathBuf),
    #[error("another publisher is at work on {0}: wait until it has ended")]
    Locked(PathBuf),
    #[error("{0} was rolled back already: `publish --resume` goes on from the content as it is now")]
    RolledBack(PathBuf),
    #[error(
        "{host} takes {most} files, and the site has {files}: nothing was published. Publish for another host, or keep old \
         releases on one of their own"
    )]
    TooMany { host: Host, most: usize, files: usize },
    #[error("{0} has no generation before this one")]
    NothingBefore(PathBuf),
}

/// What a run did, and what it left out.
#[derive(Clone, Debug)]
pub struct Report {
    pub summary: Summary,
    /// Releases that are still under embargo, in the order of its end.
    pub embargoed: Vec<Embargoed>,
    /// What could not be shown, and was left out so that the rest is published.
    pub left_out: Problems,
}

/// How often a run begins anew where a picture or a document was exchanged meanwhile.
const TRIES: usize = 3;

/// Publishes the content. `progress` is given how many of how many things are done.
pub fn publish(options: &Options, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Report, PublishError> {
    for _ in 1..TRIES {
        match publish_once(options, progress) {
            Err(PublishError::Changed(_)) => {}
            result => return result,
        }
    }
    publish_once(options, progress)
}

fn publish_once(options: &Options, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Report, PublishError> {
    let (mut content, embargoed) = Content::read(&options.content)?.as_of(options.now, options.drafts);
    let shell = Shell::read(&options.shell)?;
    let generations = Generations::open(&options.out)?;
    generations.go_on(options.resume)?;
    let present = generations.present();
    if !options.force && !options.drafts {
        clock::forwards(options.now, generations.clock(), &embargoed, &present)?;
    }
    let left_out = Problems(content.media.leave_out_damaged(&content.releases, &present));
    let content = content;
    let frames: BTreeMap<Lang, Frame> =
        content.portal.languages.iter().map(|lang| (*lang, plan::frame(&content, *lang))).collect();
    let documents = Documents::new(&shell, &frames)?;
    let build = fingerprint(&shell, &frames);
    let newsrooms = plan::newsrooms(&content);
    let digests: Vec<Key> = content.releases.par_iter().map(|release| digest(release, &content)).collect();
    let pages = plan::pages(&content, &newsrooms);
    let mut units: Vec<Unit<'_>> =
        pages.par_iter().map(|page| page_unit(page, &documents, &build)).collect::<Result<_, _>>()?;
    for lang in frames.keys() {
        units.push(Unit::bytes(format!("data{}/site.json", lang.prefix()), documents.site_json(*lang).into()));
        units.push(not_found(*lang, &documents, &build)?);
        units.push(install::manifest(&frames[lang]));
    }
    units.extend(search::units(&content, &newsrooms, &digests, &options.out, &present));
    units.extend(exports::units(&content, &digests));
    units.extend(content.media.units(&content.releases));
    units.extend(places::units(&content));
    units.extend(map::units(&content));
    for (lang, newsroom) in &newsrooms {
        units.extend(feeds::units(&content, &frames[lang].site, newsroom, &digests));
    }
    // What the agency is called, says of itself, and is reached by.
    let portal = Key::of([serde_json::to_vec(&content.portal).unwrap_or_default().as_slice()]);
    let text = |(release, digest)| text_unit(release, digest, &portal, &content);
    units.extend(content.releases.iter().zip(&digests).map(text));
    for (lang, newsroom) in &newsrooms {
        units.extend(embeds::units(&content, &frames[lang].site, newsroom, &build));
        units.extend(plain::units(&content, &frames[lang].site, newsroom, &documents, &build));
    }
    let described = |release: &Release| embeds::release_oembed(release, &content, &frames[&release.language]);
    units.extend(content.releases.iter().map(described));
    let base_url = content.portal.base_url.as_str().trim_end_matches('/');
    let folder = content.portal.base_url.folder();
    units.extend(redirects::units(&content.redirects, base_url, folder));
    let pages: Vec<&str> = units.iter().flat_map(|unit| &unit.files).map(|(name, _)| name.as_str()).collect();
    let styles =
        style::Look::ALL.map(|look| shell.style.of(look, content.portal.is_official(), content.portal.look.as_ref()));
    let headers_of = |files: &[&str]| headers::headers(&styles, content.portal.base_url.origin(), folder, files);
    let headers = headers_of(&pages);
    units.push(Unit::bytes("_headers", headers.file.to_headers_file().into()));
    let news = machines::news_sitemap(&content, base_url, options.now);
    let maps: Vec<&str> = ["sitemap.xml"].into_iter().chain(news.iter().map(|(name, _)| name.as_str())).collect();
    units.push(Unit::bytes("robots.txt", machines::robots(base_url, &maps).into()));
    let sitemaps = machines::sitemaps(&content, &newsrooms, base_url).into_iter().chain(news);
    units.extend(sitemaps.map(|(name, xml)| Unit::bytes(name, xml)));
    let nginx = redirects::nginx_room(&content.redirects, folder)
        + &headers.server.to_nginx()
        + &redirects::to_nginx(&content.redirects, folder);
    units.push(Unit::bytes("_nginx.conf", nginx.into()));
    for file in &shell.files {
        units.push(match shell_unit(&options.shell, file, file)? {
            unit if file == embeds::SCRIPT => embeds::script(&unit.make()?.concat(), &content.portal.languages),
            unit => unit,
        });
    }
    let script = |(name, bytes): &(_, Vec<u8>)| Unit::bytes(format!("{}/{name}", shell.app), bytes.clone());
    units.extend(shell.scripts.iter().map(script));
    units.push(alerts::unit(&content, &shell));
    units.extend(frames.keys().flat_map(|lang| tip_card::units(&content, *lang)));
    units.extend(install::security(&content.portal));
    units.push(worker::unit(&units, &shell, &frames)?);
    units.extend(earlier::units(&options.out, &shell));
    clash(&units)?;
    let total = units.len();
    let files: Vec<&str> = units.iter().flat_map(|unit| &unit.files).map(|(name, _)| name.as_str()).collect();
    let languages = frames.keys().map(|lang| lang.prefix()).filter(|prefix| !prefix.is_empty());
    let site =
        hosts::Site { headers: &headers_of, redirects: &content.redirects, folder, prefixes: languages.collect() };
    let deliveries: Vec<_> = options.hosts.iter().map(|host| Delivery::of(*host, &site, &files)).collect();
    hosts::refuse(&deliveries, files.len(), &options.out)?;
    deliveries.iter().for_each(|delivery| (options.warn)(&delivery.losses));
    let summary = generations.apply(&units, &|done| progress(done, total))?;
    if summary.is_change() || generations.clock().is_none() {
        generations.set_clock(options.now)?;
    }
    for delivery in &deliveries {
        delivery.leave(&options.out, &site, &files)?;
    }
    Ok(Report { summary, embargoed, left_out })
}

/// Refuses two files of one name, and a file where another needs a folder.
fn clash(units: &[Unit<'_>]) -> Result<(), PublishError> {
    let names = units.iter().flat_map(|unit| &unit.files).map(|(name, _)| name.as_str());
    match names::first_clash(names) {
        Some(name) => Err(PublishError::Clash(name.to_owned())),
        None => Ok(()),
    }
}

/// Serves the generation before the present one.
pub fn roll_back(out: &Path) -> Result<(), PublishError> {
    if !out.components().collect::<PathBuf>().is_symlink() {
        return Err(PublishError::NothingBefore(out.to_owned()));
    }
    Generations::open(out)?.roll_back()
}

/// What every page depends on beside its data: the app, the frame, and this program.
fn fingerprint(shell: &Shell, frames: &BTreeMap<Lang, Frame>) -> Key {
    let frames = format!("{frames:?}");
    let texts = [&shell.build(), &frames];
    Key::of(texts.iter().map(|text| text.as_bytes()).chain([program().as_bytes()]))
}

/// A digest of this program: another one may make other files from the same content.
fn program() -> &'static Key {
    static PROGRAM: OnceLock<Key> = OnceLock::new();
    // A program that cannot read itself is taken for the one before: it has at least the same views.
    PROGRAM.get_or_init(|| Key::of([std::env::current_exe().and_then(std::fs::read).unwrap_or_default().as_slice()]))
}

/// A page's data and its document.
fn page_unit<'a>(
    planned: &'a Planned<'_>,
    documents: &'a Documents<'_>,
    build: &Key,
) -> Result<Unit<'a>, PublishError> {
    let (page, json) = described(planned.page(), documents)?;
    let path = page.path;
    let files = vec![
        (data_path(&path).trim_start_matches('/').to_owned(), Key::of([json.as_bytes()])),
        (format!("{}index.html", folder(&path)), Key::of([json.as_bytes(), build.as_bytes()])),
    ];
    Ok(Unit::new(files, move || {
        let (page, json) = described(planned.page(), documents)?;
        let html = documents.html(&page);
        Ok(vec![json.into_bytes(), html.into_bytes()])
    }))
}

/// A page with what it says of itself, and its data.
fn described(page: Page, documents: &Documents<'_>) -> Result<(Page, String), PublishError> {
    let site = documents.site(page.lang);
    let page = heads::described(page, site);
    let json = document::json(&page).map_err(|source| PublishError::Encode { path: page.path.clone(), source })?;
    Ok((page, json))
}

/// A digest of a release as it is shown: with its pictures as they are now, and without its links to what may
/// not be shown yet.
fn digest(release: &Release, content: &Content) -> Key {
    let input = serde_json::to_vec(release).unwrap_or_default();
    let pictures = release.images.iter().filter_map(|image| content.media.picture(image));
    let mut more: Vec<String> = pictures.flat_map(|picture| picture.sizes).map(|(_, path)| path).collect();
    if !content.hidden.is_empty() {
        more.extend(markdown::targets(&release.body).into_iter().filter(|target| content.hidden.has(target)));
    }
    Key::of([input.as_slice()].into_iter().chain(more.iter().map(String::as_bytes)))
}

/// A release as plain text, beside its page.
fn text_unit<'a>(release: &'a Release, digest: &Key, portal: &Key, content: &'a Content) -> Unit<'a> {
    let path = Address::Release(release.id.clone()).path(release.language);
    let key = Key::of([digest.as_bytes(), portal.as_bytes(), program().as_bytes()]);
    let files = vec![(format!("{}release.txt", folder(&path)), key)];
    Unit::new(files, move || Ok(vec![machines::plain_text(release, &content.portal, &content.hidden).into_bytes()]))
}

/// The page that a server sends for an address without a page.
fn not_found<'a>(lang: Lang, documents: &'a Documents<'_>, build: &Key) -> Result<Unit<'a>, PublishError> {
    let (page, json) = described(plan::not_found(lang), documents)?;
    let file = format!("{}404.html", folder(&format!("{}/", lang.prefix())));
    let key = Key::of([json.as_bytes(), build.as_bytes()]);
    Ok(Unit::new(vec![(file, key)], move || Ok(vec![documents.html(&page).into_bytes()])))
}

/// A file of the built app, as it is, under a name.
fn shell_unit<'a>(shell: &Path, file: &str, name: &str) -> Result<Unit<'a>, PublishError> {
    let path = shell.join(file);
    let remedy = "Build the app again (`make build`)";
    let bytes = std::fs::read(&path).map_err(|source| PublishError::Read { path, source, remedy })?;
    Ok(Unit::bytes(name, bytes))
}

/// A site path as a folder below the site's folder.
fn folder(path: &str) -> &str {
    path.trim_start_matches('/')
}
