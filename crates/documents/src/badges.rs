//! Badges to wear, ten on a page of A4, each with its person's own code; with marks for the knife.

use typst::foundations::{Array, Dict, Value};

use crate::DocumentError;
use crate::pdf::{self, Options, Template};
use crate::sheets::ZonelessDateTime;

const TEMPLATE: Template =
    Template { name: "badges.typ", text: include_str!("../templates/badges.typ") };
/// The badges that are laid out at a time: twenty full pages.
const BATCH: usize = 200;

/// Badges to be printed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadgeSheet {
    /// The title of the file; it is not printed.
    pub title: String,
    /// The meeting's title, on every badge.
    pub meeting: String,
    /// The badges, in the order in which they are printed.
    pub badges: Vec<Badge>,
    /// When they were made; becomes the file's creation date.
    pub made_at: ZonelessDateTime,
}

/// One person's badge. A text that is empty takes no room; a long one is set smaller, and is cut with an
/// ellipsis only when it fits at no size.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Badge {
    /// The person's name.
    pub name: String,
    /// The person's title.
    pub title: String,
    /// The unit.
    pub unit: String,
    /// The venue.
    pub venue: String,
    /// Beside the venue when there is something to say: a standing other than attending.
    pub standing: String,
    /// The address in the code.
    pub code: String,
}

/// The badges as a PDF. Without badges there is one page with marks only.
///
/// An address that fits no code gives [`DocumentError::QrTooLong`].
pub fn pdf(sheet: &BadgeSheet) -> Result<Vec<u8>, DocumentError> {
    let batches = pdf::batches(&sheet.badges, BATCH).map(|badges| {
        let mut inputs = Dict::new();
        let badges = badges.iter().map(values).collect::<Result<Array, _>>()?;
        inputs.insert("badges".into(), Value::Array(badges));
        inputs.insert("title".into(), pdf::text(&sheet.title));
        inputs.insert("meeting".into(), pdf::text(&sheet.meeting));
        Ok(inputs)
    });
    pdf::typeset(TEMPLATE, batches, Options { made_at: sheet.made_at, tagged: false })
}

fn values(badge: &Badge) -> Result<Value, DocumentError> {
    let mut values = Dict::new();
    for (name, text) in [
        ("name", &badge.name),
        ("title", &badge.title),
        ("unit", &badge.unit),
        ("venue", &badge.venue),
        ("standing", &badge.standing),
    ] {
        values.insert(name.into(), pdf::text(text));
    }
    values.insert("code".into(), pdf::code(&badge.code)?);
    Ok(Value::Dict(values))
}
