//! `report`: who joined a meeting, by a video platform's attendance report.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use huidao_commands::{Failure, FailureCode, Result};
use huidao_documents::reports::{
    DateOrder, Known, MAX_BYTES, Platform, Question, Report, ReportField, read_report,
};
use huidao_domain::TimeZoneName;
use huidao_wording::{Language, text, text_with};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::{file_failure, print_json, put, say};

/// Which of two numbers in a date is the month.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Order {
    /// 11/26/2025
    MonthFirst,
    /// 26/11/2025
    DayFirst,
}

#[derive(Debug, Args)]
pub(super) struct ReadReport {
    /// CSV, TSV, XLSX, XLS or ODS
    file: PathBuf,
    /// Print {platform, meeting, people, problems} as JSON; times are local, with their offset
    #[arg(long)]
    json: bool,
    /// teams, zoom, tencent, meet, big-blue-button, feishu or table [default: as the content tells]
    #[arg(long, value_name = "NAME")]
    platform: Option<Platform>,
    /// Which of two numbers in a date is the month, where the file does not tell
    #[arg(long, value_name = "ORDER")]
    date_order: Option<Order>,
    /// The day of the meeting, for times without one
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
    /// Time zone of times without an offset
    #[arg(long, value_name = "ZONE", default_value = "Asia/Shanghai")]
    zone: String,
    /// What columns hold, counted from 1, e.g. name=2,join=3,leave=4
    #[arg(long, value_name = "FIELD=N,…", value_delimiter = ',', value_parser = column)]
    columns: Vec<(usize, ReportField)>,
}

fn column(text: &str) -> std::result::Result<(usize, ReportField), String> {
    let (field, number) = text.split_once('=').ok_or("write FIELD=N")?;
    let field = match field.trim() {
        "name" => ReportField::Name,
        "first" => ReportField::FirstName,
        "last" => ReportField::LastName,
        "email" => ReportField::Email,
        "join" => ReportField::Join,
        "leave" => ReportField::Leave,
        "duration" => ReportField::Duration,
        "role" => ReportField::Role,
        "action" => ReportField::Action,
        "at" => ReportField::At,
        "attended" => ReportField::Attended,
        _ => {
            return Err(
                "fields are name, first, last, email, join, leave, duration, role, action, \
                        at, attended"
                    .to_owned(),
            );
        }
    };
    let number: usize = number.trim().parse().map_err(|_| "columns are counted from 1")?;
    Ok((number.checked_sub(1).ok_or("columns are counted from 1")?, field))
}

/// An instant as a person reads it: local, with its offset.
fn local(ms: i64, zone: &TimeZone, form: &str) -> String {
    let at = jiff::Timestamp::from_millisecond(ms).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    at.to_zoned_datetime(zone.clone()).strftime(form).to_string()
}

const ISO: &str = "%Y-%m-%dT%H:%M:%S%:z";

/// Bad rows, then what has to be answered before times can be told.
fn problems(report: &Report, language: Language) -> Vec<Value> {
    let rows = report.problems.iter().map(|problem| {
        let key = format!("report-problem-{}", problem.code.as_str().replace('_', "-"));
        let said = text_with(language, &key, &[("value", &problem.value)]);
        json!({ "row": problem.row, "code": problem.code.as_str(), "text": said, "cells": problem.text })
    });
    let asked = report.questions.iter().map(|question| {
        let (row, code, cells) = match question {
            Question::DateOrder { row, text, .. } => (*row, "date_order", text.as_str()),
            Question::Date { row, text } => (*row, "date", text.as_str()),
            Question::Columns => (0, "columns", ""),
        };
        let key = format!("cli-report-ask-{}", code.replace('_', "-"));
        json!({ "row": row, "code": code, "text": text(language, &key), "cells": cells })
    });
    asked.chain(rows).collect()
}

fn out(report: &Report, zone: &TimeZone, language: Language) -> Value {
    let time = |at: Option<i64>| at.map(|at| local(at, zone, ISO));
    let people: Vec<Value> = report
        .people
        .iter()
        .map(|person| {
            let intervals: Vec<Value> = person
                .intervals
                .iter()
                .map(|one| json!({ "from": local(one.from, zone, ISO), "to": local(one.to, zone, ISO) }))
                .collect();
            json!({
                "name": person.name,
                "email": person.email,
                "role": person.role,
                "intervals": intervals,
                "minutes": person.minutes,
            })
        })
        .collect();
    json!({
        "platform": report.platform.as_str(),
        "meeting": {
            "title": report.meeting.title,
            "code": report.meeting.code,
            "starts_at": time(report.meeting.starts_at),
            "ends_at": time(report.meeting.ends_at),
        },
        "people": people,
        "problems": problems(report, language),
    })
}

impl ReadReport {
    pub fn run(self, language: Language) -> Result<ExitCode> {
        let zone: TimeZoneName = self.zone.parse().map_err(Failure::from)?;
        let length =
            std::fs::metadata(&self.file).map_err(|error| file_failure(&self.file, error))?;
        if length.len() > MAX_BYTES as u64 {
            return Err(Failure::from(FailureCode::TooLarge).with("limit", MAX_BYTES));
        }
        let bytes = std::fs::read(&self.file).map_err(|error| file_failure(&self.file, error))?;
        let known = Known {
            platform: self.platform,
            date_order: self.date_order.map(|order| match order {
                Order::MonthFirst => DateOrder::MonthFirst,
                Order::DayFirst => DateOrder::DayFirst,
            }),
            date: self.date,
            columns: Some(self.columns).filter(|columns| !columns.is_empty()),
            ..Known::zone(zone.zone())
        };
        let report = read_report(&bytes, &known)?;
        if self.json {
            print_json(&out(&report, &known.zone, language))?;
            return Ok(ExitCode::SUCCESS);
        }
        let platform =
            text(language, &format!("report-platform-{}", platform_key(report.platform)));
        let count = report.people.len().to_string();
        say(
            language,
            "cli-report-found",
            &[("platform", &platform), ("title", &report.meeting.title), ("people", &count)],
        );
        for person in &report.people {
            let times: Vec<String> = person
                .intervals
                .iter()
                .map(|one| {
                    let from = local(one.from, &known.zone, "%m-%d %H:%M:%S");
                    format!("{from}–{}", local(one.to, &known.zone, "%H:%M:%S"))
                })
                .collect();
            let minutes = person.minutes.map_or_else(|| "–".to_owned(), |count| count.to_string());
            put(format!("{minutes:>5}  {}  {}", person.name, times.join(" ")).trim_end());
        }
        for problem in problems(&report, language) {
            let row = problem["row"].to_string();
            let told = problem["text"].as_str().unwrap_or_default();
            let cells = problem["cells"].as_str().unwrap_or_default();
            say(language, "cli-report-problem", &[("row", &row), ("text", told), ("cells", cells)]);
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn platform_key(platform: Platform) -> String {
    platform.as_str().replace('_', "-")
}
