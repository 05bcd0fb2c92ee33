//! Forms as they come back: saved by other programs, taken apart, damaged.

use huidao_documents::reply_form::{self, FilledForm, FormProblemCode};
use huidao_documents::{DocumentError, grid};
use rust_xlsxwriter::{DocProperties, Formula, Workbook, Worksheet};

use crate::{answers, assert_is_the_fixture, fixture};

const XLSX: &[u8] = include_bytes!("../data/reply_form.xlsx");
const XLS: &[u8] = include_bytes!("../data/reply_form.xls");
const ODS: &[u8] = include_bytes!("../data/reply_form.ods");
const CSV: &[u8] = include_bytes!("../data/reply_form.csv");

/// The visible cells of the fixture's form, as somebody copies them elsewhere.
fn visible_rows() -> Vec<Vec<String>> {
    grid::read("", &reply_form::write(&fixture::form()).unwrap()).unwrap().remove(0).rows
}

fn copy(sheet: &mut Worksheet, rows: &[Vec<String>]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(cells) {
            sheet.write_string(row, column, text).unwrap();
        }
    }
}

fn read_copy(rows: &[Vec<String>]) -> FilledForm {
    let mut workbook = Workbook::new();
    copy(workbook.add_worksheet(), rows);
    reply_form::read(&workbook.save_to_buffer().unwrap()).unwrap()
}

#[test]
fn a_form_that_another_program_saved_says_the_same() {
    for (name, bytes) in [("XLSX", XLSX), ("XLS", XLS), ("ODS", ODS)] {
        let form = reply_form::read(bytes).unwrap();
        assert_is_the_fixture(&form, name);
        assert_eq!(form.id, Some(fixture::form().id), "{name}: the hidden sheet came along");
        assert_eq!(
            answers(&form)[..2],
            [("用餐人数", "3"), ("交通方式", "乘船, 需接站")],
            "{name}"
        );
    }
}

#[test]
fn a_form_as_csv_is_read_by_its_words_and_has_lost_its_id() {
    let form = reply_form::read(CSV).unwrap();
    assert_is_the_fixture(&form, "CSV");
    assert_eq!(form.id, None, "one sheet of text has no room for it");
    let expected = [("用餐人数", "3"), ("交通方式", "乘船, 需接站"), ("车牌号", "浙L00000")];
    assert_eq!(answers(&form), expected);
}

#[test]
fn the_id_outlives_the_hidden_sheet_in_the_properties_of_the_file() {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new().set_custom_property("HuidaoReplyForm", "rf1&<会>");
    workbook.set_properties(&properties);
    copy(workbook.add_worksheet(), &visible_rows());
    let form = reply_form::read(&workbook.save_to_buffer().unwrap()).unwrap();
    assert_eq!(form.id.as_deref(), Some("rf1&<会>"));
    assert_is_the_fixture(&form, "without its hidden sheet");
}

#[test]
fn inserted_and_moved_rows_make_no_difference() {
    let mut rows = visible_rows();
    let headings = rows.iter().position(|row| row[0] == "序号").unwrap();
    rows.insert(0, vec!["附件2".into()]);
    rows.swap(headings + 2, headings + 4);
    rows.insert(headings + 3, Vec::new());
    let inserted = ["", "张 三", "科长", "", "１９９００００００９", "", "看情况"];
    rows.insert(headings + 5, inserted.map(str::to_owned).to_vec());
    let form = read_copy(&rows);
    let names: Vec<(usize, &str)> =
        form.lines.iter().map(|line| (line.row, line.name.as_str())).collect();
    let first = headings + 3;
    let expected =
        [(first, "𬱖某🙂"), (first + 2, "何䶮"), (first + 3, "张 三"), (first + 4, "许㛃")];
    assert_eq!(names, expected, "in the order of the sheet");
    let problems: Vec<(FormProblemCode, Option<usize>, &str)> = form
        .problems
        .iter()
        .map(|problem| (problem.code, problem.row, problem.value.as_str()))
        .collect();
    assert_eq!(problems, [(FormProblemCode::UnknownAnswer, Some(first + 3), "看情况")]);
    assert_eq!(form.lines[2].answer.text, "看情况", "what was typed is kept");
}

#[test]
fn a_line_that_says_something_and_names_nobody_is_a_problem() {
    let mut rows = visible_rows();
    let headings = rows.iter().position(|row| row[0] == "序号").unwrap();
    for (row, cells) in [
        (headings + 4, ["4", "", "", "", "19900000009", "出席", ""]),
        (headings + 5, ["5", "", "", "", "", "出席", "参加"]),
    ] {
        rows[row] = cells.map(str::to_owned).to_vec();
    }
    let form = read_copy(&rows);
    assert_eq!(form.lines.len(), 3);
    assert_eq!(form.problems.len(), 1, "a line with only choices in it was left free");
    assert_eq!(form.problems[0].code, FormProblemCode::NameMissing);
    assert_eq!(form.problems[0].row, Some(headings + 5));
    assert_eq!(form.problems[0].value, "19900000009");
}

#[test]
fn numbers_and_formulas_in_cells_are_read_as_what_they_show() {
    let rows = visible_rows();
    let headings = rows.iter().position(|row| row[0] == "序号").unwrap();
    let row = u32::try_from(headings).unwrap() + 1;
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    copy(sheet, &rows);
    sheet.write_number(row, 4, 19_900_000_001_f64).unwrap();
    sheet.write_formula(row, 1, Formula::new("=\"许\"&\"㛃\"").set_result("许㛃")).unwrap();
    sheet.write_formula(row + 1, 6, Formula::new("=\"请假\"").set_result("请假")).unwrap();
    let form = reply_form::read(&workbook.save_to_buffer().unwrap()).unwrap();
    assert_eq!(form.lines[0].phone, "19900000001", "digits, never an exponent");
    assert_is_the_fixture(&form, "with formulas");
}

#[test]
fn an_english_form_without_its_hidden_sheet_is_read_as_well() {
    let text = "Reply form\nNo.,Name,Title,Mobile,Standing,Answer,Reason (leave/substitute),Substitute’s name\n\
                1,Zhao Yiming,Chief,19900000001,Sitting in,Attend,,\n\
                2,Qian Ruoxi,,,,Substitute,abroad,Sun Zihan\n\
                Meals (required),,2\nRemark,,by car\n";
    let form = reply_form::read(text.as_bytes()).unwrap();
    let codes: Vec<Option<&str>> =
        form.lines.iter().map(|line| line.answer.code.as_deref()).collect();
    assert_eq!(codes, [Some("attend"), Some("substitute")]);
    assert_eq!(form.lines[0].standing.code.as_deref(), Some("sit_in"));
    assert_eq!(form.lines[1].substitute_name, "Sun Zihan");
    assert_eq!((answers(&form), form.remark.as_str()), (vec![("Meals", "2")], "by car"));
}

#[test]
fn a_second_form_in_the_same_file_is_told_and_not_mixed_in() {
    let mut workbook = Workbook::new();
    copy(workbook.add_worksheet().set_name("岱山").unwrap(), &visible_rows());
    copy(workbook.add_worksheet().set_name("嵊泗").unwrap(), &visible_rows());
    let form = reply_form::read(&workbook.save_to_buffer().unwrap()).unwrap();
    assert_eq!((form.sheet.as_str(), form.lines.len()), ("岱山", 3));
    assert_eq!(form.problems.len(), 1);
    assert_eq!(form.problems[0].code, FormProblemCode::SheetNotRead);
    assert_eq!(form.problems[0].value, "嵊泗");
}

#[test]
fn a_spreadsheet_that_is_no_form_says_so() {
    let summary = "序号,单位,姓名,职务,手机,参会情况,请假/代会事由\n1,甲局,赵一鸣,,,参加,\n";
    for (what, bytes) in [
        ("a roster", include_bytes!("../data/roster.xlsx").as_slice()),
        ("a summary of several units", summary.as_bytes()),
        ("a list of names", "姓名,手机\n赵一鸣,19900000001\n".as_bytes()),
        ("a letter", "各单位：请于16:00前报送。\n".as_bytes()),
    ] {
        assert_eq!(reply_form::read(bytes), Err(DocumentError::NotAReplyForm), "{what}");
    }
    assert_eq!(reply_form::read(b"%PDF-1.7"), Err(DocumentError::NotASpreadsheet));
    assert_eq!(reply_form::read(b""), Err(DocumentError::Empty));
}

#[test]
fn a_damaged_form_is_refused_and_never_makes_the_reader_fall_over() {
    for bytes in [XLSX, XLS, ODS] {
        assert!(reply_form::read(&bytes[..bytes.len() / 2]).is_err(), "half a file");
        let mut seed = 0x9e37_79b9_u32;
        for _ in 0..300 {
            let mut damaged = bytes.to_vec();
            for _ in 0..8 {
                seed ^= seed << 13;
                seed ^= seed >> 17;
                seed ^= seed << 5;
                let at = seed as usize % damaged.len();
                damaged[at] ^= 1 << (seed >> 29);
            }
            if let Ok(form) = reply_form::read(&damaged) {
                assert!(form.lines.len() < 100);
            }
        }
    }
}
