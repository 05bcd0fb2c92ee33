//! Sentences that say where the venues are: `主会场设在…，各县（区）设分会场`, `三楼会议室（主会场）`.

use huidao_domain::VenueRole;

use crate::branches::branches_of;
use crate::labels::VenueMark;
use crate::page::{Page, Span};
use crate::pattern::pattern;
use crate::venues::{MOST_VENUES, Rooms, is_room, room, without_lead};

pattern!(
    SET = r"(?P<w>主会场|(?P<n>[^\s,。;:、()在设]{0,14}?)分会场)\s*(?:的)?(?:地点)?\s*(?:统一|分别|均)?(?P<s>设置?(?:在|于|立在)?|安排在|为|:|\(|位于|地点在)\s*(?P<r>[^,。;\n]{2,60})"
);
pattern!(
    OWNERS = r"(?P<o>(?:各|全|[^\s,。;:()]{1,12}?)[^,。;:]{0,30}?)(?:分别|各自|同步|同时|均|各|统一)?(?:设立|设置|开设|设)(?:视频)?(?:若干|\d{1,3}个|[一二三四五六七八九十]+个|立)?(?P<w>分会场)(?:\((?P<b>[^()]{2,40})\))?"
);
pattern!(PARTS = r"(?P<w>主会场)(?:参加|收听|设)|(?:[^不\s]|^)设(?:立)?(?P<m>主会场)");
pattern!(
    BEFORE_NAME = r"(?P<r>[^,。;:\t\n()]{3,40})\(\s*(?P<w>(?:[^()]{0,10}?)(?:主会场|分会场))\s*(?:[,:]\s*[^()]{2,20})?\)"
);
fn says_main(text: &str) -> bool {
    text.contains("设主会场") && !text.contains("不设主会场")
}

impl Rooms {
    /// `主会场设在…，各县（区）设分会场`: true when the line says such a thing.
    pub fn declared(&mut self, page: &Page, line: &Span) -> bool {
        let text = page.at(line);
        if !text.contains("会场") {
            return false;
        }
        let mut any = false;
        for captures in SET.captures_iter(text).take(MOST_VENUES) {
            let (Some(name), Some(after)) = (captures.name("w"), captures.name("r")) else {
                continue;
            };
            // `松林街道设分会场（…）` is read with its owner below.
            if name.as_str() == "分会场" && text[..name.start()].ends_with(['设', '立', '置'])
            {
                continue;
            }
            let after = line.start + after.start()..line.start + after.end();
            let after = room(page, &after);
            if !is_room(page, &after)
                && captures.name("s").is_some_and(|sign| sign.as_str() != "设在")
            {
                continue;
            }
            let several = branches_of(page, &after);
            if name.as_str() == "分会场" && several.len() > 1 {
                self.add_branches(page, several);
                any = true;
                continue;
            }
            let role =
                if name.as_str() == "主会场" { VenueRole::Main } else { VenueRole::Branch };
            let span = without_lead(page, &(line.start + name.start()..line.start + name.end()));
            self.set(page, &VenueMark { role, span }, Some(&after));
            any = true;
        }
        for captures in BEFORE_NAME.captures_iter(text).take(MOST_VENUES) {
            let (Some(room), Some(name)) = (captures.name("r"), captures.name("w")) else {
                continue;
            };
            let room =
                page.trim(&(line.start + room.start()..line.start + room.end()), &['、', '和']);
            let room = without_lead(page, &room);
            let role =
                if name.as_str().contains('主') { VenueRole::Main } else { VenueRole::Branch };
            if is_room(page, &room) || page.at(&room).ends_with(['校', '院', '馆', '宫']) {
                let span = line.start + name.start()..line.start + name.end();
                self.set(page, &VenueMark { role, span }, Some(&room));
                any = true;
            }
        }
        for captures in OWNERS.captures_iter(text).take(MOST_VENUES) {
            let (Some(owners), Some(whole)) = (captures.name("o"), captures.get(0)) else {
                continue;
            };
            let end = captures.name("w").map_or(whole.end(), |word| word.end());
            let span = without_lead(page, &(line.start + owners.start()..line.start + end));
            let mut owners =
                page.trim(&(span.start..line.start + owners.end()), &[',', '、', '在', '由']);
            let mut room =
                captures.name("b").map(|room| line.start + room.start()..line.start + room.end());
            // `东校区在图书馆报告厅设分会场`
            if let Some(at) = page.at(&owners).find('在').filter(|at| *at > 0) {
                room = Some(owners.start + at + '在'.len_utf8()..owners.end);
                owners.end = owners.start + at;
                let each = ["分别", "各自", "统一", "同时", "均", "各", "则"];
                for word in each {
                    owners.end -= if page.at(&owners).ends_with(word) { word.len() } else { 0 };
                }
            }
            self.set_for_owners(page, &owners, &(owners.start..span.end), room.as_ref());
            any = true;
        }
        if let Some(captures) = PARTS.captures(text).filter(|_| !any || says_main(text))
            && let Some(name) = captures.name("w").or(captures.name("m"))
        {
            let span = line.start + name.start()..line.start + name.end();
            // `五楼会议室设主会场`
            let before = text[..name.start()].strip_suffix('设').unwrap_or_default();
            let clause = before.rsplit(['。', ',', ';', ':']).next().unwrap_or_default();
            let from = before.len() - clause.len();
            let room = page.trim(&(line.start + from..line.start + before.len()), &['在']);
            let room = Some(without_lead(page, &room)).filter(|room| is_room(page, room));
            self.set(page, &VenueMark { role: VenueRole::Main, span }, room.as_ref());
            any |= says_main(text);
        }
        any
    }
}
