//! The parts of a notice under their headings: `一、会议时间`, `参会人员：`, `【地点】`, a cell of a
//! table, an English `Venue:`. Every line, or every part of a line that has a label of its own,
//! becomes a piece that knows what it stands under.

use huidao_domain::Standing;

use crate::labels::{Headed, Label, VenueMark, headed, loose, number_of};
use crate::page::{Page, Span};
use crate::pattern::pattern;

/// A line, or a labelled part of it, without its enumerator and label.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    /// From the start of the line or label.
    pub whole: Span,
    pub content: Span,
    pub label: Label,
    pub venue: Option<VenueMark>,
    /// With the heading's words that tell it.
    pub standing: Option<(Standing, Span)>,
    /// The rank of its number: 1 for 一、, 2 for （一）, 3 for 1., more below; 9 for none.
    pub level: u8,
    /// The label stands in this piece itself.
    pub is_headed: bool,
    /// The line has a number and no label: an item, or a heading of some other matter.
    pub is_numbered: bool,
}

pattern!(INLINE = r"(?:[\s。;,:|]|【)(?:【\s*)?[^\s,。;:|【】]{2,12}】?\s*:|\t+|\s*\|\s*|【");

pattern!(PROGRAMME = r"^.{0,120}会\s*议?\s*(?:议\s*程|日\s*程|流\s*程)$");

/// The pieces of a page, in order.
pub(crate) fn blocks(page: &Page) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut state = State::default();
    for line in &page.lines {
        state.line = line.start;
        for part in parts(page, line) {
            let piece = state.piece(page, part);
            pieces.push(piece);
        }
    }
    pieces
}

/// Cuts a line before each label that stands inside it.
fn parts(page: &Page, line: &Span) -> Vec<Span> {
    let text = page.at(line);
    let mut cuts = vec![line.start];
    // `Main venue:` is one label, not two.
    let (_, after) = number_of(page, line);
    let content = headed(page, &(after..line.end)).map_or(line.start, |headed| headed.content);
    let mut from = 0;
    while let Some(found) = INLINE.find_at(text, from) {
        // The colon that ends one label may stand before the next.
        let words = found.as_str();
        from = if words.ends_with(':') { found.end() - 1 } else { found.end() };
        let lead = words.trim_start_matches(|c: char| c.is_whitespace() || "。;,:|".contains(c));
        let at = line.start + found.start() + (words.len() - lead.len());
        if at < content || at == line.start || at >= line.end {
            continue;
        }
        let (level, after) = number_of(page, &(at..line.end));
        let close = level < 9 || !words.starts_with([' ', ',']);
        let labelled = |headed: &Headed| headed.label.is_some() || close && headed.venue.is_some();
        if headed(page, &(after..line.end)).as_ref().is_some_and(labelled) {
            cuts.push(at);
        }
    }
    cuts.push(line.end);
    cuts.windows(2).map(|pair| pair[0]..pair[1]).filter(|part| !part.is_empty()).collect()
}

/// What the lines so far have set for the next one.
#[derive(Default)]
struct State {
    label: Option<Under<Label>>,
    venue: Option<Under<VenueMark>>,
    standing: Option<Under<(Standing, Span)>>,
    /// The line before ended in the middle of a list.
    goes_on: bool,
    /// The line before was a numbered item of a list.
    after_item: bool,
    below: Below,
    /// The line that is being read, and the one that named the venue.
    line: usize,
    venue_line: Option<usize>,
    /// A line such as 会议议程 heads the page: its numbered lines are the agenda.
    is_programme: bool,
}

/// What a heading without a number, such as 会议的主要议程：, has right below it.
#[derive(Default, PartialEq, Eq, Clone, Copy)]
enum Below {
    #[default]
    Unknown,
    /// The heading was the line before.
    Heading,
    /// A list that counts with numbers of this rank, even if they are those of the notice.
    Items(u8),
}

/// Something that a heading set.
struct Under<T> {
    value: T,
    level: u8,
    /// The heading had its content beside it, so it says little about the next line.
    has_content: bool,
}

impl State {
    fn piece(&mut self, page: &Page, part: Span) -> Piece {
        let (level, after) = number_of(page, &part);
        let rest = after..part.end;
        let heading = headed(page, &rest).or_else(|| {
            // An item of a list is no heading, whatever words it ends with.
            (level < 9 && self.below != Below::Items(level)).then(|| loose(page, &rest))?
        });
        let mut content = rest;
        let is_headed = heading.is_some();
        match heading {
            Some(heading) => {
                content.start = heading.content.min(content.end);
                let has_content = !page.at(&content).trim().is_empty();
                self.head(heading, level, has_content);
                let alone = !has_content && level == 9;
                self.below = if alone { Below::Heading } else { Below::Unknown };
            }
            None if level < 9 => {
                let lists = self.label.as_ref().is_some_and(|label| holds_lists(label.value));
                if self.below == Below::Heading {
                    self.below = if lists { Below::Items(level) } else { Below::Unknown };
                }
                if self.below != Below::Items(level) {
                    self.number(level);
                }
                if self.is_programme && self.label.is_none() {
                    self.label = Some(Under { value: Label::Agenda, level, has_content: false });
                }
            }
            None => {
                if self.below == Below::Heading {
                    self.below = Below::Unknown;
                }
                self.line();
            }
        }
        let content = page.trim(&content, &['|']);
        self.goes_on = page.at(&content).ends_with(['、', ',', ':']);
        self.after_item = level < 9 && !content.is_empty();
        self.is_programme |= level == 9 && PROGRAMME.is_match(page.at(&content));
        Piece {
            whole: page.trim(&part, &[]),
            content,
            label: self.label.as_ref().map_or(Label::Body, |under| under.value),
            venue: self.venue.as_ref().map(|under| under.value.clone()),
            standing: self.standing.as_ref().map(|under| under.value.clone()),
            level,
            is_headed,
            is_numbered: level < 9,
        }
    }

    fn head(&mut self, heading: Headed, level: u8, has_content: bool) {
        if let Some(label) = heading.label {
            let inside = self.venue.as_ref().is_some_and(|venue| {
                if venue.level == 9 {
                    level == 9 && (!venue.has_content || self.venue_line == Some(self.line))
                } else {
                    level > venue.level
                }
            });
            if !inside {
                self.venue = None;
            }
            self.standing = None;
            self.label = Some(Under { value: label, level, has_content });
        } else {
            let inside = self.label.as_ref().is_some_and(|label| match label.value {
                Label::People | Label::Place => label.level == 9 || level > label.level,
                _ => label.level < 9 && level > label.level,
            });
            if !inside {
                self.label = None;
                self.standing = None;
            }
        }
        if let Some(value) = heading.venue {
            self.venue_line = Some(self.line);
            self.venue = Some(Under { value, level, has_content });
        }
        if let Some(value) = heading.standing {
            self.standing = Some(Under { value, level, has_content });
        }
    }

    /// A number ends what a heading of the same or a lower rank set.
    fn number(&mut self, level: u8) {
        let over = |old: u8| if old == 9 { level == 1 } else { level <= old };
        if self.label.as_ref().is_some_and(|under| {
            over(under.level) || under.level == 9 && under.has_content && !holds_lists(under.value)
        }) {
            self.label = None;
        }
        if self.venue.as_ref().is_some_and(|under| over(under.level)) {
            self.venue = None;
        }
        if self.standing.as_ref().is_some_and(|under| over(under.level)) {
            self.standing = None;
        }
    }

    /// A line with neither number nor label goes on under a heading that stands alone.
    fn line(&mut self) {
        let goes_on = self.goes_on;
        let ended = self.after_item && !goes_on;
        let stays = |value: Label, has_content: bool| {
            if holds_lists(value) && ended {
                false
            } else {
                !has_content || goes_on && holds_lists(value)
            }
        };
        if self.label.as_ref().is_some_and(|under| !stays(under.value, under.has_content)) {
            self.label = None;
            self.standing = None;
        }
        if self.venue.as_ref().is_some_and(|under| under.has_content && !goes_on) {
            self.venue = None;
        }
    }
}

fn holds_lists(label: Label) -> bool {
    matches!(label, Label::People | Label::Agenda)
}
