//! Forms to fill: one for a unit, or one for each in an archive. Phones already known stand there
//! masked; a masked one that comes back stays what it is.

use std::collections::HashSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_documents::archive;
use huidao_documents::reply_form::{
    self, FormChoice, FormChoices, FormHead, FormLabels, FormPerson, FormQuestion, FormWords,
    QuestionKind as Kind, ReplyForm,
};
use huidao_documents::sheets::ZonelessDateTime;
use huidao_domain::{
    Answer, Instant, MeetingId, PersonRank, QuestionKind, Rank, Standing, TimeZoneName, UnitId,
    mask,
};
use huidao_wording::{Language, date_time, date_time_range, text, text_with};

use super::ExportReplyForms;
use super::mark::Mark;
use crate::gathering::{Gathering, zone_of};
use crate::links::place;
use crate::replies::{Replies, UnitReply, replies, replies_of};
use crate::sheets::{EPOCH, SheetFile, file_name, for_file_systems, wall_clock};
use crate::{Actor, App, Failure, FailureCode, Result};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Makes forms to fill.
pub async fn export_reply_forms(
    app: &App,
    actor: &Actor,
    input: ExportReplyForms,
) -> Result<SheetFile> {
    let (gathering, known) = {
        let mut connection = app.read().await?;
        let gathering = Gathering::load(&mut connection, &input.meeting).await?;
        (gathering, replies(&mut connection, &input.meeting).await?)
    };
    let wanted: Vec<&UnitReply> = known
        .units
        .iter()
        .filter(|unit| input.unit.as_ref().is_none_or(|id| *id == unit.unit))
        .collect();
    if wanted.is_empty() {
        return Err(Failure::not_found("assignment"));
    }
    let making = Making { app, gathering: &gathering, known: &known, language: input.language };
    let forms = wanted
        .iter()
        .map(|unit| Ok((unit.unit_name.clone(), making.form(&input.meeting, unit)?)))
        .collect::<Result<Vec<_>>>()?;
    let word = text(input.language, "form-title");
    let single = input.unit.is_some();
    let title =
        if single { format!("{word} {}", for_file_systems(&forms[0].0)) } else { word.clone() };
    let name = file_name(&gathering.meeting, &title, if single { "xlsx" } else { "zip" });
    let made_at = wall_clock(app.now(), &gathering.zone()).unwrap_or(EPOCH);
    let made = tokio::task::spawn_blocking(move || make(&word, forms, single, made_at)).await;
    let bytes = made.map_err(|error| {
        tracing::error!(%error, "making reply forms broke off");
        FailureCode::Unknown
    })??;
    let mut transaction = app.write().await?;
    let args = [("file", name.as_str())];
    app.note(&mut transaction, actor, Some(&input.meeting), "export_reply_forms", &args).await?;
    transaction.commit().await?;
    Ok(SheetFile {
        file_name: name,
        media_type: if single { XLSX } else { "application/zip" }.to_owned(),
        content: STANDARD.encode(bytes),
    })
}

/// The form of one unit: a name for it, and its bytes.
pub(crate) async fn one_form(
    app: &App,
    (meeting, unit): (&MeetingId, &UnitId),
    language: Language,
) -> Result<(String, Vec<u8>)> {
    let mut connection = app.read().await?;
    let gathering = Gathering::load_unit(&mut connection, meeting, unit)
        .await?
        .ok_or_else(|| Failure::not_found("assignment"))?;
    let known = replies_of(&mut connection, &gathering).await?;
    drop(connection);
    let making = Making { app, gathering: &gathering, known: &known, language };
    let found = known.units.first().ok_or_else(|| Failure::not_found("assignment"))?;
    let form = making.form(meeting, found)?;
    let word = text(language, "form-title");
    let name = format!("{word} {}.xlsx", for_file_systems(&found.unit_name));
    let made = tokio::task::spawn_blocking(move || reply_form::write(&form)).await;
    let bytes = made.map_err(|error| {
        tracing::error!(%error, "making a reply form broke off");
        FailureCode::Unknown
    })??;
    Ok((name, bytes))
}

fn make(
    word: &str,
    forms: Vec<(String, ReplyForm)>,
    single: bool,
    made_at: ZonelessDateTime,
) -> Result<Vec<u8>> {
    let mut files = Vec::new();
    let mut names = HashSet::new();
    for (unit, form) in forms {
        let bytes = reply_form::write(&form)?;
        if single {
            return Ok(bytes);
        }
        let base = format!("{word} {}", for_file_systems(&unit));
        let mut name = format!("{base}.xlsx");
        let mut number = 2;
        while !names.insert(name.clone()) {
            name = format!("{base} {number}.xlsx");
            number += 1;
        }
        files.push((name, bytes));
    }
    Ok(archive::zip(&files, made_at)?)
}

/// What all forms of a meeting have in common.
struct Making<'a> {
    app: &'a App,
    gathering: &'a Gathering,
    known: &'a Replies,
    language: Language,
}

impl Making<'_> {
    fn word(&self, key: &str) -> String {
        text(self.language, &format!("form-{key}"))
    }

    fn form(&self, meeting: &MeetingId, unit: &UnitReply) -> Result<ReplyForm> {
        let row = &self.gathering.meeting;
        let assignment =
            self.gathering.assignments.iter().find(|assignment| assignment.unit_id == unit.unit);
        let venue = assignment.and_then(|own| self.gathering.venue(&own.meeting_venue_id));
        let zone = venue.map_or_else(|| self.gathering.zone(), |venue| zone_of(&venue.time_zone));
        let place = venue
            .map(|venue| format!("{} {}", venue.name, place(&venue.site, &venue.room)))
            .unwrap_or_default();
        let mark =
            Mark { meeting: meeting.clone(), unit: unit.unit.clone(), version: unit.version };
        let people: Vec<FormPerson> = unit
            .attendees
            .iter()
            .filter(|person| person.substitute_for.is_none())
            .map(|person| {
                let substitute = unit
                    .attendees
                    .iter()
                    .find(|other| other.substitute_for.as_ref() == Some(&person.id));
                FormPerson {
                    name: person.name.clone(),
                    title: person.title.clone(),
                    rank: if unit.rank == Rank::Any {
                        String::new()
                    } else {
                        person.rank.as_str().to_owned()
                    },
                    phone: mask::phone(&person.phone),
                    standing: person.standing.as_str().to_owned(),
                    answer: person.answer.as_str().to_owned(),
                    reason: person.reason.clone(),
                    substitute_name: substitute.map(|row| row.name.clone()).unwrap_or_default(),
                    substitute_title: substitute.map(|row| row.title.clone()).unwrap_or_default(),
                    substitute_phone: substitute
                        .map(|row| mask::phone(&row.phone))
                        .unwrap_or_default(),
                }
            })
            .collect();
        let quota = usize::try_from(unit.quota).unwrap_or(1);
        Ok(ReplyForm {
            id: mark.write(self.app)?,
            head: FormHead {
                title: self.word("heading"),
                meeting: row.title.clone(),
                time: date_time_range(self.language, row.starts_at, row.ends_at, &zone),
                place: place.trim().to_owned(),
                unit: unit.unit_name.clone(),
                asked: self.asked(unit),
                deadline: self.deadline(row.reply_deadline, &zone),
                how_to: vec![self.word("how-to-fill"), self.word("how-to-send")],
            },
            words: self.words(),
            labels: self.labels(),
            choices: self.choices(unit),
            blank_lines: quota.saturating_sub(people.len()).min(reply_form::MAX_LINES),
            people,
            remark: unit.remark.clone(),
            questions: self.questions(unit),
            made_at: wall_clock(self.app.now(), &zone).unwrap_or(EPOCH),
        })
    }

    fn asked(&self, unit: &UnitReply) -> String {
        let rank = text(self.language, &format!("phone-rank-{}", unit.rank.as_str()));
        let standing = unit.standing.as_str().replace('_', "-");
        let standing = text(self.language, &format!("phone-standing-{standing}"));
        let quota = unit.quota.to_string();
        let args = [("quota", quota.as_str()), ("rank", &rank), ("standing", &standing)];
        text_with(self.language, "phone-asked", &args)
    }

    fn deadline(&self, deadline: Option<i64>, zone: &TimeZoneName) -> String {
        let Some(at) = deadline else { return String::new() };
        let deadline = date_time(self.language, Instant(at), zone);
        text_with(self.language, "form-deadline", &[("deadline", &deadline)])
    }

    fn words(&self) -> FormWords {
        FormWords {
            meeting: text(self.language, "sheet-meeting"),
            time: text(self.language, "sheet-time"),
            place: self.word("place"),
            unit: self.word("unit"),
            remark: text(self.language, "phone-remark"),
            questions: self.word("questions"),
            required: self.word("required"),
            wrong: self.word("wrong"),
            choose: self.word("choose"),
            number: self.word("number"),
            page: text(self.language, "sheet-page"),
            tab: self.word("title"),
        }
    }

    fn labels(&self) -> FormLabels {
        let own = |key: &str| text(self.language, key);
        FormLabels {
            number: own("sheet-number"),
            name: own("phone-name"),
            title: own("phone-title"),
            rank: own("phone-rank"),
            phone: own("phone-phone"),
            standing: own("phone-standing"),
            answer: own("sheet-answer"),
            reason: self.word("reason"),
            substitute_name: own("phone-substitute-name"),
            substitute_title: own("phone-substitute-title"),
            substitute_phone: own("phone-substitute-phone"),
        }
    }

    fn choices(&self, unit: &UnitReply) -> FormChoices {
        let choice = |code: &str, key: String| FormChoice {
            code: code.to_owned(),
            word: text(self.language, &key),
        };
        FormChoices {
            answers: Answer::ALL
                .iter()
                .map(|one| choice(one.as_str(), format!("phone-{}", one.as_str())))
                .collect(),
            standings: Standing::ALL
                .iter()
                .map(|one| {
                    let key = format!("phone-standing-{}", one.as_str().replace('_', "-"));
                    choice(one.as_str(), key)
                })
                .collect(),
            ranks: match unit.rank {
                Rank::Any => Vec::new(),
                Rank::Principal | Rank::Deputy => PersonRank::ALL
                    .iter()
                    .map(|one| choice(one.as_str(), format!("phone-rank-{}", one.as_str())))
                    .collect(),
            },
        }
    }

    fn questions(&self, unit: &UnitReply) -> Vec<FormQuestion> {
        let value = |id| {
            let own = unit.answers.iter().find(|own| own.question == id);
            own.map(|own| own.answer.clone()).unwrap_or_default()
        };
        self.known
            .questions
            .iter()
            .map(|question| FormQuestion {
                text: question.wording.clone(),
                kind: match question.kind {
                    QuestionKind::Text => Kind::Text,
                    QuestionKind::Number => Kind::Number,
                    QuestionKind::Choice => Kind::Choice(question.choices.clone()),
                },
                required: question.required,
                value: value(question.id.clone()),
            })
            .collect()
    }
}
