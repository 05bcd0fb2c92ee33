//! Leave and substitutes approved or refused, one or many at once.

use huidao_domain::{Answer, AttendeeId, Decision, MeetingId};
use huidao_store::Connection;
use huidao_store::replies as rows;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Replies, finish};
use crate::meetings::editable;
use crate::text::words;
use crate::{Actor, App, Failure, Result};

/// Input of `decide_requests`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct DecideRequests {
    /// The meeting.
    pub meeting: MeetingId,
    /// The people who ask leave or are replaced.
    pub attendees: Vec<AttendeeId>,
    /// Approved or refused.
    pub approve: bool,
    /// Note for their units.
    pub note: String,
}

/// Approves or refuses requests, all or none; a substitute shares the decision.
pub async fn decide_requests(app: &App, actor: &Actor, input: DecideRequests) -> Result<Replies> {
    let mut transaction = app.write().await?;
    editable(&mut transaction, &input.meeting).await?;
    let decision = if input.approve { Decision::Approved } else { Decision::Refused };
    let note = words(&input.note)?;
    if input.attendees.is_empty() {
        return Err(Failure::not_found("request"));
    }
    for id in &input.attendees {
        decide(app, &mut transaction, actor, (&input.meeting, id), (decision, &note)).await?;
    }
    finish(app, transaction, &input.meeting).await
}

/// Input of `reopen_requests`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ReopenRequests {
    /// The meeting.
    pub meeting: MeetingId,
    /// The people who ask leave or are replaced.
    pub attendees: Vec<AttendeeId>,
}

/// Takes decisions back: the requests wait again. All or none.
pub async fn reopen_requests(app: &App, actor: &Actor, input: ReopenRequests) -> Result<Replies> {
    let mut transaction = app.write().await?;
    editable(&mut transaction, &input.meeting).await?;
    for id in &input.attendees {
        let open = (Decision::Pending, "");
        decide(app, &mut transaction, actor, (&input.meeting, id), open).await?;
    }
    finish(app, transaction, &input.meeting).await
}

/// Decides one request.
pub(super) async fn decide(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    (meeting, id): (&MeetingId, &AttendeeId),
    (decision, note): (Decision, &str),
) -> Result<()> {
    let person = rows::attendee(connection, id)
        .await?
        .filter(|row| {
            row.meeting_id == *meeting && row.removed == 0 && row.substitute_for.is_none()
        })
        .ok_or_else(|| Failure::not_found("attendee"))?;
    if person.answer == Answer::Attend {
        return Err(Failure::not_found("request"));
    }
    for mut row in rows::unit_attendees(connection, meeting, &person.unit_id).await? {
        if row.id == person.id || row.replaces().as_ref() == Some(&person.id) {
            row.decision = decision;
            note.clone_into(&mut row.decided_note);
            rows::save_attendee(connection, &row).await?;
        }
    }
    let args = [("name", person.name.as_str()), ("decision", decision.as_str())];
    app.note(connection, actor, Some(meeting), "decide_request", &args).await
}
