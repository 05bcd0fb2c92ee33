//! Forms of the phone page: fields `name-0`, `answer-0`, … become lines of an answer. A form comes
//! with or without files.

use std::collections::{HashMap, HashSet};

use axum::extract::multipart::Multipart;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_commands::own_unit::{AnswerForUnit, OwnPerson, OwnUnit};
use huidao_commands::replies::{NoteFile, QuestionAnswer, ReplyLine};
use huidao_commands::{Failure, FailureCode};
use huidao_domain::names::plain;
use huidao_domain::{Answer, AttendeeId, PersonRank, QuestionId, Quota};

use crate::router::{MAX_FORM, MAX_NOTES};

/// The most fields of a form: more than the largest quota has.
const MAX_FIELDS: usize = 20_000;

/// Texts and files of a form, in the order of the page.
#[derive(Debug, Default)]
pub(crate) struct Submitted {
    pub pairs: Vec<(String, String)>,
    pub files: Vec<(String, NoteFile)>,
}

fn invalid(detail: impl std::fmt::Display) -> Failure {
    Failure::from(FailureCode::InvalidInput).with("detail", detail)
}

impl Submitted {
    /// Reads a form of either kind.
    pub async fn read(request: Request) -> Result<Self, Failure> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            let multipart = Multipart::from_request(request, &()).await.map_err(invalid)?;
            return Self::with_files(multipart).await;
        }
        let body =
            axum::body::to_bytes(request.into_body(), usize::try_from(MAX_FORM).unwrap_or(0))
                .await
                .map_err(|_| Failure::too_large(MAX_FORM))?;
        let pairs = form_urlencoded::parse(&body).into_owned().take(MAX_FIELDS).collect();
        Ok(Self { pairs, files: Vec::new() })
    }

    async fn with_files(mut multipart: Multipart) -> Result<Self, Failure> {
        let too_large = |_| Failure::too_large(MAX_NOTES);
        let mut read = Self::default();
        let mut texts = 0;
        while let Some(field) = multipart.next_field().await.map_err(too_large)? {
            let name = field.name().unwrap_or_default().to_owned();
            let file_name = field.file_name().map(str::to_owned);
            let bytes = field.bytes().await.map_err(too_large)?;
            if read.pairs.len() + read.files.len() >= MAX_FIELDS {
                return Err(invalid("fields"));
            }
            match file_name {
                // A browser sends an empty part for a file that was not chosen.
                Some(_) if bytes.is_empty() => {}
                Some(file_name) => {
                    let content = STANDARD.encode(bytes);
                    read.files.push((name, NoteFile { file_name, content }));
                }
                None => {
                    texts += bytes.len() as u64;
                    if texts > MAX_FORM {
                        return Err(Failure::too_large(MAX_FORM));
                    }
                    read.pairs.push((name, String::from_utf8_lossy(&bytes).into_owned()));
                }
            }
        }
        Ok(read)
    }

    /// Leaves the files of rows out.
    pub fn forget_files(&mut self, rows: impl Iterator<Item = usize>) {
        let own: HashSet<String> = rows
            .flat_map(|row| {
                [format!("note-{row}"), format!("held-{row}"), format!("held-name-{row}")]
            })
            .collect();
        self.files.retain(|(name, _)| !own.contains(name));
        self.pairs.retain(|(name, _)| !own.contains(name));
    }

    pub fn field(&self, name: &str) -> &str {
        self.pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }
}

/// One line of the form as typed, for showing it again.
#[derive(Debug, Clone, Default)]
pub(crate) struct Row {
    pub id: String,
    pub name: String,
    pub title: String,
    pub phone: String,
    pub rank: String,
    pub standing: String,
    pub answer: String,
    pub reason: String,
    pub substitute_name: String,
    pub substitute_title: String,
    pub substitute_phone: String,
    pub removed: bool,
    /// The name of the written request that is kept.
    pub note: String,
    /// The key of a file that came with an answer which was not taken, and its name.
    pub held: (String, String),
    /// What is wrong, by the name of its field.
    pub flaws: Vec<(&'static str, String)>,
}

impl Row {
    /// Whether a written request belongs to it: its person stays in the form and does not just attend.
    pub fn asks(&self) -> bool {
        !self.removed && !matches!(self.answer.as_str(), "" | "attend")
    }

    /// What is wrong with a field; empty when nothing is.
    pub fn flaw(&self, field: &str) -> &str {
        let found = self.flaws.iter().find(|(name, _)| *name == field);
        found.map(|(_, words)| words.as_str()).unwrap_or_default()
    }

    /// What a person said with it, so that a repeated form is known as one.
    fn said(&self) -> [String; 10] {
        let answer = if self.answer.is_empty() { "attend" } else { &self.answer };
        let substitute = |text: &str| {
            if answer == "substitute" { text.trim().to_owned() } else { String::new() }
        };
        let reason = if answer == "attend" { "" } else { self.reason.trim() };
        // A number as somebody typed it and its masked form are one.
        let phone = |text: &str| huidao_domain::mask::phone(text);
        [
            plain(&self.name),
            self.title.trim().to_owned(),
            phone(self.phone.trim()),
            self.rank.clone(),
            self.standing.clone(),
            answer.to_owned(),
            reason.to_owned(),
            plain(&substitute(&self.substitute_name)),
            substitute(&self.substitute_title),
            phone(&substitute(&self.substitute_phone)),
        ]
    }
}

/// The rows of a form, in order.
pub(crate) fn typed_rows(form: &Submitted) -> Vec<Row> {
    let mut fields: HashMap<&str, &str> = HashMap::with_capacity(form.pairs.len());
    for (key, value) in &form.pairs {
        fields.entry(key).or_insert(value);
    }
    // One more than any quota, so that too many people are too many and not cut off.
    (0..=usize::try_from(Quota::MAX).unwrap_or(usize::MAX))
        .take_while(|n| fields.contains_key(format!("name-{n}").as_str()))
        .map(|n| {
            let text = |name: &str| {
                let key = format!("{name}-{n}");
                fields.get(key.as_str()).copied().unwrap_or_default().to_owned()
            };
            Row {
                id: text("id"),
                name: text("name"),
                title: text("title"),
                phone: text("phone"),
                rank: text("rank"),
                standing: text("standing"),
                answer: text("answer"),
                reason: if text("answer") == Answer::Substitute.as_str() {
                    text("why")
                } else {
                    text("reason")
                },
                substitute_name: text("substitute-name"),
                substitute_title: text("substitute-title"),
                substitute_phone: text("substitute-phone"),
                removed: !text("remove").is_empty(),
                note: text("kept"),
                held: (text("held"), text("held-name")),
                flaws: Vec::new(),
            }
        })
        .collect()
}

/// The numbers of the rows that stay: the lines of the answer, in order.
pub(crate) fn kept_rows(form: &Submitted) -> Vec<usize> {
    let rows = typed_rows(form).into_iter().enumerate();
    rows.filter(|(_, row)| !row.removed).map(|(n, _)| n).collect()
}

/// What was typed as answers to the organiser's questions, by the question.
pub(crate) fn typed_answers(form: &Submitted) -> Vec<(String, String)> {
    form.pairs
        .iter()
        .filter_map(|(key, value)| Some((key.strip_prefix("q-")?.to_owned(), value.clone())))
        .collect()
}

fn line(row: Row, note: Option<NoteFile>, unit: &[OwnPerson]) -> Result<ReplyLine, Failure> {
    let id = if row.id.is_empty() {
        None
    } else {
        Some(AttendeeId::try_from(row.id).map_err(|_| invalid("id"))?)
    };
    let answer = if row.answer.is_empty() {
        Answer::Attend
    } else {
        row.answer.parse().map_err(|_| invalid("answer"))?
    };
    let rank = match row.rank.as_str() {
        // Not asked for, or not chosen: what is known of the person stays.
        "" => {
            let known = unit.iter().find(|person| Some(&person.id) == id.as_ref());
            known.map_or(PersonRank::Other, |person| person.rank)
        }
        word => word.parse().map_err(|_| invalid("rank"))?,
    };
    let standing = match row.standing.as_str() {
        "" => None,
        word => Some(word.parse().map_err(|_| invalid("standing"))?),
    };
    Ok(ReplyLine {
        id,
        name: row.name,
        title: row.title,
        phone: row.phone,
        answer,
        reason: row.reason,
        substitute_name: row.substitute_name,
        substitute_title: row.substitute_title,
        substitute_phone: row.substitute_phone,
        rank,
        standing,
        note,
    })
}

/// An answer from a form.
pub(crate) fn answer(form: &Submitted, unit: &[OwnPerson]) -> Result<AnswerForUnit, Failure> {
    let lines = typed_rows(form)
        .into_iter()
        .enumerate()
        .filter(|(_, row)| !row.removed)
        .map(|(n, row)| {
            let field = format!("note-{n}");
            let note = form.files.iter().find(|(name, _)| *name == field);
            line(row, note.map(|(_, file)| file.clone()), unit)
        })
        .collect::<Result<_, _>>()?;
    let answers = typed_answers(form)
        .into_iter()
        .map(|(id, answer)| {
            let question = QuestionId::try_from(id).map_err(|_| invalid("question"))?;
            Ok(QuestionAnswer { question, answer })
        })
        .collect::<Result<_, Failure>>()?;
    let version = form.field("version").parse().map_err(|_| invalid("version"))?;
    Ok(AnswerForUnit { remark: form.field("remark").to_owned(), lines, answers, version })
}

/// Whether a form says what the unit has answered already: it was sent twice because the first answer
/// got lost on its way back.
pub(crate) fn says_the_same(form: &Submitted, unit: &OwnUnit, known: &[Row]) -> bool {
    let typed = typed_rows(form);
    let typed: Vec<_> =
        typed.iter().filter(|row| !row.removed && !row.name.trim().is_empty()).collect();
    let known: Vec<_> = known.iter().filter(|row| !row.name.is_empty()).collect();
    form.files.is_empty()
        && form.field("remark").trim() == unit.remark
        && typed.len() == known.len()
        && typed.iter().zip(known).all(|(typed, known)| typed.said() == known.said())
        && typed_answers(form).iter().all(|(id, typed)| {
            let own = unit.answers.iter().find(|own| own.question.as_str() == id);
            own.map(|own| own.answer.as_str()).unwrap_or_default() == typed.trim()
        })
}

/// The person of a check-in form.
pub(crate) fn attendee(form: &Submitted) -> Result<AttendeeId, Failure> {
    AttendeeId::try_from(form.field("attendee").to_owned())
        .map_err(|_| Failure::not_found("attendee"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(list: &[(&str, &str)]) -> Submitted {
        Submitted {
            pairs: list.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
            files: Vec::new(),
        }
    }

    #[test]
    fn a_form_becomes_lines_in_order() {
        let question = "01928c6e-0000-7000-8000-00000000000a";
        let typed = form(&[
            ("version", "3"),
            ("name-0", "甲"),
            ("answer-0", "attend"),
            ("rank-0", "principal"),
            ("standing-0", "sit_in"),
            ("name-1", "乙"),
            ("answer-1", "leave"),
            ("reason-1", "出差"),
            ("name-2", "丙"),
            ("answer-2", "substitute"),
            ("why-2", "值班"),
            ("substitute-name-2", "丁"),
            ("name-3", "戊"),
            ("remove-3", "1"),
            (&format!("q-{question}"), "需要"),
            ("remark", "车位"),
        ]);
        let answer = answer(&typed, &[]).unwrap();
        assert_eq!((answer.version, answer.remark.as_str()), (3, "车位"));
        assert_eq!(answer.lines.len(), 3, "the one who was struck out is left out");
        assert_eq!(answer.lines[0].rank, PersonRank::Principal);
        assert_eq!(answer.lines[0].standing, Some(huidao_domain::Standing::SitIn));
        assert_eq!(answer.lines[1].reason, "出差");
        assert_eq!(
            (answer.lines[2].substitute_name.as_str(), answer.lines[2].reason.as_str()),
            ("丁", "值班")
        );
        assert_eq!(answer.answers[0].answer, "需要");
    }

    #[test]
    fn made_up_forms_are_refused_and_do_not_panic() {
        for bad in [
            form(&[]),
            form(&[("version", "x")]),
            form(&[("version", "0"), ("name-0", "甲"), ("answer-0", "dance")]),
            form(&[("version", "0"), ("name-0", "甲"), ("rank-0", "king")]),
            form(&[("version", "0"), ("name-0", "甲"), ("standing-0", "hover")]),
            form(&[("version", "0"), ("name-0", "甲"), ("id-0", "1 OR 1=1")]),
            form(&[("version", "0"), ("name-0", "甲"), ("q-1", "x")]),
        ] {
            assert!(answer(&bad, &[]).is_err(), "{bad:?}");
        }
        assert!(attendee(&form(&[("attendee", "../../etc")])).is_err());
    }
}
