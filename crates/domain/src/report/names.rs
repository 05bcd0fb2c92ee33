//! Names under which people join a platform, matched with those whom units named: as they are, with a
//! unit before or after, in brackets, in full width, in pinyin, nearly right. Every lookup goes through
//! an index, so that two hundred thousand logins meet as many people in seconds.

mod rooms;

use std::collections::{HashMap, HashSet};

use super::spelling::{
    Token, holes, is_chinese, key, percent, plain, squeezed, tokens, without_remarks,
};
use super::{MatchReason, Sureness};
use rooms::{RoomName, has_room_word};

/// Suggestions for a login that is nobody's for sure.
const SUGGESTIONS: usize = 5;
/// People of one surname that are compared for suggestions.
const COMPARED: usize = 500;
/// The least likeness of a suggestion, in percent.
const SUGGESTED: u8 = 50;
/// The least likeness of two names in Latin letters that are one person's most likely.
const LATIN_NEAR: u8 = 92;
/// What platforms call a login that nobody named.
const DEVICE_WORDS: [&str; 7] = ["用户", "手机", "电脑", "平板", "笔记本", "账号", "我的设备"];

/// Somebody whom a unit named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Candidate {
    /// The name.
    pub name: String,
    /// The unit's name, short name and aliases.
    pub units: Vec<String>,
    /// The mail address; empty when none is known.
    pub mail: String,
    /// The name in pinyin without spaces, every reading.
    pub sounds: Vec<String>,
}

/// A venue of the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Room {
    /// Its names.
    pub names: Vec<String>,
}

/// Somebody, or a room, that a login may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likeness {
    /// The place among those who were given.
    pub at: usize,
    /// 0 to 100.
    pub score: u8,
    /// Why.
    pub why: MatchReason,
}

/// Who a login is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How sure it is.
    pub sureness: Sureness,
    /// Why.
    pub why: MatchReason,
    /// The person; none when unknown or a room.
    pub person: Option<Likeness>,
    /// The venue whose room it is.
    pub room: Option<Likeness>,
    /// Whether the name is a room's, known or not.
    pub is_room: bool,
    /// Others who may be meant, the nearest first.
    pub suggestions: Vec<Likeness>,
}

impl Found {
    /// Nobody: the login was there at another time than the meeting.
    pub const fn at_another_time() -> Self {
        Self::nobody(MatchReason::OtherTime, Vec::new())
    }

    const fn nobody(why: MatchReason, suggestions: Vec<Likeness>) -> Self {
        Self {
            sureness: Sureness::Unknown,
            why,
            person: None,
            room: None,
            is_room: false,
            suggestions,
        }
    }

    const fn person(sureness: Sureness, found: Likeness) -> Self {
        Self {
            sureness,
            why: found.why,
            person: Some(found),
            room: None,
            is_room: false,
            suggestions: Vec::new(),
        }
    }
}

/// Whom the names of a report are matched with.
#[derive(Debug, Default)]
pub struct Guests {
    people: Vec<Plain>,
    rooms: Vec<RoomName>,
    by_room: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
    by_sound: HashMap<String, Vec<usize>>,
    /// Names of three letters or more with one letter left out.
    by_hole: HashMap<String, Vec<usize>>,
    by_first: HashMap<char, Vec<usize>>,
    by_mail: HashMap<String, Vec<usize>>,
    /// Names of units, and who is of them.
    by_unit: HashMap<String, Vec<usize>>,
}

#[derive(Debug)]
struct Plain {
    name: String,
    units: Vec<String>,
    sounds: Vec<String>,
}

/// Whether a text beside a name is part of the unit's name, or the unit's of it: 定海 for 定海区.
fn is_near_unit(hint: &str, units: &[String]) -> bool {
    hint.chars().count() > 1
        && units.iter().any(|unit| unit.contains(hint) || hint.contains(&**unit))
}

impl Guests {
    /// Indexes people and rooms; places in what is found are places in these.
    pub fn new(people: &[Candidate], rooms: &[Room]) -> Self {
        let mut guests = Self {
            rooms: rooms
                .iter()
                .enumerate()
                .flat_map(|(at, room)| room.names.iter().map(move |name| RoomName::new(at, name)))
                .filter(|room| !room.name.is_empty())
                .collect(),
            ..Self::default()
        };
        for room in &guests.rooms {
            let known = guests.by_room.entry(room.name.clone()).or_default();
            if known.last() != Some(&room.at) {
                known.push(room.at);
            }
        }
        for (at, person) in people.iter().enumerate() {
            let name = key(&person.name);
            guests.by_name.entry(name.clone()).or_default().push(at);
            for sound in &person.sounds {
                let known = guests.by_sound.entry(sound.clone()).or_default();
                if known.last() != Some(&at) {
                    known.push(at);
                }
            }
            for hole in holes(&name) {
                guests.by_hole.entry(hole).or_default().push(at);
            }
            let first_of_sounds = person.sounds.iter().filter_map(|sound| sound.chars().next());
            let firsts: HashSet<char> =
                name.chars().next().into_iter().chain(first_of_sounds).collect();
            for first in firsts {
                guests.by_first.entry(first).or_default().push(at);
            }
            if !person.mail.is_empty() {
                guests.by_mail.entry(person.mail.to_lowercase()).or_default().push(at);
            }
            let units: Vec<String> =
                person.units.iter().map(|unit| key(unit)).filter(|unit| !unit.is_empty()).collect();
            for unit in units.iter().collect::<HashSet<_>>() {
                guests.by_unit.entry(unit.clone()).or_default().push(at);
            }
            guests.people.push(Plain { name, units, sounds: person.sounds.clone() });
        }
        guests
    }

    /// Who a login, or one part of it, is. `sounds` gives the readings of a name in pinyin.
    pub fn find(&self, login: &str, mail: &str, sounds: impl Fn(&str) -> Vec<String>) -> Found {
        let plain = without_remarks(&plain(login));
        let whole = squeezed(&plain);
        if whole.is_empty() {
            return Found::nobody(MatchReason::Nobody, Vec::new());
        }
        let tokens = tokens(&plain);
        let is_room = has_room_word(&plain);
        self.by_whole(&whole)
            .or_else(|| self.by_tokens(&tokens))
            .or_else(|| self.by_affix(&tokens))
            .or_else(|| self.by_room(&whole))
            // A room's computer joins with the account of whoever set it up.
            .or_else(|| if is_room { None } else { self.by_mail(mail, &tokens) })
            .or_else(|| self.by_pinyin(&tokens))
            .or_else(|| self.by_same_sound(&tokens, &sounds))
            .or_else(|| self.by_hole(&tokens))
            .or_else(|| is_room.then(|| self.room(&plain, &whole, &tokens)))
            .or_else(|| self.by_unit(&whole))
            .unwrap_or_else(|| self.nearest(&whole, &tokens))
    }

    /// Whether a login holds somebody's name or unit.
    pub fn speaks_of(&self, login: &str, at: usize) -> bool {
        let login = key(login);
        self.people.get(at).is_some_and(|person| {
            std::iter::once(&person.name)
                .chain(&person.units)
                .any(|word| word.chars().count() > 1 && login.contains(&**word))
        })
    }

    fn by_whole(&self, whole: &str) -> Option<Found> {
        match self.by_name.get(whole)?.as_slice() {
            [one] => Some(Found::person(Sureness::Sure, like(*one, 100, MatchReason::Exact))),
            several => Some(several_such(several)),
        }
    }

    /// A token is somebody's name; the others may name the unit.
    fn by_tokens(&self, tokens: &[Token]) -> Option<Found> {
        let mut named: Vec<(usize, &[usize])> = tokens
            .iter()
            .enumerate()
            .filter_map(|(at, token)| Some((at, self.by_name.get(&token.text)?.as_slice())))
            .collect();
        if named.len() > 1 && named.iter().filter(|(at, _)| tokens[*at].bracketed).count() == 1 {
            // nickname(name)
            named.retain(|(at, _)| tokens[*at].bracketed);
        }
        if named.len() != 1 {
            let all: Vec<usize> =
                named.iter().flat_map(|(_, people)| people.iter().copied()).collect();
            return (!all.is_empty()).then(|| several_such(&all));
        }
        let (at, people) = named.pop()?;
        let hints: Vec<&str> = tokens
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at)
            .map(|(_, token)| token.text.as_str())
            .collect();
        Some(self.among(people, &hints, Sureness::Sure, like(0, 95, MatchReason::Nickname)))
    }

    /// One of those who bear a name, by the unit that stands beside it; `otherwise` when nothing
    /// speaks of a unit.
    fn among(
        &self,
        people: &[usize],
        hints: &[&str],
        sureness: Sureness,
        otherwise: Likeness,
    ) -> Found {
        // The very name of a unit means that unit alone: 定海区 is not 定海区教育局.
        let (units, others): (Vec<&str>, Vec<&str>) =
            hints.iter().copied().partition(|hint| self.by_unit.contains_key(*hint));
        let those = |is_meant: &dyn Fn(&[String]) -> bool| -> Vec<usize> {
            people.iter().copied().filter(|at| is_meant(&self.people[*at].units)).collect()
        };
        let of_unit = those(&|own| units.iter().any(|unit| own.iter().any(|name| name == unit)));
        let near = if units.is_empty() {
            those(&|own| others.iter().any(|hint| is_near_unit(hint, own)))
        } else {
            Vec::new()
        };
        match (&of_unit[..], &near[..]) {
            ([one], _) => {
                return Found::person(Sureness::Sure, like(*one, 100, MatchReason::UnitAndName));
            }
            ([], [one]) => {
                return Found::person(Sureness::Likely, like(*one, 90, MatchReason::UnitAndName));
            }
            _ => {}
        }
        let [one] = people else {
            let meant = [&of_unit[..], &near[..]].into_iter().find(|those| !those.is_empty());
            return several_such(meant.unwrap_or(people));
        };
        if !units.is_empty() {
            return Found::person(Sureness::Likely, like(*one, 70, MatchReason::OtherUnit));
        }
        Found::person(sureness, Likeness { at: *one, ..otherwise })
    }

    /// A name at the end or the beginning of a longer word: 市财政局张三, 张三副局长.
    fn by_affix(&self, tokens: &[Token]) -> Option<Found> {
        let likely = like(0, 80, MatchReason::Part);
        for token in tokens {
            let letters: Vec<char> = token.text.chars().collect();
            for length in (2..=4).rev().filter(|length| letters.len() >= length + 2) {
                let (before, last) = letters.split_at(letters.len() - length);
                let (first, after) = letters.split_at(length);
                for (name, rest) in [(last, before), (first, after)] {
                    let name: String = name.iter().collect();
                    let rest: String = rest.iter().collect();
                    if is_chinese(&name)
                        && let Some(people) = self.by_name.get(&name)
                    {
                        let others = tokens.iter().map(|token| token.text.as_str());
                        let hints: Vec<&str> = std::iter::once(rest.as_str())
                            .chain(others.filter(|other| *other != token.text))
                            .collect();
                        return Some(self.among(people, &hints, Sureness::Likely, likely));
                    }
                }
            }
        }
        None
    }

    /// The mail address of somebody. People lend each other their computers: beside a Chinese word
    /// that names neither a unit nor a device, the address alone is not sure.
    fn by_mail(&self, mail: &str, tokens: &[Token]) -> Option<Found> {
        let [one] = self.by_mail.get(&mail.trim().to_lowercase())?.as_slice() else { return None };
        let is_other_name = |token: &Token| {
            is_chinese(&token.text)
                && token.text.chars().count() > 1
                && !self.by_unit.contains_key(&token.text)
                && !DEVICE_WORDS.contains(&&*token.text)
        };
        let sureness =
            if tokens.iter().any(is_other_name) { Sureness::Likely } else { Sureness::Sure };
        Some(Found::person(sureness, like(*one, 90, MatchReason::Mail)))
    }

    /// `zhangsan`, `Zhang San`, `San Zhang`, with or without a unit in Chinese beside it.
    fn by_pinyin(&self, tokens: &[Token]) -> Option<Found> {
        let latin: Vec<&str> = tokens
            .iter()
            .map(|token| token.text.as_str())
            .filter(|text| text.chars().all(|c| c.is_ascii_alphabetic() || c == '\''))
            .collect();
        let hints: Vec<&str> = tokens
            .iter()
            .map(|token| token.text.as_str())
            .filter(|text| !text.is_ascii())
            .collect();
        let straight = latin.concat().replace('\'', "");
        let turned = match latin.split_last() {
            Some((last, before)) => format!("{last}{}", before.concat()).replace('\'', ""),
            None => return None,
        };
        let singly = latin.iter().map(|word| (*word).to_owned());
        for sound in [straight, turned].into_iter().chain(singly) {
            if let Some(people) = self.by_sound.get(&sound).filter(|_| sound.len() > 3) {
                let found =
                    self.among(people, &hints, Sureness::Likely, like(0, 85, MatchReason::Pinyin));
                return Some(weaker(found, MatchReason::Pinyin, 90));
            }
        }
        None
    }

    /// 张珊 for 张姗.
    fn by_same_sound(
        &self,
        tokens: &[Token],
        sounds: &impl Fn(&str) -> Vec<String>,
    ) -> Option<Found> {
        let hints: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
        let name = tokens.iter().find_map(|token| {
            let length = token.text.chars().count();
            if !is_chinese(&token.text) || !(2..=4).contains(&length) {
                return None;
            }
            let mut people: Vec<usize> = sounds(&token.text)
                .iter()
                .filter_map(|sound| self.by_sound.get(sound))
                .flatten()
                .copied()
                .filter(|at| {
                    let name = &self.people[*at].name;
                    name.chars().count() == length
                        && name.chars().next() == token.text.chars().next()
                })
                .collect();
            people.sort_unstable();
            people.dedup();
            (!people.is_empty()).then_some(people)
        })?;
        let found =
            self.among(&name, &hints, Sureness::Likely, like(0, 80, MatchReason::SameSound));
        Some(weaker(found, MatchReason::SameSound, 85))
    }

    /// One letter of three or more is another.
    fn by_hole(&self, tokens: &[Token]) -> Option<Found> {
        let hints: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
        for token in tokens.iter().filter(|token| is_chinese(&token.text)) {
            let mut people: Vec<usize> = holes(&token.text)
                .iter()
                .filter_map(|hole| self.by_hole.get(hole))
                .flatten()
                .copied()
                .collect();
            people.sort_unstable();
            people.dedup();
            if let Some(first) = people.first() {
                let score =
                    percent(strsim::normalized_levenshtein(&token.text, &self.people[*first].name));
                let found = self.among(
                    &people,
                    &hints,
                    Sureness::Likely,
                    like(0, score, MatchReason::Near),
                );
                return Some(weaker(found, MatchReason::Near, score.max(75)));
            }
        }
        None
    }

    /// A unit's own login: its only person, or everybody of it to choose from.
    fn by_unit(&self, whole: &str) -> Option<Found> {
        match self.by_unit.get(whole)?.as_slice() {
            [one] => Some(Found::person(Sureness::Likely, like(*one, 60, MatchReason::OnlyOfUnit))),
            several => Some(several_such(several)),
        }
    }

    /// The nearest people of the same first letter: most likely when they are very near in Latin
    /// letters, suggestions otherwise.
    fn nearest(&self, whole: &str, tokens: &[Token]) -> Found {
        let latin = whole.is_ascii();
        let words = tokens.iter().map(|token| token.text.as_str()).chain(std::iter::once(whole));
        let mut near: HashMap<usize, u8> = HashMap::new();
        for word in words.collect::<HashSet<_>>() {
            let Some(first) = word.chars().next() else { continue };
            for at in self.by_first.get(&first).into_iter().flatten().take(COMPARED) {
                let person = &self.people[*at];
                let score = if latin {
                    let to = |sound: &String| percent(strsim::jaro_winkler(word, sound));
                    person.sounds.iter().chain([&person.name]).map(to).max().unwrap_or(0)
                } else {
                    percent(strsim::normalized_levenshtein(word, &person.name))
                };
                let known = near.entry(*at).or_default();
                *known = score.max(*known);
            }
        }
        let mut suggestions: Vec<Likeness> = near
            .into_iter()
            .filter(|(_, score)| *score >= SUGGESTED)
            .map(|(at, score)| like(at, score, MatchReason::Near))
            .collect();
        suggestions.sort_by_key(|found| (std::cmp::Reverse(found.score), found.at));
        suggestions.truncate(SUGGESTIONS);
        match suggestions[..] {
            [first, ref rest @ ..]
                if latin
                    && whole.len() > 4
                    && first.score >= LATIN_NEAR
                    && rest.first().is_none_or(|next| next.score < LATIN_NEAR) =>
            {
                Found::person(Sureness::Likely, first)
            }
            _ => Found::nobody(MatchReason::Nobody, suggestions),
        }
    }
}

const fn like(at: usize, score: u8, why: MatchReason) -> Likeness {
    Likeness { at, score, why }
}

fn several_such(people: &[usize]) -> Found {
    let suggestions =
        people.iter().take(SUGGESTIONS).map(|at| like(*at, 50, MatchReason::Several)).collect();
    Found::nobody(MatchReason::Several, suggestions)
}

/// What was found by a name that is not the very name stays likely, also beside the right unit.
fn weaker(mut found: Found, why: MatchReason, score: u8) -> Found {
    if let Some(person) = found.person.as_mut()
        && found.why == MatchReason::UnitAndName
    {
        (person.why, person.score) = (why, score);
        (found.why, found.sureness) = (why, Sureness::Likely);
    }
    found
}

#[cfg(test)]
mod tests;
