//! What a mail carries beside its text: the meeting's files, and the unit's form to fill.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_delivery::mail::MailFile;
use huidao_domain::{MeetingId, UnitId};
use huidao_store::outbox::MessageRow;
use huidao_store::{Connection, attachments};
use huidao_wording::Language;

use crate::attachments::media_type;
use crate::reply_forms::one_form;
use crate::{App, Failure, FailureCode, Result};

/// The most that mails carry of a meeting's files: beyond that, servers refuse them.
const MOST_BYTES: i64 = 15 << 20;

/// Refuses to send files that no server would take.
pub(super) async fn refuse_heavy(connection: &mut Connection, meeting: &MeetingId) -> Result<()> {
    let files = attachments::of_meeting(connection, meeting).await?;
    if files.iter().map(|file| file.size).sum::<i64>() > MOST_BYTES {
        return Err(Failure::from(FailureCode::FilesTooHeavy).with("limit", MOST_BYTES >> 20));
    }
    Ok(())
}

/// The files of the meeting that was mailed last, so that three thousand mails read them once.
#[derive(Default)]
pub(super) struct Enclosures {
    kept: Option<(MeetingId, String, Arc<Vec<MailFile>>)>,
}

impl Enclosures {
    /// What a message carries to a unit.
    pub async fn of(
        &mut self,
        app: &App,
        row: &MessageRow,
        (meeting, unit): (&MeetingId, &UnitId),
    ) -> Result<Vec<MailFile>> {
        let mut found = Vec::new();
        if row.with_files != 0 {
            found.extend(self.files(app, meeting).await?.iter().cloned());
        }
        if row.with_form != 0 {
            let language = Language::from_tag(&row.language).unwrap_or_default();
            let (name, content) = one_form(app, (meeting, unit), language).await?;
            let media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            found.push(MailFile { name, media_type: media_type.to_owned(), content });
        }
        Ok(found)
    }

    async fn files(&mut self, app: &App, meeting: &MeetingId) -> Result<Arc<Vec<MailFile>>> {
        let mut connection = app.read().await?;
        let listed = attachments::of_meeting(&mut connection, meeting).await?;
        let which: String = listed.iter().map(|file| file.id.as_str()).collect();
        if let Some((of, kept, files)) = &self.kept
            && of == meeting
            && *kept == which
        {
            return Ok(files.clone());
        }
        let mut files = Vec::new();
        for file in listed {
            let content = attachments::content(&mut connection, meeting, &file.id).await?;
            let Some((name, content)) = content else { continue };
            let content = STANDARD.decode(content).map_err(|error| {
                tracing::error!(%error, name, "an attached file is damaged");
                Failure::from(FailureCode::StorageFailed)
            })?;
            let media_type = media_type(&name, &content)?.to_owned();
            files.push(MailFile { name, media_type, content });
        }
        let files = Arc::new(files);
        self.kept = Some((meeting.clone(), which, files.clone()));
        Ok(files)
    }
}
