//! Badges to wear (胸牌), each with its person's own code: of a meeting, of one venue, of those chosen at a desk.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_documents::badges::{self, Badge, BadgeSheet};
use huidao_domain::{AttendeeId, MeetingId, MeetingVenueId, Presence, Standing};
use huidao_store::meetings;
use huidao_wording::{Language, text};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::desk::known_at_desk;
use crate::gathering::zone_of;
use crate::live::{LiveDay, Order, Wanted};
use crate::service::public_url;
use crate::sheets::{EPOCH, SheetFile, file_name, wall_clock};
use crate::{Actor, App, Failure, FailureCode, Result};

/// Badges in one file, at most: five hundred sheets.
const MOST: usize = 5_000;

/// Input of `export_badges`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ExportBadges {
    /// The meeting.
    pub meeting: MeetingId,
    /// Only people who sit at this venue; none: of all.
    #[serde(default)]
    pub venue: Option<MeetingVenueId>,
    /// Language of what is not a name.
    pub language: Language,
}

/// Input of `export_desk_badges`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ExportDeskBadges {
    /// Whose.
    pub attendees: Vec<AttendeeId>,
    /// Language of what is not a name.
    pub language: Language,
}

/// Badges of everybody who is to come, or has.
pub async fn export_badges(app: &App, actor: &Actor, input: ExportBadges) -> Result<SheetFile> {
    let venue = input.venue;
    make(app, actor, (&input.meeting, input.language), |day| Wanted {
        venue,
        order: Order::Official,
        limit: day.people_count(),
        ..Wanted::default()
    })
    .await
}

/// Badges of people whom the desk knows.
pub async fn export_desk_badges(
    app: &App,
    actor: &Actor,
    input: ExportDeskBadges,
) -> Result<SheetFile> {
    let (meeting, venue) = actor.own_venue()?;
    make(app, actor, (meeting, input.language), |day| Wanted {
        people: Some(input.attendees.into_iter().collect()),
        order: Order::Official,
        ..known_at_desk(day, venue)
    })
    .await
}

async fn make(
    app: &App,
    actor: &Actor,
    (meeting, language): (&MeetingId, Language),
    wanted: impl FnOnce(&LiveDay) -> Wanted,
) -> Result<SheetFile> {
    let (row, base) = {
        let mut connection = app.read().await?;
        let row = meetings::one(&mut connection, meeting).await?;
        let row = row.ok_or_else(|| Failure::not_found("meeting"))?;
        (row, public_url(app, &mut connection).await?)
    };
    let mut people = app.days().look(app, meeting, |day| day.find(&wanted(day))).await??.rows;
    people.retain(|person| {
        let comes = !matches!(person.presence, Presence::OnLeave | Presence::Replaced);
        person.attendee.is_some() && comes
    });
    if people.is_empty() {
        return Err(FailureCode::NoBadges.into());
    }
    if people.len() > MOST {
        return Err(Failure::from(FailureCode::TooManyBadges)
            .with("count", people.len())
            .with("limit", MOST));
    }
    let mut found = Vec::with_capacity(people.len());
    for person in people {
        let Some(id) = person.attendee else { continue };
        found.push(Badge {
            name: person.name,
            title: person.title,
            unit: person.unit_name,
            venue: person.venue_name,
            standing: match person.standing {
                Standing::Attend => String::new(),
                other => text(language, &format!("standing-{}", other.as_str())),
            },
            code: format!("{base}/p/{}", app.key().pass(&id)?),
        });
    }
    let title = text(language, "badges");
    let name = file_name(&row, &title, "pdf");
    let sheet = BadgeSheet {
        title,
        made_at: wall_clock(app.now(), &zone_of(&row.time_zone)).unwrap_or(EPOCH),
        meeting: row.title,
        badges: found,
    };
    let made = tokio::task::spawn_blocking(move || badges::pdf(&sheet)).await;
    let bytes = made.map_err(|error| {
        tracing::error!(%error, "making badges broke off");
        FailureCode::Unknown
    })??;
    let mut transaction = app.write().await?;
    let args = [("file", name.as_str())];
    app.note(&mut transaction, actor, Some(meeting), "export_badges", &args).await?;
    transaction.commit().await?;
    Ok(SheetFile {
        file_name: name,
        media_type: "application/pdf".to_owned(),
        content: STANDARD.encode(bytes),
    })
}
