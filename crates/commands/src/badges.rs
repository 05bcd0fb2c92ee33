//! Badges to wear (胸牌), each with its person's own code: of a meeting, of one venue, of those chosen at a desk.

use std::collections::HashSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_documents::badges::{self, Badge, BadgeSheet};
use huidao_domain::{AttendeeId, MeetingId, MeetingVenueId, Presence, Standing};
use huidao_wording::{Language, text};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gathering::Gathering;
use crate::record::person_rows;
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
    make(app, actor, (&input.meeting, input.language), |_, venue| {
        input.venue.as_ref().is_none_or(|wanted| wanted == venue)
    })
    .await
}

/// Badges of people who stand at the desk.
pub async fn export_desk_badges(
    app: &App,
    actor: &Actor,
    input: ExportDeskBadges,
) -> Result<SheetFile> {
    let (meeting, _) = actor.own_venue()?;
    let wanted: HashSet<AttendeeId> = input.attendees.into_iter().collect();
    make(app, actor, (meeting, input.language), |id, _| wanted.contains(id)).await
}

async fn make(
    app: &App,
    actor: &Actor,
    (meeting, language): (&MeetingId, Language),
    wanted: impl Fn(&AttendeeId, &MeetingVenueId) -> bool,
) -> Result<SheetFile> {
    let (gathering, base) = {
        let mut connection = app.read().await?;
        let gathering = Gathering::load(&mut connection, meeting).await?;
        (gathering, public_url(app, &mut connection).await?)
    };
    let mut found = Vec::new();
    for row in person_rows(&gathering)? {
        let Some(id) = row.attendee.filter(|id| wanted(id, &row.meeting_venue)) else { continue };
        if matches!(row.presence, Presence::OnLeave | Presence::Replaced) {
            continue;
        }
        found.push(Badge {
            name: row.name,
            title: row.title,
            unit: row.unit_name,
            venue: row.venue_name,
            standing: match row.standing {
                Standing::Attend => String::new(),
                other => text(language, &format!("standing-{}", other.as_str())),
            },
            code: format!("{base}/p/{}", app.key().pass(&id)?),
        });
    }
    if found.is_empty() {
        return Err(FailureCode::NoBadges.into());
    }
    if found.len() > MOST {
        return Err(Failure::from(FailureCode::TooManyBadges)
            .with("count", found.len())
            .with("limit", MOST));
    }
    let title = text(language, "badges");
    let name = file_name(&gathering, &title, "pdf");
    let sheet = BadgeSheet {
        title,
        meeting: gathering.meeting.title.clone(),
        badges: found,
        made_at: wall_clock(app.now(), &gathering.zone()).unwrap_or(EPOCH),
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
