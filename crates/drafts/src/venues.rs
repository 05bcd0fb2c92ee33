//! The rooms: 主会场 and 分会场 with what stands beside them, or the one place of a meeting.

use huidao_domain::VenueRole;

use crate::blocks::Piece;
use crate::branches::{is_bare, is_own, listed};
use crate::draft::{DraftUnit, DraftVenue, Found};
use crate::labels::{Label, VenueMark};
use crate::page::{Page, Span};
use crate::pattern::pattern;
use crate::several::Part;
use crate::tables::is_table_head;
use crate::unit_names::items;
use crate::unit_words::tail_start;

/// The venues found so far; a rule that meets another name adds it.
#[derive(Default)]
pub(crate) struct Rooms {
    pub list: Vec<DraftVenue>,
    pub place: Option<Found<String>>,
}

/// More venues than this are not kept.
pub(crate) const MOST_VENUES: usize = 300;

pattern!(
    ROOM = r"会议室|会议厅|会议中心|礼堂|报告厅|功能厅|演播|教室|大厅|学术厅|活动室|指挥中心|调度中心|会商室|调度室|视频室|培训中心|影院|剧院|剧场|酒店|宾馆|行政中心|服务中心|大楼|号楼|楼|\d室|\d层|会议号|会议ID|腾讯会议|钉钉|线上|厅|大院|会堂|食堂|操场|体育馆|(?i:room|hall|floor|building|centre|center|online|zoom|teams|theatre|auditorium)"
);
pattern!(
    MOVED = r"地点\s*(?:由[^。;\n]{2,40}?)?(?:改为|改在|改至|改到|调整为|调整至|调整到|变更为)\s*(?P<r>[^,。;\n]{2,40})"
);
pattern!(
    HELD_IN = r"(?:在|于)\s*(?P<r>[^,。;:、\n()在]{1,36}?(?:[\d一二三四五六七八九十]{1,2}楼|会议室|会议厅|会议中心|礼堂|报告厅|功能厅|教室|大厅|学术厅|活动室|酒店|宾馆|会堂|剧院|行政中心|体育馆|中心|会商室|主会场|\d{2,4}室?))(?:\([^)]{1,20}\))?\s*(?:内)?(?:召开|举行|举办|开|参加|集合|集中|组织|进行)"
);
pattern!(
    PLACE_IS = r"地点(?:均|都|统一|暂)?(?:定于|设在|安排在|为|在|是|:)\s*(?P<r>[^,。;\n]{2,40})"
);
pattern!(SAME_PLACE = r"地点(?:不变|照旧|仍)\s*[,(:为在]+\s*(?P<r>[^,。;\n()]{2,40})");
pattern!(
    ONLINE = r"(?:^|[^发用])(?:#\s*)?(?P<r>(?:腾讯会议|钉钉视频会议|钉钉会议|钉钉|飞书会议|飞书|企业微信会议|小鱼易连|好视通|华为云会议|瞩目|(?i:zoom|webex|teams|welink))(?:\s*(?:会议号|ID|号)?\s*[:(]?\s*\d[\d -]{7,13}\d)?)"
);
pattern!(OF_EACH = "^(?:各|本地|当地|所在|本单位|本校|就近|本辖区)");
pattern!(NAMED_AFTER = "(?:设为|作为|设|为)(?:主会场|分会场)$");
pattern!(
    AFTER_WORD = r"(?:地点|[,;]在?|\s)\s*(?P<r>[^,。;:\s在]{2,30}(?:会议室|会议厅|会议中心|礼堂|报告厅|功能厅|教室|大厅|酒店|宾馆|会堂|剧院|党校))"
);
pattern!(
    GENERIC = r"^(?:会议|各|所在|本地|当地|相应|所属|就近|对应|其他|其余|同步|设|在)*(?:地)?$"
);
pattern!(
    LEAD = r"^(?:\s|\(?[\d一二三四五六七八九十]{1,2}[.、)]|会议地点|地\s*点\s*|会议(?:在|于|由)|在|于|同时|并|其中|市级?设?主?会?场?,)+"
);

/// The rooms that the text names as such.
pub(crate) fn venues(page: &Page, part: &Part) -> Rooms {
    let mut rooms = Rooms::default();
    let mut heading = None;
    for piece in &part.pieces {
        if piece.label == Label::LineTest || rooms.list.len() >= MOST_VENUES {
            continue;
        }
        let branches = listed(page, piece);
        if !branches.is_empty() {
            rooms.add_branches(page, branches);
            continue;
        }
        let headed = piece
            .venue
            .as_ref()
            .filter(|_| matches!(piece.label, Label::Place | Label::Body) || is_site(page, piece));
        if let Some(mark) = headed.filter(|_| is_room(page, &piece.content)) {
            let room = room(page, &piece.content);
            rooms.set(page, mark, Some(&room));
            continue;
        }
        if let Some(mark) = headed.filter(|_| piece.label == Label::Place && piece.is_headed) {
            // A bare 分会场 heads the list below; it is a venue itself when there is no list.
            if is_bare(page, mark) && page.at(&piece.content).is_empty() {
                heading = heading.or(Some(mark));
            } else {
                rooms.set(page, mark, None);
            }
            continue;
        }
        if !rooms.declared(page, &piece.whole)
            && piece.label == Label::Place
            && !page.at(&piece.content).is_empty()
        {
            rooms.place_from_label(page, &piece.content);
        }
    }
    let has_branch = rooms.list.iter().any(|venue| venue.role == VenueRole::Branch);
    if let Some(mark) = heading.filter(|_| !has_branch) {
        rooms.set(page, mark, None);
    }
    let moved = part.pieces.iter().find_map(|piece| room_of(page, &MOVED, &piece.whole));
    let has_main_room =
        rooms.list.iter().any(|venue| venue.role == VenueRole::Main && !venue.room.is_empty());
    if let Some(span) = moved {
        rooms.place = Some(page.found_words(&span, true));
    } else if rooms.place.is_none() && !has_main_room {
        let first =
            |pattern| part.pieces.iter().find_map(|piece| room_of(page, pattern, &piece.whole));
        let held = first(&PLACE_IS)
            .or_else(|| first(&SAME_PLACE))
            .or_else(|| first(&HELD_IN))
            .or_else(|| first(&AFTER_WORD));
        let online = || first(&ONLINE).filter(|_| rooms.list.is_empty());
        rooms.place = held
            .map(|span| page.found_words(&span, true))
            .or_else(|| Some(page.found_words(&online()?, false)));
    }
    rooms.settle();
    rooms
}

fn room_of(page: &Page, pattern: &regex::Regex, span: &Span) -> Option<Span> {
    let room = pattern
        .captures_iter(page.at(span))
        .take(20)
        .filter_map(|captures| captures.name("r"))
        // 各地会商室 is no place: it is one in each.
        .find(|room| !room.as_str().contains("会场设") && !OF_EACH.is_match(room.as_str()))?;
    let found = page.trim(&(span.start + room.start()..span.start + room.end()), &['的']);
    Some(without_lead(page, &self::room(page, &found)))
}

pub(crate) fn is_room(page: &Page, span: &Span) -> bool {
    let text = page.at(span);
    ROOM.is_match(text) && !text.contains("负责人") && !text.contains("主要领导")
}

/// `主会场：市应急指挥中心` below a list of people: one place, and nobody in it.
pub(crate) fn is_site(page: &Page, piece: &Piece) -> bool {
    let text = page.at(&piece.content).trim_end_matches(['。', ';']);
    piece.label == Label::People
        && piece.venue.as_ref().is_some_and(|mark| is_own(piece, mark))
        && is_room(page, &piece.content)
        && tail_start(text) == text.len()
        && (items(text).len() == 1 || text.ends_with("会议室"))
}

/// A room without the sentence that follows it, and without `(主会场)`.
pub(crate) fn room(page: &Page, span: &Span) -> Span {
    let text = page.at(span);
    let mut depth = 0_i32;
    let end = text.char_indices().find(|(_, c)| {
        depth += i32::from(*c == '(') - i32::from(*c == ')');
        matches!(c, '。' | ';' | '\t' | '!')
            || (*c == ',' && depth <= 0 && !text.is_ascii())
            || depth < 0
    });
    let end = span.start + end.map_or(text.len(), |(index, _)| index);
    let mut room = page.trim(&(span.start..end), &['设', '在']);
    if let Some(tail) = NAMED_AFTER.find(page.at(&room)) {
        room.end = room.start + tail.start();
    }
    if let Some(at) = page.at(&room).rfind('(') {
        let bracket = &page.at(&room)[at..];
        if bracket.ends_with("会场)") || !bracket.contains(')') {
            room.end = room.start + at;
        }
    }
    page.trim(&room, &[])
}

impl Rooms {
    fn place_from_label(&mut self, page: &Page, content: &Span) {
        let span = room(page, content);
        let text = page.at(&span);
        // The head of a table: 会场　单位　参会人员.
        if is_table_head(page, content) {
            return;
        }
        let form_only =
            (text.contains("视频会议") || text.contains("形式") || text.contains("方式"))
                && !ROOM.is_match(text);
        if form_only || text.is_empty() || text.chars().count() > 60 {
            return;
        }
        let is_better = self.place.as_ref().is_none_or(|place| !ROOM.is_match(&place.words));
        if is_better {
            self.place = Some(page.found_words(&span, ROOM.is_match(text)));
        }
    }

    /// The index of a venue, added when it is new. A meeting has one main venue.
    pub fn set(&mut self, page: &Page, mark: &VenueMark, room: Option<&Span>) -> usize {
        let name = page.value(&mark.span);
        let same = |venue: &DraftVenue| {
            venue.role == mark.role && (mark.role == VenueRole::Main || venue.name.value == name)
        };
        let words = room.map(|room| page.value(room)).unwrap_or_default();
        self.name_the_place(page, mark);
        let index = self.list.iter().position(same).unwrap_or_else(|| {
            let name = page.found(tidy_name(mark.role, &name), &mark.span, room.is_some());
            self.list.push(DraftVenue { name, role: mark.role, room: String::new() });
            self.list.len() - 1
        });
        if self.list[index].room.is_empty() && !words.is_empty() {
            self.list[index].room = words;
            self.list[index].name.sure = true;
            if mark.role == VenueRole::Main {
                self.place =
                    self.place.take().or_else(|| room.map(|room| page.found_words(room, true)));
            }
        }
        index
    }

    /// The one place of the meeting turns out to be its 主会场: the name is that, the room the place.
    fn name_the_place(&mut self, page: &Page, mark: &VenueMark) {
        let Some(place) = self.place.as_ref().filter(|_| mark.role == VenueRole::Main) else {
            return;
        };
        let unnamed = |venue: &&mut DraftVenue| {
            venue.role == VenueRole::Main && venue.name.value == place.value
        };
        if let Some(venue) = self.list.iter_mut().find(unnamed) {
            let name = tidy_name(mark.role, &page.value(&mark.span));
            venue.room.clone_from(&place.value);
            venue.name = page.found(name, &mark.span, true);
        }
    }

    /// The venue that words about a unit mean: 在主会场, 在岱山县分会场, 在分会场.
    pub fn of(&mut self, page: &Page, mark: &VenueMark, unit: &str) -> Option<usize> {
        if mark.role == VenueRole::Main {
            return Some(self.set(page, mark, None));
        }
        let words = page.value(&mark.span);
        if words.ends_with("室") {
            return Some(self.own_room(page, mark, unit));
        }
        let stem = words.trim_end_matches("会场").trim_end_matches('分');
        let branches: Vec<usize> = (0..self.list.len())
            .filter(|index| self.list[*index].role == VenueRole::Branch)
            .collect();
        if let Some(index) = branches.iter().find(|index| self.list[**index].name.value == words) {
            return Some(*index);
        }
        if let Some(index) = self.of_level(&branches, stem) {
            return Some(index);
        }
        // 各市分会场 are those of 各市卫生健康委.
        let same = |index: &&usize| self.list[**index].name.value.starts_with(stem);
        if let Some(index) =
            branches.iter().find(same).filter(|_| stem.starts_with('各') && stem.len() > 3)
        {
            return Some(*index);
        }
        if !GENERIC.is_match(stem) && mark.role == VenueRole::Branch && words.ends_with("分会场")
        {
            return Some(self.set(page, mark, None));
        }
        let own = branches.iter().copied().find(|index| is_of(&self.list[*index].name.value, unit));
        if own.is_some() {
            return own;
        }
        match branches.as_slice() {
            [] => {
                let tail = mark.span.end - page.at(&mark.span).len().min("分会场".len());
                let span = if words.ends_with("分会场") {
                    tail..mark.span.end
                } else {
                    mark.span.clone()
                };
                Some(self.set(page, &VenueMark { role: VenueRole::Branch, span }, None))
            }
            [one] => Some(*one),
            several => several.iter().copied().find(|index| {
                let name = &self.list[*index].name.value;
                crate::unit_names::is_group(name) || name == "分会场"
            }),
        }
    }

    /// 市级分会场 is 我市分会场, 县级分会场 those of 各县（市、区）.
    fn of_level(&self, branches: &[usize], stem: &str) -> Option<usize> {
        let level =
            stem.strip_suffix('级').or(stem.strip_prefix('我')).or(stem.strip_prefix('本'))?;
        let name = |index: usize| self.list[index].name.value.as_str();
        let own = |index: &&usize| {
            let before = name(**index).trim_end_matches("分会场");
            before.is_empty() || before.trim_start_matches(['我', '本']) == level
        };
        let group =
            |index: &&usize| name(**index).starts_with('各') && name(**index).contains(level);
        branches.iter().find(own).or_else(|| branches.iter().find(group)).copied()
    }

    /// A meeting with a place and no 主会场 has the place as its main venue.
    fn settle(&mut self) {
        let main = self.list.iter().position(|venue| venue.role == VenueRole::Main);
        match (main, &self.place) {
            (None, Some(place)) => {
                let name = place.clone();
                self.list
                    .insert(0, DraftVenue { name, role: VenueRole::Main, room: String::new() });
            }
            (Some(index), Some(place)) if self.list[index].room.is_empty() => {
                self.list[index].room.clone_from(&place.value);
                self.list[index].name.sure = true;
            }
            _ => {}
        }
    }
}

fn tidy_name(role: VenueRole, name: &str) -> String {
    let short =
        if role == VenueRole::Main && name.ends_with("主会场") { "主会场" } else { name };
    short.strip_prefix("会议").unwrap_or(short).to_owned()
}

/// Whether a branch belongs to a unit by its name: 岱山县分会场, 岱山县人民政府.
pub(crate) fn is_of(venue: &str, unit: &str) -> bool {
    let stem = venue.trim_end_matches("会场").trim_end_matches('分');
    let short = stem.trim_end_matches(['区', '县', '市', '镇', '乡', '局']);
    short.chars().count() >= 2 && (unit.starts_with(short) || unit.contains(stem))
}

pub(crate) fn without_lead(page: &Page, span: &Span) -> Span {
    let lead = LEAD.find(page.at(span)).map_or(0, |lead| lead.end());
    let lead = if lead >= span.len() { 0 } else { lead };
    page.trim(&(span.start + lead..span.end), &[])
}

/// Puts the main venue first; the units' indices follow.
pub(crate) fn main_first(list: &mut [DraftVenue], units: &mut [DraftUnit]) {
    let Some(main) = list.iter().position(|venue| venue.role == VenueRole::Main) else { return };
    list[..=main].rotate_right(1);
    for unit in units {
        unit.venue = unit.venue.map(|index| match index {
            _ if index == main => 0,
            _ if index < main => index + 1,
            _ => index,
        });
    }
}
