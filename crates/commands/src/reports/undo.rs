//! Taking an import back: every arrival that it put on record and that still counts is undone by an
//! event of its own. What is remembered of logins stays.

use std::collections::{HashMap, HashSet};

use huidao_domain::attendance::in_force;
use huidao_domain::{
    AttendeeId, EventId, EventKind, FlagKind, FlagState, ImportId, Instant, MeetingId, Source,
};
use huidao_store::attendance::{EventRow, NewEvent, append_many, events_of_many};
use huidao_store::{Connection, flags, meetings, reports as rows};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::import::people_of;
use super::{ReportPlatform, count};
use crate::app::new_id;
use crate::text::words;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Input of `list_report_imports`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ListReportImports {
    /// The meeting.
    pub meeting: MeetingId,
}

/// A report that was imported.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ReportImport {
    /// Identifier.
    pub id: ImportId,
    /// The file's name.
    pub file: String,
    /// Who wrote the report.
    pub platform: ReportPlatform,
    /// When.
    pub at: Instant,
    /// People for whom it put an arrival on record.
    pub recorded: i64,
    /// Whether it was taken back.
    pub undone: bool,
}

/// Output of `list_report_imports`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ReportImports {
    /// The newest first.
    pub imports: Vec<ReportImport>,
}

/// Input of `undo_report_import`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct UndoReportImport {
    /// The meeting.
    pub meeting: MeetingId,
    /// The import.
    pub id: ImportId,
}

/// What was taken back.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ReportUndone {
    /// Arrivals that no longer count.
    pub undone: i64,
}

/// Lists reports that were imported.
pub async fn list_report_imports(
    app: &App,
    _actor: &Actor,
    input: ListReportImports,
) -> Result<ReportImports> {
    let mut connection = app.read().await?;
    let imports = rows::of_meeting(&mut connection, &input.meeting)
        .await?
        .into_iter()
        .map(|row| {
            let platform: huidao_documents::reports::Platform =
                row.platform.parse().unwrap_or(huidao_documents::reports::Platform::Table);
            ReportImport {
                id: row.id,
                file: row.file,
                platform: platform.into(),
                at: Instant(row.at),
                recorded: row.recorded,
                undone: row.undone_at.is_some(),
            }
        })
        .collect();
    Ok(ReportImports { imports })
}

/// Takes an import back.
pub async fn undo_report_import(
    app: &App,
    actor: &Actor,
    input: UndoReportImport,
) -> Result<ReportUndone> {
    let mut transaction = app.write().await?;
    let gone = || Failure::not_found("import");
    let import = rows::one(&mut transaction, &input.id).await?.ok_or_else(gone)?;
    if import.meeting_id != input.meeting {
        return Err(gone());
    }
    let meeting = meetings::one(&mut transaction, &input.meeting)
        .await?
        .ok_or_else(|| Failure::not_found("meeting"))?;
    if !meeting.state.is_editable() {
        return Err(FailureCode::RecordClosed.into());
    }
    if !rows::mark_undone(&mut transaction, &input.id, app.now().ms()).await? {
        return Err(FailureCode::ImportUndone.into());
    }
    let events = undos(app, &mut transaction, actor, (&input, &import.file)).await?;
    append_many(&mut transaction, &events).await?;
    settle_oddities(app, &mut transaction, actor, (&input.meeting, &events)).await?;
    let undone = count(events.len());
    let number = undone.to_string();
    let args = [("file", import.file.as_str()), ("count", number.as_str())];
    app.note(&mut transaction, actor, Some(&input.meeting), "undo_report_import", &args).await?;
    transaction.commit().await?;
    app.announce(Topic::Attendance, Some(&input.meeting));
    app.announce(Topic::Day, Some(&input.meeting));
    Ok(ReportUndone { undone })
}

/// Nothing is left to find out about arrivals that were taken back.
async fn settle_oddities(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    (meeting, undos): (&MeetingId, &[NewEvent]),
) -> Result<()> {
    let gone: HashSet<&str> = undos
        .iter()
        .filter_map(|undo| match &undo.kind {
            EventKind::Undo(target) => Some(target.as_str()),
            _ => None,
        })
        .collect();
    for mut flag in flags::of_meeting(connection, meeting).await? {
        let concerned = flag.kind == FlagKind::RoomAndOnline && gone.contains(&*flag.event_id);
        if concerned && flag.state == FlagState::Open {
            flag.state = FlagState::Rejected;
            flag.settled_at = Some(app.now().ms());
            flag.settled_by = actor.name();
            flags::settle(connection, &flag).await?;
        }
    }
    Ok(())
}

/// An undo for every arrival of the import that still counts.
async fn undos(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    (input, file): (&UndoReportImport, &str),
) -> Result<Vec<NewEvent>> {
    let logins = rows::logins(connection, &input.id).await?;
    let people: Vec<AttendeeId> = people_of(&logins)
        .into_iter()
        .filter_map(|id| AttendeeId::try_from(id.to_owned()).ok())
        .collect();
    let people: Vec<&AttendeeId> = people.iter().collect();
    let known: HashMap<AttendeeId, Vec<EventRow>> = events_of_many(connection, &people).await?;
    let reason = words(file)?;
    let mut undos = Vec::new();
    for login in logins.iter().filter(|login| !login.event_id.is_empty()) {
        let (Ok(event), Ok(person)) = (
            EventId::try_from(login.event_id.clone()),
            AttendeeId::try_from(login.attendee_id.clone()),
        ) else {
            continue;
        };
        let rows = known.get(&person).map_or(&[][..], Vec::as_slice);
        let events =
            rows.iter().map(EventRow::event).collect::<std::result::Result<Vec<_>, _>>()?;
        if !in_force(&events).iter().any(|one| one.id == event) {
            // Somebody took it back before.
            continue;
        }
        let now = app.now();
        undos.push(NewEvent {
            id: new_id()?,
            meeting: input.meeting.clone(),
            attendee: person,
            kind: EventKind::Undo(event),
            source: Source::Hand,
            device_time: now,
            server_time: now,
            clock_offset_ms: 0,
            venue: None,
            actor: actor.name(),
            reason: reason.clone(),
            device: String::new(),
        });
    }
    Ok(undos)
}
