//! Reads a form that came back. Rows may have been inserted, moved or sorted
//! and the file saved by another program in another format: the table is found
//! by its headings, everything below it by what stands in its first cells.

use std::collections::{HashMap, VecDeque};

use super::columns::Field;
use super::filled::{
    FilledAnswer, FilledChoice, FilledForm, FilledLine, FormProblem, FormProblemCode,
};
use super::key::{self, Key};
use super::words;
use crate::DocumentError;
use crate::grid::{self, Cell, Sheet};
use crate::roster::clean;

/// Rows that are searched for headings: what is asked stands above them.
const SEARCHED_ROWS: usize = 100;

/// Reads a form from an XLSX, XLS, ODS or CSV file.
///
/// Lines that name nobody and say nothing are left out. Besides the errors of
/// [`grid::read`]: [`DocumentError::NotAReplyForm`] if no visible sheet has the headings of a form.
pub fn read(bytes: &[u8]) -> Result<FilledForm, DocumentError> {
    let sheets = grid::read_all(bytes)?;
    let key = sheets.iter().find_map(Key::read);
    let id = key
        .as_ref()
        .and_then(|key| key.id.clone())
        .or_else(|| grid::property(bytes, key::PROPERTY));
    let is_ours = id.is_some();
    let mut found = sheets
        .iter()
        .filter(|sheet| !sheet.hidden)
        .filter_map(|sheet| Some((sheet, find_columns(sheet, key.as_ref(), is_ours)?)));
    let (sheet, columns) = found.next().ok_or(DocumentError::NotAReplyForm)?;
    let mut form = FilledForm { id, sheet: sheet.name.clone(), ..FilledForm::default() };
    Reader { key: key.as_ref(), columns: &columns, form: &mut form }.rows(&sheet.rows);
    form.problems.extend(found.map(|(sheet, _)| FormProblem {
        code: FormProblemCode::SheetNotRead,
        row: None,
        value: sheet.name.clone(),
    }));
    Ok(form)
}

/// The row of headings, counted from 0, and the place of each column.
#[derive(Debug)]
struct Columns {
    row: usize,
    places: Vec<(Field, usize)>,
}

impl Columns {
    fn text<'r>(&self, row: &'r [Cell], field: Field) -> &'r str {
        let place = self.places.iter().find(|(known, _)| *known == field);
        place.and_then(|(_, at)| row.get(*at)).map_or("", |cell| cell.trim())
    }
}

/// Finds the headings. A file that does not bear the office's mark has to look like a form.
fn find_columns(sheet: &Sheet, key: Option<&Key>, is_ours: bool) -> Option<Columns> {
    sheet.rows.iter().take(SEARCHED_ROWS).enumerate().find_map(|(row, cells)| {
        let mut places: Vec<(Field, usize)> = Vec::new();
        for (at, heading) in cells.iter().enumerate() {
            let field = key.and_then(|key| key.field(heading)).or_else(|| words::field(heading));
            if let Some(field) = field.filter(|new| places.iter().all(|(old, _)| old != new)) {
                places.push((field, at));
            }
        }
        let has = |field| places.iter().any(|(known, _)| *known == field);
        let looks_so = has(Field::Name) && has(Field::Answer);
        let is_a_form = looks_so
            && (is_ours
                || (has(Field::Reason) || has(Field::SubstituteName))
                    && !cells.iter().any(|cell| words::names_units(cell)));
        is_a_form.then_some(Columns { row, places })
    })
}

/// Reads the rows below the headings.
struct Reader<'f> {
    key: Option<&'f Key>,
    columns: &'f Columns,
    form: &'f mut FilledForm,
}

impl Reader<'_> {
    fn rows(mut self, rows: &[Vec<Cell>]) {
        let mut asked = self.key.map_or_else(HashMap::new, |key| key.questions.clone());
        for (at, cells) in rows.iter().enumerate().skip(self.columns.row + 1) {
            if !self.below_the_table(at + 1, cells, &mut asked) {
                self.person(at + 1, cells);
            }
        }
    }

    /// Takes a row that is the remark, a question or only text, and says whether it was one.
    fn below_the_table(
        &mut self,
        row: usize,
        cells: &[Cell],
        asked: &mut HashMap<String, VecDeque<String>>,
    ) -> bool {
        let mut filled = cells.iter().filter(|cell| !cell.trim().is_empty());
        let Some(label) = filled.next() else {
            return true;
        };
        let value = filled.next().cloned().unwrap_or_default();
        if let Some(question) = asked.get_mut(&key::plain(label)).and_then(VecDeque::pop_front) {
            self.form.answers.push(FilledAnswer { row, question, value });
            return true;
        }
        let is_remark = self.key.is_some_and(|key| key.is_remark(label)) || words::is_remark(label);
        if is_remark {
            if self.form.remark.is_empty() {
                self.form.remark = value;
            }
            return true;
        }
        // A row with a name in it is a person's, even if someone wrote beside its number.
        if is_number(self.columns.text(cells, Field::Number))
            || !self.columns.text(cells, Field::Name).is_empty()
        {
            return false;
        }
        if self.key.is_none() && !value.is_empty() {
            let question = words::question(label).to_owned();
            self.form.answers.push(FilledAnswer { row, question, value });
        }
        true
    }

    fn person(&mut self, row: usize, cells: &[Cell]) {
        let text = |field| self.columns.text(cells, field).to_owned();
        let line = FilledLine {
            row,
            name: text(Field::Name),
            title: text(Field::Title),
            rank: self.choice(cells, Field::Rank),
            phone: text(Field::Phone),
            standing: self.choice(cells, Field::Standing),
            answer: self.choice(cells, Field::Answer),
            reason: text(Field::Reason),
            substitute_name: text(Field::SubstituteName),
            substitute_title: text(Field::SubstituteTitle),
            substitute_phone: text(Field::SubstitutePhone),
        };
        if line.name.is_empty() {
            let said = [
                &line.title,
                &line.phone,
                &line.reason,
                &line.substitute_name,
                &line.substitute_title,
                &line.substitute_phone,
            ];
            let said: Vec<&str> =
                said.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
            if !said.is_empty() {
                self.problem(FormProblemCode::NameMissing, row, said.join(" "));
            }
            return;
        }
        let is_repeated_heading = words::field(&line.name) == Some(Field::Name)
            && words::field(&line.answer.text) == Some(Field::Answer);
        if is_repeated_heading {
            return;
        }
        for (code, choice) in [
            (FormProblemCode::UnknownRank, &line.rank),
            (FormProblemCode::UnknownStanding, &line.standing),
            (FormProblemCode::UnknownAnswer, &line.answer),
        ] {
            if choice.code.is_none() && !choice.text.is_empty() {
                self.problem(code, row, choice.text.clone());
            }
        }
        self.form.lines.push(line);
    }

    fn choice(&self, cells: &[Cell], field: Field) -> FilledChoice {
        let text = self.columns.text(cells, field);
        let code = self
            .key
            .and_then(|key| key.code(field, text))
            .or_else(|| words::code(field, text))
            .map(str::to_owned);
        FilledChoice { text: text.to_owned(), code: code.filter(|_| !text.is_empty()) }
    }

    fn problem(&mut self, code: FormProblemCode, row: usize, value: String) {
        self.form.problems.push(FormProblem { code, row: Some(row), value });
    }
}

/// Whether the text of the first column numbers a line, or is blank as in an inserted one.
fn is_number(text: &str) -> bool {
    clean::plain(text).chars().all(|c| c.is_numeric() || matches!(c, '.' | '、' | ')' | '('))
}
