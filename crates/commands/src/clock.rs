//! The one home of time and randomness. Everything else gets them as parameters, so that tests
//! and rehearsals set the clock.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use huidao_domain::Instant;

/// A clock: the machine's, one that is wrong, or one that is set by hand.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// The machine's clock, wrong by so many milliseconds.
    Shifted(i64),
    /// A clock that stands still until it is set. Milliseconds since the epoch.
    Manual(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at`.
    pub fn manual(at: Instant) -> Self {
        Self::Manual(Arc::new(AtomicI64::new(at.ms())))
    }

    /// Sets a manual clock; the machine's clock is not touched.
    pub fn set(&self, at: Instant) {
        if let Self::Manual(ms) = self {
            ms.store(at.ms(), Ordering::SeqCst);
        }
    }

    /// Now.
    pub fn now(&self) -> Instant {
        match self {
            Self::System => machine(),
            Self::Shifted(ms) => Instant(machine().ms().saturating_add(*ms)),
            Self::Manual(ms) => Instant(ms.load(Ordering::SeqCst)),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one home of the clock")]
fn machine() -> Instant {
    Instant(jiff::Timestamp::now().as_millisecond())
}

/// A new identifier, `UUIDv7`: sorted by time of making.
#[expect(clippy::disallowed_methods, reason = "the one home of identifiers")]
pub fn new_uuid() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// Random bytes from the operating system.
#[expect(clippy::disallowed_methods, reason = "the one home of randomness")]
pub fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}
