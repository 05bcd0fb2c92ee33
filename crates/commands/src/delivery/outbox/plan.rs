//! Who would get what, and queueing it.

use std::collections::{HashMap, HashSet};

use huidao_delivery::sms::segments;
use huidao_domain::{
    ChannelKind, ContactId, Instant, InvitationId, MeetingId, MessageKind, MessageState, UnitId,
};
use huidao_store::directory::ContactRow;
use huidao_store::outbox::{self as rows, Again, MessageRow};
use huidao_store::{Connection, invitations};
use huidao_wording::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::channels::{self, Channels};
use super::super::enclosed;
use super::super::recipients::{Sending, left_out};
use super::count;
use crate::app::new_id;
use crate::gathering::Gathering;
use crate::keys::hash_token;
use crate::service::{is_reachable, public_url};
use crate::text::words;
use crate::{Actor, App, FailureCode, Result};

/// Input of `preview_messages` and `send_messages`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct SendMessages {
    /// The meeting.
    pub meeting: MeetingId,
    /// What the messages are for.
    pub kind: MessageKind,
    /// By what they go out.
    pub channel: ChannelKind,
    /// Which robot; empty for mail and text messages.
    pub robot: String,
    /// Their language.
    pub language: Language,
    /// Words of their own: why, what is asked.
    pub note: String,
    /// Only these links; none: everybody whom the purpose concerns.
    #[serde(default)]
    pub invitations: Option<Vec<InvitationId>>,
    /// Whether mails carry the meeting's files.
    #[serde(default)]
    pub with_files: bool,
    /// Whether mails carry the unit's form to fill.
    #[serde(default)]
    pub with_form: bool,
}

/// A contact, or a group, and what it would get.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Recipient {
    /// The contact's link; none for a group.
    pub invitation: Option<InvitationId>,
    /// The unit; none for a group.
    pub unit: Option<UnitId>,
    /// The unit's or the group's name.
    pub name: String,
    /// The contact's name.
    pub contact: String,
    /// Mail address or phone.
    pub address: String,
    /// Subject of a mail.
    pub subject: String,
    /// The text.
    pub text: String,
    /// What a text message is charged as.
    pub segments: i64,
    /// Why this one gets none: `revoked`, `told_already`, `not_told_yet`, `nothing_changed`,
    /// `not_called_off`, `answered`, `queued_already`, `no_address`, `no_venue` or `too_long`; none when it gets one.
    pub left_out: Option<String>,
}

/// Output of `preview_messages`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MessagesPreview {
    /// In official order.
    pub recipients: Vec<Recipient>,
    /// How many get a message.
    pub count: i64,
    /// What text messages are charged as altogether.
    pub segments: i64,
    /// What they cost, in hundredths of the currency.
    pub cost: i64,
    /// Whether the channel is set up and may send.
    pub ready: bool,
    /// Whether phones can reach what links start with.
    pub reachable: bool,
}

/// Whether a channel is set up and switched on.
pub(in super::super) fn is_ready(channels: &Channels, channel: ChannelKind, robot: &str) -> bool {
    match channel {
        ChannelKind::Mail => channels.mail.enabled,
        ChannelKind::Sms => channels.sms.enabled,
        _ => channels.robots.iter().any(|one| {
            one.id == robot && one.platform == channel && one.enabled && one.has_webhook
        }),
    }
}

async fn recipients(
    app: &App,
    connection: &mut Connection,
    input: &SendMessages,
    channels: &Channels,
) -> Result<Vec<Recipient>> {
    let gathering = Gathering::load(connection, &input.meeting).await?;
    let note = words(&input.note)?;
    let sending =
        Sending::load(app, connection, (input.kind, input.channel, input.language), &note).await?;
    let wanted: Option<HashSet<&InvitationId>> =
        input.invitations.as_ref().map(|ids| ids.iter().collect());
    let issued: Vec<_> = invitations::of_meeting(connection, &input.meeting)
        .await?
        .into_iter()
        .filter(|row| wanted.as_ref().is_none_or(|wanted| wanted.contains(&row.id)))
        .collect();
    if !input.channel.is_personal() {
        return Ok(vec![group(&sending, &gathering, channels, (input, app.now()))]);
    }
    let contacts: HashMap<&ContactId, &ContactRow> =
        gathering.contacts.iter().map(|contact| (&contact.id, contact)).collect();
    let from = (channels.mail.from_name.as_str(), channels.mail.from_address.as_str());
    let waiting = waiting(connection, input).await?;
    let mut found = Vec::new();
    for row in &issued {
        let Some(contact) = contacts.get(&row.contact_id) else { continue };
        let unit = gathering.unit(&row.unit_id)?;
        let mut recipient = Recipient {
            invitation: Some(row.id.clone()),
            unit: Some(unit.id.clone()),
            name: unit.name.clone(),
            contact: contact.name.clone(),
            address: String::new(),
            subject: String::new(),
            text: String::new(),
            segments: 0,
            left_out: None,
        };
        match sending.letter(app, &gathering, row, contact, from) {
            Ok(letter) => {
                let out = left_out(input.kind, &gathering, row, &letter);
                let out = out.or(waiting.contains(&row.id).then_some("queued_already"));
                let out = out.or(letter.address.is_empty().then_some("no_address"));
                recipient.left_out = out.map(str::to_owned);
                recipient.segments = match input.channel {
                    ChannelKind::Sms => i64::from(segments(&letter.text)),
                    _ => 0,
                };
                recipient.address = letter.address;
                recipient.subject = letter.subject;
                recipient.text = letter.text;
            }
            Err(failure) if failure.code == FailureCode::NotFound => {
                recipient.left_out = Some("no_venue".to_owned());
            }
            Err(failure) => return Err(failure),
        }
        found.push((unit.position, recipient));
    }
    found.sort_by_key(|(position, _)| *position);
    Ok(found.into_iter().map(|(_, recipient)| recipient).collect())
}

/// Links for which the same is waiting to go out: its words are made when it goes.
async fn waiting(
    connection: &mut Connection,
    input: &SendMessages,
) -> Result<HashSet<InvitationId>> {
    let queued = rows::of_meeting(connection, &input.meeting).await?;
    Ok(queued
        .into_iter()
        .filter(|row| {
            row.state == MessageState::Queued
                && (row.kind, row.channel) == (input.kind, input.channel)
                // A question has words of its own.
                && (!row.kind.has_own_words() || row.note == input.note.trim())
        })
        .filter_map(|row| row.invitation())
        .collect())
}

/// The group of a robot: told of units that have not answered, or of the meeting.
fn group(
    sending: &Sending,
    gathering: &Gathering,
    channels: &Channels,
    (input, now): (&SendMessages, Instant),
) -> Recipient {
    let robot = channels.robots.iter().find(|robot| robot.id == input.robot);
    let units = concerned(gathering, input.kind);
    let most = match input.channel {
        ChannelKind::WeCom => huidao_delivery::robot::Platform::WeCom.most_bytes(),
        ChannelKind::DingTalk => huidao_delivery::robot::Platform::DingTalk.most_bytes(),
        _ => huidao_delivery::robot::Platform::Feishu.most_bytes(),
    };
    let text = sending.to_group(gathering, &units, (most, now));
    let answered = input.kind == MessageKind::Remind && units.is_empty();
    Recipient {
        invitation: None,
        unit: None,
        name: robot.map(|robot| robot.name.clone()).unwrap_or_default(),
        contact: String::new(),
        address: String::new(),
        subject: String::new(),
        left_out: if answered {
            Some("answered".to_owned())
        } else {
            (text.len() > most).then(|| "too_long".to_owned())
        },
        text,
        segments: 0,
    }
}

/// Units that a message to a group is about.
pub(in super::super) fn concerned(gathering: &Gathering, kind: MessageKind) -> Vec<UnitId> {
    gathering
        .assignments
        .iter()
        .map(|row| &row.unit_id)
        .filter(|unit| kind != MessageKind::Remind || gathering.is_silent(unit))
        .cloned()
        .collect()
}

/// Says who would get what.
pub async fn preview_messages(
    app: &App,
    _actor: &Actor,
    input: SendMessages,
) -> Result<MessagesPreview> {
    let mut connection = app.read().await?;
    let channels = channels::load(&mut connection).await?;
    let recipients = recipients(app, &mut connection, &input, &channels).await?;
    let going = || recipients.iter().filter(|one| one.left_out.is_none());
    let segments = going().map(|one| one.segments).sum::<i64>();
    Ok(MessagesPreview {
        count: count(going().count()),
        segments,
        cost: segments.saturating_mul(channels.sms.price),
        ready: is_ready(&channels, input.channel, &input.robot),
        reachable: is_reachable(&public_url(app, &mut connection).await?),
        recipients,
    })
}

/// Queues a message for everybody whom the preview names; answers how many.
pub(in super::super) async fn queue(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    input: &SendMessages,
) -> Result<i64> {
    let channels = channels::load(connection).await?;
    if !is_ready(&channels, input.channel, &input.robot) {
        return Err(FailureCode::ChannelNotReady.into());
    }
    if input.with_files {
        enclosed::refuse_heavy(connection, &input.meeting).await?;
    }
    let now = app.now();
    let recipients = recipients(app, connection, input, &channels).await?;
    // A change that is told anew after another one may have the words of the first.
    let sequences: HashMap<InvitationId, i64> = invitations::of_meeting(connection, &input.meeting)
        .await?
        .into_iter()
        .map(|row| (row.id, row.sequence))
        .collect();
    let again = if *actor == Actor::System { Again::ByItself } else { Again::Asked };
    let mut queued = 0;
    for recipient in recipients.into_iter().filter(|one| one.left_out.is_none()) {
        let to = recipient.invitation.as_ref().map(ToString::to_string).unwrap_or_default();
        // The same words to the same person for the same purpose are one message; a reminder may
        // be repeated after ten minutes.
        let lap = match input.kind {
            MessageKind::Remind | MessageKind::Announce => now.ms() / 600_000,
            MessageKind::Change | MessageKind::CallOff => {
                recipient.invitation.as_ref().and_then(|id| sequences.get(id)).copied().unwrap_or(0)
            }
            MessageKind::Invite
            | MessageKind::AskBack
            | MessageKind::LineUp
            | MessageKind::Test => 0,
        };
        let once = hash_token(&format!(
            "{}\n{to}\n{}\n{}\n{}\n{lap}\n{}\n{}",
            input.meeting,
            input.channel.as_str(),
            input.robot,
            input.kind.as_str(),
            recipient.subject,
            recipient.text,
        ));
        let row = MessageRow {
            id: new_id()?,
            meeting_id: Some(input.meeting.to_string()),
            invitation_id: recipient.invitation.map(|id| id.to_string()),
            channel: input.channel,
            robot: input.robot.clone(),
            kind: input.kind,
            address: String::new(),
            language: input.language.tag().to_owned(),
            note: words(&input.note)?,
            state: MessageState::Queued,
            attempts: 0,
            due_at: now,
            created_at: now,
            sent_at: None,
            reason: String::new(),
            detail: String::new(),
            leased_until: None,
            doubtful: 0,
            once,
            with_files: i64::from(input.with_files && input.channel == ChannelKind::Mail),
            with_form: i64::from(input.with_form && input.channel == ChannelKind::Mail),
            meeting_venue_id: String::new(),
        };
        queued += i64::from(rows::add(connection, &row, again).await?);
    }
    // What the program sends by itself is worth a line when there is something.
    if queued > 0 || *actor != Actor::System {
        let args = [
            ("count", &*queued.to_string()),
            ("kind", input.kind.as_str()),
            ("channel", input.channel.as_str()),
        ];
        app.note(connection, actor, Some(&input.meeting), "send_messages", &args).await?;
    }
    Ok(queued)
}
