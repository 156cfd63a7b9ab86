//! Moves circles of one size apart until none covers another, each as little as that takes.

/// How often pairs are moved apart; far fewer rounds are enough for the states.
const ROUNDS: usize = 500;

/// The points, moved so that each two are at least `distance` apart. The same points give the same places.
pub fn apart(points: &[(f64, f64)], distance: f64) -> Vec<(f64, f64)> {
    let mut places = points.to_vec();
    for _ in 0..ROUNDS {
        let mut moved = false;
        for one in 0..places.len() {
            for other in one + 1..places.len() {
                let (dx, dy) = (places[other].0 - places[one].0, places[other].1 - places[one].1);
                let length = dx.hypot(dy);
                if length >= distance {
                    continue;
                }
                // Two at one place part sideways.
                let (x, y) = if length > 0.0 { (dx / length, dy / length) } else { (1.0, 0.0) };
                // A little more than half each, so that it comes to an end.
                let half = (distance - length) / 2.0 + 0.01;
                places[one] = (places[one].0 - x * half, places[one].1 - y * half);
                places[other] = (places[other].0 + x * half, places[other].1 + y * half);
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_covers_another() {
        let points: Vec<(f64, f64)> = (0..30).map(|n| (f64::from(n % 6) * 3.0, f64::from(n / 6) * 3.0)).collect();
        let places = apart(&points, 10.0);
        for (at, one) in places.iter().enumerate() {
            for other in &places[..at] {
                assert!((one.0 - other.0).hypot(one.1 - other.1) >= 9.9, "{one:?} {other:?}");
            }
        }
        assert_eq!(apart(&[(0.0, 0.0), (50.0, 0.0)], 10.0), [(0.0, 0.0), (50.0, 0.0)]);
    }
}
