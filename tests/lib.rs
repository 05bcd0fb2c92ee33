//! What tests share: a workspace on either engine, a staged meeting, requests straight into the
//! router, the programs that were built, and the window.

mod app;
mod meeting;
mod programs;
mod stores;
mod window;

pub use app::{Answer, TestApp};
pub use meeting::{MEETING_START, Staged, stage};
pub use programs::{Server, built, need, project};
pub use stores::{TestStore, postgres, sqlite};
pub use window::Window;
