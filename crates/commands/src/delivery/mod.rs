//! Messages that go out: how channels are set up, what messages say, who gets which, and the worker
//! that sends what is queued.

pub mod channels;
mod enclosed;
pub mod line_up;
pub mod outbox;
pub(crate) mod recipients;
pub mod reminders;
mod secrets;
pub mod sender;
pub(crate) mod tell_now;
pub mod texts;
pub(crate) mod told;
pub mod told_again;
