use proptest::prelude::*;

use super::*;
use crate::report::parts;

fn candidate(name: &str, units: &[&str], sounds: &[&str]) -> Candidate {
    Candidate {
        name: name.to_owned(),
        units: units.iter().map(|unit| (*unit).to_owned()).collect(),
        mail: String::new(),
        sounds: sounds.iter().map(|sound| (*sound).to_owned()).collect(),
    }
}

fn guests() -> Guests {
    let mut people = vec![
        candidate("张三", &["定海区人民政府", "定海区"], &["zhangsan"]),
        candidate("李四", &["舟山市财政局", "市财政局"], &["lisi"]),
        candidate("赵一鸣", &["舟山市审计局", "市审计局"], &["zhaoyiming"]),
        candidate("王伟", &["岱山县人民政府", "岱山县"], &["wangwei"]),
        candidate("王伟", &["嵊泗县人民政府", "嵊泗县"], &["wangwei"]),
        candidate("张姗", &["舟山市教育局", "市教育局"], &["zhangshan"]),
        candidate("Ann Lee", &["普陀区人民政府", "普陀区"], &["annlee"]),
        candidate("阿卜杜热依木", &["普陀区人民政府", "普陀区"], &[]),
    ];
    people[1].mail = "li@example.org".to_owned();
    let room =
        |names: &[&str]| Room { names: names.iter().map(|name| (*name).to_owned()).collect() };
    Guests::new(
        &people,
        &[room(&["市行政中心一号会议室"]), room(&["岱山分会场", "岱山县政府视频会议室"])],
    )
}

fn sounds(name: &str) -> Vec<String> {
    match name {
        "张珊" => vec!["zhangshan".to_owned()],
        "张叁" => vec!["zhangsan".to_owned()],
        _ => Vec::new(),
    }
}

/// `sureness why person score`, or `room` instead of the person.
fn told(login: &str) -> String {
    told_with(login, "")
}

fn told_with(login: &str, mail: &str) -> String {
    let found = guests().find(login, mail, sounds);
    let (sureness, why) = (found.sureness.as_str(), found.why.as_str());
    match (found.person, found.room) {
        (Some(person), None) => format!("{sureness} {why} {} {}", person.at, person.score),
        (None, Some(room)) => format!("{sureness} {why} room{} {}", room.at, room.score),
        (None, None) => {
            let others: Vec<String> =
                found.suggestions.iter().map(|one| one.at.to_string()).collect();
            format!("{sureness} {why} [{}]", others.join(" "))
        }
        both => panic!("a login is a person or a room: {both:?}"),
    }
}

#[test]
fn names_are_found_as_people_write_them() {
    for (login, wanted) in [
        ("张三", "sure exact 0 100"),
        ("张　三", "sure exact 0 100"),
        ("张三 (Guest)", "sure exact 0 100"),
        ("张三（访客）", "sure exact 0 100"),
        ("ＡＮＮ　ＬＥＥ", "sure exact 6 100"),
        ("定海区-张三", "sure unit_and_name 0 100"),
        ("定海区－张三", "sure unit_and_name 0 100"),
        ("定海区_张三", "sure unit_and_name 0 100"),
        ("定海区 张三 区长", "sure unit_and_name 0 100"),
        ("张三（定海区）", "sure unit_and_name 0 100"),
        ("李四（市财政局）", "sure unit_and_name 1 100"),
        ("【市财政局】李四", "sure unit_and_name 1 100"),
        ("市财政局李四", "sure unit_and_name 1 100"),
        ("岱山县-王伟", "sure unit_and_name 3 100"),
        ("王伟(嵊泗县人民政府)", "sure unit_and_name 4 100"),
        ("小张(张三)", "sure nickname 0 95"),
        ("张三的iPhone", "likely part 0 80"),
        ("张三副区长", "likely part 0 80"),
        ("市财政局-张三", "likely other_unit 0 70"),
        ("zhangsan", "likely pinyin 0 85"),
        ("Zhang San", "likely pinyin 0 85"),
        ("San Zhang", "likely pinyin 0 85"),
        ("定海区-zhang san", "likely pinyin 0 90"),
        ("张珊", "likely same_sound 5 80"),
        ("赵一明", "likely near 2 67"),
        ("市审计局-赵一明", "likely near 2 75"),
        ("zhaoyimin", "likely near 2 98"),
        ("市审计局", "likely only_of_unit 2 60"),
    ] {
        assert_eq!(told(login), wanted, "{login}");
    }
}

#[test]
fn the_very_name_of_a_unit_means_that_unit_alone() {
    let guests = Guests::new(
        &[
            candidate("张三", &["定海区"], &[]),
            candidate("王伟", &["定海区"], &[]),
            candidate("王伟", &["定海区教育局"], &[]),
            candidate("李四", &["舟山市财政局"], &[]),
        ],
        &[],
    );
    for (login, wanted) in [
        ("定海区-张三", (Sureness::Sure, MatchReason::UnitAndName, Some(0))),
        ("定海区教育局-张三", (Sureness::Likely, MatchReason::OtherUnit, Some(0))),
        ("定海区-王伟", (Sureness::Sure, MatchReason::UnitAndName, Some(1))),
        ("定海区教育局-王伟", (Sureness::Sure, MatchReason::UnitAndName, Some(2))),
        ("教育局-王伟", (Sureness::Likely, MatchReason::UnitAndName, Some(2))),
        ("定海-王伟", (Sureness::Unknown, MatchReason::Several, None)),
        ("财政局-李四", (Sureness::Likely, MatchReason::UnitAndName, Some(3))),
        ("舟山市财政局-王伟", (Sureness::Unknown, MatchReason::Several, None)),
    ] {
        let found = guests.find(login, "", |_| Vec::new());
        let at = found.person.map(|one| one.at);
        assert_eq!((found.sureness, found.why, at), wanted, "{login}");
    }
}

#[test]
fn nobody_is_made_up() {
    for (login, wanted) in [
        ("王伟", "unknown several [3 4]"),
        ("普陀区", "unknown several [6 7]"),
        ("张敏", "unknown nobody [0 5]"),
        ("张三丰", "unknown nobody [0]"),
        ("iPhone 15", "unknown nobody []"),
        ("", "unknown nobody []"),
        ("-()", "unknown nobody []"),
    ] {
        assert_eq!(told(login), wanted, "{login}");
    }
    let long = "长".repeat(200);
    assert_eq!(told(&long), "unknown nobody []");
}

#[test]
fn a_login_that_is_a_room_is_a_venues() {
    for (login, wanted) in [
        ("岱山分会场", "sure room room1 100"),
        ("岱山县政府视频会议室", "sure room room1 100"),
        ("岱山分会场（主讲）", "sure room room1 100"),
        ("2号机岱山分会场", "likely room room1 90"),
        ("岱山会议室", "likely room room1 75"),
        ("嵊泗分会场", "unknown room []"),
    ] {
        assert_eq!(told(login), wanted, "{login}");
    }
    assert!(guests().find("嵊泗分会场", "", sounds).is_room, "a room, of no venue that is known");
}

#[test]
fn a_room_is_told_from_a_person() {
    let people = [
        candidate("张三", &["定海区"], &["zhangsan"]),
        candidate("Ann Groom", &["普陀区"], &["anngroom"]),
    ];
    let rooms = [
        &["定海区"][..],
        &["三楼东厅"],
        &["岱山第一分会场"],
        &["岱山第二分会场"],
        &["Room 3"],
        &["大厅"],
        &["大厅"],
    ]
    .map(|names| Room { names: names.iter().map(|name| (*name).to_owned()).collect() });
    let guests = Guests::new(&people, &rooms);
    let told = |login: &str| {
        let found = guests.find(login, "", |_| Vec::new());
        let at = |one: Option<Likeness>| one.map(|one| one.at);
        (found.sureness, at(found.person), at(found.room), found.is_room)
    };
    for (login, wanted) in [
        ("定海区-zhang san", (Sureness::Likely, Some(0), None, false)),
        ("定海区", (Sureness::Likely, None, Some(0), true)),
        ("三楼东厅", (Sureness::Sure, None, Some(1), true)),
        ("三楼东厅2号机", (Sureness::Unknown, None, None, false)),
        ("三楼东厅会议室", (Sureness::Likely, None, Some(1), true)),
        ("张三 分会场", (Sureness::Sure, Some(0), None, false)),
        ("岱山第二分会场2号机", (Sureness::Likely, None, Some(3), true)),
        ("岱山分会场", (Sureness::Unknown, None, None, true)),
        ("大厅", (Sureness::Unknown, None, None, true)),
        ("ROOM 3", (Sureness::Sure, None, Some(4), true)),
        ("main-room9", (Sureness::Unknown, None, None, true)),
        ("Ann Grooms", (Sureness::Likely, Some(1), None, false)),
        ("Bob Groom", (Sureness::Unknown, None, None, false)),
    ] {
        assert_eq!(told(login), wanted, "{login}");
    }
}

#[test]
fn the_mail_address_decides_where_the_name_says_nothing() {
    assert_eq!(told_with("Windows 用户", "LI@example.org"), "sure mail 1 90");
    assert_eq!(told_with("市财政局-iPad", "li@example.org"), "sure mail 1 90", "no other name");
    for name in ["王明", "市财政局-王明", "王明 (iPhone)"] {
        assert_eq!(told_with(name, "li@example.org"), "likely mail 1 90", "{name} is another name");
    }
    assert_eq!(told_with("张三", "li@example.org"), "sure exact 0 100", "the name counts first");
    assert_eq!(told_with("岱山分会场", "li@example.org"), "sure room room1 100");
}

#[test]
fn a_login_speaks_of_somebody_by_name_or_unit() {
    let guests = guests();
    assert!(guests.speaks_of("张三 的 平板", 0), "the name");
    assert!(guests.speaks_of("定海区3号机", 0), "the unit");
    assert!(!guests.speaks_of("iPad", 0));
    assert!(!guests.speaks_of("市财政局", 0), "another unit");
    assert!(!guests.speaks_of("张三", 99), "nobody stands there");
}

#[test]
fn two_people_at_one_screen_are_two() {
    assert_eq!(parts("张三＆李四"), ["张三", "李四"]);
    assert_eq!(parts("张三 & 李四"), ["张三", "李四"]);
    assert_eq!(parts("定海区-张三&李四"), ["定海区-张三", "定海区-李四"]);
    assert_eq!(parts("张三"), ["张三"]);
    assert_eq!(parts("R&D"), ["R&D"], "one letter is nobody");
    assert_eq!(parts("&"), ["&"]);
}

#[test]
fn many_logins_meet_many_people_in_time_that_grows_with_both() {
    let letters: Vec<char> = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许".chars().collect();
    let name = |n: usize| -> String {
        [n % 20, n / 20 % 20, n / 400 % 20].iter().map(|at| letters[*at]).collect()
    };
    let people: Vec<Candidate> =
        (0..8_000).map(|n| candidate(&name(n), &[&format!("第{n}局")], &[])).collect();
    let rooms: Vec<Room> =
        (0..800).map(|n| Room { names: vec![format!("第{n}局三楼会议室")] }).collect();
    let guests = Guests::new(&people, &rooms);
    let started = std::time::Instant::now();
    for n in 0..8_000 {
        let found = guests.find(&format!("第{n}局-{}", name(n)), "", |_| Vec::new());
        assert_eq!(found.person.map(|one| one.at), Some(n));
        // The dear cases: any room, and nobody is near.
        let room =
            guests.find(&format!("第{}局三楼会议室2号机", n % 800), "", |_| Vec::new());
        assert_eq!(room.room.map(|one| one.at), Some(n % 800));
        guests.find(&format!("{}某某某某", letters[n % 20]), "", |_| Vec::new());
    }
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

const NAMES: [&str; 4] = ["张三", "李四", "赵一鸣", "Ann Lee"];

proptest! {
    #[test]
    fn no_text_makes_matching_fail(login in any::<String>(), mail in any::<String>()) {
        let found = guests().find(&login, &mail, |name| vec![name.to_owned()]);
        for one in found.person.iter().chain(&found.suggestions) {
            prop_assert!(one.score <= 100 && one.at < 8);
        }
        prop_assert!(found.person.is_none() || found.room.is_none());
        prop_assert_eq!(found.sureness == Sureness::Unknown, found.person.is_none() && found.room.is_none());
        prop_assert!(!parts(&login).is_empty());
    }

    #[test]
    fn a_name_beside_its_unit_is_sure_whatever_stands_between(
        sign in prop::sample::select(vec!["-", "_", "—", " ", "/", "：", "|", "·", "（", "－"]),
        turned in any::<bool>(),
    ) {
        let login = if turned { format!("李四{sign}市财政局") } else { format!("市财政局{sign}李四") };
        prop_assert_eq!(told(&login), "sure unit_and_name 1 100", "{}", login);
    }

    #[test]
    fn width_case_and_spaces_change_nothing(name in prop::sample::select(NAMES.to_vec()), wide in any::<bool>()) {
        let typed: String = name
            .chars()
            .map(|c| match c {
                '!'..='~' if wide => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
                c => c.to_ascii_uppercase(),
            })
            .flat_map(|c| [c, '\u{3000}'])
            .collect();
        prop_assert_eq!(told(&typed), told(name));
    }

    #[test]
    fn the_order_of_people_does_not_matter(seed in 0_usize..6) {
        let mut people: Vec<Candidate> = ["张三", "李四", "赵一鸣", "钱若溪", "孙可欣", "周晓岚"]
            .iter()
            .map(|name| candidate(name, &["市财政局"], &[]))
            .collect();
        people.rotate_left(seed);
        let guests = Guests::new(&people, &[]);
        for login in ["张三", "市财政局-钱若溪", "赵一明", "孙可心"] {
            let found = guests.find(login, "", |_| Vec::new()).person.unwrap();
            let first = login.chars().nth(login.find('-').map_or(0, |_| 5)).unwrap();
            prop_assert_eq!(people[found.at].name.chars().next(), Some(first), "{}", login);
        }
    }
}
