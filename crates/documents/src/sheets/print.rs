//! Tables as pages for the printer: the same head, lines and foot as in a workbook, headings again on
//! every page, page numbers and the seal at the bottom.

use typst::foundations::{Array, Bytes, Dict, IntoValue as _, Value as Typst};

use super::layout::column_widths;
use super::table::{Paper, Row, RowKind, Table, Value};
use crate::DocumentError;
use crate::pdf::{self, Options, Template};

const TEMPLATE: Template =
    Template { name: "sheet.typ", text: include_str!("../../templates/sheet.typ") };

/// The rows of one file, at most: beyond it a workbook is the better choice.
const MOST_ROWS: usize = 20_000;

/// Letters and digits in one word, at most; a longer one may be broken anywhere.
const LONGEST_WORD: usize = 12;

/// Writes tables as a PDF, each beginning on a page of its own.
pub(super) fn pdf(tables: &[Table<'_>]) -> Result<Vec<u8>, DocumentError> {
    let Some(first) = tables.first() else { return Err(DocumentError::unwritable("no sheet")) };
    if tables.iter().map(|table| table.rows.len()).sum::<usize>() > MOST_ROWS {
        return Err(DocumentError::TooManyToPrint { limit: MOST_ROWS });
    }
    let made_at = first.head.made_at;
    pdf::typeset(
        TEMPLATE,
        tables.iter().map(|table| Ok(values(table))),
        Options { made_at, tagged: false },
    )
}

fn values(table: &Table<'_>) -> Dict {
    let Table { head, foot, words, .. } = table;
    let joined = |label: &str, text: &str| pdf::text(&format!("{label}{text}"));
    let mut inputs = Dict::new();
    let mut put = |name: &str, value: Typst| inputs.insert(name.into(), value);
    put("title", pdf::text(&head.title));
    put("meeting", joined(&words.meeting, &head.meeting));
    let lines = [
        (joined(&words.time, &head.time), joined(&words.place, &head.place)),
        (joined(&words.moderator, &head.moderator), joined(&words.office, &head.office)),
        (joined(&words.checker, &foot.checker), joined(&words.date, &foot.date)),
    ];
    let [time, moderator, checker] =
        lines.map(|(left, right)| Typst::Array([left, right].into_iter().collect()));
    put("time", time);
    put("moderator", moderator);
    put("checker", checker);
    put("note", pdf::text(foot.note.as_deref().unwrap_or_default()));
    put("seal", pdf::text(foot.seal.as_deref().unwrap_or_default()));
    put("page-line", pdf::text(&words.page));
    let (paper, across) = match table.paper {
        Paper::Portrait => ("a4", false),
        Paper::Landscape => ("a4", true),
        Paper::LargeLandscape => ("a3", true),
    };
    put("paper", paper.into_value());
    put("across", across.into_value());
    put("row-height", table.row_height.into_value());
    put("widths", Typst::Array(column_widths(table).into_iter().map(Typst::Float).collect()));
    put("labels", Typst::Array(table.columns.iter().map(|it| pdf::text(it.label)).collect()));
    put("centred", Typst::Array(table.columns.iter().map(|it| Typst::Bool(it.centred)).collect()));
    put("rows", Typst::Array(table.rows.iter().map(row).collect()));
    inputs
}

fn row(row: &Row<'_>) -> Typst {
    let kind = match row.kind {
        RowKind::Plain => "plain",
        RowKind::Subtotal => "subtotal",
        RowKind::Total => "total",
    };
    let cells: Array = row.cells.iter().map(|value| cell(*value)).collect();
    Typst::Array([kind.into_value(), Typst::Array(cells)].into_iter().collect())
}

fn cell(value: Value<'_>) -> Typst {
    match value {
        Value::Picture(png) => Bytes::new(png.to_vec()).into_value(),
        Value::Blank => Typst::None,
        value => Typst::Str(breakable(&pdf::printable(&value.shown())).into()),
    }
}

/// A text whose long words may be broken anywhere, so that no cell is printed over its edge.
fn breakable(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    let mut run = 0;
    for letter in text.chars() {
        run = if letter.is_ascii_alphanumeric() || letter.is_ascii_punctuation() {
            run + 1
        } else {
            0
        };
        if run > LONGEST_WORD {
            broken.push('\u{200b}');
        }
        broken.push(letter);
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_too_long_for_a_cell_are_broken() {
        assert_eq!(breakable("教育局 19900000123"), "教育局 19900000123");
        assert_eq!(breakable("abcdefghijklmn"), "abcdefghijkl\u{200b}m\u{200b}n");
    }
}
