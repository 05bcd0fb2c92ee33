//! Writes the form: A4 across, a title, what is asked, the table, the
//! questions, the remark. The sheet is protected without a password, so that
//! only the cells with a light ground can be filled and an office that has to
//! change more still can.

use rust_xlsxwriter::{
    DataValidation, DataValidationRule, Format, FormatAlign, Formula, Workbook, Worksheet,
    XlsxError,
};

use super::columns::{Field, of_form};
use super::form::{FormQuestion, QuestionKind, ReplyForm};
use super::key::{self, KeyRow, SHEET, question_label};
use super::{MAX_LINES, set_up};
use crate::DocumentError;
use crate::sheets::{self, row_height, style};

const TITLE_HEIGHT: f64 = 38.0;
const LINE_HEIGHT: f64 = 20.0;
const NOTE_HEIGHT: f64 = 16.0;
const HEADING_HEIGHT: f64 = 30.0;
const PERSON_HEIGHT: f64 = 25.0;
const QUESTION_HEIGHT: f64 = 24.0;
const REMARK_HEIGHT: f64 = 44.0;
/// The ground of the cells that are to be filled.
const FILLABLE: u32 = 0x00FF_F9DB;
/// The column at which what is below the table parts into label and value.
const PARTING: u16 = 4;
/// A number that a question may be answered with, up to what a spreadsheet counts exactly.
const LARGEST: f64 = 1e15;
const WRONG_LENGTH: usize = 32;
const MESSAGE_LENGTH: usize = 255;

/// Writes the form as an XLSX workbook.
pub fn write(form: &ReplyForm) -> Result<Vec<u8>, DocumentError> {
    if form.people.len().saturating_add(form.blank_lines) > MAX_LINES {
        let cause = format!("a form has at most {MAX_LINES} lines");
        return Err(DocumentError::Unwritable(cause));
    }
    workbook(form).map_err(DocumentError::unwritable)
}

fn workbook(form: &ReplyForm) -> Result<Vec<u8>, XlsxError> {
    let columns = of_form(form);
    let key = key::rows(form);
    let mut workbook = Workbook::new();
    workbook.set_properties(&set_up::properties(form)?);
    let sheet = workbook.add_worksheet();
    let widths = set_up::widths(&columns);
    set_up::page(sheet, form, &widths)?;
    let mut writer = Writer { sheet, form, key: &key, columns: &columns, widths: &widths, row: 0 };
    writer.head()?;
    writer.headings()?;
    writer.people()?;
    writer.questions()?;
    writer.remark()?;
    set_up::write_key(workbook.add_worksheet(), &key)?;
    workbook.save_to_buffer()
}

/// Writes from the top of the sheet to its end.
struct Writer<'w> {
    sheet: &'w mut Worksheet,
    form: &'w ReplyForm,
    key: &'w [KeyRow],
    columns: &'w [Field],
    widths: &'w [f64],
    row: u32,
}

impl Writer<'_> {
    fn head(&mut self) -> Result<(), XlsxError> {
        let (head, words) = (&self.form.head, &self.form.words);
        let line = style::line();
        self.across(&head.title, &style::title(), TITLE_HEIGHT)?;
        for (label, text) in [
            (&words.meeting, &head.meeting),
            (&words.time, &head.time),
            (&words.place, &head.place),
            (&words.unit, &head.unit),
        ] {
            if !text.is_empty() {
                self.across(&format!("{label}{text}"), &line, LINE_HEIGHT)?;
            }
        }
        for text in [&head.asked, &head.deadline] {
            self.across(text, &line.clone().set_bold(), LINE_HEIGHT)?;
        }
        for text in &head.how_to {
            self.across(text, &style::note(), NOTE_HEIGHT)?;
        }
        Ok(())
    }

    fn headings(&mut self) -> Result<(), XlsxError> {
        let labels = &self.form.labels;
        for (column, field) in (0..).zip(self.columns) {
            let text = field.label(labels);
            self.sheet.write_string_with_format(self.row, column, text, &style::heading())?;
        }
        self.sheet.set_repeat_rows(self.row, self.row)?;
        let texts = self.columns.iter().map(|field| field.label(labels));
        let height = row_height(texts.zip(self.widths.iter().copied()), HEADING_HEIGHT);
        self.next(height)
    }

    fn people(&mut self) -> Result<(), XlsxError> {
        let first = self.row;
        let blank = super::FormPerson::default();
        let blanks = std::iter::repeat_n(&blank, self.form.blank_lines);
        for (number, person) in (1_u32..).zip(self.form.people.iter().chain(blanks)) {
            let mut texts = Vec::new();
            for (column, field) in (0..).zip(self.columns) {
                if *field == Field::Number {
                    let format = style::cell(sheets::RowKind::Plain, true);
                    self.sheet.write_number_with_format(self.row, column, number, &format)?;
                    continue;
                }
                let text = field.text(person, &self.form.choices);
                self.fill(column, text, &fillable(field.is_centred()))?;
                texts.extend(self.widths.get(usize::from(column)).map(|width| (text, *width)));
            }
            self.next(row_height(texts, PERSON_HEIGHT))?;
        }
        if self.row == first {
            return Ok(());
        }
        for (column, field) in (0..).zip(self.columns) {
            if let Some(rows) = key::choices_of(self.key, *field) {
                let list = self.list(rows)?;
                self.sheet.add_data_validation(first, column, self.row - 1, column, &list)?;
            }
        }
        self.sheet.set_selection(first, 1, first, 1)?;
        Ok(())
    }

    fn questions(&mut self) -> Result<(), XlsxError> {
        let form = self.form;
        if !form.questions.is_empty() && !form.words.questions.is_empty() {
            self.across(&form.words.questions, &style::heading(), QUESTION_HEIGHT)?;
        }
        for (at, question) in form.questions.iter().enumerate() {
            let row = self.row;
            let is_number = question.kind == QuestionKind::Number;
            let format = if is_number { fillable_number() } else { fillable(false) };
            self.pair(&question_label(form, at), &question.value, &format, QUESTION_HEIGHT)?;
            self.check_question(row, at, question)?;
        }
        Ok(())
    }

    fn check_question(
        &mut self,
        row: u32,
        at: usize,
        question: &FormQuestion,
    ) -> Result<(), XlsxError> {
        let check = match &question.kind {
            QuestionKind::Text => None,
            QuestionKind::Number => {
                let value = question.value.trim();
                if let Ok(number) = value.parse::<f64>()
                    && number.abs() <= LARGEST
                {
                    self.sheet.write_number_with_format(
                        row,
                        PARTING,
                        number,
                        &fillable_number(),
                    )?;
                }
                let any = DataValidation::new()
                    .allow_decimal_number(DataValidationRule::Between(-LARGEST, LARGEST));
                Some(self.explained(any, &self.form.words.number)?)
            }
            QuestionKind::Choice(_) => match key::options_of(self.key, at) {
                Some(rows) => Some(self.list(rows)?),
                None => None,
            },
        };
        if let Some(check) = check {
            self.sheet.add_data_validation(row, PARTING, row, PARTING, &check)?;
        }
        Ok(())
    }

    fn remark(&mut self) -> Result<(), XlsxError> {
        let form = self.form;
        self.pair(&form.words.remark, &form.remark, &fillable(false), REMARK_HEIGHT)
    }

    /// A drop-down of what stands in these rows of the hidden sheet.
    fn list(&self, (first, last): (usize, usize)) -> Result<DataValidation, XlsxError> {
        let source = format!("={SHEET}!$C${}:$C${}", first + 1, last + 1);
        let choice = DataValidation::new().allow_list_formula(Formula::new(source));
        self.explained(choice, &self.form.words.choose)
    }

    /// The same check with the message for a wrong entry.
    fn explained(&self, check: DataValidation, text: &str) -> Result<DataValidation, XlsxError> {
        check
            .set_error_title(clipped(&self.form.words.wrong, WRONG_LENGTH))?
            .set_error_message(clipped(text, MESSAGE_LENGTH))
    }

    /// A label on the left and what is filled in on the right.
    fn pair(
        &mut self,
        label: &str,
        value: &str,
        format: &Format,
        height: f64,
    ) -> Result<(), XlsxError> {
        let last = self.last_column()?;
        let parting = usize::from(PARTING);
        let (left, right) = self.widths.split_at(parting.min(self.widths.len()));
        let height = row_height([(label, left.iter().sum()), (value, right.iter().sum())], height);
        let question = style::cell(sheets::RowKind::Plain, false).set_indent(1);
        self.sheet.merge_range(self.row, 0, self.row, PARTING - 1, label, &question)?;
        self.sheet.merge_range(self.row, PARTING, self.row, last, "", format)?;
        self.fill(PARTING, value, format)?;
        self.next(height)
    }

    /// One text across the whole form; nothing where there is no text.
    fn across(&mut self, text: &str, format: &Format, height: f64) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        let last = self.last_column()?;
        self.sheet.merge_range(self.row, 0, self.row, last, text, format)?;
        self.next(row_height([(text, self.widths.iter().sum())], height))
    }

    fn fill(&mut self, column: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        if text.is_empty() {
            self.sheet.write_blank(self.row, column, format)?;
        } else {
            self.sheet.write_string_with_format(self.row, column, text, format)?;
        }
        Ok(())
    }

    fn last_column(&self) -> Result<u16, XlsxError> {
        let last = self.columns.len().saturating_sub(1);
        u16::try_from(last).map_err(|_too_many| XlsxError::RowColumnLimitError)
    }

    fn next(&mut self, height: f64) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }
}

/// A cell that can be filled with text.
fn fillable(centred: bool) -> Format {
    let format = style::text(&fillable_number());
    if centred { format.set_indent(0).set_align(FormatAlign::Center) } else { format }
}

/// A cell that can be filled with a number.
fn fillable_number() -> Format {
    let cell = style::cell(sheets::RowKind::Plain, false).set_indent(1);
    cell.set_unlocked().set_background_color(FILLABLE)
}

/// The first of a text as a spreadsheet program counts it.
fn clipped(text: &str, length: usize) -> String {
    let mut left = length;
    text.chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= left;
            left = left.saturating_sub(c.len_utf16());
            fits
        })
        .collect()
}
