//! Sheets as another program reads them back, and what a printer is told.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a fixture that cannot be made fails its test"
)]

mod fixture;
mod print;
mod replies;
#[path = "../support/pdf.rs"]
mod support;

use std::io::{Cursor, Read as _};

use calamine::{Data, Range, Reader as _, Xlsx};
use huidao_documents::{DocumentError, grid};
use zip::ZipArchive;

/// The row of headings, counted from 0: title, meeting, time and place,
/// moderator and office stand above it.
const HEADINGS: usize = 4;
const SIGN_IN_COLUMNS: [&str; 11] = [
    "序号",
    "单位",
    "姓名",
    "职务",
    "联系方式",
    "会场",
    "签到时间",
    "签到方式",
    "状态",
    "签名",
    "备注",
];
const ATTENDANCE_COLUMNS: [&str; 12] = [
    "序号",
    "单位",
    "会场",
    "应到",
    "实到",
    "代会",
    "请假",
    "迟到",
    "早退",
    "缺席",
    "出席率",
    "备注",
];

fn read_back(bytes: &[u8]) -> Range<Data> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = workbook.sheet_names();
    workbook.worksheet_range(&names[0]).unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn texts(row: &[Data]) -> Vec<String> {
    row.iter().map(ToString::to_string).collect()
}

#[test]
fn every_value_of_a_sign_in_sheet_reads_back_as_what_it_is() {
    let sheet = fixture::sign_in();
    let range = read_back(&fixture::xlsx(&sheet).unwrap());
    let rows: Vec<&[Data]> = range.rows().collect();
    assert_eq!(rows[0][0], Data::String("会议签到表".into()));
    assert_eq!(rows[1][0], Data::String(format!("会议名称：{}", sheet.head.meeting)));
    assert!(texts(rows[2]).contains(&format!("会议地点：{}", sheet.head.place)));
    assert!(texts(rows[3]).contains(&format!("主办单位：{}", sheet.head.office)));
    assert_eq!(texts(rows[HEADINGS]), SIGN_IN_COLUMNS);
    for (line, row) in sheet.rows.iter().zip(&rows[HEADINGS + 1..]) {
        assert_eq!(row[0], Data::Float(f64::from(line.number)), "the number is a number");
        for (cell, text) in [
            (&row[1], &line.unit),
            (&row[2], &line.name),
            (&row[3], &line.title),
            (&row[4], &line.phone),
            (&row[5], &line.venue),
            (&row[7], &line.source),
            (&row[8], &line.status),
        ] {
            assert_eq!(*cell, Data::String(text.clone()), "row {}", line.number);
        }
        assert_eq!(row[9], Data::Empty, "room for a signature");
        match (&row[6], line.checked_in_at) {
            (Data::DateTime(read), Some(wrote)) => {
                let (year, month, day, hour, minute, second, _) = read.to_ymd_hms_milli();
                let wrote_as =
                    (wrote.year, wrote.month, wrote.day, wrote.hour, wrote.minute, wrote.second);
                assert_eq!((year, month, day, hour, minute, second), wrote_as, "a real date");
            }
            (Data::Empty, None) => {}
            (read, wrote) => panic!("{read:?} was written as {wrote:?}"),
        }
    }
    let end = rows.last().unwrap();
    assert!(
        texts(end).contains(&"核对人：".to_owned()) && texts(end).contains(&"日期：".to_owned())
    );
}

#[test]
fn every_figure_of_an_attendance_summary_reads_back() {
    let sheet = fixture::attendance();
    let range = read_back(&fixture::xlsx(&sheet).unwrap());
    let rows: Vec<&[Data]> = range.rows().collect();
    assert_eq!(texts(rows[HEADINGS]), ATTENDANCE_COLUMNS);
    for (line, row) in sheet.rows.iter().zip(&rows[HEADINGS + 1..]) {
        assert_eq!(
            row[0],
            line.number.map_or(Data::Empty, |number| Data::Float(f64::from(number)))
        );
        assert_eq!(row[1], Data::String(line.unit.clone()));
        let counts = [
            line.expected,
            line.present,
            line.substitutes,
            line.leave,
            line.late,
            line.left_early,
            line.absent,
        ];
        assert_eq!(row[3..10], counts.map(|count| Data::Float(f64::from(count))));
        assert_eq!(row[10], line.rate.map_or(Data::Empty, Data::Float), "the rate is a number");
    }
    assert!(
        range.rows().any(|row| row[0].to_string().starts_with("注：出席率＝")),
        "the definition is on the sheet"
    );
}

#[test]
fn what_a_sheet_wrote_the_roster_reader_can_read() {
    let sheets = grid::read("签到表.xlsx", &fixture::xlsx(&fixture::sign_in()).unwrap()).unwrap();
    assert_eq!(sheets[0].name, "签到表");
    assert_eq!(sheets[0].rows[HEADINGS + 1][6], "2026-03-18 14:00:09");
    assert_eq!(sheets[0].rows[HEADINGS + 1][4], "19900000000");
}

#[test]
fn the_printer_is_told_how_the_sheet_lies_on_paper() {
    let bytes = fixture::xlsx(&fixture::sign_in()).unwrap();
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    for (what, expected) in [
        ("A4 across", r#"<pageSetup paperSize="9" "#),
        ("across", r#"orientation="landscape""#),
        ("one page wide", r#"fitToHeight="0""#),
        ("margins of 20 mm", r#"<pageMargins left="0.78740157480314"#),
        ("headings stay in view", r#"ySplit="5""#),
        ("page numbers", "第 &amp;P 页 共 &amp;N 页"),
        ("the seal, small and grey", "&amp;L&amp;7&amp;K8080807f3a9c41"),
        ("10 mm for a signature, in whole pixels", r#"ht="28.5""#),
    ] {
        assert!(xml.contains(expected), "{what}: {expected} in {}", &xml[xml.len() - 900..]);
    }
    let workbook = part(&bytes, "xl/workbook.xml");
    assert!(
        workbook.contains("_xlnm.Print_Titles") && workbook.contains("$5:$5"),
        "headings on every page"
    );
    assert!(part(&bytes, "docProps/core.xml").contains("会议签到表</dc:title>"));
    let portrait = fixture::xlsx(&fixture::attendance()).unwrap();
    assert!(!part(&portrait, "xl/worksheets/sheet1.xml").contains("landscape"));
    let styles = part(&bytes, "xl/styles.xml");
    for expected in ["yyyy-mm-dd hh:mm", "FFEBEBEB", r#"<sz val="18"/>"#, r#"<sz val="10.5"/>"#] {
        assert!(styles.contains(expected), "{expected} in {styles}");
    }
}

#[test]
fn the_same_sheet_gives_the_same_file() {
    let sheet = fixture::sign_in();
    assert_eq!(fixture::xlsx(&sheet).unwrap(), fixture::xlsx(&sheet).unwrap(), "no clock is read");
}

#[test]
fn text_that_looks_like_a_formula_stays_text() {
    let mut sheet = fixture::sign_in();
    sheet.rows.truncate(1);
    sheet.rows[0].name = "=HYPERLINK(\"https://example.org\")".into();
    sheet.rows[0].remark = "@SUM(A1)".into();
    sheet.rows[0].phone = "+85290000001".into();
    sheet.rows[0].unit = "-1+1".into();
    sheet.head.title = "=1+1".into();
    let bytes = fixture::xlsx(&sheet).unwrap();
    assert!(
        !part(&bytes, "xl/worksheets/sheet1.xml").contains("<f>"),
        "no formula in the workbook"
    );
    let csv = String::from_utf8(fixture::csv(&sheet).unwrap()).unwrap();
    let line = csv.lines().nth(1).unwrap();
    assert_eq!(
        line,
        "1,'-1+1,\"'=HYPERLINK(\"\"https://example.org\"\")\",局长,+85290000001,主会场,2026-03-18 14:00:09,扫码,已到,,'@SUM(A1)"
    );
    sheet.rows[0].phone = "+1+1".into();
    let csv = String::from_utf8(fixture::csv(&sheet).unwrap()).unwrap();
    assert!(csv.contains(",'+1+1,"), "only a real number is spared");
}

#[test]
fn csv_has_a_mark_and_reads_back() {
    let sheet = fixture::attendance();
    let bytes = fixture::csv(&sheet).unwrap();
    assert!(bytes.starts_with(b"\xef\xbb\xbf\xe5\xba\x8f"), "Excel needs the mark to read UTF-8");
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(
        text.ends_with("\r\n") && !text.replace("\r\n", "").contains('\n'),
        "lines end as RFC 4180 says"
    );
    let sheets = grid::read("统计表.csv", &bytes).unwrap();
    assert_eq!(sheets[0].rows[0], ATTENDANCE_COLUMNS);
    assert_eq!(sheets[0].rows.len(), sheet.rows.len() + 1);
    assert_eq!(
        sheets[0].rows[1][..11],
        ["1", "舟山市教育局", "主会场", "10", "8", "1", "1", "0", "1", "1", "88.9%"]
    );
}

#[test]
fn an_empty_sheet_can_be_printed_and_a_hostile_tab_name_does_no_harm() {
    let mut sheet = fixture::sign_in();
    sheet.rows.clear();
    sheet.words.tab = "签到[表]:*?/\\'".into();
    sheet.foot.seal = Some("&P".repeat(200));
    let sheets = grid::read("x.xlsx", &fixture::xlsx(&sheet).unwrap()).unwrap();
    assert_eq!(sheets[0].name, "签到表");
}

#[test]
fn a_date_that_no_calendar_has_is_an_error_and_not_a_wrong_date() {
    let mut sheet = fixture::sign_in();
    let mut moment = fixture::moment(14, 30, 0);
    moment.month = 13;
    sheet.rows[0].checked_in_at = Some(moment);
    assert!(matches!(fixture::xlsx(&sheet), Err(DocumentError::Unwritable(_))));
}

#[test]
fn a_signature_is_a_picture_in_its_row_and_nothing_in_other_formats() {
    let sheet = fixture::sign_in();
    let bytes = fixture::xlsx(&sheet).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let pictures: Vec<String> = archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .filter(|name| name.starts_with("xl/media/"))
        .collect();
    assert_eq!(pictures.len(), 1, "{pictures:?}");
    let mut png = Vec::new();
    archive.by_name(&pictures[0]).unwrap().read_to_end(&mut png).unwrap();
    assert!(png.starts_with(b"\x89PNG"), "a picture that every program shows");
    let mut drawing = String::new();
    archive.by_name("xl/drawings/drawing1.xml").unwrap().read_to_string(&mut drawing).unwrap();
    let row = u32::try_from(HEADINGS).unwrap() + 2;
    assert!(drawing.contains(&format!("<xdr:row>{row}</xdr:row>")), "{drawing}");
    let csv = String::from_utf8(fixture::csv(&sheet).unwrap()).unwrap();
    assert!(!csv.contains("PNG"));
}
