//! Letters with a code to scan, to be printed and handed over: a page of A4 to
//! each contact.

use typst::foundations::{Array, Dict, Value};

use crate::DocumentError;
use crate::pdf::{self, Options, Template};
use crate::sheets::ZonelessDateTime;

const TEMPLATE: Template =
    Template { name: "letter.typ", text: include_str!("../templates/letter.typ") };
/// The letters that are laid out at a time. More than these are not tagged, which would make
/// the file several times larger.
const BATCH: usize = 100;

/// Letters to be printed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters {
    /// The host's name, at the head of every page.
    pub office: String,
    /// What kind of letter it is, such as `邀请函`.
    pub title: String,
    /// The letters, in the order in which they are printed.
    pub letters: Vec<Letter>,
    /// The lines at the right of the end: the host, the date.
    pub closing: Vec<String>,
    /// The words that all letters share.
    pub words: LetterWords,
    /// When the letters were made; becomes the file's creation date.
    pub made_at: ZonelessDateTime,
}

/// The words that all letters share.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LetterWords {
    /// Behind the addressee, such as `：`.
    pub ending: String,
    /// Under the code, such as `微信扫码填报回执`.
    pub scan: String,
    /// Over the address that can be typed in instead, such as `也可在浏览器中输入：`.
    pub typed: String,
}

/// The letter to one contact. A long one is set smaller; one that fits no page
/// runs on to the next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letter {
    /// The unit.
    pub unit: String,
    /// The contact's name.
    pub contact: String,
    /// The paragraphs of the letter.
    pub body: Vec<String>,
    /// The facts in the table.
    pub facts: Vec<LetterFact>,
    /// The address in the code.
    pub url: String,
}

/// A row of the table of facts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LetterFact {
    /// What it is about, such as `时间`.
    pub label: String,
    /// What it says.
    pub value: String,
}

/// The letters as a PDF. Without letters there is one blank page.
///
/// An address that fits no code gives [`DocumentError::QrTooLong`].
pub fn pdf(letters: &Letters) -> Result<Vec<u8>, DocumentError> {
    let tagged = letters.letters.len() <= BATCH;
    let batches = pdf::batches(&letters.letters, BATCH).map(|batch| {
        let mut inputs = Dict::new();
        let pages = batch.iter().map(values).collect::<Result<Array, _>>()?;
        inputs.insert("letters".into(), Value::Array(pages));
        for (name, text) in [
            ("office", &letters.office),
            ("title", &letters.title),
            ("scan", &letters.words.scan),
            ("typed", &letters.words.typed),
            ("ending", &letters.words.ending),
        ] {
            inputs.insert(name.into(), pdf::text(text));
        }
        inputs.insert("closing".into(), pdf::texts(&letters.closing));
        Ok(inputs)
    });
    pdf::typeset(TEMPLATE, batches, Options { made_at: letters.made_at, tagged })
}

fn values(letter: &Letter) -> Result<Value, DocumentError> {
    let facts = letter.facts.iter().map(|fact| {
        Value::Array([pdf::text(&fact.label), pdf::text(&fact.value)].into_iter().collect())
    });
    let mut values = Dict::new();
    values.insert("unit".into(), pdf::text(&letter.unit));
    values.insert("contact".into(), pdf::text(&letter.contact));
    values.insert("body".into(), pdf::texts(&letter.body));
    values.insert("facts".into(), Value::Array(facts.collect()));
    values.insert("url".into(), pdf::text(&letter.url));
    values.insert("code".into(), pdf::code(&letter.url)?);
    Ok(Value::Dict(values))
}
