//! What crosses the edge when a command fails: a code from a closed set, and the facts that the
//! message needs. Both catalogues translate every code (`failure-…`). Causes go to the log.

use std::collections::BTreeMap;

use huidao_documents::DocumentError;
use huidao_domain::{Instant, ParseError};
use huidao_store::StoreError;
use huidao_wording::{Language, text_with};

/// A failure as the reader gets it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct Failure {
    /// What happened.
    pub code: FailureCode,
    /// The facts of the message; instants in milliseconds.
    pub args: BTreeMap<String, String>,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.code.as_str())?;
        self.args.iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

impl std::error::Error for Failure {}

macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident = $word:tt $status:literal),+ $(,)?) => {
        /// What may go wrong. Closed: a new code wants a message in every catalogue.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash,
            serde::Serialize, serde::Deserialize, utoipa::ToSchema,
        )]
        pub enum FailureCode {
            $($(#[$meta])* #[serde(rename = $word)] $name,)+
        }

        impl FailureCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The code as sent.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// The HTTP status that goes with it.
            pub const fn status(self) -> u16 {
                match self { $(Self::$name => $status,)+ }
            }
        }
    };
}

codes! {
    /// Sign in first.
    NotSignedIn = "not_signed_in" 401,
    /// The key is wrong, used or expired.
    WrongKey = "wrong_key" 401,
    /// The actor may not do that.
    Forbidden = "forbidden" 403,
    /// No such command.
    UnknownCommand = "unknown_command" 404,
    /// `thing` does not exist.
    NotFound = "not_found" 404,
    /// The input does not have the command's form; `detail`.
    InvalidInput = "invalid_input" 400,
    /// Larger than `limit`.
    TooLarge = "too_large" 413,
    /// `value` is no name.
    InvalidName = "invalid_name" 422,
    /// `value` is no phone number.
    InvalidPhone = "invalid_phone" 422,
    /// `value` is no mail address.
    InvalidMail = "invalid_mail" 422,
    /// `value` is no quota.
    InvalidQuota = "invalid_quota" 422,
    /// `value` is no number of people in a room; at most `limit`.
    InvalidHeadcount = "invalid_headcount" 422,
    /// Nobody is named who could wear a badge.
    NoBadges = "no_badges" 409,
    /// `count` badges in one file, at most `limit`.
    TooManyBadges = "too_many_badges" 422,
    /// A time or a number of minutes out of range.
    InvalidTime = "invalid_time" 422,
    /// `value` is no time zone.
    InvalidTimeZone = "invalid_time_zone" 422,
    /// The end is not after the start.
    EndsBeforeStart = "ends_before_start" 422,
    /// Answers would still be due after the start.
    DeadlineAfterStart = "deadline_after_start" 422,
    /// Venues without a main one.
    NoMainVenue = "no_main_venue" 422,
    /// Two main venues.
    TwoMainVenues = "two_main_venues" 422,
    /// Venue `name` twice.
    SameVenueTwice = "same_venue_twice" 422,
    /// `value` is no capacity.
    InvalidCapacity = "invalid_capacity" 422,
    /// The title is empty.
    TitleMissing = "title_missing" 422,
    /// The unit's name is empty.
    UnitNameMissing = "unit_name_missing" 422,
    /// Venue `name` exists.
    VenueNameTaken = "venue_name_taken" 409,
    /// Unit `name` exists.
    UnitNameTaken = "unit_name_taken" 409,
    /// The file is no spreadsheet.
    NotASpreadsheet = "not_a_spreadsheet" 422,
    /// The file wants a password.
    SpreadsheetEncrypted = "spreadsheet_encrypted" 422,
    /// No header row was found.
    NoHeader = "no_header" 422,
    /// The report is not one of platform `asked`; it looks like one of `found`.
    OtherPlatform = "other_platform" 422,
    /// Something has to be said about the report before it can be imported.
    ReportUnanswered = "report_unanswered" 422,
    /// More rows than `limit`.
    TooManyRows = "too_many_rows" 422,
    /// A sheet has more rows than are printed.
    TooManyToPrint = "too_many_to_print" 422,
    /// Nothing below the header.
    NoRows = "no_rows" 422,
    /// Unit `name` stands in row `row` too.
    DuplicateUnit = "duplicate_unit" 422,
    /// A row without unit.
    UnitMissing = "unit_missing" 422,
    /// A unit without contact.
    ContactMissing = "contact_missing" 422,
    /// Not possible while the meeting is `state`.
    WrongState = "wrong_state" 409,
    /// The meeting has attendance on record.
    HasEvents = "has_events" 409,
    /// `name` has attendance on record.
    OnRecord = "on_record" 409,
    /// The spreadsheet is damaged.
    SpreadsheetDamaged = "spreadsheet_damaged" 422,
    /// No unit is assigned yet.
    NothingToRehearse = "nothing_to_rehearse" 409,
    /// The machine is on no network.
    NoNetwork = "no_network" 409,
    /// Longer than `limit` characters.
    TextTooLong = "text_too_long" 422,
    /// The sample goes into an empty workspace only.
    WorkspaceInUse = "workspace_in_use" 409,
    /// The data folder's key is not the database's.
    WrongKeyForData = "wrong_key_for_data" 409,
    /// `people` for `quota` places.
    OverQuota = "over_quota" 422,
    /// An answer without a single name.
    NobodyNamed = "nobody_named" 422,
    /// A file that was named is not there; `file`.
    FileMissing = "file_missing" 404,
    /// A file could not be read or written; `file`, `detail`.
    FileFailed = "file_failed" 500,
    /// Another program listens on `address`.
    AddressTaken = "address_taken" 409,
    /// No workspace in `folder`.
    NoWorkspace = "no_workspace" 404,
    /// The workspace to restore into is in use.
    RestoreNotEmpty = "restore_not_empty" 409,
    /// Someone else changed the reply.
    ReplyChanged = "reply_changed" 409,
    /// Answers closed at `deadline`.
    ReplyClosed = "reply_closed" 409,
    /// Check-in opens at `opens`.
    TooEarly = "too_early" 409,
    /// Check-in is over.
    CheckInClosed = "check_in_closed" 409,
    /// The link leads nowhere: wrong, expired or revoked.
    LinkGone = "link_gone" 404,
    /// The person does not attend.
    NotAttending = "not_attending" 409,
    /// A substitute whom nobody approved.
    NotApproved = "not_approved" 409,
    /// Arrived at `at`.
    AlreadyCheckedIn = "already_checked_in" 409,
    /// A reason is wanted.
    ReasonMissing = "reason_missing" 422,
    /// The record is closed.
    RecordClosed = "record_closed" 409,
    /// The disk is full.
    StorageFull = "storage_full" 507,
    /// The data cannot be written.
    StorageReadOnly = "storage_read_only" 500,
    /// The database failed.
    StorageFailed = "storage_failed" 500,
    /// Another program has the data `folder`.
    FolderInUse = "folder_in_use" 409,
    /// The database (`found`) is newer than the program (`known`).
    NewerDatabase = "newer_database" 409,
    /// Too much at once.
    Busy = "busy" 503,
    /// Not possible here.
    NotSupported = "not_supported" 400,
    /// The rehearsal failed; `detail`.
    RehearsalFailed = "rehearsal_failed" 500,
    /// The network failed; `detail`.
    NetworkFailed = "network_failed" 500,
    /// A backup cannot be used; `detail`.
    BackupUnusable = "backup_unusable" 422,
    /// A unit would be above itself through `name`.
    CircularParent = "circular_parent" 422,
    /// A contact has several phone numbers; `value` are those left out.
    ExtraPhone = "extra_phone" 422,
    /// A text names `name`, which is no variable.
    UnknownVariable = "unknown_variable" 422,
    /// A text has a brace without its partner, before `value`.
    BraceNotClosed = "brace_not_closed" 422,
    /// The channel is not set up, or switched off.
    ChannelNotReady = "channel_not_ready" 409,
    /// No unit is called `name`, which is to stand above another.
    ParentUnknown = "parent_unknown" 422,
    /// `name` is another name of several `units`.
    UnitAmbiguous = "unit_ambiguous" 422,
    /// Group `name` exists.
    GroupNameTaken = "group_name_taken" 409,
    /// The unit was joined with `name`, which bears its name.
    UnitJoined = "unit_joined" 409,
    /// One unit named twice.
    SameUnitTwice = "same_unit_twice" 422,
    /// Both units have answered for meeting `title`.
    BothAnswered = "both_answered" 409,
    /// Somebody changed it since it was read.
    EditedMeanwhile = "edited_meanwhile" 409,
    /// `value` is no rule of repetition.
    InvalidRule = "invalid_rule" 422,
    /// A series without an end.
    SeriesEndless = "series_endless" 422,
    /// A series of more than `limit` meetings.
    SeriesTooLong = "series_too_long" 422,
    /// No day fits the rule.
    SeriesEmpty = "series_empty" 422,
    /// Line `row` is no day: `value`.
    InvalidCalendarDay = "invalid_calendar_day" 422,
    /// A session that goes on would start before the first one ends.
    FollowsTooSoon = "follows_too_soon" 422,
    /// File `name` is of a kind that is not kept, or is not what its name says.
    FileKindRefused = "file_kind_refused" 422,
    /// More than `limit` files.
    TooManyFiles = "too_many_files" 422,
    /// The file holds no text.
    NotText = "not_text" 422,
    /// The import was taken back already.
    ImportUndone = "import_undone" 409,
    /// Nobody of `rank` is named.
    RankMissing = "rank_missing" 422,
    /// `name` stands in the answer twice.
    NamedTwice = "named_twice" 422,
    /// `name` cannot stand in for themselves.
    OwnSubstitute = "own_substitute" 422,
    /// A substitute without a name.
    SubstituteMissing = "substitute_missing" 422,
    /// File `name` is neither a picture nor a PDF.
    NoteRefused = "note_refused" 422,
    /// More than `limit` questions.
    TooManyQuestions = "too_many_questions" 422,
    /// A question without words.
    QuestionEmpty = "question_empty" 422,
    /// `name` is asked twice.
    QuestionTwice = "question_twice" 422,
    /// The file `name` that came with an earlier try is not here any more.
    NoteLost = "note_lost" 422,
    /// Question `name` has not two to `limit` choices.
    ChoicesMissing = "choices_missing" 422,
    /// Question `name` must be answered.
    AnswerMissing = "answer_missing" 422,
    /// The answer to question `name` is none of its choices.
    NoSuchChoice = "no_such_choice" 422,
    /// The answer to question `name` is no whole number.
    AnswerNoNumber = "answer_no_number" 422,
    /// The meeting's files are more than `limit` MB together.
    FilesTooHeavy = "files_too_heavy" 422,
    /// No link of the meeting works.
    NoLinks = "no_links" 409,
    /// More than `limit` reminders.
    TooManyReminders = "too_many_reminders" 422,
    /// File `name` is a form of another meeting, or has lost its mark.
    FormOfOthers = "form_of_others" 422,
    /// A row says `value` and names nobody.
    PersonNameMissing = "person_name_missing" 422,
    /// `value` is none of the words to choose from.
    UnknownChoice = "unknown_choice" 422,
    /// File `name` is no reply form.
    NotAReplyForm = "not_a_reply_form" 422,
    /// The venue takes arrivals in other ways.
    WayClosed = "way_closed" 409,
    /// The code on the venue's screen has to be scanned first.
    CodeMissing = "code_missing" 409,
    /// The scanned code had run out; the organiser is told.
    StaleCode = "stale_code" 409,
    /// The scan was too long ago.
    ScanOver = "scan_over" 409,
    /// The person is expected at `venue`.
    Elsewhere = "elsewhere" 409,
    /// The person is expected at `venue` and may move here.
    ElsewhereMove = "elsewhere_move" 409,
    /// A signature is asked for.
    SignatureMissing = "signature_missing" 422,
    /// Nobody on the meeting's list has this number.
    NotOnList = "not_on_list" 404,
    /// An announcement without words.
    WordsMissing = "words_missing" 422,
    /// A venue's people cannot move to where they are.
    SameVenue = "same_venue" 422,
    /// Text that is no link of a desk.
    NoDeskLink = "no_desk_link" 422,
    /// No desk is open.
    NoDeskOpen = "no_desk_open" 409,
    /// Another program has the desk open.
    DeskInUse = "desk_in_use" 409,
    /// The desk's own files cannot be read.
    DeskUnreadable = "desk_unreadable" 500,
    /// The desk's list was not read yet.
    DeskNotReadYet = "desk_not_read_yet" 503,
    /// `count` entries of the desk were not handed in yet.
    DeskHasEvents = "desk_has_events" 409,
    /// Too many entries in one request.
    TooMuchAtOnce = "too_much_at_once" 422,
    /// Too much from one address or link; try again in `seconds`.
    TooOften = "too_often" 429,
    /// Anything else; the log has the cause.
    Unknown = "unknown" 500,
}

impl Failure {
    /// Adds a fact.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// Adds an instant.
    #[must_use]
    pub fn at(self, name: &str, at: Instant) -> Self {
        self.with(name, at.ms())
    }

    /// More than `limit` bytes.
    pub fn too_large(limit: u64) -> Self {
        let limit = if limit >= 1 << 20 {
            format!("{} MB", limit >> 20)
        } else {
            format!("{} KB", limit >> 10)
        };
        Self::from(FailureCode::TooLarge).with("limit", limit)
    }

    /// `thing` does not exist.
    pub fn not_found(thing: &str) -> Self {
        Self::from(FailureCode::NotFound).with("thing", thing)
    }

    /// The message in a language. Instants are shown as they are: callers with a time zone replace
    /// them first.
    pub fn message(&self, language: Language) -> String {
        let key = format!("failure-{}", self.code.as_str().replace('_', "-"));
        let args: Vec<(&str, &str)> =
            self.args.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        text_with(language, &key, &args)
    }
}

impl From<FailureCode> for Failure {
    fn from(code: FailureCode) -> Self {
        Self { code, args: BTreeMap::new() }
    }
}

impl From<ParseError> for Failure {
    fn from(error: ParseError) -> Self {
        let (code, value) = match error {
            ParseError::TooLong => {
                return Self::from(FailureCode::TextTooLong)
                    .with("limit", huidao_domain::Words::MAX);
            }
            ParseError::Phone(value) => (FailureCode::InvalidPhone, value),
            ParseError::Mail(value) => (FailureCode::InvalidMail, value),
            ParseError::Name(value) => (FailureCode::InvalidName, value),
            ParseError::Quota(value) => (FailureCode::InvalidQuota, value.to_string()),
            ParseError::Capacity(value) => (FailureCode::InvalidCapacity, value.to_string()),
            ParseError::TimeZone(value) => (FailureCode::InvalidTimeZone, value),
        };
        Self::from(code).with("value", value)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match &error {
            StoreError::Full => FailureCode::StorageFull.into(),
            StoreError::ReadOnly => FailureCode::StorageReadOnly.into(),
            // Somebody else was first with what may be there once: tried again, it sees the other.
            StoreError::Busy | StoreError::Taken(_) => FailureCode::Busy.into(),
            StoreError::FolderInUse(folder) => {
                Self::from(FailureCode::FolderInUse).with("folder", folder.display())
            }
            StoreError::NewerDatabase { found, known } => {
                Self::from(FailureCode::NewerDatabase).with("found", found).with("known", known)
            }
            StoreError::NotEmpty => FailureCode::RestoreNotEmpty.into(),
            StoreError::Backup(detail) => {
                Self::from(FailureCode::BackupUnusable).with("detail", detail)
            }
            StoreError::Corrupt(_)
            | StoreError::Folder(_)
            | StoreError::Database(_)
            | StoreError::Migration(_) => {
                tracing::error!(%error, "the store failed");
                FailureCode::StorageFailed.into()
            }
        }
    }
}

impl From<DocumentError> for Failure {
    fn from(error: DocumentError) -> Self {
        match &error {
            DocumentError::NotASpreadsheet | DocumentError::UnsupportedFormat { .. } => {
                FailureCode::NotASpreadsheet.into()
            }
            DocumentError::Encrypted => FailureCode::SpreadsheetEncrypted.into(),
            DocumentError::NoHeader => FailureCode::NoHeader.into(),
            DocumentError::NoRows | DocumentError::Empty => FailureCode::NoRows.into(),
            DocumentError::OtherPlatform { asked, found } => {
                Self::from(FailureCode::OtherPlatform).with("asked", asked).with("found", found)
            }
            DocumentError::TooLarge { limit } => Self::too_large(*limit),
            DocumentError::TooManyRows { limit } => {
                Self::from(FailureCode::TooManyRows).with("limit", limit)
            }
            DocumentError::TooManyToPrint { limit } => {
                Self::from(FailureCode::TooManyToPrint).with("limit", limit)
            }
            DocumentError::TooManyColumns { .. } | DocumentError::Unreadable(_) => {
                tracing::info!(%error, "a spreadsheet could not be read");
                FailureCode::SpreadsheetDamaged.into()
            }
            other => {
                tracing::error!(error = %other, "a document failed");
                FailureCode::Unknown.into()
            }
        }
    }
}

impl From<getrandom::Error> for Failure {
    fn from(error: getrandom::Error) -> Self {
        tracing::error!(%error, "no randomness");
        FailureCode::Unknown.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_message_in_both_languages() {
        for code in FailureCode::ALL {
            let key = format!("failure-{}", code.as_str().replace('_', "-"));
            for language in Language::ALL {
                assert!(
                    huidao_wording::has_text(language, &key),
                    "{} lacks `{key}`",
                    language.tag()
                );
            }
        }
    }
}
