//! Files attached to a meeting or to an item of its agenda: kept in the workspace, of known kinds
//! only, opened by saving a copy.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_domain::{AgendaItem, AgendaItemId, AttachmentId, Instant, MeetingId};
use huidao_store::attachments::{self as rows, AttachmentRow};
use huidao_store::{Connection, meetings};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::meetings::{Meeting, describe, editable};
use crate::sheets::SheetFile;
use crate::text::file_bytes;
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// The largest file.
const MAX_BYTES: usize = 8 << 20;

/// The most files of one meeting.
const MAX_FILES: usize = 50;

/// Kinds of files, by their ending: how they begin, and what they are sent as.
const KINDS: &[(&str, &[&[u8]], &str)] = &[
    ("pdf", &[b"%PDF-"], "application/pdf"),
    ("docx", &[b"PK"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", &[b"PK"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("pptx", &[b"PK"], "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odt", &[b"PK"], "application/vnd.oasis.opendocument.text"),
    ("ods", &[b"PK"], "application/vnd.oasis.opendocument.spreadsheet"),
    ("ofd", &[b"PK"], "application/ofd"),
    ("doc", &[b"\xd0\xcf\x11\xe0"], "application/msword"),
    ("xls", &[b"\xd0\xcf\x11\xe0"], "application/vnd.ms-excel"),
    ("ppt", &[b"\xd0\xcf\x11\xe0"], "application/vnd.ms-powerpoint"),
    ("wps", &[b"\xd0\xcf\x11\xe0", b"PK"], "application/vnd.ms-works"),
    ("png", &[b"\x89PNG"], "image/png"),
    ("jpg", &[b"\xff\xd8\xff"], "image/jpeg"),
    ("jpeg", &[b"\xff\xd8\xff"], "image/jpeg"),
    ("txt", &[b""], "text/plain"),
];

/// An attached file.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Attachment {
    /// Identifier.
    pub id: AttachmentId,
    /// The agenda item; none when the file belongs to the meeting.
    pub item: Option<AgendaItemId>,
    /// Name.
    pub file_name: String,
    /// Bytes.
    pub size: i64,
    /// When it was added.
    pub added_at: Instant,
}

/// Input of `attach_file`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct AttachFile {
    /// The meeting.
    pub meeting: MeetingId,
    /// The agenda item; none for the meeting.
    pub item: Option<AgendaItemId>,
    /// Name.
    pub file_name: String,
    /// Bytes in base64.
    pub content: String,
}

/// Names an attached file.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct OneAttachment {
    /// The meeting.
    pub meeting: MeetingId,
    /// The file.
    pub attachment: AttachmentId,
}

/// A meeting's files. A file whose agenda item is gone belongs to the meeting.
pub(crate) async fn attached(
    connection: &mut Connection,
    meeting: &MeetingId,
    agenda: &[AgendaItem],
) -> Result<Vec<Attachment>> {
    let known = |id: &AgendaItemId| agenda.iter().any(|item| item.id.as_ref() == Some(id));
    Ok(rows::of_meeting(connection, meeting)
        .await?
        .into_iter()
        .map(|row| Attachment {
            id: row.id,
            item: AgendaItemId::try_from(row.item_id).ok().filter(known),
            file_name: row.file_name,
            size: row.size,
            added_at: row.added_at,
        })
        .collect())
}

/// A file's name without folders or hidden characters.
fn plain_name(name: &str) -> Result<String> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'))
        .take(120)
        .collect();
    let name = name.trim().to_owned();
    if name.is_empty() || name.starts_with('.') {
        return Err(Failure::from(FailureCode::InvalidName).with("value", last));
    }
    Ok(name)
}

/// What a file is sent as; refused when its ending is unknown or its beginning says otherwise.
pub(crate) fn media_type(name: &str, bytes: &[u8]) -> Result<&'static str> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    KINDS
        .iter()
        .find(|(known, starts, _)| {
            *known == ending && starts.iter().any(|start| bytes.starts_with(start))
        })
        .filter(|(known, ..)| *known != "txt" || !bytes.contains(&0))
        .map(|(_, _, media_type)| *media_type)
        .ok_or_else(|| Failure::from(FailureCode::FileKindRefused).with("name", name))
}

/// Attaches a file.
pub async fn attach_file(app: &App, actor: &Actor, input: AttachFile) -> Result<Meeting> {
    let bytes = file_bytes(&input.content, MAX_BYTES)?;
    let name = plain_name(&input.file_name)?;
    media_type(&name, &bytes)?;
    let mut transaction = app.write().await?;
    let meeting = editable(&mut transaction, &input.meeting).await?;
    if let Some(item) = &input.item {
        let agenda = meetings::agenda(&mut transaction, &meeting.id).await?;
        if !agenda.iter().any(|known| known.id.as_ref() == Some(item)) {
            return Err(Failure::not_found("agenda_item"));
        }
    }
    if rows::of_meeting(&mut transaction, &meeting.id).await?.len() >= MAX_FILES {
        return Err(Failure::from(FailureCode::TooManyFiles).with("limit", MAX_FILES));
    }
    let row = AttachmentRow {
        id: new_id()?,
        item_id: input.item.map(|item| item.to_string()).unwrap_or_default(),
        file_name: name,
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        added_at: app.now(),
    };
    rows::add(&mut transaction, &meeting.id, &row, &input.content).await?;
    let args = [("file", row.file_name.as_str())];
    app.note(&mut transaction, actor, Some(&meeting.id), "attach_file", &args).await?;
    finish(app, transaction, &meeting.id).await
}

/// Removes an attached file.
pub async fn remove_attachment(app: &App, actor: &Actor, input: OneAttachment) -> Result<Meeting> {
    let mut transaction = app.write().await?;
    let meeting = editable(&mut transaction, &input.meeting).await?;
    let name = rows::of_meeting(&mut transaction, &meeting.id)
        .await?
        .into_iter()
        .find(|row| row.id == input.attachment)
        .ok_or_else(|| Failure::not_found("attachment"))?
        .file_name;
    rows::remove(&mut transaction, &meeting.id, &input.attachment).await?;
    app.note(&mut transaction, actor, Some(&meeting.id), "remove_attachment", &[("file", &name)])
        .await?;
    finish(app, transaction, &meeting.id).await
}

async fn finish(
    app: &App,
    mut transaction: huidao_store::Transaction,
    meeting: &MeetingId,
) -> Result<Meeting> {
    let shown = describe(&mut transaction, meeting, app.now()).await?;
    transaction.commit().await?;
    app.announce(Topic::Meetings, Some(meeting));
    Ok(shown)
}

/// An attached file with its bytes.
pub async fn open_attachment(app: &App, _actor: &Actor, input: OneAttachment) -> Result<SheetFile> {
    let mut connection = app.read().await?;
    let (file_name, content) = rows::content(&mut connection, &input.meeting, &input.attachment)
        .await?
        .ok_or_else(|| Failure::not_found("attachment"))?;
    let start = STANDARD.decode(content.get(..64).unwrap_or(&content)).unwrap_or_default();
    let media_type = media_type(&file_name, &start)?.to_owned();
    Ok(SheetFile { file_name, media_type, content })
}

#[cfg(test)]
mod tests {
    use super::{media_type, plain_name};

    #[test]
    fn a_file_is_what_its_ending_says_or_it_is_refused() {
        assert_eq!(media_type("通知.PDF", b"%PDF-1.7").unwrap(), "application/pdf");
        assert!(media_type("通知.pdf", b"MZ\x90").is_err(), "a program under a paper's name");
        assert!(media_type("a.exe", b"MZ").is_err());
        assert!(media_type("a.txt", b"a\0b").is_err(), "not text");
        assert!(media_type("none", b"").is_err());
    }

    #[test]
    fn a_name_loses_folders_and_hidden_marks() {
        assert_eq!(plain_name("..\\..\\议程\u{202e}.pdf").unwrap(), "议程.pdf");
        assert!(plain_name("/").is_err());
        assert!(plain_name(".htaccess").is_err());
    }
}
