//! The publisher's command line. It parses arguments and prints; the work is `publish`'s and `serve`'s.
//! Results go to standard output, everything else to standard error; mistakes end with exit code 1.

mod app;
mod importing;

pub use app::BuiltIn;

use crate::draft;
use crate::import;
use crate::init;
use crate::model::{Lang, Publisher, Slug, State, WebUrl};
use crate::publish::{
    Content, Embargoed, Host, Loss, Options, PublishError, Report, Summary, hosts_table, publish, roll_back, schema,
};
use crate::report;
use crate::sample;
use crate::serve::{Drafts, Preview, serve};
use app::App;
use clap::{Parser, Subcommand};
use indicatif::ProgressBar;
use serde_json::json;
use std::error::Error;
use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Publishes an agency's news, tip line and offices as a static site.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
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
        /// Leave the site for this host as well, in a real folder beside it (`dist.netlify`); may be given several times
        #[arg(long = "host", conflicts_with = "rollback")]
        hosts: Vec<Host>,
        /// Print nothing but mistakes
        #[arg(long, short)]
        quiet: bool,
        /// Print what was done as JSON
        #[arg(long, conflicts_with = "quiet")]
        json: bool,
    },
    /// Print what each web host can do
    Hosts,
    /// Bring the releases of a feed (RSS, RDF, Atom, JSON Feed) into the content folder
    Import {
        /// Files or web addresses
        #[arg(required = true)]
        sources: Vec<String>,
        /// The folder that the agency's editors write
        #[arg(long, default_value = "content")]
        content: PathBuf,
        /// The language of entries that do not name their own, whatever the feed says of itself
        #[arg(long, value_parser = language)]
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
        /// Write what came, what was changed and what is missing to a file: `.html` to read, or `.json`
        #[arg(long, value_parser = importing::report_file)]
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
        #[arg(long, value_parser = language)]
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

/// How `check` prints problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people, each with the place in its file
    Text,
    /// For programs
    Json,
    /// As annotations of a change on GitHub
    Github,
}

/// Runs the command that the program was called with; `built_in` is the app, where the program holds it.
pub fn run(built_in: BuiltIn) -> ExitCode {
    match execute(Arguments::parse().command, &built_in) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{}", report::visible(&error.to_string()));
            ExitCode::FAILURE
        }
    }
}

fn execute(command: Command, built_in: &BuiltIn) -> Result<ExitCode, Box<dyn Error>> {
    match command {
        Command::Init { folder, given } => begin(&folder, given)?,
        Command::Check { content, format, json } => check(&content, if json { Format::Json } else { format })?,
        Command::Publish { out, rollback: true, .. } => {
            roll_back(&out)?;
            say(&format!("{}: the generation before is served again, until `publish --resume`", out.display()));
        }
        Command::Publish { content, shell, out, now, resume, force, hosts, quiet, json, .. } => {
            let now = now.unwrap_or_else(jiff::Timestamp::now);
            let app = App::find(shell, built_in)?;
            let shell = app.folder().to_owned();
            let options = Options { content, shell, out, now, resume, force, drafts: false, hosts, warn };
            publish_and_tell(
                &options,
                if json {
                    Tell::Json
                } else if quiet {
                    Tell::Nothing
                } else {
                    Tell::Words
                },
            )?;
        }
        Command::Hosts => print(hosts_table().trim_end()),
        Command::Import {
            sources,
            content,
            language,
            kind,
            publisher,
            publisher_site,
            dry_run,
            update,
            media,
            report,
        } => {
            let publisher = publisher.zip(publisher_site).map(|(name, site)| Publisher { name, site });
            let media = media.map(|folder| folder.map_or(import::MediaFrom::Web, import::MediaFrom::Folder));
            let further = import::Further { language, media };
            let language = language.unwrap_or(Lang::En);
            let options = import::Options { content, language, kind, publisher, dry_run, update };
            return importing::run(&sources, &options, &further, report.as_deref());
        }
        Command::New { title, content, language, kind, topics, states } => {
            let about = draft::About { kind, topics, states };
            let path = draft::write(&content, &title, language, &about, jiff::Timestamp::now())?;
            say(&path.display().to_string());
        }
        Command::Serve { dir, addr, watch: false, drafts: false, .. } => {
            serve(dir, addr, None, |address| say(&format!("http://{address}")))?;
        }
        Command::Serve { dir, addr, watch, drafts, content, shell } => {
            // Drafts never stand where a web server, or another user of the computer, could find them.
            let apart = drafts.then(|| Drafts::open(&content)).transpose()?;
            let out = apart.as_ref().map_or(dir, Drafts::out);
            let now = jiff::Timestamp::now();
            let app = App::find(shell, built_in)?;
            let options = Options {
                content,
                shell: app.folder().to_owned(),
                out: out.clone(),
                now,
                resume: true,
                force: false,
                drafts,
                hosts: Vec::new(),
                warn,
            };
            let folder = options.content.clone();
            let preview = Preview::start(options, watch, print, move |error| explained(&folder, error))?;
            serve(out, addr, Some(preview), |address| say(&format!("http://{address}")))?;
        }
        Command::Sample { releases, seed, out } => sample::write(&out, releases, seed)?,
        Command::Schema { out } => {
            std::fs::create_dir_all(out.join("data"))?;
            for (name, schema) in schema::all() {
                std::fs::write(out.join(name), schema)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn language(tag: &str) -> Result<Lang, String> {
    let known: Vec<_> = Lang::ALL.into_iter().filter(|lang| !lang.is_pseudo()).map(Lang::tag).collect();
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag).ok_or_else(|| format!("it is one of {}", known.join(", ")))
}

/// Writes a new portal, and says what comes next.
fn begin(folder: &Path, given: init::Given) -> Result<(), Box<dyn Error>> {
    let release = init::write(folder, &given.answers()?, jiff::Timestamp::now())?;
    say(&format!("{}: a portal, with an example release that waits: {}", folder.display(), release.display()));
    say("Look at it, and see each change as you save it:");
    say(&format!("  cd {}", quoted(&folder.display().to_string())));
    say("  frontdesk serve --watch --drafts");
    Ok(())
}

/// A word as a shell takes it (POSIX).
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "._-/".contains(c);
    if word.chars().all(is_plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

/// Tells everything that is wrong with the content.
fn check(folder: &Path, format: Format) -> Result<(), Box<dyn Error>> {
    let (content, mut problems) = Content::check(folder);
    if let Some(content) = &content {
        problems.0.extend(content.dates(jiff::Timestamp::now()));
    }
    match format {
        Format::Json => say(&report::in_json(folder, &problems)?),
        Format::Github => say(&report::for_github(folder, &problems)),
        Format::Text if problems.0.is_empty() => {}
        Format::Text => eprintln!("{}", report::in_words(folder, &problems)),
    }
    match content {
        Some(_) if format == Format::Json => Ok(()),
        Some(content) => {
            say(&format!("no mistakes: {} releases, {} offices", content.releases.len(), content.offices.len()));
            Ok(())
        }
        None => Err("nothing can be published before this is mended".into()),
    }
}

/// Why nothing was published, with the mistakes where it was for mistakes: as it can be printed.
fn explained(folder: &Path, error: &PublishError) -> String {
    match error {
        PublishError::Content(problems) => report::in_words(folder, problems),
        error => report::visible(&error.to_string()).into_owned(),
    }
}

/// How a run tells what it did.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tell {
    Words,
    Json,
    Nothing,
}

/// Publishes behind a progress bar (on a terminal only), and prints a summary.
fn publish_and_tell(options: &Options, tell: Tell) -> Result<(), PublishError> {
    let bar = if tell == Tell::Words { ProgressBar::new(0) } else { ProgressBar::hidden() };
    let progress = |done, total| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
    };
    let report = publish(options, &progress);
    bar.finish_and_clear();
    let Report { summary, embargoed, left_out } = report.inspect_err(|error| {
        if let PublishError::Content(problems) = error {
            eprintln!("{}", report::in_words(&options.content, problems));
        }
    })?;
    if !left_out.0.is_empty() {
        eprintln!("{}", report::in_words(&options.content, &left_out));
    }
    match tell {
        Tell::Nothing => {}
        Tell::Json => {
            let embargoed: Vec<_> = embargoed
                .iter()
                .map(|Embargoed { id, until }| json!({ "id": id, "until": until.to_string() }))
                .collect();
            let Summary { new, changed, removed, unchanged } = summary;
            let left_out: Vec<_> = left_out.0.iter().map(|problem| problem.message.as_str()).collect();
            let told = json!({
                "new": new, "changed": changed, "removed": removed, "unchanged": unchanged, "embargoed": embargoed,
                "left_out": left_out
            });
            say(&told.to_string());
        }
        Tell::Words => {
            say(&format!("{}: {summary}", options.out.display()));
            embargoed.iter().for_each(|Embargoed { id, until }| say(&format!("  under embargo until {until}: {id}")));
        }
    }
    Ok(())
}

/// Says what a host cannot do.
fn warn(losses: &[Loss]) {
    losses.iter().for_each(|loss| eprintln!("{}", report::visible(&loss.to_string())));
}

/// The one place where the program answers.
fn say(text: &str) {
    print(&report::visible(text));
}

/// Prints what can be printed as it is: `report` colours mistakes.
fn print(text: &str) {
    // A reader that has heard enough is no failure.
    let _ = writeln!(std::io::stdout(), "{text}");
}
