//! The product over HTTP: phone pages for contacts, the organiser's pages for browsers, live
//! events, rehearsals, and the command line.
//!
//! The desktop program embeds the same [`Service`]. Nothing here decides anything about a meeting:
//! every request becomes a command with an explicit actor.

mod api;
mod assets;
pub mod cli;
mod events;
mod headers;
mod host;
mod limits;
mod phone;
pub mod rehearse;
mod router;
mod service;
mod session;
mod venue;
mod workspace;

pub use host::ServerHost;
pub use router::{Edge, router};
pub use service::{Service, ServiceError};
pub use workspace::{Workspace, default_data_folder};
