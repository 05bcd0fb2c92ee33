//! Every message that goes out.
//!
//! The one channel so far is by hand: the organiser copies a text into a chat group or a message.

pub mod by_hand;
