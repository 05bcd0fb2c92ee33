//! How names are written: widths, spaces and remarks that mean nothing, signs between a name and a unit,
//! two people at one screen.

use crate::parse::half_width;

/// What platforms add to a name.
const REMARKS: [&str; 14] = [
    "guest",
    "unverified",
    "external",
    "host",
    "co-host",
    "me",
    "访客",
    "来宾",
    "外部",
    "未验证",
    "主持人",
    "联席主持人",
    "我",
    "组织者",
];

/// A name as it is compared and remembered: half-width, lower case, without spaces and remarks of the
/// platform.
pub fn key(text: &str) -> String {
    squeezed(&without_remarks(&plain(text)))
}

pub(super) fn plain(text: &str) -> String {
    text.chars().map(half_width).flat_map(char::to_lowercase).collect::<String>().trim().to_owned()
}

pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Drops `(Guest)` and its like.
pub(super) fn without_remarks(text: &str) -> String {
    let mut rest = text.trim();
    while let Some((before, remark)) =
        rest.strip_suffix(')').and_then(|inner| inner.rsplit_once('('))
        && !before.trim().is_empty()
        && remark.split([',', '、']).all(|word| REMARKS.contains(&word.trim()))
    {
        rest = before.trim();
    }
    rest.to_owned()
}

/// The people of a login: two who sit at one screen are joined by `&`.
pub fn parts(name: &str) -> Vec<String> {
    let whole = || vec![name.trim().to_owned()];
    let parts: Vec<&str> =
        name.split(['&', '＆', '+', '＋']).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() < 2 || parts.iter().any(|part| part.chars().count() < 2) {
        return whole();
    }
    // The unit before the first is everybody's: 定海区-张三&李四.
    let unit = parts[0]
        .rfind(['-', '_', '—', '－'])
        .filter(|at| *at > 0)
        .and_then(|at| parts[0].get(..at))
        .filter(|unit| !unit.is_ascii());
    parts
        .iter()
        .enumerate()
        .map(|(nth, part)| match unit {
            Some(unit) if nth > 0 && !part.contains(['-', '_', '—', '－']) => {
                format!("{unit}-{part}")
            }
            _ => (*part).to_owned(),
        })
        .collect()
}

/// A piece of a login between signs; whether brackets are around it.
pub(super) struct Token {
    pub text: String,
    pub bracketed: bool,
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let (mut text_now, mut depth) = (String::new(), 0_usize);
    for c in text.chars().chain(std::iter::once(' ')) {
        let opens = matches!(c, '(' | '[' | '【' | '「' | '<' | '《' | '{');
        let closes = matches!(c, ')' | ']' | '】' | '」' | '>' | '》' | '}');
        let splits = c.is_whitespace()
            || matches!(
                c,
                '-' | '_'
                    | '—'
                    | '–'
                    | '|'
                    | '/'
                    | '\\'
                    | ':'
                    | ','
                    | '，'
                    | '、'
                    | ';'
                    | '·'
                    | '•'
                    | '@'
                    | '#'
                    | '.'
                    | '。'
                    | '~'
            );
        if opens || closes || splits {
            if !text_now.is_empty() {
                found.push(Token { text: std::mem::take(&mut text_now), bracketed: depth > 0 });
            }
            depth = if opens {
                depth + 1
            } else if closes {
                depth.saturating_sub(1)
            } else {
                depth
            };
        } else {
            text_now.push(c);
        }
    }
    found
}

pub(super) fn is_chinese(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| !c.is_ascii() && c.is_alphabetic())
}

pub(super) fn holes(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    if letters.len() < 3 || letters.len() > 12 {
        return Vec::new();
    }
    (0..letters.len())
        .map(|hole| {
            letters.iter().enumerate().map(|(at, c)| if at == hole { '*' } else { *c }).collect()
        })
        .collect()
}

/// Likeness in percent.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share between 0 and 1, times a hundred"
)]
pub(super) fn percent(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u8
}
