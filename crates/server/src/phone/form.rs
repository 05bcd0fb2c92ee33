//! Forms of the phone page: fields `name-0`, `answer-0`, … become lines of an answer.

use huidao_commands::own_unit::AnswerForUnit;
use huidao_commands::replies::ReplyLine;
use huidao_commands::{Failure, FailureCode};
use huidao_domain::{Answer, AttendeeId};

/// One line of the form as typed, for showing it again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Row {
    pub id: String,
    pub name: String,
    pub title: String,
    pub phone: String,
    pub answer: String,
    pub reason: String,
    pub substitute_name: String,
    pub substitute_title: String,
    pub substitute_phone: String,
}

fn field<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
}

/// The rows of a form, in order.
pub(crate) fn typed_rows(pairs: &[(String, String)]) -> Vec<Row> {
    // No line is left out: there are at most as many as fields.
    (0..pairs.len())
        .take_while(|n| pairs.iter().any(|(key, _)| *key == format!("name-{n}")))
        .map(|n| {
            let text = |name: &str| field(pairs, &format!("{name}-{n}")).to_owned();
            Row {
                id: text("id"),
                name: text("name"),
                title: text("title"),
                phone: text("phone"),
                answer: text("answer"),
                reason: if text("answer") == Answer::Substitute.as_str() {
                    text("why")
                } else {
                    text("reason")
                },
                substitute_name: text("substitute-name"),
                substitute_title: text("substitute-title"),
                substitute_phone: text("substitute-phone"),
            }
        })
        .collect()
}

fn line(row: Row) -> Result<ReplyLine, Failure> {
    let invalid = |detail: &str| Failure::from(FailureCode::InvalidInput).with("detail", detail);
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
    })
}

/// An answer from a form.
pub(crate) fn answer(pairs: &[(String, String)]) -> Result<AnswerForUnit, Failure> {
    let lines = typed_rows(pairs).into_iter().map(line).collect::<Result<_, _>>()?;
    let version = field(pairs, "version")
        .parse()
        .map_err(|_| Failure::from(FailureCode::InvalidInput).with("detail", "version"))?;
    Ok(AnswerForUnit { remark: field(pairs, "remark").to_owned(), lines, version })
}

/// The person of a check-in form.
pub(crate) fn attendee(pairs: &[(String, String)]) -> Result<AttendeeId, Failure> {
    AttendeeId::try_from(field(pairs, "attendee").to_owned())
        .map_err(|_| Failure::not_found("attendee"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
        list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_form_becomes_lines_in_order() {
        let form = pairs(&[
            ("version", "3"),
            ("name-0", "甲"),
            ("answer-0", "attend"),
            ("name-1", "乙"),
            ("answer-1", "leave"),
            ("reason-1", "出差"),
            ("name-2", "丙"),
            ("answer-2", "substitute"),
            ("why-2", "值班"),
            ("substitute-name-2", "丁"),
            ("remark", "车位"),
        ]);
        let answer = answer(&form).unwrap();
        assert_eq!((answer.version, answer.remark.as_str(), answer.lines.len()), (3, "车位", 3));
        assert_eq!(answer.lines[1].reason, "出差");
        assert_eq!(
            (answer.lines[2].substitute_name.as_str(), answer.lines[2].reason.as_str()),
            ("丁", "值班")
        );
    }

    #[test]
    fn made_up_forms_are_refused_and_do_not_panic() {
        for bad in [
            pairs(&[]),
            pairs(&[("version", "x")]),
            pairs(&[("version", "0"), ("name-0", "甲"), ("answer-0", "dance")]),
            pairs(&[("version", "0"), ("name-0", "甲"), ("id-0", "1 OR 1=1")]),
        ] {
            assert!(answer(&bad).is_err(), "{bad:?}");
        }
        assert!(attendee(&pairs(&[("attendee", "../../etc")])).is_err());
    }
}
