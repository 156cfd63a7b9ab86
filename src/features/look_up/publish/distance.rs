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

/// The great-circle distance in statute miles, by the haversine formula.
pub fn miles(Point(lat, lon): Point, Point(other_lat, other_lon): Point) -> f64 {
    let half = |degrees: f64| (degrees.to_radians() / 2.0).sin();
    let (north, east) = (half(other_lat - lat), half(other_lon - lon));
    let chord = north * north + lat.to_radians().cos() * other_lat.to_radians().cos() * east * east;
    2.0 * RADIUS * chord.sqrt().min(1.0).asin()
}

/// Where a point lies on a globe of radius 1. Of many points, the nearest is found by chords, without an angle.
#[derive(Clone, Copy, Debug)]
pub struct OnGlobe([f64; 3]);

impl From<Point> for OnGlobe {
    fn from(Point(lat, lon): Point) -> Self {
        let ((north, across), (y, x)) = (lat.to_radians().sin_cos(), lon.to_radians().sin_cos());
        Self([across * x, across * y, north])
    }
}

impl OnGlobe {
    /// The square of the straight way through the globe: it grows with the distance.
    pub fn chord_squared(self, other: Self) -> f64 {
        self.0.into_iter().zip(other.0).map(|(one, other)| (one - other).powi(2)).sum()
    }
}

/// The same for a distance in miles.
pub fn chord_squared_of(miles: f64) -> f64 {
    4.0 * (miles / RADIUS / 2.0).sin().powi(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_distances_come_out() {
        let (chicago, new_york) = (Point(41.8781, -87.6298), Point(40.7128, -74.006));
        assert!((miles(chicago, new_york) - 711.0).abs() < 3.0);
        assert!(miles(chicago, chicago) < 0.001);
        let chord = OnGlobe::from(chicago).chord_squared(new_york.into());
        assert!((chord / chord_squared_of(miles(chicago, new_york)) - 1.0).abs() < 1e-9);
        // Across the date line the short way: Guam to Hawaii.
        assert!((miles(Point(13.4443, 144.7937), Point(21.3069, -157.8583)) - 3_800.0).abs() < 50.0);
    }
}
