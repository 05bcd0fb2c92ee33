//! 点名表: what each branch answered when it was called, in the order of calling.

use super::table::{Column, Paper, Row, RowKind, Table, Value};
use super::{SheetFoot, SheetHead, SheetWords, ZonelessDateTime};

/// One answer of a branch, or a branch that was not called.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RollCallRow {
    /// The place in the order.
    pub order: u32,
    /// The venue.
    pub venue: String,
    /// Who answers for it.
    pub coordinator: String,
    /// What it answered, in words, with the round when it is not the first.
    pub answer: String,
    /// When, on the main venue's clock.
    pub at: Option<ZonelessDateTime>,
    /// How many people it said are there.
    pub headcount: Option<u32>,
    /// Note.
    pub note: String,
}

/// The headings of the columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RollCallLabels {
    /// 顺序
    pub order: String,
    /// 会场
    pub venue: String,
    /// 负责人
    pub coordinator: String,
    /// 应答
    pub answer: String,
    /// 时间
    pub at: String,
    /// 人数
    pub headcount: String,
    /// 情况
    pub note: String,
}

/// A record of a roll call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollCallSheet {
    /// What stands above the table.
    pub head: SheetHead,
    /// What stands below it.
    pub foot: SheetFoot,
    /// The words around it.
    pub words: SheetWords,
    /// The headings of its columns.
    pub labels: RollCallLabels,
    /// Its rows, in the order in which they are printed.
    pub rows: Vec<RollCallRow>,
}

pub(super) fn table(sheet: &RollCallSheet) -> Table<'_> {
    let RollCallSheet { head, foot, words, labels, rows } = sheet;
    Table {
        head,
        foot,
        words,
        columns: vec![
            Column::short("order", &labels.order, 6.0),
            Column::text("venue", &labels.venue, 16.0, 32.0),
            Column::text("coordinator", &labels.coordinator, 9.0, 16.0).centred(),
            Column::text("answer", &labels.answer, 10.0, 18.0).centred(),
            Column::short("at", &labels.at, 17.0),
            Column::short("headcount", &labels.headcount, 8.0),
            Column::text("note", &labels.note, 12.0, 40.0).stretching(),
        ],
        rows: rows.iter().map(row).collect(),
        paper: Paper::Portrait,
        row_height: 0.0,
    }
}

fn row(row: &RollCallRow) -> Row<'_> {
    Row {
        kind: RowKind::Plain,
        cells: vec![
            Value::Count(row.order),
            Value::Text(&row.venue),
            Value::Text(&row.coordinator),
            Value::Text(&row.answer),
            row.at.map_or(Value::Blank, Value::Moment),
            row.headcount.map_or(Value::Blank, Value::Count),
            Value::Text(&row.note),
        ],
    }
}
