//! The words by which a form is read when its hidden sheet was lost: as CSV, or
//! saved by a program that drops what it does not show. Like the headings of a
//! roster, these tables are for recognising and are never shown.

use super::columns::Field;
use crate::roster::clean;

/// Headings longer than this are sentences.
const LONGEST_HEADING: usize = 24;

/// What a heading has in it that is about a substitute.
const SUBSTITUTE: [&str; 3] = ["代会人", "替会人", "substitute"];
/// What a heading has in it, in the order in which they are tried: a reason for
/// 代会 is a reason, 参会身份 is a standing and no number of an identity card.
const HEADINGS: [(Field, &[&str]); 8] = [
    (Field::Reason, &["事由", "原因", "理由", "reason"]),
    (Field::Standing, &["参会身份", "standing"]),
    (
        Field::Answer,
        &["参会情况", "是否参会", "是否参加", "出席情况", "answer", "attendance", "comes"],
    ),
    (Field::Rank, &["职级", "rank"]),
    (Field::Title, &["职务", "职位", "title", "position"]),
    (Field::Phone, &["手机", "电话", "联系方式", "phone", "mobile"]),
    (Field::Name, &["姓名", "name"]),
    (Field::Number, &["序号", "编号", "no.", "number"]),
];
/// Headings of lists that hold several units, and so are no form of one.
const UNITS: [&str; 5] = ["单位", "单位名称", "单位全称", "unit", "organisation"];

/// The labels of the remark.
const REMARKS: [&str; 7] = ["备注", "说明", "其他说明", "remark", "remarks", "note", "notes"];
/// What stands behind a question that has to be answered.
const REQUIRED: [&str; 8] =
    ["（必填）", "(必填)", "必填", "（required）", "(required)", "required", "*", "＊"];

/// The words of a choice, and its code.
type Meaning = (&'static str, &'static [&'static str]);
const ANSWERS: [Meaning; 3] = [
    (
        "attend",
        &[
            "参加",
            "参会",
            "出席",
            "到会",
            "能参加",
            "是",
            "attend",
            "attends",
            "attending",
            "comes",
            "yes",
        ],
    ),
    (
        "leave",
        &["请假", "事假", "病假", "公假", "不参加", "leave", "onleave", "asksleave", "excused"],
    ),
    (
        "substitute",
        &[
            "代会",
            "代参会",
            "替会",
            "他人代会",
            "委托代会",
            "substitute",
            "substituted",
            "replaced",
        ],
    ),
];
const STANDINGS: [Meaning; 4] = [
    ("attend", &["出席", "正式出席", "参加", "attend", "attending"]),
    ("sit_in", &["列席", "sitin", "sittingin", "sitsin"]),
    ("listen", &["旁听", "listen", "listening", "observing", "observer"]),
    ("guest", &["特邀", "特邀嘉宾", "嘉宾", "guest"]),
];
const RANKS: [Meaning; 3] = [
    ("principal", &["正职", "主要负责人", "主要领导", "principal", "head"]),
    ("deputy", &["副职", "分管", "分管负责人", "分管领导", "deputy"]),
    ("other", &["其他", "other"]),
];

/// The field of a heading.
pub(super) fn field(heading: &str) -> Option<Field> {
    let heading: String =
        clean::heading(heading).chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    if heading.is_empty() || heading.chars().count() > LONGEST_HEADING {
        return None;
    }
    let has = |parts: &[&str]| parts.iter().any(|part| heading.contains(part));
    let (field, _) = HEADINGS.iter().find(|(_, parts)| has(parts))?;
    match field {
        Field::Reason => Some(Field::Reason),
        Field::Name if has(&SUBSTITUTE) => Some(Field::SubstituteName),
        Field::Title if has(&SUBSTITUTE) => Some(Field::SubstituteTitle),
        Field::Phone if has(&SUBSTITUTE) => Some(Field::SubstitutePhone),
        _ if has(&SUBSTITUTE) => None,
        field => Some(*field),
    }
}

/// Whether the heading belongs to a list of several units.
pub(super) fn names_units(heading: &str) -> bool {
    UNITS.contains(&clean::heading(heading).as_str())
}

/// Whether this is the label of the remark.
pub(super) fn is_remark(label: &str) -> bool {
    REMARKS.contains(&clean::heading(label).as_str())
}

/// The question without the mark that it has to be answered.
pub(super) fn question(label: &str) -> &str {
    let label = label.trim();
    let without = REQUIRED.iter().find_map(|mark| label.strip_suffix(mark));
    without.map(str::trim_end).filter(|text| !text.is_empty()).unwrap_or(label)
}

/// The code of a word in a column of choices.
pub(super) fn code(field: Field, word: &str) -> Option<&'static str> {
    let meanings: &[Meaning] = match field {
        Field::Answer => &ANSWERS,
        Field::Standing => &STANDINGS,
        Field::Rank => &RANKS,
        _ => return None,
    };
    let word = clean::heading(word);
    meanings.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(code, _)| *code)
}

#[cfg(test)]
mod tests {
    use super::{Field, code, field, question};

    #[test]
    fn the_headings_of_a_form_are_known_in_both_languages() {
        for (heading, expected) in [
            ("序号", Field::Number),
            ("姓 名", Field::Name),
            ("职务", Field::Title),
            ("职级", Field::Rank),
            ("手机", Field::Phone),
            ("参会身份", Field::Standing),
            ("参会情况", Field::Answer),
            ("事由（请假/代会）", Field::Reason),
            ("代会人姓名", Field::SubstituteName),
            ("代会人职务", Field::SubstituteTitle),
            ("代会人手机", Field::SubstitutePhone),
            ("No.", Field::Number),
            ("Name", Field::Name),
            ("Title", Field::Title),
            ("Mobile", Field::Phone),
            ("Reason (leave/substitute)", Field::Reason),
            ("Substitute’s name", Field::SubstituteName),
            ("Substitute's title", Field::SubstituteTitle),
            ("Substitute’s phone", Field::SubstitutePhone),
        ] {
            assert_eq!(field(heading), Some(expected), "{heading}");
        }
        assert_eq!(field("每个单位请填写参会人员的姓名、职务和手机号码，于截止时间前报送"), None);
    }

    #[test]
    fn a_choice_is_known_by_words_of_both_languages() {
        for (word, expected) in [
            ("参加", "attend"),
            ("出席", "attend"),
            ("Attend", "attend"),
            ("请 假", "leave"),
            ("Leave", "leave"),
            ("代会", "substitute"),
            ("Substitute", "substitute"),
        ] {
            assert_eq!(code(Field::Answer, word), Some(expected), "{word}");
        }
        assert_eq!(code(Field::Standing, "列席"), Some("sit_in"));
        assert_eq!(code(Field::Answer, "看情况"), None);
    }

    #[test]
    fn a_question_is_told_from_the_mark_behind_it() {
        assert_eq!(question("用餐人数（必填）"), "用餐人数");
        assert_eq!(question("Meals *"), "Meals");
        assert_eq!(question("*"), "*");
    }
}
