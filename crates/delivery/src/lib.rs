//! Every message that goes out: texts with variables, and the channels that carry them.

pub mod calendar;
mod error;
pub mod mail;
mod outgoing;
pub mod robot;
pub mod sms;
mod smtp;
pub mod template;

pub use error::{DeliveryError, Reason};
pub use outgoing::{Allowed, choose_ciphers};
