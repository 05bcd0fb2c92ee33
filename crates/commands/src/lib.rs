//! What the product can do.
//!
//! One table of commands ([`table`]); from it come the dispatcher, the HTTP routes and the OpenAPI
//! document. A command gets the [`App`], an explicit [`Actor`] and parsed input; it opens one
//! transaction, asks the domain to decide, writes, commits, and announces what changed. Nothing
//! here knows a transport or a window.

mod actor;
pub mod announcements;
mod app;
pub mod arrival;
pub mod attachments;
pub mod badges;
pub mod board;
pub mod calendar;
mod carried;
pub mod cascade;
mod change;
pub mod clock;
pub mod conflicts;
pub mod day;
pub mod delivery;
pub mod desk;
pub mod draft;
mod failure;
mod freshness;
mod gathering;
pub mod groups;
pub mod handouts;
pub mod history;
mod host;
mod keys;
pub mod links;
mod live;
pub mod meetings;
pub mod merge;
pub mod moving;
pub mod own_unit;
pub mod people;
pub mod plan;
pub mod proposal;
pub mod re_homing;
pub mod readiness;
pub mod record;
pub mod rehearsal;
pub mod replies;
pub mod reply_forms;
pub mod reports;
pub mod roll_call;
pub mod roster;
pub mod sample;
pub mod scan;
pub mod schedule;
pub mod screen;
pub mod service;
pub mod settings;
pub mod sheets;
pub mod sign_in;
mod table;
pub mod templates;
mod text;
pub mod today;
pub mod transitions;
pub mod units;
pub mod venue_links;
pub mod venues;

pub use actor::{Actor, Right};
pub use app::{App, Retries};
pub use change::{Change, Topic, next_changes};
pub use clock::Clock;
pub use failure::{Failure, FailureCode};
pub use gathering::zone_of;
pub use host::{Host, NoHost};
pub use huidao_store::StoreError;
pub use keys::{hash_token, new_secret, new_workspace_key};
pub use table::{NAMES, dispatch, openapi, right_of};

/// The result of every command.
pub type Result<T> = std::result::Result<T, Failure>;
