//! `backup`, `restore`, `verify`.

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use huidao_commands::Result;
use huidao_store::seals::{Difference, Verification, verify};
use huidao_store::{backup, meetings};
use huidao_wording::Language;
use serde_json::json;

use super::{Place, file_failure, print_json, say};

#[derive(Debug, Args)]
pub(super) struct Backup {
    /// File to write; it must not exist. It holds the workspace key: keep it as safe as the data
    file: PathBuf,
    /// Print {rows} as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Args)]
pub(super) struct Restore {
    /// A file that `backup` wrote
    file: PathBuf,
    /// Print {rows} as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Args)]
pub(super) struct Verify {
    /// Print {meetings, events, seals, differences} as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Place,
}

impl Backup {
    pub async fn run(self, language: Language) -> Result<ExitCode> {
        let workspace = self.place.open_existing().await?;
        let failed = |error| file_failure(&self.file, error);
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&self.file).map_err(failed)?;
        let mut connection = workspace.app.store().read().await?;
        let key = *workspace.app.key().bytes();
        let written = backup::write(&mut connection, &key, BufWriter::new(&file)).await;
        drop(connection);
        let rows = match written {
            Ok(rows) => rows,
            Err(error) => {
                // Half a backup must not be taken for one.
                std::fs::remove_file(&self.file).map_err(failed)?;
                return Err(error.into());
            }
        };
        file.sync_all().map_err(failed)?;
        workspace.close().await;
        report(language, self.json, "cli-backed-up", rows, &self.file)
    }
}

impl Restore {
    pub async fn run(self, language: Language) -> Result<ExitCode> {
        let file = File::open(&self.file).map_err(|error| file_failure(&self.file, error))?;
        let workspace = self.place.open().await?;
        let mut transaction = workspace.app.store().write().await?;
        let (key, rows) = backup::read(&mut transaction, BufReader::new(file)).await?;
        // The key first: records without their key would leave every link dead.
        workspace.folder().replace_key(&key)?;
        transaction.commit().await?;
        workspace.close().await;
        report(language, self.json, "cli-restored", rows, &self.file)
    }
}

fn report(
    language: Language,
    as_json: bool,
    key: &str,
    rows: u64,
    file: &std::path::Path,
) -> Result<ExitCode> {
    if as_json {
        print_json(&json!({ "rows": rows }))?;
    } else {
        say(language, key, &[("rows", &rows.to_string()), ("file", &file.display().to_string())]);
    }
    Ok(ExitCode::SUCCESS)
}

impl Verify {
    pub async fn run(self, language: Language) -> Result<ExitCode> {
        let workspace = self.place.open_existing().await?;
        let mut connection = workspace.app.store().read().await?;
        let mut result = Verification::default();
        for meeting in meetings::all(&mut connection).await? {
            verify(&mut connection, &meeting.id, &mut result).await?;
        }
        drop(connection);
        workspace.close().await;
        if self.json {
            print_json(&result)?;
        } else {
            print(language, &result);
        }
        Ok(if result.differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn print(language: Language, result: &Verification) {
    let n = |value: usize| value.to_string();
    let args = [
        ("meetings", n(result.meetings)),
        ("events", n(result.events)),
        ("seals", n(result.seals)),
    ];
    let args: Vec<(&str, &str)> =
        args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let whole = result.differences.is_empty();
    say(language, if whole { "cli-verified" } else { "cli-not-verified" }, &args);
    for difference in &result.differences {
        match difference {
            Difference::Seal { meeting, position } => {
                let position = position.to_string();
                say(
                    language,
                    "cli-difference-seal",
                    &[("meeting", meeting), ("position", &position)],
                );
            }
            Difference::Statement { meeting } => {
                say(language, "cli-difference-statement", &[("meeting", meeting)]);
            }
            Difference::Projection { meeting, attendee } => {
                say(
                    language,
                    "cli-difference-person",
                    &[("meeting", meeting), ("attendee", attendee)],
                );
            }
        }
    }
}
