//! A sheet between its meaning and its file format: columns that know their
//! bounds, cells that know their kind. Both formats are written from this.

use std::borrow::Cow;

use super::{SheetFoot, SheetHead, SheetWords, ZonelessDateTime};

/// A whole sheet, ready to be written.
#[derive(Debug)]
pub(super) struct Table<'a> {
    pub(super) head: &'a SheetHead,
    pub(super) foot: &'a SheetFoot,
    pub(super) words: &'a SheetWords,
    pub(super) columns: Vec<Column<'a>>,
    pub(super) rows: Vec<Row<'a>>,
    pub(super) paper: Paper,
    /// The least height of a row, in points.
    pub(super) row_height: f64,
}

impl Table<'_> {
    /// Keeps only these columns, in this order; all of them when none is named. Names of no column are
    /// passed over.
    pub(super) fn choose(&mut self, keys: &[String]) {
        let at = |key: &String| self.columns.iter().position(|column| column.key == *key);
        let chosen: Vec<usize> = keys.iter().filter_map(at).collect();
        if chosen.is_empty() {
            return;
        }
        let mut columns: Vec<Option<Column<'_>>> =
            std::mem::take(&mut self.columns).into_iter().map(Some).collect();
        self.columns = chosen.iter().filter_map(|at| columns[*at].take()).collect();
        let mut seen = std::collections::HashSet::new();
        let once: Vec<usize> = chosen.into_iter().filter(|at| seen.insert(*at)).collect();
        for row in &mut self.rows {
            row.cells =
                once.iter().map(|at| row.cells.get(*at).copied().unwrap_or(Value::Blank)).collect();
        }
        // Whatever is left, something takes the room that is left.
        if !self.columns.iter().any(|column| column.stretches)
            && let Some(last) = self.columns.last_mut()
        {
            last.stretches = true;
        }
    }
}

/// The paper and how it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paper {
    /// A4 upright.
    Portrait,
    /// A4 across.
    Landscape,
    /// A3 across.
    LargeLandscape,
}

/// One column. Widths are in characters of the body type, a Chinese one counting two.
#[derive(Debug)]
pub(super) struct Column<'a> {
    /// A name that no language changes.
    pub(super) key: Cow<'a, str>,
    pub(super) label: &'a str,
    pub(super) narrowest: f64,
    pub(super) widest: f64,
    pub(super) centred: bool,
    /// Whether the column takes a share of the room that is left on the page.
    pub(super) stretches: bool,
}

/// One row and what it stands for.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) kind: RowKind,
    pub(super) cells: Vec<Value<'a>>,
}

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowKind {
    Plain,
    Subtotal,
    Total,
}

/// One cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Value<'a> {
    /// Text that is never a formula.
    Text(&'a str),
    /// A phone number, kept as text.
    Phone(&'a str),
    /// A count or an ordinal.
    Count(u32),
    /// A share of one.
    Rate(f64),
    /// A date and time.
    Moment(ZonelessDateTime),
    /// A signature as a PNG.
    Picture(&'a [u8]),
    /// Nothing, or room for a signature.
    Blank,
}

impl Value<'_> {
    /// The cell as a person reads it on the sheet.
    pub(super) fn shown(self) -> String {
        match self {
            Self::Text(text) | Self::Phone(text) => text.to_owned(),
            Self::Count(count) => count.to_string(),
            Self::Rate(rate) => format!("{:.1}%", rate * 100.0),
            Self::Moment(moment) => moment.to_string().chars().take(16).collect(),
            Self::Picture(_) | Self::Blank => String::new(),
        }
    }
}

impl<'a> Column<'a> {
    /// A column of text, as wide as its text within these bounds.
    pub(super) fn text(
        key: impl Into<Cow<'a, str>>,
        label: &'a str,
        narrowest: f64,
        widest: f64,
    ) -> Self {
        Self { key: key.into(), label, narrowest, widest, centred: false, stretches: false }
    }

    /// A column of short entries of one width.
    pub(super) fn short(key: impl Into<Cow<'a, str>>, label: &'a str, width: f64) -> Self {
        Self {
            key: key.into(),
            label,
            narrowest: width,
            widest: width,
            centred: true,
            stretches: false,
        }
    }

    /// The same column, centred.
    pub(super) fn centred(mut self) -> Self {
        self.centred = true;
        self
    }

    /// The same column, taking a share of the room that is left.
    pub(super) fn stretching(mut self) -> Self {
        self.stretches = true;
        self
    }
}
