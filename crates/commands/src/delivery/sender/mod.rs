//! The worker that sends what is queued: one message of a channel after the other. Before it hands one
//! over it notes so, durably, and afterwards what became of it: after a crash at most the one message
//! in its hands may go out twice, and that one says so.

mod compose;
mod settle;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use huidao_delivery::mail::{Mail, MailServer, Mailer};
use huidao_delivery::robot::GroupMessage;
use huidao_delivery::{DeliveryError, Reason};
use huidao_domain::{ChannelKind, Instant, MeetingId, TimeZoneName};
use huidao_store::outbox::{self as rows, MessageRow};
use huidao_wording::text;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use self::compose::{Made, compose};
use self::settle::{Outcome, settle};
use super::channels::{self, Channels, QuietHours};
use super::enclosed::Enclosures;
use super::outbox::{ChannelTested, TestChannel, is_ready};
use crate::{App, Change, Failure, FailureCode, Result, Retries, Topic};

/// How long a sender has a message for itself.
const LEASE_MINUTES: i64 = 3;

/// How often it is tried to write what became of a message: some ten seconds in all.
const SETTLE_ATTEMPTS: u32 = 30;

/// How long a message in hand may take when the program ends.
const LAST_MESSAGE: Duration = Duration::from_secs(5);

/// How often the queue is looked at when nobody says that something changed.
const LOOK: Duration = Duration::from_secs(5);

/// At most so often listeners hear of progress.
const TELL: Duration = Duration::from_millis(400);

/// The running worker; it ends when this is dropped, with [`Sender::stop`] after the message in hand.
pub struct Sender {
    tasks: Vec<JoinHandle<()>>,
    senders: Vec<JoinHandle<()>>,
    stopping: Arc<AtomicBool>,
    wake: Arc<Notify>,
}

impl Drop for Sender {
    fn drop(&mut self) {
        for task in self.tasks.iter().chain(&self.senders) {
            task.abort();
        }
    }
}

impl Sender {
    /// Starts sending what is queued and what will be.
    pub fn start(app: &App) -> Self {
        let wake = Arc::new(Notify::new());
        let stopping = Arc::new(AtomicBool::new(false));
        let senders = ChannelKind::ALL
            .iter()
            .map(|channel| {
                let (app, channel) = (app.clone(), *channel);
                let (wake, stopping) = (wake.clone(), stopping.clone());
                tokio::spawn(async move { work(&app, channel, &wake, &stopping).await })
            })
            .collect();
        let mut tasks = vec![
            tokio::spawn(super::reminders::work(app.clone())),
            tokio::spawn(super::line_up::work(app.clone())),
            tokio::spawn(super::told_again::work(app.clone())),
        ];
        let mut changes = app.changes();
        let woken = wake.clone();
        tasks.push(tokio::spawn(async move {
            loop {
                match changes.recv().await {
                    Ok(Change { topic: Topic::Outbox, .. })
                    | Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => {
                        woken.notify_waiters();
                    }
                    Ok(_) => {}
                    Err(tokio::sync::broadcast::error::RecvError::Closed) => return,
                }
            }
        }));
        Self { tasks, senders, stopping, wake }
    }

    /// Ends after the messages in hand: one that the other side took is known to have gone out.
    pub async fn stop(mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        self.wake.notify_waiters();
        let last = async {
            for sender in &mut self.senders {
                // An error says that it has ended before.
                drop(sender.await);
            }
        };
        if tokio::time::timeout(LAST_MESSAGE, last).await.is_err() {
            tracing::warn!("a message was in hand when the program ended");
        }
    }
}

async fn work(app: &App, channel: ChannelKind, wake: &Notify, stopping: &AtomicBool) {
    let mut hands = Hands::default();
    let mut told = tokio::time::Instant::now();
    // Meetings whose progress nobody has heard of yet.
    let mut quiet: Vec<MeetingId> = Vec::new();
    while !stopping.load(Ordering::SeqCst) {
        let woken = wake.notified();
        match next(app, channel, &mut hands).await {
            Ok(Some(meeting)) => {
                if let Some(meeting) = meeting.filter(|meeting| !quiet.contains(meeting)) {
                    quiet.push(meeting);
                }
                if told.elapsed() > TELL {
                    told = tokio::time::Instant::now();
                    tell(app, &mut quiet);
                }
                continue;
            }
            Ok(None) => {}
            Err(failure) => {
                tracing::warn!(%failure, channel = channel.as_str(), "sending broke off");
            }
        }
        tell(app, &mut quiet);
        drop(tokio::time::timeout(LOOK, woken).await);
    }
}

fn tell(app: &App, meetings: &mut Vec<MeetingId>) {
    for meeting in meetings.drain(..) {
        app.announce(Topic::Outbox, Some(&meeting));
    }
}

/// Sends the next message that is due; none when there is nothing to do now.
async fn next(
    app: &App,
    channel: ChannelKind,
    hands: &mut Hands,
) -> Result<Option<Option<MeetingId>>> {
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
    let outcome = hand_over(app, &row, hands).await;
    // What went out must be known to have gone out, or it would go out again.
    for attempt in 1..=SETTLE_ATTEMPTS {
        match settle(app, &row, &outcome).await {
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
    /// The open mail server, with its settings.
    mailer: Option<(MailServer, Mailer)>,
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
    let mut wait = None;
    // One robot that is off or at its limit holds no other up.
    for row in rows::due(&mut transaction, channel, now).await? {
        if !is_ready(&set_up, channel, &row.robot) {
            continue;
        }
        if let Some(longer) = too_fast(&mut transaction, &set_up, &row, now).await? {
            wait = Some(longer);
            continue;
        }
        let until = now.plus_minutes(LEASE_MINUTES);
        let row = rows::lease(&mut transaction, row, until).await?;
        transaction.commit().await?;
        return Ok(Taken::Message(Box::new(row)));
    }
    Ok(wait.map_or(Taken::Nothing, Taken::TooFast))
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
    let sent = rows::sent_lately(connection, row.channel, &row.robot, now).await?;
    Ok((sent >= limit).then_some(Duration::from_secs(3)))
}

/// Hands a message to the other side.
async fn hand_over(app: &App, row: &MessageRow, hands: &mut Hands) -> Outcome {
    let made = match compose(app, row, &mut hands.enclosures).await {
        Ok(made) => made,
        Err(failure) if failure.code == FailureCode::Busy => {
            tracing::warn!(%failure, message = %row.id, "a message could not be made just now");
            return Outcome::Busy;
        }
        Err(failure) => {
            tracing::warn!(%failure, message = %row.id, "a message cannot be made");
            let passes = may_pass(&failure);
            return Outcome::Failed(DeliveryError::not_made(failure, passes));
        }
    };
    let done = match made {
        Made::Nothing(word) => return Outcome::Nothing(word),
        Made::Unsendable(error) => return Outcome::Failed(error),
        Made::Mail { server, mail, told } => {
            send_mail(&mut hands.mailer, server, &mail).await.map(|()| told)
        }
        Made::Sms { gateway, allowed, phone, text, told } => match phone.parse() {
            Ok(phone) => {
                gateway.send(&phone, &text, row.id.as_str(), &allowed).await.map(|()| told)
            }
            Err(error) => Err(DeliveryError::new(Reason::AddressRefused, error)),
        },
        Made::Group { robot, allowed, message } => {
            robot.post(&message, app.now(), &allowed).await.map(|()| None)
        }
    };
    done.map_or_else(Outcome::Failed, Outcome::Sent)
}

/// Whether a failure may be of the moment. A damaged file fails alike, so that the attempts are counted.
fn may_pass(failure: &Failure) -> bool {
    matches!(
        failure.code,
        FailureCode::StorageFailed | FailureCode::StorageFull | FailureCode::Unknown
    )
}

async fn send_mail(
    open: &mut Option<(MailServer, Mailer)>,
    server: MailServer,
    mail: &Mail,
) -> std::result::Result<(), DeliveryError> {
    // Other settings, another connection.
    let (known, mut mailer) = match open.take() {
        Some((known, mailer)) if known == server => (known, mailer),
        _ => {
            let mailer = Mailer::new(&server)?;
            (server, mailer)
        }
    };
    mailer.send(mail).await?;
    *open = Some((known, mailer));
    Ok(())
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
