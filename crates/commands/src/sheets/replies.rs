//! 回执汇总表: who every unit sends, who asks leave, and what units answered.

use huidao_documents::sheets::replies as sheet;
use huidao_domain::{Answer, Decision};
use huidao_wording::{text, text_with};

use super::Context;
use crate::replies::{Attendee, Replies, ReplyState, UnitReply};

impl Context {
    pub(super) fn replies(&self, replies: &Replies) -> sheet::RepliesSheet {
        let word = |key: &str| self.word(key);
        let mut numbers = 1u32..;
        let mut rows = Vec::new();
        for unit in &replies.units {
            if unit.state == ReplyState::Waiting {
                let key = if unit.request.is_some() { "answer-asked" } else { "answer-waiting" };
                rows.push(row(numbers.next(), unit, word(key), replies));
            }
            for person in &unit.attendees {
                rows.push(self.person(numbers.next(), unit, person, replies));
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
                standing: word("standing"),
                answer: word("answer"),
                substitute_for: word("instead-of"),
                reason: word("reason"),
                approval: word("approval"),
                opinion: word("opinion"),
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
        replies: &Replies,
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
            standing: text(self.language, &format!("phone-standing-{standing}")),
            substitute_for: person.substitute_for_name.clone().unwrap_or_default(),
            reason: person.reason.clone(),
            approval,
            opinion: person.decided_note.clone(),
            ..row(number, unit, self.word(answer), replies)
        }
    }
}

/// What the rows of one unit have in common.
fn row(
    number: Option<u32>,
    unit: &UnitReply,
    answer: String,
    replies: &Replies,
) -> sheet::RepliesRow {
    let answers = replies.questions.iter().map(|question| {
        let own = unit.answers.iter().find(|own| own.question == question.id);
        own.map(|own| own.answer.clone()).unwrap_or_default()
    });
    sheet::RepliesRow {
        number,
        unit: unit.unit_name.clone(),
        venue: unit.venue.clone().unwrap_or_default(),
        answer,
        remark: unit.remark.clone(),
        answers: answers.collect(),
        ..sheet::RepliesRow::default()
    }
}
