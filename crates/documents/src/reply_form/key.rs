//! The hidden sheet of a form: the caller's id, and what the words on the form
//! stand for. Its first cell is a fixed mark, its other rows are `kind, code,
//! text, further text`; rows of a kind that is not known are passed over.

use std::collections::{HashMap, VecDeque};

use super::columns::{Field, of_form};
use super::form::{QuestionKind, ReplyForm};
use crate::grid::Sheet;
use crate::roster::clean;

/// The name of the hidden sheet; formulas name it, so it is plain.
pub(super) const SHEET: &str = "huidao";
/// The name of the file's property that carries the id as well.
pub(super) const PROPERTY: &str = "HuidaoReplyForm";
const MARK: &str = "huidao-reply-form";
const VERSION: &str = "1";

const ID: &str = "id";
const HEADING: &str = "heading";
const REMARK: &str = "remark";
const QUESTION: &str = "question";
const OPTION: &str = "option";

/// A row of the hidden sheet.
pub(super) type KeyRow = [String; 4];

/// What the hidden sheet of a form says.
#[derive(Debug, Default)]
pub(super) struct Key {
    pub(super) id: Option<String>,
    /// The code of each kind and text.
    codes: HashMap<(String, String), String>,
    /// The questions by their labels, those with the same label in their order.
    pub(super) questions: HashMap<String, VecDeque<String>>,
}

/// The question as it stands on the form.
pub(super) fn question_label(form: &ReplyForm, at: usize) -> String {
    form.questions.get(at).map_or_else(String::new, |question| {
        let mark = if question.required { form.words.required.as_str() } else { "" };
        format!("{}{mark}", question.text)
    })
}

/// The hidden sheet of a form, row by row.
pub(super) fn rows(form: &ReplyForm) -> Vec<KeyRow> {
    let mut rows = vec![row(MARK, VERSION, "", ""), row(ID, "", &form.id, "")];
    let columns = of_form(form);
    for field in &columns {
        rows.push(row(HEADING, field.code(), field.label(&form.labels), ""));
    }
    for field in &columns {
        for choice in field.choices(&form.choices) {
            rows.push(row(field.code(), &choice.code, &choice.word, ""));
        }
    }
    rows.push(row(REMARK, "", &form.words.remark, ""));
    for (at, question) in form.questions.iter().enumerate() {
        rows.push(row(QUESTION, &at.to_string(), &question_label(form, at), &question.text));
        if let QuestionKind::Choice(options) = &question.kind {
            rows.extend(options.iter().map(|option| row(OPTION, &at.to_string(), option, "")));
        }
    }
    rows
}

fn row(kind: &str, code: &str, text: &str, further: &str) -> KeyRow {
    [kind, code, text, further].map(str::to_owned)
}

/// The first and last row of what can be chosen in a column, counted from 0.
pub(super) fn choices_of(rows: &[KeyRow], field: Field) -> Option<(usize, usize)> {
    span(rows, |row| row[0] == field.code())
}

/// The same of the options of a question.
pub(super) fn options_of(rows: &[KeyRow], question: usize) -> Option<(usize, usize)> {
    let code = question.to_string();
    span(rows, |row| row[0] == OPTION && row[1] == code)
}

fn span(rows: &[KeyRow], is_wanted: impl Fn(&KeyRow) -> bool) -> Option<(usize, usize)> {
    Some((rows.iter().position(&is_wanted)?, rows.iter().rposition(&is_wanted)?))
}

impl Key {
    /// What a sheet says, if it bears the mark.
    pub(super) fn read(sheet: &Sheet) -> Option<Self> {
        let mark = sheet.rows.first().and_then(|row| row.first());
        if mark.map(String::as_str) != Some(MARK) {
            return None;
        }
        let mut key = Self::default();
        for row in sheet.rows.iter().skip(1) {
            let cell = |at: usize| row.get(at).map_or("", String::as_str);
            let (kind, code, text) = (cell(0), cell(1), cell(2));
            match kind {
                ID => key.id = Some(text.to_owned()).filter(|id| !id.is_empty()),
                QUESTION => {
                    let same = key.questions.entry(plain(text)).or_default();
                    same.push_back(cell(3).to_owned());
                }
                _ => {
                    let meaning = key.codes.entry((kind.to_owned(), plain(text)));
                    meaning.or_insert_with(|| code.to_owned());
                }
            }
        }
        Some(key)
    }

    /// The field of a heading.
    pub(super) fn field(&self, heading: &str) -> Option<Field> {
        self.find(HEADING, heading).and_then(Field::of_code)
    }

    /// The code of a word in a column of choices.
    pub(super) fn code(&self, field: Field, word: &str) -> Option<&str> {
        self.find(field.code(), word)
    }

    /// Whether this is the label of the remark.
    pub(super) fn is_remark(&self, label: &str) -> bool {
        self.find(REMARK, label).is_some()
    }

    fn find(&self, kind: &str, text: &str) -> Option<&str> {
        self.codes.get(&(kind.to_owned(), plain(text))).map(String::as_str)
    }
}

/// A text without what spaces, widths and brackets make different.
pub(super) fn plain(text: &str) -> String {
    clean::heading(text)
}
