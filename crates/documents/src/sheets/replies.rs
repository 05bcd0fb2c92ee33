//! 回执汇总表: who every unit sends, who asks leave, who stands in for whom,
//! and what the units answered to the organiser's own questions. One row a
//! person; a unit without an answer has one row that says so.

use super::table::{Column, Paper, Row, RowKind, Table, Value};
use super::{SheetFoot, SheetHead, SheetWords, ZonelessDateTime};

/// Columns beside those of questions.
const COLUMNS: usize = 17;
/// The least height of a row, in points.
const ROW: f64 = 22.0;

/// One person, or a unit that has not answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RepliesRow {
    /// The number on the sheet; none where several rows share one.
    pub number: Option<u32>,
    /// The unit.
    pub unit: String,
    /// The venue.
    pub venue: String,
    /// The person's name; empty for a unit that has not answered.
    pub name: String,
    /// The person's title.
    pub title: String,
    /// The person's phone number.
    pub phone: String,
    /// The rank that the unit says the person has, in words.
    pub rank: String,
    /// 出席, 列席, 旁听 or 特邀, in words.
    pub standing: String,
    /// Whether the person comes, or what the unit's reply is waiting for, in words.
    pub answer: String,
    /// The person replaced.
    pub substitute_for: String,
    /// The reason for leave or for a substitute.
    pub reason: String,
    /// Whether it was approved, in words.
    pub approval: String,
    /// What the approver wrote.
    pub opinion: String,
    /// What stands once for each unit, on its first row.
    pub once: Option<RepliesOnce>,
}

/// What a unit's answer has once, however many people it names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RepliesOnce {
    /// The number of the receipt; empty for a unit that has not answered.
    pub receipt: String,
    /// When it was last changed.
    pub answered_at: Option<ZonelessDateTime>,
    /// By whom.
    pub answered_by: String,
    /// A remark.
    pub remark: String,
    /// The answer to each question, in the order of the sheet's questions. A whole number stays one.
    pub answers: Vec<String>,
}

/// The headings of the columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RepliesLabels {
    /// 序号
    pub number: String,
    /// 单位
    pub unit: String,
    /// 会场
    pub venue: String,
    /// 姓名
    pub name: String,
    /// 职务
    pub title: String,
    /// 手机
    pub phone: String,
    /// 职级
    pub rank: String,
    /// 参会身份
    pub standing: String,
    /// 参会情况
    pub answer: String,
    /// 代替何人
    pub substitute_for: String,
    /// 请假/代会事由
    pub reason: String,
    /// 审批
    pub approval: String,
    /// 审批意见
    pub opinion: String,
    /// 回执编号
    pub receipt: String,
    /// 回执时间
    pub answered_at: String,
    /// 填报人
    pub answered_by: String,
    /// 备注
    pub remark: String,
}

/// A summary of replies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepliesSheet {
    /// What stands above the table.
    pub head: SheetHead,
    /// What stands below it; the note may carry the totals.
    pub foot: SheetFoot,
    /// The words around it.
    pub words: SheetWords,
    /// The headings of its columns.
    pub labels: RepliesLabels,
    /// The organiser's own questions, one further column each.
    pub questions: Vec<String>,
    /// Its rows, in the order in which they are printed.
    pub rows: Vec<RepliesRow>,
}

pub(super) fn table(sheet: &RepliesSheet) -> Table<'_> {
    let RepliesSheet { head, foot, words, labels, questions, rows } = sheet;
    let mut columns = vec![
        Column::short("number", &labels.number, 5.0),
        Column::text("unit", &labels.unit, 14.0, 30.0),
        Column::text("venue", &labels.venue, 8.0, 14.0).centred(),
        Column::text("name", &labels.name, 8.0, 14.0).centred(),
        Column::text("title", &labels.title, 10.0, 18.0),
        Column::text("phone", &labels.phone, 13.0, 16.0).centred(),
        Column::text("rank", &labels.rank, 11.0, 12.0).centred(),
        Column::text("standing", &labels.standing, 9.0, 12.0).centred(),
        Column::text("answer", &labels.answer, 11.0, 12.0).centred(),
        Column::text("substitute_for", &labels.substitute_for, 7.0, 12.0).centred(),
        Column::text("reason", &labels.reason, 10.0, 24.0),
        Column::text("approval", &labels.approval, 9.5, 12.0).centred(),
        Column::text("opinion", &labels.opinion, 8.0, 20.0),
        Column::text("receipt", &labels.receipt, 8.0, 10.0).centred(),
        Column::text("answered_at", &labels.answered_at, 16.0, 16.0).centred(),
        Column::text("answered_by", &labels.answered_by, 10.0, 13.0).centred(),
        Column::text("remark", &labels.remark, 7.0, 20.0).stretching(),
    ];
    columns.extend((1..).zip(questions).map(|(number, question)| {
        Column::text(format!("question_{number}"), question, 9.0, 22.0).centred()
    }));
    // Shrunk to A4, a table with questions could not be read.
    let paper = if questions.is_empty() { Paper::Landscape } else { Paper::LargeLandscape };
    Table {
        head,
        foot,
        words,
        columns,
        rows: rows.iter().map(|line| row(line, questions.len())).collect(),
        paper,
        row_height: ROW,
    }
}

fn row(row: &RepliesRow, questions: usize) -> Row<'_> {
    let mut cells = vec![
        row.number.map_or(Value::Blank, Value::Count),
        Value::Text(&row.unit),
        Value::Text(&row.venue),
        Value::Text(&row.name),
        Value::Text(&row.title),
        Value::Phone(&row.phone),
        Value::Text(&row.rank),
        Value::Text(&row.standing),
        Value::Text(&row.answer),
        Value::Text(&row.substitute_for),
        Value::Text(&row.reason),
        Value::Text(&row.approval),
        Value::Text(&row.opinion),
    ];
    if let Some(once) = &row.once {
        cells.push(Value::Text(&once.receipt));
        cells.push(once.answered_at.map_or(Value::Blank, Value::Moment));
        cells.extend([Value::Text(&once.answered_by), Value::Text(&once.remark)]);
        cells.extend(once.answers.iter().map(|answer| number_or_text(answer)));
    }
    cells.resize(COLUMNS + questions, Value::Blank);
    Row { kind: RowKind::Plain, cells }
}

/// A count is added up in the sheet; what merely looks like one, such as `007`, stays text.
fn number_or_text(answer: &str) -> Value<'_> {
    match answer.parse::<u32>() {
        Ok(number) if number.to_string() == answer => Value::Count(number),
        _ => Value::Text(answer),
    }
}
