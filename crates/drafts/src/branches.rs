//! Branches that stand in a list: `分会场：华北分公司（天津）、西南分公司（成都）`, the lines below a
//! bare heading 分会场, `临江区、望山县设分会场`.

use std::ops::Range;

use huidao_domain::VenueRole;

use crate::blocks::Piece;
use crate::draft::DraftVenue;
use crate::labels::{Label, VenueMark};
use crate::page::{Page, Span};
use crate::pattern::pattern;
use crate::unit_names::{expand, is_group, is_unit, items};
use crate::unit_words::tail_start;
use crate::venues::{MOST_VENUES, Rooms, is_of, is_room};

pattern!(BRACKETED = r"^(?P<n>[^()]{2,30})\((?P<r>[^()]{1,40})\)$");
pattern!(SHORT = r"^\p{Han}{2,12}$");
pattern!(
    OWN_ROOM = r"^(?P<n>[^\d、()]{2,20}?(?:区|县|市|镇|乡|街道|公司|局|校|学|院|行|集团|厂|中心)(?:人民)?(?:政府|办事处|机关|大楼)?)(?P<r>(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:号?楼|层|室)|\d{3}|大?会议室|视频会议室|报告厅|礼堂|会议厅|会议中心|指挥中心).{0,24})$"
);

/// Whether the mark is in the piece itself rather than in a heading above it.
pub(crate) fn is_own(piece: &Piece, mark: &VenueMark) -> bool {
    (piece.whole.start..piece.whole.end).contains(&mark.span.start)
}

/// Whether a mark says only that it is a branch, not which.
pub(crate) fn is_bare(page: &Page, mark: &VenueMark) -> bool {
    mark.role == VenueRole::Branch
        && ["分会场", "各分会场"].contains(&page.value(&mark.span).as_str())
}

/// The branches that a piece under a bare 分会场 lists; none when it lists people or has no list.
pub(crate) fn listed(page: &Page, piece: &Piece) -> Vec<Branch> {
    let Some(mark) = piece.venue.as_ref().filter(|mark| is_bare(page, mark)) else {
        return Vec::new();
    };
    if piece.label != Label::Place || page.at(&piece.content).len() > 6000 {
        return Vec::new();
    }
    let made = branches_of(page, &piece.content);
    // One room beside the word is that of the branch 分会场.
    let enough = if is_own(piece, mark) { 2 } else { 1 };
    if made.len() < enough { Vec::new() } else { made }
}

/// The branches of a list; none when one of its items is no branch.
pub(crate) fn branches_of(page: &Page, list: &Span) -> Vec<Branch> {
    let made: Option<Vec<Branch>> =
        entries(page, list).iter().map(|entry| branch(page, entry)).collect();
    made.unwrap_or_default()
}

/// A branch as a list names it.
pub(crate) struct Branch {
    name: String,
    words: Span,
    room: Option<Span>,
}

fn entries(page: &Page, content: &Span) -> Vec<Span> {
    let mut made = Vec::new();
    let mut start = content.start;
    for part in page.at(content).split_inclusive([';', '。']) {
        let span = page.trim(&(start..start + part.len()), &[';', '。', ',']);
        start += part.len();
        if page.at(&span).contains(':') {
            made.push(span);
            continue;
        }
        let cut = |range: &Range<usize>| span.start + range.start..span.start + range.end;
        made.extend(items(page.at(&span)).iter().map(|item| page.trim(&cut(&item.range), &['和'])));
    }
    made.retain(|span| !page.at(span).is_empty());
    made
}

fn branch(page: &Page, entry: &Span) -> Option<Branch> {
    let text = page.at(entry);
    if tail_start(text) < text.len() || text.contains("主会场") || text.chars().count() > 60 {
        return None;
    }
    let part = |range: Range<usize>| entry.start + range.start..entry.start + range.end;
    if let Some((name, room)) = text.split_once(':') {
        let name = page.trim(&(entry.start..entry.start + name.len()), &[]);
        let room = page.trim(&(entry.end - room.len()..entry.end), &[]);
        return named(page, &name, Some(room));
    }
    if let Some(captures) = BRACKETED.captures(text) {
        let room = part(captures.name("r")?.range());
        return named(page, &part(captures.name("n")?.range()), Some(room));
    }
    if let Some(captures) = OWN_ROOM.captures(text) {
        let room = part(captures.name("r")?.range());
        return named(page, &part(captures.name("n")?.range()), Some(room));
    }
    if is_room(page, entry) {
        // Whose room it is does not stand there: it is called by its own words.
        return Some(Branch { name: page.value(entry), words: entry.clone(), room: None });
    }
    named(page, entry, None)
}

fn named(page: &Page, name: &Span, room: Option<Span>) -> Option<Branch> {
    let value = page.value(name);
    let can_be = is_unit(&value) || SHORT.is_match(&value) || value.ends_with("分会场");
    can_be.then(|| Branch { name: of_owner(&value), words: name.clone(), room })
}

fn of_owner(owner: &str) -> String {
    let owner = owner.trim_start_matches(['在', '由']);
    if owner.ends_with("分会场") { owner.to_owned() } else { format!("{owner}分会场") }
}

impl Rooms {
    /// Adds the branches of a list.
    pub fn add_branches(&mut self, page: &Page, branches: Vec<Branch>) {
        for branch in branches {
            let sure = !is_group(&branch.name);
            self.add_branch(page, branch.name, &branch.words, branch.room.as_ref(), sure);
        }
    }

    /// `临江区、望山县设分会场` are two branches, `各县（区）设分会场` is one to be told apart later.
    /// Of as many rooms as owners each has its own; a single room is that of the last owner.
    pub fn set_for_owners(
        &mut self,
        page: &Page,
        owners: &Span,
        whole: &Span,
        room: Option<&Span>,
    ) {
        let text = page.at(owners);
        let all = items(text);
        let spans: Vec<Span> = all
            .iter()
            .map(|item| owners.start + item.range.start..owners.start + item.range.end)
            .map(|span| page.trim(&span, &['在']))
            .collect();
        let mut names: Vec<String> = spans.iter().map(|span| page.value(span)).collect();
        let joined: Vec<bool> = all.iter().map(|item| item.joined).collect();
        expand(&mut names, &joined);
        let rooms: Vec<Span> = room.map_or_else(Vec::new, |room| {
            let each = items(page.at(room)).into_iter().map(|item| item.range);
            each.map(|range| room.start + range.start..room.start + range.end).collect()
        });
        let one_each = rooms.len() == names.len();
        for (index, ((item, owner), name)) in all.iter().zip(spans).zip(names).enumerate() {
            if name.is_empty() || name.contains("主会场") {
                continue;
            }
            let is_last = item.range.end == text.len();
            let span = owner.start..if is_last { whole.end } else { owner.end };
            let room = if one_each { rooms.get(index) } else { room.filter(|_| is_last) };
            self.add_branch(page, of_owner(&name), &span, room, !is_group(&name));
        }
    }

    /// `在本校会议室参加`: a branch of the unit's own, wherever that is.
    pub fn own_room(&mut self, page: &Page, mark: &VenueMark, unit: &str) -> usize {
        self.own_branch(unit).unwrap_or_else(|| {
            let name = "分会场".to_owned();
            self.add_branch(page, name.clone(), &mark.span, Some(&mark.span), false);
            self.list.iter().position(|venue| venue.name.value == name).unwrap_or_default()
        })
    }

    /// The branch that is named after a unit.
    pub fn own_branch(&self, unit: &str) -> Option<usize> {
        self.list
            .iter()
            .position(|venue| venue.role == VenueRole::Branch && is_of(&venue.name.value, unit))
    }

    fn add_branch(
        &mut self,
        page: &Page,
        name: String,
        words: &Span,
        room: Option<&Span>,
        sure: bool,
    ) {
        let room = room.map(|room| page.value(room)).unwrap_or_default();
        if let Some(venue) = self.list.iter_mut().find(|venue| venue.name.value == name) {
            if venue.room.is_empty() {
                venue.room = room;
            }
        } else if self.list.len() < MOST_VENUES {
            let name = page.found(name, words, sure);
            self.list.push(DraftVenue { name, role: VenueRole::Branch, room });
        }
    }
}
