//! What can be wrong with a line of a roster. The codes are closed and the
//! same in every language; the words for them live in the catalogue.

use serde::Serialize;

/// The kind of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// A line with a contact has no unit, and no unit stands above it.
    UnitMissing,
    /// A unit has no contact. A warning: the unit can still be taken in.
    ContactMissing,
    /// `value` is not a phone number. A warning: the line is taken in without it.
    InvalidPhone,
    /// A contact has several numbers; `value` are those that are not taken in. A warning.
    ExtraPhone,
    /// `value` is not a mail address. A warning: the line is taken in without it.
    InvalidMail,
    /// The unit `name` stands already in row `row` with the same contact.
    DuplicateUnit,
    /// `value` is too long for a name or has characters that cannot be seen.
    InvalidName,
}

impl ProblemCode {
    /// The code as it stands in the catalogue.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnitMissing => "unit_missing",
            Self::ContactMissing => "contact_missing",
            Self::InvalidPhone => "invalid_phone",
            Self::ExtraPhone => "extra_phone",
            Self::InvalidMail => "invalid_mail",
            Self::DuplicateUnit => "duplicate_unit",
            Self::InvalidName => "invalid_name",
        }
    }

    /// Whether the line can be taken in all the same, as far as it is right.
    pub const fn is_warning(self) -> bool {
        matches!(
            self,
            Self::ContactMissing | Self::InvalidPhone | Self::ExtraPhone | Self::InvalidMail
        )
    }
}

/// One problem of one line, with the facts its sentence needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RosterProblem {
    /// What kind of problem it is.
    pub code: ProblemCode,
    /// Names and values for the sentence, such as `value` or `row`.
    pub args: Vec<(&'static str, String)>,
}

impl RosterProblem {
    pub(super) const fn plain(code: ProblemCode) -> Self {
        Self { code, args: Vec::new() }
    }

    pub(super) fn of(code: ProblemCode, value: &str) -> Self {
        Self { code, args: vec![("value", value.to_owned())] }
    }

    pub(super) fn duplicate(name: &str, row: usize) -> Self {
        Self {
            code: ProblemCode::DuplicateUnit,
            args: vec![("name", name.to_owned()), ("row", row.to_string())],
        }
    }
}
