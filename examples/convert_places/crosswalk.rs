//! HUD's crosswalk: how many of a ZIP code's homes and addresses lie in which county.

use super::table::{self, Failed};
use frontdesk::model::State;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Deserialize)]
struct Row {
    #[serde(rename = "ZIP")]
    zip: String,
    /// The copy has lost leading zeros.
    #[serde(rename = "COUNTY")]
    county: String,
    #[serde(rename = "USPS_ZIP_PREF_CITY")]
    city: String,
    #[serde(rename = "USPS_ZIP_PREF_STATE")]
    state: String,
    #[serde(rename = "RES_RATIO")]
    homes: f64,
    #[serde(rename = "TOT_RATIO")]
    all: f64,
}

/// What the Postal Service counts for a ZIP code.
pub struct Mail {
    /// The post office's city, in capitals.
    pub city: String,
    /// Of the post office.
    pub state: String,
    counties: Vec<(String, f64, f64)>,
}

impl Mail {
    /// Counties with their parts of the homes, or of all addresses where there are no homes, the largest first.
    pub fn shares(&self) -> Vec<(String, f64)> {
        let has_homes = self.counties.iter().any(|(_, homes, _)| *homes > 0.0);
        let share = |(fips, homes, all): &(String, f64, f64)| (fips.clone(), if has_homes { *homes } else { *all });
        let mut shares: Vec<_> = self.counties.iter().map(share).collect();
        shares.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        shares
    }

    /// The same, but first the largest in the post office's state: a ZIP code lies in no other state.
    pub fn of_own_state(&self) -> Vec<(String, f64)> {
        let mut shares = self.shares();
        let own = self.state.parse::<State>().ok().map(State::fips);
        let first =
            shares.iter().position(|(fips, share)| own.is_some_and(|own| fips.starts_with(own)) && *share > 0.0);
        match first {
            Some(at) => shares[..=at].rotate_right(1),
            None => shares.clear(),
        }
        shares
    }
}

pub fn read(path: &Path) -> Result<BTreeMap<String, Mail>, Failed> {
    let mut mail: BTreeMap<String, Mail> = BTreeMap::new();
    for row in table::read::<Row>(path)? {
        let Row { zip, county, city, state, homes, all } = row;
        let known = mail.entry(zip).or_insert(Mail { city, state, counties: Vec::new() });
        known.counties.push((format!("{county:0>5}"), homes, all));
    }
    Ok(mail)
}
