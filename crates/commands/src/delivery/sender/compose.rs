//! Making a message from the facts of the moment it goes out: who was to get it when it was queued may
//! not be any more.

use huidao_delivery::mail::{CalendarPart, Mail};
use huidao_delivery::robot::GroupMessage;
use huidao_delivery::{DeliveryError, Reason};
use huidao_domain::{ChannelKind, Instant, MeetingState, MessageKind, Readiness};
use huidao_store::outbox::MessageRow;
use huidao_store::{Connection, directory, invitations, meetings};
use huidao_wording::Language;

use super::super::channels;
use super::super::enclosed::Enclosures;
use super::super::line_up;
use super::super::outbox::{concerned, gone};
use super::super::recipients::{Sending, contact, left_out};
use crate::gathering::Gathering;
use crate::{App, FailureCode, Result};

/// A message to a coordinator, unless the venue has become ready or there is nothing to get ready for.
async fn to_coordinator(
    app: &App,
    connection: &mut Connection,
    row: &MessageRow,
    sending: &Sending,
) -> Result<Made> {
    let meeting = meetings::one(connection, &row.meeting().ok_or_else(gone)?).await?;
    let meeting = meeting.ok_or_else(gone)?;
    let at = match row.venue() {
        Some(venue) => line_up::coordinator(app, connection, (&meeting, &venue)).await?,
        None => None,
    };
    let Some(at) = at else { return Ok(Made::Nothing("no_venue")) };
    if !meeting.state.takes_answers() {
        return Ok(Made::Nothing("called_off"));
    }
    if app.now() >= meeting.starts_at {
        return Ok(Made::Nothing("too_late"));
    }
    if !huidao_store::line_up::is_on(connection, &meeting.id).await? {
        return Ok(Made::Nothing("switched_off"));
    }
    if at.readiness == Readiness::Green {
        return Ok(Made::Nothing("ready"));
    }
    let Some(url) = at.url else { return Ok(Made::Nothing("revoked")) };
    let (subject, text) = sending.to_coordinator(&meeting, &at.venue, &url);
    if row.channel == ChannelKind::Sms {
        return Ok(match usable(channels::gateway(app, connection).await)? {
            Ok((gateway, allowed)) => {
                let phone = at.venue.coordinator_phone;
                Made::Sms { gateway, allowed, phone, text, told: None }
            }
            Err(error) => Made::Unsendable(error),
        });
    }
    Ok(match usable(channels::mail_server(app, connection).await)? {
        Ok(server) => {
            let to = (at.venue.coordinator, at.mail);
            let id = row.id.to_string();
            let mail = Mail { id, to, subject, text, calendar: None, files: Vec::new() };
            Made::Mail { server, mail, told: None }
        }
        Err(error) => Made::Unsendable(error),
    })
}

/// Why a meeting is not told of in this way any more; none when it is.
fn no_more(kind: MessageKind, gathering: &Gathering, now: Instant) -> Option<&'static str> {
    let meeting = &gathering.meeting;
    let called_off = matches!(meeting.state, MeetingState::Cancelled | MeetingState::Postponed);
    match kind {
        MessageKind::Invite | MessageKind::Remind | MessageKind::Change if called_off => {
            Some("called_off")
        }
        MessageKind::Remind if now >= meeting.starts_at => Some("too_late"),
        MessageKind::Invite | MessageKind::Change | MessageKind::Announce
            if now > meeting.ends_at =>
        {
            Some("too_late")
        }
        _ => None,
    }
}

/// A message that is ready to be handed over, or why it is none any more.
pub(super) enum Made {
    /// Since it was queued it has become none: a word of `left_out`.
    Nothing(&'static str),
    /// What it goes out by cannot be used.
    Unsendable(DeliveryError),
    /// A mail.
    Mail { server: huidao_delivery::mail::MailServer, mail: Mail, told: Option<(String, i64)> },
    /// A text message.
    Sms {
        gateway: huidao_delivery::sms::Gateway,
        allowed: huidao_delivery::Allowed,
        phone: String,
        text: String,
        told: Option<(String, i64)>,
    },
    /// A message to a group.
    Group {
        robot: huidao_delivery::robot::Robot,
        allowed: huidao_delivery::Allowed,
        message: GroupMessage,
    },
}

/// What a channel is set up with. A secret that cannot be read any more is the channel's trouble: every
/// message meets it until somebody enters the secret anew.
fn usable<T>(set_up: Result<T>) -> Result<std::result::Result<T, DeliveryError>> {
    match set_up {
        Err(failure) if failure.code == FailureCode::Unknown => {
            Ok(Err(DeliveryError::new(Reason::InvalidSettings, "")))
        }
        other => other.map(Ok),
    }
}

/// Makes a message from the facts of now.
pub(super) async fn compose(
    app: &App,
    row: &MessageRow,
    enclosures: &mut Enclosures,
) -> Result<Made> {
    let mut connection = app.read().await?;
    let meeting = row.meeting().ok_or_else(gone)?;
    let language = Language::from_tag(&row.language).unwrap_or_default();
    let kinds = (row.kind, row.channel, language);
    let sending = Sending::load(app, &mut connection, kinds, &row.note).await?;
    if row.kind == MessageKind::LineUp {
        return to_coordinator(app, &mut connection, row, &sending).await;
    }
    if !row.channel.is_personal() {
        let gathering = Gathering::load(&mut connection, &meeting).await?;
        let robot = match usable(channels::robot(app, &mut connection, &row.robot).await)? {
            Ok(robot) => robot,
            Err(error) => return Ok(Made::Unsendable(error)),
        };
        let (robot, allowed) = robot.ok_or_else(gone)?;
        let units = concerned(&gathering, row.kind);
        if let Some(word) = no_more(row.kind, &gathering, app.now()) {
            return Ok(Made::Nothing(word));
        }
        if row.kind == MessageKind::Remind && units.is_empty() {
            return Ok(Made::Nothing("answered"));
        }
        let mentions = match row.kind {
            MessageKind::Remind => gathering
                .contacts
                .iter()
                .filter(|contact| units.contains(&contact.unit_id) && !contact.phone.is_empty())
                .map(|contact| contact.phone.clone())
                .collect(),
            _ => Vec::new(),
        };
        let text = sending.to_group(&gathering, &units, (robot.most_bytes(), app.now()));
        return Ok(Made::Group { robot, allowed, message: GroupMessage { text, mentions } });
    }
    let id = row.invitation().ok_or_else(gone)?;
    let link = invitations::one(&mut connection, &id).await?.ok_or_else(gone)?;
    let Some(gathering) = Gathering::load_unit(&mut connection, &meeting, &link.unit_id).await?
    else {
        return Ok(Made::Nothing("no_venue"));
    };
    let contact: directory::ContactRow = contact(&mut connection, &link.contact_id).await?;
    if contact.archived != 0 {
        return Ok(Made::Nothing("revoked"));
    }
    let from = channels::load(&mut connection).await?.mail;
    let from = (from.from_name.as_str(), from.from_address.as_str());
    let letter = sending.letter(app, &gathering, &link, &contact, from)?;
    let word = no_more(row.kind, &gathering, app.now())
        .or_else(|| left_out(row.kind, &gathering, &link, &letter));
    if let Some(word) = word {
        return Ok(Made::Nothing(word));
    }
    // Only these say time and place: whoever was merely reminded was not told of a change.
    let tells =
        matches!(row.kind, MessageKind::Invite | MessageKind::Change | MessageKind::CallOff);
    let told = tells.then_some((letter.told, letter.sequence));
    if row.channel == ChannelKind::Sms {
        return Ok(match usable(channels::gateway(app, &mut connection).await)? {
            Ok((gateway, allowed)) => {
                Made::Sms { gateway, allowed, phone: letter.address, text: letter.text, told }
            }
            Err(error) => Made::Unsendable(error),
        });
    }
    let server = match usable(channels::mail_server(app, &mut connection).await)? {
        Ok(server) => server,
        Err(error) => return Ok(Made::Unsendable(error)),
    };
    drop(connection);
    let files = enclosures.of(app, row, (&meeting, &link.unit_id)).await?;
    let mail = Mail {
        id: row.id.to_string(),
        to: (letter.name, letter.address),
        subject: letter.subject,
        text: letter.text,
        calendar: letter.calendar.map(|(method, text)| CalendarPart { method, text }),
        files,
    };
    Ok(Made::Mail { server, mail, told })
}
