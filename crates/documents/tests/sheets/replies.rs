//! The summary of replies as another program reads it back.

use std::io::{Cursor, Read as _};

use huidao_documents::grid;
use zip::ZipArchive;

use crate::fixture;

/// The row of headings, counted from 0.
const HEADINGS: usize = 4;
const QUESTIONS: [&str; 4] = ["是否需要安排用餐", "用餐人数", "车牌号", "是否清真餐"];

fn page_xml(bytes: &[u8]) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut text).unwrap();
    text
}

fn page_setup(bytes: &[u8]) -> String {
    let text = page_xml(bytes);
    let from = text.find("<pageSetup").unwrap();
    text[from..].split('>').next().unwrap().to_owned()
}

#[test]
fn every_person_has_a_row_and_every_question_a_column() {
    let sheet = fixture::replies(&QUESTIONS[..2]);
    let rows = grid::read("x.xlsx", &fixture::xlsx(&sheet).unwrap()).unwrap().remove(0).rows;
    let headings = [
        "序号",
        "单位",
        "会场",
        "姓名",
        "职务",
        "手机",
        "职级",
        "参会身份",
        "参会情况",
        "代替何人",
        "请假/代会事由",
        "审批",
        "审批意见",
        "回执编号",
        "回执时间",
        "填报人",
        "备注",
        "是否需要安排用餐",
        "用餐人数",
    ];
    assert_eq!(rows[HEADINGS], headings);
    let substitute = [
        "3",
        "岱山县人民政府教育督导委员会",
        "岱山分会场",
        "𬱖某",
        "党组成员、副局长、总督学",
        "19900000003",
        "",
        "出席",
        "代会",
        "何䶮",
        "赴杭州开会",
        "待批准",
        "",
        "0003-1",
        "2026-03-18 18:05",
        "周思远",
        "单独乘船前往",
        "是",
        "3",
    ];
    assert_eq!(rows[HEADINGS + 3], substitute);
    let xml = page_xml(&fixture::xlsx(&sheet).unwrap());
    let cell = xml.split("<c r=\"S8\"").nth(1).and_then(|rest| rest.split("</c>").next()).unwrap();
    assert!(cell.contains("<v>3</v>") && !cell.contains("t="), "a number, not text: {cell}");
    assert!(rows.iter().any(|row| row[0].starts_with("应到 4 人")), "the totals are on the sheet");
}

#[test]
fn a_unit_without_an_answer_has_one_row_that_says_so() {
    let sheet = fixture::replies(&QUESTIONS);
    let rows = grid::read("x.csv", &fixture::csv(&sheet).unwrap()).unwrap().remove(0).rows;
    assert_eq!(rows.len(), 5, "headings and four units");
    assert_eq!(rows[4], ["4", "嵊泗县教育局", "嵊泗分会场", "", "", "", "", "", "未回执"]);
    assert_eq!(rows[2][5], "+85290000001", "a number from abroad keeps its plus");
}

#[test]
fn a_sheet_with_questions_is_printed_on_larger_paper() {
    let few = fixture::xlsx(&fixture::replies(&[])).unwrap();
    let many = fixture::xlsx(&fixture::replies(&QUESTIONS[..1])).unwrap();
    for (bytes, size) in [(few, r#"paperSize="9""#), (many, r#"paperSize="8""#)] {
        let setup = page_setup(&bytes);
        assert!(setup.contains(size) && setup.contains(r#"orientation="landscape""#), "{setup}");
    }
}
