//! Widths and heights. A Chinese character of the body type is as wide as two
//! digits, which is what a spreadsheet measures columns in.

use super::table::{Column, Paper, Table};

/// The room inside a cell that its text does not get, in characters.
const PADDING: f64 = 1.5;
/// A column is never wider than this.
const WIDEST: f64 = 40.0;
/// The height of one line of the body type, in points.
const LINE: f64 = 14.5;
/// The room above and below the text of a row, in points.
const LEADING: f64 = 6.0;
/// No spreadsheet program has taller rows, in points.
const TALLEST: f64 = 409.0;

impl Paper {
    /// The characters across a page between margins of 20 mm: its pixels
    /// at 96 to the inch, less 5 of each column's edge, by 7 of a digit.
    fn characters(self, columns: usize) -> f64 {
        let pixels = match self {
            Self::Portrait => 642.0,
            Self::Landscape => 971.0,
            Self::LargeLandscape => 1436.0,
        };
        (pixels - 5.0 * count(columns)) / 7.0
    }
}

/// The widths of a table's columns, in characters.
pub(super) fn column_widths(table: &Table<'_>) -> Vec<f64> {
    let mut widths: Vec<f64> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
            let text = cells
                .map(|cell| text_width(&cell.shown()))
                .fold(text_width(column.label), f64::max);
            (text + PADDING).max(column.narrowest).min(column.widest).min(WIDEST)
        })
        .collect();
    let left = table.paper.characters(widths.len()) - widths.iter().sum::<f64>();
    if left < 0.0 {
        narrow(&mut widths, &table.columns, -left);
    } else {
        stretch(&mut widths, &table.columns, left);
    }
    widths
}

/// Takes what is too much from the columns that can spare it, so that the page
/// is not printed smaller than it has to be and text wraps instead.
fn narrow(widths: &mut [f64], columns: &[Column<'_>], excess: f64) {
    let spare = |(width, column): (&f64, &Column<'_>)| (width - column.narrowest).max(0.0);
    let spared: f64 = widths.iter().zip(columns).map(spare).sum();
    if spared > 0.0 {
        let part = (excess / spared).min(1.0);
        for (width, column) in widths.iter_mut().zip(columns) {
            *width -= part * (*width - column.narrowest).max(0.0);
        }
    }
}

/// Gives the room that is left to the columns that take it.
fn stretch(widths: &mut [f64], columns: &[Column<'_>], room: f64) {
    let takers = columns.iter().filter(|column| column.stretches).count();
    for (width, _) in widths.iter_mut().zip(columns).filter(|(_, column)| column.stretches) {
        *width = (*width + room / count(takers)).min(WIDEST);
    }
}

/// The height of a row, in points, so that no cell's text is cut off.
pub(crate) fn row_height<'t>(texts: impl IntoIterator<Item = (&'t str, f64)>, least: f64) -> f64 {
    let lines = texts.into_iter().map(|(text, width)| lines(text, width)).fold(1.0, f64::max);
    (lines * LINE + LEADING).max(least).min(TALLEST)
}

/// The lines that a text takes in a cell of this width.
fn lines(text: &str, width: f64) -> f64 {
    let room = (width - PADDING / 2.0).max(2.0);
    text.lines().map(|line| (text_width(line) / room).ceil().max(1.0)).sum()
}

/// The width of a text in characters, the wide ones counting two.
pub(crate) fn text_width(text: &str) -> f64 {
    text.chars().map(|c| if is_wide(c) { 2.0 } else { 1.0 }).sum()
}

/// Characters that East Asian type draws on a full square (UAX #11, W and F).
const fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}' | '\u{ff01}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3ffff}'
        | '\u{2018}'..='\u{201d}' | '\u{2026}')
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::from(u32::MAX), f64::from)
}

#[cfg(test)]
mod tests {
    use super::{row_height, text_width};

    #[test]
    fn a_chinese_character_is_as_wide_as_two_digits() {
        assert!((text_width("会场A1") - 6.0).abs() < f64::EPSILON);
        assert!((text_width("𬱖") - 2.0).abs() < f64::EPSILON, "rare characters as well");
    }

    #[test]
    fn a_row_grows_with_the_lines_of_its_longest_cell() {
        let long = "会".repeat(30);
        assert!(
            row_height([("短", 20.0), (long.as_str(), 20.0)], 28.35) > 60.0,
            "four lines need room"
        );
        assert!(
            (row_height([("短", 20.0)], 28.35) - 28.35).abs() < f64::EPSILON,
            "room for a signature"
        );
    }
}
