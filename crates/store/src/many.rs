//! Statements over many rows at once. They come in few sizes, so that a connection prepares a handful of
//! each and no more.

/// Rows in one statement, at most: 13 columns of them stay below what either engine takes.
const MOST: usize = 256;

/// Up to here every size is one of its own; above it sizes are multiples of this.
const STEP: usize = 16;

/// Parts of `rows` to write: one that is a multiple of [`STEP`], and the rest.
pub(crate) fn chunks<T>(mut rows: &[T]) -> impl Iterator<Item = &[T]> {
    std::iter::from_fn(move || {
        if rows.is_empty() {
            return None;
        }
        let even = rows.len() / STEP * STEP;
        let size = if even == 0 { rows.len() } else { even.min(MOST) };
        let (head, tail) = rows.split_at(size);
        rows = tail;
        Some(head)
    })
}

/// Parts of `values` to look for, each filled up to a power of two with its last value again.
pub(crate) fn lists<T>(values: &[T]) -> impl Iterator<Item = Vec<&T>> {
    values.chunks(MOST).map(|part| {
        let mut list: Vec<&T> = part.iter().collect();
        if let Some(last) = part.last() {
            list.resize(part.len().next_power_of_two(), last);
        }
        list
    })
}

/// `$1, $2, $3` for one list of values.
pub(crate) fn list(count: usize) -> String {
    let mut text = String::with_capacity(count * 6);
    for n in 1..=count {
        text.push_str(if n == 1 { "$" } else { ", $" });
        text.push_str(&n.to_string());
    }
    text
}

/// `($1, $2), ($3, $4)` for rows of values.
pub(crate) fn rows(count: usize, columns: usize) -> String {
    let mut text = String::with_capacity(count * columns * 7);
    for n in 0..count * columns {
        text.push_str(match (n, n % columns) {
            (0, _) => "($",
            (_, 0) => "), ($",
            _ => ", $",
        });
        text.push_str(&(n + 1).to_string());
    }
    text.push(')');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_few_and_nothing_is_lost() {
        for count in [1, 15, 16, 63, 64, 255, 257, 700] {
            let rows: Vec<usize> = (0..count).collect();
            let parts: Vec<&[usize]> = chunks(&rows).collect();
            assert_eq!(parts.concat(), rows);
            let few = |part: &&[usize]| part.len() < STEP || part.len() % STEP == 0;
            assert!(parts.iter().all(few) && parts.iter().all(|part| part.len() <= MOST));
            let lists: Vec<Vec<&usize>> = lists(&rows).collect();
            assert!(lists.iter().all(|list| list.len().is_power_of_two() && list.len() <= MOST));
            let mut looked: Vec<usize> = lists.concat().into_iter().copied().collect();
            looked.dedup();
            assert_eq!(looked, rows);
        }
        assert_eq!((chunks::<usize>(&[]).count(), lists::<usize>(&[]).count()), (0, 0));
        assert_eq!(list(2), "$1, $2");
        assert_eq!(super::rows(2, 2), "($1, $2), ($3, $4)");
    }
}
