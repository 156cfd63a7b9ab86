//! One sorting of numbers for all that is put in an order here. The standard library's would be 4 kB of the reader, and
//! again for each kind of value.

/// The places of keys, the smallest key first; keys that are alike keep their order.
pub fn order(keys: impl Iterator<Item = u64>) -> Vec<usize> {
    sorted(keys.zip(0..).collect()).into_iter().map(|(_, place)| place).collect()
}

/// Merges rows of twice the length each time.
fn sorted(mut from: Vec<(u64, usize)>) -> Vec<(u64, usize)> {
    let mut length = 1;
    while length < from.len() {
        let mut to = Vec::with_capacity(from.len());
        for start in (0..from.len()).step_by(length * 2) {
            let row = |at: usize| from.get(start + at..).unwrap_or_default().iter().take(length).copied();
            let (mut a, mut b) = (row(0).peekable(), row(length).peekable());
            while let Some(next) = match (a.peek(), b.peek()) {
                (Some((first, _)), Some((second, _))) if second < first => b.next(),
                (Some(_), _) => a.next(),
                (None, _) => b.next(),
            } {
                to.push(next);
            }
        }
        from = to;
        length *= 2;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::order;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_smallest_comes_first_and_what_is_alike_stays_in_order(keys in prop::collection::vec(0u64..20, 0..70)) {
            let mut expected: Vec<usize> = (0..keys.len()).collect();
            expected.sort_by_key(|at| keys[*at]);
            prop_assert_eq!(order(keys.into_iter()), expected);
        }
    }
}
