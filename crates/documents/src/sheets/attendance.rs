//! 出席情况统计表: the counts of every unit, a subtotal for each venue and a
//! grand total. The figures are the caller's; nothing is added up here, so
//! that a sheet can never disagree with the record.

use super::table::{Column, Paper, Row, RowKind, Table, Value};
use super::{SheetFoot, SheetHead, SheetWords};

/// The least height of a row, in points.
const ROW: f64 = 22.0;
/// The width of a column of counts, in characters.
const COUNT: f64 = 5.5;

/// What a row of the summary stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AttendanceRowKind {
    /// One unit.
    #[default]
    Unit,
    /// All units of one venue.
    Subtotal,
    /// The whole meeting.
    Total,
}

/// The counts of one unit, one venue or the whole meeting.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AttendanceRow {
    /// What the row stands for.
    pub kind: AttendanceRowKind,
    /// The number in official order; sums have none.
    pub number: Option<u32>,
    /// The unit, or the words for a sum.
    pub unit: String,
    /// The venue.
    pub venue: String,
    /// 应到: places to be filled.
    pub expected: u32,
    /// 实到: present, substitutes and late arrivals included.
    pub present: u32,
    /// 代会: present as substitutes.
    pub substitutes: u32,
    /// 请假: excused.
    pub leave: u32,
    /// 迟到: came late.
    pub late: u32,
    /// 早退: left early.
    pub left_early: u32,
    /// 缺席: absent without leave.
    pub absent: u32,
    /// 出席率: a share of one, or nothing where nobody was due.
    pub rate: Option<f64>,
    /// A remark.
    pub remark: String,
}

/// The headings of the columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AttendanceLabels {
    /// 序号
    pub number: String,
    /// 单位
    pub unit: String,
    /// 会场
    pub venue: String,
    /// 应到
    pub expected: String,
    /// 实到
    pub present: String,
    /// 代会
    pub substitutes: String,
    /// 请假
    pub leave: String,
    /// 迟到
    pub late: String,
    /// 早退
    pub left_early: String,
    /// 缺席
    pub absent: String,
    /// 出席率
    pub rate: String,
    /// 备注
    pub remark: String,
}

/// An attendance summary.
#[derive(Debug, Clone, PartialEq)]
pub struct AttendanceSheet {
    /// What stands above the table.
    pub head: SheetHead,
    /// What stands below it; the note says how the rate is defined.
    pub foot: SheetFoot,
    /// The words around it.
    pub words: SheetWords,
    /// The headings of its columns.
    pub labels: AttendanceLabels,
    /// Its rows, sums included, in the order in which they are printed.
    pub rows: Vec<AttendanceRow>,
}

pub(super) fn table(sheet: &AttendanceSheet) -> Table<'_> {
    let AttendanceSheet { head, foot, words, labels, rows } = sheet;
    Table {
        head,
        foot,
        words,
        columns: vec![
            Column::short("number", &labels.number, 5.0),
            Column::text("unit", &labels.unit, 20.0, 32.0),
            Column::text("venue", &labels.venue, 8.0, 14.0).centred(),
            Column::short("expected", &labels.expected, COUNT),
            Column::short("present", &labels.present, COUNT),
            Column::short("substitutes", &labels.substitutes, COUNT),
            Column::short("leave", &labels.leave, COUNT),
            Column::short("late", &labels.late, COUNT),
            Column::short("left_early", &labels.left_early, COUNT),
            Column::short("absent", &labels.absent, COUNT),
            Column::short("rate", &labels.rate, 8.0),
            Column::text("remark", &labels.remark, 7.0, 20.0).stretching(),
        ],
        rows: rows.iter().map(row).collect(),
        paper: Paper::Portrait,
        row_height: ROW,
    }
}

fn row(row: &AttendanceRow) -> Row<'_> {
    let kind = match row.kind {
        AttendanceRowKind::Unit => RowKind::Plain,
        AttendanceRowKind::Subtotal => RowKind::Subtotal,
        AttendanceRowKind::Total => RowKind::Total,
    };
    let counts = [
        row.expected,
        row.present,
        row.substitutes,
        row.leave,
        row.late,
        row.left_early,
        row.absent,
    ]
    .map(Value::Count);
    let mut cells = vec![
        row.number.map_or(Value::Blank, Value::Count),
        Value::Text(&row.unit),
        Value::Text(&row.venue),
    ];
    cells.extend(counts);
    cells.extend([
        row.rate.filter(|rate| rate.is_finite()).map_or(Value::Blank, Value::Rate),
        Value::Text(&row.remark),
    ]);
    Row { kind, cells }
}
