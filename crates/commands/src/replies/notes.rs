//! Leave notes: a photo or PDF of the written request. What a file is, its bytes say, not its name.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_domain::{AttendeeId, Instant, MeetingId};
use huidao_store::Connection;
use huidao_store::leave_notes::{self as rows, LeaveNoteHead};
use huidao_store::replies::{self, AttendeeRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::sheets::SheetFile;
use crate::text::file_bytes;
use crate::{Actor, App, Failure, FailureCode, Result};

/// The largest note.
pub const MAX_BYTES: usize = 5 << 20;

/// A written request that was sent along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LeaveNote {
    /// Name of the file.
    pub file_name: String,
    /// Media type, as its bytes say.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    /// When it came.
    pub added_at: Instant,
}

impl From<LeaveNoteHead> for LeaveNote {
    fn from(head: LeaveNoteHead) -> Self {
        let LeaveNoteHead { file_name, media_type, size, added_at, .. } = head;
        Self { file_name, media_type, size, added_at }
    }
}

/// A file that comes with an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NoteFile {
    /// Its name.
    pub file_name: String,
    /// Bytes in base64.
    pub content: String,
}

/// How the kinds of files begin that a note may be, and what they are called.
fn kind_of(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let brand = |brands: &[&[u8]]| {
        bytes.get(4..8) == Some(b"ftyp".as_slice())
            && bytes.get(8..12).is_some_and(|brand| brands.contains(&brand))
    };
    if bytes.starts_with(b"%PDF-") {
        Some(("application/pdf", "pdf"))
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Some(("image/jpeg", "jpg"))
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(("image/png", "png"))
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice()) {
        Some(("image/webp", "webp"))
    } else if brand(&[b"heic", b"heix", b"mif1", b"msf1", b"heim", b"heis"]) {
        Some(("image/heic", "heic"))
    } else {
        None
    }
}

/// The bytes of a file, its media type, and a name with the ending that its bytes deserve.
pub(crate) fn sniff(file: &NoteFile) -> Result<(Vec<u8>, &'static str, String)> {
    let bytes = file_bytes(&file.content, MAX_BYTES)?;
    let refused = || Failure::from(FailureCode::NoteRefused).with("name", &file.file_name);
    let (media_type, ending) = kind_of(&bytes).ok_or_else(refused)?;
    let stem = file.file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let stem: String =
        stem.chars().filter(|c| !c.is_control() && !"\\/:*?\"<>|".contains(*c)).take(60).collect();
    let stem = if stem.trim().is_empty() { "note".to_owned() } else { stem };
    Ok((bytes, media_type, format!("{}.{ending}", stem.trim())))
}

/// Keeps a person's note.
pub(super) async fn keep(
    app: &App,
    connection: &mut Connection,
    person: &AttendeeRow,
    file: &NoteFile,
) -> Result<()> {
    let (bytes, media_type, file_name) = sniff(file)?;
    let head = LeaveNoteHead {
        attendee_id: person.id.clone(),
        file_name,
        media_type: media_type.to_owned(),
        size: bytes.len().try_into().unwrap_or(i64::MAX),
        added_at: app.now(),
    };
    Ok(rows::save(connection, &person.meeting_id, &head, &STANDARD.encode(bytes)).await?)
}

/// Input of `open_leave_note`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct OneLeaveNote {
    /// The meeting.
    pub meeting: MeetingId,
    /// The person.
    pub attendee: AttendeeId,
}

/// A person's written request as a file.
pub async fn open_leave_note(app: &App, _actor: &Actor, input: OneLeaveNote) -> Result<SheetFile> {
    let mut connection = app.read().await?;
    let missing = || Failure::not_found("file");
    replies::attendee(&mut connection, &input.attendee)
        .await?
        .filter(|person| person.meeting_id == input.meeting)
        .ok_or_else(missing)?;
    let (head, content) =
        rows::of_attendee(&mut connection, &input.attendee).await?.ok_or_else(missing)?;
    Ok(SheetFile { file_name: head.file_name, media_type: head.media_type, content })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, bytes: &[u8]) -> NoteFile {
        NoteFile { file_name: name.to_owned(), content: STANDARD.encode(bytes) }
    }

    #[test]
    fn a_note_is_what_its_bytes_say() {
        let sniffed =
            |name, bytes: &[u8]| sniff(&file(name, bytes)).map(|found| (found.1, found.2));
        assert_eq!(
            sniffed("请假条.pdf", b"%PDF-1.7 ..."),
            Ok(("application/pdf", "请假条.pdf".into()))
        );
        assert_eq!(
            sniffed("../../note.html", b"\xff\xd8\xff\xe0..."),
            Ok(("image/jpeg", "note.jpg".into())),
            "the ending follows the bytes, folders are dropped"
        );
        assert_eq!(
            sniffed("IMG_1.HEIC", b"\0\0\0\x18ftypheic\0\0"),
            Ok(("image/heic", "IMG_1.heic".into()))
        );
        for lie in [b"<html><script>".as_slice(), b"MZ\x90", b"PK\x03\x04", b"", b"\x89PNX"] {
            let refused = sniffed("photo.jpg", lie).unwrap_err();
            assert_eq!(refused.code, FailureCode::NoteRefused);
        }
        let large = vec![0xff; MAX_BYTES + 10];
        assert_eq!(sniffed("large.jpg", &large).unwrap_err().code, FailureCode::TooLarge);
    }
}
