//! Reminders to the coordinators of venues that are not ready: a day and two hours before the start, by
//! themselves, to those alone who are not ready at that moment.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use huidao_domain::reminder::{Due, due};
use huidao_domain::{
    ChannelKind, Instant, MeetingId, MeetingState, MeetingVenueId, MessageKind, MessageState,
    Readiness, readiness::readiness,
};
use huidao_store::line_up::{self as rows, LineUpRow};
use huidao_store::meetings::{self, MeetingRow, MeetingVenueRow};
use huidao_store::outbox::{self, Again, MessageRow};
use huidao_store::{Connection, directory, journal, readiness as tests};
use huidao_wording::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::channels::{self, Channels};
use super::outbox::is_ready;
use super::reminders::ReminderState;
use super::sender::quiet_until;
use crate::app::new_id;
use crate::keys::hash_token;
use crate::meetings::editable;
use crate::readiness::lights;
use crate::venue_links::{checklist, checklists, issue_checklist};
use crate::{Actor, App, Failure, Result, Topic};

/// How long before the start coordinators are reminded, in minutes.
const BEFORE: [i64; 2] = [24 * 60, 2 * 60];

/// How often the plan is looked at.
const LOOK: Duration = Duration::from_secs(15);

/// A moment at which coordinators are reminded.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LineUpMoment {
    /// Minutes before the start.
    pub minutes_before: i64,
    /// When that is.
    pub at: Instant,
    /// Where it stands; one that passed before the meeting was added has no moment.
    pub state: ReminderState,
    /// When messages go out instead, because the moment lies in quiet hours.
    pub held_until: Option<Instant>,
    /// When it ran, which may be after its moment.
    pub sent_at: Option<Instant>,
}

/// A message that a coordinator was sent.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CoordinatorMessage {
    /// By what it goes out.
    pub channel: ChannelKind,
    /// Where it stands.
    pub state: MessageState,
    /// When it was queued.
    pub created_at: Instant,
    /// When the other side took it.
    pub sent_at: Option<Instant>,
    /// Why it did not go out, or is none any more; empty when nothing went wrong.
    pub reason: String,
}

/// How a venue's coordinator is reached, and what the coordinator was sent.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CoordinatorReach {
    /// The venue in this meeting.
    pub meeting_venue: MeetingVenueId,
    /// By what; none when somebody has to tell by hand.
    pub channel: Option<ChannelKind>,
    /// The newest first.
    pub messages: Vec<CoordinatorMessage>,
}

/// Reminders to a meeting's coordinators.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LineUpReminders {
    /// The meeting.
    pub meeting: MeetingId,
    /// Whether they go out.
    pub on: bool,
    /// In order of time.
    pub moments: Vec<LineUpMoment>,
    /// Venues, main first.
    pub venues: Vec<CoordinatorReach>,
}

/// Input of `show_line_up_reminders`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ShowLineUpReminders {
    /// The meeting.
    pub meeting: MeetingId,
}

/// Input of `switch_line_up_reminders`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct SwitchLineUpReminders {
    /// The meeting.
    pub meeting: MeetingId,
    /// Whether they go out.
    pub on: bool,
}

/// A venue's coordinator as facts are now.
pub(super) struct Coordinator {
    pub venue: MeetingVenueRow,
    /// The mail address of the contact in the directory who has the coordinator's phone; empty without one.
    pub mail: String,
    pub readiness: Readiness,
    /// Where the checklist is; none when that link was revoked.
    pub url: Option<String>,
}

/// A venue's coordinator; none when the venue is not the meeting's any more.
pub(super) async fn coordinator(
    app: &App,
    connection: &mut Connection,
    (meeting, venue): (&MeetingRow, &MeetingVenueId),
) -> Result<Option<Coordinator>> {
    let Some(row) = meetings::venue(connection, venue).await? else { return Ok(None) };
    let last = tests::latest(connection, venue).await?;
    Ok(Some(Coordinator {
        mail: directory::mail_of(connection, &row.coordinator_phone).await?,
        readiness: last.map_or(Readiness::Unknown, |row| readiness(&row.marks())),
        url: checklist(app, connection, (&meeting.id, venue)).await?,
        venue: row,
    }))
}

/// Phones of contacts who have a mail address.
async fn phones_with_mail(connection: &mut Connection) -> Result<HashSet<String>> {
    let contacts = directory::contacts(connection).await?;
    let with_mail = contacts.into_iter().filter(|one| !one.mail.is_empty());
    Ok(with_mail.map(|one| one.phone).filter(|phone| !phone.is_empty()).collect())
}

/// By what a coordinator is reached; none when by nothing that is set up.
fn reach(
    set_up: &Channels,
    with_mail: &HashSet<String>,
    venue: &MeetingVenueRow,
) -> Option<ChannelKind> {
    let phone = &venue.coordinator_phone;
    if !phone.is_empty() && is_ready(set_up, ChannelKind::Sms, "") {
        return Some(ChannelKind::Sms);
    }
    let mail = is_ready(set_up, ChannelKind::Mail, "") && with_mail.contains(phone);
    mail.then_some(ChannelKind::Mail)
}

/// Where a reminder stands. A moment that passed before there was a meeting is none.
fn standing(
    meeting: &MeetingRow,
    (at, since): (Instant, Option<Instant>),
    ran: Option<&LineUpRow>,
    now: Instant,
) -> Due {
    match due(Some(at), ran.map(|row| row.sent_for), Some(meeting.starts_at), now) {
        Due::Sent => Due::Sent,
        _ if !meeting.state.takes_answers() || since.is_some_and(|since| at < since) => Due::Never,
        other => other,
    }
}

async fn listed(
    app: &App,
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<LineUpReminders> {
    let row = meetings::one(connection, meeting).await?;
    let row = row.ok_or_else(|| Failure::not_found("meeting"))?;
    let set_up = channels::load(connection).await?;
    let with_mail = phones_with_mail(connection).await?;
    let since = journal::since(connection, meeting).await?;
    let ran = rows::of_meeting(connection, meeting).await?;
    let moments = BEFORE
        .iter()
        .map(|minutes| {
            let at = row.starts_at.plus_minutes(-minutes);
            let ran = ran.iter().find(|one| one.minutes_before == *minutes);
            LineUpMoment {
                minutes_before: *minutes,
                at,
                state: match standing(&row, (at, since), ran, app.now()) {
                    Due::Sent => ReminderState::Sent,
                    Due::Missed => ReminderState::Missed,
                    Due::Later | Due::Now => ReminderState::Waiting,
                    Due::Never => ReminderState::NoMoment,
                },
                held_until: quiet_until(&set_up.quiet, at),
                sent_at: ran.map(|one| one.sent_at),
            }
        })
        .collect();
    let mut sent: HashMap<MeetingVenueId, Vec<CoordinatorMessage>> = HashMap::new();
    for message in outbox::of_meeting(connection, meeting).await? {
        let Some(venue) = message.venue() else { continue };
        sent.entry(venue).or_default().push(CoordinatorMessage {
            channel: message.channel,
            state: message.state,
            created_at: message.created_at,
            sent_at: message.sent_at.map(Instant),
            reason: message.reason,
        });
    }
    let venues = meetings::venues(connection, meeting)
        .await?
        .into_iter()
        .map(|venue| CoordinatorReach {
            channel: reach(&set_up, &with_mail, &venue),
            messages: sent.remove(&venue.id).unwrap_or_default(),
            meeting_venue: venue.id,
        })
        .collect();
    let on = rows::is_on(connection, meeting).await?;
    Ok(LineUpReminders { meeting: meeting.clone(), on, moments, venues })
}

/// Shows when a meeting's coordinators are reminded, and what each was sent.
pub async fn show_line_up_reminders(
    app: &App,
    _actor: &Actor,
    input: ShowLineUpReminders,
) -> Result<LineUpReminders> {
    let mut connection = app.read().await?;
    listed(app, &mut connection, &input.meeting).await
}

/// Writes whether a meeting's coordinators are reminded.
pub async fn switch_line_up_reminders(
    app: &App,
    actor: &Actor,
    input: SwitchLineUpReminders,
) -> Result<LineUpReminders> {
    let mut transaction = app.write().await?;
    editable(&mut transaction, &input.meeting).await?;
    rows::switch(&mut transaction, &input.meeting, input.on).await?;
    let args = [("on", if input.on { "1" } else { "0" })];
    app.note(&mut transaction, actor, Some(&input.meeting), "switch_line_up_reminders", &args)
        .await?;
    transaction.commit().await?;
    app.announce(Topic::Day, Some(&input.meeting));
    listed(app, &mut *app.read().await?, &input.meeting).await
}

/// Queues every reminder whose moment has come, as long as the program runs.
pub(super) async fn work(app: App) {
    loop {
        if let Err(failure) = remind_coordinators(&app).await {
            tracing::warn!(%failure, "reminders to coordinators broke off");
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Queues every reminder whose moment has come; answers how many messages that makes.
pub async fn remind_coordinators(app: &App) -> Result<i64> {
    let now = app.now();
    let until = now.plus_minutes(BEFORE.into_iter().max().unwrap_or_default());
    let coming = rows::coming(&mut *app.read().await?, (now, until)).await?;
    let mut queued = 0;
    for meeting in coming {
        for minutes in BEFORE {
            match remind(app, &meeting, minutes).await {
                Ok(count) => queued += count,
                // The others go out all the same.
                Err(failure) => {
                    tracing::warn!(%failure, %meeting, "a reminder to coordinators broke off");
                }
            }
        }
    }
    Ok(queued)
}

/// The moment of a reminder when it is due, with its meeting.
async fn due_now(
    connection: &mut Connection,
    (meeting, minutes): (&MeetingId, i64),
    now: Instant,
) -> Result<Option<(MeetingRow, Instant)>> {
    let Some(row) = meetings::one(connection, meeting).await? else { return Ok(None) };
    // A draft is nobody's business yet; its coordinators hear of it once it is announced.
    let is_told = matches!(row.state, MeetingState::Announced | MeetingState::UnderWay);
    if !is_told || !rows::is_on(connection, meeting).await? {
        return Ok(None);
    }
    let at = row.starts_at.plus_minutes(-minutes);
    let since = journal::since(connection, meeting).await?;
    let ran = rows::of_meeting(connection, meeting).await?;
    let ran = ran.iter().find(|one| one.minutes_before == minutes);
    let is_due = standing(&row, (at, since), ran, now) == Due::Now;
    Ok(is_due.then_some((row, at)))
}

async fn remind(app: &App, meeting: &MeetingId, minutes: i64) -> Result<i64> {
    let now = app.now();
    // Asked before anything is locked: most are not due.
    if due_now(&mut *app.read().await?, (meeting, minutes), now).await?.is_none() {
        return Ok(0);
    }
    let mut transaction = app.write().await?;
    let Some((row, at)) = due_now(&mut transaction, (meeting, minutes), now).await? else {
        return Ok(0);
    };
    // Another node may have been first; the messages are queued in the same transaction.
    let claim = LineUpRow { minutes_before: minutes, sent_for: at, sent_at: now };
    if !rows::claim(&mut transaction, meeting, &claim).await? {
        return Ok(0);
    }
    let Some(queued) = queue(app, &mut transaction, &row, (minutes, at)).await? else {
        return Ok(0);
    };
    transaction.commit().await?;
    app.announce(Topic::Outbox, Some(meeting));
    app.announce(Topic::Day, Some(meeting));
    Ok(queued)
}

/// Queues a message to every coordinator whose venue is not ready and whom a channel reaches. None when there is
/// somebody to remind and no channel is set up: it is tried again until one is.
async fn queue(
    app: &App,
    connection: &mut Connection,
    meeting: &MeetingRow,
    (minutes, at): (i64, Instant),
) -> Result<Option<i64>> {
    let green: HashSet<MeetingVenueId> = lights(connection, &meeting.id)
        .await?
        .into_iter()
        .filter(|one| one.readiness == Readiness::Green)
        .map(|one| one.meeting_venue)
        .collect();
    let mut waiting = meetings::venues(connection, &meeting.id).await?;
    waiting.retain(|venue| !green.contains(&venue.id));
    let set_up = channels::load(connection).await?;
    let by = [ChannelKind::Sms, ChannelKind::Mail];
    if !waiting.is_empty() && !by.into_iter().any(|channel| is_ready(&set_up, channel, "")) {
        return Ok(None);
    }
    let with_mail = phones_with_mail(connection).await?;
    let links = checklists(connection, &meeting.id).await?;
    let mut queued = 0;
    for venue in waiting {
        let Some(channel) = reach(&set_up, &with_mail, &venue) else { continue };
        match links.get(&venue.id) {
            Some(link) if link.revoked != 0 => continue,
            Some(_) => {}
            None => issue_checklist(app, connection, (&meeting.id, &venue.id)).await?,
        }
        let row = message(app, meeting, (&venue.id, channel), (minutes, at))?;
        queued += i64::from(outbox::add(connection, &row, Again::ByItself).await?);
    }
    if queued > 0 {
        let args = [("count", &*queued.to_string()), ("kind", MessageKind::LineUp.as_str())];
        app.note(connection, &Actor::System, Some(&meeting.id), "send_messages", &args).await?;
    }
    Ok(Some(queued))
}

fn message(
    app: &App,
    meeting: &MeetingRow,
    (venue, channel): (&MeetingVenueId, ChannelKind),
    (minutes, at): (i64, Instant),
) -> Result<MessageRow> {
    let now = app.now();
    let once = format!("line-up\n{}\n{venue}\n{minutes}\n{}", meeting.id, at.ms());
    Ok(MessageRow {
        id: new_id()?,
        meeting_id: Some(meeting.id.to_string()),
        invitation_id: None,
        channel,
        robot: String::new(),
        kind: MessageKind::LineUp,
        address: String::new(),
        language: Language::default().tag().to_owned(),
        note: String::new(),
        state: MessageState::Queued,
        attempts: 0,
        due_at: now,
        created_at: now,
        sent_at: None,
        reason: String::new(),
        detail: String::new(),
        leased_until: None,
        doubtful: 0,
        once: hash_token(&once),
        with_files: 0,
        with_form: 0,
        meeting_venue_id: venue.to_string(),
    })
}
