//! Sheets say what the record says, and open where offices open them.

use std::io::Cursor;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use calamine::{Data, Reader as _, Xlsx};
use huidao_tests::{MEETING_START, TestApp, need, stage};
use serde_json::{Value, json};

/// The sample with answers and some arrivals, closed.
async fn closed() -> (TestApp, String) {
    let app = TestApp::at(MEETING_START.plus_minutes(-2 * 24 * 60)).await;
    let staged = stage(&app).await;
    for (n, link) in staged.links.iter().enumerate() {
        let name = ["许㛃", "何䶮", "=1+1", "𬱖某"][n % 4];
        let form = [
            ("version", "0"),
            ("name-0", name),
            ("phone-0", "19900000001"),
            ("rank-0", "principal"),
            ("answer-0", "attend"),
        ];
        app.form(&format!("{link}/reply"), &form).await;
    }
    let day = app.run("show_day", json!({ "meeting": staged.meeting })).await;
    for (n, row) in day["people"].as_array().unwrap().iter().enumerate().filter(|(n, _)| n % 3 != 0)
    {
        app.clock.set(MEETING_START.plus_minutes(if n % 5 == 0 { 15 } else { -15 }));
        app.run("check_in", json!({ "attendee": row["attendee"] })).await;
    }
    for to in ["under_way", "closed"] {
        app.run("advance_meeting", json!({ "meeting": staged.meeting, "to": to, "reason": "" }))
            .await;
    }
    (app, staged.meeting)
}

async fn export(
    app: &TestApp,
    meeting: &str,
    sheet: &str,
    format: &str,
    language: &str,
) -> Vec<u8> {
    let input = json!({ "meeting": meeting, "sheet": sheet, "format": format, "language": language,
            "full_phones": true });
    let file = app.run("export_sheet", input).await;
    assert!(file["file_name"].as_str().unwrap().ends_with(format), "{}", file["file_name"]);
    STANDARD.decode(file["content"].as_str().unwrap()).unwrap()
}

fn rows(bytes: Vec<u8>) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let name = book.sheet_names()[0].clone();
    book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect()
}

fn text(cell: &Data) -> String {
    cell.to_string()
}

#[tokio::test]
async fn the_sign_in_sheet_reads_back_as_the_record() {
    let (app, meeting) = closed().await;
    let record = app.run("show_record", json!({ "meeting": meeting })).await;
    let people = record["people"].as_array().unwrap();
    let rows = rows(export(&app, &meeting, "sign_in", "xlsx", "zh-CN").await);
    let head = rows.iter().position(|row| text(&row[0]) == "序号").unwrap();
    let labels: Vec<String> = rows[head].iter().map(text).collect();
    assert_eq!(
        labels,
        [
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
            "备注"
        ]
    );
    let above: String = rows[..head].iter().flatten().map(text).collect();
    for fact in ["会议签到表", "工作推进会", "2022年10月17日（周一）14:30–16:30", "厉仁军"]
    {
        assert!(above.contains(fact), "the head lacks {fact}: {above}");
    }
    for (person, row) in people.iter().zip(&rows[head + 1..]) {
        assert_eq!(text(&row[1]), person["unit_name"].as_str().unwrap());
        assert_eq!(
            text(&row[2]),
            person["name"].as_str().unwrap(),
            "also rare characters and formulas"
        );
        assert!(
            matches!(&row[4], Data::String(phone) if phone == "19900000001"),
            "phones are text: {:?}",
            row[4]
        );
        match person["arrived_at"].as_i64() {
            Some(ms) => {
                let Data::DateTime(date) = &row[6] else { panic!("a real date: {:?}", row[6]) };
                // Days since 1899-12-30, local to Shanghai.
                let local = (date.as_f64() - 25_569.0) * 86_400.0 - 8.0 * 3600.0;
                assert!((local - (ms / 1000) as f64).abs() < 1.0, "{local} {ms}");
            }
            None => assert_eq!(text(&row[6]), ""),
        }
    }
    let late = people.iter().position(|person| person["labels"] == json!(["late"])).unwrap();
    assert_eq!(text(&rows[head + 1 + late][8]), "迟到");
}

#[tokio::test]
async fn every_number_of_the_attendance_sheet_is_the_records() {
    let (app, meeting) = closed().await;
    let record = app.run("show_record", json!({ "meeting": meeting })).await;
    let rows = rows(export(&app, &meeting, "attendance", "xlsx", "zh-CN").await);
    let head = rows.iter().position(|row| text(&row[0]) == "序号").unwrap();
    let labels: Vec<String> = rows[head].iter().map(text).collect();
    assert_eq!(
        labels,
        [
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
            "备注"
        ]
    );
    let check = |name: &str, counts: &Value| {
        let row = rows[head..]
            .iter()
            .find(|row| text(&row[1]).contains(name) || text(&row[0]).contains(name));
        let row = row.unwrap_or_else(|| panic!("no row for {name}"));
        for (column, field) in [
            (3, "expected"),
            (4, "present"),
            (5, "substitutes"),
            (6, "leave"),
            (7, "late"),
            (8, "left_early"),
            (9, "missing"),
        ] {
            assert_eq!(text(&row[column]), counts[field].to_string(), "{name} {field}");
        }
    };
    for unit in record["units"].as_array().unwrap() {
        check(unit["name"].as_str().unwrap(), &unit["counts"]);
    }
    for venue in record["venues"].as_array().unwrap() {
        let name = venue["name"].as_str().unwrap();
        let subtotal = if venue["role"] == "main" {
            format!("主会场小计（{name}）")
        } else {
            format!("{name}小计")
        };
        check(&subtotal, &venue["counts"]);
    }
    check("合计", &record["total"]);
}

#[tokio::test]
async fn csv_opens_with_chinese_intact_and_runs_no_formula() {
    let (app, meeting) = closed().await;
    let csv = export(&app, &meeting, "sign_in", "csv", "zh-CN").await;
    assert_eq!(&csv[..3], b"\xef\xbb\xbf", "without a byte order mark Excel garbles Chinese");
    let text = String::from_utf8(csv).unwrap();
    assert!(text.contains("许㛃") && text.contains("𬱖某"));
    assert!(text.contains("'=1+1"), "a formula in a name stays text");
    let english =
        String::from_utf8(export(&app, &meeting, "attendance", "csv", "en").await).unwrap();
    assert!(english.contains("Expected") && english.contains("Absent"), "{english}");
}

#[tokio::test]
async fn libre_office_opens_every_sheet_and_finds_the_same_cells() {
    let office = need("soffice", "libreoffice-calc");
    let (app, meeting) = closed().await;
    let folder = tempfile::tempdir().unwrap();
    for sheet in ["sign_in", "attendance"] {
        let xlsx = export(&app, &meeting, sheet, "xlsx", "zh-CN").await;
        let path = folder.path().join(format!("{sheet}.xlsx"));
        std::fs::write(&path, &xlsx).unwrap();
        let done = Command::new(&office)
            .arg(format!("-env:UserInstallation=file://{}/profile", folder.path().display()))
            .args([
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1",
                "--outdir",
            ])
            .arg(folder.path())
            .arg(&path)
            .output()
            .unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let csv = std::fs::read_to_string(folder.path().join(format!("{sheet}.csv"))).unwrap();
        for row in rows(xlsx).iter().filter(|row| !text(&row[1]).is_empty()) {
            assert!(csv.contains(&text(&row[1])), "{sheet}: LibreOffice lost {}", text(&row[1]));
        }
    }
}

#[tokio::test]
async fn phones_are_masked_unless_somebody_asks_for_them() {
    let (app, meeting) = closed().await;
    let input =
        json!({ "meeting": meeting, "sheet": "sign_in", "format": "csv", "language": "en" });
    let text = huidao_tests::csv_of(&app.run("export_sheet", input).await);
    assert!(text.contains("199****0001") && !text.contains("19900000001"), "{text}");
    let history = app.run("list_journal", json!({ "meeting": meeting })).await.to_string();
    assert!(history.contains("masked"), "the journal says which it was: {history}");
}

#[tokio::test]
async fn sheets_by_venue_of_a_meeting_to_which_nobody_is_asked_are_whole_and_open() {
    let (app, meeting) = closed().await;
    let reused = app.run("reuse_plan", json!({ "meeting": meeting })).await;
    let empty = json!({ "plan": reused["plan"], "units": [] });
    let empty = app.run("schedule_meeting", empty).await["head"]["id"].clone();
    for sheet in ["sign_in", "attendance", "replies"] {
        for format in ["xlsx", "csv", "pdf"] {
            let input = json!({ "meeting": empty, "sheet": sheet, "format": format,
                "language": "zh-CN", "by_venue": true });
            let file = app.run("export_sheet", input).await;
            let bytes = STANDARD.decode(file["content"].as_str().unwrap()).unwrap();
            let head = &bytes[..4.min(bytes.len())];
            match format {
                "xlsx" => assert!(head == b"PK\x03\x04" && !rows(bytes).is_empty(), "{sheet}"),
                "pdf" => assert_eq!(head, b"%PDF", "{sheet}"),
                _ => assert!(bytes.len() > 20, "{sheet} has at least its head: {bytes:?}"),
            }
        }
    }
}
