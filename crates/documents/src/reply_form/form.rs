//! What a reply form is made of. Every word on it comes in with the call.

use crate::sheets::ZonelessDateTime;

/// The form of one unit for one meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyForm {
    /// The caller's own mark, by which the form is known when it comes back;
    /// the caller signs it.
    pub id: String,
    /// What stands above the table.
    pub head: FormHead,
    /// The words around the table.
    pub words: FormWords,
    /// The headings of the columns.
    pub labels: FormLabels,
    /// What can be chosen.
    pub choices: FormChoices,
    /// The people already named.
    pub people: Vec<FormPerson>,
    /// The lines below them that are still to be filled.
    pub blank_lines: usize,
    /// The remark so far.
    pub remark: String,
    /// The organiser's own questions.
    pub questions: Vec<FormQuestion>,
    /// When the form was made; becomes the file's creation date.
    pub made_at: ZonelessDateTime,
}

/// What stands above the table. An empty text takes no line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormHead {
    /// The title of the form.
    pub title: String,
    /// The meeting's title.
    pub meeting: String,
    /// When the meeting is.
    pub time: String,
    /// Where the unit sits.
    pub place: String,
    /// The unit that fills the form.
    pub unit: String,
    /// What is asked of the unit: quota, rank and standing, in a sentence.
    pub asked: String,
    /// By when the form is due, in a sentence.
    pub deadline: String,
    /// How the form is filled and where it goes, a sentence a line.
    pub how_to: Vec<String>,
}

/// The words around the table. Labels bring their own punctuation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormWords {
    /// Before the meeting's title.
    pub meeting: String,
    /// Before its time.
    pub time: String,
    /// Before its place.
    pub place: String,
    /// Before the unit.
    pub unit: String,
    /// Beside the remark.
    pub remark: String,
    /// Over the organiser's questions.
    pub questions: String,
    /// Behind a question that has to be answered, such as `（必填）`.
    pub required: String,
    /// The heading of the message about a wrong entry; 32 characters are shown.
    pub wrong: String,
    /// What to do when an entry is none of the choices; 255 characters are shown.
    pub choose: String,
    /// What to do when an entry is no number; 255 characters are shown.
    pub number: String,
    /// The page line, with `&P` for the page and `&N` for their number.
    pub page: String,
    /// The name on the sheet's tab.
    pub tab: String,
}

/// The headings of the columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormLabels {
    /// 序号
    pub number: String,
    /// 姓名
    pub name: String,
    /// 职务
    pub title: String,
    /// 职级
    pub rank: String,
    /// 手机
    pub phone: String,
    /// 参会身份
    pub standing: String,
    /// 参会情况
    pub answer: String,
    /// 事由（请假/代会）
    pub reason: String,
    /// 代会人姓名
    pub substitute_name: String,
    /// 代会人职务
    pub substitute_title: String,
    /// 代会人手机
    pub substitute_phone: String,
}

/// A word that can be chosen and the code that it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormChoice {
    /// The caller's code.
    pub code: String,
    /// The word on the form.
    pub word: String,
}

/// What can be chosen. A column without choices is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormChoices {
    /// For 参会情况.
    pub answers: Vec<FormChoice>,
    /// For 参会身份.
    pub standings: Vec<FormChoice>,
    /// For 职级.
    pub ranks: Vec<FormChoice>,
}

/// A person already named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormPerson {
    /// The name.
    pub name: String,
    /// The title.
    pub title: String,
    /// The code of the rank; empty where it is not known.
    pub rank: String,
    /// The phone number.
    pub phone: String,
    /// The code of the standing.
    pub standing: String,
    /// The code of the answer.
    pub answer: String,
    /// The reason for leave or for a substitute.
    pub reason: String,
    /// The substitute's name.
    pub substitute_name: String,
    /// The substitute's title.
    pub substitute_title: String,
    /// The substitute's phone number.
    pub substitute_phone: String,
}

/// One of the organiser's own questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormQuestion {
    /// The question.
    pub text: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Whether it has to be answered.
    pub required: bool,
    /// The answer so far.
    pub value: String,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionKind {
    /// In words.
    Text,
    /// With a number.
    Number,
    /// With one of these.
    Choice(Vec<String>),
}
