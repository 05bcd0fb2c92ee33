//! 回执表: the form on which one unit says who comes, to be mailed around,
//! filled in any spreadsheet program and read again. Only the cells to be
//! filled can be typed into. A hidden sheet carries the caller's id and what
//! the words on the form stand for, so that the form can be in any language.

mod columns;
mod filled;
mod form;
mod key;
mod read;
mod set_up;
mod words;
mod write;

pub use filled::{
    FilledAnswer, FilledChoice, FilledForm, FilledLine, FormProblem, FormProblemCode,
};
pub use form::{
    FormChoice, FormChoices, FormHead, FormLabels, FormPerson, FormQuestion, FormWords,
    QuestionKind, ReplyForm,
};
pub use read::read;
pub use write::write;

/// The most lines for people that a form is written with.
pub const MAX_LINES: usize = 2_000;
