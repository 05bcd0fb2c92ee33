//! Cards and letters of an invented meeting.

use huidao_documents::cards::{Card, CardSheet, CardWords};
use huidao_documents::letter::{Letter, LetterFact, LetterWords, Letters};
use huidao_documents::sheets::ZonelessDateTime;

pub const LINK: &str = "https://meeting.example.org/c/4tF0aXq9LmR2vBnK7sWdPz";
pub const MADE_AT: ZonelessDateTime =
    ZonelessDateTime { year: 2026, month: 3, day: 10, hour: 9, minute: 0, second: 0 };

pub fn card(unit: &str, contact: &str) -> Card {
    Card {
        unit: unit.into(),
        contact: contact.into(),
        meeting: "舟山市人民政府教育督导委员会全体（扩大）会议".into(),
        when: "2026年3月18日（星期三）14:30".into(),
        place: "主会场：市行政中心1号楼第一会议室".into(),
        url: LINK.into(),
        note: "请于3月17日16:00前填报".into(),
    }
}

pub fn cards(cards: Vec<Card>) -> CardSheet {
    CardSheet {
        title: "联络员二维码卡片".into(),
        cards,
        words: CardWords {
            scan: "微信扫码填报回执".into(),
            footer: "市政府教育督导委员会办公室".into(),
        },
        made_at: MADE_AT,
    }
}

pub fn letter(unit: &str, contact: &str) -> Letter {
    let fact = |label: &str, value: &str| LetterFact { label: label.into(), value: value.into() };
    Letter {
        unit: unit.into(),
        contact: contact.into(),
        body: vec![
            "定于2026年3月18日召开舟山市人民政府教育督导委员会全体（扩大）会议，会议以视频形式召开，在市行政中心设主会场，在岱山、嵊泗设分会场。".into(),
            "请贵单位按名额和职级要求确定参会人员，于3月17日16:00前扫描下方二维码报送参会回执；确需请假或代会的，请一并提出申请。".into(),
        ],
        facts: vec![
            fact("时间", "2026年3月18日（星期三）14:30，会期约2小时"),
            fact("地点", "主会场：市行政中心1号楼第一会议室"),
            fact("名额", "2 人（主要负责人、分管负责人）"),
            fact("联系人", "市政府教育督导委员会办公室 钱若溪 19900000002"),
        ],
        url: LINK.into(),
    }
}

pub fn letters(letters: Vec<Letter>) -> Letters {
    Letters {
        office: "舟山市人民政府教育督导委员会办公室".into(),
        title: "邀请函".into(),
        letters,
        closing: vec!["舟山市人民政府教育督导委员会办公室".into(), "2026年3月10日".into()],
        words: LetterWords {
            ending: "：".into(),
            scan: "微信扫码填报回执".into(),
            typed: "也可在浏览器中输入以下网址（请区分大小写）".into(),
        },
        made_at: MADE_AT,
    }
}
