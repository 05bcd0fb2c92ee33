//! Meetings moved in time on the calendar, and moved back.

use huidao_domain::{Instant, MeetingId, MeetingState};
use huidao_store::meetings::{self as rows, MeetingRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::meetings::Meeting;
use crate::plan::{MeetingPlan, check, plan_of, planned};
use crate::schedule::{Scope, edit, finish, moved, of_version};
use crate::{Actor, App, Result, Topic};

/// Input of `move_meeting`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct MoveMeeting {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its new start.
    pub starts_at: Instant,
    /// Its new end.
    pub ends_at: Instant,
    /// The version that was read.
    pub version: i64,
    /// Which meetings of its series.
    #[serde(default)]
    pub scope: Scope,
}

/// The times of a meeting before it was moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TimesBefore {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its start.
    pub starts_at: Instant,
    /// Its end.
    pub ends_at: Instant,
    /// Until when contacts could answer.
    pub reply_deadline: Option<Instant>,
    /// Whether it had been moved apart from its series.
    pub is_exception: bool,
    /// Why it was postponed until the move gave it a new time; none when it was not.
    #[serde(default)]
    pub postponed: Option<String>,
    /// Its version after the move.
    pub version: i64,
}

/// Output of `move_meeting`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Moved {
    /// The meeting at its new time.
    pub meeting: Meeting,
    /// Every meeting that moved, as it was: what `put_times_back` takes.
    pub before: Vec<TimesBefore>,
}

/// Input of `put_times_back`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct PutTimesBack {
    /// What `move_meeting` answered.
    pub times: Vec<TimesBefore>,
}

/// Output of `put_times_back`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TimesPutBack {
    /// The meetings that are where they were.
    pub meetings: Vec<MeetingId>,
}

/// Moves a meeting in time.
pub async fn move_meeting(app: &App, actor: &Actor, input: MoveMeeting) -> Result<Moved> {
    let mut transaction = app.write().await?;
    let old = of_version(&mut transaction, &input.meeting, input.version).await?;
    let plan = plan_of(&mut transaction, &old).await?;
    let plan = MeetingPlan { ends_at: input.ends_at, ..moved(&plan, input.starts_at) };
    check(&plan)?;
    let before = edit(app, &mut transaction, actor, &old, &plan, input.scope).await?;
    Ok(Moved { meeting: finish(app, transaction, &old.id).await?, before })
}

/// Undoes a move: every meeting it touched gets its former times, as long as none was changed since.
pub async fn put_times_back(app: &App, actor: &Actor, input: PutTimesBack) -> Result<TimesPutBack> {
    let mut transaction = app.write().await?;
    let mut meetings = Vec::new();
    for times in input.times {
        let now = of_version(&mut transaction, &times.meeting, times.version).await?;
        let plan = MeetingPlan {
            starts_at: times.starts_at,
            ends_at: times.ends_at,
            reply_deadline: times.reply_deadline,
            ..plan_of(&mut transaction, &now).await?
        };
        check(&plan)?;
        let row = MeetingRow {
            version: now.version + 1,
            is_exception: i64::from(times.is_exception),
            ..planned(&plan, now)?
        };
        if let Some(reason) = times.postponed {
            rows::set_state(&mut transaction, &row.id, MeetingState::Postponed, &reason).await?;
        }
        rows::save(&mut transaction, &row).await?;
        app.note(
            &mut transaction,
            actor,
            Some(&row.id),
            "put_times_back",
            &[("title", &row.title)],
        )
        .await?;
        meetings.push(row.id);
    }
    transaction.commit().await?;
    app.announce(Topic::Meetings, None);
    Ok(TimesPutBack { meetings })
}
