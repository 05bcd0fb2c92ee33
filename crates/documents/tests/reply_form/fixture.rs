//! The form of an invented unit, with the words an office uses.

use huidao_documents::reply_form::{
    FormChoice, FormChoices, FormHead, FormLabels, FormPerson, FormQuestion, FormWords,
    QuestionKind, ReplyForm,
};
use huidao_documents::sheets::ZonelessDateTime;

fn choices(pairs: &[(&str, &str)]) -> Vec<FormChoice> {
    pairs
        .iter()
        .map(|(code, word)| FormChoice { code: (*code).into(), word: (*word).into() })
        .collect()
}

fn question(text: &str, kind: QuestionKind, required: bool, value: &str) -> FormQuestion {
    FormQuestion { text: text.into(), kind, required, value: value.into() }
}

/// A form on which three people are named and two lines are free.
pub fn form() -> ReplyForm {
    ReplyForm {
        id: "rf1.7f3a9c41d0e25b68&<会>".into(),
        head: FormHead {
            title: "会议回执表".into(),
            meeting: "舟山市人民政府教育督导委员会全体（扩大）会议".into(),
            time: "2026年3月18日（星期三）14:30".into(),
            place: "岱山分会场（岱山县行政中心3号楼二楼视频会议室）".into(),
            unit: "岱山县人民政府教育督导委员会".into(),
            asked: "请安排 5 人参会（主要负责人须出席）。".into(),
            deadline: "请于 3月17日 16:00 前报送。".into(),
            how_to: vec![
                "1. 只需填写浅色单元格；参会身份、参会情况请从下拉列表选择。".into(),
                "2. 填好后以附件回复本邮件，或上传到您的回执链接。请不要更改表格结构。".into(),
            ],
        },
        words: FormWords {
            meeting: "会议名称：".into(),
            time: "会议时间：".into(),
            place: "参会地点：".into(),
            unit: "填报单位：".into(),
            remark: "备注".into(),
            questions: "其他事项".into(),
            required: "（必填）".into(),
            wrong: "填写有误".into(),
            choose: "请从下拉列表中选择。".into(),
            number: "请填写数字。".into(),
            page: "第 &P 页 共 &N 页".into(),
            tab: "回执表".into(),
        },
        labels: FormLabels {
            number: "序号".into(),
            name: "姓名".into(),
            title: "职务".into(),
            rank: "职级".into(),
            phone: "手机".into(),
            standing: "参会身份".into(),
            answer: "参会情况".into(),
            reason: "事由（请假/代会）".into(),
            substitute_name: "代会人姓名".into(),
            substitute_title: "代会人职务".into(),
            substitute_phone: "代会人手机".into(),
        },
        choices: FormChoices {
            answers: choices(&[("attend", "参加"), ("leave", "请假"), ("substitute", "代会")]),
            standings: choices(&[("attend", "出席"), ("sit_in", "列席"), ("listen", "旁听")]),
            ranks: choices(&[
                ("principal", "主要负责人"),
                ("deputy", "分管负责人"),
                ("other", "其他"),
            ]),
        },
        people: people(),
        blank_lines: 2,
        remark: "请预留无障碍通道".into(),
        questions: vec![
            question("用餐人数", QuestionKind::Number, true, "3"),
            question(
                "交通方式",
                QuestionKind::Choice(vec!["自行前往".into(), "乘船, 需接站".into()]),
                false,
                "乘船, 需接站",
            ),
            question("车牌号", QuestionKind::Text, false, "浙L00000"),
            question("是否住宿", QuestionKind::Text, false, ""),
        ],
        made_at: ZonelessDateTime { year: 2026, month: 3, day: 10, hour: 9, minute: 0, second: 0 },
    }
}

fn people() -> Vec<FormPerson> {
    vec![
        FormPerson {
            name: "许㛃".into(),
            title: "党组书记、局长".into(),
            rank: "principal".into(),
            phone: "19900000001".into(),
            standing: "attend".into(),
            answer: "attend".into(),
            ..FormPerson::default()
        },
        FormPerson {
            name: "何䶮".into(),
            title: "副局长".into(),
            rank: "deputy".into(),
            phone: "+85290000001".into(),
            standing: "sit_in".into(),
            answer: "leave".into(),
            reason: "赴杭州开会".into(),
            ..FormPerson::default()
        },
        FormPerson {
            name: "𬱖某🙂".into(),
            title: "=1+1".into(),
            answer: "substitute".into(),
            reason: "出差".into(),
            substitute_name: "买买提·艾力江".into(),
            substitute_title: "科长".into(),
            substitute_phone: "0580-2000001".into(),
            ..FormPerson::default()
        },
    ]
}
