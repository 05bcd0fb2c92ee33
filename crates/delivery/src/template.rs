//! Texts of messages with named variables: `{单位}` or `{unit}`, in whatever language the writer
//! thinks. A name that is none is an error that says which.

/// The longest template, in characters.
pub const MAX_CHARACTERS: usize = 4_000;

macro_rules! variables {
    ($($(#[doc = $doc:literal])+ $name:ident = $en:literal, $zh:literal;)+) => {
        /// What a template may name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Variable {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Variable {
            /// Every variable, in the order in which help lists them.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Its English and its Chinese name.
            pub const fn names(self) -> (&'static str, &'static str) {
                match self {
                    $(Self::$name => ($en, $zh),)+
                }
            }
        }
    };
}

variables! {
    /// The unit invited.
    Unit = "unit", "单位";
    /// Its contact.
    Contact = "contact", "联络员";
    /// Title of the meeting.
    Meeting = "meeting", "会议";
    /// Day and time, by the venue's clock.
    Time = "time", "时间";
    /// The unit's venue.
    Venue = "venue", "会场";
    /// Site and room.
    Place = "place", "地点";
    /// How many people.
    Quota = "quota", "人数";
    /// The rank asked for.
    Rank = "rank", "职级";
    /// Until when to answer.
    Deadline = "deadline", "截止";
    /// The contact's link.
    Link = "link", "链接";
    /// The office that invites.
    Office = "office", "主办单位";
    /// Whom to ask, as the office set it.
    Ask = "ask", "联系方式";
    /// What changed since the last message; empty for the first.
    Changes = "changes", "变更";
    /// Why it was cancelled or postponed, or what is asked back.
    Reason = "reason", "原因";
    /// Units that a message to a group is about; the unit itself in one to a contact.
    Units = "units", "单位名单";
}

/// Why a text is no template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// No variable has that name.
    #[error("no variable is called {0}")]
    Unknown(String),
    /// A brace without its partner.
    #[error("a brace is not closed after: {0}")]
    Unclosed(String),
    /// Longer than [`MAX_CHARACTERS`].
    #[error("longer than {MAX_CHARACTERS} characters")]
    TooLong,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Variable(Variable),
}

/// A text with variables in it. `{{` and `}}` are braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template(Vec<Part>);

impl std::str::FromStr for Template {
    type Err = TemplateError;

    fn from_str(text: &str) -> Result<Self, TemplateError> {
        if text.chars().count() > MAX_CHARACTERS {
            return Err(TemplateError::TooLong);
        }
        let mut parts = Vec::new();
        let mut plain = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            plain.push_str(&rest[..at]);
            let brace = &rest[at..=at];
            rest = &rest[at + 1..];
            if rest.starts_with(brace) {
                plain.push_str(brace);
                rest = &rest[1..];
                continue;
            }
            let unclosed = || TemplateError::Unclosed(rest.chars().take(20).collect());
            if brace == "}" {
                return Err(unclosed());
            }
            let (name, after) = rest.split_once('}').ok_or_else(unclosed)?;
            if !plain.is_empty() {
                parts.push(Part::Text(std::mem::take(&mut plain)));
            }
            parts.push(Part::Variable(variable(name)?));
            rest = after;
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            parts.push(Part::Text(plain));
        }
        Ok(Self(parts))
    }
}

fn variable(name: &str) -> Result<Variable, TemplateError> {
    let wanted = name.trim().to_lowercase();
    let known = Variable::ALL.iter().find(|variable| {
        let (en, zh) = variable.names();
        wanted == en || wanted == zh
    });
    known.copied().ok_or_else(|| TemplateError::Unknown(name.trim().chars().take(40).collect()))
}

impl Template {
    /// The text for one recipient. A line that is left with nothing but its words around an empty
    /// variable stays; a line that was only an empty variable goes.
    pub fn render(&self, value: impl Fn(Variable) -> String) -> String {
        let mut text = String::new();
        for part in &self.0 {
            match part {
                Part::Text(plain) => text.push_str(plain),
                Part::Variable(variable) => {
                    let value = value(*variable);
                    // Marks of a line that may go: they cannot be typed into a template.
                    text.push(if value.is_empty() { EMPTY } else { FILLED });
                    text.push_str(&value);
                }
            }
        }
        let lines = text.lines().filter(|line| !is_hollow(line));
        lines.map(|line| line.replace([EMPTY, FILLED], "")).collect::<Vec<_>>().join("\n")
    }

    /// Whether the text names a variable.
    pub fn names(&self, variable: Variable) -> bool {
        self.0.contains(&Part::Variable(variable))
    }
}

/// Stands where a variable has nothing to say.
const EMPTY: char = '\u{0}';
/// Stands before what a variable says.
const FILLED: char = '\u{1}';

/// Whether nothing is left of a line but a label, because its variables are empty.
fn is_hollow(line: &str) -> bool {
    let left = line.trim_matches([EMPTY, ' ']);
    line.contains(EMPTY)
        && !line.contains(FILLED)
        && (left.is_empty() || left.ends_with(['：', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render(text: &str) -> String {
        text.parse::<Template>().unwrap().render(|variable| match variable {
            Variable::Unit => "岱山县".to_owned(),
            Variable::Quota => "3".to_owned(),
            _ => String::new(),
        })
    }

    #[test]
    fn variables_are_named_in_either_language() {
        assert_eq!(render("{单位}：请派 { Quota } 人。"), "岱山县：请派 3 人。");
        assert_eq!(render("{{单位}} is {unit}"), "{单位} is 岱山县");
    }

    #[test]
    fn a_line_with_nothing_but_a_label_goes() {
        assert_eq!(render("甲\n{变更}\n\n{unit}{reason}"), "甲\n\n岱山县");
        assert_eq!(render("甲\n职级：{rank}\n乙"), "甲\n乙");
        assert_eq!(render("{unit}：{reason}"), "岱山县：", "what somebody is called stays");
        assert_eq!(render("请看{reason}。"), "请看。", "a sentence stays");
        assert_eq!(render("附：\n"), "附：", "a label of the writer's own stays");
    }

    #[test]
    fn a_mistake_is_named() {
        let error = |text: &str| text.parse::<Template>().unwrap_err();
        assert_eq!(error("{联系人}"), TemplateError::Unknown("联系人".to_owned()));
        assert_eq!(error("甲{unit"), TemplateError::Unclosed("unit".to_owned()));
        assert_eq!(error("甲}乙"), TemplateError::Unclosed("乙".to_owned()));
        assert_eq!(error(&"会".repeat(4_001)), TemplateError::TooLong);
    }
}
