//! What an import would do, login by login.

use std::collections::HashSet;

use huidao_documents::reports::{Interval, Question, Report};
use huidao_domain::report::Likeness;
use huidao_domain::{AttendeeId, Instant, Sureness};
use huidao_store::meetings;
use huidao_store::replies::AttendeeRow;

use super::matching::{Login, Matched, logins, seen};
use super::{
    ReportColumn, ReportFile, ReportInterval, ReportLogin, ReportPerson, ReportPreview,
    ReportProblem, ReportQuestion, ReportVenue, count, read,
};
use crate::gathering::Gathering;
use crate::{Actor, App, Failure, Result};

/// A report of whose people nobody was there within so many minutes of the meeting is another's.
const AROUND_MIN: i64 = 12 * 60;

/// Says what importing a report would do.
pub async fn preview_report(app: &App, _actor: &Actor, input: ReportFile) -> Result<ReportPreview> {
    let mut connection = app.read().await?;
    let meeting = meetings::one(&mut connection, &input.meeting)
        .await?
        .ok_or_else(|| Failure::not_found("meeting"))?;
    drop(connection);
    let report = read(&input, &meeting).await?;
    let mut connection = app.read().await?;
    let gathering = Gathering::load(&mut connection, &input.meeting).await?;
    let Matched { people, logins } = logins(&mut connection, &gathering, &report).await?;
    let found: HashSet<&AttendeeId> = logins
        .iter()
        .filter_map(|login| login.found.person.as_ref())
        .filter_map(|person| people.get(person.at))
        .map(|row| &row.id)
        .collect();
    let found: Vec<&AttendeeId> = found.into_iter().collect();
    let seen = seen(&mut connection, &found).await?;
    let venues = venues(&gathering);
    let shown: Vec<ReportLogin> = logins
        .iter()
        .filter_map(|login| {
            let mut shown = shown(&gathering, &report, login, (&people, &venues))?;
            if let Some(person) = &shown.person
                && let Some(seen) = seen.get(&person.attendee)
            {
                let intervals = &login.intervals;
                shown.arrived_at = seen.arrived_at;
                shown.already = seen
                    .reported
                    .iter()
                    .any(|(_, at)| Some(at.ms()) == intervals.first().map(|one| one.from));
                shown.contradiction = seen.contradiction(intervals).map(|(_, at)| at);
            }
            Some(shown)
        })
        .collect();
    let of = |wanted| count(shown.iter().filter(|login| login.sureness == wanted).count());
    Ok(ReportPreview {
        platform: report.platform.into(),
        title: report.meeting.title.clone(),
        sure: of(Sureness::Sure),
        likely: of(Sureness::Likely),
        unknown: of(Sureness::Unknown),
        other_time: other_time(&gathering, &report),
        problems: report.problems.iter().map(problem).collect(),
        questions: questions(&report),
        columns: columns(&report),
        venues,
        logins: shown,
    })
}

/// Venues of a meeting, the main one first.
pub(super) fn venues(gathering: &Gathering) -> Vec<ReportVenue> {
    gathering
        .venues
        .iter()
        .map(|venue| ReportVenue { meeting_venue: venue.id.clone(), name: venue.name.clone() })
        .collect()
}

/// What has to be answered. The meeting's day is known, so it is never asked.
pub(super) fn questions(report: &Report) -> Vec<ReportQuestion> {
    report
        .questions
        .iter()
        .filter_map(|question| match question {
            Question::DateOrder { row, text, likely } => Some(ReportQuestion::DateOrder {
                row: count(*row),
                text: text.clone(),
                likely: likely.map(Into::into),
            }),
            Question::Date { .. } => None,
            Question::Columns => Some(ReportQuestion::Columns),
        })
        .collect()
}

fn shown(
    gathering: &Gathering,
    report: &Report,
    login: &Login,
    (people, venues): (&[AttendeeRow], &[ReportVenue]),
) -> Option<ReportLogin> {
    let person = report.people.get(login.place.0)?;
    let told = |like: &Likeness| -> Option<ReportPerson> {
        let row = people.get(like.at)?;
        Some(ReportPerson {
            attendee: row.id.clone(),
            name: row.name.clone(),
            title: row.title.clone(),
            unit: gathering.unit(&row.unit_id).ok()?.name.clone(),
            score: i64::from(like.score),
            why: like.why,
        })
    };
    let found = &login.found;
    Some(ReportLogin {
        login: count(login.place.0),
        part: count(login.place.1),
        login_name: person.name.clone(),
        name: login.name.clone(),
        email: person.email.clone(),
        role: person.role.clone(),
        intervals: person.intervals.iter().map(interval).collect(),
        minutes: person.minutes,
        sureness: found.sureness,
        why: found.why,
        person: found.person.as_ref().and_then(told),
        venue: found.room.as_ref().and_then(|room| venues.get(room.at).cloned()),
        is_room: found.is_room,
        suggestions: found.suggestions.iter().filter_map(told).collect(),
        arrived_at: None,
        already: false,
        contradiction: None,
    })
}

const fn interval(one: &Interval) -> ReportInterval {
    ReportInterval { from: Instant(one.from), to: Instant(one.to) }
}

fn problem(problem: &huidao_documents::reports::ReportProblem) -> ReportProblem {
    ReportProblem {
        row: count(problem.row),
        code: problem.code.into(),
        value: problem.value.clone(),
        text: problem.text.clone(),
    }
}

fn columns(report: &Report) -> Vec<ReportColumn> {
    report
        .columns
        .iter()
        .map(|column| ReportColumn {
            column: count(column.index),
            header: column.header.clone(),
            sample: column.sample.chars().take(60).collect(),
            field: column.field.map(Into::into),
        })
        .collect()
}

fn other_time(gathering: &Gathering, report: &Report) -> Option<Instant> {
    let (from, to) = (
        gathering.meeting.starts_at.plus_minutes(-AROUND_MIN).ms(),
        gathering.meeting.ends_at.plus_minutes(AROUND_MIN).ms(),
    );
    let intervals = || report.people.iter().flat_map(|person| &person.intervals);
    if intervals().any(|one| one.to >= from && one.from <= to) {
        return None;
    }
    intervals().map(|one| one.from).min().map(Instant)
}
