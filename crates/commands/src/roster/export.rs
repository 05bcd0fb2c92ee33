//! The directory as a roster file, with the columns that the import knows.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_documents::roster::{RosterFormat, RosterLabels, RosterLine, write_roster};
use huidao_wording::{Language, text};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::sheets::SheetFile;
use crate::units::{Unit, all};
use crate::{Actor, App, Result};

/// Keys of the headings, in the order of the file's columns.
const HEADINGS: [&str; 12] = [
    "sheet-roster-position",
    "sheet-roster-unit",
    "sheet-roster-short-name",
    "sheet-roster-aliases",
    "sheet-roster-category",
    "sheet-roster-parent",
    "sheet-roster-contact",
    "sheet-roster-title",
    "sheet-roster-phone",
    "sheet-roster-mail",
    "sheet-roster-venue",
    "sheet-roster-remark",
];

/// In which format the directory is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DirectoryFormat {
    /// Office Open XML workbook.
    Xlsx,
    /// Text with commas, UTF-8 with a byte order mark.
    Csv,
}

/// Input of `export_roster`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ExportRoster {
    /// Kind of file.
    pub format: DirectoryFormat,
    /// Language of the headings.
    pub language: Language,
}

/// One line for each contact, or one for a unit without.
fn lines(unit: &Unit, parent: &str) -> Vec<RosterLine> {
    let line = RosterLine {
        position: u32::try_from(unit.position).ok(),
        unit: unit.name.clone(),
        short_name: unit.short_name.clone(),
        aliases: unit.aliases.clone(),
        category: unit.category.clone(),
        parent: parent.to_owned(),
        venue: unit.default_venue.clone(),
        remark: unit.remark.clone(),
        ..RosterLine::default()
    };
    if unit.contacts.is_empty() {
        return vec![line];
    }
    unit.contacts
        .iter()
        .enumerate()
        .map(|(at, contact)| RosterLine {
            // Read back, the remarks of a unit's lines are joined: it stands on the first alone.
            remark: if at == 0 { unit.remark.clone() } else { String::new() },
            contact: contact.name.clone(),
            title: contact.title.clone(),
            phone: contact.phone.clone(),
            mail: contact.mail.clone(),
            ..line.clone()
        })
        .collect()
}

/// Writes units that are not put away, in official order, with their contacts.
pub async fn export_roster(app: &App, _actor: &Actor, input: ExportRoster) -> Result<SheetFile> {
    let mut connection = app.read().await?;
    let units = all(&mut connection, "").await?;
    let parent = |unit: &Unit| {
        let above = units.iter().find(|other| Some(&other.id) == unit.parent.as_ref());
        above.map(|above| above.name.clone()).unwrap_or_default()
    };
    let mut listed: Vec<&Unit> = units.iter().filter(|unit| !unit.archived).collect();
    listed.sort_by_key(|unit| unit.position);
    let lines: Vec<RosterLine> =
        listed.into_iter().flat_map(|unit| lines(unit, &parent(unit))).collect();
    let labels = RosterLabels {
        tab: text(input.language, "sheet-roster-tab"),
        page: text(input.language, "sheet-page"),
        headings: HEADINGS.map(|key| text(input.language, key)),
    };
    let (format, ending, media_type) = match input.format {
        DirectoryFormat::Xlsx => (
            RosterFormat::Xlsx,
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        DirectoryFormat::Csv => (RosterFormat::Csv, "csv", "text/csv; charset=utf-8"),
    };
    let content = STANDARD.encode(write_roster(&lines, &labels, format)?);
    let file_name = format!("{}.{ending}", text(input.language, "sheet-roster-tab"));
    Ok(SheetFile { file_name, media_type: media_type.to_owned(), content })
}
