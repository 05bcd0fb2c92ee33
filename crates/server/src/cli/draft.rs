//! `draft`: what a notice says about a meeting.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use huidao_commands::{Clock, Failure, FailureCode, Result};
use huidao_documents::decode_text;
use huidao_domain::conflict::date_of;
use huidao_domain::{Instant, TimeZoneName};
use huidao_drafts::{DraftMeeting, Drafted, ProblemCode, draft_from_text};
use huidao_wording::{Language, text};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{file_failure, print_json, say};

/// The largest file, in bytes; of its text the first 200,000 characters are read.
const MAX_BYTES: u64 = 20 << 20;

#[derive(Debug, Args)]
pub(super) struct ReadNotice {
    /// Plain text in UTF-8, UTF-16 or GB18030
    file: PathBuf,
    /// Print {meetings, problems} as JSON; times are local, with their offset
    #[arg(long)]
    json: bool,
    /// The day that "tomorrow" is counted from [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
    /// Time zone of the hours
    #[arg(long, value_name = "ZONE", default_value = "Asia/Shanghai")]
    zone: String,
}

fn problem_key(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::TwoMeetings => "draft-problem-two-meetings",
        ProblemCode::NoDate => "draft-problem-no-date",
        ProblemCode::DateInPast => "draft-problem-date-in-past",
        ProblemCode::WeekdayDiffers => "draft-problem-weekday-differs",
        ProblemCode::NoTitle => "draft-problem-no-title",
        ProblemCode::NoVenue => "draft-problem-no-venue",
        ProblemCode::DeadlineAfterStart => "draft-problem-deadline-after-start",
        ProblemCode::TextCut => "draft-problem-text-cut",
    }
}

/// An instant as a person reads it: local, with its offset.
fn local(at: Instant, zone: &TimeZoneName) -> String {
    let at = jiff::Timestamp::from_millisecond(at.ms()).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    at.to_zoned_datetime(zone.zone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

fn meeting_json(meeting: &DraftMeeting, zone: &TimeZoneName) -> Result<Value> {
    let mut value = serde_json::to_value(meeting).map_err(|error| {
        tracing::error!(%error, "a draft has no JSON form");
        Failure::from(FailureCode::Unknown)
    })?;
    let times = [
        ("starts_at", &meeting.starts_at),
        ("ends_at", &meeting.ends_at),
        ("reply_deadline", &meeting.reply_deadline),
    ];
    for (name, found) in times {
        if let Some(found) = found {
            value[name]["value"] = json!(local(found.value, zone));
        }
    }
    Ok(value)
}

fn out(drafted: &Drafted, zone: &TimeZoneName, language: Language) -> Result<Value> {
    let meetings: Vec<Value> =
        drafted.meetings.iter().map(|one| meeting_json(one, zone)).collect::<Result<_>>()?;
    let problems: Vec<Value> = drafted
        .problems
        .iter()
        .map(|problem| {
            let sentence = text(language, problem_key(problem.code));
            json!({ "code": problem.code, "words": problem.words, "text": sentence })
        })
        .collect();
    Ok(json!({ "meetings": meetings, "problems": problems }))
}

impl ReadNotice {
    pub fn run(self, language: Language) -> Result<ExitCode> {
        let size =
            std::fs::metadata(&self.file).map_err(|error| file_failure(&self.file, error))?;
        if size.len() > MAX_BYTES {
            return Err(Failure::too_large(MAX_BYTES));
        }
        let bytes = std::fs::read(&self.file).map_err(|error| file_failure(&self.file, error))?;
        let notice = decode_text(&bytes).ok_or_else(|| Failure::from(FailureCode::NotText))?;
        if notice.trim().is_empty() {
            return Err(FailureCode::NotText.into());
        }
        let zone: TimeZoneName = self.zone.parse()?;
        let today = self.today.or_else(|| date_of(Clock::System.now(), &zone));
        let today = today.ok_or_else(|| Failure::from(FailureCode::InvalidTime))?;
        let drafted = draft_from_text(&notice, today, &zone);
        if self.json {
            print_json(&out(&drafted, &zone, language)?)?;
            return Ok(ExitCode::SUCCESS);
        }
        for meeting in &drafted.meetings {
            let title = meeting.title.as_ref().map_or("—", |found| found.value.as_str());
            let when = meeting.starts_at.as_ref().map(|found| local(found.value, &zone));
            let (venues, units) =
                (meeting.venues.len().to_string(), meeting.units.len().to_string());
            let args = [
                ("title", title),
                ("when", when.as_deref().unwrap_or("—")),
                ("venues", &venues),
                ("units", &units),
            ];
            say(language, "cli-draft-found", &args);
        }
        for problem in &drafted.problems {
            let sentence = text(language, problem_key(problem.code));
            say(language, "cli-draft-problem", &[("text", &sentence), ("words", &problem.words)]);
        }
        Ok(ExitCode::SUCCESS)
    }
}
