//! The worker that sends what is queued: one message of a channel after the other. Before it hands one
//! over it notes so, durably, and afterwards what became of it: after a crash at most the one message
//! in its hands may go out twice, and that one says so.

use std::sync::Arc;
use std::time::Duration;

use huidao_delivery::mail::{CalendarPart, Mail, Mailer};
use huidao_delivery::robot::GroupMessage;
use huidao_delivery::{DeliveryError, Reason};
use huidao_domain::message::{MOST_ATTEMPTS, back_off_minutes};
use huidao_domain::{ChannelKind, Instant, MessageKind, MessageState, TimeZoneName};
use huidao_store::outbox::{self as rows, MessageRow};
use huidao_store::{directory, invitations};
use huidao_wording::{Language, text};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use super::channels::{self, Channels, QuietHours};
use super::enclosed::Enclosures;
use super::outbox::{ChannelTested, TestChannel, concerned, gone};
use super::recipients::{Sending, contact};
use crate::gathering::Gathering;
use crate::{App, Change, Failure, Result, Retries, Topic};

/// How long a sender has a message for itself.
const LEASE_MINUTES: i64 = 3;

/// How often it is tried to write what became of a message: some ten seconds in all.
const SETTLE_ATTEMPTS: u32 = 30;

/// How often the queue is looked at when nobody says that something changed.
const LOOK: Duration = Duration::from_secs(5);

/// At most so often listeners hear of progress.
const TELL: Duration = Duration::from_millis(400);

/// The running worker; it ends when this is dropped.
pub struct Sender {
    tasks: Vec<JoinHandle<()>>,
}

impl Drop for Sender {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

impl Sender {
    /// Starts sending what is queued and what will be.
    pub fn start(app: &App) -> Self {
        let wake = Arc::new(Notify::new());
        let mut tasks: Vec<JoinHandle<()>> = ChannelKind::ALL
            .iter()
            .map(|channel| {
                let (app, channel, wake) = (app.clone(), *channel, wake.clone());
                tokio::spawn(async move { work(&app, channel, &wake).await })
            })
            .collect();
        tasks.push(tokio::spawn(super::reminders::work(app.clone())));
        tasks.push(tokio::spawn(super::told_again::work(app.clone())));
        let mut changes = app.changes();
        tasks.push(tokio::spawn(async move {
            loop {
                match changes.recv().await {
                    Ok(Change { topic: Topic::Outbox, .. })
                    | Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => {
                        wake.notify_waiters();
                    }
                    Ok(_) => {}
                    Err(tokio::sync::broadcast::error::RecvError::Closed) => return,
                }
            }
        }));
        Self { tasks }
    }
}

async fn work(app: &App, channel: ChannelKind, wake: &Notify) {
    let mut hands = Hands::default();
    let mut told = tokio::time::Instant::now();
    loop {
        let woken = wake.notified();
        match next(app, channel, &mut hands).await {
            Ok(Some(meeting)) => {
                if told.elapsed() > TELL {
                    told = tokio::time::Instant::now();
                    app.announce(Topic::Outbox, meeting.as_ref());
                }
                continue;
            }
            Ok(None) => {}
            Err(failure) => {
                tracing::warn!(%failure, channel = channel.as_str(), "sending broke off");
            }
        }
        drop(tokio::time::timeout(LOOK, woken).await);
    }
}

/// Sends the next message that is due; none when there is nothing to do now.
async fn next(
    app: &App,
    channel: ChannelKind,
    hands: &mut Hands,
) -> Result<Option<Option<huidao_domain::MeetingId>>> {
    let mut retries = Retries::default();
    let taken = loop {
        match take(app, channel).await {
            // Another sender was faster.
            Err(failure) if retries.again(&failure).await => {}
            taken => break taken?,
        }
    };
    let row = match taken {
        Taken::Nothing => return Ok(None),
        Taken::TooFast(wait) => {
            tokio::time::sleep(wait).await;
            return Ok(Some(None));
        }
        Taken::Message(row) => row,
    };
    let sent = hand_over(app, &row, hands).await;
    // What went out must be known to have gone out, or it would go out again.
    for attempt in 1..=SETTLE_ATTEMPTS {
        match settle(app, &row, &sent).await {
            Err(failure) if attempt < SETTLE_ATTEMPTS => {
                tracing::debug!(%failure, message = %row.id, "a message is written again");
                tokio::time::sleep(Duration::from_millis(20 * u64::from(attempt))).await;
            }
            settled => {
                settled?;
                break;
            }
        }
    }
    Ok(Some(row.meeting()))
}

/// What a sender keeps from one message to the next.
#[derive(Default)]
struct Hands {
    /// The open mail server, by its settings.
    mailer: Option<(String, Mailer)>,
    enclosures: Enclosures,
}

/// What is to be done next.
enum Taken {
    Nothing,
    /// The channel takes no more just now.
    TooFast(Duration),
    Message(Box<MessageRow>),
}

/// Takes the next message that is due and notes, durably, that it is in hand.
async fn take(app: &App, channel: ChannelKind) -> Result<Taken> {
    let now = app.now();
    let mut transaction = app.write().await?;
    let set_up = channels::load(&mut transaction).await?;
    if set_up.paused || quiet_until(&set_up.quiet, now).is_some() {
        return Ok(Taken::Nothing);
    }
    let until = now.plus_minutes(LEASE_MINUTES);
    let Some(row) = rows::take(&mut transaction, channel, now, until).await? else {
        return Ok(Taken::Nothing);
    };
    if let Some(wait) = too_fast(&mut transaction, &set_up, &row, now).await? {
        // Dropping the transaction gives the message back.
        return Ok(Taken::TooFast(wait));
    }
    transaction.commit().await?;
    Ok(Taken::Message(Box::new(row)))
}

/// Writes what became of a message that was in hand.
async fn settle(
    app: &App,
    row: &MessageRow,
    sent: &std::result::Result<Option<(String, i64)>, DeliveryError>,
) -> Result<()> {
    let mut row = row.clone();
    let mut transaction = app.write().await?;
    let now = app.now();
    match sent {
        Ok(told) => {
            row.state = MessageState::Sent;
            row.sent_at = Some(now.ms());
            row.reason.clear();
            row.detail.clear();
            if let (Some(id), Some((told, sequence))) = (row.invitation(), told) {
                invitations::mark_told(&mut transaction, &id, now, told, *sequence).await?;
            }
        }
        Err(error) => {
            error.reason.as_str().clone_into(&mut row.reason);
            row.detail.clone_from(&error.detail);
            if error.passes && row.attempts < MOST_ATTEMPTS {
                row.due_at = now.plus_minutes(back_off_minutes(row.attempts));
            } else {
                row.state = MessageState::Failed;
            }
        }
    }
    // Stopped while it was on its way: what was sent stays sent, the rest stays stopped.
    let current = rows::one(&mut transaction, &row.id).await?.ok_or_else(gone)?;
    if current.state == MessageState::Stopped && row.state != MessageState::Sent {
        row.state = MessageState::Stopped;
    }
    rows::settle(&mut transaction, &row).await?;
    transaction.commit().await?;
    Ok(())
}

/// How long to wait because the channel takes only so many messages a minute.
async fn too_fast(
    connection: &mut huidao_store::Connection,
    channels: &Channels,
    row: &MessageRow,
    now: Instant,
) -> Result<Option<Duration>> {
    use huidao_delivery::robot::Platform;
    let limit = match row.channel {
        ChannelKind::Mail => channels.mail.per_minute,
        ChannelKind::Sms => channels.sms.per_minute,
        ChannelKind::WeCom => Platform::WeCom.per_minute().into(),
        ChannelKind::DingTalk => Platform::DingTalk.per_minute().into(),
        ChannelKind::Feishu => Platform::Feishu.per_minute().into(),
    };
    if limit <= 0 {
        return Ok(None);
    }
    let since = now.plus_minutes(-1);
    let sent = rows::sent_since(connection, row.channel, &row.robot, since).await?;
    Ok((sent >= limit).then_some(Duration::from_secs(3)))
}

/// Hands a message to the other side; answers with what the contact was told.
async fn hand_over(
    app: &App,
    row: &MessageRow,
    hands: &mut Hands,
) -> std::result::Result<Option<(String, i64)>, DeliveryError> {
    let internal = |failure: Failure| {
        tracing::warn!(%failure, message = %row.id, "a message cannot be made");
        DeliveryError::new(Reason::InvalidSettings, failure)
    };
    let Hands { mailer, enclosures } = hands;
    let made = compose(app, row, enclosures).await.map_err(internal)?;
    match made {
        Made::Mail { server, mail, told } => {
            let known = format!("{}:{}:{:?}", server.host, server.port, server.from);
            if mailer.as_ref().is_none_or(|(name, _)| *name != known) {
                *mailer = Some((known, Mailer::new(&server)?));
            }
            let Some((_, open)) = mailer.as_mut() else { return Err(internal(gone())) };
            let done = open.send(&mail).await;
            if done.is_err() {
                // Settings may be mended meanwhile: the next one starts afresh.
                *mailer = None;
            }
            done.map(|()| Some(told))
        }
        Made::Sms { gateway, allowed, phone, text, told } => {
            let phone =
                phone.parse().map_err(|error| DeliveryError::new(Reason::AddressRefused, error))?;
            gateway.send(&phone, &text, row.id.as_str(), &allowed).await?;
            Ok(Some(told))
        }
        Made::Group { robot, allowed, message } => {
            robot.post(&message, app.now(), &allowed).await?;
            Ok(None)
        }
    }
}

enum Made {
    Mail {
        server: huidao_delivery::mail::MailServer,
        mail: Mail,
        told: (String, i64),
    },
    Sms {
        gateway: huidao_delivery::sms::Gateway,
        allowed: huidao_delivery::Allowed,
        phone: String,
        text: String,
        told: (String, i64),
    },
    Group {
        robot: huidao_delivery::robot::Robot,
        allowed: huidao_delivery::Allowed,
        message: GroupMessage,
    },
}

/// Makes a message from the facts of now.
async fn compose(app: &App, row: &MessageRow, enclosures: &mut Enclosures) -> Result<Made> {
    let mut connection = app.read().await?;
    let meeting = row.meeting().ok_or_else(gone)?;
    let language = Language::from_tag(&row.language).unwrap_or_default();
    let kinds = (row.kind, row.channel, language);
    let sending = Sending::load(app, &mut connection, kinds, &row.note).await?;
    if !row.channel.is_personal() {
        let gathering = Gathering::load(&mut connection, &meeting).await?;
        let (robot, allowed) =
            channels::robot(app, &mut connection, &row.robot).await?.ok_or_else(gone)?;
        let units = concerned(&gathering, row.kind);
        let mentions = match row.kind {
            MessageKind::Remind => gathering
                .contacts
                .iter()
                .filter(|contact| units.contains(&contact.unit_id) && !contact.phone.is_empty())
                .map(|contact| contact.phone.clone())
                .collect(),
            _ => Vec::new(),
        };
        let text = sending.to_group(&gathering, &units);
        return Ok(Made::Group { robot, allowed, message: GroupMessage { text, mentions } });
    }
    let id = row.invitation().ok_or_else(gone)?;
    let link = invitations::one(&mut connection, &id).await?.ok_or_else(gone)?;
    let gathering = Gathering::load_unit(&mut connection, &meeting, &link.unit_id)
        .await?
        .ok_or_else(|| Failure::not_found("assignment"))?;
    let contact: directory::ContactRow = contact(&mut connection, &link.contact_id).await?;
    let server = channels::mail_server(app, &mut connection).await?;
    let letter =
        sending.letter(app, &gathering, &link, &contact, (&server.from.0, &server.from.1))?;
    let told = (letter.told, letter.sequence);
    if row.channel == ChannelKind::Sms {
        let (gateway, allowed) = channels::gateway(app, &mut connection).await?;
        return Ok(Made::Sms { gateway, allowed, phone: letter.address, text: letter.text, told });
    }
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

/// When quiet hours end; none outside them.
pub(super) fn quiet_until(quiet: &QuietHours, now: Instant) -> Option<Instant> {
    if !quiet.enabled || quiet.from == quiet.until {
        return None;
    }
    let zone: TimeZoneName = quiet.time_zone.parse().ok()?;
    let local = zone.zone().to_datetime(jiff::Timestamp::from_millisecond(now.ms()).ok()?);
    let minute = i64::from(local.hour()) * 60 + i64::from(local.minute());
    let inside = if quiet.from < quiet.until {
        (quiet.from..quiet.until).contains(&minute)
    } else {
        minute >= quiet.from || minute < quiet.until
    };
    let left = (quiet.until - minute).rem_euclid(24 * 60);
    inside.then(|| now.plus_minutes(left))
}

/// Sends a message to whoever tries a channel out.
pub(super) async fn test(app: &App, input: &TestChannel) -> Result<ChannelTested> {
    let body = text(input.language, "message-test");
    let done = match input.channel {
        ChannelKind::Mail => {
            let server = {
                let mut connection = app.read().await?;
                channels::mail_server(app, &mut connection).await?
            };
            let mail = Mail {
                id: crate::clock::new_uuid(),
                to: (String::new(), crate::text::mail(&input.to)?),
                subject: text(input.language, "message-subject-test"),
                text: body,
                calendar: None,
                files: Vec::new(),
            };
            match Mailer::new(&server) {
                Ok(mut mailer) => mailer.send(&mail).await,
                Err(error) => Err(error),
            }
        }
        ChannelKind::Sms => {
            let (gateway, allowed) = {
                let mut connection = app.read().await?;
                channels::gateway(app, &mut connection).await?
            };
            let phone = input.to.parse()?;
            gateway.send(&phone, &body, &crate::clock::new_uuid(), &allowed).await
        }
        _ => {
            let found = {
                let mut connection = app.read().await?;
                channels::robot(app, &mut connection, &input.robot).await?
            };
            let (robot, allowed) = found.ok_or_else(|| Failure::not_found("robot"))?;
            let message = GroupMessage { text: body, mentions: Vec::new() };
            robot.post(&message, app.now(), &allowed).await
        }
    };
    Ok(match done {
        Ok(()) => ChannelTested { sent: true, reason: String::new(), detail: String::new() },
        Err(error) => error.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_may_cross_midnight() {
        let quiet = QuietHours { enabled: true, ..QuietHours::default() };
        // 14:30 in Shanghai.
        let noon = Instant(1_665_988_200_000);
        assert_eq!(quiet_until(&quiet, noon), None);
        let night = noon.plus_minutes(8 * 60);
        assert_eq!(
            quiet_until(&quiet, night),
            Some(night.plus_minutes(8 * 60 + 30)),
            "until 07:00"
        );
        let early = noon.plus_minutes(16 * 60);
        assert_eq!(quiet_until(&quiet, early), Some(early.plus_minutes(30)));
        let off = QuietHours { enabled: false, ..quiet };
        assert_eq!(quiet_until(&off, night), None);
    }
}
