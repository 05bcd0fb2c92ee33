//! Attendance reports: every dialect, drift and kind of damage that is known.

#![expect(clippy::unwrap_used, reason = "a fixture that cannot be read fails its test")]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use huidao_documents::DocumentError;
use huidao_documents::reports::{
    DateOrder, Known, Platform, Question, Report, ReportField, ReportPerson, read_report,
};
use jiff::civil::date;
use jiff::tz::TimeZone;
use rust_xlsxwriter::Workbook;

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("data/reports/", $name))
    };
}

fn known() -> Known {
    Known::zone(TimeZone::get("Asia/Shanghai").unwrap())
}

fn read(bytes: &[u8]) -> Report {
    read_report(bytes, &known()).unwrap()
}

/// `name [from–to, from–to] minutes` in Shanghai's time.
fn told(person: &ReportPerson) -> String {
    let zone = TimeZone::get("Asia/Shanghai").unwrap();
    let clock = |ms| {
        let at = zone.to_datetime(jiff::Timestamp::from_millisecond(ms).unwrap());
        at.strftime("%m-%d %H:%M:%S").to_string()
    };
    let mut text = person.name.clone();
    for one in &person.intervals {
        write!(text, " [{} – {}]", clock(one.from), clock(one.to)).unwrap();
    }
    match person.minutes {
        Some(minutes) => format!("{text} {minutes}"),
        None => text,
    }
}

fn people(report: &Report) -> Vec<String> {
    report.people.iter().map(told).collect()
}

fn problems(report: &Report) -> Vec<(usize, &'static str)> {
    report.problems.iter().map(|problem| (problem.row, problem.code.as_str())).collect()
}

#[test]
fn teams_counts_the_sessions_of_its_third_section() {
    let report = read(fixture!("teams.csv"));
    assert_eq!(report.platform, Platform::Teams);
    assert_eq!(report.meeting.title, "防汛工作视频会");
    assert!(report.meeting.starts_at.is_some() && report.meeting.ends_at.is_some());
    assert_eq!(
        people(&report),
        [
            "赵一鸣 [11-26 15:58:00 – 11-26 16:30:00] [11-26 16:42:00 – 11-26 17:30:00] 80",
            "定海区-钱若溪 (Guest) [11-26 16:16:54 – 11-26 17:30:36] 74",
            "岱山分会场 [11-26 15:56:00 – 11-26 17:31:00] 95",
        ],
        "two sessions are two intervals, the twelve minutes away do not count"
    );
    assert_eq!(
        (&*report.people[0].email, &*report.people[0].role),
        ("zhao@example.org", "Organizer")
    );
    assert_eq!((report.problems.len(), report.questions.len()), (0, 0));
}

#[test]
fn teams_in_other_orders_words_and_languages() {
    let report = read(fixture!("teams-drift.csv"));
    assert_eq!(report.platform, Platform::Teams);
    assert_eq!(
        people(&report),
        [
            "赵一鸣 [10-21 12:00:00 – 10-21 12:50:00] 50",
            "钱若溪 [10-21 12:05:00 – 10-21 13:00:00] 55"
        ],
        "the 21st is no month"
    );
    assert_eq!(report.people[0].role, "Organiser", "the login stands after the role");
    for (bytes, wanted) in [
        (&fixture!("teams-polish.csv")[..], "Anna Przykład [11-26 16:16:54 – 11-26 17:30:36] 74"),
        (&fixture!("teams-chinese.csv")[..], "赵一鸣 [11-26 16:00:00 – 11-26 17:00:00] 60"),
    ] {
        let report = read(bytes);
        assert_eq!(report.platform, Platform::Teams);
        assert_eq!(people(&report), [wanted], "unknown headings: each column by its place");
        assert!(report.people[0].email.ends_with("@example.org"));
        assert!(!report.people[0].role.contains('@') && !report.people[0].role.is_empty());
    }
}

#[test]
fn the_old_form_of_teams_pairs_arrivals_with_departures() {
    let report = read(fixture!("teams-old.csv"));
    assert_eq!(report.platform, Platform::Teams);
    assert_eq!(
        people(&report),
        [
            "赵一鸣 [11-26 09:00:00 – 11-26 09:00:00] 0",
            "钱若溪 [11-26 09:04:00 – 11-26 09:20:00] [11-26 09:25:00 – 11-26 10:00:00] 51",
        ]
    );
    assert_eq!(
        problems(&report),
        [(2, "no_leave_time"), (7, "no_join_time")],
        "who never left is told, who never came is kept aside"
    );
}

#[test]
fn zoom_meetings_with_a_preamble_and_unique_users_without() {
    let report = read(fixture!("zoom-meeting.csv"));
    assert_eq!(report.platform, Platform::Zoom);
    assert_eq!((&*report.meeting.title, &*report.meeting.code), ("防汛会,第一场", "990 0000 0001"));
    assert_eq!(
        people(&report),
        [
            "赵一鸣 (iPhone) [03-18 08:55:00 – 03-18 10:30:00] 95",
            "定海区-钱若溪 [03-18 09:02:10 – 03-18 10:30:10] 88"
        ],
        "sessions that overlap are one, counted once"
    );
    let unique = read(fixture!("zoom-unique.csv"));
    assert_eq!(unique.platform, Platform::Zoom);
    assert_eq!(people(&unique), ["赵一鸣 96", "钱若溪 88"], "minutes and no times");
    assert!(unique.problems.is_empty(), "the form has no times: nothing is missing");
}

#[test]
fn a_zoom_webinar_has_many_lists_zero_bytes_and_people_who_never_came() {
    let report = read(fixture!("zoom-webinar.csv"));
    assert_eq!(report.platform, Platform::Zoom);
    assert_eq!((&*report.meeting.title, &*report.meeting.code), ("防汛培训", "990 0000 0002"));
    assert_eq!(
        people(&report),
        [
            "市应急局 [03-18 08:50:00 – 03-18 10:30:00] 100",
            "赵一鸣 [03-18 08:58:00 – 03-18 09:20:00] [03-18 09:30:00 – 03-18 10:30:00] 82",
            "孙可欣 [03-18 09:01:00 – 03-18 10:30:00] 89",
        ],
        "who registered and did not attend is not there"
    );
    assert_eq!(problems(&report), []);
}

fn tencent(old: bool) -> Vec<u8> {
    let mut book = Workbook::new();
    let overview = book.add_worksheet().set_name("成员参会概况").unwrap();
    let mut row = 0;
    if !old {
        for (label, value) in [
            ("会议主题", "防汛工作视频会"),
            ("会议号", "990000001"),
            ("会议创建者", "市政府办"),
            ("预定开始时间", "2024-01-01 09:00:00"),
            ("预定结束时间", "2024-01-01 10:30:00"),
            ("累计会议时长", "1:30:00"),
            ("参会用户总数", "2"),
        ] {
            overview.write(row, 0, label).unwrap().write(row, 1, value).unwrap();
            row += 1;
        }
        row += 1;
    }
    let headings = [
        "用户昵称（入会昵称）",
        "首次入会时间",
        "最后退会时间",
        "入会次数",
        "累计参会时长",
        "身份",
    ];
    for line in [
        headings,
        ["小赵(赵一鸣)", "2024-01-01 08:50:00", "2024-01-01 10:30:00", "2", "1:20:00", "主持人"],
        ["张三＆李四", "2024-01-01 09:00:00", "2024-01-01 09:30:00", "1", "0:30:00", "成员"],
    ] {
        for (column, cell) in (0..).zip(line) {
            overview.write(row, column, cell).unwrap();
        }
        row += 1;
    }
    if !old {
        let detail = book.add_worksheet().set_name("成员参会明细").unwrap();
        for (row, line) in (0..).zip([
            ["序号", "成员昵称", "部门", "工号", "终端", "地址", "何时进", "何时出"],
            ["1", "小赵(赵一鸣)", "", "", "", "", "2024-01-01 08:50:00", "2024-01-01 09:30:00"],
            ["2", "小赵(赵一鸣)", "", "", "", "", "2024-01-01 09:50:00", "2024-01-01 10:30:00"],
            ["3", "张三＆李四", "", "", "", "", "2024-01-01 09:00:00", "2024-01-01 09:30:00"],
        ]) {
            for (column, cell) in (0..).zip(line) {
                detail.write(row, column, cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn tencent_meeting_counts_the_sessions_of_its_second_sheet() {
    let report = read(&tencent(false));
    assert_eq!(report.platform, Platform::Tencent);
    assert_eq!((&*report.meeting.title, &*report.meeting.code), ("防汛工作视频会", "990000001"));
    assert_eq!(
        people(&report),
        [
            "小赵(赵一鸣) [01-01 08:50:00 – 01-01 09:30:00] [01-01 09:50:00 – 01-01 10:30:00] 80",
            "张三＆李四 [01-01 09:00:00 – 01-01 09:30:00] 30",
        ]
    );
    assert_eq!(report.people[0].role, "主持人", "the role stands on the first sheet");
    let old = read(&tencent(true));
    assert_eq!(old.platform, Platform::Tencent, "headings in the first row");
    assert_eq!(
        people(&old)[0],
        "小赵(赵一鸣) [01-01 08:50:00 – 01-01 10:30:00] 80",
        "between first and last somebody was away: the platform's own sum counts"
    );
}

#[test]
fn a_problem_shows_the_row_of_its_own_sheet() {
    let mut book = Workbook::new();
    let overview = [
        &["用户昵称（入会昵称）", "首次入会时间", "最后退会时间"][..],
        &["赵一鸣", "2024-01-01 10:30:00", "2024-01-01 08:50:00"],
        &["钱若溪", "2024-01-01 09:00:00", "2024-01-01 09:30:00"],
    ];
    let detail = [
        &["序号", "成员昵称", "部门", "工号", "终端", "地址", "何时进", "何时出"][..],
        &["1", "钱若溪", "", "", "", "", "2024-01-01 09:00:00", "2024-01-01 09:30:00"],
        &["2", "孙可欣", "", "", "", "", "2024-01-01 10:00:00", "2024-01-01 09:30:00"],
    ];
    for (name, lines) in [("成员参会概况", overview), ("成员参会明细", detail)] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, line) in (0..).zip(lines) {
            for (column, cell) in (0..).zip(line) {
                sheet.write(row, column, *cell).unwrap();
            }
        }
    }
    let report = read(&book.save_to_buffer().unwrap());
    assert_eq!(report.platform, Platform::Tencent);
    assert_eq!(problems(&report), [(2, "left_before_joining"), (3, "left_before_joining")]);
    assert!(report.problems[0].text.starts_with("赵一鸣 | "), "{}", report.problems[0].text);
    assert!(report.problems[1].text.starts_with("2 | 孙可欣"), "{}", report.problems[1].text);
}

#[test]
fn google_meet_has_times_without_a_day() {
    let asked = read(fixture!("meet.csv"));
    assert_eq!(asked.platform, Platform::Meet);
    assert!(matches!(asked.questions[..], [Question::Date { row: 2, .. }]), "the day is asked");
    assert_eq!(
        people(&asked),
        ["赵一鸣 62", "Anna Example 45"],
        "names and minutes are there already"
    );
    let known = Known { date: Some(date(2026, 3, 18)), ..known() };
    let report = read_report(fixture!("meet.csv"), &known).unwrap();
    assert_eq!(
        people(&report),
        [
            "赵一鸣 [03-18 09:00:00 – 03-18 10:02:00] 62",
            "Anna Example [03-18 09:05:00 – 03-18 09:50:00] 45"
        ]
    );
    assert!(report.questions.is_empty());
}

#[test]
fn times_without_a_day_go_over_midnight() {
    let known = Known { date: Some(date(2026, 3, 18)), ..known() };
    let report = read_report(fixture!("meet-night.csv"), &known).unwrap();
    let wanted = [
        "赵一鸣 [03-18 23:30:00 – 03-19 00:20:00] 50",
        "钱若溪 [03-19 00:05:00 – 03-19 00:20:00] 15",
    ];
    assert_eq!(people(&report), wanted);
    let starts_at = known.zone.to_timestamp(date(2026, 3, 18).at(23, 15, 0, 0)).unwrap();
    let known = Known { starts_at: Some(starts_at.as_millisecond()), ..known };
    assert_eq!(people(&read_report(fixture!("meet-night.csv"), &known).unwrap()), wanted);
    let report = read_report(fixture!("bigbluebutton-german.csv"), &known).unwrap();
    assert_eq!(report.platform, Platform::BigBlueButton, "by its columns, whatever their language");
    assert_eq!(
        people(&report),
        [
            "Anna Beispiel [03-18 23:30:00 – 03-19 00:45:00] 75",
            "Ben Muster [03-18 23:40:00 – 03-19 00:10:00] 30"
        ]
    );
}

#[test]
fn big_blue_button_leaves_quotes_bare_and_has_an_anonymous_row() {
    let report = read(fixture!("bigbluebutton.csv"));
    assert_eq!(report.platform, Platform::BigBlueButton);
    assert_eq!(
        people(&report),
        [
            "赵一鸣 [03-18 09:00:00 – 03-18 10:30:00] 90",
            "钱若溪 \"小钱\" 财政局 [03-18 09:05:00 – 03-18 10:30:00] 85"
        ]
    );
    assert_eq!(report.people[0].role, "Moderator");
    assert_eq!(problems(&report), [(4, "no_join_time")], "answers of a poll are nobody's presence");
}

#[test]
fn feishu_writes_the_offset_beside_each_time() {
    let tokyo = Known::zone(TimeZone::get("Asia/Tokyo").unwrap());
    let report = read_report(fixture!("feishu.csv"), &tokyo).unwrap();
    assert_eq!(report.platform, Platform::Feishu);
    assert_eq!(report.meeting.title, "防汛工作视频会");
    assert_eq!(
        people(&report),
        [
            "赵一鸣 [07-21 11:01:40 – 07-21 12:01:40] 60",
            "钱若溪 [07-21 11:30:00 – 07-21 12:00:00] 30"
        ],
        "the written offset outweighs the zone"
    );
}

#[test]
fn any_list_is_read_by_the_columns_that_a_person_sets() {
    let asked = read(fixture!("table.csv"));
    assert_eq!((asked.platform, &asked.questions[..]), (Platform::Table, &[Question::Columns][..]));
    let headings: Vec<&str> = asked.columns.iter().map(|column| column.header.as_str()).collect();
    assert_eq!(headings, ["单位", "谁", "来了", "走了"], "with the headings to choose from");
    assert_eq!(asked.columns[1].sample, "赵一鸣");
    let columns = vec![(1, ReportField::Name), (2, ReportField::Join), (3, ReportField::Leave)];
    let known = Known { columns: Some(columns), ..known() };
    let report = read_report(fixture!("table.csv"), &known).unwrap();
    assert_eq!(
        people(&report),
        [
            "赵一鸣 [03-18 09:00:00 – 03-18 10:00:00] 60",
            "何䶮 [03-18 09:10:00 – 03-18 10:00:00] 50"
        ]
    );
    assert!(report.questions.is_empty());
}

#[test]
fn an_ambiguous_order_of_day_and_month_is_asked_and_never_guessed() {
    let asked = read(fixture!("unsure.csv"));
    assert!(matches!(asked.questions[..], [Question::DateOrder { row: 2, likely: None, .. }]));
    assert_eq!(people(&asked), ["赵一鸣 60", "钱若溪 30"], "nobody has a time until it is said");
    let on_the_day = Known { date: Some(date(2026, 4, 3)), ..known() };
    let report = read_report(fixture!("unsure.csv"), &on_the_day).unwrap();
    let [Question::DateOrder { likely, .. }] = &report.questions[..] else {
        panic!("it is asked even when the meeting's day fits one of the two");
    };
    assert_eq!(*likely, Some(DateOrder::DayFirst), "the meeting's day speaks for one");
    for (order, wanted) in [
        (DateOrder::MonthFirst, "赵一鸣 [03-04 08:55:00 – 03-04 09:55:00] 60"),
        (DateOrder::DayFirst, "赵一鸣 [04-03 08:55:00 – 04-03 09:55:00] 60"),
    ] {
        let said = Known { date_order: Some(order), ..known() };
        let report = read_report(fixture!("unsure.csv"), &said).unwrap();
        assert_eq!((&*people(&report)[0], report.questions.len()), (wanted, 0));
    }
}

#[test]
fn bad_rows_are_kept_aside_with_their_number_and_text() {
    let report = read(fixture!("bad-rows.csv"));
    assert_eq!(
        problems(&report),
        [
            (3, "name_missing"),
            (4, "bad_time"),
            (5, "no_join_time"),
            (6, "left_before_joining"),
            (8, "no_leave_time"),
        ],
        "blank lines count, as a spreadsheet numbers them"
    );
    assert_eq!(report.problems[1].value, "soon");
    assert!(report.problems[1].text.starts_with("钱若溪 | soon"));
    assert_eq!(people(&report).len(), 2, "a missing departure is only a warning");
    let all = report.people.iter().map(|person| person.rows.len()).sum::<usize>();
    assert_eq!(all + 4, 6, "every row is either a person's or a problem");
}

#[test]
fn a_file_that_was_cut_short_gives_what_is_whole() {
    let whole = fixture!("teams.csv");
    let people_of = |bytes: &[u8]| read(bytes).people.len();
    assert_eq!(people_of(&whole[..whole.len() - 61]), 3, "the last row is told, not lost");
    let cut = read(&whole[..whole.len() - 101]);
    assert!(
        cut.problems.iter().any(|problem| problem.code.as_str() == "cut_short"),
        "{:?}",
        cut.problems
    );
    for length in 0..whole.len() {
        // Wherever it is cut, nobody is made up.
        let people = read_report(&whole[..length], &known()).map_or(0, |read| read.people.len());
        assert!(people <= 3, "{people} people in {length} bytes");
    }
    let book = tencent(false);
    assert!(matches!(
        read_report(&book[..book.len() / 2], &known()),
        Err(DocumentError::Unreadable(_))
    ));
}

#[test]
fn a_wrong_platform_is_refused_and_the_right_one_named() {
    let chosen = |platform| Known { platform: Some(platform), ..known() };
    assert_eq!(
        read_report(fixture!("teams.csv"), &chosen(Platform::Zoom)),
        Err(DocumentError::OtherPlatform { asked: "zoom", found: "teams" })
    );
    assert_eq!(
        read_report(fixture!("table.csv"), &chosen(Platform::Tencent)),
        Err(DocumentError::OtherPlatform { asked: "tencent", found: "table" })
    );
    let as_table = read_report(fixture!("zoom-meeting.csv"), &chosen(Platform::Table)).unwrap();
    assert_eq!(as_table.people.len(), 2, "any report can be read as a list");
    for platform in Platform::ALL {
        // None of them falls over a file of another, or takes it for its own.
        let read = read_report(fixture!("bigbluebutton.csv"), &chosen(platform));
        let named = matches!(&read, Err(DocumentError::OtherPlatform { .. }));
        assert!(named || read.is_ok(), "{platform:?}: {read:?}");
    }
}

#[test]
fn a_report_without_people_says_so() {
    let report =
        read(b"Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\r\n");
    assert_eq!((report.people.len(), problems(&report)), (0, vec![(0, "nobody_there")]));
    assert_eq!(read_report(b"", &known()), Err(DocumentError::Empty));
    assert_eq!(read_report(b"\r\n\r\n", &known()), Err(DocumentError::NoRows));
    assert_eq!(
        read_report(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &known()),
        Err(DocumentError::NotASpreadsheet)
    );
    assert_eq!(
        read_report(b"<html><table><tr><td>Name</td></tr></table>", &known()),
        Err(DocumentError::NotASpreadsheet)
    );
}

#[test]
fn names_of_two_hundred_characters_are_kept_and_longer_ones_told() {
    let row = |name: &str| {
        format!("Name,Email,Join time,Leave time\n{name},,2026-03-18 09:00,2026-03-18 10:00\n")
    };
    let report = read(row(&"长".repeat(200)).as_bytes());
    assert_eq!(report.people[0].name.chars().count(), 200);
    let report = read(row(&"长".repeat(201)).as_bytes());
    assert_eq!((report.people.len(), problems(&report)), (0, vec![(2, "name_too_long")]));
}

#[test]
fn names_with_and_without_a_mail_address_are_one_person() {
    let text = "Name,Email,Join time,Leave time\n\
        张三,zhang@example.org,2026-03-18 09:00,2026-03-18 09:10\n\
        张 三,,2026-03-18 09:10,2026-03-18 09:20\n\
        李四,zhang@example.org,2026-03-18 09:00,2026-03-18 09:10\n";
    assert_eq!(
        people(&read(text.as_bytes())),
        ["张三 [03-18 09:00:00 – 03-18 09:20:00] 20", "李四 [03-18 09:00:00 – 03-18 09:10:00] 10"],
        "spaces make no other person, another name on the same login does"
    );
}

/// Time that 200,000 rows may take, with room for a busy machine and a build without optimisation.
const LONG: Duration = Duration::from_secs(30);

#[test]
fn two_hundred_thousand_rows_are_read_and_more_are_refused() {
    let mut text = "Name,Email,Join time,Leave time\n".to_owned();
    for row in 1..200_000 {
        let (name, minute) = (row / 2, row % 2 * 20);
        writeln!(text, "参会人{name},,2026-03-18 09:{minute:02}:00,2026-03-18 09:40:00").unwrap();
    }
    let started = Instant::now();
    let report = read(text.as_bytes());
    assert!(started.elapsed() < LONG, "{:?}", started.elapsed());
    assert_eq!(report.people.len(), 100_000, "two rows a person");
    text.push_str("又一人,,2026-03-18 09:00:00,2026-03-18 09:40:00\n");
    assert_eq!(
        read_report(text.as_bytes(), &known()),
        Err(DocumentError::TooManyRows { limit: 200_000 })
    );
}
