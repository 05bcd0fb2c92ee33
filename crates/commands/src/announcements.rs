//! 现场通知: what everybody, or one venue, is told during the day, as a banner on phone pages and venue
//! screens and, when wanted, as a message by each contact's channel.

use huidao_domain::{AnnouncementId, Instant, MeetingId, MeetingVenueId, MessageKind};
use huidao_store::announcements::{self as rows, AnnouncementRow};
use huidao_store::{Connection, meetings};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::delivery::tell_now::{Concerned, tell_now};
use crate::meetings::editable;
use crate::text::words;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Announcements that stand on a page at once, at most.
const STANDING: usize = 3;

/// Something that is announced.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Announcement {
    /// Identifier.
    pub id: AnnouncementId,
    /// The venue it is for; none: all.
    pub venue: Option<MeetingVenueId>,
    /// The words.
    pub words: String,
    /// Since when.
    pub at: Instant,
}

/// Input of `announce`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct Announce {
    /// The meeting.
    pub meeting: MeetingId,
    /// The venue it is for; none: all.
    pub venue: Option<MeetingVenueId>,
    /// The words.
    pub words: String,
    /// Whether contacts get it as a message as well, each by the channel that reached it last.
    pub send: bool,
}

/// Output of `announce` and `end_announcement`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Announcements {
    /// What stands now, the newest first.
    pub announcements: Vec<Announcement>,
    /// Messages that were queued.
    pub queued: i64,
    /// Contacts whom no channel reaches.
    pub unreached: i64,
}

/// Input of `end_announcement`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct EndAnnouncement {
    /// The meeting.
    pub meeting: MeetingId,
    /// What is taken down.
    pub announcement: AnnouncementId,
}

/// What stands now, the newest first.
pub(crate) async fn announced(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<Vec<Announcement>> {
    let all = rows::of_meeting(connection, meeting).await?;
    Ok(all
        .into_iter()
        .filter(|row| row.ended_at.is_none())
        .map(|row| Announcement {
            id: row.id,
            venue: MeetingVenueId::try_from(row.meeting_venue_id).ok(),
            words: row.words,
            at: row.at,
        })
        .collect())
}

/// The words that stand for a venue, the newest first.
pub(crate) async fn standing_words(
    connection: &mut Connection,
    meeting: &MeetingId,
    venue: Option<&MeetingVenueId>,
) -> Result<Vec<String>> {
    let all = rows::of_meeting(connection, meeting).await?;
    let mine = all.into_iter().filter(|row| row.concerns(venue));
    Ok(mine.map(|row| row.words).take(STANDING).collect())
}

/// Announces something to everybody or to one venue.
pub async fn announce(app: &App, actor: &Actor, input: Announce) -> Result<Announcements> {
    let text = words(&input.words)?;
    if text.is_empty() {
        return Err(FailureCode::WordsMissing.into());
    }
    let mut transaction = app.write().await?;
    let meeting = editable(&mut transaction, &input.meeting).await?;
    if let Some(venue) = &input.venue {
        let known = meetings::venues(&mut transaction, &meeting.id).await?;
        known.iter().find(|row| row.id == *venue).ok_or_else(|| Failure::not_found("venue"))?;
    }
    let row = AnnouncementRow {
        id: new_id()?,
        meeting_venue_id: input.venue.as_ref().map(ToString::to_string).unwrap_or_default(),
        words: text.clone(),
        at: app.now(),
        actor: actor.name(),
        ended_at: None,
    };
    rows::add(&mut transaction, &meeting.id, &row).await?;
    let told = if input.send {
        let concerned = Concerned::at(input.venue.clone());
        tell_now(
            app,
            &mut transaction,
            actor,
            (&meeting.id, MessageKind::Announce),
            (&concerned, &text),
        )
        .await?
    } else {
        (0, 0)
    };
    app.note(&mut transaction, actor, Some(&meeting.id), "announce", &[("words", &text)]).await?;
    finish(app, transaction, &meeting.id, told).await
}

/// Takes an announcement down.
pub async fn end_announcement(
    app: &App,
    actor: &Actor,
    input: EndAnnouncement,
) -> Result<Announcements> {
    let mut transaction = app.write().await?;
    let ended = rows::end(&mut transaction, &input.meeting, &input.announcement, app.now()).await?;
    if ended {
        let none: [(&str, &str); 0] = [];
        app.note(&mut transaction, actor, Some(&input.meeting), "end_announcement", &none).await?;
    }
    finish(app, transaction, &input.meeting, (0, 0)).await
}

async fn finish(
    app: &App,
    mut transaction: huidao_store::Transaction,
    meeting: &MeetingId,
    (queued, unreached): (i64, i64),
) -> Result<Announcements> {
    let announcements = announced(&mut transaction, meeting).await?;
    transaction.commit().await?;
    app.announce(Topic::Day, Some(meeting));
    if queued > 0 {
        app.announce(Topic::Outbox, Some(meeting));
    }
    Ok(Announcements { announcements, queued, unreached })
}
