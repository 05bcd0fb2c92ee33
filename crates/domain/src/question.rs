//! Questions that an organiser asks every unit beside names: parking, a microphone, how many cars.

use crate::text_enum::text_enum;

text_enum! {
    /// What kind of answer a question takes.
    QuestionKind {
        /// Words.
        Text = "text",
        /// One of the choices.
        Choice = "choice",
        /// A whole number.
        Number = "number",
    }
}

/// The most questions of one meeting.
pub const MOST: usize = 20;

/// The most choices of one question.
pub const MOST_CHOICES: usize = 30;

/// The longest answer, in characters.
pub const LONGEST_ANSWER: usize = 300;

/// Why an answer is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The question must be answered.
    Missing,
    /// Not one of the choices.
    NoSuchChoice,
    /// Not a whole number from 0 to 999,999.
    NoNumber,
    /// Longer than [`LONGEST_ANSWER`].
    TooLong,
}

/// A question as it was asked.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// Choices, when it takes one of them.
    pub choices: &'a [String],
    /// Whether it must be answered.
    pub required: bool,
}

/// The answer in its stored form; empty when an optional question is left out.
pub fn answer(asked: Asked<'_>, typed: &str) -> Result<String, Refused> {
    let typed = typed.trim();
    if typed.is_empty() {
        return if asked.required { Err(Refused::Missing) } else { Ok(String::new()) };
    }
    if typed.chars().count() > LONGEST_ANSWER {
        return Err(Refused::TooLong);
    }
    match asked.kind {
        QuestionKind::Text => Ok(typed.chars().filter(|c| !c.is_control()).collect()),
        QuestionKind::Choice => {
            let known = asked.choices.iter().any(|choice| choice == typed);
            if known { Ok(typed.to_owned()) } else { Err(Refused::NoSuchChoice) }
        }
        QuestionKind::Number => {
            let digits: String = typed
                .chars()
                .map(|c| match c {
                    '０'..='９' => {
                        char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c)
                    }
                    _ => c,
                })
                .collect();
            match digits.parse::<u32>() {
                Ok(number) if number <= 999_999 => Ok(number.to_string()),
                _ => Err(Refused::NoNumber),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_fit_their_question() {
        let choices = vec!["需要".to_owned(), "不需要".to_owned()];
        let asked = |kind, required| Asked { kind, choices: &choices, required };
        let text = asked(QuestionKind::Text, false);
        assert_eq!(answer(text, "  车牌 浙L·12345 "), Ok("车牌 浙L·12345".to_owned()));
        assert_eq!(answer(text, " "), Ok(String::new()));
        assert_eq!(answer(asked(QuestionKind::Text, true), " "), Err(Refused::Missing));
        assert_eq!(answer(text, &"长".repeat(301)), Err(Refused::TooLong));
        let choice = asked(QuestionKind::Choice, true);
        assert_eq!(answer(choice, "需要"), Ok("需要".to_owned()));
        assert_eq!(answer(choice, "也许"), Err(Refused::NoSuchChoice));
        let number = asked(QuestionKind::Number, false);
        assert_eq!(answer(number, "０2"), Ok("2".to_owned()), "full-width digits");
        for wrong in ["-1", "二", "1.5", "1000000", "=1+1"] {
            assert_eq!(answer(number, wrong), Err(Refused::NoNumber), "{wrong}");
        }
    }
}
