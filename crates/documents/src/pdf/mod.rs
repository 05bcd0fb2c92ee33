//! Pages for the printer, laid out by typst. A template is part of the program
//! and gets its texts as values, never as markup: what a name says is printed
//! and not run. The templates see no files, no packages and no clock.

mod fonts;
mod glyphs;
mod world;

use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::{Array, Bytes, Datetime, Dict, IntoValue as _, Smart, Value};
use typst::model::Document as _;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

use self::world::Desk;
use crate::sheets::ZonelessDateTime;
use crate::{DocumentError, qr};

pub(crate) use glyphs::printable;

/// A template by its name and text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Template {
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
}

/// What the file says about itself beside its pages.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Options {
    /// When it was made.
    pub(crate) made_at: ZonelessDateTime,
    /// Whether it is tagged for readers that do not see; this makes large files much larger.
    pub(crate) tagged: bool,
}

/// Lays a template out, once for each of the values that it reads as
/// `sys.inputs`, and puts all pages into one file.
///
/// What the layout remembers of one batch is forgotten before the next, so that
/// thousands of pages do not take gigabytes.
pub(crate) fn typeset(
    template: Template,
    batches: impl IntoIterator<Item = Result<Dict, DocumentError>>,
    options: Options,
) -> Result<Vec<u8>, DocumentError> {
    let options = PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(None),
        timestamp: Some(timestamp(options.made_at)?),
        tagged: options.tagged,
        ..PdfOptions::default()
    };
    let (mut pages, mut info) = (EcoVec::new(), None);
    for values in batches {
        let document = set(template, values?)?;
        pages.extend(document.pages().iter().cloned());
        info.get_or_insert_with(|| document.info().clone());
    }
    let document = PagedDocument::new(pages, info.unwrap_or_default());
    let pdf = typst_pdf::pdf(&document, &options);
    comemo::evict(0);
    pdf.map_err(|errors| because(&errors))
}

fn set(template: Template, values: Dict) -> Result<PagedDocument, DocumentError> {
    let desk = Desk::new(template, values)?;
    let document = typst::compile::<PagedDocument>(&desk).output;
    comemo::evict(0);
    document.map_err(|errors| because(&errors))
}

/// The items in batches of this size; one empty batch where there is nothing.
pub(crate) fn batches<T>(items: &[T], size: usize) -> impl Iterator<Item = &[T]> {
    let nothing = items.is_empty().then_some(items);
    items.chunks(size).chain(nothing)
}

/// Text for a template, every character of it printable.
pub(crate) fn text(text: &str) -> Value {
    Value::Str(printable(text).into())
}

/// Several texts for a template.
pub(crate) fn texts(lines: &[String]) -> Value {
    Value::Array(lines.iter().map(|line| text(line)).collect::<Array>())
}

/// The QR code of an address, as a picture for a template.
pub(crate) fn code(address: &str) -> Result<Value, DocumentError> {
    Ok(Bytes::from_string(qr::svg(address)?).into_value())
}

fn timestamp(moment: ZonelessDateTime) -> Result<Timestamp, DocumentError> {
    let ZonelessDateTime { year, month, day, hour, minute, second } = moment;
    Datetime::from_ymd_hms(i32::from(year), month, day, hour, minute, second)
        .map(Timestamp::new_utc)
        .ok_or_else(|| DocumentError::unwritable(format!("no calendar has {moment}")))
}

fn because(errors: &[SourceDiagnostic]) -> DocumentError {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    DocumentError::unwritable(messages.join("; "))
}
