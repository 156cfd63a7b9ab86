//! The publisher's command line. It parses arguments and prints; the work is `publish`'s and `serve`'s.
//! Results go to standard output, everything else to standard error; mistakes end with exit code 1.

use crate::publish::{Content, Options, publish, schema};
use crate::serve::serve;
use clap::{Parser, Subcommand};
use std::error::Error;
use std::net::SocketAddr;
use std::path::PathBuf;
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
    /// Report every mistake in the content, with its file, its place and how to mend it
    Check {
        /// The folder that the agency's editors write
        #[arg(long, default_value = "content")]
        content: PathBuf,
    },
    /// Write the site: each page as HTML and as data
    Publish {
        /// The folder that the agency's editors write
        #[arg(long, default_value = "content")]
        content: PathBuf,
        /// What Trunk built
        #[arg(long, default_value = "target/shell")]
        shell: PathBuf,
        /// The folder to publish into; whatever else stands in it is removed
        #[arg(long, default_value = "dist")]
        out: PathBuf,
    },
    /// Preview a published site with the headers and the compression of production
    Serve {
        /// The published folder
        #[arg(long, default_value = "dist")]
        dir: PathBuf,
        /// Where to listen
        #[arg(long, default_value = "127.0.0.1:8080")]
        addr: SocketAddr,
    },
    /// Write the JSON Schema of each kind of content file
    Schema {
        /// The folder to write into
        #[arg(long, default_value = "schema")]
        out: PathBuf,
    },
}

/// Runs the command that the program was called with.
pub fn run() -> ExitCode {
    match execute(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn execute(command: Command) -> Result<(), Box<dyn Error>> {
    match command {
        Command::Check { content } => {
            let content = Content::read(&content)?;
            say(&format!("no mistakes: {} releases, {} offices", content.releases.len(), content.offices.len()));
        }
        Command::Publish { content, shell, out } => {
            let summary = publish(&Options { content, shell, out: out.clone() })?;
            say(&format!("{}: {summary}", out.display()));
        }
        Command::Serve { dir, addr } => serve(dir, addr, |address| say(&format!("http://{address}")))?,
        Command::Schema { out } => {
            std::fs::create_dir_all(&out)?;
            for (name, schema) in schema::all() {
                std::fs::write(out.join(name), schema)?;
            }
        }
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the one place where the program answers")]
fn say(text: &str) {
    println!("{text}");
}
