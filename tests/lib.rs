//! What tests share: a workspace on either engine, a staged meeting, requests straight into the
//! router, the programs that were built, and the window.

mod app;
mod crowd;
mod forms;
mod meeting;
mod programs;
mod smtp;
mod stores;
mod window;

pub use app::{Answer, TestApp};
pub use crowd::{Crowd, Seat, crowd};
pub use forms::{csv_of, reply_form_like};
pub use meeting::{MEETING_START, Staged, stage};
pub use programs::{Server, built, need, project};
pub use smtp::{MailSink, Received};
pub use stores::{TestStore, postgres, sqlite};
pub use window::Window;

/// A client of HTTP as a browser or phone is one, with cookies.
pub fn http() -> reqwest::Client {
    huidao_delivery::choose_ciphers();
    reqwest::Client::builder().cookie_store(true).build().unwrap()
}
