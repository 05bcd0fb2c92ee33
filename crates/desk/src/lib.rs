//! A desk at a branch that goes on with the line down.
//!
//! The desk of a venue's link, run by the program at the branch: it keeps the venue's list and everything it
//! saw in files that are encrypted under the link itself ([`Book`]), shows the list with what it saw laid
//! over it ([`overlay`]), and hands its events in when the record can be reached ([`LocalDesk`]). Nothing
//! here decides what counts: that is the record's to say, whenever the events reach it.

mod address;
mod book;
mod line;
mod local;
mod overlay;
mod sealed;

pub use address::DeskAddress;
pub use book::{Book, BookError};
pub use local::LocalDesk;
pub use overlay::overlay;
