//! What stands above the rows about people: the meeting's title, number, start and end.

use super::field::bare;
use super::time::{Moment, moment};
use crate::grid::Sheet;

/// The meeting as the report names it.
#[derive(Debug, Clone, Default)]
pub(super) struct Preamble {
    pub title: String,
    pub code: String,
    pub starts: Option<Moment>,
    pub ends: Option<Moment>,
}

enum Fact {
    Title,
    Code,
    Starts,
    Ends,
}

fn fact(label: &str) -> Option<Fact> {
    Some(match bare(label).as_str() {
        "meetingtitle" | "topic" | "meetingname" | "webinarname" | "会议主题" | "会议名称"
        | "主题" | "会议标题" | "会议" => Fact::Title,
        "meetingid" | "webinarid" | "会议号" | "会议id" | "meetingcode" => Fact::Code,
        "starttime" | "actualstarttime" | "meetingstarttime" | "预定开始时间" | "会议开始时间"
        | "开始时间" => Fact::Starts,
        "endtime" | "meetingendtime" | "预定结束时间" | "会议结束时间" | "结束时间" => {
            Fact::Ends
        }
        _ => return None,
    })
}

/// Reads the rows above the first table: labels beside their values, or above them.
pub(super) fn read(sheet: &Sheet, above: usize) -> Preamble {
    let mut found = Preamble::default();
    for (at, row) in sheet.rows.iter().take(above).enumerate() {
        let labels = row.iter().filter(|cell| fact(cell).is_some()).count();
        if labels >= 2 && row.len() > 2 {
            // A row of labels over a row of values.
            let Some(values) = sheet.rows.get(at + 1).filter(|_| at + 1 < above) else { continue };
            for (label, value) in row.iter().zip(values) {
                found.take(label, value);
            }
        } else if let [label, value, ..] = row.as_slice() {
            found.take(label, value);
        } else if let [only] = row.as_slice()
            && let Some((label, value)) = only.split_once(['：', ':'])
        {
            found.take(label, value);
        }
    }
    found
}

impl Preamble {
    fn take(&mut self, label: &str, value: &str) {
        let short = || value.trim().chars().take(200).collect::<String>();
        match fact(label) {
            Some(Fact::Title) if self.title.is_empty() => self.title = short(),
            Some(Fact::Code) if self.code.is_empty() => self.code = short(),
            Some(Fact::Starts) if self.starts.is_none() => self.starts = moment(value),
            Some(Fact::Ends) if self.ends.is_none() => self.ends = moment(value),
            _ => {}
        }
    }
}
