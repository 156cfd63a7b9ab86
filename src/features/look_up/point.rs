//! Where a device is: the ZIP area around a point.

use super::places::insert;
use super::{Asked, Place, Point, Shards};

/// In how many shards the area is looked for.
const SHARDS: usize = 5;

/// The names of the shards around a point, by the middle of what each holds.
pub fn shards_around(point: Point, prefixes: &[(String, Point)]) -> Vec<String> {
    let mut nearest: Vec<(f64, &str)> = Vec::new();
    for (digits, middle) in prefixes {
        let way = apart(point, *middle);
        insert(&mut nearest, (way, &**digits), |(other, _)| *other > way);
        nearest.truncate(SHARDS);
    }
    nearest.iter().map(|(_, digits)| ["zip/", digits].concat()).collect()
}

/// The ZIP code whose area's middle is nearest to a point; none where all are far away.
pub fn zip_at(point: Point, prefixes: &[(String, Point)], shards: &Shards) -> Asked<Option<String>> {
    let mut nearest: Option<(f64, &Place)> = None;
    for shard in shards.all(shards_around(point, prefixes))? {
        for place in &shard.places {
            let Some(middle) = place.point else { continue };
            let way = apart(point, middle);
            if nearest.is_none_or(|(least, _)| way < least) {
                nearest = Some((way, place));
            }
        }
    }
    // A degree of latitude, some 69 miles. It is its own square.
    Ok(nearest.filter(|(way, _)| *way < 1.0).map(|(_, place)| place.name.clone()))
}

/// The square of how far two points are apart, in degrees of latitude on a flat map: enough to compare short ways.
fn apart((lat, lon): Point, (other_lat, other_lon): Point) -> f64 {
    let east = (other_lon - lon).abs();
    let east = east.min(360.0 - east) * cos(lat.to_radians());
    let north = other_lat - lat;
    north * north + east * east
}

/// The browser's own: the standard library's is a kilobyte.
#[cfg(target_arch = "wasm32")]
fn cos(angle: f64) -> f64 {
    js_sys::Math::cos(angle)
}

#[cfg(not(target_arch = "wasm32"))]
fn cos(angle: f64) -> f64 {
    angle.cos()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_shards_come_first_across_the_date_line_too() {
        let prefixes =
            [("969", (13.4, 144.8)), ("967", (21.0, -157.0)), ("606", (41.8, -87.7)), ("995", (52.0, -176.0))];
        let prefixes = prefixes.map(|(digits, middle)| (digits.to_owned(), middle));
        assert_eq!(shards_around((51.9, 179.0), &prefixes)[0], "zip/995");
        assert_eq!(shards_around((41.9, -87.6), &prefixes)[0], "zip/606");
        assert_eq!(shards_around((41.9, -87.6), &prefixes).len(), 4);
    }
}
