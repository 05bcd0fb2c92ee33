//! The outbox: who would get what, queueing it, and where each message stands.

mod plan;
mod trial;

use std::collections::HashMap;

use huidao_domain::{
    ChannelKind, ContactId, Instant, MeetingId, MessageId, MessageKind, MessageState,
};
use huidao_store::directory::ContactRow;
use huidao_store::outbox as rows;
use huidao_store::{Connection, Transaction, invitations};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::channels::{self, Channels};
use super::told::outdated;
use super::told_again::untold;
use crate::gathering::Gathering;
use crate::{Actor, App, Failure, Result, Topic};

pub use plan::{MessagesPreview, Recipient, SendMessages, preview_messages};
pub(super) use plan::{concerned, is_ready, queue};
pub use trial::{ChannelTested, TestChannel, test_channel};

/// Input of `show_outbox` and of what stops messages.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct OfOutbox {
    /// The meeting.
    pub meeting: MeetingId,
}

/// Input of `retry_messages`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct RetryMessages {
    /// The meeting.
    pub meeting: MeetingId,
    /// These; none: all that failed or were stopped.
    #[serde(default)]
    pub messages: Option<Vec<MessageId>>,
}

/// Input of `pause_outbox`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct PauseOutbox {
    /// Whether nothing is sent from now on.
    pub paused: bool,
}

/// A message and where it stands.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Message {
    /// Identifier.
    pub id: MessageId,
    /// By what it goes out.
    pub channel: ChannelKind,
    /// What it is for.
    pub kind: MessageKind,
    /// The unit's or the group's name.
    pub name: String,
    /// The contact's name.
    pub contact: String,
    /// Where it stands.
    pub state: MessageState,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was queued.
    pub created_at: Instant,
    /// When it is tried next.
    pub due_at: Instant,
    /// When the other side took it.
    pub sent_at: Option<Instant>,
    /// Code of why it did not go out; empty when nothing went wrong.
    pub reason: String,
    /// The other side's words.
    pub detail: String,
    /// Whether the recipient may have it twice.
    pub doubtful: bool,
    /// When the contact first opened the link.
    pub opened_at: Option<Instant>,
    /// When the unit answered.
    pub answered_at: Option<Instant>,
}

/// A meeting's messages.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Outbox {
    /// The meeting.
    pub meeting: MeetingId,
    /// The newest first.
    pub messages: Vec<Message>,
    /// How many the command that answers so queued; none when it shows or stops.
    pub added: i64,
    /// Waiting.
    pub queued: i64,
    /// Taken by the other side.
    pub sent: i64,
    /// Given up.
    pub failed: i64,
    /// Links that were opened.
    pub opened: i64,
    /// Contacts who were told a time or place that no longer holds.
    pub outdated: i64,
    /// Those among them whom nothing tells by itself.
    pub outdated_by_hand: i64,
    /// Contacts with a link who were told nothing yet.
    pub untold: i64,
    /// Whether nothing is sent now.
    pub paused: bool,
    /// Until when quiet hours hold messages back; none outside them.
    pub quiet_until: Option<Instant>,
    /// The time zone in which quiet hours are set.
    pub quiet_zone: String,
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Queues a message for everybody whom the preview names.
pub async fn send_messages(app: &App, actor: &Actor, input: SendMessages) -> Result<Outbox> {
    let mut transaction = app.write().await?;
    let added = queue(app, &mut transaction, actor, &input).await?;
    Ok(Outbox { added, ..finish(app, transaction, &input.meeting).await? })
}

async fn finish(app: &App, mut transaction: Transaction, meeting: &MeetingId) -> Result<Outbox> {
    let shown = outbox(app, &mut transaction, meeting).await?;
    transaction.commit().await?;
    app.announce(Topic::Outbox, Some(meeting));
    Ok(shown)
}

async fn outbox(app: &App, connection: &mut Connection, meeting: &MeetingId) -> Result<Outbox> {
    let gathering = Gathering::load(connection, meeting).await?;
    let channels = channels::load(connection).await?;
    let issued = invitations::of_meeting(connection, meeting).await?;
    let links: HashMap<String, &invitations::InvitationRow> =
        issued.iter().map(|row| (row.id.to_string(), row)).collect();
    let contacts: HashMap<&ContactId, &ContactRow> =
        gathering.contacts.iter().map(|contact| (&contact.id, contact)).collect();
    let messages: Vec<Message> = rows::of_meeting(connection, meeting)
        .await?
        .into_iter()
        .map(|row| {
            let link = row.invitation_id.as_ref().and_then(|id| links.get(id).copied());
            let unit = link.and_then(|link| gathering.units.get(&link.unit_id));
            let robot = channels.robots.iter().find(|robot| robot.id == row.robot);
            let venue = row.venue();
            let venue = venue.as_ref().and_then(|venue| gathering.venue(venue));
            Message {
                name: unit
                    .map(|unit| unit.name.clone())
                    .or_else(|| robot.map(|robot| robot.name.clone()))
                    .or_else(|| venue.map(|venue| venue.name.clone()))
                    .unwrap_or_default(),
                contact: link
                    .and_then(|link| contacts.get(&link.contact_id))
                    .map(|contact| contact.name.clone())
                    .or_else(|| venue.map(|venue| venue.coordinator.clone()))
                    .unwrap_or_default(),
                opened_at: link.and_then(|link| link.opened_at).map(Instant),
                answered_at: link
                    .and_then(|link| gathering.replies.get(&link.unit_id))
                    .map(|reply| reply.answered_at),
                id: row.id,
                channel: row.channel,
                kind: row.kind,
                state: row.state,
                attempts: row.attempts,
                created_at: row.created_at,
                due_at: row.due_at,
                sent_at: row.sent_at.map(Instant),
                reason: row.reason,
                detail: row.detail,
                doubtful: row.doubtful != 0,
            }
        })
        .collect();
    let of = |state| count(messages.iter().filter(|one| one.state == state).count());
    let outdated = count(outdated(connection, &gathering).await?.len());
    let outdated_by_hand = count(untold(connection, &gathering).await?.len());
    Ok(Outbox {
        meeting: meeting.clone(),
        added: 0,
        queued: of(MessageState::Queued),
        sent: of(MessageState::Sent),
        failed: of(MessageState::Failed),
        opened: count(issued.iter().filter(|row| row.opened_at.is_some()).count()),
        outdated,
        outdated_by_hand,
        untold: count(
            issued.iter().filter(|row| row.told_at.is_none() && row.revoked == 0).count(),
        ),
        paused: channels.paused,
        quiet_until: super::sender::quiet_until(&channels.quiet, app.now()),
        quiet_zone: channels.quiet.time_zone,
        messages,
    })
}

/// Shows a meeting's messages.
pub async fn show_outbox(app: &App, _actor: &Actor, input: OfOutbox) -> Result<Outbox> {
    let mut connection = app.read().await?;
    outbox(app, &mut connection, &input.meeting).await
}

/// Stops every message of a meeting that waits.
pub async fn stop_messages(app: &App, actor: &Actor, input: OfOutbox) -> Result<Outbox> {
    let mut transaction = app.write().await?;
    let stopped = rows::stop(&mut transaction, &input.meeting).await?.to_string();
    let args = [("count", stopped.as_str())];
    app.note(&mut transaction, actor, Some(&input.meeting), "stop_messages", &args).await?;
    finish(app, transaction, &input.meeting).await
}

/// Queues messages again that failed or were stopped.
pub async fn retry_messages(app: &App, actor: &Actor, input: RetryMessages) -> Result<Outbox> {
    let mut transaction = app.write().await?;
    let mut again = 0;
    for mut row in rows::of_meeting(&mut transaction, &input.meeting).await? {
        let wanted = input.messages.as_ref().is_none_or(|ids| ids.contains(&row.id));
        if wanted && matches!(row.state, MessageState::Failed | MessageState::Stopped) {
            row.state = MessageState::Queued;
            row.attempts = 0;
            row.due_at = app.now();
            rows::settle(&mut transaction, &row).await?;
            again += 1;
        }
    }
    let args = [("count", &*again.to_string())];
    app.note(&mut transaction, actor, Some(&input.meeting), "retry_messages", &args).await?;
    Ok(Outbox { added: again, ..finish(app, transaction, &input.meeting).await? })
}

/// Holds all messages back, or lets them go.
pub async fn pause_outbox(app: &App, actor: &Actor, input: PauseOutbox) -> Result<Channels> {
    channels::set_paused(app, actor, input.paused).await
}

/// A message that is not there any more is no message.
pub(super) fn gone() -> Failure {
    Failure::not_found("message")
}
