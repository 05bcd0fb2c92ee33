//! Reply forms: written, filled, saved by other programs, and read again.

#![expect(clippy::unwrap_used, reason = "a fixture that cannot be made fails its test")]

mod fixture;
mod returned;

use std::io::{Cursor, Read as _};

use calamine::{Reader as _, Xlsx};
use huidao_documents::reply_form::{self, FilledForm, FormPerson, ReplyForm};
use huidao_documents::{DocumentError, grid};
use zip::ZipArchive;

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// What every copy of the fixture says, whoever saved it.
fn assert_is_the_fixture(form: &FilledForm, from: &str) {
    let names: Vec<&str> = form.lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["许㛃", "何䶮", "𬱖某🙂"], "{from}: free lines are nobody");
    let codes: Vec<[Option<&str>; 3]> = form
        .lines
        .iter()
        .map(|line| [&line.rank, &line.standing, &line.answer].map(|choice| choice.code.as_deref()))
        .collect();
    assert_eq!(
        codes,
        [
            [Some("principal"), Some("attend"), Some("attend")],
            [Some("deputy"), Some("sit_in"), Some("leave")],
            [None, None, Some("substitute")],
        ],
        "{from}"
    );
    assert_eq!(form.lines[1].phone, "+85290000001", "{from}");
    assert_eq!(form.lines[1].reason, "赴杭州开会", "{from}");
    let line = &form.lines[2];
    assert_eq!(line.title, "=1+1", "{from}: text that looks like a formula is text");
    assert_eq!(
        (
            line.substitute_name.as_str(),
            line.substitute_title.as_str(),
            line.substitute_phone.as_str()
        ),
        ("买买提·艾力江", "科长", "0580-2000001"),
        "{from}"
    );
    assert_eq!(form.remark, "请预留无障碍通道", "{from}");
    assert_eq!(form.problems, [], "{from}");
}

fn answers(form: &FilledForm) -> Vec<(&str, &str)> {
    form.answers.iter().map(|answer| (answer.question.as_str(), answer.value.as_str())).collect()
}

#[test]
fn a_form_reads_back_as_it_was_written() {
    let form = fixture::form();
    let filled = reply_form::read(&reply_form::write(&form).unwrap()).unwrap();
    assert_eq!(filled.id, Some(form.id));
    assert_eq!(filled.sheet, "回执表");
    assert_is_the_fixture(&filled, "as written");
    let expected =
        [("用餐人数", "3"), ("交通方式", "乘船, 需接站"), ("车牌号", "浙L00000"), ("是否住宿", "")];
    assert_eq!(answers(&filled), expected, "the mark behind a required question is not asked back");
    let rows =
        grid::read("", &reply_form::write(&fixture::form()).unwrap()).unwrap().remove(0).rows;
    for line in &filled.lines {
        assert_eq!(rows[line.row - 1][1], line.name, "the row is the one a person sees");
    }
}

#[test]
fn a_form_in_other_words_is_read_by_its_own_words() {
    let mut form = fixture::form();
    form.labels.name = "Wer".into();
    form.labels.answer = "Kommt".into();
    form.choices.answers[0].word = "ja, gern".into();
    form.words.remark = "Sonst".into();
    form.questions[0].text = "=Essen".into();
    let filled = reply_form::read(&reply_form::write(&form).unwrap()).unwrap();
    assert_is_the_fixture(&filled, "other words");
    assert_eq!(filled.lines[0].answer.text, "ja, gern");
    assert_eq!(answers(&filled)[0], ("=Essen", "3"));
}

#[test]
fn only_what_is_to_be_filled_can_be_changed() {
    let bytes = reply_form::write(&fixture::form()).unwrap();
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(xml.contains("<sheetProtection") && !xml.contains("password"), "without a password");
    assert!(part(&bytes, "xl/styles.xml").contains("locked=\"0\""));
    assert!(part(&bytes, "xl/workbook.xml").contains("state=\"veryHidden\""));
    assert!(!part(&bytes, "xl/worksheets/sheet1.xml").contains("<f>"));
    for (what, expected) in [
        ("A4", r#"paperSize="9""#),
        ("across", r#"orientation="landscape""#),
        ("a number for a number", r#"type="decimal""#),
        ("what to do", "请从下拉列表中选择。"),
    ] {
        assert!(xml.contains(expected), "{what}: {expected} in {xml}");
    }
    assert_eq!(grid::read("x.xlsx", &bytes).unwrap().len(), 1, "the hidden sheet is not shown");
}

#[test]
fn every_drop_down_offers_the_words_of_its_column() {
    let bytes = reply_form::write(&fixture::form()).unwrap();
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
    let hidden = workbook.worksheet_range("huidao").unwrap();
    let offered: Vec<(&str, Vec<String>)> = xml
        .split("<dataValidation ")
        .filter(|check| check.contains(r#"type="list""#))
        .map(|check| {
            let column = &check.split("sqref=\"").nth(1).unwrap()[..1];
            let formula = check.split("<formula1>").nth(1).unwrap().split('<').next().unwrap();
            let rows = formula.strip_prefix("huidao!$C$").unwrap().split(":$C$");
            let rows: Vec<u32> = rows.map(|row| row.parse().unwrap()).collect();
            let words = (rows[0]..=rows[1])
                .map(|row| hidden.get_value((row - 1, 2)).unwrap().to_string())
                .collect();
            (column, words)
        })
        .collect();
    let expected = [
        ("D", ["主要负责人", "分管负责人", "其他"].as_slice()),
        ("E", &["自行前往", "乘船, 需接站"]),
        ("F", &["出席", "列席", "旁听"]),
        ("G", &["参加", "请假", "代会"]),
    ];
    let expected: Vec<(&str, Vec<String>)> = expected
        .into_iter()
        .map(|(column, words)| (column, words.iter().map(|word| (*word).to_owned()).collect()))
        .collect();
    assert_eq!(offered, expected, "an option may have a comma in it");
}

#[test]
fn a_column_without_choices_is_left_out() {
    let mut form = fixture::form();
    form.choices.ranks.clear();
    form.choices.standings.clear();
    form.questions.clear();
    let rows = grid::read("", &reply_form::write(&form).unwrap()).unwrap().remove(0).rows;
    let headings = rows.iter().find(|row| row[0] == "序号").unwrap();
    assert_eq!(headings.len(), 9);
    assert!(!headings.iter().any(|heading| heading == "职级" || heading == "参会身份"));
}

#[test]
fn a_form_for_nobody_yet_and_one_with_too_many_lines() {
    let empty = ReplyForm { people: Vec::new(), blank_lines: 0, ..fixture::form() };
    assert!(reply_form::read(&reply_form::write(&empty).unwrap()).unwrap().lines.is_empty());
    let mut large = fixture::form();
    large.people = vec![FormPerson::default(); reply_form::MAX_LINES];
    assert!(matches!(reply_form::write(&large), Err(DocumentError::Unwritable(_))));
}

#[test]
fn the_same_form_gives_the_same_file() {
    let form = fixture::form();
    assert_eq!(reply_form::write(&form), reply_form::write(&form), "no clock is read");
}
