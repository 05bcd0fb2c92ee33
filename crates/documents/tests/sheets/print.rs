//! Sheets for the printer, read back by `pdftotext`.

use huidao_documents::sheets::{FileFormat, Sheet, write};
use huidao_documents::{DocumentError, grid};

use crate::fixture;
use crate::support::pages;

fn columns(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn every_row_is_printed_whole_and_headings_stand_on_every_page() {
    let sheet = fixture::sign_in();
    let pages = pages(&fixture::pdf(&sheet).unwrap());
    assert!(pages.len() > 2, "40 rows of 10 mm each");
    for (at, page) in pages.iter().enumerate() {
        let line = format!("第{}页共{}页", at + 1, pages.len());
        assert!(page.contains(&line), "{line} in {page}");
        assert!(page.contains("7f3a9c41d0e25b68"), "the seal is on every page: {page}");
    }
    let with_rows: Vec<&String> = pages.iter().filter(|page| page.contains("199")).collect();
    for page in with_rows {
        assert!(page.contains("序号") && page.contains("签到时间"), "headings: {page}");
    }
    let all = pages.concat();
    for row in &sheet.rows {
        let title: String = row.title.split_whitespace().collect();
        // A cell's lines are read one after the other only where nothing stands beside them.
        for letter in title.chars() {
            assert!(all.contains(letter), "{letter}");
        }
        assert!(all.contains(&row.phone), "{} in {all}", row.phone);
    }
    for rare in ["许㛃", "何䶮"] {
        assert!(all.contains(rare), "{rare}");
    }
}

#[test]
fn what_a_name_says_is_printed_and_not_run_and_never_cut_off() {
    let mut sheet = fixture::sign_in();
    sheet.rows.truncate(2);
    sheet.rows[0].name = "#panic()".into();
    let long = "abcdefghij".repeat(20);
    sheet.rows[1].name.clone_from(&long);
    let all = pages(&fixture::pdf(&sheet).unwrap()).concat();
    assert!(all.contains("#panic()"), "{all}");
    let letters = all.matches(|letter: char| letter.is_ascii_lowercase()).count();
    assert!(letters >= long.len(), "200 letters without a space, broken over lines: {letters}");
}

#[test]
fn a_sheet_of_sums_prints_the_figures_of_the_workbook() {
    let sheet = fixture::attendance();
    let all = pages(&fixture::pdf(&sheet).unwrap()).concat();
    let read = grid::read("x.xlsx", &fixture::xlsx(&sheet).unwrap()).unwrap().remove(0).rows;
    assert!(read.len() > 6);
    let total = sheet.rows.last().unwrap();
    let line = format!(
        "{}{}{}{}{}{}{}{}",
        total.unit,
        total.expected,
        total.present,
        total.substitutes,
        total.leave,
        total.late,
        total.left_early,
        total.absent
    );
    assert!(all.contains(&line), "{line} in {all}");
    assert!(all.contains(sheet.foot.note.as_deref().unwrap_or_default().trim()));
}

#[test]
fn columns_are_chosen_and_put_in_order_in_every_format() {
    let sheet: Sheet = fixture::sign_in().into();
    let keys: Vec<String> = sheet.columns().into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys.len(), 11);
    let wanted = columns(&["name", "unit", "nonsense", "name", "signature"]);
    let book = write(std::slice::from_ref(&sheet), FileFormat::Xlsx, &wanted).unwrap();
    let rows = grid::read("x.xlsx", &book).unwrap().remove(0).rows;
    let heading: Vec<String> = rows[4].iter().map(ToString::to_string).collect();
    assert_eq!(&heading[..3], ["姓名", "单位", "签名"], "each once, unknown ones passed over");
    let csv = write(std::slice::from_ref(&sheet), FileFormat::Csv, &wanted).unwrap();
    assert!(
        String::from_utf8(csv)
            .unwrap()
            .starts_with("\u{feff}姓名,单位,签名\r\n赵一鸣,舟山市教育局,\r\n")
    );
    let printed = pages(&write(&[sheet], FileFormat::Pdf, &wanted).unwrap()).concat();
    assert!(printed.contains("姓名单位签名") && !printed.contains("签到时间"), "{printed}");
}

#[test]
fn a_blank_sheet_has_names_and_room_and_nothing_of_what_was_recorded() {
    let mut sheet = fixture::sign_in();
    sheet.blank = true;
    let all = pages(&fixture::pdf(&sheet).unwrap()).concat();
    assert!(all.contains("签名") && all.contains("许㛃"));
    for recorded in ["已到", "迟到", "扫码", "14:0"] {
        assert!(!all.contains(recorded), "{recorded} in {all}");
    }
}

#[test]
fn several_sheets_are_tabs_of_one_workbook_and_begin_on_pages_of_their_own() {
    let (mut one, mut other) = (fixture::sign_in(), fixture::sign_in());
    one.words.tab = "主会场".into();
    one.rows.retain(|row| row.venue == "主会场");
    other.words.tab = "岱山分会场".into();
    other.rows.retain(|row| row.venue == "岱山分会场");
    let sheets = [Sheet::from(one), Sheet::from(other)];
    let book = grid::read("x.xlsx", &write(&sheets, FileFormat::Xlsx, &[]).unwrap()).unwrap();
    let names: Vec<&str> = book.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["主会场", "岱山分会场"]);
    let printed = pages(&write(&sheets, FileFormat::Pdf, &[]).unwrap());
    let starts = printed.iter().filter(|page| page.contains("会议签到表")).count();
    assert_eq!(starts, 2);
    let first = printed.iter().position(|page| page.contains("岱山县")).unwrap();
    assert!(printed[first].contains("第1页"), "pages are counted anew: {}", printed[first]);
}

#[test]
fn more_rows_than_anybody_prints_are_refused() {
    let mut sheet = fixture::sign_in();
    let row = sheet.rows[0].clone();
    sheet.rows = vec![row; 20_001];
    assert_eq!(fixture::pdf(&sheet), Err(DocumentError::TooManyToPrint { limit: 20_000 }));
}
