//! Tables that were flattened to text: a header of known columns, then rows; one row a line with
//! tabs or wide spaces between the cells, or one cell a line.

use crate::blocks::Piece;
use crate::labels::Label;
use crate::page::{Page, Span};
use crate::pattern::pattern;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Venue,
    Room,
    Unit,
    People,
    Quota,
    Standing,
    Ignored,
}

/// A row: for each column its cell.
pub(crate) type Row = Vec<(Column, Span)>;

/// The rows of all tables of units, and the lines they took.
#[derive(Default)]
pub(crate) struct Tables {
    pub rows: Vec<Row>,
    pub lines: Vec<Span>,
}

pattern!(GAP = r"\t+|\s*\|\s*|\s{2,}");
pattern!(TAB = r"\s*(?:\t|\|)\s*");
pattern!(BREAKS = r"[。;]|:$|^(?:[一二三四五六七八九十]+、|附件|注:|备注:|联系)");

const COLUMNS: &[(Column, &[&str])] = &[
    (Column::Venue, &["会场", "参会会场", "所在会场", "会场名称", "会场安排", "Venue", "Room"]),
    (Column::Room, &["地点", "会场地点", "会议室", "会场地址", "具体地点"]),
    (
        Column::Unit,
        &[
            "单位",
            "参会单位",
            "参加单位",
            "部门",
            "单位名称",
            "学校",
            "参会部门",
            "公司",
            "参会学校",
            "Unit",
            "Organisation",
            "Organization",
        ],
    ),
    (
        Column::People,
        &[
            "参会人员",
            "参加人员",
            "人员",
            "职务",
            "人员范围",
            "参会对象",
            "对象",
            "人员要求",
            "参会领导",
            "要求",
            "Who",
            "People",
            "Rank",
        ],
    ),
    (
        Column::Quota,
        &[
            "名额",
            "人数",
            "参会人数",
            "参加人数",
            "人数(人)",
            "名额(人)",
            "名额分配",
            "Seats",
            "Number",
            "Quota",
        ],
    ),
    (Column::Standing, &["身份", "参会身份", "参会类别", "类别", "Standing"]),
    (
        Column::Ignored,
        &["序号", "备注", "姓名", "联系电话", "电话", "座位", "No.", "Notes", "联系人", "手机"],
    ),
];

fn column(cell: &str) -> Option<Column> {
    let cell: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
    COLUMNS.iter().find(|(_, names)| names.contains(&cell.as_str())).map(|(column, _)| *column)
}

/// The cells of a line.
pub(crate) fn cells(page: &Page, line: &Span) -> Vec<Span> {
    let text = page.at(line);
    let mut made = Vec::new();
    let mut start = text.len() - text.trim_start_matches([' ', '|']).len();
    // Where tabs part the cells, wide spaces stand inside them.
    let gaps = if text.trim_matches([' ', '|']).contains(['\t', '|']) { &*TAB } else { &*GAP };
    for gap in gaps.find_iter(text) {
        if gap.start() < start {
            continue;
        }
        made.push(line.start + start..line.start + gap.start());
        start = gap.end();
    }
    if start < text.len() {
        made.push(line.start + start..line.end);
    }
    made
}

fn header(page: &Page, cells: &[Span]) -> Option<Vec<Column>> {
    let columns: Option<Vec<Column>> = cells.iter().map(|cell| column(page.at(cell))).collect();
    let columns = columns?;
    let telling = columns.iter().filter(|column| **column != Column::Ignored).count();
    (columns.contains(&Column::Unit) && telling >= 2).then_some(columns)
}

/// Whether all cells of a line are names of columns.
pub(crate) fn is_table_head(page: &Page, line: &Span) -> bool {
    let cells = cells(page, line);
    cells.len() > 1 && cells.iter().all(|cell| column(page.at(cell)).is_some())
}

/// The lines of the page that pieces stand in.
pub(crate) fn lines_of<'a>(page: &'a Page, pieces: &[Piece]) -> Vec<&'a Span> {
    let mut starts: Vec<usize> = pieces.iter().map(|piece| piece.whole.start).collect();
    starts.sort_unstable();
    let mine = |line: &&Span| {
        let at = starts.partition_point(|start| *start < line.start);
        starts.get(at).is_some_and(|start| *start < line.end)
    };
    page.lines.iter().filter(mine).collect()
}

/// The tables of units in the lines that the pieces stand in.
pub(crate) fn tables(page: &Page, pieces: &[Piece]) -> Tables {
    let lines: Vec<Span> = lines_of(page, pieces).into_iter().cloned().collect();
    let mut found = Tables::default();
    let mut at = 0;
    while at < lines.len() {
        at += by_line(page, &lines[at..], &mut found)
            .or_else(|| by_cell(page, &lines[at..], &mut found))
            .unwrap_or(1);
    }
    found
}

/// A row a line; answers how many lines the table took.
fn by_line(page: &Page, lines: &[Span], found: &mut Tables) -> Option<usize> {
    let columns = header(page, &cells(page, lines.first()?))?;
    let mut venue: Option<Span> = None;
    let mut taken = 1;
    for line in &lines[1..] {
        let mut cells = cells(page, line);
        if cells.len() < 2 || cells.len() > columns.len() || BREAKS.is_match(page.at(line).trim()) {
            break;
        }
        // A merged cell of the first column stands only in its first row.
        let merged = columns.len() - cells.len();
        let indented = page.at(line).starts_with(char::is_whitespace);
        if merged == 1
            && columns.first() == Some(&Column::Venue)
            && (indented || !page.at(&cells[0]).contains("会场"))
        {
            cells.insert(0, venue.clone()?);
        }
        let mut row: Row =
            columns.iter().copied().zip(cells.iter().map(|cell| page.trim(cell, &[]))).collect();
        carry(page, &mut row, &mut venue);
        found.rows.push(row);
        taken += 1;
    }
    found.lines.extend_from_slice(&lines[..taken]);
    (taken > 1).then_some(taken)
}

/// A cell a line: the header's cells follow each other, and so do those of every row.
fn by_cell(page: &Page, lines: &[Span], found: &mut Tables) -> Option<usize> {
    let width = lines.iter().take(8).take_while(|line| column(page.at(line)).is_some()).count();
    if width < 2 {
        return None;
    }
    let columns = header(page, &lines[..width])?;
    let mut venue: Option<Span> = None;
    let mut taken = width;
    while let Some(cells) = lines.get(taken..taken + width) {
        let plain = |cell: &Span| {
            let text = page.at(cell).trim();
            text.chars().count() <= 40 && !BREAKS.is_match(text)
        };
        let fits = columns.iter().zip(cells).all(|(column, cell)| match column {
            Column::Quota => {
                page.at(cell).chars().any(|c| c.is_ascii_digit())
                    && page.at(cell).chars().count() < 8
            }
            _ => plain(cell),
        });
        if !fits {
            break;
        }
        let mut row: Row =
            columns.iter().copied().zip(cells.iter().map(|cell| page.trim(cell, &[]))).collect();
        carry(page, &mut row, &mut venue);
        found.rows.push(row);
        taken += width;
    }
    found.lines.extend_from_slice(&lines[..taken]);
    (taken > width).then_some(taken)
}

/// The rows of a table whose columns are those of meetings: name, time, place, people.
pub(crate) fn schedule(page: &Page) -> Option<Vec<Vec<(Label, Span)>>> {
    let head = |line: &Span| -> Option<Vec<Label>> {
        let labels: Vec<Label> =
            cells(page, line).iter().map(|cell| meeting_column(page.at(cell))).collect();
        let has = |label: Label| labels.contains(&label);
        (has(Label::Title) && has(Label::Time) && labels.len() >= 3).then_some(labels)
    };
    let (at, labels) =
        page.lines.iter().enumerate().find_map(|(index, line)| Some((index, head(line)?)))?;
    let rows = page.lines[at + 1..].iter().map(|line| cells(page, line));
    let full = rows.take_while(|cells| cells.len() == labels.len());
    Some(full.map(|cells| labels.iter().copied().zip(cells).collect()).collect())
}

fn meeting_column(cell: &str) -> Label {
    let cell: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
    match cell.as_str() {
        "会议名称" | "名称" | "会议" | "会议主题" | "会议内容" | "活动名称" => {
            Label::Title
        }
        "时间" | "会议时间" | "召开时间" | "日期" | "活动时间" => Label::Time,
        "地点" | "会议地点" | "召开地点" | "会场" => Label::Place,
        "参会人员" | "参加人员" | "参加对象" | "参会范围" | "参会单位" | "参加单位"
        | "出席人员" => Label::People,
        "主持人" | "主持" => Label::Moderator,
        "主办单位" | "召集单位" | "责任单位" | "牵头单位" => Label::Host,
        _ => Label::Other,
    }
}

/// An empty venue cell means the one above.
fn carry(page: &Page, row: &mut Row, venue: &mut Option<Span>) {
    for (_, cell) in row.iter_mut().filter(|(column, _)| *column == Column::Venue) {
        let repeats = ["", "同上", "〃", "\""].contains(&page.at(cell));
        match venue {
            Some(above) if repeats => *cell = above.clone(),
            _ => *venue = Some(cell.clone()),
        }
    }
}
