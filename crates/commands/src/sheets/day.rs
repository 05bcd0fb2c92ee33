//! Sheets of the day: 联调记录表 and 点名表.

use huidao_documents::sheets::{readiness, roll_call};
use huidao_domain::{Readiness, ReadinessMark};
use huidao_wording::text_with;

use super::{Context, wall_clock};
use crate::gathering::zone_of;
use crate::readiness::ReadinessBoard;
use crate::roll_call::RollCall;

impl Context {
    fn mark(&self, mark: Option<&ReadinessMark>) -> String {
        match mark {
            Some(ReadinessMark::Good) => self.word("mark-good"),
            Some(ReadinessMark::Trouble) => self.word("mark-trouble"),
            Some(ReadinessMark::Unchecked) | None => String::new(),
        }
    }

    /// Every line-up test, venue by venue, the latest first; a venue without one has an empty line.
    pub(super) fn readiness(&self, board: &ReadinessBoard) -> readiness::ReadinessSheet {
        let word = |key: &str| self.word(key);
        let mut rows = Vec::new();
        for venue in &board.venues {
            let row = self.gathering.venue(&venue.meeting_venue);
            let zone = row.map_or_else(|| self.zone.clone(), |row| zone_of(&row.time_zone));
            if venue.checks.is_empty() {
                rows.push(readiness::ReadinessRow {
                    venue: venue.name.clone(),
                    result: word("readiness-unknown"),
                    ..readiness::ReadinessRow::default()
                });
            }
            for check in &venue.checks {
                let result = match check.readiness {
                    Readiness::Green => "readiness-green",
                    Readiness::Red => "readiness-red",
                    Readiness::Amber => "readiness-amber",
                    Readiness::Unknown => "readiness-unknown",
                };
                let mut note = check.note.clone();
                if check.by_call {
                    note = text_with(self.language, "sheet-by-call", &[("note", &note)]);
                }
                rows.push(readiness::ReadinessRow {
                    venue: venue.name.clone(),
                    marks: std::array::from_fn(|at| self.mark(check.marks.get(at))),
                    operator: check.operator.clone(),
                    phone: self.phone(&check.operator_phone),
                    tested_at: wall_clock(check.at, &zone),
                    result: word(result),
                    note,
                });
            }
        }
        readiness::ReadinessSheet {
            head: self.head(word("title-readiness")),
            foot: self.foot(None),
            words: self.words(word("tab-readiness")),
            labels: readiness::ReadinessLabels {
                venue: word("venue"),
                marks: ["line", "picture", "sound", "camera", "microphones"]
                    .map(|item| word(&format!("item-{item}"))),
                operator: word("operator"),
                phone: word("operator-phone"),
                tested_at: word("tested-at"),
                result: word("result"),
                note: word("trouble"),
            },
            rows,
        }
    }

    /// Every answer of every branch, in the order of calling.
    pub(super) fn roll_call(&self, called: &RollCall) -> roll_call::RollCallSheet {
        let word = |key: &str| self.word(key);
        let mut rows = Vec::new();
        for (order, venue) in (1u32..).zip(&called.venues) {
            let empty = roll_call::RollCallRow {
                order,
                venue: venue.name.clone(),
                coordinator: venue.coordinator.clone(),
                ..roll_call::RollCallRow::default()
            };
            if venue.entries.is_empty() {
                rows.push(roll_call::RollCallRow { answer: word("not-called"), ..empty.clone() });
            }
            for entry in &venue.entries {
                let answer = word(&format!("answer-{}", entry.answer.as_str().replace('_', "-")));
                let round = entry.round.to_string();
                let args = [("answer", answer.as_str()), ("round", round.as_str())];
                rows.push(roll_call::RollCallRow {
                    answer: if entry.round == 1 {
                        answer
                    } else {
                        text_with(self.language, "sheet-answer-in-round", &args)
                    },
                    at: wall_clock(entry.at, &self.zone),
                    headcount: entry.headcount.and_then(|heads| heads.try_into().ok()),
                    note: entry.note.clone(),
                    ..empty.clone()
                });
            }
        }
        roll_call::RollCallSheet {
            head: self.head(word("title-roll-call")),
            foot: self.foot(Some(called.result.clone()).filter(|words| !words.is_empty())),
            words: self.words(word("tab-roll-call")),
            labels: roll_call::RollCallLabels {
                order: word("order"),
                venue: word("venue"),
                coordinator: word("coordinator"),
                answer: word("roll-call-answer"),
                at: word("roll-call-at"),
                headcount: word("headcount"),
                note: word("situation"),
            },
            rows,
        }
    }
}
