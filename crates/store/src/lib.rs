//! Every SQL statement of the product.
//!
//! One text for SQLite and PostgreSQL, one module per table family. Functions take a connection
//! and values; they hold no rules of the meeting. Transactions that write start as writers
//! ([`Store::write`]), commit is one visible line, and dropping one rolls back.

use std::fmt::Write as _;

pub mod announcements;
pub mod arrival_policies;
pub mod attachments;
pub mod attendance;
pub mod backup;
pub mod change_requests;
mod check_in;
mod database;
pub mod directory;
mod error;
pub mod flags;
mod folder;
pub mod invitations;
pub mod journal;
pub mod leave_notes;
pub mod line_up;
mod many;
pub mod meetings;
pub mod outbox;
pub mod participation;
pub mod planning;
pub mod questions;
pub mod readiness;
pub mod reminders;
pub mod replies;
pub mod reports;
pub mod roll_calls;
pub mod seals;
pub mod sessions;
pub mod settings;
pub mod signatures;
pub mod venue_links;

pub use check_in::{
    Answered, CheckInAnswer, CheckInQueue, Claim, Committed, Entry, Listener, Scan, Tap, Who,
};
pub use database::{Connection, Engine, Store, Transaction};
pub use error::StoreError;
pub use folder::DataFolder;

/// The result of every function of the store.
pub type Result<T> = std::result::Result<T, StoreError>;

/// Bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        write!(text, "{byte:02x}").unwrap_or_default();
        text
    })
}
