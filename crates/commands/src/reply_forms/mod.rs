//! Replies by file: a 回执表 for each unit to mail around, and taking the filled ones in, one or a
//! folder of them, after a preview that says what each would do.

mod make;
mod mark;
mod take;

use huidao_domain::{MeetingId, UnitId};
use huidao_wording::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Failure;
use crate::replies::{Replies, ReplyLine};

pub use make::export_reply_forms;
pub(crate) use make::one_form;
pub use take::{import_reply_forms, preview_reply_forms};

/// The most files taken in at once.
const MOST_FILES: usize = 300;

/// The largest filled form.
const MAX_BYTES: usize = 2 << 20;

/// Input of `export_reply_forms`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ExportReplyForms {
    /// The meeting.
    pub meeting: MeetingId,
    /// One unit; none for every assigned unit, in one archive.
    pub unit: Option<UnitId>,
    /// In which language.
    pub language: Language,
}

/// A filled form.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct FilledFile {
    /// Its name.
    pub file_name: String,
    /// Bytes in base64.
    pub content: String,
}

/// Input of `preview_reply_forms`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct PreviewReplyForms {
    /// The meeting.
    pub meeting: MeetingId,
    /// The files, at most 300.
    pub files: Vec<FilledFile>,
}

/// Input of `import_reply_forms`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ImportReplyForms {
    /// The meeting.
    pub meeting: MeetingId,
    /// The files as they were previewed.
    pub files: Vec<FilledFile>,
    /// Those that are taken in.
    pub take: Vec<TakenForm>,
}

/// A form that is taken in.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, ToSchema)]
pub struct TakenForm {
    /// Its place in the list of files, from 0.
    pub place: i64,
    /// The version of the unit's answer that the preview told of.
    pub version: i64,
}

/// What taking a file in would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FormOutcome {
    /// The unit has not answered: this is its answer.
    New,
    /// The unit's answer changes.
    Changed,
    /// It says what the unit answered already.
    Same,
    /// The unit answered otherwise after the form was made: a person decides.
    Outdated,
    /// Another file of the same unit comes later in the list, and is taken.
    Twice,
    /// It cannot be taken in; see what is wrong.
    Refused,
}

/// Something wrong with a file, or with a row of it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FormTrouble {
    /// The row on the sheet, counted from 1; none when it concerns the file.
    pub row: Option<i64>,
    /// What is wrong.
    pub failure: Failure,
}

/// A filled form as it was read.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FilledForm {
    /// The file's name.
    pub file_name: String,
    /// The unit; none when the form is of no unit of this meeting.
    pub unit: Option<UnitId>,
    /// Its name.
    pub unit_name: String,
    /// What taking it in would do.
    pub outcome: FormOutcome,
    /// The version of the unit's answer that it would change.
    pub version: i64,
    /// The people named.
    pub lines: Vec<ReplyLine>,
    /// The remark.
    pub remark: String,
    /// What is wrong. A form with trouble is refused as a whole.
    pub troubles: Vec<FormTrouble>,
    /// What is not as the notice asks; the organiser may take it in all the same.
    pub warnings: Vec<FormTrouble>,
}

/// Output of `preview_reply_forms`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ReplyFormsPreview {
    /// In the order of the files.
    pub forms: Vec<FilledForm>,
}

/// Output of `import_reply_forms`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ReplyFormsImported {
    /// How many answers were taken in.
    pub taken: i64,
    /// Those that were to be taken and could not: a form each with what is wrong.
    pub refused: Vec<FilledForm>,
    /// The answers as they are now.
    pub replies: Replies,
}
