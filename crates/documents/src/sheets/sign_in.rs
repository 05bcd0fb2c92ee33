//! 签到表: who came, when and how, or a blank sheet with room for signatures.
//! A4 across, because eleven columns have to stay readable.

use super::table::{Column, Paper, Row, RowKind, Table, Value};
use super::{SheetFoot, SheetHead, SheetWords, ZonelessDateTime, signature};
use crate::DocumentError;

/// The height of a row that is signed by hand: 10 mm, in points.
const SIGNATURE_ROW: f64 = 28.35;

/// One attendee.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SignInRow {
    /// The number in official order.
    pub number: u32,
    /// The unit.
    pub unit: String,
    /// The attendee's name.
    pub name: String,
    /// The attendee's title.
    pub title: String,
    /// The attendee's phone number.
    pub phone: String,
    /// The venue.
    pub venue: String,
    /// When the attendee checked in, on the venue's clock.
    pub checked_in_at: Option<ZonelessDateTime>,
    /// How the attendee checked in, in words.
    pub source: String,
    /// The attendee's standing, in words.
    pub status: String,
    /// A remark.
    pub remark: String,
    /// Strokes of a handwritten signature, each of points; none: room to sign.
    pub signature: Vec<Vec<(u16, u16)>>,
}

/// The headings of the columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SignInLabels {
    /// 序号
    pub number: String,
    /// 单位
    pub unit: String,
    /// 姓名
    pub name: String,
    /// 职务
    pub title: String,
    /// 联系方式
    pub phone: String,
    /// 会场
    pub venue: String,
    /// 签到时间
    pub checked_in_at: String,
    /// 签到方式
    pub source: String,
    /// 状态
    pub status: String,
    /// 签名
    pub signature: String,
    /// 备注
    pub remark: String,
}

/// A sign-in sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInSheet {
    /// What stands above the table.
    pub head: SheetHead,
    /// What stands below it.
    pub foot: SheetFoot,
    /// The words around it.
    pub words: SheetWords,
    /// The headings of its columns.
    pub labels: SignInLabels,
    /// Its rows, in the order in which they are printed.
    pub rows: Vec<SignInRow>,
    /// Whether it is to be signed by hand: without what was recorded, and with wide room for names.
    pub blank: bool,
}

/// A signature as a PNG; empty when there is none.
pub(super) fn picture(row: &SignInRow) -> Result<Vec<u8>, DocumentError> {
    if row.signature.iter().all(Vec::is_empty) {
        return Ok(Vec::new());
    }
    let strokes: Vec<Vec<(f32, f32)>> = row
        .signature
        .iter()
        .map(|stroke| stroke.iter().map(|(x, y)| (f32::from(*x), f32::from(*y))).collect())
        .collect();
    signature::png(&strokes)
}

pub(super) fn table<'a>(sheet: &'a SignInSheet, pictures: &'a [Vec<u8>]) -> Table<'a> {
    let SignInSheet { head, foot, words, labels, rows, blank } = sheet;
    if *blank {
        return blank_table(sheet);
    }
    Table {
        head,
        foot,
        words,
        columns: vec![
            Column::short("number", &labels.number, 5.5),
            Column::text("unit", &labels.unit, 18.0, 34.0),
            Column::text("name", &labels.name, 9.0, 16.0).centred(),
            Column::text("title", &labels.title, 10.0, 18.0),
            Column::text("phone", &labels.phone, 13.0, 18.0).centred(),
            Column::text("venue", &labels.venue, 9.0, 16.0).centred(),
            Column::short("checked_in_at", &labels.checked_in_at, 17.0),
            Column::text("source", &labels.source, 9.5, 14.0).centred(),
            Column::text("status", &labels.status, 7.0, 12.0).centred(),
            Column::short("signature", &labels.signature, 14.0),
            Column::text("remark", &labels.remark, 9.0, 20.0).stretching(),
        ],
        rows: rows
            .iter()
            .enumerate()
            .map(|(at, line)| row(line, pictures.get(at).map_or(&[], Vec::as_slice)))
            .collect(),
        paper: Paper::Landscape,
        row_height: SIGNATURE_ROW,
    }
}

/// A4 upright, a line of 10 mm each.
fn blank_table(sheet: &SignInSheet) -> Table<'_> {
    let SignInSheet { head, foot, words, labels, rows, .. } = sheet;
    Table {
        head,
        foot,
        words,
        columns: vec![
            Column::short("number", &labels.number, 5.5),
            Column::text("unit", &labels.unit, 16.0, 28.0),
            Column::text("name", &labels.name, 8.0, 14.0).centred(),
            Column::text("title", &labels.title, 9.0, 16.0),
            Column::text("venue", &labels.venue, 8.0, 14.0).centred(),
            Column::short("signature", &labels.signature, 20.0),
            Column::text("remark", &labels.remark, 8.0, 14.0).stretching(),
        ],
        rows: rows
            .iter()
            .map(|line| Row {
                kind: RowKind::Plain,
                cells: vec![
                    Value::Count(line.number),
                    Value::Text(&line.unit),
                    Value::Text(&line.name),
                    Value::Text(&line.title),
                    Value::Text(&line.venue),
                    Value::Blank,
                    Value::Text(&line.remark),
                ],
            })
            .collect(),
        paper: Paper::Portrait,
        row_height: SIGNATURE_ROW,
    }
}

fn row<'a>(row: &'a SignInRow, picture: &'a [u8]) -> Row<'a> {
    Row {
        kind: RowKind::Plain,
        cells: vec![
            Value::Count(row.number),
            Value::Text(&row.unit),
            Value::Text(&row.name),
            Value::Text(&row.title),
            Value::Phone(&row.phone),
            Value::Text(&row.venue),
            row.checked_in_at.map_or(Value::Blank, Value::Moment),
            Value::Text(&row.source),
            Value::Text(&row.status),
            if picture.is_empty() { Value::Blank } else { Value::Picture(picture) },
            Value::Text(&row.remark),
        ],
    }
}
