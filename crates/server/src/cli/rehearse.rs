//! `rehearse`: a whole meeting on a throwaway workspace.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant as Stopwatch};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::Args;
use huidao_commands::rehearsal::Rehearsal;
use huidao_commands::sample::SampleFiles;
use huidao_commands::{Failure, FailureCode, Result};
use huidao_wording::{Language, text_with};

use super::{file_failure, print_json, say};
use crate::rehearse::{Options, generate, sample, script};

#[derive(Debug, Args)]
pub(super) struct Rehearse {
    /// Folder of a sample (meeting.toml and roster.xlsx); without it the meeting is made up
    sample: Option<PathBuf>,
    /// Folder for rehearsal.json and the sheets
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// People in a made-up meeting [default: 200]
    #[arg(long, value_name = "N", conflicts_with = "sample", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    people: Option<u32>,
    /// Check-ins per second, at most [default: as fast as they go]
    #[arg(long, value_name = "R", value_parser = clap::value_parser!(u32).range(1..))]
    rate: Option<u32>,
    /// Mail server on this machine to send the invitations through, e.g. 127.0.0.1:2525
    #[arg(long, value_name = "ADDR")]
    smtp: Option<std::net::SocketAddr>,
    /// Print the numbers as JSON
    #[arg(long)]
    json: bool,
}

/// A line of progress on standard error, renewed a few times a second.
fn progress(language: Language) -> impl Fn(&'static str, usize, usize) + Send + Sync {
    let shown: Mutex<Option<Stopwatch>> = Mutex::new(None);
    move |word, done, total| {
        let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
        if done < total && shown.is_some_and(|at| at.elapsed() < Duration::from_millis(250)) {
            return;
        }
        *shown = Some(Stopwatch::now());
        let line = text_with(
            language,
            word,
            &[("done", &done.to_string()), ("total", &total.to_string())],
        );
        let end = if done == total { "\n" } else { "" };
        eprint!("\r{line}{end}");
        if let Err(error) = std::io::stderr().flush() {
            tracing::debug!(%error, "no progress shown");
        }
    }
}

fn read_sample(folder: &Path) -> Result<SampleFiles> {
    let (plan, roster) = (folder.join("meeting.toml"), folder.join("roster.xlsx"));
    Ok(SampleFiles {
        plan: std::fs::read_to_string(&plan).map_err(|error| file_failure(&plan, error))?,
        roster: std::fs::read(&roster).map_err(|error| file_failure(&roster, error))?,
    })
}

impl Rehearse {
    pub async fn run(self, language: Language) -> Result<ExitCode> {
        std::fs::create_dir_all(&self.out).map_err(|error| file_failure(&self.out, error))?;
        let options = Options {
            rate: self.rate,
            smtp: self.smtp,
            progress: Some(Arc::new(progress(language))),
        };
        let rehearsed = if let Some(folder) = &self.sample {
            sample(&read_sample(folder)?, &options).await?
        } else {
            let people = usize::try_from(self.people.unwrap_or(200)).unwrap_or(usize::MAX);
            script(generate(people), &options).await?
        };
        let summary = rehearsed.summary;
        let json = serde_json::to_vec_pretty(&summary)
            .map_err(|error| Failure::from(FailureCode::RehearsalFailed).with("detail", error))?;
        self.write("rehearsal.json", &json)?;
        for sheet in &rehearsed.sheets {
            let bytes = STANDARD.decode(&sheet.content).map_err(|error| {
                Failure::from(FailureCode::RehearsalFailed).with("detail", error)
            })?;
            self.write(&sheet.file_name, &bytes)?;
        }
        if self.json {
            print_json(&summary)?;
        } else {
            print(language, &summary, &self.out);
        }
        let failed = |detail| Failure::from(FailureCode::RehearsalFailed).with("detail", detail);
        if summary.expected != summary.present + summary.leave + summary.absent {
            return Err(failed("the counts do not add up"));
        }
        if summary.lost > 0 {
            return Err(failed("acknowledged check-ins are not on record"));
        }
        Ok(ExitCode::SUCCESS)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.out.join(name);
        std::fs::write(&path, bytes).map_err(|error| file_failure(&path, error))
    }
}

/// The numbers on one screen.
fn print(language: Language, summary: &Rehearsal, out: &Path) {
    let n = |value: i64| value.to_string();
    let ms = |value: f64| format!("{value:.1}");
    say(
        language,
        "cli-rehearsed-meeting",
        &[
            ("units", &n(summary.units)),
            ("venues", &n(summary.venues)),
            ("links", &n(summary.links)),
        ],
    );
    say(
        language,
        "cli-rehearsed-counts",
        &[
            ("expected", &n(summary.expected)),
            ("present", &n(summary.present)),
            ("leave", &n(summary.leave)),
            ("absent", &n(summary.absent)),
        ],
    );
    say(
        language,
        "cli-rehearsed-among",
        &[("late", &n(summary.late)), ("substitutes", &n(summary.substitutes))],
    );
    say(
        language,
        "cli-rehearsed-check-ins",
        &[
            ("count", &n(summary.check_ins)),
            ("lost", &n(summary.lost)),
            ("rate", &format!("{:.0}", summary.per_second)),
        ],
    );
    say(
        language,
        "cli-rehearsed-speed",
        &[
            ("requests", &n(summary.requests)),
            ("seconds", &format!("{:.1}", summary.seconds)),
            ("p50", &ms(summary.p50_ms)),
            ("p99", &ms(summary.p99_ms)),
        ],
    );
    say(language, "cli-rehearsed-out", &[("out", &out.display().to_string())]);
}
