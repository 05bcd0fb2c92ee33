//! Meetings made up for rehearsals of any size.

use huidao_commands::plan::MeetingPlan;
use huidao_commands::rehearsal::{Script, ScriptGroup, roster_csv};
use huidao_commands::venues::SaveVenue;
use huidao_domain::meeting::{Rules, VenueRole};
use huidao_domain::{Instant, Rank, Standing};

/// Units at most; beyond that each unit sends more people.
const MAX_UNITS: usize = 2000;

/// 17 October 2022, 14:30 in Shanghai.
const START: Instant = Instant(1_665_988_200_000);

const SURNAMES: [char; 24] = [
    '赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '褚', '卫', '蒋', '沈', '韩', '杨',
    '朱', '秦', '尤', '许', '何', '吕', '施', '张',
];
const GIVEN: [char; 24] = [
    '一', '子', '文', '思', '雨', '浩', '静', '嘉', '清', '明', '晓', '立', '秋', '望', '知', '海',
    '云', '景', '安', '书', '沐', '怀', '奕', '乐',
];

/// An invented name; the same number gives the same name.
pub(crate) fn name(number: usize) -> String {
    let pick = |list: &[char; 24], n: usize| list[n % 24];
    [
        pick(&SURNAMES, number),
        pick(&GIVEN, number / 24 + number),
        pick(&GIVEN, number / 576 + 7 * number + 3),
    ]
    .iter()
    .collect()
}

/// A meeting of `people`, in units and venues of a sensible size.
pub fn script(people: usize) -> Script {
    let people = people.max(1);
    let units = people.min(MAX_UNITS).min(people.div_ceil(2)).max(1);
    let quota = people / units;
    let extra = people % units;
    let branches = (units / 20).clamp(1, 100);
    let venue_name = |n: usize| {
        if n == 0 { "主会场会议厅".to_owned() } else { format!("第{n}分会场") }
    };
    let venue_of = |unit: usize| unit % (branches + 1);

    let mut lines = Vec::with_capacity(units);
    let mut groups: Vec<ScriptGroup> = Vec::new();
    for unit in 0..units {
        let unit_name = format!("演练单位{:04}", unit + 1);
        let venue = venue_name(venue_of(unit));
        let own = i64::try_from(quota + usize::from(unit < extra)).unwrap_or(1);
        lines.push([
            (unit + 1).to_string(),
            unit_name.clone(),
            String::new(),
            name(unit),
            format!("1990{:07}", unit + 1),
            venue.clone(),
        ]);
        match groups.iter_mut().find(|group| group.venue == venue && group.quota == own) {
            Some(group) => group.units.push(unit_name),
            None => groups.push(ScriptGroup {
                units: vec![unit_name],
                venue,
                quota: own,
                rank: Rank::Any,
                standing: Standing::Attend,
            }),
        }
    }
    let venues = (0..=branches)
        .map(|n| {
            let venue = SaveVenue {
                id: None,
                name: venue_name(n),
                site: String::new(),
                room: String::new(),
                capacity: None,
                time_zone: "Asia/Shanghai".to_owned(),
                coordinator: String::new(),
                coordinator_phone: String::new(),
                platform: String::new(),
                room_number: String::new(),
                endpoint: String::new(),
                equipment: String::new(),
            };
            (venue, if n == 0 { VenueRole::Main } else { VenueRole::Branch })
        })
        .collect();
    let plan = MeetingPlan {
        title: format!("会前演练（{people}人）"),
        kind: String::new(),
        host: String::new(),
        chair: String::new(),
        moderator: String::new(),
        note: String::new(),
        starts_at: START,
        ends_at: START.plus_minutes(120),
        time_zone: "Asia/Shanghai".to_owned(),
        reply_deadline: None,
        rules: Rules::default(),
        venues: Vec::new(),
        agenda: Vec::new(),
    };
    Script { roster: roster_csv(&lines), venues, plan, groups }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_gives_as_many_places_as_people() {
        for people in [1, 2, 3, 7, 50, 999, 4001, 20_000, 170_000] {
            let script = script(people);
            let places: i64 = script
                .groups
                .iter()
                .map(|group| group.quota * i64::try_from(group.units.len()).unwrap())
                .sum();
            assert_eq!(places, i64::try_from(people).unwrap());
        }
    }
}
