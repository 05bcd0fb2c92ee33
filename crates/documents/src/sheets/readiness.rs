//! 联调记录表: what each venue's line-up tests found, the latest of each first.

use super::table::{Column, Paper, Row, RowKind, Table, Value};
use super::{SheetFoot, SheetHead, SheetWords, ZonelessDateTime};

/// One line-up test of a venue, or a venue that was not tested.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadinessRow {
    /// The venue.
    pub venue: String,
    /// Line, picture, sound, camera, microphones, in words.
    pub marks: [String; 5],
    /// Who is on duty.
    pub operator: String,
    /// That person's phone.
    pub phone: String,
    /// When it was tested, on the venue's clock.
    pub tested_at: Option<ZonelessDateTime>,
    /// What it came to, in words.
    pub result: String,
    /// Trouble and what was done.
    pub note: String,
}

/// The headings of the columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadinessLabels {
    /// 会场
    pub venue: String,
    /// 线路, 图像, 声音, 摄像, 话筒
    pub marks: [String; 5],
    /// 值守人员
    pub operator: String,
    /// 电话
    pub phone: String,
    /// 测试时间
    pub tested_at: String,
    /// 结果
    pub result: String,
    /// 问题及处理
    pub note: String,
}

/// A record of line-up tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadinessSheet {
    /// What stands above the table.
    pub head: SheetHead,
    /// What stands below it.
    pub foot: SheetFoot,
    /// The words around it.
    pub words: SheetWords,
    /// The headings of its columns.
    pub labels: ReadinessLabels,
    /// Its rows, in the order in which they are printed.
    pub rows: Vec<ReadinessRow>,
}

/// The names of the marks' columns.
const MARKS: [&str; 5] = ["line", "picture", "sound", "camera", "microphones"];

pub(super) fn table(sheet: &ReadinessSheet) -> Table<'_> {
    let ReadinessSheet { head, foot, words, labels, rows } = sheet;
    let mut columns = vec![Column::text("venue", &labels.venue, 14.0, 30.0)];
    columns.extend(
        MARKS
            .into_iter()
            .zip(&labels.marks)
            .map(|(key, label)| Column::text(key, label, 7.5, 11.0).centred()),
    );
    columns.extend([
        Column::text("operator", &labels.operator, 9.5, 16.0).centred(),
        Column::text("phone", &labels.phone, 13.0, 18.0).centred(),
        Column::short("tested_at", &labels.tested_at, 17.0),
        Column::text("result", &labels.result, 9.0, 14.0).centred(),
        Column::text("note", &labels.note, 14.0, 40.0).stretching(),
    ]);
    Table {
        head,
        foot,
        words,
        columns,
        rows: rows.iter().map(row).collect(),
        paper: Paper::Landscape,
        row_height: 0.0,
    }
}

fn row(row: &ReadinessRow) -> Row<'_> {
    let mut cells = vec![Value::Text(&row.venue)];
    cells.extend(row.marks.iter().map(|mark| Value::Text(mark)));
    cells.extend([
        Value::Text(&row.operator),
        Value::Phone(&row.phone),
        row.tested_at.map_or(Value::Blank, Value::Moment),
        Value::Text(&row.result),
        Value::Text(&row.note),
    ]);
    Row { kind: RowKind::Plain, cells }
}
