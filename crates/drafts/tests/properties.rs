//! Whatever the text: no panic, and every found value stands on its words.

mod reading;

use huidao_drafts::{Drafted, ProblemCode, draft_from_text};
use jiff::civil::date;
use proptest::prelude::*;

fn read(text: &str) -> Drafted {
    draft_from_text(text, date(2026, 5, 13), &reading::zone())
}

/// Texts made of the words that the rules look for, in any order.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "关于召开",
        "的通知",
        "会议",
        "推进会",
        "主会场",
        "分会场",
        "设在",
        "设",
        "各县（区）",
        "市教育局",
        "、",
        "，",
        "。",
        "：",
        "；",
        "\n",
        "\t",
        "  ",
        "（",
        "）",
        "《",
        "》",
        "一、",
        "（二）",
        "1.",
        "①",
        "5月20日",
        "（星期三）",
        "上午",
        "9:00",
        "下午2时30分",
        "至",
        "-",
        "明天",
        "下周一",
        "前",
        "报送",
        "联系人",
        "电话",
        "19900000001",
        "张某某",
        "主持",
        "讲话",
        "出席",
        "参加",
        "列席",
        "主要负责人",
        "分管领导",
        "各1名",
        "1—2名",
        "每单位",
        "会议议程",
        "时间",
        "地点",
        "会场",
        "单位",
        "名额",
        "定海",
        "普陀区政府",
        "市委组织部",
        "宣传部",
        "会期",
        "半天",
        "原定",
        "改为",
        "和",
        "及",
        "等",
        "Date:",
        "Venue:",
        "10 am",
        "Participants:",
        "Finance Bureau (2)",
        "２０２６年",
        "二〇二六年",
        "13月45日",
        "25:99",
        "\u{202e}",
        "\0",
        "\r\n",
        "🕘",
        "|",
        "【",
        "】",
        "在",
        "会议室",
        "副市长",
        "洪某",
        "通报了",
        "会议学习了",
    ]);
    prop::collection::vec(word, 0..60).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_text_is_read_and_every_value_stands_on_its_words(text in any::<String>()) {
        reading::assert_words_stand_in_text(&read(&text));
    }

    #[test]
    fn any_order_of_known_words_is_read(text in words()) {
        reading::assert_words_stand_in_text(&read(&text));
    }
}

#[test]
fn a_very_long_text_is_cut_and_read_in_time() {
    let units = [
        "字",
        "市教育局、",
        "5月20日上午9:00，",
        "一、全市教育会议 5月20日9:00\n",
        "（（",
        "主会场设在",
        "  \t ",
        "关于召开会议",
        "9:00-",
        "《“(",
        "主持讲话，",
        "1.\n",
        "单位\n名额\n",
        "\u{202e}",
    ];
    for unit in units {
        let long = unit.repeat(60_000 / unit.len());
        let start = std::time::Instant::now();
        reading::assert_words_stand_in_text(&read(&long));
        let took = start.elapsed();
        assert!(took.as_secs() < 20, "{unit:?} took {took:?}, even without optimisation");
    }
    let drafted = read(&"市教育局主要负责人参加。\n".repeat(200_000));
    assert_eq!(drafted.text.chars().count(), huidao_drafts::MAX_CHARACTERS);
    assert!(drafted.problems.iter().any(|problem| problem.code == ProblemCode::TextCut));
}
