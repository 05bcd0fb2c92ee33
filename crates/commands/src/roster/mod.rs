//! Rosters: a file's preview says what an import would do, row by row; the import does exactly
//! that in one transaction, and can be taken back. Rows with problems are kept aside and named,
//! never dropped in silence.

mod export;
mod import;
mod known;
mod preview;
mod undo;

use huidao_documents::grid::MAX_BYTES;
use huidao_documents::roster::{Field, Roster, RosterProblem, read_mapped_roster};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use self::known::Known;
use self::preview::preview;
use crate::text::file_bytes;
use crate::{Actor, App, Failure, FailureCode, Result};

pub use export::{ExportRoster, export_roster};
pub(crate) use import::import_bytes;
pub use import::{RosterImported, import_roster};
pub use undo::{
    ImportUndone, ListRosterImports, RosterImport, RosterImports, UndoRosterImport,
    list_roster_imports, undo_roster_import,
};

/// Texts that name the main venue's role rather than a room.
const ROLE_WORDS: [&str; 2] = ["主会场", "main venue"];

/// A roster file.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct RosterFile {
    /// Its name.
    pub file_name: String,
    /// Its bytes in base64.
    pub content: String,
    /// Columns as a person set them; none: as found by their headings.
    #[serde(default)]
    pub mapping: Option<Vec<MappedColumn>>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RosterField {
    /// Place in official order.
    Position,
    /// Unit's full name.
    Unit,
    /// Short name.
    ShortName,
    /// Other names.
    Aliases,
    /// Category.
    Category,
    /// The unit above it.
    Parent,
    /// Contact's name.
    Contact,
    /// Contact's title.
    Title,
    /// Phone.
    Phone,
    /// Mail.
    Mail,
    /// Venue.
    Venue,
    /// Remark; not kept.
    Remark,
}

/// A column that a person set.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, ToSchema)]
pub struct MappedColumn {
    /// Its place in the sheet, from 0.
    pub column: i64,
    /// What it holds.
    pub field: RosterField,
}

/// What an import would do with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// A new unit or contact.
    New,
    /// A known one with other facts.
    Changed,
    /// Nothing to do.
    Same,
    /// Kept aside.
    Problem,
}

/// A fact that would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RosterChange {
    /// Which.
    pub field: String,
    /// As it is.
    pub from: String,
    /// As it would be.
    pub to: String,
}

/// A row of a roster.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RosterRow {
    /// Row in the sheet, from 1.
    pub row: i64,
    /// What an import would do.
    pub fate: Fate,
    /// Unit.
    pub unit: String,
    /// Short name.
    pub short_name: String,
    /// Other names, separated by 、.
    pub aliases: String,
    /// Category.
    pub category: String,
    /// The unit above it.
    pub parent: String,
    /// Contact's name.
    pub contact: String,
    /// Contact's title.
    pub title: String,
    /// Phone.
    pub phone: String,
    /// Mail.
    pub mail: String,
    /// Venue.
    pub venue: String,
    /// What would change.
    pub changes: Vec<RosterChange>,
    /// What is wrong.
    pub problems: Vec<Failure>,
}

/// A column of the sheet and what it is taken for.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RosterColumn {
    /// Its place in the sheet, from 0.
    pub column: i64,
    /// Its heading; empty when it has none.
    pub header: String,
    /// The first text under it.
    pub sample: String,
    /// What it is taken for; none when it is left out.
    pub field: Option<RosterField>,
}

/// A row that is not part of the list.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct IgnoredRow {
    /// Row in the sheet, from 1.
    pub row: i64,
    /// Its text.
    pub text: String,
}

/// What an import would do.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RosterPreview {
    /// The sheet's name.
    pub sheet: String,
    /// Every column of the sheet.
    pub columns: Vec<RosterColumn>,
    /// Every row of the list.
    pub rows: Vec<RosterRow>,
    /// Rows that add something.
    pub added: i64,
    /// Rows that change something.
    pub changed: i64,
    /// Rows that change nothing.
    pub same: i64,
    /// Rows kept aside.
    pub problems: i64,
    /// Units that an import adds.
    pub new_units: i64,
    /// Contacts that an import adds.
    pub new_contacts: i64,
    /// Venues that the directory does not have yet and an import adds.
    pub new_venues: Vec<String>,
    /// Titles, remarks and other rows around the list.
    pub ignored: Vec<IgnoredRow>,
    /// Contacts that the roster no longer names for their unit: an import puts them away, and
    /// their links stop working.
    pub put_away: Vec<PutAway>,
}

/// A contact that an import puts away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PutAway {
    /// The unit's name.
    pub unit: String,
    /// The contact's name.
    pub contact: String,
}

impl From<Field> for RosterField {
    fn from(field: Field) -> Self {
        match field {
            Field::Position => Self::Position,
            Field::Unit => Self::Unit,
            Field::ShortName => Self::ShortName,
            Field::Aliases => Self::Aliases,
            Field::Category => Self::Category,
            Field::Parent => Self::Parent,
            Field::Contact => Self::Contact,
            Field::Title => Self::Title,
            Field::Phone => Self::Phone,
            Field::Mail => Self::Mail,
            Field::Venue => Self::Venue,
            Field::Remark => Self::Remark,
        }
    }
}

/// A person's mapping as the reader of files takes it.
fn mapped(mapping: &[MappedColumn]) -> Vec<(usize, Field)> {
    mapping
        .iter()
        .filter_map(|one| {
            let field = Field::ALL.into_iter().find(|field| RosterField::from(*field) == one.field);
            Some((usize::try_from(one.column).ok()?, field?))
        })
        .collect()
}

/// A problem of a row as a failure, so that one set of messages serves both.
pub fn problem(problem: &RosterProblem) -> Failure {
    let code = serde_json::from_value(serde_json::Value::from(problem.code.as_str()))
        .unwrap_or(FailureCode::InvalidInput);
    let mut failure = Failure::from(code);
    for (name, value) in &problem.args {
        failure = failure.with(name, value);
    }
    failure
}

fn bytes(file: &RosterFile) -> Result<Vec<u8>> {
    file_bytes(&file.content, MAX_BYTES)
}

/// Reads a roster away from the threads that answer requests.
async fn read(file_name: &str, bytes: Vec<u8>, mapping: Option<&[MappedColumn]>) -> Result<Roster> {
    let name = file_name.to_owned();
    let mapping = mapping.map(mapped);
    let read =
        tokio::task::spawn_blocking(move || read_mapped_roster(&name, &bytes, mapping.as_deref()))
            .await;
    match read {
        Ok(roster) => Ok(roster?),
        Err(error) => {
            tracing::error!(%error, "reading a roster broke off");
            Err(FailureCode::NotASpreadsheet.into())
        }
    }
}

/// Says what importing a roster would do.
pub async fn preview_roster(app: &App, _actor: &Actor, input: RosterFile) -> Result<RosterPreview> {
    let roster = read(&input.file_name, bytes(&input)?, input.mapping.as_deref()).await?;
    let mut connection = app.read().await?;
    let known = Known::load(&mut connection).await?;
    Ok(preview(&roster, &known))
}
