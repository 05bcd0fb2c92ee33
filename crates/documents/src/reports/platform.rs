//! Which platform wrote a report. The content says it: headings and sections that no other has.

use serde::Serialize;

use super::field::{bare, columns};
use super::{ReportField, time};
use crate::grid::Sheet;

/// Who wrote a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Platform {
    /// Microsoft Teams.
    Teams,
    /// Zoom: meeting, unique users, webinar.
    Zoom,
    /// 腾讯会议.
    Tencent,
    /// Google Meet.
    Meet,
    /// `BigBlueButton`.
    BigBlueButton,
    /// 飞书.
    Feishu,
    /// Any list with a column for the name.
    Table,
}

impl Platform {
    /// Every platform.
    pub const ALL: [Self; 7] = [
        Self::Teams,
        Self::Zoom,
        Self::Tencent,
        Self::Meet,
        Self::BigBlueButton,
        Self::Feishu,
        Self::Table,
    ];

    /// The word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Teams => "teams",
            Self::Zoom => "zoom",
            Self::Tencent => "tencent",
            Self::Meet => "meet",
            Self::BigBlueButton => "big_blue_button",
            Self::Feishu => "feishu",
            Self::Table => "table",
        }
    }
}

impl std::str::FromStr for Platform {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let word = word.replace('-', "_");
        Self::ALL.into_iter().find(|one| one.as_str() == word).ok_or(word)
    }
}

/// Rows that are looked at.
const SEARCHED_ROWS: usize = 60;

/// The platform that the content tells.
pub(super) fn sniff(sheets: &[Sheet]) -> Platform {
    use ReportField::{Action, At};
    for sheet in sheets {
        if ["成员参会概况", "成员参会明细"].iter().any(|name| sheet.name.contains(name))
        {
            return Platform::Tencent;
        }
        let rows = || sheet.rows.iter().take(SEARCHED_ROWS);
        if rows().filter(|row| is_section(row)).count() >= 2 || is_cut_teams(sheet) {
            return Platform::Teams;
        }
        for row in rows() {
            let bare: Vec<String> = row.iter().map(|cell| bare(cell)).collect();
            let has = |word: &str| bare.iter().any(|cell| cell == word);
            let fields = columns(row);
            if fields.iter().any(|(_, field)| *field == Action)
                && fields.iter().any(|(_, field)| *field == At)
            {
                return Platform::Teams;
            }
            if has("activityscore") || (has("moderator") && has("talktime")) {
                return Platform::BigBlueButton;
            }
            if bare.iter().any(|cell| cell.ends_with("originalname") || cell.ends_with("原始名称"))
                || has("attendeedetails")
                || has("timeinsessionminutes")
                || (has("meetingid") && has("topic"))
                || has("totaldurationminutes")
            {
                return Platform::Zoom;
            }
            if bare.first().is_some_and(|cell| cell.starts_with("用户昵称")) {
                return Platform::Tencent;
            }
            if has("timejoined")
                || has("timeexited")
                || (has("firstname") && has("lastname") && has("duration") && bare.len() <= 6)
            {
                return Platform::Meet;
            }
        }
        if is_big_blue_button(&sheet.rows) {
            return Platform::BigBlueButton;
        }
        let gmt = |cell: &String| cell.contains("(GMT") && time::moment(cell).is_some();
        if rows().any(|row| row.iter().any(gmt)) {
            return Platform::Feishu;
        }
    }
    Platform::Table
}

/// `2. Participants`: a number, a point, words, in the first cell alone.
pub(super) fn is_section(row: &[String]) -> bool {
    section(row).is_some()
}

/// The number of a section.
pub(super) fn section(row: &[String]) -> Option<u32> {
    let [first] = row else { return None };
    let (number, words) = first.split_once(['.', '．', '、'])?;
    let number = number.trim();
    let numbered = number.len() == 1 && words.starts_with(|c: char| c == ' ' || !c.is_ascii());
    number.parse().ok().filter(|_| numbered && !words.trim().is_empty())
}

/// A file of sections that was cut off after the first: its summary is there.
fn is_cut_teams(sheet: &Sheet) -> bool {
    sheet.rows.first().is_some_and(|row| section(row) == Some(1))
}

/// Localised headings of `BigBlueButton`: thirteen columns or more, the second says true or false, then
/// a row of counts and times.
fn is_big_blue_button(rows: &[Vec<String>]) -> bool {
    let truth = |row: &&Vec<String>| {
        row.get(1).is_some_and(|cell| matches!(bare(cell).as_str(), "true" | "false"))
    };
    let wide = rows.first().is_some_and(|row| row.len() >= 12);
    let body: Vec<&Vec<String>> =
        rows.iter().skip(1).filter(|row| row.len() > 2).take(20).collect();
    wide && !body.is_empty() && body.iter().filter(|row| truth(row)).count() * 2 > body.len()
}
