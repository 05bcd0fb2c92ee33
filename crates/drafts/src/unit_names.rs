//! Lists of units: where one name ends and the next begins, and the full form of a name that the
//! list shortens.

use std::ops::Range;

use crate::departments::{is_one_department, name_departments, name_members, with_prefix};
use crate::pattern::pattern;

/// An item of a list, as bytes of the list's text.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub range: Range<usize>,
    /// The sign before it is 、 or 和: it belongs to the same list as the one before.
    pub joined: bool,
}

const UNIT_END: &str = "局|委|办|委会|联席会|董事会|监事会|理事会|基金会|促进会|委员会|协会|学会|工会|联合会|管委会|居委会|村委会|商会|常委会|妇联|残联|工商联|团委|文联|社联|科协|侨联|政协|人大|府|校|学|院|厅|部|处|科|科室|办公室|股室|教研室|研究室|处室|中心|公司|集团|单位|街道|镇|乡|县|区|市|馆|所|站|队|组|社|司|部门|企业|机构|厂|矿|店|行|园|班|年级|股|党委|党组|支部|总支|基地|项目部|村|社区|旗|州|盟|省|系统|台|网|中|小|幼|关|站点|车间|党工委|银保监|指挥部|领导小组|专班|防指|事业部";

pattern!(ENDS_AS_UNIT = "(?:", UNIT_END, r")(?:\([^()]*\))?$");
pattern!(
    NOT_A_UNIT = "(?:会议室|教室|会议|大会|例会|推进会|动员会|调度会|座谈会|部署会|全会|机会|社会|全部|干部|内部|大学习|会场|现场|市区|辖区内?|中小|其中|集中|过程中|工作中|会上|到位|落实到|视频|党的建设|本次|主要|进行|召开|举行|部署|学习|常委|政委|主委|[您你]?好)$|^(?:部分|若干|【|\\[|各位|会议|主会场|分会场|本次|我们|大家|为|要|以|把|将|对|在|从|根据|按照|经|已)"
);
pattern!(
    PLACE_AND_REST = r"^(?P<p>[\p{Han}]{1,6}?)(?P<m>区|县|市|镇|乡|街道|旗|州|校区|院区|分公司|子公司|支行|分行|分局|车间|分校|项目部|分院)(?P<r>.*)$"
);
pattern!(EACH_LEVEL = r"^各[省市县区州]$");
pattern!(LEVEL_AND_REST = r"^[市县区州旗](?:[(（][^()（）]*[)）])?(?P<r>[^市县区(（].*)?$");
pattern!(SHORT_PLACE = r"^[\p{Han}]{1,5}$");
pattern!(
    GROUP = r"^[市县区][(（]|^(?:各|全体|所有|全部|有关|相关|其他|其余|本次|[二两三四五六七八九十]+(?:个)?(?:县|区|市|校|家)|\d+(?:个|家|所))|成员单位|有关部门|相关部门|有关单位|相关单位|责任单位|(?:直属|下属|所属|基层|驻)[^、]{0,6}(?:单位|部门|学校|公司|机构|企业)$|各[^、]{1,}|(?:单位|部门|企业|学校)$|^(?:街道|乡镇|社区|村|幼儿园|中小学|中学|小学|卫生院|社区卫生服务中心|支行)$|(?i:^all\b|^each\b)"
);

/// Words that end as a unit's name does and name none: their people are named by their posts.
const NOT_NAMES: &[&str] = &[
    "市",
    "县",
    "区",
    "省",
    "各",
    "全体",
    "有关",
    "相关",
    "其他",
    "集团",
    "公司",
    "总部",
    "学校",
    "单位",
    "部门",
    "市委",
    "县委",
    "区委",
    "省委",
    "市政府",
    "县政府",
    "区政府",
    "省政府",
    "党委",
    "党组",
    "支部",
    "政府",
    "班",
    "处",
    "科",
    "我市",
    "我县",
    "我区",
    "本市",
    "本县",
    "本区",
    "集团公司",
    "总公司",
    "本校",
    "我校",
    "我局",
    "我院",
    "本院",
    "我公司",
    "本公司",
    "分公司",
    "子公司",
    "教学",
    "该市",
];

/// Splits a clause at its list signs; signs in brackets and 和 inside a name do not split.
pub(crate) fn items(text: &str) -> Vec<Item> {
    let mut made = Vec::new();
    let mut start = 0;
    let mut depth = 0_i32;
    let mut joined = false;
    let mut skip_to = 0;
    for (index, c) in text.char_indices() {
        if index < skip_to {
            continue;
        }
        match c {
            '(' | '《' | '“' => depth += 1,
            ')' | '》' | '”' => depth = (depth - 1).max(0),
            _ => {}
        }
        if depth > 0 {
            continue;
        }
        let rest = &text[index..];
        let sign = match c {
            '、' => Some((c.len_utf8(), true)),
            ',' | ';' | '。' | ':' | '!' | '\t' | '|' => Some((c.len_utf8(), false)),
            '和' | '及' | '与' | '以' => {
                conjunction(rest, &text[start..index]).map(|length| (length, true))
            }
            _ => None,
        };
        if let Some((length, joins)) = sign {
            made.push(Item { range: start..index, joined });
            start = index + length;
            skip_to = start;
            joined = joins;
        }
    }
    made.push(Item { range: start..text.len(), joined });
    made
}

/// 和 splits only after what can be a unit or its people: 人力资源和社会保障局 stays whole.
fn conjunction(rest: &str, before: &str) -> Option<usize> {
    let word = ["以及", "和", "及", "与"].iter().find(|word| rest.starts_with(**word))?;
    let before = before.trim_end();
    let people = ["人", "同志", "领导", "长", "名", "任", "员", "记", ")", "地", "指挥"];
    let after = &rest[word.len()..];
    let closes = people.iter().any(|end| before.ends_with(end)) || ENDS_AS_UNIT.is_match(before);
    (closes && !after.is_empty() && !inside_a_name(before, after)).then_some(word.len())
}

/// 发展和改革委, 科学和技术局: the words on both sides make one name.
fn inside_a_name(before: &str, after: &str) -> bool {
    const PAIRS: [(&str, &str); 5] = [
        ("海洋", "渔业"),
        ("自然资源", "规划"),
        ("文化", "旅游"),
        ("行政", "审批"),
        ("社区", "家庭"),
    ];
    PAIRS.iter().any(|(left, right)| before.ends_with(left) && after.starts_with(right))
}

/// Whether words can name a unit or a group of units.
pub(crate) fn is_unit(name: &str) -> bool {
    let length = name.chars().count();
    let group = GROUP.is_match(name) && length <= 24;
    (2..=40).contains(&length)
        && !NOT_A_UNIT.is_match(name)
        && !name.contains(['。', ',', ':', '!', '?', '@'])
        && name.chars().filter(char::is_ascii_digit).count() < 6
        && (group || ENDS_AS_UNIT.is_match(name))
        && !NOT_NAMES.contains(&name)
}

/// Whether the words name several units at once.
pub(crate) fn is_group(name: &str) -> bool {
    GROUP.is_match(name) && !is_one_department(name)
}

/// The full names of a list, where it shortens them.
pub(crate) fn expand(names: &mut [String], joined: &[bool]) {
    name_departments(names, joined);
    name_members(names, joined);
    for index in 1..names.len() {
        if joined[index]
            && let Some((first, second)) = of_each_level(&names[index - 1], &names[index])
        {
            names[index - 1] = first;
            names[index] = second;
        }
    }
    for index in (0..names.len().saturating_sub(1)).rev() {
        if joined.get(index + 1).copied().unwrap_or(false)
            && let Some(full) = with_rest_of_next(&names[index], &names[index + 1])
        {
            names[index] = full;
        }
    }
    for index in 1..names.len() {
        if joined[index]
            && let Some(full) = with_prefix(&names[index - 1], &names[index])
        {
            names[index] = full;
        }
    }
}

/// `各市、县（市、区）教育局`: those of each city and of each county.
fn of_each_level(name: &str, next: &str) -> Option<(String, String)> {
    EACH_LEVEL.is_match(name).then_some(())?;
    let rest = LEVEL_AND_REST.captures(next)?.name("r").map_or("", |rest| rest.as_str());
    Some((format!("{name}{rest}"), format!("各{next}")))
}

/// `定海、普陀区政府`: the first is 定海区政府. `定海区、普陀区政府`: likewise.
fn with_rest_of_next(name: &str, next: &str) -> Option<String> {
    let next = PLACE_AND_REST.captures(next)?;
    let (marker, rest) = (next.name("m")?.as_str(), next.name("r")?.as_str());
    let place = next.name("p")?.as_str();
    if is_group(name) || is_group(place) || !SHORT_PLACE.is_match(name) {
        return None;
    }
    if let Some(own) = PLACE_AND_REST
        .captures(name)
        .filter(|own| own.name("r").is_some_and(|rest| rest.is_empty()))
    {
        let whole = own.get(0)?.as_str();
        let level = |marker: &str| {
            matches!(marker, "区" | "县" | "市" | "镇" | "乡" | "街道" | "旗" | "州")
        };
        let same_kind = level(own.name("m")?.as_str()) && level(marker);
        return (same_kind && !rest.is_empty()).then(|| format!("{whole}{rest}"));
    }
    (!ENDS_AS_UNIT.is_match(name) && place.chars().count() <= 4)
        .then(|| format!("{name}{marker}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let items = items(text);
        let mut names: Vec<String> =
            items.iter().map(|item| text[item.range.clone()].to_owned()).collect();
        let joined: Vec<bool> = items.iter().map(|item| item.joined).collect();
        expand(&mut names, &joined);
        names
    }

    #[test]
    fn lists_are_split_where_names_end() {
        for (text, expected) in [
            ("市教育局、市财政局", vec!["市教育局", "市财政局"]),
            ("各县(市、区)人民政府、高新区管委会", vec!["各县(市、区)人民政府", "高新区管委会"]),
            (
                "市人力资源和社会保障局和市卫生健康委",
                vec!["市人力资源和社会保障局", "市卫生健康委"],
            ),
            ("市发展和改革委、市文化和旅游局", vec!["市发展和改革委", "市文化和旅游局"]),
            ("市委组织部、宣传部、统战部", vec!["市委组织部", "市委宣传部", "市委统战部"]),
            ("定海、普陀区政府", vec!["定海区政府", "普陀区政府"]),
            ("定海区、普陀区政府", vec!["定海区政府", "普陀区政府"]),
            ("江南、江北、临港分公司", vec!["江南分公司", "江北分公司", "临港分公司"]),
            ("各镇、街道", vec!["各镇", "街道"]),
            ("市教育局以及直属学校", vec!["市教育局", "直属学校"]),
            ("区水利、应急、气象部门", vec!["区水利部门", "区应急部门", "区气象部门"]),
            ("各市、县(市、区)教育局", vec!["各市教育局", "各县(市、区)教育局"]),
            ("各县、区", vec!["各县", "各区"]),
            ("水利、应急部门", vec!["水利部门", "应急部门"]),
            ("区安委会、区消安委会成员单位", vec!["区安委会成员单位", "区消安委会成员单位"]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn groups_are_told_from_units() {
        for name in
            ["各县（区）人民政府", "市防指成员单位", "市级有关部门", "四县(区)政府", "各学校"]
        {
            assert!(is_group(name), "{name}");
        }
        for name in ["市教育局", "定海区政府教育督导委员会", "云岭中学"] {
            assert!(!is_group(name), "{name}");
        }
    }
}
