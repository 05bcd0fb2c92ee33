//! Instants: milliseconds since 1970-01-01T00:00Z, the unit of every stored and sent time.

/// An instant in UTC, in milliseconds. Local times are made from it only for reading.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    utoipa::ToSchema,
)]
#[schema(value_type = i64)]
pub struct Instant(pub i64);

/// Milliseconds in a minute.
pub(crate) const MINUTE: i64 = 60_000;

impl Instant {
    /// Milliseconds since the epoch.
    pub const fn ms(self) -> i64 {
        self.0
    }

    /// The instant `minutes` later; saturates at the ends of time.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0.saturating_add(minutes.saturating_mul(MINUTE)))
    }

    /// Whole minutes from `earlier` to `self`, rounded towards zero.
    pub const fn minutes_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0) / MINUTE
    }
}

impl From<i64> for Instant {
    fn from(ms: i64) -> Self {
        Self(ms)
    }
}
