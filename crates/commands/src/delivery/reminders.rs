//! Reminders that go out by themselves, only to units that have not answered: what is planned, and the
//! sending when a moment has come.

use std::time::Duration;

use huidao_domain::reminder::{Due, EARLIEST_MINUTES, MOST, counted_from, due, moment};
use huidao_domain::{ChannelKind, Instant, MeetingId, MessageKind, ReminderAnchor};
use huidao_store::reminders::{self as rows, ReminderRow};
use huidao_store::{Connection, meetings};
use huidao_wording::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::channels;
use super::outbox::{SendMessages, queue};
use super::sender::quiet_until;
use crate::app::new_id;
use crate::gathering::Gathering;
use crate::meetings::editable;
use crate::service::{is_reachable, public_url};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// How often the plan is looked at.
const LOOK: Duration = Duration::from_secs(15);

/// Where a reminder stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReminderState {
    /// The meeting has no deadline to count from, or takes no answers now.
    NoMoment,
    /// Its moment is to come.
    Waiting,
    /// It went out.
    Sent,
    /// Its moment came, and nobody was left to remind.
    Nobody,
    /// Its moment passed without it: the program was off, or the channel not ready.
    Missed,
}

/// A reminder.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Reminder {
    /// What it counts back from.
    pub anchor: ReminderAnchor,
    /// Minutes before that.
    pub minutes_before: i64,
    /// By what it goes out.
    pub channel: ChannelKind,
    /// Which robot; empty for mail and text messages.
    pub robot: String,
    /// Its language.
    pub language: Language,
    /// Its moment; none without a deadline.
    pub at: Option<Instant>,
    /// Where it stands.
    pub state: ReminderState,
    /// When it went out, which may be after its moment; none before that.
    pub sent_at: Option<Instant>,
    /// How many messages that made; none when it was not counted.
    pub sent_count: Option<i64>,
    /// When it goes out instead, because its moment lies in quiet hours.
    pub held_until: Option<Instant>,
    /// Whether quiet hours hold it back until what it counts from has come: nobody gets it in time.
    pub too_late: bool,
}

/// A meeting's reminders.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Reminders {
    /// By their moment.
    pub reminders: Vec<Reminder>,
    /// Units that have not answered: they would be reminded now.
    pub silent: Vec<String>,
    /// The time zone in which quiet hours are set.
    pub quiet_zone: String,
    /// Whether phones can reach what links start with.
    pub reachable: bool,
}

/// Input of `show_reminders`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ShowReminders {
    /// The meeting.
    pub meeting: MeetingId,
}

/// A reminder as entered.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ReminderInput {
    /// What it counts back from.
    pub anchor: ReminderAnchor,
    /// Minutes before that, at most 30 days.
    pub minutes_before: i64,
    /// By what it goes out.
    pub channel: ChannelKind,
    /// Which robot; empty for mail and text messages.
    pub robot: String,
    /// Its language.
    pub language: Language,
}

/// Input of `save_reminders`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct SaveReminders {
    /// The meeting.
    pub meeting: MeetingId,
    /// All of them; those left out do not go out any more.
    pub reminders: Vec<ReminderInput>,
}

async fn listed(app: &App, connection: &mut Connection, meeting: &MeetingId) -> Result<Reminders> {
    let gathering = Gathering::load(connection, meeting).await?;
    let row = &gathering.meeting;
    let quiet = channels::load(connection).await?.quiet;
    let deadline = row.reply_deadline.map(Instant);
    let mut reminders: Vec<Reminder> = rows::of_meeting(connection, meeting)
        .await?
        .into_iter()
        .map(|reminder| {
            let at = moment(reminder.anchor, reminder.minutes_before, deadline, row.starts_at);
            let from = counted_from(reminder.anchor, deadline, row.starts_at);
            let due = due(at, reminder.sent_for.map(Instant), from, app.now());
            let held_until = at.and_then(|at| quiet_until(&quiet, at));
            Reminder {
                held_until,
                too_late: held_until.zip(from).is_some_and(|(held, from)| held >= from),
                anchor: reminder.anchor,
                minutes_before: reminder.minutes_before,
                channel: reminder.channel,
                robot: reminder.robot,
                language: Language::from_tag(&reminder.language).unwrap_or_default(),
                at,
                sent_at: reminder.sent_at.map(Instant).filter(|_| due == Due::Sent),
                sent_count: reminder.sent_count.filter(|_| due == Due::Sent),
                state: match due {
                    Due::Sent if reminder.sent_count == Some(0) => ReminderState::Nobody,
                    Due::Sent => ReminderState::Sent,
                    Due::Missed => ReminderState::Missed,
                    Due::Later | Due::Now if row.state.takes_answers() => ReminderState::Waiting,
                    Due::Never | Due::Later | Due::Now => ReminderState::NoMoment,
                },
            }
        })
        .collect();
    reminders.sort_by_key(|reminder| reminder.at.map_or(i64::MAX, Instant::ms));
    let silent = gathering
        .assignments
        .iter()
        .filter(|assignment| gathering.is_silent(&assignment.unit_id))
        .map(|assignment| Ok(gathering.unit(&assignment.unit_id)?.short_name.clone()))
        .collect::<Result<_>>()?;
    let reachable = is_reachable(&public_url(app, connection).await?);
    Ok(Reminders { reminders, silent, quiet_zone: quiet.time_zone, reachable })
}

/// Shows what will go out by itself, and to whom.
pub async fn show_reminders(app: &App, _actor: &Actor, input: ShowReminders) -> Result<Reminders> {
    let mut connection = app.read().await?;
    listed(app, &mut connection, &input.meeting).await
}

/// Writes what will go out by itself. What was sent for its moment stays sent.
pub async fn save_reminders(app: &App, actor: &Actor, input: SaveReminders) -> Result<Reminders> {
    let mut transaction = app.write().await?;
    editable(&mut transaction, &input.meeting).await?;
    if input.reminders.len() > MOST {
        return Err(Failure::from(FailureCode::TooManyReminders).with("limit", MOST));
    }
    let before = rows::of_meeting(&mut transaction, &input.meeting).await?;
    rows::clear(&mut transaction, &input.meeting).await?;
    for reminder in &input.reminders {
        if !(0..=EARLIEST_MINUTES).contains(&reminder.minutes_before) {
            return Err(FailureCode::InvalidTime.into());
        }
        let same = |row: &&ReminderRow| {
            (row.anchor, row.minutes_before, row.channel, row.robot.as_str())
                == (reminder.anchor, reminder.minutes_before, reminder.channel, &reminder.robot)
        };
        let old = before.iter().find(same);
        let row = ReminderRow {
            id: new_id()?,
            meeting_id: input.meeting.clone(),
            anchor: reminder.anchor,
            minutes_before: reminder.minutes_before,
            channel: reminder.channel,
            robot: reminder.robot.clone(),
            language: reminder.language.tag().to_owned(),
            sent_for: old.and_then(|row| row.sent_for),
            sent_at: old.and_then(|row| row.sent_at),
            sent_count: old.and_then(|row| row.sent_count),
        };
        rows::add(&mut transaction, &row).await?;
    }
    let count = input.reminders.len().to_string();
    let args = [("count", count.as_str())];
    app.note(&mut transaction, actor, Some(&input.meeting), "save_reminders", &args).await?;
    let shown = listed(app, &mut transaction, &input.meeting).await?;
    transaction.commit().await?;
    app.announce(Topic::Outbox, Some(&input.meeting));
    Ok(shown)
}

/// Queues every reminder whose moment has come, as long as the program runs.
pub(super) async fn work(app: App) {
    loop {
        if let Err(failure) = send_due(&app).await {
            tracing::warn!(%failure, "reminders broke off");
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Queues every reminder whose moment has come; answers how many messages that makes.
pub async fn send_due(app: &App) -> Result<i64> {
    let now = app.now();
    let coming = {
        let mut connection = app.read().await?;
        rows::coming(&mut connection, now).await?
    };
    let mut queued = 0;
    for reminder in coming {
        match send_one(app, &reminder, now).await {
            Ok(count) => queued += count,
            // The others go out all the same.
            Err(failure) => {
                tracing::warn!(%failure, meeting = %reminder.meeting_id, "a reminder broke off");
            }
        }
    }
    Ok(queued)
}

/// The moment of a reminder when it is due.
async fn due_now(
    connection: &mut Connection,
    reminder: &ReminderRow,
    now: Instant,
) -> Result<Option<Instant>> {
    let Some(row) = meetings::one(connection, &reminder.meeting_id).await? else {
        return Ok(None);
    };
    let deadline = row.reply_deadline.map(Instant);
    let at = moment(reminder.anchor, reminder.minutes_before, deadline, row.starts_at);
    let from = counted_from(reminder.anchor, deadline, row.starts_at);
    let state = due(at, reminder.sent_for.map(Instant), from, now);
    Ok(at.filter(|_| state == Due::Now && row.state.takes_answers()))
}

/// Queues one reminder when its moment has come; answers how many messages that makes.
async fn send_one(app: &App, reminder: &ReminderRow, now: Instant) -> Result<i64> {
    // Asked before anything is locked: most are not due.
    if due_now(&mut *app.read().await?, reminder, now).await?.is_none() {
        return Ok(0);
    }
    let mut transaction = app.write().await?;
    let Some(at) = due_now(&mut transaction, reminder, now).await? else { return Ok(0) };
    // Another node may have been first; the message itself is queued in the same transaction.
    if !rows::claim(&mut transaction, &reminder.id, at, now).await? {
        return Ok(0);
    }
    let input = SendMessages {
        meeting: reminder.meeting_id.clone(),
        kind: MessageKind::Remind,
        channel: reminder.channel,
        robot: reminder.robot.clone(),
        language: Language::from_tag(&reminder.language).unwrap_or_default(),
        note: String::new(),
        invitations: None,
        with_files: false,
        with_form: false,
    };
    let queued = match queue(app, &mut transaction, &Actor::System, &input).await {
        Ok(count) => count,
        // Not ready yet: it is tried again until it is too late for it.
        Err(failure) if failure.code == FailureCode::ChannelNotReady => {
            tracing::warn!(meeting = %reminder.meeting_id, "a reminder waits for its channel");
            return Ok(0);
        }
        Err(failure) => return Err(failure),
    };
    rows::set_count(&mut transaction, &reminder.id, queued).await?;
    transaction.commit().await?;
    app.announce(Topic::Outbox, Some(&reminder.meeting_id));
    Ok(queued)
}
