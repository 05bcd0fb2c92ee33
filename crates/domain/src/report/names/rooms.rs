//! Logins that are a whole room: told by their words, or by the very name of a venue.

use super::super::spelling::{Token, plain, squeezed, without_remarks};
use super::super::{MatchReason, Sureness};
use super::{Found, Guests, Likeness, like};

/// Words by which a room is told from a person, wherever they stand.
const ROOM_WORDS: [&str; 9] =
    ["分会场", "主会场", "会场", "会议室", "报告厅", "礼堂", "视频室", "会议厅", "指挥中心"];
/// The same in Latin letters, where they are words of their own: Groom is a name.
const LATIN_ROOM_WORDS: [&str; 3] = ["meetingroom", "room", "venue"];

/// One name of a venue.
#[derive(Debug)]
pub(super) struct RoomName {
    pub at: usize,
    pub name: String,
    length: usize,
    /// Without words for rooms; empty when that leaves less than two letters.
    stem: String,
}

impl RoomName {
    pub fn new(at: usize, name: &str) -> Self {
        let plain = without_remarks(&plain(name));
        let name = squeezed(&plain);
        Self { at, length: name.chars().count(), name, stem: room_stem(&plain) }
    }
}

fn latin_words(plain: &str) -> impl Iterator<Item = &str> {
    plain.split(|c: char| !c.is_ascii_alphabetic())
}

pub(super) fn has_room_word(plain: &str) -> bool {
    let whole = squeezed(plain);
    ROOM_WORDS.iter().any(|word| whole.contains(word))
        || latin_words(plain).any(|word| LATIN_ROOM_WORDS.contains(&word))
}

/// A room's name without words for rooms; empty when less than two letters are left.
fn room_stem(plain: &str) -> String {
    let mut stem = String::with_capacity(plain.len());
    for piece in plain.split_inclusive(|c: char| !c.is_ascii_alphabetic()) {
        let word = piece.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
        let rest = piece.strip_prefix(word).unwrap_or_default();
        stem.push_str(if LATIN_ROOM_WORDS.contains(&word) { rest } else { piece });
    }
    let stem = ROOM_WORDS.iter().fold(squeezed(&stem), |stem, word| stem.replace(word, ""));
    if stem.chars().count() > 1 { stem } else { String::new() }
}

impl Guests {
    /// A venue's very name. Where a unit is called the same, its person may be meant.
    pub(super) fn by_room(&self, whole: &str) -> Option<Found> {
        let rooms: Vec<Likeness> =
            self.by_room.get(whole)?.iter().map(|at| like(*at, 100, MatchReason::Room)).collect();
        let mut found = one_room(&rooms);
        if found.sureness == Sureness::Sure && self.by_unit.contains_key(whole) {
            found.sureness = Sureness::Likely;
        }
        Some(found)
    }

    /// A room by its words: the venue whose name is nearest, none where two are.
    pub(super) fn room(&self, plain: &str, whole: &str, tokens: &[Token]) -> Found {
        let stem = room_stem(plain);
        let score = |room: &RoomName| {
            let name = &*room.name;
            if tokens.iter().any(|token| token.text == name) {
                100
            } else if room.length > 2 && (whole.contains(name) || name.contains(whole)) {
                90
            } else if !stem.is_empty()
                && !room.stem.is_empty()
                && (room.stem.contains(&stem) || stem.contains(&room.stem))
            {
                75
            } else {
                0
            }
        };
        let mut best: Vec<Likeness> = Vec::new();
        for room in &self.rooms {
            let score = score(room);
            let highest = best.first().map_or(1, |first| first.score);
            if score > highest {
                best.clear();
            }
            if score >= highest && best.iter().all(|known| known.at != room.at) {
                best.push(like(room.at, score, MatchReason::Room));
            }
        }
        one_room(&best)
    }
}

/// The one of equally good rooms; which of several is for a person to say.
fn one_room(rooms: &[Likeness]) -> Found {
    let (room, sureness) = match rooms {
        [one] if one.score == 100 => (Some(*one), Sureness::Sure),
        [one] => (Some(*one), Sureness::Likely),
        _ => (None, Sureness::Unknown),
    };
    Found { sureness, room, is_room: true, ..Found::nobody(MatchReason::Room, Vec::new()) }
}
