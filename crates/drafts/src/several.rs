//! Whether a text announces more than one meeting, and which pieces belong to which.

use crate::blocks::Piece;
use crate::headline::{is_meeting_name, named_after_convening};
use crate::labels::Label;
use crate::moments::Moment;
use crate::page::{Page, Span};
use crate::pattern::pattern;
use crate::tables::schedule;

/// The pieces that speak of one meeting.
pub(crate) struct Part {
    /// Its own pieces, then those that speak of every meeting.
    pub pieces: Vec<Piece>,
    /// Indices of its own pieces among all.
    own: Vec<bool>,
    /// Its name, when that is what told it apart.
    pub title: Option<Span>,
    /// The words of its time, when several meetings stand in one sentence.
    pub window: Option<Span>,
}

/// More meetings than this in one text are not told apart.
const MOST_MEETINGS: usize = 12;

pattern!(CONVENES = "(?:召开|举行|举办)");
pattern!(NOTICE_TITLE = r"关于(?:召开|举办|举行|组织召开)[^。;\n]{2,80}的(?:\S{0,4})?通知\s*$");

impl Part {
    /// Whether a moment stands in one of the part's own pieces.
    pub fn has(&self, moment: &Moment) -> bool {
        self.own.get(moment.piece).copied().unwrap_or(false)
    }
}

/// The meetings of a page: one part for each, at least one.
pub(crate) fn parts(page: &Page, pieces: &[Piece], moments: &[Moment]) -> Vec<Part> {
    by_rows(page, pieces)
        .or_else(|| by_headings(page, pieces, moments))
        .or_else(|| by_notices(page, pieces, moments))
        .or_else(|| by_sentence(page, pieces, moments))
        .unwrap_or_else(|| {
            vec![Part {
                pieces: pieces.to_vec(),
                own: vec![true; pieces.len()],
                title: None,
                window: None,
            }]
        })
}

/// A schedule: a header with 会议名称 and 时间, then a meeting a row.
fn by_rows(page: &Page, pieces: &[Piece]) -> Option<Vec<Part>> {
    let table = schedule(page)?;
    let mut parts = Vec::new();
    for row in table.iter().take(MOST_MEETINGS) {
        let line = row.first()?.1.start..row.last()?.1.end;
        let own: Vec<bool> = pieces
            .iter()
            .map(|piece| piece.whole.start < line.end && line.start < piece.whole.end)
            .collect();
        let cell = |(label, span): &(Label, Span)| Piece {
            whole: span.clone(),
            content: span.clone(),
            label: *label,
            venue: None,
            standing: None,
            level: 9,
            is_headed: true,
            is_numbered: false,
        };
        let title =
            row.iter().find(|(label, _)| *label == Label::Title).map(|(_, span)| span.clone());
        let cells: Vec<Piece> = row.iter().map(cell).collect();
        parts.push(Part { pieces: cells, own, title, window: None });
    }
    (!parts.is_empty()).then_some(parts)
}

/// `一、全市教育工作会议 … 时间 … 二、校园安全例会 … 时间 …`
fn by_headings(page: &Page, pieces: &[Piece], moments: &[Moment]) -> Option<Vec<Part>> {
    let level = pieces.iter().filter(|piece| piece.is_numbered).map(|piece| piece.level).min()?;
    let heads: Vec<usize> = (0..pieces.len())
        .filter(|index| pieces[*index].is_numbered && pieces[*index].level == level)
        .collect();
    let ends = heads.iter().skip(1).copied().chain([pieces.len()]);
    let sections: Vec<(usize, usize)> = heads.iter().copied().zip(ends).collect();
    let mut named: Vec<(usize, usize, Span)> = sections
        .iter()
        .filter_map(|(from, to)| {
            let title = section_title(page, &pieces[*from])
                .or_else(|| convened_in(page, &pieces[*from], *from, moments))?;
            let timed = moments.iter().any(|moment| {
                (*from..*to).contains(&moment.piece)
                    && moment.weight().is_some()
                    && moment.hours.is_some()
            });
            timed.then_some((*from, *to, title))
        })
        .collect();
    named.dedup_by(|next, first| page.value(&next.2) == page.value(&first.2));
    if named.len() < 2 {
        return None;
    }
    named.truncate(MOST_MEETINGS);
    // What follows the last meeting's section at the level of the headings is for all.
    let mut last_end = named.last()?.1;
    if let Some(closing) =
        (named.last()?.0 + 1..last_end).find(|index| is_closing(page, &pieces[*index]))
    {
        last_end = closing;
    }
    let first = named.first()?.0;
    let mut parts = Vec::new();
    for (from, to, title) in named {
        let to = to.min(last_end).max(from + 1);
        let own: Vec<bool> = (0..pieces.len()).map(|index| (from..to).contains(&index)).collect();
        let shared = |index: usize| index < first || index >= last_end;
        let mut mine: Vec<Piece> = pieces[from..to].to_vec();
        mine.extend(
            (0..pieces.len()).filter(|index| shared(*index)).map(|index| pieces[index].clone()),
        );
        parts.push(Part { pieces: mine, own, title: Some(title), window: None });
    }
    Some(parts)
}

/// The name of a meeting that a heading is; `None` for `一、会议时间`.
fn section_title(page: &Page, piece: &Piece) -> Option<Span> {
    if piece.is_headed && piece.label != Label::Title {
        return None;
    }
    let text = page.at(&piece.content);
    let end = text.find(['。', ':', ';', '(', ',']).unwrap_or(text.len());
    let head = page.trim(&(piece.content.start..piece.content.start + end), &[]);
    is_meeting_name(page.at(&head)).then_some(head)
}

/// The name in a numbered item that convenes a meeting itself: `1、12月8日上午9点召开…会议`.
fn convened_in(page: &Page, piece: &Piece, index: usize, moments: &[Moment]) -> Option<Span> {
    let dated = moments.iter().find(|moment| {
        moment.piece == index && moment.day.is_some() && moment.weight().is_some()
    })?;
    let rest = dated.span.end..piece.whole.end;
    let first = page.at(&rest).find(['。', ';']).map_or(rest.end, |at| rest.start + at);
    let sentence = rest.start..first;
    CONVENES.find(page.at(&sentence))?;
    named_after_convening(page, &sentence).filter(|name| is_meeting_name(page.at(name)))
}

/// A paragraph after the last section: neither numbered nor labelled, and addressed to all.
fn is_closing(page: &Page, piece: &Piece) -> bool {
    let text = page.at(&piece.content);
    !piece.is_headed
        && !piece.is_numbered
        && (text.starts_with("请")
            || text.starts_with("各单位")
            || text.starts_with("以上")
            || text.starts_with("特此"))
}

/// Two whole notices, one after the other.
fn by_notices(page: &Page, pieces: &[Piece], moments: &[Moment]) -> Option<Vec<Part>> {
    let heads: Vec<usize> = (0..pieces.len())
        .filter(|index| {
            let text = page.at(&pieces[*index].whole);
            text.len() < 300 && !text.contains(['《', '。', '附']) && NOTICE_TITLE.is_match(text)
        })
        .collect();
    if heads.len() < 2 {
        return None;
    }
    let ends = heads.iter().skip(1).copied().chain([pieces.len()]);
    let starts = std::iter::once(0).chain(heads.iter().skip(1).copied());
    let ranges: Vec<(usize, usize)> = starts.zip(ends).take(MOST_MEETINGS).collect();
    let timed = |from: usize, to: usize| {
        moments
            .iter()
            .any(|moment| (from..to).contains(&moment.piece) && moment.weight() >= Some(30))
    };
    ranges.iter().all(|(from, to)| timed(*from, *to)).then(|| {
        ranges
            .iter()
            .map(|(from, to)| Part {
                pieces: pieces[*from..*to].to_vec(),
                own: (0..pieces.len()).map(|index| (*from..*to).contains(&index)).collect(),
                title: None,
                window: None,
            })
            .collect()
    })
}

/// `上午9:00召开…会议，下午2:30召开…会议`: in one line, a name after each time.
fn by_sentence(page: &Page, pieces: &[Piece], moments: &[Moment]) -> Option<Vec<Part>> {
    for (index, piece) in pieces.iter().enumerate() {
        let here: Vec<&Moment> = moments
            .iter()
            .filter(|moment| moment.piece == index && moment.weight().is_some())
            .filter(|moment| moment.hours.is_some() || moment.half.is_some())
            .take(20)
            .collect();
        if here.len() < 2 {
            continue;
        }
        let mut named: Vec<(Span, Span)> = Vec::new();
        for (at, moment) in here.iter().enumerate() {
            let end = here.get(at + 1).map_or(piece.whole.end, |next| next.span.start);
            let window = moment.span.start..end;
            let Some(title) = named_after_convening(page, &(moment.span.end..end)) else {
                continue;
            };
            if named.iter().all(|(_, other)| page.at(other) != page.at(&title)) {
                named.push((window, title));
            }
        }
        if named.len() >= 2 {
            return Some(
                named
                    .into_iter()
                    .map(|(window, title)| Part {
                        pieces: pieces.to_vec(),
                        own: vec![true; pieces.len()],
                        title: Some(title),
                        window: Some(window),
                    })
                    .collect(),
            );
        }
    }
    None
}
