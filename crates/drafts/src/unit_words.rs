//! The words after a unit's name: which rank, how many, in what capacity, in which venue.

use huidao_domain::{Rank, Standing, VenueRole};

use crate::numbers::number;
use crate::pattern::pattern;

/// What stands after a name, each with its bytes in the item.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tail {
    pub rank: Option<(Rank, std::ops::Range<usize>, bool)>,
    pub quota: Option<Quota>,
    pub standing: Option<(Standing, std::ops::Range<usize>)>,
    pub venue: Option<(VenueRole, std::ops::Range<usize>)>,
}

/// How many people.
#[derive(Debug, Clone)]
pub(crate) struct Quota {
    pub count: u32,
    pub range: std::ops::Range<usize>,
    pub sure: bool,
    /// 各1名: for each of the list.
    pub each: bool,
}

const HEADS: &str = "(?:局|市|区|县|镇|乡|校|院|园|所|站|部|处|科|行|馆|厂|台|社|队|股|司|厅|州|村|组|会|秘书|董事|护士)长|(?:总|副总)?指挥长?|主考|主任委员|主任|总经理|经理|书记|主席|总监|总裁";

pattern!(
    DEPUTY = r"(?:业务)?分管[^、,。;\d()]{0,16}?(?:负责人|负责同志|领导(?:同志)?|副?(?:",
    HEADS,
    r")|同志|人员)|副职(?:领导)?|(?:常务)?副(?:",
    HEADS,
    r")|deputy(?: head)?"
);
pattern!(
    PRINCIPAL = r"(?:党政)?主要(?:负责人|负责同志|领导(?:同志)?)|一把手|(?:党政)?正职(?:领导)?|(?:党政)?班子(?:主要)?领导|(?:党委|党组|党总支|党支部|支部|党工委|总支)?书记|(?:",
    HEADS,
    r")|(?i:\b(?:head|director|principal|chief)\b)"
);
pattern!(
    ANY = r"(?:(?:有关|相关|具体|业务|责任|安全|教学|德育|信息|技术|财务|人事|党务|宣传|办公室|后勤)(?:业务)?(?:科室|处室|股室|科|处)?)?(?:工作)?(?:的)?(?:负责人|负责同志|负责老师)|(?:有关|相关)(?:业务)?(?:人员|同志|领导|科室|处室)|(?:领导)?班子(?:全体)?成员|全体(?:委员|党员|教师|教职工|职工|班子成员)|(?:党组|党委|党工委|党总支)(?:领导)?(?:班子)?成员|四套班子(?:主要)?领导|班主任|业务骨干|工作人员|业务人员|技术人员|管理人员|联络员|经办人(?:员)?|信息员|(?:带教)?老师|全体(?:员工|同志)|全体$|中层(?:以上|正职)?(?:管理人员|干部)?|科级以上干部|全体(?:人员|干部)|有关领导|领导(?:干部)?|代表|专家|人员|全体成员$|成员$"
);
pattern!(
    QUOTA = r"(?:(?P<each>每(?:个)?(?:单位|部门|学校|家|校|县(?:\(区\)|\(市、区\))?|区|乡镇|镇|公司|地)|各(?:单位|部门|校|公司)?|均)|限报?|不超过|共|限额|派|选派|安排)*\s*(?P<a>\d{1,3}|[一二两三四五六七八九十]{1,2})\s*(?:(?:-|~|至|或)\s*(?P<b>\d{1,3}|[一二两三四五六七八九十]{1,2}))?\s*(?:名|人|位|(?i:people|persons?|seats?|each)\b)(?P<about>左右|以内)?"
);
pattern!(
    STANDING = r"列席(?:会议)?|旁听|收听收看|收看收听|收听|收看|(?:应邀|特邀)(?:出席|参加)?|出席|参加|参会|与会|到会"
);
pattern!(
    AT = r"(?:统一|分别|均|集中|就近|原则上|一律)?(?:在|到|赴|前往|进入)\s*(?P<v>[^,。;、]{0,24}?(?P<r>主会场|分会场)|各自?(?:分)?会场|(?:本|各|所在|当地|本地)[^,。;、]{0,8}(?:会议室|会商室)|(?:本地|所在地|当地)[^,。;、]{0,10}(?P<w>会场))"
);

/// Where the words about the unit start in an item: its name stands before.
pub(crate) fn tail_start(item: &str) -> usize {
    let quota = QUOTA.find(item).map(|found| found.start());
    [&*DEPUTY, &*PRINCIPAL, &*ANY, &*STANDING, &*AT]
        .iter()
        .filter_map(|pattern| find(pattern, item).map(|found| found.start()))
        .chain(quota)
        .min()
        .unwrap_or(item.len())
}

/// The first match; the 领导 of 领导小组 is none, nor the 指挥 of 指挥部.
fn find<'t>(pattern: &regex::Regex, text: &'t str) -> Option<regex::Match<'t>> {
    const WHOLE: [&str; 6] = ["小组", "部", "中心", "大厅", "调度", "所"];
    pattern.find_iter(text).find(|found| {
        let rest = &text[found.end()..];
        match found.as_str() {
            words if words.ends_with("指挥") => !WHOLE.iter().any(|next| rest.starts_with(next)),
            words if words.ends_with(['席', '任']) => !rest.starts_with("会议"),
            _ => !rest.starts_with("小组"),
        }
    })
}

/// Reads the words about a unit from `from` on.
pub(crate) fn tail(item: &str, from: usize) -> Tail {
    let part = item.get(from..).unwrap_or_default();
    let shift = |range: std::ops::Range<usize>| range.start + from..range.end + from;
    let venue = AT.captures(part).and_then(|at| {
        let role = match at.name("r").map(|role| role.as_str()) {
            Some("主会场") => VenueRole::Main,
            _ => VenueRole::Branch,
        };
        Some((role, shift(at.name("v")?.range())))
    });
    let standing = STANDING.find(part).and_then(|found| {
        let standing = crate::labels::standing_of(found.as_str())?;
        Some((standing, shift(found.range())))
    });
    Tail { rank: rank(part, from), quota: quota(part, from), standing, venue }
}

fn rank(part: &str, from: usize) -> Option<(Rank, std::ops::Range<usize>, bool)> {
    let of = |pattern: &regex::Regex, rank: Rank| {
        find(pattern, part).map(|found| (rank, found.start() + from..found.end() + from, true))
    };
    let all = [of(&DEPUTY, Rank::Deputy), of(&PRINCIPAL, Rank::Principal), of(&ANY, Rank::Any)];
    let first = all.iter().flatten().map(|(_, range, _)| range.start).min()?;
    // 副局长 holds 局长: of those that start first the deputy wins, then the principal.
    all.into_iter().flatten().find(|(_, range, _)| range.start == first)
}

fn quota(part: &str, from: usize) -> Option<Quota> {
    let captures = QUOTA.captures(part)?;
    let low = number(captures.name("a")?.as_str())?;
    let high = captures.name("b").and_then(|high| number(high.as_str()));
    let count = u32::try_from(high.unwrap_or(low).max(low)).ok()?;
    let whole = captures.get(0)?;
    ((1..=huidao_domain::Quota::MAX).contains(&count)).then(|| Quota {
        count,
        range: whole.start() + from..whole.end() + from,
        sure: high.is_none() && captures.name("about").is_none(),
        each: captures.name("each").is_some(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_after_a_name_are_told_apart() {
        for (item, name, rank, quota) in [
            ("市教育局主要负责人", "市教育局", Some(Rank::Principal), None),
            ("市教育局局长", "市教育局", Some(Rank::Principal), None),
            ("市教育局分管副局长1名", "市教育局", Some(Rank::Deputy), Some(1)),
            ("市财政局副局长", "市财政局", Some(Rank::Deputy), None),
            ("各学校校长", "各学校", Some(Rank::Principal), None),
            ("各县(区)政府分管教育的负责人各1-2名", "各县(区)政府", Some(Rank::Deputy), Some(2)),
            ("市水利局相关科室负责人", "市水利局", Some(Rank::Any), None),
            ("有关部门负责人", "有关部门", Some(Rank::Any), None),
            ("成员单位", "成员单位", None, None),
            ("各县(区)防指指挥", "各县(区)防指", Some(Rank::Principal), None),
            ("市防汛抗旱指挥部", "市防汛抗旱指挥部", None, None),
            ("市住建局限3人", "市住建局", None, Some(3)),
        ] {
            let start = tail_start(item);
            let tail = tail(item, start);
            assert_eq!(&item[..start], name, "{item}");
            assert_eq!(tail.rank.map(|(rank, _, _)| rank), rank, "{item}");
            assert_eq!(tail.quota.map(|quota| quota.count), quota, "{item}");
        }
    }

    #[test]
    fn the_venue_and_the_standing_follow() {
        let item = "定海区教育局负责人在主会场列席会议";
        let tail = tail(item, tail_start(item));
        assert_eq!(tail.venue.map(|(role, _)| role), Some(VenueRole::Main));
        assert_eq!(tail.standing.map(|(standing, _)| standing), Some(Standing::SitIn));
    }
}
