//! One sorting of numbers for all that is put in an order here: each kind of value would have a sorting of its own, which
//! are the largest functions of a module.

/// The places of keys, the smallest key first; keys that are alike keep their order.
pub fn order(keys: impl Iterator<Item = u64>) -> Vec<usize> {
    let mut places: Vec<(u64, usize)> = keys.zip(0..).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, place)| place).collect()
}
