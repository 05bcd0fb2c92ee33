//! Units that stand in the cells of a table, and in the plain lists of English notices.

use huidao_domain::VenueRole;

use crate::draft::Found;
use crate::labels::{VenueMark, standing_of};
use crate::page::{Page, Span};
use crate::pattern::pattern;
use crate::tables::{Column, Row};
use crate::unit_list::{Named, named};
use crate::unit_words::{Tail, tail};

pattern!(ENGLISH_UNIT = r"^(?P<n>[A-Z][A-Za-z&'.,\- ]{2,60}?)\s*(?:\((?P<t>[^()]*)\))?$");

/// The units of a table's row.
pub(crate) fn of_row(page: &Page, row: &Row) -> Vec<Named> {
    let cell = |wanted: Column| {
        row.iter()
            .find(|(column, cell)| *column == wanted && !cell.is_empty())
            .map(|(_, cell)| cell)
    };
    let Some(names) = cell(Column::Unit) else { return Vec::new() };
    let people = cell(Column::People);
    let words = people.map(|cell| (cell.start, tail(page.at(cell), 0)));
    let quota = cell(Column::Quota).and_then(|cell| {
        let digits: String = page.at(cell).chars().take_while(char::is_ascii_digit).collect();
        Some(page.found(count(&digits)?, cell, true))
    });
    let standing = cell(Column::Standing).or(people).and_then(|cell| {
        let standing = standing_of(page.at(cell))?;
        Some(page.found(standing, cell, true))
    });
    let venue = cell(Column::Venue).map(|cell| {
        let role = if page.at(cell).contains('主') { VenueRole::Main } else { VenueRole::Branch };
        VenueMark { role, span: cell.clone() }
    });
    let mut units = named(page, std::slice::from_ref(names), false);
    for unit in &mut units {
        if let Some((base, tail)) = &words {
            tell(page, unit, *base, tail);
        }
        unit.quota = quota.clone().or(unit.quota.take());
        unit.standing = standing.clone().or(unit.standing.take());
        unit.venue.clone_from(&venue);
        unit.room = cell(Column::Room).cloned();
    }
    units
}

/// `Finance Bureau (head, 2 people); Harbour District Office (1)`
pub(crate) fn of_english(page: &Page, content: &Span) -> Vec<Named> {
    let mut made = Vec::new();
    for span in outside_brackets(page, content) {
        let text = page.at(&span);
        let span = span.end - text.trim_start_matches("and ").len()..span.end;
        let Some(captures) = ENGLISH_UNIT.captures(page.at(&span)) else { continue };
        let Some(name) = captures.name("n") else { continue };
        let name = page.trim(&(span.start + name.start()..span.start + name.end()), &[]);
        let value = page.value(&name);
        let mut unit = Named {
            span: name,
            name: value,
            sure: true,
            rank: None,
            quota: None,
            standing: None,
            venue: None,
            room: None,
        };
        if let Some(words) = captures.name("t") {
            let base = span.start + words.start();
            tell(page, &mut unit, base, &tail(words.as_str(), 0));
            if unit.quota.is_none() {
                let last = words.as_str().rsplit([',', ' ']).next().unwrap_or_default();
                let at = base + words.len() - last.len();
                unit.quota =
                    count(last).map(|count| page.found(count, &(at..at + last.len()), true));
            }
        }
        made.push(unit);
    }
    made
}

/// Gives a unit the words that stand in a cell or bracket of its own.
fn tell(page: &Page, unit: &mut Named, base: usize, tail: &Tail) {
    let shift = |range: &Span| base + range.start..base + range.end;
    if let Some((rank, range, sure)) = &tail.rank {
        unit.rank = Some(page.found(*rank, &shift(range), *sure));
    }
    if let Some(quota) = &tail.quota {
        unit.quota =
            Some(Found { sure: quota.sure, ..page.found(quota.count, &shift(&quota.range), true) });
    }
}

fn count(digits: &str) -> Option<u32> {
    digits.parse().ok().filter(|count| (1..=huidao_domain::Quota::MAX).contains(count))
}

/// The parts between commas and semicolons that stand in no bracket.
fn outside_brackets(page: &Page, content: &Span) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = content.start;
    let mut depth = 0_i32;
    for (index, c) in page.at(content).char_indices() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if matches!(c, ',' | ';') && depth <= 0 {
            spans.push(start..content.start + index);
            start = content.start + index + 1;
        }
    }
    spans.push(start..content.end);
    spans.iter().map(|span| page.trim(span, &['.'])).collect()
}
