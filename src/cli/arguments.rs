//! What the program can be asked for.

use super::importing::report_file;
use crate::deploy::Target;
use crate::init;
use crate::model::{Lang, Slug, State, WebHost, WebUrl};
use clap::{Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;

/// Publishes an agency's news, tip line and offices as a static site.
#[derive(Parser)]
#[command(version, about)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Begin a portal: its settings, an example release, and the files that check and publish it
    Init {
        /// A new folder
        #[arg(default_value = "portal")]
        folder: PathBuf,
        #[command(flatten)]
        given: init::Given,
    },
    /// Report every mistake in the content, with its file, its place and how to mend it
    Check {
        /// The folder that the agency's editors write
        #[arg(long, default_value = "content")]
        content: PathBuf,
        /// How the problems are printed
        #[arg(long, default_value = "text")]
        format: Format,
        /// The same as `--format json`
        #[arg(long, conflicts_with = "format")]
        json: bool,
    },
    /// Write the site: each page as HTML and as data
    Publish {
        /// The folder that the agency's editors write
        #[arg(long, default_value = "content")]
        content: PathBuf,
        /// The built app; by default what this program holds, or `target/shell`
        #[arg(long)]
        shell: Option<PathBuf>,
        /// The link that a web server follows to the site; its generations stand beside it
        #[arg(long, default_value = "dist")]
        out: PathBuf,
        /// Publish as of this instant (RFC 3339) instead of the present: embargoes are measured by it
        #[arg(long)]
        now: Option<jiff::Timestamp>,
        /// Serve the generation before this one again, and publish nothing
        #[arg(long)]
        rollback: bool,
        /// Publish again after a rollback
        #[arg(long, conflicts_with = "rollback")]
        resume: bool,
        /// Take back releases that are public already, where the present is before the end of their embargo
        #[arg(long, conflicts_with = "rollback")]
        force: bool,
        /// Leave the site for this host as well, in a real folder beside it (`dist.netlify`); may be given several
        /// times. Where it is not, for those that portal.json names
        #[arg(long = "host", conflicts_with = "rollback")]
        hosts: Vec<WebHost>,
        /// Print nothing but mistakes
        #[arg(long, short)]
        quiet: bool,
        /// Print what was done as JSON
        #[arg(long, conflicts_with = "quiet")]
        json: bool,
    },
    /// Send the published site to its place: only what has changed, and no page before what it needs
    Deploy {
        /// `s3://bucket/prefix`, of a store whose address and credentials the environment names, or a folder
        target: Target,
        /// The published site
        #[arg(long, default_value = "dist")]
        dir: PathBuf,
        /// List what would be sent and removed, and change nothing
        #[arg(long)]
        dry_run: bool,
        /// Take a place that holds other files: those that the site has too are overwritten, the rest stays
        #[arg(long)]
        adopt: bool,
        /// Print nothing but mistakes
        #[arg(long, short)]
        quiet: bool,
        /// Print what was done as JSON
        #[arg(long, conflicts_with = "quiet")]
        json: bool,
    },
    /// Print what each web host can do
    Hosts,
    /// Bring the releases of a feed (RSS, RDF, Atom, JSON Feed), of WordPress's export, of a table (CSV) or of a folder of
    /// pages into the content folder
    Import {
        /// Files, folders or web addresses
        #[arg(required = true)]
        sources: Vec<String>,
        /// The folder that the agency's editors write
        #[arg(long, default_value = "content")]
        content: PathBuf,
        /// The language of entries that do not name their own, whatever the feed says of itself
        #[arg(long, value_parser = Lang::of_tag)]
        language: Option<Lang>,
        /// The id of the releases' type; the portal's first where it is not given
        #[arg(long = "type")]
        kind: Option<Slug>,
        /// The other agency that published them
        #[arg(long, requires = "publisher_site")]
        publisher: Option<String>,
        /// That agency's site
        #[arg(long, requires = "publisher")]
        publisher_site: Option<WebUrl>,
        /// Tell what would happen, and write nothing
        #[arg(long)]
        dry_run: bool,
        /// Take the feed's text also for releases that were edited here; their embargo, corrections and topics stay
        #[arg(long)]
        update: bool,
        /// Bring pictures and documents into `media/`: fetched from public addresses, or out of a folder where one is named
        #[arg(long, num_args = 0..=1, value_name = "FOLDER")]
        media: Option<Option<PathBuf>>,
        /// What the categories, types and columns of the old system are here: a JSON file with `topics`, `types`, `columns`
        #[arg(long)]
        map: Option<PathBuf>,
        /// The address that a folder of pages had, or the site of a table whose addresses are paths
        #[arg(long = "address")]
        site: Option<url::Url>,
        /// Read at most so many pages of a feed
        #[arg(long, default_value_t = 200, value_parser = at_least_one)]
        pages: usize,
        /// Where a feed gives the beginning of a text alone, take the text out of its page
        #[arg(long)]
        full: bool,
        /// The releases are the agency's own, though the feed is of another site
        #[arg(long, conflicts_with = "publisher")]
        own: bool,
        /// Write what came, what was changed and what is missing to a file: `.html` to read, or `.json`
        #[arg(long, value_parser = report_file)]
        report: Option<PathBuf>,
    },
    /// Begin a release: a file from a template, which stays unpublished until its embargo is given an end
    New {
        /// The title, from which the address is made
        title: String,
        /// The folder that the agency's editors write
        #[arg(long, default_value = "content")]
        content: PathBuf,
        /// The language of the release; the portal's first where it is not given
        #[arg(long, value_parser = Lang::of_tag)]
        language: Option<Lang>,
        /// The id of its type; the portal's first where it is not given
        #[arg(long = "type")]
        kind: Option<Slug>,
        /// The id of a topic; may be given several times
        #[arg(long = "topic")]
        topics: Vec<Slug>,
        /// The postal code of a state that it is about, such as `TX`; may be given several times
        #[arg(long = "state")]
        states: Vec<State>,
    },
    /// Preview a published site with the headers and the compression of production
    Serve {
        /// The published folder
        #[arg(long, default_value = "dist")]
        dir: PathBuf,
        /// Where to listen
        #[arg(long, default_value = "127.0.0.1:8080")]
        addr: SocketAddr,
        /// Publish again, and reload the browser, when the content changes
        #[arg(long)]
        watch: bool,
        /// Show releases under embargo too, marked; the published folder is left alone
        #[arg(long)]
        drafts: bool,
        /// The folder that the agency's editors write
        #[arg(long, default_value = "content")]
        content: PathBuf,
        /// The built app; by default what this program holds, or `target/shell`
        #[arg(long)]
        shell: Option<PathBuf>,
        /// Take an app that was built of other views, too: links then load documents. For work on views
        #[arg(long)]
        any_app: bool,
    },
    /// Write generated content for load tests
    Sample {
        /// How many releases
        #[arg(long)]
        releases: usize,
        /// The same seed gives the same content
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// A new folder
        #[arg(long)]
        out: PathBuf,
    },
    /// Write the JSON Schema of each kind of content file, and of the published data
    Schema {
        /// The folder to write into
        #[arg(long, default_value = "schema")]
        out: PathBuf,
    },
}

fn at_least_one(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|count| *count > 0).ok_or_else(|| "it is a number from 1 on".to_owned())
}

/// How `check` prints problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people, each with the place in its file
    Text,
    /// For programs
    Json,
    /// As annotations of a change on GitHub
    Github,
}
