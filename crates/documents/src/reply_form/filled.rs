//! A form as it came back, with everything as it was typed.

use serde::Serialize;

/// What a unit filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct FilledForm {
    /// The caller's mark; none where the file lost it on its way.
    pub id: Option<String>,
    /// The name of the sheet it was read from.
    pub sheet: String,
    /// One line a person, in the order of the sheet.
    pub lines: Vec<FilledLine>,
    /// The remark.
    pub remark: String,
    /// The answers to the organiser's questions, in the order of the sheet.
    pub answers: Vec<FilledAnswer>,
    /// What a person has to look at.
    pub problems: Vec<FormProblem>,
}

/// One person, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct FilledLine {
    /// The row in the sheet, counted from 1.
    pub row: usize,
    /// The name.
    pub name: String,
    /// The title.
    pub title: String,
    /// The rank.
    pub rank: FilledChoice,
    /// The phone number.
    pub phone: String,
    /// The standing.
    pub standing: FilledChoice,
    /// Whether the person comes.
    pub answer: FilledChoice,
    /// The reason for leave or for a substitute.
    pub reason: String,
    /// The substitute's name.
    pub substitute_name: String,
    /// The substitute's title.
    pub substitute_title: String,
    /// The substitute's phone number.
    pub substitute_phone: String,
}

/// A choice as typed, and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct FilledChoice {
    /// The text of the cell; empty where nothing was chosen.
    pub text: String,
    /// The code; none where nothing was chosen or the word is not known.
    pub code: Option<String>,
}

/// The answer to one question.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct FilledAnswer {
    /// The row in the sheet, counted from 1.
    pub row: usize,
    /// The question.
    pub question: String,
    /// The answer as typed.
    pub value: String,
}

/// The kind of a problem. The words for it live in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FormProblemCode {
    /// A line says something and names nobody; `value` is what it says.
    NameMissing,
    /// `value` is none of the answers.
    UnknownAnswer,
    /// `value` is none of the standings.
    UnknownStanding,
    /// `value` is none of the ranks.
    UnknownRank,
    /// The sheet `value` is a form as well and was not read.
    SheetNotRead,
}

impl FormProblemCode {
    /// The code as it stands in the catalogue.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NameMissing => "name_missing",
            Self::UnknownAnswer => "unknown_answer",
            Self::UnknownStanding => "unknown_standing",
            Self::UnknownRank => "unknown_rank",
            Self::SheetNotRead => "sheet_not_read",
        }
    }
}

/// One problem of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormProblem {
    /// What kind of problem it is.
    pub code: FormProblemCode,
    /// The row in the sheet, counted from 1; none where it is about no row.
    pub row: Option<usize>,
    /// The text that it is about.
    pub value: String,
}
