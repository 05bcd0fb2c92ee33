//! Printed cards and letters, read back by another program (poppler's
//! `pdftotext`, which has to be installed).

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "what cannot be made fails its test")]

mod fixture;
#[path = "../support/codes.rs"]
mod printed;
#[path = "../support/pdf.rs"]
mod support;

use huidao_documents::{DocumentError, badges, cards, letter};
use printed::codes;
use support::pages;

fn long_name() -> String {
    let name = "浙江省舟山市普陀区人民政府教育督导委员会办公室（区教育局、区委教育工作领导小组秘书组、区政府教育督导室）联合工作专班";
    assert_eq!(name.chars().count(), 58);
    name.to_owned()
}

#[test]
fn rare_characters_of_names_are_printed_and_read_back() {
    let cards = ["许㛃", "何䶮", "𬱖某"].map(|name| fixture::card("舟山市教育局", name)).to_vec();
    let text = pages(&cards::pdf(&fixture::cards(cards)).unwrap()).concat();
    let letters =
        ["许㛃", "何䶮", "𬱖某"].map(|name| fixture::letter("舟山市教育局", name)).to_vec();
    let letters = pages(&letter::pdf(&fixture::letters(letters)).unwrap()).concat();
    for name in ["许㛃", "何䶮", "𬱖某"] {
        assert!(text.contains(name), "{name} in {text}");
        assert!(letters.contains(&format!("舟山市教育局{name}：")), "{name} in {letters}");
    }
}

#[test]
fn a_character_that_no_font_has_is_shown_by_its_number() {
    let text = pages(&cards::pdf(&fixture::cards(vec![fixture::card("甲局", "好🙂")])).unwrap());
    assert!(text[0].contains("好〔U+1F642〕"), "nothing of a name vanishes: {}", text[0]);
}

#[test]
fn text_from_outside_is_printed_and_never_run() {
    for hostile in [
        "#read(\"x\")",
        "*strong*_emph_",
        "$x^2$",
        "<label>@ref",
        "#panic()//",
        "`raw`[x]\\n",
        "=h-i+j/k",
    ] {
        let card = fixture::cards(vec![fixture::card(hostile, hostile)]);
        let text = pages(&cards::pdf(&card).unwrap()).concat();
        assert_eq!(text.matches(hostile).count(), 2, "{hostile} in {text}");
        let mut one = fixture::letter(hostile, hostile);
        one.body = vec![hostile.into()];
        one.facts[0].value = hostile.into();
        let text = pages(&letter::pdf(&fixture::letters(vec![one])).unwrap()).concat();
        assert_eq!(text.matches(hostile).count(), 4, "{hostile} in {text}");
    }
}

#[test]
fn eight_cards_stand_on_a_page_and_each_says_everything() {
    let cards = (1..=9).map(|at| fixture::card(&format!("第{at}局"), &format!("联络员{at}")));
    let pages = pages(&cards::pdf(&fixture::cards(cards.collect())).unwrap());
    assert_eq!(pages.len(), 2);
    assert!(pages[0].contains("第8局") && !pages[0].contains("第9局"));
    for text in [
        "第9局",
        "联络员9",
        "舟山市人民政府教育督导委员会全体（扩大）会议",
        "2026年3月18日（星期三）14:30",
        "主会场：市行政中心1号楼第一会议室",
        "请于3月17日16:00前填报",
        "微信扫码填报回执",
        "市政府教育督导委员会办公室",
    ] {
        assert!(pages[1].contains(text), "{text} in {}", pages[1]);
    }
}

#[test]
fn cards_by_the_hundred_keep_their_order_and_leave_no_gap() {
    let cards: Vec<_> = (1..=169).map(|at| fixture::card(&format!("第{at}局"), "")).collect();
    let pages = pages(&cards::pdf(&fixture::cards(cards)).unwrap());
    assert_eq!(pages.len(), 22, "eight to a page");
    for (at, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("第{}局", at * 8 + 1)), "page {}: {page}", at + 1);
    }
}

#[test]
fn a_long_name_is_set_smaller_and_one_without_end_says_that_it_was_cut() {
    let name = long_name();
    let text = pages(&cards::pdf(&fixture::cards(vec![fixture::card(&name, "赵一鸣")])).unwrap());
    assert!(text[0].contains(&name) && !text[0].contains('…'), "{}", text[0]);
    let endless = fixture::cards(vec![fixture::card(&name.repeat(20), "赵一鸣")]);
    let text = pages(&cards::pdf(&endless).unwrap());
    assert_eq!(text.len(), 1, "it stays on its card");
    assert!(text[0].contains(&name) && text[0].contains('…'), "{}", text[0]);
}

#[test]
fn every_contact_has_a_page_with_the_facts_and_an_address_to_type() {
    let mut crowded = fixture::letter(&long_name(), "买买提·艾力江");
    crowded.body = vec![long_name().repeat(3); 3];
    let letters = vec![fixture::letter("甲局", ""), crowded, fixture::letter("乙局", "赵一鸣")];
    let pages = pages(&letter::pdf(&fixture::letters(letters)).unwrap());
    assert_eq!(pages.len(), 3, "a crowded letter is set smaller");
    for page in &pages {
        for text in [
            "舟山市人民政府教育督导委员会办公室",
            "邀请函",
            "联系人市政府教育督导委员会办公室钱若溪19900000002",
            fixture::LINK,
            "2026年3月10日",
        ] {
            assert!(page.contains(text), "{text} in {page}");
        }
    }
    assert!(pages[0].contains("甲局：") && pages[2].contains("乙局赵一鸣："));
}

#[test]
fn a_letter_that_fits_no_page_runs_on_and_loses_nothing() {
    let mut endless = fixture::letter("甲局", "赵一鸣");
    endless.body = (1..=60).map(|at| format!("第{at}段{}", long_name())).collect();
    let pages = pages(&letter::pdf(&fixture::letters(vec![endless])).unwrap());
    assert!(pages.len() > 1);
    let text = pages.concat();
    assert!((1..=60).all(|at| text.contains(&format!("第{at}段浙江省"))));
    assert!(text.contains(fixture::LINK));
}

#[test]
fn an_address_that_fits_no_code_is_refused() {
    let mut card = fixture::card("甲局", "赵一鸣");
    card.url = "x".repeat(3_000);
    let refused = Err(DocumentError::QrTooLong { length: 3_000 });
    assert_eq!(cards::pdf(&fixture::cards(vec![card])), refused);
    let mut one = fixture::letter("甲局", "赵一鸣");
    one.url = "x".repeat(3_000);
    assert_eq!(letter::pdf(&fixture::letters(vec![one])), refused);
}

#[test]
fn the_same_pages_give_the_same_file_and_nothing_gives_a_page() {
    let sheet = fixture::cards(vec![fixture::card("甲局", "赵一鸣")]);
    assert_eq!(cards::pdf(&sheet), cards::pdf(&sheet), "no clock is read");
    let letters = fixture::letters(vec![fixture::letter("甲局", "赵一鸣")]);
    assert_eq!(letter::pdf(&letters), letter::pdf(&letters));
    assert_eq!(pages(&cards::pdf(&fixture::cards(Vec::new())).unwrap()).len(), 1);
    assert_eq!(pages(&letter::pdf(&fixture::letters(Vec::new())).unwrap()).len(), 1);
    let mut wrong = fixture::letters(Vec::new());
    wrong.made_at.month = 13;
    assert!(matches!(letter::pdf(&wrong), Err(DocumentError::Unwritable(_))));
}

#[test]
fn badges_carry_name_title_unit_venue_and_a_code_that_is_read_back() {
    let code =
        |n: usize| format!("https://huidao.example.org/p/0123456789abcdefghijklmnopqrstuvw{n:02}");
    let badge = |name: &str, unit: &str, title: &str| badges::Badge {
        name: name.to_owned(),
        title: title.to_owned(),
        unit: unit.to_owned(),
        venue: "海山会议中心主会场".to_owned(),
        standing: "列席".to_owned(),
        code: String::new(),
    };
    let long = long_name();
    let mut list = vec![
        badge("许㛃", "市教育局", "局长"),
        badge("欧阳清风明", "定海区人民政府", "党组成员、副区长"),
        badge("Alexandrina Konstantinopolskaya-Smith", &long, &long),
        badge("何䶮", "", ""),
    ];
    list.extend((0..8).map(|n| badge(&format!("赵{n}"), "市财政局", "副局长")));
    for (n, badge) in list.iter_mut().enumerate() {
        badge.code = code(n);
    }
    let sheet = badges::BadgeSheet {
        title: "胸牌".to_owned(),
        meeting: "全市教育高质量发展暨“双减”工作推进视频会议".to_owned(),
        badges: list,
        made_at: fixture::MADE_AT,
    };
    let pdf = badges::pdf(&sheet).unwrap();
    assert_eq!(codes(&pdf), (0..12).map(code).collect::<Vec<_>>(), "a camera reads each");
    let read = pages(&pdf);
    assert_eq!(read.len(), 2, "ten on a page");
    for word in ["许㛃", "局长", "市教育局", "海山会议中心主会场", "列席", "欧阳清风明", "何䶮"]
    {
        assert!(read[0].contains(word), "{word} in {}", read[0]);
    }
    assert!(read[0].contains("Alexandrina"), "a long name is set smaller: {}", read[0]);
    assert!(read[1].contains("赵7"), "{}", read[1]);
}
