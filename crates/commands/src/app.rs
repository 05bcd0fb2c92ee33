//! The running product: store, check-in queue, clock, key, and what its host provides.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use huidao_domain::{Instant, MeetingId, UnitId};
use huidao_store::{CheckInQueue, Committed, Connection, Engine, Store, Transaction, journal};
use tokio::sync::broadcast;

use crate::clock::new_uuid;
use crate::freshness::Freshness;
use crate::host::{Host, NoHost};
use crate::keys::WorkspaceKey;
use crate::live::LiveDays;
use crate::{Actor, Change, Clock, Result, Topic};

/// Changes that a slow listener may lag behind before it is told to refetch everything.
const CHANGES: usize = 1024;

/// Attempts at a command whose transaction loses conflicts.
const ATTEMPTS: u32 = 6;

/// Everything that a command works with. Clones share it.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

struct Inner {
    store: Store,
    queue: CheckInQueue,
    days: Arc<LiveDays>,
    fresh: Arc<Freshness>,
    clock: Clock,
    key: WorkspaceKey,
    data_folder: String,
    changes: broadcast::Sender<Change>,
    host: OnceLock<Arc<dyn Host>>,
}

impl App {
    /// Puts an app together and starts its check-in queue. `data_folder` is shown to the operator.
    pub fn new(store: Store, clock: Clock, key: [u8; 32], data_folder: String) -> Self {
        let days = Arc::<LiveDays>::default();
        let fresh = Arc::<Freshness>::default();
        let (hears, marks) = (days.clone(), fresh.clone());
        let queue = CheckInQueue::start(
            store.clone(),
            Arc::new(move |committed: &[Committed]| {
                hears.apply(committed);
                marks.units_changed(committed.iter().map(|done| (&done.meeting, &done.unit)));
            }),
        );
        let changes = broadcast::Sender::new(CHANGES);
        let key = WorkspaceKey::from(key);
        let host = OnceLock::new();
        Self {
            inner: Arc::new(Inner {
                store,
                queue,
                days,
                fresh,
                clock,
                key,
                data_folder,
                changes,
                host,
            }),
        }
    }

    /// Names the program around; only the first call counts.
    pub fn hosted_by(&self, host: Arc<dyn Host>) {
        if self.inner.host.set(host).is_err() {
            tracing::warn!("the app has a host already");
        }
    }

    /// The program around.
    pub(crate) fn host(&self) -> Arc<dyn Host> {
        self.inner.host.get().cloned().unwrap_or_else(|| Arc::new(NoHost))
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.inner.store
    }

    /// The check-in queue.
    pub(crate) fn queue(&self) -> &CheckInQueue {
        &self.inner.queue
    }

    /// Days that somebody looks at.
    pub(crate) fn days(&self) -> &LiveDays {
        &self.inner.days
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    /// Now.
    pub fn now(&self) -> Instant {
        self.inner.clock.now()
    }

    /// The workspace key.
    pub fn key(&self) -> &WorkspaceKey {
        &self.inner.key
    }

    /// Where the data is, for the operator's eyes.
    pub(crate) fn data_folder(&self) -> &str {
        &self.inner.data_folder
    }

    /// The stamp of a reading that begins now, to be asked about by [`App::holds`].
    pub fn stamp(&self) -> u64 {
        self.inner.fresh.stamp()
    }

    /// Whether nothing on a unit's page has changed since a stamp, as far as this program knows.
    pub fn holds(&self, stamp: u64, of: &(MeetingId, UnitId)) -> bool {
        self.inner.fresh.holds(stamp, of)
    }

    /// Whether other programs write to the same database.
    pub fn is_shared(&self) -> bool {
        self.inner.store.engine() == Engine::Postgres
    }

    /// Changes from now on.
    pub fn changes(&self) -> broadcast::Receiver<Change> {
        self.inner.changes.subscribe()
    }

    /// Tells listeners what changed. Call after the commit.
    pub(crate) fn announce(&self, topic: Topic, meeting: Option<&MeetingId>) {
        if topic.concerns_days() {
            self.days().changed(meeting);
        }
        if topic.concerns_pages() {
            self.inner.fresh.changed(meeting);
        }
        self.tell(topic, meeting);
    }

    /// Tells listeners of arrivals that the queue committed: whoever keeps a day knows them already.
    pub(crate) fn announce_arrivals(&self, meeting: &MeetingId) {
        self.tell(Topic::Attendance, Some(meeting));
    }

    /// Tells listeners of something that changes neither a day's lists nor a phone page.
    pub(crate) fn tell(&self, topic: Topic, meeting: Option<&MeetingId>) {
        // Nobody listening is fine: whoever comes later reads the store.
        if self.inner.changes.send(Change { topic, meeting: meeting.cloned() }).is_err() {
            tracing::trace!(?topic, "nobody listens");
        }
    }

    /// A reading transaction.
    pub(crate) async fn read(&self) -> Result<Transaction> {
        Ok(self.inner.store.read().await?)
    }

    /// A writing transaction.
    pub(crate) async fn write(&self) -> Result<Transaction> {
        Ok(self.inner.store.write().await?)
    }

    /// Adds a line to the journal, in the command's transaction.
    pub(crate) async fn note(
        &self,
        connection: &mut Connection,
        actor: &Actor,
        meeting: Option<&MeetingId>,
        action: &str,
        args: &[(&str, &str)],
    ) -> Result<()> {
        let args: BTreeMap<&str, &str> = args.iter().copied().collect();
        let row = journal::JournalRow {
            id: new_uuid(),
            at: self.now(),
            actor: actor.name(),
            action: action.to_owned(),
            args: serde_json::to_string(&args).unwrap_or_default(),
        };
        Ok(journal::add(connection, meeting, &row).await?)
    }
}

/// Counts how often a command was run again because its transaction lost a conflict.
#[derive(Debug, Default)]
pub struct Retries(u32);

impl Retries {
    /// Whether to run the command again after this failure; waits a little before it says so.
    pub async fn again(&mut self, failure: &crate::Failure) -> bool {
        if failure.code != crate::FailureCode::Busy || self.0 + 1 >= ATTEMPTS {
            return false;
        }
        self.0 += 1;
        tokio::time::sleep(std::time::Duration::from_millis(5 << self.0)).await;
        true
    }
}

/// A new identifier of the wanted kind.
pub(crate) fn new_id<T: TryFrom<String, Error = huidao_domain::IdError>>() -> Result<T> {
    T::try_from(new_uuid()).map_err(|error| {
        tracing::error!(%error, "a new identifier was refused");
        crate::FailureCode::Unknown.into()
    })
}
