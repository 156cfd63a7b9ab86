//! The publisher's command line. It parses arguments and prints; the work is done elsewhere.
//! Results go to standard output, everything else to standard error; mistakes end with exit code 1.

mod app;
mod arguments;
mod checking;
mod deploying;
mod importing;
mod publishing;

pub use app::BuiltIn;

use crate::model::Publisher;
use crate::portal::schema;
use crate::portal::{Options, roll_back};
use crate::problem::report;
use crate::serve::{Drafts, Preview, serve};
use crate::{deploy, draft, hosts, import, init, sample};
use app::App;
use arguments::{Arguments, Command, Format};
use clap::Parser;
use publishing::{Tell, explained, warn};
use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

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
        Command::Check { content, format, json } => checking::run(&content, if json { Format::Json } else { format })?,
        Command::Publish { out, rollback: true, .. } => {
            roll_back(&out)?;
            say(&format!("{}: the generation before is served again, until `publish --resume`", out.display()));
        }
        Command::Publish { content, shell, out, now, resume, force, hosts, quiet, json, .. } => {
            let now = now.unwrap_or_else(jiff::Timestamp::now);
            let app = App::find(shell, built_in)?;
            let shell = app.folder().to_owned();
            let hosts = Some(hosts);
            let options = Options {
                content,
                shell,
                any_app: false,
                out,
                now,
                resume,
                force,
                drafts: false,
                hosts,
                warn: if quiet { |_| () } else { warn },
            };
            publishing::run(&options, Tell::of(json, quiet))?;
        }
        Command::Deploy { target, dir, dry_run, adopt, quiet, json } => {
            let options = deploy::Options { dir, target, dry_run, adopt, notice: deploying::notice };
            deploying::run(&options, Tell::of(json, quiet))?;
        }
        Command::Hosts => print(hosts::table().trim_end()),
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
            map,
            site,
            pages,
            full,
            own,
            report,
        } => {
            let publisher = publisher.zip(publisher_site).map(|(name, site)| Publisher { name, site });
            let media = media.map(|folder| folder.map_or(import::MediaFrom::Web, import::MediaFrom::Folder));
            let whose = if own { import::Whose::Own } else { import::Whose::Asked };
            let further = import::Further { language, media, map, site, pages: Some(pages), full, whose };
            let options = import::Options { content, kind, publisher, dry_run, update };
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
        Command::Serve { dir, addr, watch, drafts, content, shell, any_app } => {
            // Drafts never stand where a web server, or another user of the computer, could find them.
            let apart = drafts.then(|| Drafts::open(&content)).transpose()?;
            let out = apart.as_ref().map_or(dir, Drafts::out);
            let now = jiff::Timestamp::now();
            let app = App::find(shell, built_in)?;
            let options = Options {
                content,
                shell: app.folder().to_owned(),
                any_app,
                out: out.clone(),
                now,
                resume: true,
                force: false,
                drafts,
                hosts: None,
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

/// The one place where the program answers.
fn say(text: &str) {
    print(&report::visible(text));
}

/// Prints what can be printed as it is: `report` colours mistakes.
fn print(text: &str) {
    // A reader that has heard enough is no failure.
    let _ = writeln!(std::io::stdout(), "{text}");
}
