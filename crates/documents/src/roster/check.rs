//! What is wrong with each line of a roster. Nothing is corrected here and no
//! line is taken out: a person decides, with the problem beside the line. A
//! number or address that is none is told and left out of its line.

use std::collections::HashMap;

use super::lines::RosterLine;
use super::problem::{ProblemCode, RosterProblem};
use crate::phone;

/// The longest name of a unit or person, in characters.
const LONGEST_NAME: usize = 100;
/// The longest mail address and the longest part before its `@` (RFC 5321).
const LONGEST_MAIL: usize = 254;
const LONGEST_MAILBOX: usize = 64;

/// Finds the problems of all lines, in the order of the sheet.
pub(super) fn check(lines: &mut [RosterLine]) {
    let mut seen: HashMap<(String, String), usize> = HashMap::new();
    for line in lines {
        let mut problems = std::mem::take(&mut line.problems);
        problems.extend(problems_of(line));
        if !line.unit.is_empty() {
            let first = *seen.entry((line.unit.clone(), line.contact.clone())).or_insert(line.row);
            if first != line.row {
                problems.push(RosterProblem::duplicate(&line.unit, first));
            }
        }
        line.problems = problems;
    }
}

fn problems_of(line: &mut RosterLine) -> Vec<RosterProblem> {
    let mut problems = Vec::new();
    if line.unit.is_empty() {
        problems.push(RosterProblem::plain(ProblemCode::UnitMissing));
    }
    if line.contact.is_empty() {
        problems.push(RosterProblem::plain(ProblemCode::ContactMissing));
    }
    for name in [&line.unit, &line.short_name, &line.contact] {
        if !is_name(name) {
            problems.push(RosterProblem::of(ProblemCode::InvalidName, name));
        }
    }
    if !line.phone.is_empty() && !phone::is_valid(&line.phone) {
        problems.push(RosterProblem::of(ProblemCode::InvalidPhone, &line.phone));
        line.phone.clear();
    }
    if !line.mail.is_empty() && !is_mail(&line.mail) {
        problems.push(RosterProblem::of(ProblemCode::InvalidMail, &line.mail));
        line.mail.clear();
    }
    problems
}

/// Not too long, and no character that changes what a reader sees.
fn is_name(name: &str) -> bool {
    name.chars().count() <= LONGEST_NAME && !name.chars().any(|c| c.is_control() || turns_text(c))
}

/// Marks that turn the direction of the text after them, and line separators.
const fn turns_text(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The shape of an address: one `@`, a mailbox, a domain with a dot.
fn is_mail(mail: &str) -> bool {
    let Some((mailbox, domain)) = mail.split_once('@') else {
        return false;
    };
    let labels: Vec<&str> = domain.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let is_mailbox_byte = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~.-".contains(&b);
    mail.len() <= LONGEST_MAIL
        && (1..=LONGEST_MAILBOX).contains(&mailbox.len())
        && mailbox.bytes().all(is_mailbox_byte)
        && !mailbox.starts_with('.')
        && !mailbox.ends_with('.')
        && !mailbox.contains("..")
        && labels.len() > 1
        && labels.iter().all(is_label)
}

#[cfg(test)]
mod tests {
    use super::{is_mail, is_name};

    #[test]
    fn an_address_has_a_mailbox_and_a_domain_with_a_dot() {
        for good in ["unit01@example.org", "first.last+x@mail.example.org"] {
            assert!(is_mail(good), "{good} is an address");
        }
        for wrong in [
            "",
            "unit01",
            "a@b",
            "a@@example.org",
            "a b@example.org",
            ".a@example.org",
            "a@-x.org",
            "单位@example.org",
        ] {
            assert!(!is_mail(wrong), "{wrong} is not an address");
        }
    }

    #[test]
    fn a_name_shows_all_of_itself() {
        assert!(is_name("何䶮") && is_name(&"会".repeat(100)));
        assert!(!is_name(&"会".repeat(101)), "longer than any name");
        assert!(!is_name("张\u{202e}三"), "the rest would be read backwards");
        assert!(!is_name("张三\n李四"), "two names in one cell");
    }
}
