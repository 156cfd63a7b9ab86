//! The sources as they are read.

use super::crosswalk::{self, Mail};
use super::table::{self, Failed};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::path::Path;

/// A row of `zip-areas.csv`: a ZIP Code Tabulation Area of the Census Bureau.
#[derive(Deserialize)]
pub struct Area {
    pub zip: String,
    pub lat: String,
    pub lon: String,
    pub state: String,
    pub county_fips: String,
    pub county_name: String,
    /// With the Census's word for its kind: "Austin city".
    pub primary_place: String,
    pub population: Option<u32>,
}

/// A row of `zip-extra.csv`: a ZIP code without an area.
#[derive(Deserialize)]
pub struct Extra {
    pub zip: String,
    #[serde(deserialize_with = "post_office")]
    pub city: String,
    pub state: String,
    pub county_fips: String,
    pub other_counties: String,
    pub lat: String,
    pub lon: String,
    /// What its point is that of.
    pub point: String,
    pub source: String,
}

/// A row of `zip-county.csv`: the county of most homes, where it is another than that of most land.
#[derive(Deserialize)]
pub struct Homes {
    pub zip: String,
    #[serde(deserialize_with = "post_office")]
    pub city: String,
    pub county_fips: String,
    pub other_counties: String,
}

/// A row of `usps-cities.csv`: a post office's city, a town or a barrio.
#[derive(Deserialize)]
pub struct City {
    #[serde(deserialize_with = "post_office")]
    pub name: String,
    pub state: String,
    pub county_fips: String,
    pub county_name: String,
    pub lat: String,
    pub lon: String,
    pub population: Option<u32>,
    pub source: String,
}

/// A row of `places.csv`.
#[derive(Deserialize)]
pub struct Place {
    pub name: String,
    pub full_name: String,
    pub state: String,
    pub county_fips: String,
    pub county_name: String,
    pub lat: String,
    pub lon: String,
    pub population: Option<u32>,
}

/// A row of `counties.csv`.
#[derive(Deserialize)]
pub struct County {
    pub county_fips: String,
    pub name: String,
    pub state: String,
    pub lat: String,
    pub lon: String,
}

pub struct Sources {
    pub areas: Vec<Area>,
    pub extra: Vec<Extra>,
    pub homes: BTreeMap<String, Homes>,
    pub mail: BTreeMap<String, Mail>,
    pub cities: Vec<City>,
    pub places: Vec<Place>,
    pub counties: Vec<County>,
}

impl Sources {
    pub fn read(data: &Path) -> Result<Self, Failed> {
        let homes = table::read::<Homes>(&data.join("zip-county.csv"))?;
        Ok(Self {
            areas: table::read(&data.join("zip-areas.csv"))?,
            extra: table::read(&data.join("zip-extra.csv"))?,
            homes: homes.into_iter().map(|row| (row.zip.clone(), row)).collect(),
            mail: crosswalk::read(&data.join("ZIP_COUNTY_122025.csv"))?,
            cities: table::read(&data.join("usps-cities.csv"))?,
            places: table::read(&data.join("places.csv"))?,
            counties: table::read(&data.join("counties.csv"))?,
        })
    }
}

/// A post office's name: of an air force base, with its letters in capitals.
fn post_office<'de, D: Deserializer<'de>>(name: D) -> Result<String, D::Error> {
    Ok(String::deserialize(name)?.replace(" Afb", " AFB"))
}
