//! Messages that go out: how channels are set up, what messages say, who gets which, and the worker
//! that sends what is queued.

pub mod channels;
pub mod outbox;
mod recipients;
mod secrets;
pub mod sender;
pub mod texts;
