//! One typing mistake, or two: a letter too many, too few, another one, or two in each other's place.

/// How many mistakes a word of so many letters is forgiven.
pub fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// How many mistakes part two words, if no more than so many (optimal string alignment).
pub fn mistakes(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut a_before = None;
    for (row, a) in a.iter().enumerate() {
        let mut now = Vec::with_capacity(last.len());
        now.push(row + 1);
        let mut b_before = None;
        for (column, b) in b.iter().enumerate() {
            let get = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let mut least = get(&last, column) + usize::from(a != b);
            least = least.min(get(&last, column + 1) + 1).min(get(&now, column) + 1);
            if column > 0 && a_before == Some(b) && b_before == Some(a) {
                least = least.min(get(&before, column - 1) + 1);
            }
            now.push(least);
            b_before = Some(b);
        }
        if now.iter().all(|least| *least > most) {
            return None;
        }
        a_before = Some(a);
        before = last;
        last = now;
    }
    last.last().copied().filter(|least| *least <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(a: &str, b: &str) -> Option<usize> {
        mistakes(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>(), 2)
    }

    #[test]
    fn each_kind_of_mistake_counts_one() {
        for wrong in
            ["traficking", "traffickking", "traffucking", "trafifcking", "rafficking", "xtrafficking", "rtafficking"]
        {
            assert_eq!(between(wrong, "trafficking"), Some(1), "{wrong}");
        }
        assert_eq!(between("trafficking", "trafficking"), Some(0));
        assert_eq!(between("trafikking", "trafficking"), Some(2));
        assert_eq!(between("traffic", "trafficking"), None);
    }
}
