//! What the columns of a report hold, by their headings: in any case, with or without spaces, in the
//! languages in which the platforms write them.

use serde::Serialize;

/// What a column of a report holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportField {
    /// The name under which somebody joined.
    Name,
    /// Given name, where the name stands in two columns.
    FirstName,
    /// Family name.
    LastName,
    /// Mail address.
    Email,
    /// When somebody joined.
    Join,
    /// When somebody left.
    Leave,
    /// How long somebody stayed.
    Duration,
    /// Organiser, presenter, guest.
    Role,
    /// Joined or left, where each has a line of its own.
    Action,
    /// When that was.
    At,
    /// Whether somebody came at all.
    Attended,
}

use ReportField::{
    Action, At, Attended, Duration, Email, FirstName, Join, LastName, Leave, Name, Role,
};

/// Headings without spaces and signs, in lower case. The first of a field in a row counts.
const WORDS: [(ReportField, &[&str]); 11] = [
    (
        Name,
        &[
            "name",
            "fullname",
            "username",
            "displayname",
            "participant",
            "participantname",
            "attendee",
            "nameoriginalname",
            "usernameoriginalname",
            "姓名",
            "名称",
            "昵称",
            "用户昵称",
            "用户昵称入会昵称",
            "入会昵称",
            "成员",
            "参会人",
            "参会者",
            "参会人员",
            "参会成员",
            "参会人姓名",
            "参与者",
            "与会者",
            "用户名",
            "用户名称",
            "全名",
            "名称原始名称",
            "用户名原始名称",
            "姓名原始姓名",
            "imięinazwisko",
            "vollständigername",
            "nombrecompleto",
            "nomcomplet",
            "nome",
            "nom",
            "nombre",
            "имя",
            "名前",
            "이름",
        ],
    ),
    (FirstName, &["firstname", "givenname", "名", "名字"]),
    (LastName, &["lastname", "surname", "familyname", "姓", "姓氏"]),
    (
        Email,
        &[
            "email",
            "mail",
            "useremail",
            "emailaddress",
            "emailadresse",
            "邮箱",
            "电子邮箱",
            "电子邮件",
            "邮件",
            "用户邮箱",
            "用户电子邮件",
            "邮箱地址",
            "电子邮件地址",
            "adresemail",
            "correoelectrónico",
        ],
    ),
    (
        Join,
        &[
            "join",
            "joined",
            "jointime",
            "firstjoin",
            "firstjointime",
            "timejoined",
            "joinedat",
            "entrytime",
            "首次入会时间",
            "入会时间",
            "加入时间",
            "进入时间",
            "进会时间",
            "首次加入",
            "首次加入时间",
            "参会时间",
            "加入",
            "入会",
            "pierwszedołączenie",
            "godzinadołączenia",
            "beitrittszeit",
            "erstmaligebeitrittszeit",
        ],
    ),
    (
        Leave,
        &[
            "leave",
            "left",
            "leavetime",
            "lastleave",
            "lastleavetime",
            "timeexited",
            "exittime",
            "leftat",
            "最后退会时间",
            "退会时间",
            "离开时间",
            "退出时间",
            "离会时间",
            "最后离开",
            "最后离开时间",
            "离开",
            "退会",
            "退出",
            "ostatnieopuszczenie",
            "godzinaopuszczenia",
            "endzeit",
        ],
    ),
    (
        Duration,
        &[
            "duration",
            "durationminutes",
            "totalduration",
            "totaldurationminutes",
            "inmeetingduration",
            "timeinsession",
            "timeinsessionminutes",
            "timeinmeeting",
            "时长",
            "时长分钟",
            "参会时长",
            "累计参会时长",
            "会议时长",
            "在会时长",
            "持续时间",
            "持续时间分钟",
            "总时长",
            "总时长分钟",
            "czastrwania",
            "dauer",
            "dauerderteilnahme",
        ],
    ),
    (Role, &["role", "身份", "角色", "会议角色", "moderator", "rola", "rolle", "主持人"]),
    (Action, &["useraction", "action", "用户操作", "操作", "动作"]),
    (At, &["timestamp", "时间戳", "时间", "操作时间"]),
    (Attended, &["attended", "已出席", "是否出席", "是否参会", "参加"]),
];

/// A heading without spaces and signs, in lower case.
pub(super) fn bare(heading: &str) -> String {
    heading
        .chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            _ => c,
        })
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .take(60)
        .collect()
}

/// What a heading says its column holds.
pub(super) fn recognise(heading: &str) -> Option<ReportField> {
    let bare = bare(heading);
    WORDS.iter().find(|(_, words)| words.contains(&bare.as_str())).map(|(field, _)| *field)
}

/// The columns that a row of headings names, each field once.
pub(super) fn columns(row: &[String]) -> Vec<(usize, ReportField)> {
    let mut found: Vec<(usize, ReportField)> = Vec::new();
    for (at, heading) in row.iter().enumerate() {
        if let Some(field) = recognise(heading)
            && found.iter().all(|(_, known)| *known != field)
        {
            found.push((at, field));
        }
    }
    found
}
