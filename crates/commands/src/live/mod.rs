//! Days that somebody looks at, kept in memory: a thousand check-ins a second change a few numbers each,
//! and nobody reads a meeting of 170,000 people again for that.
//!
//! The check-in queue tells what it committed ([`LiveDays::apply`]); everything else that changes makes a
//! day stale, and it is read again when it is next asked for.

mod count;
mod day;
mod rows;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use huidao_domain::MeetingId;
use huidao_store::{Committed, Engine};

use crate::{App, Result, Topic};

pub(crate) use day::LiveDay;
pub(crate) use rows::{Order, Wanted};

/// How long a day stays that nobody asks for.
const IDLE: Duration = Duration::from_mins(10);

/// Where other nodes write too, a day is read again after this many times what reading it took.
const REREAD: u32 = 10;

/// A day that is read faster is waited for; of a slower one, what was known is shown meanwhile.
const WORTH_WAITING: Duration = Duration::from_millis(300);

/// The shortest time between two such readings.
const SHORTEST: Duration = Duration::from_millis(500);

/// Days in memory.
#[derive(Default)]
pub(crate) struct LiveDays {
    slots: Mutex<HashMap<MeetingId, Arc<Slot>>>,
}

#[derive(Default)]
struct Slot {
    /// Held by whoever reads the meeting.
    reading: tokio::sync::Mutex<()>,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    day: Option<LiveDay>,
    /// Rises with every change that the queue does not tell.
    changes: u64,
    /// The changes that `day` knows.
    known: u64,
    /// What was committed while somebody reads.
    meanwhile: Option<Vec<Committed>>,
    read_at: Option<Instant>,
    reading_took: Duration,
    asked_at: Option<Instant>,
}

impl Kept {
    fn is_stale(&self, engine: Engine) -> bool {
        let old = engine == Engine::Postgres
            && self
                .read_at
                .is_none_or(|at| at.elapsed() > (self.reading_took * REREAD).max(SHORTEST));
        self.day.is_none() || self.changes != self.known || old
    }
}

impl Slot {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        // Whole even if a holder panicked: a day is replaced or changed by whole steps.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl LiveDays {
    fn slots(&self) -> MutexGuard<'_, HashMap<MeetingId, Arc<Slot>>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes what the queue committed.
    pub fn apply(&self, committed: &[Committed]) {
        for done in committed {
            let Some(slot) = self.slots().get(&done.meeting).cloned() else { continue };
            let mut kept = slot.kept();
            if let Some(meanwhile) = &mut kept.meanwhile {
                meanwhile.push(done.clone());
            }
            let known = kept.day.as_mut().is_none_or(|day| day.apply(done));
            if !known {
                kept.changes += 1;
            }
        }
    }

    /// Something of a meeting, or of every meeting, changed past the queue.
    pub fn changed(&self, meeting: Option<&MeetingId>) {
        for (id, slot) in self.slots().iter() {
            if meeting.is_none_or(|meeting| meeting == id) {
                slot.kept().changes += 1;
            }
        }
    }

    fn slot(&self, meeting: &MeetingId) -> Arc<Slot> {
        let mut slots = self.slots();
        slots.retain(|id, slot| {
            let asked_at = slot.kept().asked_at;
            id == meeting || asked_at.is_none_or(|at| at.elapsed() < IDLE)
        });
        slots.entry(meeting.clone()).or_default().clone()
    }

    /// Looks at a day, reading it first when what is known is stale. While somebody else reads it, what
    /// was known is shown.
    pub async fn look<T>(
        &self,
        app: &App,
        meeting: &MeetingId,
        look: impl FnOnce(&mut LiveDay) -> T,
    ) -> Result<T> {
        let slot = self.slot(meeting);
        let engine = app.store().engine();
        slot.kept().asked_at = Some(Instant::now());
        loop {
            let stale = slot.kept().is_stale(engine);
            if stale {
                let there = {
                    let kept = slot.kept();
                    kept.day.is_some() && kept.reading_took > WORTH_WAITING
                };
                match slot.reading.try_lock() {
                    Ok(_reading) => {
                        read(app, meeting, &slot).await?;
                        if there {
                            // Whoever was shown what was known asks again.
                            app.tell(Topic::Attendance, Some(meeting));
                        }
                    }
                    Err(_) if there => {}
                    Err(_) => {
                        drop(slot.reading.lock().await);
                        continue;
                    }
                }
            }
            if let Some(day) = &mut slot.kept().day {
                return Ok(look(day));
            }
        }
    }
}

async fn read(app: &App, meeting: &MeetingId, slot: &Slot) -> Result<()> {
    let changes = {
        let mut kept = slot.kept();
        kept.meanwhile = Some(Vec::new());
        kept.changes
    };
    let started = Instant::now();
    let day = LiveDay::load(app, meeting).await;
    let mut kept = slot.kept();
    let meanwhile = kept.meanwhile.take().unwrap_or_default();
    let mut day = day?;
    let all_known = meanwhile.iter().all(|done| day.apply(done));
    kept.day = Some(day);
    kept.known = if all_known { changes } else { changes.wrapping_sub(1) };
    kept.read_at = Some(Instant::now());
    kept.reading_took = started.elapsed();
    Ok(())
}
