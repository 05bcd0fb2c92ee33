//! The command line of `huidao-server`. Progress and messages go to standard error, results to
//! standard output; the exit status is 0 only on success.

mod backup;
mod desk;
mod draft;
mod export;
mod rehearse;
mod report;
mod roster;
mod serve;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use huidao_commands::{Clock, Failure, FailureCode, Result};
use huidao_wording::{Language, text_with};

use crate::workspace::{Workspace, default_data_folder};

/// Huidao 会到: plan a video meeting held in many rooms, check people in, keep the record.
#[derive(Debug, Parser)]
#[command(name = "huidao-server", version, arg_required_else_help = true)]
struct Cli {
    /// Language of messages: zh-CN or en [default: from `LC_ALL` or LANG, else zh-CN]
    #[arg(long, global = true, value_name = "TAG")]
    language: Option<String>,
    #[command(subcommand)]
    command: Command,
}

/// Which workspace to work on.
#[derive(Debug, Clone, Args)]
struct Place {
    /// Data folder of the workspace [default: huidao/workspace in the user's data folder]
    #[arg(long, value_name = "DIR", env = "HUIDAO_DATA")]
    data: Option<PathBuf>,
    /// PostgreSQL database instead of the file in the data folder, e.g. `postgres://user@host/huidao`
    #[arg(long, value_name = "URL", env = "HUIDAO_DATABASE")]
    database: Option<String>,
}

impl Place {
    fn folder(&self) -> Result<PathBuf> {
        self.data.clone().map_or_else(default_data_folder, Ok)
    }

    /// Opens a workspace that is there already: a mistyped folder is named, not filled.
    async fn open_existing(&self) -> Result<Workspace> {
        let data = self.folder()?;
        if !data.join("workspace.key").exists() {
            return Err(Failure::from(FailureCode::NoWorkspace).with("folder", data.display()));
        }
        self.open().await
    }

    async fn open(&self) -> Result<Workspace> {
        let data = self.folder()?;
        Workspace::open(&data, self.database.as_deref(), Clock::System).await
    }
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve phone pages and the organiser's pages
    Serve(serve::Serve),
    /// Read a roster file and say what is in it; touches no workspace
    Roster(roster::ReadRoster),
    /// Read a video platform's attendance report and say who was there; touches no workspace
    Report(report::ReadReport),
    /// Read a notice and say what meeting it announces; touches no workspace
    Draft(draft::ReadNotice),
    /// Take arrivals at a venue's desk: one line of input each, also with the line down
    Desk(desk::Desk),
    /// Play a whole meeting on a throwaway workspace over real HTTP
    Rehearse(rehearse::Rehearse),
    /// Write a sheet of a meeting to a file
    Export(export::Export),
    /// Write the whole workspace to one file
    Backup(backup::Backup),
    /// Fill an empty workspace from a backup
    Restore(backup::Restore),
    /// Recompute seals and attendance and name every difference
    Verify(backup::Verify),
}

/// Runs the command line.
pub async fn run() -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_target(false)
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("HUIDAO_LOG")
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,huidao=info")),
        )
        .init();
    let cli = Cli::parse();
    let language = language(cli.language.as_deref());
    let done = match cli.command {
        Command::Serve(serve) => serve.run(language).await,
        Command::Roster(roster) => roster.run(language),
        Command::Report(report) => report.run(language),
        Command::Draft(notice) => notice.run(language),
        Command::Desk(desk) => desk.run(language).await,
        Command::Rehearse(rehearse) => rehearse.run(language).await,
        Command::Export(export) => export.run(language).await,
        Command::Backup(backup) => backup.run(language).await,
        Command::Restore(restore) => restore.run(language).await,
        Command::Verify(verify) => verify.run(language).await,
    };
    match done {
        Ok(code) => code,
        Err(failure) => {
            tracing::debug!(%failure, "the command failed");
            eprintln!("{}", failure.message(language));
            ExitCode::FAILURE
        }
    }
}

fn language(asked: Option<&str>) -> Language {
    asked.map_or_else(system_language, Language::preferred)
}

/// The language that the system is set to.
pub fn system_language() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    Language::preferred(&locale.unwrap_or_default())
}

/// A line of a result for people.
fn say(language: Language, key: &str, args: &[(&str, &str)]) {
    put(&text_with(language, key, args));
}

/// A line on standard output. Whoever reads it may have gone (`| head`); that is no failure.
fn put(line: &str) {
    if let Err(error) = writeln!(std::io::stdout(), "{line}") {
        tracing::debug!(%error, "nobody reads the output");
    }
}

/// A file that could not be read or written, named.
fn file_failure(path: &std::path::Path, error: std::io::Error) -> Failure {
    tracing::debug!(%error, path = %path.display(), "a file failed");
    match error.kind() {
        std::io::ErrorKind::NotFound => {
            Failure::from(FailureCode::FileMissing).with("file", path.display())
        }
        std::io::ErrorKind::StorageFull => FailureCode::StorageFull.into(),
        _ => Failure::from(FailureCode::FileFailed)
            .with("file", path.display())
            .with("detail", error),
    }
}

/// Writes JSON to standard output.
fn print_json(value: &impl serde::Serialize) -> Result<()> {
    let text = serde_json::to_string_pretty(value)
        .map_err(|error| Failure::from(FailureCode::Unknown).with("detail", error))?;
    put(&text);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
