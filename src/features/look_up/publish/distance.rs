//! How far it is, as the crow flies.

use crate::model::Location;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Latitude and longitude in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Point(pub f64, pub f64);

impl From<Location> for Point {
    fn from(location: Location) -> Self {
        Self(location.lat, location.lon)
    }
}

/// The earth's mean radius in statute miles (IUGG).
const RADIUS: f64 = 3_958.8;

/// Where a point lies on a globe of radius 1. The way through the globe, a chord, grows with the distance on it, and costs
/// no angle.
#[derive(Clone, Copy, Debug)]
pub struct OnGlobe([f64; 3]);

impl From<Point> for OnGlobe {
    fn from(Point(lat, lon): Point) -> Self {
        let ((north, across), (y, x)) = (lat.to_radians().sin_cos(), lon.to_radians().sin_cos());
        Self([across * x, across * y, north])
    }
}

impl From<Location> for OnGlobe {
    fn from(location: Location) -> Self {
        Point::from(location).into()
    }
}

impl OnGlobe {
    /// The great-circle distance in statute miles.
    pub fn miles(self, other: Self) -> f64 {
        2.0 * RADIUS * (self.chord_squared(other).sqrt() / 2.0).min(1.0).asin()
    }

    /// The square of the chord to another point.
    pub fn chord_squared(self, other: Self) -> f64 {
        let ([x, y, z], [other_x, other_y, other_z]) = (self.0, other.0);
        let (x, y, z) = (x - other_x, y - other_y, z - other_z);
        x * x + y * y + z * z
    }
}

/// The square of the chord of a distance in miles.
pub fn chord_squared_of(miles: f64) -> f64 {
    4.0 * (miles / RADIUS / 2.0).sin().powi(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_distances_come_out() {
        let miles = |one, other: Point| OnGlobe::from(one).miles(other.into());
        let (chicago, new_york) = (Point(41.8781, -87.6298), Point(40.7128, -74.006));
        assert!((miles(chicago, new_york) - 711.0).abs() < 3.0);
        assert!(miles(chicago, chicago) < 0.001);
        let chord = OnGlobe::from(chicago).chord_squared(new_york.into());
        assert!((chord / chord_squared_of(miles(chicago, new_york)) - 1.0).abs() < 1e-9);
        // Across the date line the short way: Guam to Hawaii.
        assert!((miles(Point(13.4443, 144.7937), Point(21.3069, -157.8583)) - 3_800.0).abs() < 50.0);
    }
}
