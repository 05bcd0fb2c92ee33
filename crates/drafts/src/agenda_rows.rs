//! The agenda as a table flattened to text: 时间 | 内容 | 主讲人, one row a line or one cell a line.

use crate::draft::DraftAgendaItem;
use crate::hours::hours;
use crate::page::{Page, Span};
use crate::several::Part;
use crate::speakers::speaker;
use crate::tables::{cells, lines_of};

/// What a column of the agenda holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Time,
    Minutes,
    Title,
    Speaker,
    Other,
}

const COLUMNS: &[(Column, &[&str])] = &[
    (Column::Time, &["时间", "起止时间", "时段", "时间段", "会议时间", "时间安排", "Time"]),
    (Column::Minutes, &["时长", "用时", "时长(分钟)", "分钟", "Minutes"]),
    (
        Column::Title,
        &[
            "内容",
            "议程",
            "议题",
            "会议议程",
            "议程内容",
            "会议内容",
            "培训内容",
            "课程",
            "课程内容",
            "授课内容",
            "课程名称",
            "主题",
            "题目",
            "事项",
            "项目",
            "环节",
            "Item",
            "Topic",
        ],
    ),
    (
        Column::Speaker,
        &[
            "主讲人",
            "主讲",
            "汇报人",
            "发言人",
            "报告人",
            "授课人",
            "授课教师",
            "授课老师",
            "授课专家",
            "讲师",
            "主讲老师",
            "主持人",
            "主持",
            "责任人",
            "负责人",
            "汇报单位",
            "发言单位",
            "责任单位",
            "主讲单位",
            "汇报人(单位)",
            "Speaker",
            "Who",
        ],
    ),
    (
        Column::Other,
        &["序号", "日期", "备注", "地点", "形式", "方式", "No.", "教室", "星期", "午别", "Notes"],
    ),
];

/// The items of all such tables, and the lines they took.
#[derive(Default)]
pub(crate) struct Rows {
    pub items: Vec<DraftAgendaItem>,
    pub lines: Vec<Span>,
}

/// Reads the agenda tables among the lines of a part.
pub(crate) fn rows(page: &Page, part: &Part) -> Rows {
    let mut found = Rows::default();
    let lines = lines_of(page, &part.pieces);
    let mut at = 0;
    while at < lines.len() {
        at += by_line(page, &lines[at..], &mut found)
            .or_else(|| by_cell(page, &lines[at..], &mut found))
            .unwrap_or(1);
    }
    found
}

fn column(cell: &str) -> Option<Column> {
    let cell: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
    COLUMNS.iter().find(|(_, names)| names.contains(&cell.as_str())).map(|(column, _)| *column)
}

fn header(page: &Page, cells: &[Span]) -> Option<Vec<Column>> {
    let columns: Vec<Column> =
        cells.iter().map(|cell| column(page.at(cell))).collect::<Option<_>>()?;
    let has = |column: Column| columns.contains(&column);
    (has(Column::Title) && (has(Column::Time) || has(Column::Speaker))).then_some(columns)
}

fn by_line(page: &Page, lines: &[&Span], found: &mut Rows) -> Option<usize> {
    let columns = header(page, &cells(page, lines.first()?))?;
    let title = columns.iter().position(|column| *column == Column::Title)?;
    let mut taken = 1;
    for line in &lines[1..] {
        let mut cells = cells(page, line);
        // The last cells may be empty and so be gone; a merged first cell too.
        if cells.len() < 2 || cells.len() > columns.len() {
            break;
        }
        let has_hours = |cell: &Span| !hours(page.at(cell)).is_empty();
        let time = columns.iter().position(|column| *column == Column::Time);
        if let Some(time) = time.filter(|time| *time > 0 && has_hours(&cells[time - 1])) {
            let gone = cells[0].start..cells[0].start;
            cells.insert(0, gone);
            if cells.len() > columns.len() || time == 0 {
                break;
            }
        }
        if cells.len() <= title {
            break;
        }
        found.items.extend(row(page, &columns, &cells));
        taken += 1;
    }
    found.lines.extend(lines[..taken].iter().map(|line| (*line).clone()));
    (taken > 1).then_some(taken)
}

fn by_cell(page: &Page, lines: &[&Span], found: &mut Rows) -> Option<usize> {
    let width = lines.iter().take(8).take_while(|line| column(page.at(line)).is_some()).count();
    if width < 2 {
        return None;
    }
    let head: Vec<Span> = lines[..width].iter().map(|line| (*line).clone()).collect();
    let columns = header(page, &head)?;
    let time = columns.iter().position(|column| *column == Column::Time)?;
    let mut taken = width;
    while let Some(cells) = lines.get(taken..taken + width) {
        let cells: Vec<Span> = cells.iter().map(|cell| page.trim(cell, &[])).collect();
        let short = cells.iter().all(|cell| page.at(cell).chars().count() <= 60);
        if !short || hours(page.at(&cells[time])).is_empty() {
            break;
        }
        found.items.extend(row(page, &columns, &cells));
        taken += width;
    }
    found.lines.extend(lines[..taken].iter().map(|line| (*line).clone()));
    (taken > width).then_some(taken)
}

fn row(page: &Page, columns: &[Column], cells: &[Span]) -> Option<DraftAgendaItem> {
    let cell = |wanted: Column| {
        let at = columns.iter().position(|column| *column == wanted)?;
        cells.get(at).map(|cell| page.trim(cell, &[])).filter(|cell| !page.at(cell).is_empty())
    };
    let title = page.found_words(&cell(Column::Title)?, true);
    let speaker = cell(Column::Speaker).map(|cell| {
        // The column says that it is the speaker, whoever that is.
        speaker(page, &cell).unwrap_or_else(|| page.found_words(&cell, true))
    });
    let told = cell(Column::Minutes).and_then(|cell| {
        page.at(&cell).chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
    });
    let minutes = told.or_else(|| {
        let time = cell(Column::Time)?;
        crate::agenda::minutes_of(hours(page.at(&time)).first()?)
    });
    let minutes = minutes.filter(|minutes| (1..=600).contains(minutes));
    Some(DraftAgendaItem { title, speaker, minutes })
}
