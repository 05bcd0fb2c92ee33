//! A contact checks a person of its unit in, by link. Who may, the queue decides with everything else, so
//! that a rush at the doors reads and writes as little as can be.

use huidao_domain::{AttendeeId, Instant};
use huidao_store::Claim;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::keys::{hash_token, is_token};
use crate::scan::{WithTap, tap};
use crate::{App, FailureCode, Result};

/// What came of a check-in.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CheckedIn {
    /// The person's name.
    pub name: String,
    /// The arrival that counts.
    pub at: Instant,
    /// Whether the person had arrived before.
    pub again: bool,
    /// The venue's time zone.
    pub time_zone: String,
    /// The venue.
    pub venue: String,
}

/// Checks a person of the own unit in, through the check-in queue.
pub async fn check_in_by_link(
    app: &App,
    token: &str,
    attendee: AttendeeId,
    with: &WithTap,
) -> Result<CheckedIn> {
    if !is_token(token) {
        return Err(FailureCode::LinkGone.into());
    }
    tap(app, attendee, Claim::Link { token_hash: hash_token(token), scan: None }, with).await
}
