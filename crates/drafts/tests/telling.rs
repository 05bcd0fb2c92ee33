//! What a draft tells of its own certainty: guesses are unsure, and what does not fit is said.

mod reading;

use huidao_drafts::{DraftMeeting, Drafted, ProblemCode, draft_from_text};
use jiff::civil::date;

fn read(text: &str) -> Drafted {
    let drafted = draft_from_text(text, date(2026, 5, 13), &reading::zone());
    reading::assert_words_stand_in_text(&drafted);
    drafted
}

fn only(drafted: &Drafted) -> &DraftMeeting {
    assert_eq!(drafted.meetings.len(), 1, "one meeting");
    &drafted.meetings[0]
}

fn local(at: huidao_domain::Instant) -> String {
    let zone = reading::zone().zone();
    let at = jiff::Timestamp::from_millisecond(at.ms());
    at.map(|at| zone.to_datetime(at).strftime("%Y-%m-%dT%H:%M").to_string()).unwrap_or_default()
}

fn codes(drafted: &Drafted) -> Vec<ProblemCode> {
    drafted.problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn an_end_that_the_text_does_not_give_is_two_hours_later_and_has_no_words() {
    let drafted = read("定于5月20日上午9:00在三楼会议室召开全市信访工作推进会。");
    let meeting = only(&drafted);
    let (start, end) = (meeting.starts_at.as_ref().unwrap(), meeting.ends_at.as_ref().unwrap());
    assert_eq!(end.value.minutes_since(start.value), 120);
    assert!(!end.sure && end.words.is_empty() && end.start == end.end, "a guess");
    assert!(start.sure, "day and hour stand in the text");
}

#[test]
fn a_day_without_an_hour_is_a_guess_at_nine() {
    let drafted = read("5月20日召开全市信访工作推进会");
    let meeting = only(&drafted);
    assert!(meeting.date_only);
    assert!(!meeting.starts_at.as_ref().unwrap().sure, "the hour is not in the text");
}

#[test]
fn a_reply_due_after_the_start_is_said() {
    let drafted = read("定于5月20日上午9:00召开信访工作推进会，请于5月21日16:00前报送名单。");
    assert!(codes(&drafted).contains(&ProblemCode::DeadlineAfterStart));
}

#[test]
fn a_past_day_is_a_problem_of_a_notice_and_not_of_a_report() {
    let notice = read("关于召开信访工作推进会的通知\n定于2026年5月6日上午9:00召开信访工作推进会。");
    assert!(codes(&notice).contains(&ProblemCode::DateInPast));
    let report =
        read("5月6日，全市召开信访工作推进会。副市长周明川出席会议并讲话。会议强调，要抓好落实。");
    assert!(!codes(&report).contains(&ProblemCode::DateInPast), "a report tells of the past");
}

#[test]
fn a_day_without_a_year_is_the_next_one_for_a_notice_and_the_last_one_for_a_report() {
    let day = |drafted: &Drafted| {
        let at = only(drafted).starts_at.as_ref().unwrap().value.ms();
        reading::zone().zone().to_datetime(jiff::Timestamp::from_millisecond(at).unwrap()).date()
    };
    let notice = read("关于召开信访例会的通知\n定于1月6日上午9:00召开信访例会。\n2025年12月30日");
    assert_eq!(day(&notice), date(2026, 1, 6), "the notice's own date gives the year");
    let report =
        read("发布日期：2026-01-04\n12月29日，我市召开信访工作推进会。会议强调，要抓好落实。");
    assert_eq!(day(&report), date(2025, 12, 29), "a report comes after its meeting");
}

#[test]
fn the_larger_of_two_quotas_is_taken_as_a_guess() {
    let drafted = read("参会人员：市教育局业务骨干1—2名");
    let quota = only(&drafted).units[0].quota.clone().unwrap();
    assert_eq!((quota.value, quota.sure, quota.words.as_str()), (2, false, "1—2名"));
}

#[test]
fn a_shortened_name_is_given_in_full_and_keeps_its_words() {
    let drafted = read("参会人员：临江、望山区教育局负责人");
    let names: Vec<(&str, &str)> = only(&drafted)
        .units
        .iter()
        .map(|unit| (unit.name.value.as_str(), unit.name.words.as_str()))
        .collect();
    assert_eq!(names, [("临江区教育局", "临江"), ("望山区教育局", "望山区教育局")]);
}

#[test]
fn marks_that_nobody_sees_change_nothing() {
    let clean = "关于召开全区安全生产视频会议的通知\n时间：5月20日下午2:30\n地点：三楼会议室\n参会：区应急管理局、柳河县";
    for mark in ['\0', '\u{1}', '\u{8}', '\u{7f}', '\u{9f}', '\u{200b}', '\u{feff}', '\u{e0041}'] {
        let marked: String = clean.chars().flat_map(|c| [c, mark]).collect();
        let (plain, other) = (read(clean), read(&marked));
        assert_eq!(other.text, plain.text, "{mark:?} is not in the text that is handed back");
        assert_eq!(other.meetings, plain.meetings, "{mark:?} hides nothing");
        assert_eq!(plain.meetings[0].units.len(), 2, "the units are there to be lost");
    }
}

#[test]
fn a_reply_counted_back_from_the_meeting_is_a_guess() {
    for (words, expected) in [
        ("请于会前2天报送名单", "2026-05-18T17:00"),
        ("请于会前一天下午5时前将名单报办公室", "2026-05-19T17:00"),
        ("参会名单请于会议前3日发送至办公室邮箱", "2026-05-17T17:00"),
        ("请在会前3个工作日反馈参会名单", "2026-05-15T17:00"),
    ] {
        let drafted = read(&format!("定于5月20日上午9:00在三楼会议室召开信访工作例会。{words}。"));
        let due = only(&drafted).reply_deadline.clone().unwrap();
        assert_eq!((local(due.value), due.sure), (expected.to_owned(), false), "{words}");
        assert!(!due.words.is_empty(), "the words show what it was counted from");
    }
    let drafted = read("定于5月20日上午9:00召开信访工作例会。会前1天进行联调。");
    assert_eq!(only(&drafted).reply_deadline, None, "a test of the lines is no reply");
}

#[test]
fn a_date_wins_over_a_word_for_the_day_and_a_wrong_weekday_is_said() {
    let drafted = read("定于5月26日（下周三）上午九点半召开信访工作例会。");
    assert_eq!(local(only(&drafted).starts_at.as_ref().unwrap().value), "2026-05-26T09:30");
    assert!(codes(&drafted).contains(&ProblemCode::WeekdayDiffers), "26 May 2026 is a Tuesday");
    let drafted = read("定于5月26日（下周二）上午九点半召开信访工作例会。");
    assert!(!codes(&drafted).contains(&ProblemCode::WeekdayDiffers));
    assert!(only(&drafted).starts_at.as_ref().unwrap().sure, "day, weekday and hour agree");
}

#[test]
fn a_length_in_days_gives_the_end() {
    for (words, expected) in [
        ("会期半天", "2026-05-20T12:00"),
        ("会期一天", "2026-05-20T17:30"),
        ("会期一天半", "2026-05-21T12:00"),
        ("为期两天", "2026-05-21T17:30"),
    ] {
        let drafted = read(&format!("定于5月20日上午9:00召开信访工作例会，{words}。"));
        let end = only(&drafted).ends_at.clone().unwrap();
        assert_eq!((local(end.value), end.sure), (expected.to_owned(), false), "{words}");
    }
}

#[test]
fn departments_without_a_place_are_a_guess() {
    let units = |text: &str| -> Vec<(String, bool, bool)> {
        let units = only(&read(text)).units.clone();
        units.into_iter().map(|unit| (unit.name.value, unit.is_group, unit.name.sure)).collect()
    };
    let of = |name: &str, group: bool, sure: bool| (name.to_owned(), group, sure);
    assert_eq!(
        units("参会人员：区水利、应急部门主要负责人"),
        [of("区水利部门", false, true), of("区应急部门", false, true)]
    );
    assert_eq!(
        units("参会人员：各县政府分管负责人，水利、应急部门主要负责人"),
        [of("各县政府", true, true), of("水利部门", true, false), of("应急部门", true, false)]
    );
}

#[test]
fn a_text_that_is_no_notice_says_what_it_lacks() {
    for text in ["", "床前明月光，疑是地上霜。"] {
        let drafted = read(text);
        assert_eq!(
            codes(&drafted),
            [ProblemCode::NoTitle, ProblemCode::NoDate, ProblemCode::NoVenue],
            "{text:?}"
        );
    }
}
