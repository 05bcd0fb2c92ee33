//! What is wrong with an answer that was sent, in words, at the top of the page and beside the fields.

use huidao_commands::replies::{LineField, Problem, ProblemPlace};
use huidao_commands::{Failure, FailureCode, zone_of};
use huidao_domain::Answer;
use huidao_wording::{text, text_with};

use super::page::Page;
use super::result::explain;

/// A problem at the top of the page.
pub(super) struct Flaw {
    pub words: String,
    /// The field that it leads to; empty for the answer as a whole.
    pub field: String,
}

const fn field_name(field: LineField) -> &'static str {
    match field {
        LineField::Name => "name",
        LineField::Title => "title",
        LineField::Phone => "phone",
        LineField::Reason => "reason",
        LineField::SubstituteName => "substitute-name",
        LineField::SubstituteTitle => "substitute-title",
        LineField::SubstitutePhone => "substitute-phone",
        LineField::Note => "note",
    }
}

impl Page<'_> {
    /// Marks what keeps an answer from being taken. Lines are the rows of the page.
    pub(super) fn mark(&mut self, failure: &Failure, problems: &[Problem]) {
        if problems.is_empty() {
            let words = self.words(failure);
            self.flaws.push(Flaw { words, field: String::new() });
        }
        self.mark_each(problems);
    }

    /// Marks problems beside their fields and at the top.
    pub(super) fn mark_each(&mut self, problems: &[Problem]) {
        for problem in problems {
            let words = self.words(&problem.failure);
            let field = match &problem.place {
                ProblemPlace::Whole => self.mark_whole(&problem.failure, &words),
                ProblemPlace::Line(at, field) => self.mark_row(*at, *field, &words),
                ProblemPlace::Question(id) => self.mark_question(id.as_str(), &words),
                ProblemPlace::Remark => {
                    self.remark_flaw.clone_from(&words);
                    "remark".to_owned()
                }
            };
            let of = match &problem.place {
                ProblemPlace::Line(at, _) => Some(self.person(&(at + 1))),
                ProblemPlace::Remark => Some(text(self.language, "phone-remark")),
                ProblemPlace::Whole | ProblemPlace::Question(_) => None,
            };
            let words = of.map_or(words.clone(), |of| {
                let args = [("of", of.as_str()), ("problem", &words)];
                text_with(self.language, "phone-problem-of", &args)
            });
            self.flaws.push(Flaw { words, field });
        }
    }

    fn words(&self, failure: &Failure) -> String {
        let language = self.language;
        let nobody_chose = self.rows.iter().all(|row| row.rank.is_empty());
        match failure.code {
            FailureCode::RankMissing if nobody_chose => text(language, "phone-choose-rank"),
            FailureCode::ReplyChanged => text(language, "phone-changed-meanwhile"),
            _ => explain(language, failure, Some(&zone_of(&self.unit.time_zone))),
        }
    }

    /// Some problems of the whole are mended in fields; answers the first of them.
    fn mark_whole(&mut self, failure: &Failure, words: &str) -> String {
        let field = match failure.code {
            FailureCode::RankMissing => "rank",
            FailureCode::NobodyNamed => "name",
            _ => return String::new(),
        };
        if let Some(row) = self.rows.first_mut() {
            row.flaws.push((field, words.to_owned()));
        }
        format!("{field}-0")
    }

    fn mark_row(&mut self, at: usize, field: LineField, words: &str) -> String {
        let Some(row) = self.rows.get_mut(at) else { return String::new() };
        let name = match field {
            // Two fields for one thing: the page shows one of them.
            LineField::Reason if row.answer == Answer::Substitute.as_str() => "why",
            field => field_name(field),
        };
        row.flaws.push((name, words.to_owned()));
        format!("{name}-{at}")
    }

    fn mark_question(&mut self, id: &str, words: &str) -> String {
        if let Some(question) = self.questions.iter_mut().find(|question| question.id == id) {
            words.clone_into(&mut question.flaw);
        }
        format!("q-{id}")
    }
}
