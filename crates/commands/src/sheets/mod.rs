//! Sheets an office signs and files: the sign-in sheet, the attendance summary, the summary of replies.

mod day;
mod replies;

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_documents::archive;
use huidao_documents::sheets::{
    self as documents, FileFormat, Sheet, SheetFoot, SheetHead, SheetWords, ZonelessDateTime,
    attendance, replies as replies_sheet, sign_in,
};
use huidao_domain::{
    AttendeeId, Counts, Instant, MeetingId, Presence, Signature, TimeZoneName, VenueRole, mask,
};
use huidao_store::meetings::MeetingRow;
use huidao_store::{Connection, settings as setting_rows};
use huidao_wording::{Language, date, date_time_range, text, text_with};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gathering::{Gathering, zone_of};
use crate::meetings::seal_in_force;
use crate::record::{PersonRow, by_unit, person_rows};
use crate::settings::OFFICE_NAME;
use crate::{Actor, App, FailureCode, Result};

/// Which sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// 签到表
    SignIn,
    /// 出席情况统计表
    Attendance,
    /// 回执汇总表
    Replies,
    /// 联调记录表
    Readiness,
    /// 点名表
    RollCall,
}

/// In which format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SheetFormat {
    /// Office Open XML workbook.
    Xlsx,
    /// Text with commas, UTF-8 with a byte order mark.
    Csv,
    /// Pages for the printer.
    Pdf,
}

impl SheetFormat {
    /// How its files end, and their media type.
    pub(crate) const fn kind_of_file(self) -> (&'static str, &'static str) {
        match self {
            Self::Xlsx => {
                ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            }
            Self::Csv => ("csv", "text/csv; charset=utf-8"),
            Self::Pdf => ("pdf", "application/pdf"),
        }
    }

    const fn of_documents(self) -> FileFormat {
        match self {
            Self::Xlsx => FileFormat::Xlsx,
            Self::Csv => FileFormat::Csv,
            Self::Pdf => FileFormat::Pdf,
        }
    }
}

/// Input of `export_sheet`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ExportSheet {
    /// The meeting.
    pub meeting: MeetingId,
    /// Which sheet.
    pub sheet: SheetKind,
    /// In which format.
    pub format: SheetFormat,
    /// In which language.
    pub language: Language,
    /// Whether phones stand there in full; otherwise their middle is hidden.
    #[serde(default)]
    pub full_phones: bool,
    /// Whether a sign-in sheet is to be signed by hand, without what was recorded.
    #[serde(default)]
    pub blank: bool,
    /// Whether every venue has a sheet of its own: tabs of one workbook, runs of pages, an archive of
    /// CSV files.
    #[serde(default)]
    pub by_venue: bool,
    /// The columns in their order, by the names that `show_sheet_columns` gives; empty: all.
    #[serde(default)]
    pub columns: Vec<String>,
}

/// Input of `show_sheet_columns`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ShowSheetColumns {
    /// The meeting.
    pub meeting: MeetingId,
    /// Which sheet.
    pub sheet: SheetKind,
    /// In which language.
    pub language: Language,
    /// Whether it is the one to be signed by hand.
    #[serde(default)]
    pub blank: bool,
}

/// A column that a sheet can have.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SheetColumn {
    /// A name that no language changes.
    pub key: String,
    /// Its heading.
    pub label: String,
}

/// The columns that a sheet can have, in their usual order, and what was chosen last.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SheetColumns {
    /// All of them.
    pub columns: Vec<SheetColumn>,
    /// What this office chose when it last made this sheet; none before that.
    pub chosen: Option<SheetChoice>,
}

/// How an office wants a sheet; phones are masked anew each time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SheetChoice {
    /// In which format.
    pub format: SheetFormat,
    /// Whether every venue has a sheet of its own.
    pub by_venue: bool,
    /// The columns in their order; empty: all.
    pub columns: Vec<String>,
}

/// More columns than any sheet has.
const MOST_COLUMNS: usize = 100;

/// A sheet as a file.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SheetFile {
    /// A name to save it under.
    pub file_name: String,
    /// Its media type.
    pub media_type: String,
    /// Its bytes in base64.
    pub content: String,
}

/// Stands for the day a file was made when the clock is out of range.
pub(crate) const EPOCH: ZonelessDateTime =
    ZonelessDateTime { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0 };

/// Local wall clock time in a zone, as a spreadsheet's date.
pub(crate) fn wall_clock(at: Instant, zone: &TimeZoneName) -> Option<ZonelessDateTime> {
    let local = Timestamp::from_millisecond(at.ms()).ok()?.to_zoned_datetime(zone.zone());
    Some(ZonelessDateTime {
        year: local.year().try_into().ok()?,
        month: local.month().try_into().ok()?,
        day: local.day().try_into().ok()?,
        hour: local.hour().try_into().ok()?,
        minute: local.minute().try_into().ok()?,
        second: local.second().try_into().ok()?,
    })
}

/// What every sheet of a meeting needs.
struct Context {
    gathering: Gathering,
    zone: TimeZoneName,
    language: Language,
    office: String,
    seal: Option<String>,
    now: Instant,
    full_phones: bool,
    /// Handwritten signatures.
    signatures: HashMap<AttendeeId, Signature>,
}

impl Context {
    async fn load(app: &App, connection: &mut Connection, input: &ExportSheet) -> Result<Self> {
        let gathering = Gathering::load(connection, &input.meeting).await?;
        Ok(Self {
            zone: gathering.zone(),
            language: input.language,
            office: setting_rows::get(connection, OFFICE_NAME).await?.unwrap_or_default(),
            seal: seal_in_force(connection, &gathering.meeting).await?.map(|seal| seal.hash),
            now: app.now(),
            full_phones: input.full_phones,
            signatures: signatures(connection, &input.meeting).await?,
            gathering,
        })
    }

    /// The clock of the room where a person sits.
    fn zone_at(&self, row: &PersonRow) -> TimeZoneName {
        let venue = self.gathering.venue(&row.meeting_venue);
        venue.map_or_else(|| self.zone.clone(), |venue| zone_of(&venue.time_zone))
    }

    /// A phone as the sheet shows it.
    fn phone(&self, phone: &str) -> String {
        if self.full_phones { phone.to_owned() } else { mask::phone(phone) }
    }

    fn word(&self, key: &str) -> String {
        text(self.language, &format!("sheet-{key}"))
    }

    fn head(&self, title: String) -> SheetHead {
        let meeting = &self.gathering.meeting;
        let names: Vec<&str> =
            self.gathering.venues.iter().map(|venue| venue.name.as_str()).collect();
        SheetHead {
            title,
            meeting: meeting.title.clone(),
            time: date_time_range(self.language, meeting.starts_at, meeting.ends_at, &self.zone),
            place: names.join(&self.word("list-separator")),
            moderator: meeting.moderator.clone(),
            office: if self.office.is_empty() { meeting.host.clone() } else { self.office.clone() },
            made_at: wall_clock(self.now, &self.zone).unwrap_or(EPOCH),
        }
    }

    fn foot(&self, note: Option<String>) -> SheetFoot {
        let seal = self
            .seal
            .as_ref()
            .map(|seal| text_with(self.language, "sheet-seal", &[("seal", seal)]));
        SheetFoot {
            checker: String::new(),
            date: date(self.language, self.now, &self.zone),
            seal,
            note,
        }
    }

    fn words(&self, tab: String) -> SheetWords {
        SheetWords {
            meeting: self.word("meeting"),
            time: self.word("time"),
            place: self.word("place"),
            moderator: self.word("moderator"),
            office: self.word("office"),
            checker: self.word("checker"),
            date: self.word("date"),
            page: self.word("page"),
            tab,
        }
    }

    /// Whom a person stands in for, in words; empty for who stands in for nobody.
    fn stands_in(&self, row: &PersonRow) -> String {
        let words =
            |name: &String| text_with(self.language, "sheet-substitute-for", &[("name", name)]);
        row.substitute_for_name.as_ref().map(words).unwrap_or_default()
    }

    fn remark(&self, row: &PersonRow) -> String {
        let mut parts: Vec<String> =
            Some(self.stands_in(row)).filter(|words| !words.is_empty()).into_iter().collect();
        if let Some(minutes) = row.late_min {
            parts.push(text_with(
                self.language,
                "sheet-late-by",
                &[("minutes", &minutes.to_string())],
            ));
        }
        if let Some(minutes) = row.early_min {
            parts.push(text_with(
                self.language,
                "sheet-early-by",
                &[("minutes", &minutes.to_string())],
            ));
        }
        if row.presence != Presence::Present && !row.reason.is_empty() {
            parts.push(row.reason.clone());
        }
        parts.join(&self.word("remark-separator"))
    }

    /// Nobody signs for who is on leave or replaced: a sheet to be signed by hand leaves them out.
    fn sign_in(&self, blank: bool) -> Result<sign_in::SignInSheet> {
        let word = |key: &str| self.word(key);
        let mut rows = Vec::new();
        let people = person_rows(&self.gathering)?;
        let signs = |row: &PersonRow| {
            !blank || !matches!(row.presence, Presence::OnLeave | Presence::Replaced)
        };
        for (number, row) in (1u32..).zip(people.into_iter().filter(signs)) {
            let status: Vec<String> = row
                .labels
                .iter()
                .map(|label| {
                    text(
                        self.language,
                        &format!("sheet-label-{}", label.as_str().replace('_', "-")),
                    )
                })
                .collect();
            let source = row
                .source
                .map(|source| {
                    text(
                        self.language,
                        &format!("sheet-source-{}", source.as_str().replace('_', "-")),
                    )
                })
                .unwrap_or_default();
            rows.push(sign_in::SignInRow {
                number,
                remark: if blank { self.stands_in(&row) } else { self.remark(&row) },
                checked_in_at: row.arrived_at.and_then(|at| wall_clock(at, &self.zone_at(&row))),
                status: status.join(&self.word("label-separator")),
                unit: row.unit_name,
                name: row.name,
                title: row.title,
                phone: self.phone(&row.phone),
                venue: row.venue_name,
                source,
                signature: self.strokes(row.attendee.as_ref()),
            });
        }
        Ok(sign_in::SignInSheet {
            head: self.head(word("title-sign-in")),
            foot: self.foot(None),
            words: self.words(word("tab-sign-in")),
            labels: sign_in::SignInLabels {
                number: word("number"),
                unit: word("unit"),
                name: word("name"),
                title: word("title"),
                phone: word("phone"),
                venue: word("venue"),
                checked_in_at: word("checked-in-at"),
                source: word("source"),
                status: word("status"),
                signature: word("signature"),
                remark: word("remark"),
            },
            rows,
            blank,
        })
    }

    /// A person's signature as the sheet draws it.
    fn strokes(&self, person: Option<&AttendeeId>) -> Vec<Vec<(u16, u16)>> {
        let Some(signature) = person.and_then(|id| self.signatures.get(id)) else {
            return Vec::new();
        };
        let small = |value: i64| u16::try_from(value).unwrap_or_default();
        signature
            .strokes()
            .iter()
            .map(|stroke| stroke.iter().map(|(x, y)| (small(*x), small(*y))).collect())
            .collect()
    }

    fn line(
        kind: attendance::AttendanceRowKind,
        number: Option<u32>,
        unit: String,
        venue: String,
        counts: &Counts,
    ) -> attendance::AttendanceRow {
        let count = |value: i64| u32::try_from(value).unwrap_or_default();
        attendance::AttendanceRow {
            kind,
            number,
            unit,
            venue,
            expected: count(counts.expected),
            present: count(counts.present),
            substitutes: count(counts.substitutes),
            leave: count(counts.leave),
            late: count(counts.late),
            left_early: count(counts.left_early),
            absent: count(counts.missing),
            rate: counts.rate(),
            remark: String::new(),
        }
    }

    fn attendance(&self) -> Result<attendance::AttendanceSheet> {
        use attendance::AttendanceRowKind::{Subtotal, Total, Unit};
        let word = |key: &str| self.word(key);
        let units = by_unit(&self.gathering)?;
        let by_venue = self.gathering.counts_by_venue();
        let mut rows = Vec::new();
        let mut numbers = 1u32..;
        for venue in &self.gathering.venues {
            for unit in units.iter().filter(|unit| unit.venue == venue.name) {
                let number = numbers.next();
                rows.push(Self::line(
                    Unit,
                    number,
                    unit.name.clone(),
                    venue.name.clone(),
                    &unit.counts,
                ));
            }
            let key =
                if venue.role == VenueRole::Main { "subtotal-main" } else { "subtotal-branch" };
            let name = text_with(self.language, &format!("sheet-{key}"), &[("venue", &venue.name)]);
            let counts = by_venue.get(&venue.id).copied().unwrap_or_default();
            rows.push(Self::line(Subtotal, None, name, venue.name.clone(), &counts));
        }
        let total = self.gathering.counts();
        rows.push(Self::line(Total, None, word("total"), String::new(), &total));
        let absent = if total.ended { "absent" } else { "missing" };
        Ok(attendance::AttendanceSheet {
            head: self.head(word("title-attendance")),
            foot: self.foot(Some(word("rate-note"))),
            words: self.words(word("tab-attendance")),
            labels: attendance::AttendanceLabels {
                number: word("number"),
                unit: word("unit"),
                venue: word("venue"),
                expected: word("expected"),
                present: word("present"),
                substitutes: word("substitutes"),
                leave: word("leave"),
                late: word("late"),
                left_early: word("left-early"),
                absent: word(absent),
                rate: word("rate"),
                remark: word("remark"),
            },
            rows,
        })
    }

    /// `签到表 2022年…会议 2022-10-17.xlsx`, without what file systems refuse.
    fn file_name(&self, title: &str, extension: &str) -> String {
        file_name(&self.gathering.meeting, title, extension)
    }
}

/// Signatures of a meeting by person. One that cannot be read is left out: the sheet has room to sign.
async fn signatures(
    connection: &mut Connection,
    meeting: &MeetingId,
) -> Result<HashMap<AttendeeId, Signature>> {
    let rows = huidao_store::signatures::of_meeting(connection, meeting).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((row.attendee_id, row.strokes.parse().ok()?)))
        .collect())
}

/// `签到表 2022年…会议 2022-10-17.xlsx`, without what file systems refuse.
pub(crate) fn file_name(meeting: &MeetingRow, title: &str, extension: &str) -> String {
    let day = wall_clock(meeting.starts_at, &zone_of(&meeting.time_zone))
        .map(|day| format!(" {:04}-{:02}-{:02}", day.year, day.month, day.day))
        .unwrap_or_default();
    format!("{title} {}{day}.{extension}", for_file_systems(&meeting.title))
}

/// A part of a file's name, at most 60 characters, without what file systems refuse.
pub(crate) fn for_file_systems(text: &str) -> String {
    let kept: String = text
        .chars()
        .map(|c| if c.is_control() || "\\/:*?\"<>|".contains(c) { ' ' } else { c })
        .take(60)
        .collect();
    kept.trim().to_owned()
}

/// The setting that keeps how an office wants a sheet.
fn choice_key(kind: SheetKind, blank: bool) -> String {
    let name = match kind {
        SheetKind::SignIn if blank => "sign_in_blank",
        SheetKind::SignIn => "sign_in",
        SheetKind::Attendance => "attendance",
        SheetKind::Replies => "replies",
        SheetKind::Readiness => "readiness",
        SheetKind::RollCall => "roll_call",
    };
    format!("sheet_choice {name}")
}

/// Makes a sheet, in the language asked for, and remembers how it was wanted.
pub async fn export_sheet(app: &App, actor: &Actor, input: ExportSheet) -> Result<SheetFile> {
    let (name, media_type, bytes) = make_sheet(app, &input).await?;
    let choice = SheetChoice {
        format: input.format,
        by_venue: input.by_venue,
        columns: input.columns.clone(),
    };
    let choice = serde_json::to_string(&choice).map_err(|_| FailureCode::Unknown)?;
    let mut transaction = app.write().await?;
    setting_rows::set(&mut transaction, &choice_key(input.sheet, input.blank), &choice).await?;
    let phones = if input.full_phones { "full" } else { "masked" };
    let args = [("file", name.as_str()), ("phones", phones)];
    app.note(&mut transaction, actor, Some(&input.meeting), "export_sheet", &args).await?;
    transaction.commit().await?;
    Ok(SheetFile {
        file_name: name,
        media_type: media_type.to_owned(),
        content: STANDARD.encode(bytes),
    })
}

/// Shows which columns a sheet can have, and how it was wanted last.
pub async fn show_sheet_columns(
    app: &App,
    _actor: &Actor,
    input: ShowSheetColumns,
) -> Result<SheetColumns> {
    let mut connection = app.read().await?;
    let kept = setting_rows::get(&mut connection, &choice_key(input.sheet, input.blank)).await?;
    drop(connection);
    let wanted = ExportSheet {
        meeting: input.meeting,
        sheet: input.sheet,
        format: SheetFormat::Xlsx,
        language: input.language,
        full_phones: false,
        blank: input.blank,
        by_venue: false,
        columns: Vec::new(),
    };
    let (_, sheets) = whole(app, &wanted).await?;
    let columns = sheets.first().map(Sheet::columns).unwrap_or_default();
    Ok(SheetColumns {
        columns: columns.into_iter().map(|(key, label)| SheetColumn { key, label }).collect(),
        // A choice of an older program may be unreadable; then there is none.
        chosen: kept.and_then(|text| serde_json::from_str(&text).ok()),
    })
}

/// What was asked for: the sheet, or one for each venue.
async fn whole(app: &App, input: &ExportSheet) -> Result<(Context, Vec<Sheet>)> {
    let mut connection = app.read().await?;
    let context = Context::load(app, &mut connection, input).await?;
    let sheet = match input.sheet {
        SheetKind::SignIn => Sheet::SignIn(context.sign_in(input.blank)?),
        SheetKind::Attendance => Sheet::Attendance(context.attendance()?),
        SheetKind::Replies => {
            let answers = crate::replies::replies(&mut connection, &input.meeting).await?;
            Sheet::Replies(context.replies(&answers))
        }
        SheetKind::Readiness => {
            let tests = crate::readiness::board(&mut connection, &input.meeting).await?;
            Sheet::Readiness(context.readiness(&tests))
        }
        SheetKind::RollCall => {
            drop(connection);
            let called = crate::roll_call::roll_call(app, &input.meeting, input.language).await?;
            Sheet::RollCall(context.roll_call(&called))
        }
    };
    let sheets = if input.by_venue { context.by_venue(sheet) } else { vec![sheet] };
    Ok((context, sheets))
}

/// Rows by the name of their venue, each in its order.
fn split<Row>(rows: Vec<Row>, venue: impl Fn(&Row) -> &str) -> HashMap<String, Vec<Row>> {
    let mut parts: HashMap<String, Vec<Row>> = HashMap::new();
    for row in rows {
        parts.entry(venue(&row).to_owned()).or_default().push(row);
    }
    parts
}

impl Context {
    /// A sheet for each venue that has rows on it, numbered anew; sheets whose rows are venues stay whole, and so
    /// does one without rows.
    fn by_venue(&self, sheet: Sheet) -> Vec<Sheet> {
        let tabs = self.tabs();
        let venues = || self.gathering.venues.iter().map(|venue| &venue.name).zip(&tabs);
        let mut sheets = Vec::new();
        match sheet {
            Sheet::SignIn(mut all) => {
                let mut parts = split(std::mem::take(&mut all.rows), |row| &row.venue);
                for (name, tab) in venues() {
                    let Some(mut rows) = parts.remove(name) else { continue };
                    (1..).zip(&mut rows).for_each(|(number, row)| row.number = number);
                    let mut own = sign_in::SignInSheet { rows, ..all.clone() };
                    own.words.tab.clone_from(tab);
                    own.head.place.clone_from(name);
                    sheets.push(Sheet::SignIn(own));
                }
                if sheets.is_empty() {
                    sheets.push(Sheet::SignIn(all));
                }
            }
            Sheet::Attendance(mut all) => {
                let mut parts = split(std::mem::take(&mut all.rows), |row| &row.venue);
                for (name, tab) in venues() {
                    let Some(mut rows) = parts.remove(name) else { continue };
                    let units = rows.iter_mut().filter_map(|row| row.number.as_mut());
                    (1..).zip(units).for_each(|(number, unit)| *unit = number);
                    let mut own = attendance::AttendanceSheet { rows, ..all.clone() };
                    own.words.tab.clone_from(tab);
                    own.head.place.clone_from(name);
                    sheets.push(Sheet::Attendance(own));
                }
                if sheets.is_empty() {
                    sheets.push(Sheet::Attendance(all));
                }
            }
            Sheet::Replies(mut all) => {
                let mut parts = split(std::mem::take(&mut all.rows), |row| &row.venue);
                for (name, tab) in venues() {
                    let Some(mut rows) = parts.remove(name) else { continue };
                    let people = rows.iter_mut().filter_map(|row| row.number.as_mut());
                    (1..).zip(people).for_each(|(number, person)| *person = number);
                    let mut own = replies_sheet::RepliesSheet { rows, ..all.clone() };
                    own.words.tab.clone_from(tab);
                    own.head.place.clone_from(name);
                    sheets.push(Sheet::Replies(own));
                }
                if sheets.is_empty() {
                    sheets.push(Sheet::Replies(all));
                }
            }
            whole @ (Sheet::Readiness(_) | Sheet::RollCall(_)) => sheets.push(whole),
        }
        sheets
    }

    /// Names of the venues for tabs and files, which are short; with its place where another is alike.
    fn tabs(&self) -> Vec<String> {
        let short: Vec<String> = self
            .gathering
            .venues
            .iter()
            .map(|venue| {
                let kept = for_file_systems(&venue.name).replace(['[', ']'], " ");
                kept.chars().take(24).collect::<String>().trim().to_owned()
            })
            .collect();
        let mut alike: HashMap<String, usize> = HashMap::new();
        for name in &short {
            *alike.entry(name.to_lowercase()).or_default() += 1;
        }
        let alone = |name: &String| alike.get(&name.to_lowercase()) == Some(&1) && !name.is_empty();
        short
            .iter()
            .zip(1..)
            .map(|(name, place)| if alone(name) { name.clone() } else { format!("{place} {name}") })
            .collect()
    }
}

fn title_of(sheet: &Sheet) -> String {
    match sheet {
        Sheet::SignIn(sheet) => sheet.head.title.clone(),
        Sheet::Attendance(sheet) => sheet.head.title.clone(),
        Sheet::Replies(sheet) => sheet.head.title.clone(),
        Sheet::Readiness(sheet) => sheet.head.title.clone(),
        Sheet::RollCall(sheet) => sheet.head.title.clone(),
    }
}

fn tab_of(sheet: &Sheet) -> &str {
    match sheet {
        Sheet::SignIn(sheet) => &sheet.words.tab,
        Sheet::Attendance(sheet) => &sheet.words.tab,
        Sheet::Replies(sheet) => &sheet.words.tab,
        Sheet::Readiness(sheet) => &sheet.words.tab,
        Sheet::RollCall(sheet) => &sheet.words.tab,
    }
}

/// A sheet's file name, media type and bytes.
pub async fn make_sheet(app: &App, input: &ExportSheet) -> Result<(String, &'static str, Vec<u8>)> {
    if input.columns.len() > MOST_COLUMNS {
        return Err(FailureCode::InvalidInput.into());
    }
    let (context, sheets) = whole(app, input).await?;
    let title = sheets.first().map(title_of).unwrap_or_default();
    let (extension, media_type) = input.format.kind_of_file();
    let (format, columns) = (input.format.of_documents(), input.columns.clone());
    let made_at = wall_clock(context.now, &context.zone).unwrap_or(EPOCH);
    let many = input.format == SheetFormat::Csv && sheets.len() > 1;
    let made = tokio::task::spawn_blocking(move || {
        if !many {
            return documents::write(&sheets, format, &columns);
        }
        let files = sheets
            .iter()
            .map(|sheet| {
                let name = format!("{}.{extension}", for_file_systems(tab_of(sheet)));
                Ok((name, documents::write(std::slice::from_ref(sheet), format, &columns)?))
            })
            .collect::<std::result::Result<Vec<_>, _>>()?;
        archive::zip(&files, made_at)
    });
    let bytes = made.await.map_err(|error| {
        tracing::error!(%error, "making a sheet broke off");
        FailureCode::Unknown
    })??;
    let (extension, media_type) =
        if many { ("zip", "application/zip") } else { (extension, media_type) };
    Ok((context.file_name(&title, extension), media_type, bytes))
}
