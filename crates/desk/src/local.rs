//! A desk as the program at a branch runs it: answers at once from its book, and hands in behind.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use huidao_commands::desk::{Desk, DeskRecorded, DeskResult, RecordAtDesk};
use huidao_commands::{Clock, Failure, FailureCode};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

use crate::address::DeskAddress;
use crate::book::{Book, BookError};
use crate::line::Line;
use crate::overlay::overlay;

/// Events that are handed in at once, at most; people who came unnamed half as many, as the record takes them.
const PART: usize = 200;

/// The shortest time between two readings of the list.
const LISTEN: Duration = Duration::from_secs(2);

/// Waiting after a failed try grows from a second to this.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

impl From<BookError> for Failure {
    fn from(error: BookError) -> Self {
        tracing::error!(%error, "a desk's book");
        match error {
            BookError::File(cause) if cause.kind() == std::io::ErrorKind::StorageFull => {
                FailureCode::StorageFull.into()
            }
            BookError::File(_) => FailureCode::StorageFailed.into(),
            BookError::InUse => FailureCode::DeskInUse.into(),
            BookError::Unreadable => FailureCode::DeskUnreadable.into(),
        }
    }
}

struct Inner {
    book: Mutex<Option<Book>>,
    line: Line,
    clock: Clock,
    /// A mark that this desk gave itself.
    device: String,
    online: Mutex<(bool, Option<Failure>)>,
    /// Something is to be handed in.
    more: Notify,
    /// Rises with every change that whoever shows the desk wants to hear of.
    changes: watch::Sender<u64>,
}

/// A desk at a branch.
pub struct LocalDesk {
    inner: Arc<Inner>,
    address: DeskAddress,
    tasks: Vec<JoinHandle<()>>,
}

impl LocalDesk {
    /// Opens the desk of a link; its files lie in `folder`. It works at once with what it has, and reads
    /// the list as soon as the record can be reached.
    pub fn open(folder: &Path, address: DeskAddress, clock: Clock) -> Result<Self, Failure> {
        let book = Book::open(folder, &address)?;
        let inner = Arc::new(Inner {
            book: Mutex::new(Some(book)),
            line: Line::new(address.clone())?,
            clock,
            device: huidao_commands::new_secret()?,
            online: Mutex::new((false, None)),
            more: Notify::new(),
            changes: watch::channel(0).0,
        });
        let tasks =
            vec![tokio::spawn(hand_in(inner.clone())), tokio::spawn(keep_list(inner.clone()))];
        Ok(Self { inner, address, tasks })
    }

    /// The link.
    pub fn address(&self) -> &DeskAddress {
        &self.address
    }

    /// Hears of changes.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.inner.changes.subscribe()
    }

    /// The list with what was seen laid over it.
    pub fn show(&self) -> Result<Desk, Failure> {
        self.inner.show()
    }

    /// Writes down what was seen; durable here when it returns.
    pub fn record(&self, input: &RecordAtDesk) -> Result<DeskRecorded, Failure> {
        self.inner.with(|book| book.record(input))?;
        self.inner.more.notify_one();
        self.inner.changed();
        let ids = input
            .walk_ins
            .iter()
            .map(|one| one.id.to_string())
            .chain(input.events.iter().map(|one| one.id.to_string()));
        let results = ids.map(|id| DeskResult { id, failure: None }).collect();
        Ok(DeskRecorded { results, now: self.inner.clock.now() })
    }

    /// What was not handed in yet.
    pub fn waiting(&self) -> usize {
        self.inner.with(|book| Ok(book.waiting_count())).unwrap_or_default()
    }

    /// Stops; everything stays for the next time.
    pub fn stop(&mut self) {
        for task in self.tasks.drain(..) {
            task.abort();
        }
        drop(self.inner.book().take());
    }

    /// Closes the desk for good: its files are removed. Refused while something waits, unless `anyway`.
    pub fn close(mut self, anyway: bool) -> Result<(), (Box<Self>, Failure)> {
        let waiting = self.waiting();
        if waiting > 0 && !anyway {
            let failure = Failure::from(FailureCode::DeskHasEvents).with("count", waiting);
            return Err((Box::new(self), failure));
        }
        for task in self.tasks.drain(..) {
            task.abort();
        }
        let book = self.inner.book().take();
        match book.map(Book::remove) {
            Some(Err(error)) => Err((Box::new(self), error.into())),
            _ => Ok(()),
        }
    }
}

impl Drop for LocalDesk {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Inner {
    fn book(&self) -> MutexGuard<'_, Option<Book>> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(&self, act: impl FnOnce(&mut Book) -> Result<T, BookError>) -> Result<T, Failure> {
        match self.book().as_mut() {
            Some(book) => Ok(act(book)?),
            None => Err(FailureCode::NoDeskOpen.into()),
        }
    }

    fn changed(&self) {
        self.changes.send_modify(|number| *number += 1);
    }

    fn reached(&self, trouble: Option<Failure>) {
        let mut online = self.online.lock().unwrap_or_else(PoisonError::into_inner);
        let now = (trouble.is_none(), trouble);
        if *online != now {
            *online = now;
            drop(online);
            self.changed();
        }
    }

    fn show(&self) -> Result<Desk, Failure> {
        let (online, trouble) = self.online.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let now = self.clock.now();
        let mut desk = self
            .with(|book| {
                Ok(book.list().map(|kept| {
                    let (walk_ins, events) = book.over_list();
                    let mut desk = overlay(kept.desk.clone(), (&walk_ins, &events), kept.offset_ms);
                    desk.now = huidao_domain::Instant(now.ms() - kept.offset_ms);
                    desk.waiting = i64::try_from(book.waiting_count()).unwrap_or(i64::MAX);
                    desk.refused = book.refused().to_vec();
                    desk
                }))
            })?
            // Nothing was ever read: there is no list to work from.
            .ok_or_else(|| trouble.clone().unwrap_or_else(|| FailureCode::DeskNotReadYet.into()))?;
        desk.online = online;
        desk.trouble = trouble;
        Ok(desk)
    }
}

/// Hands in what waits, part by part, for ever.
async fn hand_in(desk: Arc<Inner>) {
    let mut wait = Duration::from_secs(1);
    loop {
        let part = desk.with(|book| Ok(book.waiting(PART)));
        let Ok((walk_ins, events)) = part else { return };
        if walk_ins.is_empty() && events.is_empty() {
            desk.more.notified().await;
            continue;
        }
        let input = RecordAtDesk {
            device: desk.device.clone(),
            sent_at: desk.clock.now(),
            walk_ins,
            events,
        };
        let done = match desk.line.hand_in(&input).await {
            Ok(done) => desk.with(|book| book.settle(done.results)),
            Err(failure) => Err(failure),
        };
        match done {
            Ok(()) => {
                desk.reached(None);
                desk.changed();
                wait = Duration::from_secs(1);
            }
            Err(failure) => {
                desk.reached(Some(failure));
                // A new entry does not hurry a dead line; time does.
                tokio::time::sleep(wait).await;
                wait = (wait * 2).min(LONGEST_WAIT);
            }
        }
    }
}

/// Reads the list again whenever something changed, for ever.
async fn keep_list(desk: Arc<Inner>) {
    let mut events = None;
    let mut wait = Duration::from_secs(1);
    loop {
        // Listens before it reads: what changes in between is heard.
        if let Err(failure) = desk.line.listen(&mut events).await {
            tracing::debug!(%failure, "the line of events is not there");
        }
        // What is settled by now, the list that is read next knows.
        let Ok(lines) = desk.with(|book| Ok(book.lines())) else { return };
        let read = match desk.line.list().await {
            Ok(list) => {
                let now = desk.clock.now();
                desk.with(|book| book.keep_list(list, now, lines))
            }
            Err(failure) => Err(failure),
        };
        match read {
            Ok(()) => {
                desk.reached(None);
                desk.changed();
                desk.more.notify_one();
                wait = Duration::from_secs(1);
                tokio::time::sleep(LISTEN).await;
                if let Err(failure) = desk.line.heard(&mut events).await {
                    tracing::debug!(%failure, "the line of events broke");
                }
            }
            Err(failure) => {
                desk.reached(Some(failure));
                events = None;
                tokio::time::sleep(wait).await;
                wait = (wait * 2).min(LONGEST_WAIT);
            }
        }
    }
}
