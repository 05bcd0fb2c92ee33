//! Statements over many rows at once. They come in few sizes, so that a connection prepares a handful of
//! each and no more.

use std::str::FromStr;

use crate::{Result, StoreError};

/// Rows that one statement writes, at most. Every connection keeps the statements it prepared, and one of 256 rows
/// takes a quarter of a megabyte.
const MOST_ROWS: usize = 64;

/// Values that one statement looks for, at most.
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
        let size = if even == 0 { rows.len() } else { even.min(MOST_ROWS) };
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

/// Between the values of a row, between rows, and in place of nothing: no name or word has these.
const UNIT: char = '\u{1f}';
const RECORD: char = '\u{1e}';
const NOTHING: &str = "\u{1d}";

/// An aggregate that gives rows as one text, `order`ed if it says how, and its three parameters from `$first` on:
/// see [`separators`]. SQLite's driver hands every row from one thread to another, which costs more than reading it.
pub(crate) fn packed(columns: &[&str], order: Option<&str>, first: usize) -> String {
    let values: Vec<String> = columns
        .iter()
        .map(|column| format!("COALESCE(CAST({column} AS TEXT), CAST(${} AS TEXT))", first + 2))
        .collect();
    let unit = format!(" || CAST(${first} AS TEXT) || ");
    let order = order.map(|order| format!(" ORDER BY {order}")).unwrap_or_default();
    let rows = values.join(&unit);
    format!("COALESCE(string_agg({rows}, CAST(${} AS TEXT){order}), '')", first + 1)
}

/// What the parameters of [`packed`] are bound to.
pub(crate) fn separators() -> [String; 3] {
    [UNIT.to_string(), RECORD.to_string(), NOTHING.to_owned()]
}

/// The rows in a text that [`packed`] gave, each of so many values.
pub(crate) fn unpacked<const N: usize>(text: &str) -> Result<Vec<[Option<&str>; N]>> {
    text.split(RECORD)
        .filter(|row| !row.is_empty())
        .map(|row| {
            let values: Vec<Option<&str>> =
                row.split(UNIT).map(|value| (value != NOTHING).then_some(value)).collect();
            let count = values.len();
            values
                .try_into()
                .map_err(|_| StoreError::Corrupt(format!("a row of {count} values, not {N}")))
        })
        .collect()
}

/// An identifier out of [`unpacked`], which has to be there.
pub(crate) fn id<T: TryFrom<String>>(value: Option<&str>) -> Result<T> {
    let text = value.unwrap_or_default();
    T::try_from(text.to_owned()).map_err(|_| StoreError::Corrupt(format!("identifier {text:?}")))
}

/// A value out of [`unpacked`] that has to be there and to be one of its kind.
pub(crate) fn word<T: FromStr>(value: Option<&str>) -> Result<T> {
    let text = value.unwrap_or_default();
    text.parse().map_err(|_| StoreError::Corrupt(format!("{text:?} of a person")))
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
            let few = |part: &&[usize]| part.len() < STEP || part.len().is_multiple_of(STEP);
            assert!(parts.iter().all(few) && parts.iter().all(|part| part.len() <= MOST_ROWS));
            let lists: Vec<Vec<&usize>> = lists(&rows).collect();
            assert!(lists.iter().all(|list| list.len().is_power_of_two() && list.len() <= MOST));
            let mut looked: Vec<usize> = lists.concat().into_iter().copied().collect();
            looked.dedup();
            assert_eq!(looked, rows);
        }
        assert_eq!((chunks::<usize>(&[]).count(), lists::<usize>(&[]).count()), (0, 0));
        assert_eq!(list(2), "$1, $2");
        assert_eq!(rows(2, 2), "($1, $2), ($3, $4)");
    }

    #[test]
    fn rows_in_one_text_come_apart_again() {
        let text = "甲\u{1f}\u{1d}\u{1e}\u{1f}2";
        let rows = unpacked::<2>(text).unwrap();
        assert_eq!(rows, [[Some("甲"), None], [Some(""), Some("2")]]);
        assert!(unpacked::<2>("").unwrap().is_empty());
        assert!(unpacked::<3>(text).is_err(), "another statement's");
    }
}
