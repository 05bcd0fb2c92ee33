//! Whatever the text: no panic, and every found value stands on its words.

mod reading;

use huidao_drafts::{Drafted, MAX_CHARACTERS, ProblemCode, draft_from_text};
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
    // Just under the limit for those that meet the most rules, a tenth of it for the others.
    let full = [
        "5月20日上午9:00，",
        "主会场设在",
        "9:00-",
        "1.\n",
        "分会场：甲县（一楼）、",
        "时间\t内容\n9:00\t致辞\n",
    ]
    .map(|unit| (unit, MAX_CHARACTERS - 100));
    let tenth = [
        "字",
        "市教育局、",
        "一、全市教育会议 5月20日9:00\n",
        "（（",
        "  \t ",
        "关于召开会议",
        "《“(",
        "主持讲话，",
        "单位\n名额\n",
        "\u{202e}",
        "下周二上午9点（",
        "请于会前2天报送名单，",
        "区水利、",
        "各市、县（市、区）",
        "时间\n内容\n9:00-9:10\n致辞\n",
        "1、5月20日上午9点召开全市教育会议。\n",
        "上午9:00结束，",
    ]
    .map(|unit| (unit, MAX_CHARACTERS / 10));
    std::thread::scope(|scope| {
        for (unit, characters) in full.into_iter().chain(tenth) {
            scope.spawn(move || {
                let long = unit.repeat(characters / unit.chars().count());
                let start = std::time::Instant::now();
                reading::assert_words_stand_in_text(&read(&long));
                let took = start.elapsed();
                // Alone the longest take ten seconds without optimisation; a rule that looks at
                // everything again for every word takes an hour.
                assert!(took.as_secs() < 120, "{unit:?} took {took:?}, even without optimisation");
            });
        }
    });
    let drafted = read(&"市教育局主要负责人参加。\n".repeat(200_000));
    assert_eq!(drafted.text.chars().count(), MAX_CHARACTERS);
    assert!(drafted.problems.iter().any(|problem| problem.code == ProblemCode::TextCut));
}
