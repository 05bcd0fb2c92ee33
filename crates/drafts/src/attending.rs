//! Who takes part: the lists under 参会人员 and its kin, tables, sentences that say who is to come
//! where, and, when all are silent, those to whom the notice is addressed.

use std::collections::HashMap;

use huidao_domain::Standing;

use crate::blocks::Piece;
use crate::branches::{self, is_bare};
use crate::draft::{DraftUnit, Found};
use crate::host::is_office;
use crate::labels::Label;
use crate::page::{Page, Span};
use crate::pattern::pattern;
use crate::several::Part;
use crate::tables::tables;
use crate::unit_list::{Named, named};
use crate::unit_names::is_group;
use crate::unit_rows::{of_english, of_row};
use crate::unit_words::tail;
use crate::venues::{Rooms, is_site};

/// More units than this are not kept.
const MOST_UNITS: usize = 500;

pattern!(
    NOT_ABOUT_WHO = r"报送|报名|反馈|回执|请假|联系|签到|联调|调试|不得|着装|手机|确需|因故|不能|无法|材料|发言|名单|主持|讲话|致辞|汇报|通报|现将|通知如下|为(?:贯彻|做好|进一步)|传达|召开|举行|安排专人|负责(?:做好|本|组织|会|技术)|提前|调整|组织(?:好|做好)|做好|落实|下发|印发|通知要求|核酸|静音|值守|会议要求|自行"
);
pattern!(ATTENDS = r"参加|出席|列席|参会|收听|收看|旁听|到会|与会|(?i:attend)");

pattern!(
    SIGNATURE_DATE = r"^(?:\d{4}|[二两][〇○零0-9]).{2,14}[日号](?:\s*\d{1,2}\s*[时:点].{0,5})?$"
);

/// The units of a part. Venues that only they name are added to `rooms`.
pub(crate) fn units(page: &Page, part: &Part, is_news: bool, rooms: &mut Rooms) -> Vec<DraftUnit> {
    let mut list = List { page, rooms, made: Vec::new(), seen: HashMap::new() };
    let tables = tables(page, &part.pieces);
    let in_table = |piece: &Piece| {
        let at = tables.lines.partition_point(|line| line.end < piece.whole.start);
        let line = tables.lines.get(at);
        line.is_some_and(|line| line.start <= piece.whole.start && piece.whole.start < line.end)
    };
    for (index, piece) in part.pieces.iter().enumerate() {
        let below = part.pieces.iter().skip(index + 1).take(2);
        let signs = is_office(page.at(&piece.whole))
            && below.into_iter().any(|next| SIGNATURE_DATE.is_match(page.at(&next.whole)));
        if !in_table(piece) && !signs {
            list.piece(piece);
        }
    }
    for row in &tables.rows {
        for unit in of_row(page, row) {
            list.add(unit, None);
        }
    }
    if list.made.is_empty() && !is_news {
        list.addressees(part);
    }
    let mut made = list.made;
    crate::venues::main_first(&mut rooms.list, &mut made);
    made
}

/// Whether a clause tells to do something; a bracket such as （名单见附件）does not count.
fn speaks_of_else(clause: &str) -> bool {
    let mut depth = 0_i32;
    let outside: String = clause
        .chars()
        .filter(|c| {
            depth += i32::from(*c == '(');
            let kept = depth <= 0;
            depth -= i32::from(*c == ')' && depth > 0);
            kept
        })
        .collect();
    NOT_ABOUT_WHO.is_match(&outside)
}

struct List<'a> {
    page: &'a Page,
    rooms: &'a mut Rooms,
    made: Vec<DraftUnit>,
    /// For each name the units of it, one for each venue.
    seen: HashMap<String, Vec<usize>>,
}

impl List<'_> {
    fn piece(&mut self, piece: &Piece) {
        let marked = piece.venue.is_some() && matches!(piece.label, Label::Body | Label::Place);
        let listed = piece.label == Label::People || marked;
        let running = matches!(
            piece.label,
            Label::Body | Label::Place | Label::Other | Label::Time | Label::Agenda
        );
        let text = self.page.at(&piece.content);
        let room = piece.label != Label::People
            && crate::venues::is_room(self.page, &piece.content)
            && !ATTENDS.is_match(text);
        let rooms = is_site(self.page, piece) || !branches::listed(self.page, piece).is_empty();
        if !listed && !running || room || rooms {
            return;
        }
        if text.is_ascii() {
            let units = if piece.label == Label::People {
                of_english(self.page, &piece.content)
            } else {
                Vec::new()
            };
            for unit in units {
                self.add(unit, Some(piece));
            }
            return;
        }
        let mut start = piece.content.start;
        let first = self.made.len();
        for sentence in text.split_inclusive(['。', ';', '!', '\n']) {
            let words = start..start + sentence.len();
            if piece.label == Label::People && sentence.is_ascii() {
                start = words.end;
                let words = self.page.trim(&words, &[';']);
                for unit in of_english(self.page, &words) {
                    self.add(unit, Some(piece));
                }
                continue;
            }
            let clauses = self.clauses(start, sentence, listed);
            start += sentence.len();
            for unit in named(self.page, &clauses, !listed || piece.standing.is_none()) {
                self.add(unit, Some(piece));
            }
        }
        self.shared_quota(&piece.content, first);
    }

    /// The clauses of a sentence that say who comes; none when it speaks of something else.
    fn clauses(&self, from: usize, sentence: &str, listed: bool) -> Vec<Span> {
        let mut clauses = Vec::new();
        let mut start = from;
        let mut depth = 0_i32;
        for (index, c) in sentence.char_indices() {
            depth += i32::from(c == '(') - i32::from(c == ')');
            if c == ',' && depth <= 0 {
                clauses.push(start..from + index);
                start = from + index + 1;
            }
        }
        clauses.push(start..from + sentence.len());
        let dropped = |clause: &Span| speaks_of_else(self.page.at(clause));
        if !listed {
            let says = |clause: &Span| ATTENDS.is_match(self.page.at(clause)) && !dropped(clause);
            let last = clauses.iter().rposition(says);
            clauses.truncate(last.map_or(0, |last| last + 1));
        }
        clauses.retain(|clause| !dropped(clause));
        clauses
    }

    fn add(&mut self, unit: Named, piece: Option<&Piece>) {
        if self.made.len() >= MOST_UNITS {
            return;
        }
        let page = self.page;
        let venue = match (unit.venue, piece) {
            // A cell that says only 分会场 means the unit's own, where it has one.
            (Some(mark), None) if is_bare(page, &mark) && unit.room.is_none() => {
                let own = self.rooms.own_branch(&unit.name);
                Some(own.unwrap_or_else(|| self.rooms.set(page, &mark, None)))
            }
            (Some(mark), None) => Some(self.rooms.set(page, &mark, unit.room.as_ref())),
            (Some(mark), Some(_)) => self.rooms.of(page, &mark, &unit.name),
            (None, piece) => piece
                .and_then(|piece| piece.venue.clone())
                .and_then(|mark| self.rooms.of(page, &mark, &unit.name)),
        };
        let standing = unit.standing.or_else(|| self.heading_standing(piece?));
        let same = self.seen.entry(unit.name.clone()).or_default();
        for index in same.iter() {
            let told = &mut self.made[*index];
            if told.venue == venue || told.venue.is_none() || venue.is_none() {
                // Told twice, as in a list and in a sentence.
                told.venue = told.venue.or(venue);
                told.rank = told.rank.take().or(unit.rank);
                told.quota = told.quota.take().or(unit.quota);
                told.standing = told.standing.take().or(standing);
                return;
            }
        }
        same.push(self.made.len());
        let is_group = is_group(&unit.name);
        let name = page.found(unit.name, &unit.span, unit.sure);
        self.made.push(DraftUnit {
            name,
            quota: unit.quota,
            rank: unit.rank,
            standing,
            venue,
            is_group,
        });
    }

    fn heading_standing(&self, piece: &Piece) -> Option<Found<Standing>> {
        let (standing, words) = piece.standing.as_ref()?;
        Some(self.page.found(*standing, words, true))
    }

    /// `每单位限2人` in a clause of its own counts for all units of the line.
    fn shared_quota(&mut self, content: &Span, first: usize) {
        let page = self.page;
        let text = page.at(content);
        let words = ["每单位", "每个单位", "各单位", "每校", "每家", "每部门"];
        let Some(at) = words.iter().find_map(|word| text.rfind(word)) else { return };
        let quota = tail(text, at).quota.filter(|quota| quota.range.start <= at + 12);
        let Some(quota) = quota else { return };
        let span = content.start + quota.range.start..content.start + quota.range.end;
        // In a bracket it is of the units before it in the sentence.
        let within = text[..at].strip_suffix('(').and_then(|before| before.rfind([';', '。']));
        let from = content.start + within.unwrap_or(0);
        let from = page.found((), &(from..from), true).start;
        let without = |unit: &&mut DraftUnit| unit.quota.is_none() && unit.name.start >= from;
        for unit in self.made.iter_mut().skip(first).filter(without) {
            unit.quota = Some(page.found(quota.count, &span, quota.sure));
        }
    }

    /// A notice that names nobody else is for those it is addressed to.
    fn addressees(&mut self, part: &Part) {
        let page = self.page;
        for piece in part.pieces.iter().take(12) {
            let text = page.at(&piece.whole);
            let speaks = speaks_of_else(text) || text.contains("通知");
            if !text.ends_with(':') || piece.is_headed || speaks || text.len() > 400 {
                continue;
            }
            let names = piece.whole.start..piece.whole.end - 1;
            for mut unit in named(page, std::slice::from_ref(&names), false) {
                unit.venue = None;
                self.add(unit, None);
            }
            if !self.made.is_empty() {
                break;
            }
        }
        for unit in &mut self.made {
            unit.name.sure = false;
        }
    }
}
