//! 回执汇总表: who every unit sends, who asks leave, and what units answered.

use huidao_documents::sheets::replies as sheet;
use huidao_domain::{Answer, Decision, Rank};
use huidao_wording::{text, text_with};

use super::{Context, wall_clock};
use crate::replies::{Attendee, Replies, ReplyState, UnitReply};

impl Context {
    pub(super) fn replies(&self, replies: &Replies) -> sheet::RepliesSheet {
        let word = |key: &str| self.word(key);
        let mut numbers = 1u32..;
        let mut rows = Vec::new();
        for unit in &replies.units {
            if unit.state == ReplyState::Waiting {
                let key = if unit.request.is_some() { "answer-asked" } else { "answer-waiting" };
                rows.push(row(numbers.next(), unit, word(key)));
            }
            let first = rows.len();
            for person in &unit.attendees {
                rows.push(self.person(numbers.next(), unit, person));
            }
            if let Some(row) = rows.get_mut(first) {
                row.once = Some(self.once(unit, replies));
            }
        }
        let answered =
            replies.units.iter().filter(|unit| unit.state == ReplyState::Answered).count();
        let counts = &replies.counts;
        let note = text_with(
            self.language,
            "sheet-replies-note",
            &[
                ("answered", &answered.to_string()),
                ("units", &replies.units.len().to_string()),
                ("expected", &counts.expected.to_string()),
                ("leave", &counts.leave.to_string()),
            ],
        );
        sheet::RepliesSheet {
            head: self.head(word("title-replies")),
            foot: self.foot(Some(note)),
            words: self.words(word("tab-replies")),
            labels: sheet::RepliesLabels {
                number: word("number"),
                unit: word("unit"),
                venue: word("venue"),
                name: word("name"),
                title: word("title"),
                phone: word("phone"),
                rank: word("rank"),
                standing: word("standing"),
                answer: word("answer"),
                substitute_for: word("instead-of"),
                reason: word("reason"),
                approval: word("approval"),
                opinion: word("opinion"),
                receipt: word("receipt"),
                answered_at: word("answered-at"),
                answered_by: word("answered-by"),
                remark: word("remark"),
            },
            questions: replies.questions.iter().map(|question| question.wording.clone()).collect(),
            rows,
        }
    }

    fn person(
        &self,
        number: Option<u32>,
        unit: &UnitReply,
        person: &Attendee,
    ) -> sheet::RepliesRow {
        let answer = match (person.answer, &person.substitute_for) {
            (_, Some(_)) => "answer-substitute",
            (Answer::Attend, None) => "answer-attend",
            (Answer::Leave, None) => "answer-leave",
            (Answer::Substitute, None) => "answer-replaced",
        };
        let approval = match person.decision {
            Decision::None => String::new(),
            decision => text(self.language, &format!("sheet-decision-{}", decision.as_str())),
        };
        let standing = person.standing.as_str().replace('_', "-");
        sheet::RepliesRow {
            name: person.name.clone(),
            title: person.title.clone(),
            phone: self.phone(&person.phone),
            rank: match unit.rank {
                // Nobody was asked for it.
                Rank::Any => String::new(),
                _ => text(self.language, &format!("phone-rank-{}", person.rank.as_str())),
            },
            standing: text(self.language, &format!("phone-standing-{standing}")),
            substitute_for: person.substitute_for_name.clone().unwrap_or_default(),
            reason: person.reason.clone(),
            approval,
            opinion: person.decided_note.clone(),
            ..row(number, unit, self.word(answer))
        }
    }

    /// What stands on the first row of a unit.
    fn once(&self, unit: &UnitReply, replies: &Replies) -> sheet::RepliesOnce {
        let answers = replies.questions.iter().map(|question| {
            let own = unit.answers.iter().find(|own| own.question == question.id);
            own.map(|own| own.answer.clone()).unwrap_or_default()
        });
        let by = unit.answered_by.clone().unwrap_or_default();
        sheet::RepliesOnce {
            receipt: unit.receipt.clone(),
            answered_at: unit.answered_at.and_then(|at| wall_clock(at, &self.zone)),
            answered_by: match by.as_str() {
                "organiser" | "system" => self.word("by-organiser"),
                _ => by,
            },
            remark: unit.remark.clone(),
            answers: answers.collect(),
        }
    }
}

/// What the rows of one unit have in common.
fn row(number: Option<u32>, unit: &UnitReply, answer: String) -> sheet::RepliesRow {
    sheet::RepliesRow {
        number,
        unit: unit.unit_name.clone(),
        venue: unit.venue.clone().unwrap_or_default(),
        answer,
        ..sheet::RepliesRow::default()
    }
}
