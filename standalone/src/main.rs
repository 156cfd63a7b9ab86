//! The publisher as one file: `frontdesk` with the built app inside (`make dist`).
//! Build the app first (`trunk build --release`); without it this program asks for `--shell` as the other does.

use rust_embed::Embed;
use std::process::ExitCode;

/// What Trunk built.
#[derive(Embed)]
#[folder = "../target/shell"]
#[allow_missing = true]
struct App;

fn main() -> ExitCode {
    frontdesk::cli::run(App::iter().filter_map(|name| Some((name.clone(), App::get(&name)?.data))).collect())
}
