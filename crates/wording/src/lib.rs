//! The product's words.
//!
//! One Fluent catalogue per language (`locales/`), shared with the organiser's pages. This crate
//! renders messages for everything made in Rust: phone pages, sheets, invitations, the command
//! line. It never decides what to say, only how.

mod catalogue;
mod dates;
mod language;

pub use catalogue::{Args, has_text, text, text_with};
pub use dates::{clock_time, date, date_time, date_time_range};
pub use language::Language;
