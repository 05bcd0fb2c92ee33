//! `export`: a sheet of a meeting as a file.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use huidao_commands::meetings::{ListMeetings, MeetingHead, list_meetings};
use huidao_commands::sheets::{ExportSheet, SheetFormat, SheetKind, make_sheet};
use huidao_commands::{Actor, App, Failure, FailureCode, Result};
use huidao_wording::Language;

use super::{Place, file_failure, say};

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Kind {
    /// 签到表, one line a person
    SignIn,
    /// 出席情况统计表, one line a unit
    Attendance,
    /// 回执汇总表, one line a person
    Replies,
    /// 联调记录表, one line a test
    Readiness,
    /// 点名表, one line an answer
    RollCall,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    Xlsx,
    Csv,
    Pdf,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    /// The meeting: its identifier, or a part of its title that no other has
    meeting: String,
    /// Which sheet
    #[arg(long, value_enum)]
    sheet: Kind,
    /// In which format
    #[arg(long, value_enum)]
    format: Format,
    /// File to write; an existing one is replaced
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Phones in full; otherwise their middle is hidden
    #[arg(long)]
    full_phones: bool,
    /// A sign-in sheet to be signed by hand
    #[arg(long)]
    blank: bool,
    /// A sheet for each venue: tabs, runs of pages, or an archive of CSV files
    #[arg(long)]
    by_venue: bool,
    /// Only these columns, in this order, such as `number,unit,name,signature`
    #[arg(long, value_delimiter = ',', value_name = "NAMES")]
    columns: Vec<String>,
    #[command(flatten)]
    place: Place,
}

async fn find(app: &App, asked: &str) -> Result<MeetingHead> {
    let all = list_meetings(app, &Actor::System, ListMeetings::default()).await?.meetings;
    let mut found = all.into_iter().filter(|meeting| {
        meeting.id.as_str() == asked || (!asked.is_empty() && meeting.title.contains(asked))
    });
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(Failure::not_found("meeting")),
        (Some(one), Some(other)) => {
            let titles = format!("{} / {}", one.title, other.title);
            Err(Failure::from(FailureCode::InvalidInput).with("detail", titles))
        }
    }
}

impl Export {
    pub async fn run(self, language: Language) -> Result<ExitCode> {
        let workspace = self.place.open_existing().await?;
        let meeting = find(&workspace.app, &self.meeting).await?;
        let input = ExportSheet {
            meeting: meeting.id,
            sheet: match self.sheet {
                Kind::SignIn => SheetKind::SignIn,
                Kind::Attendance => SheetKind::Attendance,
                Kind::Replies => SheetKind::Replies,
                Kind::Readiness => SheetKind::Readiness,
                Kind::RollCall => SheetKind::RollCall,
            },
            format: match self.format {
                Format::Xlsx => SheetFormat::Xlsx,
                Format::Csv => SheetFormat::Csv,
                Format::Pdf => SheetFormat::Pdf,
            },
            language,
            full_phones: self.full_phones,
            blank: self.blank,
            by_venue: self.by_venue,
            columns: self.columns,
        };
        let (_, _, bytes) = make_sheet(&workspace.app, &input).await?;
        std::fs::write(&self.out, bytes).map_err(|error| file_failure(&self.out, error))?;
        say(language, "cli-exported", &[("file", &self.out.display().to_string())]);
        workspace.close().await;
        Ok(ExitCode::SUCCESS)
    }
}
