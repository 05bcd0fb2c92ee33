//! The units of a list in running words, each with what the list says of it. Words at the end of
//! a list are shared: 市教育局、市财政局主要负责人各1名在主会场参加.

use huidao_domain::{Rank, Standing};

use crate::departments::{is_matter, is_one_department, with_prefix};
use crate::draft::Found;
use crate::labels::VenueMark;
use crate::officials::{is_name, name_after_post};
use crate::page::{Page, Span};
use crate::pattern::pattern;
use crate::unit_names::{expand, is_group, is_unit, items};
use crate::unit_words::{Quota, Tail, tail, tail_start};

/// A unit as a list names it.
pub(crate) struct Named {
    pub span: Span,
    /// In full.
    pub name: String,
    /// false: the words that make the name full stand further on, and may mean another place.
    pub sure: bool,
    pub rank: Option<Found<Rank>>,
    pub quota: Option<Found<u32>>,
    pub standing: Option<Found<Standing>>,
    pub venue: Option<VenueMark>,
    /// The room beside the venue, in a table.
    pub room: Option<Span>,
}

pattern!(
    LEAD = r"^(?:(?:请|要求|通知|希望|恳请|烦请|邀请|特邀|特请|欢迎|包括|含|由|其中|另|同时|为|是|市级?层面|参会人员|参加人员|出席人员|列席人员|[^:]{0,14}:|[-*•●·]|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、)]|[①-⑳])\s*)+"
);
pattern!(
    AND_SO_ON =
        r"等(?:\d+|[一二三四五六七八九十]+)?(?:个|家)?(?:单位|部门|科室|企业|学校)?(?:的)?$"
);
pattern!(REMARK = r"\((?:[^()]*(?:名|人|详见|附件|除|另行|不含|含|均|各))[^()]*\)|\(\s*$");
pattern!(
    /// An office that is a part of the unit before it, when a post follows.
    PART_OF = r"^(?:专委会|[^省市县区镇乡街各\s]{2,6}(?:科|处|股|室|站|中心|所))$"
);
pattern!(
    POST_OFFICE =
        "^(?:办公室|(?:安全|教学|德育|信息|技术|财务|人事|党务|宣传|后勤)(?:科|处|部|股|室))"
);
pattern!(INNER_OFFICE = r"^[^市县区镇各\s]{2,10}(?:科|处|股|科室|处室|室)$");

pattern!(
    HASTE = "(?:通过.*|利用.*|采取.*|(?:准时|按时|务必|届时|统一|同步|分别|均|都|应|须|需|要|提前|全部|现场|线上|集中|共同|一并)+)$"
);

/// A unit of a clause before the list's shared words are handed on.
struct Entry {
    span: Span,
    name: String,
    tail: Tail,
    base: usize,
    joined: bool,
    /// How many ranks of the unit are asked for.
    ranks: u32,
}

/// The units that the clauses of a sentence name. With `reaches_back` the venue and the standing at
/// its end count for the clauses before; a list under a heading has them from there.
pub(crate) fn named(page: &Page, clauses: &[Span], reaches_back: bool) -> Vec<Named> {
    let mut entries: Vec<Entry> = Vec::new();
    for span in clauses {
        clause(page, span, &mut entries);
    }
    let joined: Vec<bool> = entries.iter().map(|entry| entry.joined).collect();
    let mut names: Vec<String> = entries.iter().map(|entry| entry.name.clone()).collect();
    expand(&mut names, &joined);
    let mut shared = Shared::default();
    let mut made = Vec::new();
    for (entry, name) in entries.into_iter().zip(names).rev() {
        shared.take(page, &entry);
        if is_unit(&name) {
            made.push(shared.named(entry.span, name));
        }
        if !entry.joined {
            shared.cross_comma(reaches_back);
        }
    }
    made.reverse();
    made
}

/// Adds the entries of one clause.
fn clause(page: &Page, clause: &Span, entries: &mut Vec<Entry>) {
    for item in items(page.at(clause)) {
        let mut span = page.trim(
            &(clause.start + item.range.start..clause.start + item.range.end),
            &['。', ';', '!'],
        );
        span.start += LEAD.find(page.at(&span)).map_or(0, |lead| lead.end());
        let text = page.at(&span);
        let at = tail_start(text);
        let mut name = page.trim(&(span.start..span.start + at), &['的', '(']);
        if let Some(haste) = HASTE.find(page.at(&name)) {
            name.end = name.start + haste.start();
        }
        // `各县组织收看`; the 党组织 of 各级党组织参加 is a unit.
        if page.at(&name).ends_with("组织") && !page.at(&name).ends_with("党组织") {
            name.end -= "组织".len();
        }
        let mut of_departments = false;
        if let Some(tail) = AND_SO_ON.find(page.at(&name)) {
            of_departments = tail.as_str().contains("部门");
            name.end = name.start + tail.start();
        }
        if let Some(remark) =
            REMARK.find(page.at(&name)).filter(|remark| remark.end() == page.at(&name).len())
        {
            name.end = name.start + remark.start();
        }
        let mut tail = tail(text, at);
        // `教务处、财务处负责人`: beside other offices the 财务处 is one of them, not a post's word.
        if page.at(&name).is_empty()
            && !has_rank(entries.last())
            && let Some(office) = POST_OFFICE.find(text)
        {
            name = span.start..span.start + office.end();
        }
        if page.at(&name) == "各"
            && let Some(secretary) = text.find("书记")
        {
            // `各支部书记`: the post's own word is the unit.
            name.end = span.start + secretary;
        }
        // 分行行领导 are those of the 分行.
        if page.at(&name).ends_with("行行") {
            name.end -= "行".len();
        }
        let mut own = page.value(&name);
        if of_departments && is_matter(&own) {
            own.push_str("部门");
        }
        // `区委常委、副区长高远同志`: one person, not a rank of the unit before.
        if own.is_empty() && text.ends_with("同志") && names_person(text) {
            continue;
        }
        let full = entries.last().and_then(|last: &Entry| with_prefix(&last.name, &own));
        let post = tail.rank.is_some() && item.joined && !entries.is_empty() && full.is_none();
        let within = tail.rank.is_some()
            && full.is_none()
            && entries.last().is_some_and(|last| {
                PART_OF.is_match(&own)
                    && (last.name.starts_with('各') || item.joined && last.tail.rank.is_some())
            });
        if within
            || post
                && (!is_unit(&own) || INNER_OFFICE.is_match(&own) && has_rank(entries.last()))
                && !is_short(&own, entries.last())
            || own.is_empty()
            || ["各", "每", "每单位", "各单位", "并", "可"].contains(&own.as_str())
                && tail.quota.is_some()
        {
            // `主要负责人、分管负责人各1名`: another row of the unit before.
            let joined = item.joined;
            if let Some(last) = entries.last_mut() {
                merge(last, &mut tail, span.start, joined);
            }
            continue;
        }
        // 街道 alone is no unit; in 各镇、街道 it is each of them.
        if is_group(&own) && own.chars().count() <= 3 && !own.starts_with('各') && !item.joined {
            continue;
        }
        let ranks = u32::from(tail.rank.is_some());
        entries.push(Entry {
            base: span.start,
            span: name,
            name: own,
            tail,
            joined: item.joined,
            ranks,
        });
    }
}

fn names_person(text: &str) -> bool {
    let words = text.trim_end_matches("同志");
    name_after_post(words).is_some_and(|at| is_name(&words[at..]))
}

/// The words that stand after the names read so far, from the end of the sentence back.
#[derive(Default)]
struct Shared {
    rank: Option<Found<Rank>>,
    quota: Option<(Found<u32>, bool)>,
    standing: Option<Found<Standing>>,
    venue: Option<VenueMark>,
    crossed: bool,
}

impl Shared {
    fn take(&mut self, page: &Page, entry: &Entry) {
        let shift = |range: &Span| entry.base + range.start..entry.base + range.end;
        if let Some((role, range)) = &entry.tail.venue {
            self.venue = Some(VenueMark { role: *role, span: shift(range) });
        }
        if let Some((standing, range)) = &entry.tail.standing {
            self.standing = Some(page.found(*standing, &shift(range), true));
        }
        let own_rank = entry.tail.rank.as_ref();
        match &entry.tail.quota {
            Some(Quota { count, range, sure, each }) => {
                self.quota = Some((page.found(*count, &shift(range), *sure), *each));
            }
            // 主要负责人、…分管负责人1名: the one is of the second.
            None if own_rank.is_some() && (self.crossed || !self.is_for_each()) => {
                self.quota = None;
            }
            None => {}
        }
        if let Some((rank, range, sure)) = own_rank {
            self.rank = Some(page.found(*rank, &shift(range), *sure));
        }
        self.crossed = false;
    }

    fn is_for_each(&self) -> bool {
        self.quota.as_ref().is_some_and(|(_, each)| *each)
    }

    /// Words reach back over a comma only as a guess.
    fn cross_comma(&mut self, reaches_back: bool) {
        self.crossed = true;
        if let Some(rank) = &mut self.rank {
            rank.sure = false;
        }
        if !reaches_back {
            self.standing = None;
            self.venue = None;
        }
    }

    fn named(&self, span: Span, name: String) -> Named {
        // 水利部门 without a place: of each county, or of the city.
        let sure = !name.ends_with("部门")
            || is_one_department(&name)
            || !name.strip_suffix("部门").is_some_and(is_matter);
        Named {
            span,
            name,
            sure,
            rank: self.rank.clone(),
            quota: self.quota.as_ref().map(|(found, _)| found.clone()),
            standing: self.standing.clone(),
            venue: self.venue.clone(),
            room: None,
        }
    }
}

fn has_rank(last: Option<&Entry>) -> bool {
    last.is_some_and(|last| last.tail.rank.is_some())
}

/// The word before ended in the middle of a name that the list shortens.
fn is_short(name: &str, last: Option<&Entry>) -> bool {
    last.is_some_and(|last| last.tail.rank.is_none() && last.tail.quota.is_none())
        && name.chars().count() > 4
}

/// The second rank of the same unit: the first counts, unsure; 各1名 counts for each.
fn merge(last: &mut Entry, tail: &mut Tail, base: usize, joined: bool) {
    let shift = |range: &mut Span| {
        *range = range.start + base - last.base..range.end + base - last.base;
    };
    if let Some((_, range, _)) = &mut tail.rank {
        shift(range);
    }
    if let Some((_, range)) = &mut tail.standing {
        shift(range);
    }
    if let Some((_, range)) = &mut tail.venue {
        shift(range);
    }
    if let Some(quota) = &mut tail.quota {
        shift(&mut quota.range);
    }
    let second_rank = joined && tail.rank.is_some() && last.tail.rank.is_some();
    if let Some((_, _, sure)) = last.tail.rank.as_mut().filter(|_| second_rank) {
        *sure = false;
    }
    last.tail.rank = last.tail.rank.take().or(tail.rank.take());
    last.tail.standing = last.tail.standing.take().or(tail.standing.take());
    last.tail.venue = last.tail.venue.take().or(tail.venue.take());
    last.ranks += u32::from(second_rank);
    match (&mut last.tail.quota, tail.quota.take()) {
        (Some(own), Some(more)) if second_rank => {
            own.count = (own.count + more.count).min(huidao_domain::Quota::MAX);
        }
        (own @ None, Some(mut more)) => {
            // `主要负责人、分管负责人各1名` are two; `(各2人)` is already for both.
            if second_rank && more.each && more.count == 1 {
                more.count = last.ranks.min(9);
            }
            *own = Some(more);
        }
        _ => {}
    }
}
