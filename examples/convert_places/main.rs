//! Turns the sources on places into the tables of `content/places/`, and prints what it leaves out.
//! It must not invent or mend a fact: the same sources give the same bytes.
//!
//! ```text
//! cargo run --example convert_places -- --data DIR --content content
//! ```
//!
//! `content/README.md` names the files of DIR and where they come from. What is written by hand (`aliases.csv`,
//! `words.csv`, `states.json`) stays as it is.

mod cities;
mod counties;
mod crosswalk;
mod places;
mod post;
mod sources;
mod table;
mod territories;
mod zips;

use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;
use table::Failed;

/// Writes the tables of places from their sources.
#[derive(Parser)]
struct Arguments {
    /// The folder that holds the sources
    #[arg(long)]
    data: PathBuf,
    /// The content folder to write into
    #[arg(long, default_value = "content")]
    content: PathBuf,
}

fn main() -> ExitCode {
    match convert(&Arguments::parse()) {
        Ok(left_out) => {
            left_out.iter().for_each(|line| eprintln!("{line}"));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Gives a line for each thing that is left out or is other than its source has it.
fn convert(Arguments { data, content }: &Arguments) -> Result<Vec<String>, Failed> {
    let sources = sources::Sources::read(data)?;
    let mut report = Vec::new();
    let counties = counties::all(&sources);
    let zips = zips::all(&sources, &counties, &mut report);
    let mut places = places::all(&sources, &zips, &counties, &mut report);
    let mut cities = cities::all(&sources, &zips, &post::cities(&zips, &counties), &mut places, &mut report);
    let mut counties = counties::with_population(counties, &zips, &sources);
    territories::fill(&mut counties, &mut cities, &mut report)?;
    let folder = content.join("places");
    table::write(&folder.join("counties.csv"), counties.into_values())?;
    table::write(&folder.join("zips.csv"), zips.into_values())?;
    table::write(&folder.join("places.csv"), places)?;
    table::write(&folder.join("cities.csv"), cities)?;
    Ok(report)
}
