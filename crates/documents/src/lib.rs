//! Every file that comes in or goes out of a meeting office: rosters read from
//! whatever spreadsheet a unit sends, attendance reports of video platforms, sheets
//! written for print and signature, forms that units fill in and send back, cards and
//! letters with QR codes.
//!
//! The crate holds no wording of its own: labels come in with each call. The
//! one exception are the tables of words by which the headings of a roster,
//! a reply form or a report are recognised. It never touches the disk, the network or the clock: bytes in,
//! values out, and back.

mod error;
mod pdf;
mod phone;

pub mod archive;
pub mod badges;
pub mod cards;
pub mod grid;
pub mod letter;
pub mod mail_merge;
pub mod qr;
pub mod reply_form;
pub mod reports;
pub mod roster;
pub mod sheets;

pub use error::DocumentError;
pub use grid::{Cell, Sheet};
pub use roster::{Roster, read_roster};

/// Text from a file in UTF-8, UTF-16 or GB18030; none when it is no text.
pub fn decode_text(bytes: &[u8]) -> Option<String> {
    grid::decode(bytes)
}
