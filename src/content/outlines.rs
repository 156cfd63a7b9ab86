//! The outlines of the states, for the map: `places/states.json`.

use crate::model::State;
use crate::own_file;
use crate::problem::{Place, Problem};
use geojson::{Feature, FeatureCollection, Value};
use std::collections::BTreeMap;
use std::path::Path;
use topojson::{TopoJson, to_geojson};

/// The reference file: a TopoJSON of states, by FIPS code, projected for 975 by 610 (us-atlas).
const FILE: &str = "places/states.json";

/// The outline of each state as rings of points, right and down.
pub type Outlines = BTreeMap<State, Vec<Vec<(f64, f64)>>>;

/// Reads the outlines; none where an agency has no map.
pub fn read(folder: &Path) -> (Outlines, Vec<Problem>) {
    let text = match own_file::read_at(&folder.join(FILE), u64::MAX) {
        Ok(Some(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
        Ok(None) => {
            return (Outlines::new(), vec![problem("it is no file of its own but a link or a device".to_owned())]);
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return (Outlines::new(), Vec::new()),
        Err(error) => return (Outlines::new(), vec![problem(format!("the file cannot be read: {error}"))]),
    };
    let states = match text.parse() {
        Ok(TopoJson::Topology(topology)) => to_geojson(&topology, "states").map_err(|error| error.to_string()),
        Ok(_) => Err("it is no topology".to_owned()),
        Err(error) => Err(error.to_string()),
    };
    match states.and_then(|states| outlines(&states)) {
        Ok(outlines) => (outlines, Vec::new()),
        Err(error) => (Outlines::new(), vec![problem(format!("the outlines cannot be read: {error}"))]),
    }
}

fn problem(message: String) -> Problem {
    Problem::new(FILE, Place::File, message, "use states-albers-10m.json of us-atlas as it is, or remove the file")
}

fn outlines(states: &FeatureCollection) -> Result<Outlines, String> {
    let mut outlines = Outlines::new();
    for feature in &states.features {
        let state = state_of(feature).ok_or_else(|| format!("the id {:?} is no state's FIPS code", feature.id))?;
        let polygons = match feature.geometry.as_ref().map(|geometry| &geometry.value) {
            Some(Value::Polygon(polygon)) => vec![polygon.clone()],
            Some(Value::MultiPolygon(polygons)) => polygons.clone(),
            _ => return Err(format!("{state} is no polygon")),
        };
        let ring =
            |ring: Vec<Vec<f64>>| ring.iter().filter_map(|point| Some((*point.first()?, *point.get(1)?))).collect();
        outlines.insert(state, polygons.into_iter().flatten().map(ring).collect());
    }
    Ok(outlines)
}

fn state_of(feature: &Feature) -> Option<State> {
    let geojson::feature::Id::String(fips) = feature.id.as_ref()? else { return None };
    State::all().find(|state| state.fips() == fips)
}
