//! Rosters as units really keep them, read from the file to the last problem.

#![expect(clippy::unwrap_used, reason = "a fixture that cannot be made fails its test")]

use encoding_rs::GB18030;
use huidao_documents::roster::{Field, ProblemCode, RosterLine};
use huidao_documents::{DocumentError, Roster, read_roster};
use rust_xlsxwriter::{Format, Workbook};

const HEADINGS: &str = "序号,单位全称,简称,类别,联络员,职务,手机,邮箱,会场\r\n";

fn roster(lines: &str) -> Roster {
    read_roster("名册.csv", format!("{HEADINGS}{lines}").as_bytes()).unwrap()
}

fn roster_of(lines: &str) -> Vec<RosterLine> {
    roster(lines).rows
}

fn codes(line: &RosterLine) -> Vec<&'static str> {
    line.problems.iter().map(|problem| problem.code.as_str()).collect()
}

#[test]
fn the_sample_roster_has_29_units_and_no_problem() {
    for (name, bytes) in [
        ("roster.xlsx", include_bytes!("data/roster.xlsx").as_slice()),
        ("roster.xls", include_bytes!("data/roster.xls").as_slice()),
        ("roster.ods", include_bytes!("data/roster.ods").as_slice()),
    ] {
        let roster = read_roster(name, bytes).unwrap();
        assert_eq!(roster.rows.len(), 29, "{name}");
        assert!(roster.rows.iter().all(|line| line.problems.is_empty()), "{name}");
        assert_eq!(
            roster.ignored.iter().map(|row| row.row).collect::<Vec<_>>(),
            [1, 33],
            "the title and the remark"
        );
        assert!(roster.ignored[1].text.starts_with("备注："));
        assert_eq!(roster.columns.len(), 9);
        assert_eq!(roster.columns[1].header.as_deref(), Some("单位全称"));
        let contacts: Vec<&str> = roster.rows.iter().map(|line| line.contact.as_str()).collect();
        assert!(
            contacts.contains(&"许㛃") && contacts.contains(&"何䶮"),
            "rare characters survive"
        );
        let last = &roster.rows[28];
        assert_eq!((last.row, last.position, last.venue.as_str()), (31, Some(29), "嵊泗分会场"));
        assert_eq!(last.phone, "19900000029");
    }
}

#[test]
fn an_encoding_makes_no_difference() {
    let text = format!(
        "{HEADINGS}1,舟山市统计局,市统计局,市级部门,许㛃,副主任,19900000020,unit20@example.org,主会场\r\n"
    );
    let semicolons = text.replace(',', ";");
    let utf_16: Vec<u8> = format!("\u{feff}{}", text.replace(',', "\t"))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let expected = read_roster("名册.csv", text.as_bytes()).unwrap();
    assert_eq!(expected.rows[0].contact, "许㛃");
    for (name, bytes) in [
        ("GB18030", GB18030.encode(&text).0.into_owned()),
        ("UTF-16 with tabs", utf_16),
        ("UTF-8 with semicolons", semicolons.into_bytes()),
    ] {
        assert_eq!(read_roster("名册.csv", &bytes).unwrap(), expected, "{name}");
    }
}

#[test]
fn values_are_tidied_without_losing_anything() {
    let roster =
        roster("１,舟山市　教育局,,,张 三,科 长,+86 199-0000-0001,Ｕnit01＠example.org,\r\n");
    let line = &roster.rows[0];
    assert_eq!(line.position, Some(1));
    assert_eq!(
        (line.unit.as_str(), line.contact.as_str(), line.title.as_str()),
        ("舟山市教育局", "张三", "科长")
    );
    assert_eq!((line.phone.as_str(), line.mail.as_str()), ("19900000001", "Unit01@example.org"));
    assert!(line.problems.is_empty());
}

#[test]
fn a_blank_or_merged_unit_cell_continues_the_unit_above() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["单位", "联系人", "联系方式"]).unwrap();
    sheet.merge_range(1, 0, 2, 0, "舟山市教育局", &Format::new()).unwrap();
    sheet.write(1, 1, "赵一鸣").unwrap();
    sheet.write(1, 2, 19_900_000_001_u64).unwrap();
    sheet.write(2, 1, "钱若溪").unwrap();
    sheet.write(2, 2, 19_900_000_002_u64).unwrap();
    let roster = read_roster("x.xlsx", &workbook.save_to_buffer().unwrap()).unwrap();
    let contacts: Vec<(&str, &str, &str)> = roster
        .rows
        .iter()
        .map(|line| (line.unit.as_str(), line.contact.as_str(), line.phone.as_str()))
        .collect();
    assert_eq!(
        contacts,
        [("舟山市教育局", "赵一鸣", "19900000001"), ("舟山市教育局", "钱若溪", "19900000002")]
    );
    assert!(
        roster.rows.iter().all(|line| line.problems.is_empty()),
        "two contacts of a unit are no problem"
    );
}

#[test]
fn every_problem_stands_beside_its_line_with_its_facts() {
    let roster = roster(concat!(
        ",,,,赵一鸣,,19900000001,,\r\n",
        "1,甲局,,,,,,,\r\n",
        "2,乙局,,,钱若溪,,1990000000x,,\r\n",
        "3,丙局,,,孙子涵,,19900000003,unit03.example.org,\r\n",
        "4,丁局,,,李文博,,19900000004,,\r\n",
        "5,丁局,,,周思远,,19900000005,,\r\n",
        "6,丁局,,,李文博,,19900000004,,\r\n",
        "7,戊\u{202e}局,,,吴雨桐,,19900000007,,\r\n",
    ));
    let found: Vec<Vec<&str>> = roster.rows.iter().map(codes).collect();
    let expected: [&[&str]; 8] = [
        &["unit_missing"],
        &["contact_missing"],
        &["invalid_phone"],
        &["invalid_mail"],
        &[],
        &[],
        &["duplicate_unit"],
        &["invalid_name"],
    ];
    assert_eq!(found, expected);
    assert_eq!(roster.rows[2].problems[0].args, [("value", "1990000000x".to_owned())]);
    assert_eq!(
        roster.rows[6].problems[0].args,
        [("name", "丁局".to_owned()), ("row", "6".to_owned())]
    );
    assert_eq!(roster.rows[2].phone, "", "what is no number is told and not taken in");
    assert!(ProblemCode::InvalidPhone.is_warning() && !ProblemCode::DuplicateUnit.is_warning());
}

#[test]
fn rows_that_are_not_units_are_ignored_and_kept() {
    let text = concat!(
        "舟山市联络员名册\r\n\r\n",
        "填报日期：2026年3月18日,,\r\n",
        "序号,单位,姓名\r\n",
        "一、市级部门,,\r\n",
        "1,甲局,赵一鸣\r\n",
        "序号,单位,姓名\r\n",
        "2,乙局,钱若溪\r\n",
        "合计,2,\r\n",
        "备注：请于16:00前报送。\r\n",
    );
    let roster = read_roster("名册.csv", text.as_bytes()).unwrap();
    assert_eq!(roster.rows.iter().map(|line| line.row).collect::<Vec<_>>(), [6, 8]);
    let ignored: Vec<(usize, &str)> =
        roster.ignored.iter().map(|row| (row.row, row.text.as_str())).collect();
    assert_eq!(
        ignored,
        [
            (1, "舟山市联络员名册"),
            (3, "填报日期：2026年3月18日"),
            (5, "一、市级部门"),
            (7, "序号 单位 姓名"),
            (9, "合计 2"),
            (10, "备注：请于16:00前报送。"),
        ]
    );
}

#[test]
fn a_remark_in_the_unit_column_is_not_a_unit() {
    let text = "单位,姓名\r\n甲局,赵一鸣\r\n说明：请于16:00前报送。,\r\n总工会,钱若溪\r\n";
    let roster = read_roster("名册.csv", text.as_bytes()).unwrap();
    let units: Vec<&str> = roster.rows.iter().map(|line| line.unit.as_str()).collect();
    assert_eq!(units, ["甲局", "总工会"]);
    assert_eq!(roster.ignored[0].row, 3);
}

#[test]
fn a_heading_of_a_group_is_the_category_of_the_units_below_it() {
    let text = "单位名称,联系人,电话\r\n一、区级部门,,\r\n区教育局,周晓岚,19900001001\r\n,吴向前,19900001002\r\n（二）街道,,\r\n红卫路街道,王珊,19900001003\r\n";
    let roster = read_roster("名册.csv", text.as_bytes()).unwrap();
    let units: Vec<(&str, &str)> =
        roster.rows.iter().map(|row| (row.unit.as_str(), row.category.as_str())).collect();
    assert_eq!(units, [("区教育局", "区级部门"), ("区教育局", "区级部门"), ("红卫路街道", "街道")]);
    let ignored: Vec<usize> = roster.ignored.iter().map(|row| row.row).collect();
    assert_eq!(ignored, [2, 5], "the headings are shown as rows that are no units");

    let numbered = roster_of("区级部门,,,,,,,,\r\n1,区教育局,,,周晓岚,,19900001001,,\r\n");
    assert_eq!(numbered[0].category, "区级部门", "beside numbers a heading needs none");
    let own = roster_of("一、街道,,,,,,,,\r\n1,区教育局,,部门,周晓岚,,19900001001,,\r\n");
    assert_eq!(own[0].category, "部门", "the unit's own category counts");
    let unit = roster_of("1,区教育局,,,,,,,\r\n2,下属单位,,,,,,,\r\n");
    assert_eq!(unit.len(), 2, "a numbered row is a unit");
}

#[test]
fn two_contacts_in_one_cell_are_two_when_they_have_two_numbers() {
    let both = roster_of(
        "1,红卫路街道,,,王珊、赵敏,主任；副主任,19900001005、1990000 1006,w@example.org,\r\n",
    );
    let told: Vec<(&str, &str, &str, &str)> = both
        .iter()
        .map(|row| {
            (row.contact.as_str(), row.title.as_str(), row.phone.as_str(), row.mail.as_str())
        })
        .collect();
    assert_eq!(
        told,
        [("王珊", "主任", "19900001005", "w@example.org"), ("赵敏", "副主任", "19900001006", "")]
    );
    let one = roster_of("1,红卫路街道,,,王珊,,19900001005/19900001006,,\r\n");
    assert_eq!(one.len(), 1);
    assert_eq!((one[0].phone.as_str(), codes(&one[0])), ("19900001005", vec!["extra_phone"]));
    let noted = roster_of("1,红卫路街道,,,王珊,,19900001005（晚上打）,,\r\n");
    assert_eq!((noted[0].phone.as_str(), codes(&noted[0])), ("19900001005", vec![]));
}

#[test]
fn a_cell_merged_over_several_units_says_its_word_of_each() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in ["单位", "主管单位", "联络员", "会场"].into_iter().enumerate()
    {
        sheet.write(1, u16::try_from(column).unwrap(), heading).unwrap();
    }
    sheet.merge_range(0, 0, 0, 3, "联络员名册", &Format::new()).unwrap();
    for (row, unit) in ["甲镇", "乙镇", "丙镇"].into_iter().enumerate() {
        sheet.write(u32::try_from(row).unwrap() + 2, 0, unit).unwrap();
        sheet.write(u32::try_from(row).unwrap() + 2, 2, "赵一鸣").unwrap();
    }
    sheet.merge_range(2, 1, 3, 1, "岱山县", &Format::new()).unwrap();
    sheet.merge_range(2, 3, 4, 3, "岱山分会场", &Format::new()).unwrap();
    let roster = read_roster("名册.xlsx", &book.save_to_buffer().unwrap()).unwrap();
    let told: Vec<(&str, &str, &str)> = roster
        .rows
        .iter()
        .map(|row| (row.unit.as_str(), row.parent.as_str(), row.venue.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("甲镇", "岱山县", "岱山分会场"),
            ("乙镇", "岱山县", "岱山分会场"),
            ("丙镇", "", "岱山分会场")
        ]
    );
}

#[test]
fn english_headings_are_read_as_well() {
    let text = "No.,Organization,Contact,Position,Mobile,E-mail,Venue\n1,Education Bureau,Zhao Yiming,Chief,19900000001,unit01@example.org,Main\n";
    let roster = read_roster("roster.csv", text.as_bytes()).unwrap();
    let fields: Vec<Field> = roster.columns.iter().map(|column| column.field).collect();
    let expected = [
        Field::Position,
        Field::Unit,
        Field::Contact,
        Field::Title,
        Field::Phone,
        Field::Mail,
        Field::Venue,
    ];
    assert_eq!(fields, expected);
    assert_eq!(roster.rows[0].title, "Chief");
}

#[test]
fn the_roster_may_stand_on_a_later_sheet() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("封面").unwrap().write(0, 0, "教育督导委员会").unwrap();
    let sheet = workbook.add_worksheet().set_name("名册").unwrap();
    sheet.write_row(0, 0, ["单位", "姓名"]).unwrap();
    sheet.write_row(1, 0, ["甲局", "赵一鸣"]).unwrap();
    let roster = read_roster("x.xlsx", &workbook.save_to_buffer().unwrap()).unwrap();
    assert_eq!((roster.sheet.as_str(), roster.rows.len()), ("名册", 1));
}

#[test]
fn a_file_without_headings_or_rows_says_which() {
    assert_eq!(read_roster("x.csv", "甲局,赵一鸣\r\n".as_bytes()), Err(DocumentError::NoHeader));
    assert_eq!(read_roster("x.csv", HEADINGS.as_bytes()), Err(DocumentError::NoRows));
    assert_eq!(read_roster("x.csv", b""), Err(DocumentError::Empty));
    let many = format!("{HEADINGS}{}", "1,甲局,,,,,,,\r\n".repeat(100_000));
    assert_eq!(
        read_roster("x.csv", many.as_bytes()),
        Err(DocumentError::TooManyRows { limit: 20_000 })
    );
}
