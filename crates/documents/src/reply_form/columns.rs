//! The columns of the form, from left to right.

use super::form::{FormChoice, FormChoices, FormLabels, FormPerson, ReplyForm};

/// What a column of the form holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Number,
    Name,
    Title,
    Rank,
    Phone,
    Standing,
    Answer,
    Reason,
    SubstituteName,
    SubstituteTitle,
    SubstitutePhone,
}

impl Field {
    /// Every field, in the order of the columns.
    pub(super) const ALL: [Self; 11] = [
        Self::Number,
        Self::Name,
        Self::Title,
        Self::Rank,
        Self::Phone,
        Self::Standing,
        Self::Answer,
        Self::Reason,
        Self::SubstituteName,
        Self::SubstituteTitle,
        Self::SubstitutePhone,
    ];

    /// The code by which the hidden sheet names it.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Name => "name",
            Self::Title => "title",
            Self::Rank => "rank",
            Self::Phone => "phone",
            Self::Standing => "standing",
            Self::Answer => "answer",
            Self::Reason => "reason",
            Self::SubstituteName => "substitute_name",
            Self::SubstituteTitle => "substitute_title",
            Self::SubstitutePhone => "substitute_phone",
        }
    }

    /// The field of a code.
    pub(super) fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }

    /// The width of its column, in characters.
    pub(super) const fn width(self) -> f64 {
        match self {
            Self::Number => 5.0,
            Self::Name => 10.0,
            Self::Title | Self::SubstituteTitle => 15.0,
            Self::Rank | Self::SubstituteName => 11.5,
            Self::Standing | Self::Answer => 9.0,
            Self::Phone | Self::SubstitutePhone => 13.5,
            Self::Reason => 18.0,
        }
    }

    /// Whether its column takes a share of the room that is left.
    pub(super) const fn stretches(self) -> bool {
        matches!(self, Self::Title | Self::Reason | Self::SubstituteTitle)
    }

    /// Whether its cells are centred.
    pub(super) const fn is_centred(self) -> bool {
        !self.stretches()
    }

    /// What can be chosen in it.
    pub(super) fn choices(self, choices: &FormChoices) -> &[FormChoice] {
        match self {
            Self::Answer => &choices.answers,
            Self::Standing => &choices.standings,
            Self::Rank => &choices.ranks,
            _ => &[],
        }
    }

    /// Its heading.
    pub(super) fn label(self, labels: &FormLabels) -> &str {
        match self {
            Self::Number => &labels.number,
            Self::Name => &labels.name,
            Self::Title => &labels.title,
            Self::Rank => &labels.rank,
            Self::Phone => &labels.phone,
            Self::Standing => &labels.standing,
            Self::Answer => &labels.answer,
            Self::Reason => &labels.reason,
            Self::SubstituteName => &labels.substitute_name,
            Self::SubstituteTitle => &labels.substitute_title,
            Self::SubstitutePhone => &labels.substitute_phone,
        }
    }

    /// What it says of a person, codes as the words that stand for them.
    pub(super) fn text<'f>(self, person: &'f FormPerson, choices: &'f FormChoices) -> &'f str {
        let text = match self {
            Self::Number => "",
            Self::Name => &person.name,
            Self::Title => &person.title,
            Self::Rank => &person.rank,
            Self::Phone => &person.phone,
            Self::Standing => &person.standing,
            Self::Answer => &person.answer,
            Self::Reason => &person.reason,
            Self::SubstituteName => &person.substitute_name,
            Self::SubstituteTitle => &person.substitute_title,
            Self::SubstitutePhone => &person.substitute_phone,
        };
        let chosen = self.choices(choices).iter().find(|choice| choice.code == text);
        chosen.map_or(text, |choice| &choice.word)
    }
}

/// The columns of a form: those with choices only where there is a choice.
pub(super) fn of_form(form: &ReplyForm) -> Vec<Field> {
    Field::ALL
        .into_iter()
        .filter(|field| match field {
            Field::Rank | Field::Standing => !field.choices(&form.choices).is_empty(),
            _ => true,
        })
        .collect()
}
