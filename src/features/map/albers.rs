//! The composite Albers projection of the states' outlines: equal-area conic for the lower 48, with Alaska at 0.35 of the
//! scale and Hawaii beside them (`geoAlbersUsa` of d3-geo at scale 1300, as us-atlas uses it for 975 by 610).
//! The formulas are Snyder's: Map Projections, a Working Manual (USGS Professional Paper 1395), chapter 14.

use crate::features::look_up::publish::distance::Point;
use crate::model::State;

const SCALE: f64 = 1_300.0;
const CENTER: (f64, f64) = (487.5, 305.0);

/// One conic projection: standard parallels, central meridian, and the point that stands at `offset` from the center.
struct Conic {
    parallels: (f64, f64),
    meridian: f64,
    /// Degrees east of the meridian, and latitude.
    middle: (f64, f64),
    /// Of the scale.
    size: f64,
    offset: (f64, f64),
}

const LOWER: Conic =
    Conic { parallels: (29.5, 45.5), meridian: -96.0, middle: (-0.6, 38.7), size: 1.0, offset: (0.0, 0.0) };
const ALASKA: Conic =
    Conic { parallels: (55.0, 65.0), meridian: -154.0, middle: (-2.0, 58.5), size: 0.35, offset: (-0.307, 0.201) };
const HAWAII: Conic =
    Conic { parallels: (8.0, 18.0), meridian: -157.0, middle: (-3.0, 19.9), size: 1.0, offset: (-0.205, 0.212) };

impl Conic {
    /// Right and up from the crossing of meridian and pole, in radii of the earth.
    fn plane(&self, east: f64, lat: f64) -> (f64, f64) {
        let (first, second) = (self.parallels.0.to_radians().sin(), self.parallels.1.to_radians().sin());
        let n = f64::midpoint(first, second);
        let c = 1.0 + first * (2.0 * n - first);
        let radius = (c - 2.0 * n * lat.to_radians().sin()).sqrt() / n;
        let angle = n * east.to_radians();
        (radius * angle.sin(), -radius * angle.cos())
    }

    fn project(&self, Point(lat, lon): Point) -> (f64, f64) {
        // West of the date line and east of it are near each other.
        let east = (lon - self.meridian + 540.0).rem_euclid(360.0) - 180.0;
        let (x, y) = self.plane(east, lat);
        let (middle_x, middle_y) = self.plane(self.middle.0, self.middle.1);
        let scale = SCALE * self.size;
        (
            CENTER.0 + self.offset.0 * SCALE + scale * (x - middle_x),
            CENTER.1 + self.offset.1 * SCALE - scale * (y - middle_y),
        )
    }
}

/// Where a point of a state stands on the map, right and down; none for the territories, which have no place on it.
pub fn project(state: State, point: Point) -> Option<(f64, f64)> {
    let conic = match state.postal() {
        "AK" => ALASKA,
        "HI" => HAWAII,
        "AS" | "GU" | "MP" | "PR" | "VI" => return None,
        _ => LOWER,
    };
    Some(conic.project(point))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_stand_where_d3_puts_them() {
        // `d3.geoAlbersUsa().scale(1300).translate([487.5, 305])`
        let state = |code: &str| code.parse().unwrap();
        let near = |found: Option<(f64, f64)>, x: f64, y: f64| {
            let (found_x, found_y) = found.unwrap();
            assert!((found_x - x).abs() < 0.5 && (found_y - y).abs() < 0.5, "{found_x} {found_y}");
        };
        near(project(state("KS"), Point(38.7, -96.6)), 487.5, 305.0);
        near(project(state("AK"), Point(58.5, -156.0)), 487.5 - 0.307 * 1_300.0, 305.0 + 0.201 * 1_300.0);
        near(project(state("HI"), Point(19.9, -160.0)), 487.5 - 0.205 * 1_300.0, 305.0 + 0.212 * 1_300.0);
        assert_eq!(project(state("PR"), Point(18.4, -66.1)), None);
    }
}
