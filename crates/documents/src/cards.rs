//! Cards with a code to scan, for contacts who get their link on paper: eight
//! on a page of A4, with marks for the knife.

use typst::foundations::{Array, Dict, Value};

use crate::DocumentError;
use crate::pdf::{self, Options, Template};
use crate::sheets::ZonelessDateTime;

const TEMPLATE: Template =
    Template { name: "cards.typ", text: include_str!("../templates/cards.typ") };
/// The cards that are laid out at a time: twenty full pages.
const BATCH: usize = 160;

/// Cards to be printed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardSheet {
    /// The title of the file; it is not printed.
    pub title: String,
    /// The cards, in the order in which they are printed.
    pub cards: Vec<Card>,
    /// The words that all cards share.
    pub words: CardWords,
    /// When the cards were made; becomes the file's creation date.
    pub made_at: ZonelessDateTime,
}

/// The words that all cards share.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CardWords {
    /// Under the code, such as `扫码填报回执`.
    pub scan: String,
    /// Small at the foot, such as the host's name.
    pub footer: String,
}

/// One contact's card. A text that is empty takes no room; a long one is set
/// smaller, and is cut with an ellipsis only when it fits at no size.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Card {
    /// The unit.
    pub unit: String,
    /// The contact's name.
    pub contact: String,
    /// The meeting's title.
    pub meeting: String,
    /// When the meeting is.
    pub when: String,
    /// The venue and where it is.
    pub place: String,
    /// The address in the code.
    pub url: String,
    /// A small remark.
    pub note: String,
}

/// The cards as a PDF. Without cards there is one page with marks only.
///
/// An address that fits no code gives [`DocumentError::QrTooLong`].
pub fn pdf(sheet: &CardSheet) -> Result<Vec<u8>, DocumentError> {
    let batches = pdf::batches(&sheet.cards, BATCH).map(|cards| {
        let mut inputs = Dict::new();
        let cards = cards.iter().map(values).collect::<Result<Array, _>>()?;
        inputs.insert("cards".into(), Value::Array(cards));
        inputs.insert("title".into(), pdf::text(&sheet.title));
        inputs.insert("scan".into(), pdf::text(&sheet.words.scan));
        inputs.insert("footer".into(), pdf::text(&sheet.words.footer));
        Ok(inputs)
    });
    pdf::typeset(TEMPLATE, batches, Options { made_at: sheet.made_at, tagged: false })
}

fn values(card: &Card) -> Result<Value, DocumentError> {
    let mut values = Dict::new();
    for (name, text) in [
        ("unit", &card.unit),
        ("contact", &card.contact),
        ("meeting", &card.meeting),
        ("when", &card.when),
        ("place", &card.place),
        ("note", &card.note),
    ] {
        values.insert(name.into(), pdf::text(text));
    }
    values.insert("code".into(), pdf::code(&card.url)?);
    Ok(Value::Dict(values))
}
