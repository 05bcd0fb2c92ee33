//! Everybody who was told a time or place hears of another one by itself, by what told them. A
//! change rests a while before it goes out, so that an organiser who moves three things is heard once.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use huidao_domain::{
    ChannelKind, Instant, InvitationId, MeetingId, MeetingState, MessageKind, MessageState,
};
use huidao_store::outbox as message_rows;
use huidao_store::{Connection, invitations, meetings};
use huidao_wording::Language;

use super::channels;
use super::outbox::{SendMessages, is_ready, queue};
use super::told::outdated;
use crate::gathering::{Directory, Gathering};
use crate::{Actor, App, FailureCode, Result, Topic};

/// How long a change rests.
pub const RESTS_MINUTES: i64 = 10;

/// How often it is looked for.
const LOOK: Duration = Duration::from_secs(30);

/// What is to be told of each meeting, and since when it has been that.
#[derive(Debug, Default)]
pub struct Resting(HashMap<MeetingId, (String, Instant)>);

/// Tells changes as long as the program runs.
pub(super) async fn work(app: App) {
    let mut resting = Resting::default();
    loop {
        if let Err(failure) = tell_changes(&app, &mut resting).await {
            tracing::warn!(%failure, "telling changes broke off");
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Queues what has rested; answers how many messages that makes.
pub async fn tell_changes(app: &App, resting: &mut Resting) -> Result<i64> {
    let now = app.now();
    let coming = {
        let mut connection = app.read().await?;
        if !channels::load(&mut connection).await?.tells_changes {
            resting.0.clear();
            return Ok(0);
        }
        let told = invitations::meetings_told(&mut connection).await?;
        let all = meetings::all(&mut connection).await?;
        let directory = Directory::load(&mut connection).await?;
        let mut coming = Vec::new();
        for meeting in all.into_iter().filter(|row| row.ends_at > now && told.contains(&row.id)) {
            let called_off =
                matches!(meeting.state, MeetingState::Cancelled | MeetingState::Postponed);
            if called_off || !meeting.state.takes_answers() {
                continue;
            }
            let gathering =
                Gathering::without_people(&mut connection, &meeting.id, &directory).await?;
            let news = outdated(&mut connection, &gathering).await?;
            coming.push((meeting.id, news));
        }
        coming
    };
    resting.0.retain(|id, _| coming.iter().any(|(meeting, _)| meeting == id));
    let mut queued = 0;
    for (meeting, news) in coming {
        if news.is_empty() {
            resting.0.remove(&meeting);
            continue;
        }
        let what = news.iter().fold(String::new(), |all, (id, told)| all + id.as_str() + told);
        let (known, since) =
            resting.0.entry(meeting.clone()).or_insert_with(|| (what.clone(), now));
        // A clock set back would let it rest for ever.
        if *known != what || *since > now {
            (*known, *since) = (what, now);
        }
        if now < since.plus_minutes(RESTS_MINUTES) {
            continue;
        }
        resting.0.remove(&meeting);
        let told: Vec<InvitationId> = news.into_iter().map(|(id, _)| id).collect();
        queued += tell(app, &meeting, &told).await?;
    }
    Ok(queued)
}

/// Tells a change to each by the channel and in the language that reached it last.
async fn tell(app: &App, meeting: &MeetingId, told: &[InvitationId]) -> Result<i64> {
    let mut transaction = app.write().await?;
    let mut ways: HashMap<(ChannelKind, Language), Vec<InvitationId>> = HashMap::new();
    for (id, way) in ways_of(&mut transaction, meeting).await? {
        if told.contains(&id) && way.change != Waiting::Queued {
            ways.entry((way.channel, way.language)).or_default().push(id);
        }
    }
    let mut queued = 0;
    for ((channel, language), invitations) in ways {
        let input = SendMessages {
            meeting: meeting.clone(),
            kind: MessageKind::Change,
            channel,
            robot: String::new(),
            language,
            note: String::new(),
            invitations: Some(invitations),
            with_files: false,
            with_form: false,
        };
        match queue(app, &mut transaction, &Actor::System, &input).await {
            Ok(count) => queued += count,
            // Told by the task on Today instead.
            Err(failure) if failure.code == FailureCode::ChannelNotReady => {}
            Err(failure) => return Err(failure),
        }
    }
    transaction.commit().await?;
    app.announce(Topic::Outbox, Some(meeting));
    Ok(queued)
}

/// Links whose contacts were told what no longer holds, and whom nothing tells by itself.
pub(crate) async fn untold(
    connection: &mut Connection,
    gathering: &Gathering,
) -> Result<Vec<InvitationId>> {
    let stale = outdated(connection, gathering).await?;
    if stale.is_empty() {
        return Ok(Vec::new());
    }
    let set_up = channels::load(connection).await?;
    let ways = ways_of(connection, &gathering.meeting.id).await?;
    let by_itself = |id: &InvitationId| {
        ways.get(id).is_some_and(|way| {
            is_ready(&set_up, way.channel, "")
                && (way.change == Waiting::Queued
                    || set_up.tells_changes && way.change == Waiting::No)
        })
    };
    Ok(stale.into_iter().map(|(id, _)| id).filter(|id| !by_itself(id)).collect())
}

/// Whether a contact's latest change waits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Waiting {
    /// There is none, it has gone out, or it had become none.
    No,
    /// It waits to go out.
    Queued,
    /// A person stopped it or it was given up: the same is not queued again by itself.
    Halted,
}

/// By what a contact hears of a change.
pub(super) struct Way {
    pub channel: ChannelKind,
    pub language: Language,
    change: Waiting,
}

/// What told each contact time and place: a mail when there was one, else the latest; with what became of
/// the change that was told last.
pub(super) async fn ways_of(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<HashMap<InvitationId, Way>> {
    let known = invitations::of_meeting(connection, meeting).await?;
    let known: HashSet<InvitationId> = known.into_iter().map(|link| link.id).collect();
    let mut found: HashMap<InvitationId, Way> = HashMap::new();
    let mut changes: HashMap<InvitationId, Waiting> = HashMap::new();
    // The newest first.
    for row in message_rows::of_meeting(connection, meeting).await? {
        let Some(id) = row.invitation().filter(|id| known.contains(id)) else { continue };
        if row.kind == MessageKind::Change {
            changes.entry(id.clone()).or_insert(match row.state {
                MessageState::Queued => Waiting::Queued,
                MessageState::Failed => Waiting::Halted,
                MessageState::Stopped if row.reason.is_empty() => Waiting::Halted,
                MessageState::Sent | MessageState::Stopped => Waiting::No,
            });
        }
        let told_it = matches!(row.kind, MessageKind::Invite | MessageKind::Change);
        if told_it && row.state == MessageState::Sent {
            let language = Language::from_tag(&row.language).unwrap_or_default();
            let new = || Way { channel: row.channel, language, change: Waiting::No };
            let way = found.entry(id).or_insert_with(new);
            // A mail moved the calendar entry; nothing else can move it again.
            if row.channel == ChannelKind::Mail && way.channel != ChannelKind::Mail {
                *way = new();
            }
        }
    }
    for (id, way) in &mut found {
        way.change = changes.get(id).copied().unwrap_or(Waiting::No);
    }
    Ok(found)
}
