//! Files as they really arrive: every format and encoding, and ones that only
//! look like spreadsheets.

mod packing;

use huidao_documents::{DocumentError, grid};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use packing::{ods, packed};

const XLSX: &[u8] = include_bytes!("data/roster.xlsx");
const XLS: &[u8] = include_bytes!("data/roster.xls");
const ODS: &[u8] = include_bytes!("data/roster.ods");
const ENCRYPTED_XLSX: &[u8] = include_bytes!("data/encrypted.xlsx");
const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

#[test]
fn the_same_roster_reads_the_same_from_every_format() {
    let from_xlsx = grid::read("roster.xlsx", XLSX).unwrap();
    assert_eq!(from_xlsx[0].rows.len(), 33, "the remark is in row 33");
    assert_eq!(from_xlsx[0].rows[2][0], "1");
    assert_eq!(from_xlsx[0].rows[2][6], "19900000001");
    assert_eq!(grid::read("roster.xls", XLS).unwrap(), from_xlsx, "XLS");
    assert_eq!(grid::read("roster.ods", ODS).unwrap(), from_xlsx, "ODS");
}

#[test]
fn the_content_decides_what_a_file_is_and_not_its_name() {
    assert_eq!(grid::read("roster.csv", XLSX).unwrap()[0].name, "联络员名册");
    assert_eq!(grid::read("roster.xlsx", b"a,b\r\n").unwrap()[0].rows, [["a", "b"]]);
    assert_eq!(grid::read("roster.xlsx", PNG), Err(DocumentError::NotASpreadsheet));
    assert_eq!(
        grid::read("roster.xls", b"<html><table></table></html>"),
        Err(DocumentError::NotASpreadsheet)
    );
    let letter = packed(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]);
    assert_eq!(grid::read("roster.xlsx", &letter), Err(DocumentError::NotASpreadsheet));
    let binary = packed(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.bin", b"\x83")]);
    assert_eq!(
        grid::read("roster.xlsx", &binary),
        Err(DocumentError::UnsupportedFormat { format: "xlsb" })
    );
}

#[test]
fn cells_read_as_a_person_sees_them() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let date = ExcelDateTime::from_ymd(2026, 3, 18).unwrap();
    let moment = ExcelDateTime::from_ymd(2026, 3, 18).unwrap().and_hms(14, 30, 0).unwrap();
    sheet.write(0, 0, 19_900_000_001_u64).unwrap();
    sheet.write(0, 1, "  张三 ").unwrap();
    sheet.write(0, 2, true).unwrap();
    sheet.write(0, 3, 98.5).unwrap();
    sheet.write_with_format(0, 4, &date, &Format::new().set_num_format("yyyy/m/d")).unwrap();
    sheet.write_with_format(0, 5, &moment, &Format::new().set_num_format("m月d日 h:mm")).unwrap();
    sheet.merge_range(2, 1, 3, 2, "合并", &Format::new()).unwrap();
    workbook.add_worksheet().set_name("隐藏").unwrap().set_hidden(true);
    let sheets = grid::read("x.xlsx", &workbook.save_to_buffer().unwrap()).unwrap();
    let shown = ["19900000001", "张三", "TRUE", "98.5", "2026-03-18", "2026-03-18 14:30"];
    assert_eq!(sheets.len(), 1, "a hidden sheet is not seen");
    assert_eq!(sheets[0].rows[0], shown);
    assert!(sheets[0].rows[1].is_empty(), "a blank row keeps its place");
    assert_eq!(sheets[0].rows[2], ["", "合并"]);
}

#[test]
fn an_ods_file_reads_values_and_shown_text_and_not_its_notes() {
    let rows = "<table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row>\
        <table:table-row><table:table-cell office:value-type='float' office:value='19900000001'><text:p>1.99E+10</text:p></table:table-cell>\
        <table:table-cell table:number-columns-repeated='2' office:value-type='string'><office:annotation><text:p>批注</text:p></office:annotation>\
        <text:p>甲<text:s text:c='2'/>&amp;<text:span>乙</text:span></text:p><text:p>丙</text:p></table:table-cell>\
        <table:table-cell office:value-type='date' office:date-value='2026-03-18'><text:p>18.3.26</text:p></table:table-cell></table:table-row>";
    let sheets = grid::read("x.ods", &ods(rows, "<m/>")).unwrap();
    assert_eq!(sheets[0].rows[2], ["19900000001", "甲  &乙\n丙", "甲  &乙\n丙", "2026-03-18"]);
}

#[test]
fn files_behind_a_password_say_so() {
    assert_eq!(grid::read("x.xlsx", ENCRYPTED_XLSX), Err(DocumentError::Encrypted));
    let manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>";
    assert_eq!(grid::read("x.ods", &ods("", manifest)), Err(DocumentError::Encrypted));
    let begin = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
    let at = XLS.windows(8).position(|window| window == begin).unwrap() + 20;
    let mut locked = XLS.to_vec();
    locked[at..at + 2].copy_from_slice(&[0x2f, 0x00]);
    locked[at + 4] = 1;
    assert_eq!(
        grid::read("x.xls", &locked),
        Err(DocumentError::Encrypted),
        "the FILEPASS record of an XLS"
    );
}

#[test]
fn what_is_too_large_is_refused_with_the_limit() {
    assert_eq!(grid::read("x.csv", b""), Err(DocumentError::Empty));
    let large = vec![b'x'; grid::MAX_BYTES + 1];
    assert_eq!(
        grid::read("x.csv", &large),
        Err(DocumentError::TooLarge { limit: 5 * 1024 * 1024 })
    );
    let long = "甲,1\r\n".repeat(100_000);
    assert_eq!(
        grid::read("x.csv", long.as_bytes()),
        Err(DocumentError::TooManyRows { limit: 20_000 })
    );
    let wide = ",".repeat(300) + "x";
    assert_eq!(
        grid::read("x.csv", wide.as_bytes()),
        Err(DocumentError::TooManyColumns { limit: 200 })
    );
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for row in 0..100_000 {
        sheet.write(row, 0, row).unwrap();
    }
    let bytes = workbook.save_to_buffer().unwrap();
    assert_eq!(grid::read("x.xlsx", &bytes), Err(DocumentError::TooManyRows { limit: 20_000 }));
}
