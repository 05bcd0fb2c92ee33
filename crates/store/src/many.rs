//! Statements over many rows at once. Their sizes are powers of two, so that a connection prepares a
//! handful of each and no more.

/// Rows in one statement, at most: 13 columns of them stay below what either engine takes.
const MOST: usize = 256;

/// Parts of `rows` whose lengths are powers of two, the largest first.
pub(crate) fn chunks<T>(mut rows: &[T]) -> impl Iterator<Item = &[T]> {
    std::iter::from_fn(move || {
        if rows.is_empty() {
            return None;
        }
        let size = (1 << rows.len().ilog2()).min(MOST);
        let (head, tail) = rows.split_at(size);
        rows = tail;
        Some(head)
    })
}

/// `$1, $2, $3` for one list of values.
pub(crate) fn list(count: usize) -> String {
    (1..=count).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ")
}

/// `($1, $2), ($3, $4)` for rows of values.
pub(crate) fn rows(count: usize, columns: usize) -> String {
    let row = |row: usize| {
        let values: Vec<String> =
            (1..=columns).map(|n| format!("${}", row * columns + n)).collect();
        format!("({})", values.join(", "))
    };
    (0..count).map(row).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_powers_of_two_and_nothing_is_lost() {
        let rows: Vec<usize> = (0..700).collect();
        let parts: Vec<&[usize]> = chunks(&rows).collect();
        assert_eq!(parts.concat(), rows);
        assert!(parts.iter().all(|part| part.len().is_power_of_two() && part.len() <= MOST));
        assert_eq!(chunks::<usize>(&[]).count(), 0);
        assert_eq!(list(2), "$1, $2");
        assert_eq!(super::rows(2, 2), "($1, $2), ($3, $4)");
    }
}
