//! Names that a list shortens because the first of them carries the prefix:
//! `市委组织部、宣传部、统战部`, `市教育局、财政局、公安局`.

use crate::pattern::pattern;

/// Organs of a party committee.
const PARTY: &[&str] = &[
    "组织部",
    "宣传部",
    "统战部",
    "政法委",
    "网信办",
    "编办",
    "社会工作部",
    "社工部",
    "政研室",
    "改革办",
    "办公室",
    "机关工委",
    "直属机关工委",
    "老干部局",
    "党校",
    "台办",
    "巡察办",
    "外办",
    "金融办",
    "农办",
    "保密办",
    "档案馆",
];

/// What the department of a government is for; followed by 局, 委, 办 or 厅.
const MATTERS: &[&str] = &[
    "教育",
    "财政",
    "公安",
    "民政",
    "司法",
    "人社",
    "人力社保",
    "人力资源和社会保障",
    "人力资源社会保障",
    "自然资源",
    "自然资源和规划",
    "规划",
    "生态环境",
    "住建",
    "住房和城乡建设",
    "建设",
    "交通",
    "交通运输",
    "水利",
    "农业农村",
    "商务",
    "文旅",
    "文化和旅游",
    "文化广电旅游",
    "文广旅",
    "文广旅体",
    "卫健",
    "卫生健康",
    "应急",
    "应急管理",
    "审计",
    "国资",
    "市场监管",
    "市场监督管理",
    "体育",
    "统计",
    "医保",
    "医疗保障",
    "信访",
    "科技",
    "科学技术",
    "经信",
    "工信",
    "经济和信息化",
    "工业和信息化",
    "发改",
    "发展改革",
    "发展和改革",
    "城管",
    "综合执法",
    "综合行政执法",
    "林业",
    "海洋",
    "海洋与渔业",
    "税务",
    "气象",
    "退役军人事务",
    "退役军人",
    "民宗",
    "民族宗教",
    "粮食",
    "大数据",
    "数据",
    "机关事务",
    "园林",
    "园林绿化",
    "水务",
    "供销",
    "人防",
    "地震",
    "邮政",
    "邮政管理",
    "烟草",
    "消防",
    "消防救援",
    "资规",
    "自规",
    "水文",
    "广电",
    "网信",
    "文体",
    "交警",
    "供电",
    "电力",
    "通信",
    "海事",
    "疾控",
    "宣传",
    "组织",
    "政法",
    "纪检监察",
];

/// Bodies of every level that are no departments.
const BODIES: &[&str] = &[
    "法院",
    "检察院",
    "政协",
    "人大",
    "总工会",
    "团委",
    "妇联",
    "残联",
    "工商联",
    "红十字会",
    "科协",
    "文联",
    "供销社",
    "消防救援支队",
    "消防救援大队",
    "气象局",
    "税务局",
];

const LEVELS: [char; 6] = ['省', '市', '县', '区', '州', '旗'];

pattern!(
    MEMBERS = r"(?:会|小组|指挥部|委|联席会议)(?P<s>(?:各|其他|其余|全体|有关|相关)*成员单位)$"
);

/// The prefix that a full name hands on to the next in its list.
fn prefix(name: &str) -> Option<(&str, bool)> {
    let party =
        ["省委", "市委", "县委", "区委", "州委"].iter().find(|prefix| name.starts_with(**prefix));
    if let Some(prefix) = party.filter(|prefix| name.len() > prefix.len()) {
        return Some((prefix, true));
    }
    let level =
        ["省", "市", "县", "区", "州", "旗"].iter().find(|level| name.starts_with(**level))?;
    is_department(name.get(level.len()..)?).then_some((level, false))
}

fn is_department(name: &str) -> bool {
    if BODIES.contains(&name) {
        return true;
    }
    ["局", "委", "办", "厅"]
        .iter()
        .filter_map(|end| name.strip_suffix(end))
        .any(|matter| MATTERS.contains(&matter))
}

/// The full name of `name` after `before` in the same list, when it lacks its prefix.
pub(crate) fn with_prefix(before: &str, name: &str) -> Option<String> {
    // `各县党委、政府`
    if let Some(place) = before.strip_suffix("党委").filter(|_| name == "政府") {
        return Some(format!("{place}{name}"));
    }
    let (prefix, is_party) = prefix(before)?;
    if is_party && PARTY.contains(&name) {
        return Some(format!("{prefix}{name}"));
    }
    if is_department(name) {
        let level: String = prefix.chars().take(1).collect();
        return Some(format!("{level}{name}"));
    }
    None
}

/// `区水利、应急、气象部门`: each but the last lacks 部门, and each but the first the 区.
pub(crate) fn name_departments(names: &mut [String], joined: &[bool]) {
    for last in 0..names.len() {
        if !names[last].strip_suffix("部门").is_some_and(is_matter) {
            continue;
        }
        let goes_on = |index: &usize| joined[*index + 1] && is_matter(&names[*index]);
        let first = (0..last).rev().take_while(goes_on).last().unwrap_or(last);
        for name in &mut names[first..last] {
            name.push_str("部门");
        }
        let level = names[first].chars().next().filter(|level| LEVELS.contains(level));
        for name in &mut names[first + 1..=last] {
            if let Some(level) = level.filter(|_| !name.starts_with(LEVELS)) {
                name.insert(0, level);
            }
        }
    }
}

/// `区安委会、区消安委会其他成员单位`: the members of both.
pub(crate) fn name_members(names: &mut [String], joined: &[bool]) {
    for index in (0..names.len().saturating_sub(1)).rev() {
        let Some(own) = MEMBERS.captures(&names[index + 1]).and_then(|next| next.name("s")) else {
            continue;
        };
        let has_members = ["会", "领导小组", "指挥部", "委", "联席会议"];
        if joined[index + 1] && has_members.iter().any(|end| names[index].ends_with(end)) {
            names[index] = format!("{}{}", names[index], own.as_str());
        }
    }
}

/// 区水利部门 is one office, 水利部门 is one of every place.
pub(crate) fn is_one_department(name: &str) -> bool {
    name.starts_with(LEVELS) && name.strip_suffix("部门").is_some_and(is_matter)
}

/// What a department is for, with or without its level: 区水利, 应急.
pub(crate) fn is_matter(words: &str) -> bool {
    MATTERS.contains(&words) || MATTERS.contains(&words.trim_start_matches(LEVELS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_is_handed_on_only_to_departments() {
        let full = |before, name| with_prefix(before, name);
        assert_eq!(full("市委组织部", "宣传部").as_deref(), Some("市委宣传部"));
        assert_eq!(full("市教育局", "财政局").as_deref(), Some("市财政局"));
        assert_eq!(full("市委宣传部", "公安局").as_deref(), Some("市公安局"));
        assert_eq!(full("市教育局", "高新区管委会"), None);
        assert_eq!(full("各县（区）", "财政局"), None);
    }
}
