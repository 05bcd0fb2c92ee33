//! Time and place as contacts were told them, and for whom they no longer hold.

use std::collections::{HashMap, HashSet};

use huidao_domain::{ContactId, Instant, InvitationId, MeetingState, UnitId};
use huidao_store::Connection;
use huidao_store::invitations::{self, InvitationRow};
use huidao_store::meetings::AssignmentRow;
use serde::{Deserialize, Serialize};

use crate::gathering::Gathering;
use crate::links::place;
use crate::{Failure, FailureCode, Result};

/// Time and place as a contact was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Told {
    pub starts_at: Instant,
    pub ends_at: Instant,
    pub venue: String,
    pub place: String,
    /// Whether it was told that the meeting does not take place.
    #[serde(default)]
    pub called_off: bool,
}

/// Time and place of a unit as they are now.
pub(super) fn told_now(gathering: &Gathering, assignment: &AssignmentRow) -> Result<Told> {
    let venue =
        gathering.venue(&assignment.meeting_venue_id).ok_or_else(|| Failure::not_found("venue"))?;
    Ok(Told {
        starts_at: gathering.meeting.starts_at,
        ends_at: gathering.meeting.ends_at,
        venue: venue.name.clone(),
        place: place(&venue.site, &venue.room),
        called_off: is_called_off(gathering.meeting.state),
    })
}

/// Time and place as they are kept. Without them a contact would count as told nothing.
pub(super) fn kept(told: &Told) -> Result<String> {
    serde_json::to_string(told).map_err(|error| {
        tracing::error!(%error, "what a contact is told cannot be kept");
        FailureCode::Unknown.into()
    })
}

pub(super) const fn is_called_off(state: MeetingState) -> bool {
    matches!(state, MeetingState::Cancelled | MeetingState::Postponed)
}

/// Time and place as the contact of a link is told them now, and whether that differs from what was
/// told before; none for a unit without a venue.
pub(crate) fn told_by_hand(
    gathering: &Gathering,
    invitation: &InvitationRow,
) -> Result<Option<(String, bool)>> {
    let assignment = gathering.assignments.iter().find(|own| own.unit_id == invitation.unit_id);
    let Some(told) = assignment.and_then(|own| told_now(gathering, own).ok()) else {
        return Ok(None);
    };
    let before: Option<Told> = serde_json::from_str(&invitation.told).ok();
    let is_news = before.is_some_and(|before| before != told);
    Ok(Some((kept(&told)?, is_news)))
}

/// Links whose contact was told a time or place that no longer holds, with what holds now.
pub(crate) async fn outdated(
    connection: &mut Connection,
    gathering: &Gathering,
) -> Result<Vec<(InvitationId, String)>> {
    let contacts: HashSet<&ContactId> = gathering.contacts.iter().map(|one| &one.id).collect();
    let assignments: HashMap<&UnitId, &AssignmentRow> =
        gathering.assignments.iter().map(|own| (&own.unit_id, own)).collect();
    let mut found = Vec::new();
    for row in invitations::of_meeting(connection, &gathering.meeting.id).await? {
        let before: Option<Told> = serde_json::from_str(&row.told).ok();
        let (Some(before), 0) = (before, row.revoked) else { continue };
        // Somebody who was put away is nobody to tell.
        if !contacts.contains(&row.contact_id) {
            continue;
        }
        let assignment = assignments.get(&row.unit_id);
        // A unit that lost its venue is told when it has one again.
        let Some(told) = assignment.and_then(|own| told_now(gathering, own).ok()) else { continue };
        if before != told {
            found.push((row.id, kept(&told)?));
        }
    }
    Ok(found)
}
