//! Reply forms as a unit fills them, and what sheets say.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_documents::reply_form::{
    FormChoice, FormChoices, FormHead, FormLabels, FormPerson, FormWords, ReplyForm,
};
use huidao_documents::sheets::ZonelessDateTime;
use serde_json::Value;

fn choices(pairs: &[(&str, &str)]) -> Vec<FormChoice> {
    pairs
        .iter()
        .map(|(code, word)| FormChoice { code: (*code).to_owned(), word: (*word).to_owned() })
        .collect()
}

/// A form with this mark, filled with these people.
pub fn reply_form_like(id: &str, people: Vec<FormPerson>) -> ReplyForm {
    ReplyForm {
        id: id.to_owned(),
        head: FormHead { title: "参会回执表".to_owned(), ..FormHead::default() },
        words: FormWords {
            remark: "备注".to_owned(),
            tab: "回执表".to_owned(),
            ..FormWords::default()
        },
        labels: FormLabels {
            number: "序号".to_owned(),
            name: "姓名".to_owned(),
            title: "职务".to_owned(),
            rank: "职级".to_owned(),
            phone: "手机".to_owned(),
            standing: "参会身份".to_owned(),
            answer: "参会情况".to_owned(),
            reason: "事由（请假/代会）".to_owned(),
            substitute_name: "代会人姓名".to_owned(),
            substitute_title: "代会人职务".to_owned(),
            substitute_phone: "代会人手机".to_owned(),
        },
        choices: FormChoices {
            answers: choices(&[("attend", "出席"), ("leave", "请假"), ("substitute", "代会")]),
            standings: choices(&[("attend", "出席"), ("sit_in", "列席")]),
            ranks: choices(&[("principal", "主要负责人"), ("deputy", "分管负责人")]),
        },
        people,
        blank_lines: 1,
        remark: String::new(),
        questions: Vec::new(),
        made_at: ZonelessDateTime { year: 2022, month: 10, day: 15, hour: 9, minute: 0, second: 0 },
    }
}

/// The text of a CSV that a command answered with.
pub fn csv_of(file: &Value) -> String {
    let bytes = STANDARD.decode(file["content"].as_str().unwrap()).unwrap();
    String::from_utf8(bytes).unwrap()
}
