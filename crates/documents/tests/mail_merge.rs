//! The list for a mail merge as a word processor reads it.

#![expect(clippy::unwrap_used, reason = "a fixture that cannot be made fails its test")]

use std::io::{Cursor, Read as _};

use huidao_documents::mail_merge::{self, MailMerge};
use huidao_documents::sheets::ZonelessDateTime;
use huidao_documents::{DocumentError, grid};
use zip::ZipArchive;

fn merge() -> MailMerge {
    let row = |cells: [&str; 5]| cells.map(str::to_owned).to_vec();
    MailMerge {
        tab: "邮件合并".into(),
        headings: row(["单位", "联络员", "手机", "链接", "会场"]),
        rows: vec![
            row([
                "舟山市教育局",
                "许㛃",
                "19900000001",
                "https://meeting.example.org/c/4tF0aXq9LmR2vBnK7sWdPz",
                "主会场",
            ]),
            row(["=1+1", "𬱖某", "+85290000001", "", "岱山分会场"]),
        ],
        made_at: ZonelessDateTime { year: 2026, month: 3, day: 18, hour: 9, minute: 0, second: 0 },
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_names_of_the_fields_stand_in_the_first_row() {
    let merge = merge();
    let sheets = grid::read("x.xlsx", &mail_merge::xlsx(&merge).unwrap()).unwrap();
    assert_eq!(sheets.len(), 1, "a word processor offers every sheet, so there is one");
    assert_eq!(sheets[0].name, "邮件合并");
    assert_eq!(sheets[0].rows[0], merge.headings);
    assert_eq!(sheets[0].rows[1..], merge.rows);
}

#[test]
fn no_cell_is_a_number_a_formula_or_a_link() {
    let bytes = mail_merge::xlsx(&merge()).unwrap();
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    assert_eq!(xml.matches("<c ").count(), xml.matches("t=\"s\"").count(), "only text: {xml}");
    assert!(!xml.contains("<f>") && !xml.contains("<hyperlink"), "{xml}");
    assert!(xml.contains("ySplit=\"1\""), "the names stay in view");
}

#[test]
fn the_same_list_gives_the_same_file() {
    assert_eq!(mail_merge::xlsx(&merge()), mail_merge::xlsx(&merge()), "no clock is read");
}

#[test]
fn a_list_without_contacts_has_its_fields_and_a_text_past_what_a_cell_holds_is_an_error() {
    let empty = MailMerge { rows: Vec::new(), ..merge() };
    let rows = grid::read("x.xlsx", &mail_merge::xlsx(&empty).unwrap()).unwrap().remove(0).rows;
    assert_eq!(rows, [empty.headings]);
    let mut long = merge();
    long.rows[0][0] = "会".repeat(40_000);
    assert!(matches!(mail_merge::xlsx(&long), Err(DocumentError::Unwritable(_))));
}
