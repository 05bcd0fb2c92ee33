//! The meeting as an entry for a contact's own calendar: the same entry that a mail carries, so that
//! neither makes a second one.

use huidao_domain::MeetingState;
use huidao_store::invitations;

use crate::delivery::recipients::own_entry;
use crate::gathering::Gathering;
use crate::keys::hash_token;
use crate::{App, Failure, FailureCode, Result};
use huidao_wording::Language;

/// The entry of the contact who holds a link, in RFC 5545.
pub async fn own_calendar(app: &App, token: &str, language: Language) -> Result<String> {
    crate::links::contact_by_token(app, token).await?;
    let gone = || Failure::from(FailureCode::LinkGone);
    let mut connection = app.read().await?;
    let row = invitations::by_token_hash(&mut connection, &hash_token(token)).await?;
    let row = row.ok_or_else(gone)?;
    let gathering = Gathering::load_unit(&mut connection, &row.meeting_id, &row.unit_id).await?;
    let gathering = gathering.ok_or_else(gone)?;
    let called_off = gathering.meeting.state == MeetingState::Cancelled;
    own_entry(app, &mut connection, &gathering, &row, (called_off, language)).await
}
