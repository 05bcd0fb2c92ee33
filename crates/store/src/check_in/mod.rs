//! The check-in queue: group commit, answer after commit.
//!
//! On the first seconds of doors-open every link is tapped at once. Check-ins of a process pass
//! through one queue that writes up to [`BATCH`] of them in one transaction and answers each only
//! after the commit. Everything a check-in needs to be decided is read for the whole batch at once
//! ([`facts`]), the rules are asked for each ([`batch`]), and what came of it is written at once. A batch is
//! sorted by attendee, so two nodes on one database cannot deadlock; when a batch fails, its entries are
//! retried singly, so nobody pays for a neighbour.

mod batch;
mod facts;

use std::sync::Arc;

use huidao_domain::{
    AttendeeId, EventId, Instant, MeetingId, MeetingVenueId, Observed, Signature, UnitId,
};
use tokio::sync::{mpsc, oneshot};

use crate::attendance::NewEvent;
use crate::{Result, Store, StoreError};

/// Check-ins in one transaction, at most.
const BATCH: usize = 256;

/// Check-ins waiting, at most; beyond it the sender is told that the program is busy.
const WAITING: usize = 8192;

/// Attempts at a batch of one when the database is busy.
const ATTEMPTS: u32 = 8;

/// A venue's code as somebody scanned it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// Whose screen showed it.
    pub venue: MeetingVenueId,
    /// Whether it was good when it was scanned.
    pub fresh: bool,
    /// When the screen showed it.
    pub shown_at: Instant,
}

/// By what right somebody is checked in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// The organiser's hand; `actor` is written down.
    Hand {
        /// Who.
        actor: String,
    },
    /// A contact's link.
    Link {
        /// SHA-256 of its token, hexadecimal.
        token_hash: String,
        /// The venue's code that was scanned with it.
        scan: Option<Scan>,
    },
    /// The venue's code, by the person's own number.
    Code(Scan),
}

/// A check-in to be decided and recorded.
#[derive(Debug, Clone)]
pub struct Tap {
    /// The event's identifier.
    pub id: EventId,
    /// Who arrives.
    pub attendee: AttendeeId,
    /// Now.
    pub at: Instant,
    /// By what right.
    pub claim: Claim,
    /// A mark of the device; empty when there is none.
    pub device: String,
    /// The signature that came with it.
    pub signature: Option<Signature>,
    /// Whether the person agreed to move to the venue whose code was scanned.
    pub move_here: bool,
}

/// Something to put on record.
#[derive(Debug, Clone)]
pub enum Entry {
    /// Somebody wants to be checked in now; the rules decide.
    Tap(Box<Tap>),
    /// Something that a desk saw, maybe a while ago: it happened, so it goes on record.
    Seen(Box<NewEvent>),
}

impl Entry {
    const fn attendee(&self) -> &AttendeeId {
        match self {
            Self::Tap(tap) => &tap.attendee,
            Self::Seen(event) => &event.attendee,
        }
    }
}

/// What became of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckInAnswer {
    /// Durable since before this answer; the arrival that counts, if there is one.
    Recorded(Option<Instant>),
    /// Arrived before, at this time.
    Already(Instant),
    /// Doors open at this time.
    TooEarly(Instant),
    /// The meeting takes nobody any more.
    Closed,
    /// Someone else comes in this person's place, or the unit took the name back.
    NotAttending,
    /// A substitute whom nobody approved.
    NotApproved,
    /// No such attendee, or none that the claim reaches.
    Unknown,
    /// The link is wrong, revoked or over.
    LinkGone,
    /// This venue takes arrivals in other ways.
    WayClosed,
    /// The link needs the code on the venue's screen.
    CodeMissing,
    /// The code had run out; the organiser is told.
    StaleCode,
    /// The person is expected at this venue; whether moving is allowed.
    Elsewhere {
        /// Where the person is expected.
        venue: String,
        /// Whether the person may move.
        may_move: bool,
    },
    /// A signature is required here.
    SignatureMissing,
}

/// Whom an answer is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// The meeting.
    pub meeting: MeetingId,
    /// The unit.
    pub unit: UnitId,
    /// Name.
    pub name: String,
    /// The venue's name.
    pub venue: String,
    /// The venue's time zone.
    pub time_zone: String,
}

/// An answer and whom it is about; nobody when the attendee is unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// What became of it.
    pub answer: CheckInAnswer,
    /// Whom it is about.
    pub who: Option<Who>,
}

/// What is observed of a person from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// The meeting.
    pub meeting: MeetingId,
    /// The person's unit.
    pub unit: UnitId,
    /// The person.
    pub attendee: AttendeeId,
    /// What the log says.
    pub observed: Observed,
    /// The venue the person was moved to by this; none otherwise.
    pub moved_to: Option<MeetingVenueId>,
}

/// Hears of every commit, before those who wait are answered.
pub type Listener = Arc<dyn Fn(&[Committed]) + Send + Sync>;

struct Waiting {
    entry: Entry,
    answer: oneshot::Sender<Result<Answered>>,
}

/// The sending side; clones feed the same queue.
#[derive(Debug, Clone)]
pub struct CheckInQueue {
    sender: mpsc::Sender<Waiting>,
}

impl CheckInQueue {
    /// Starts the queue. It ends when the last clone is dropped and all is answered.
    pub fn start(store: Store, listener: Listener) -> Self {
        let (sender, receiver) = mpsc::channel(WAITING);
        tokio::spawn(work(store, listener, receiver));
        Self { sender }
    }

    /// Hands in an entry and waits until it is durable or refused.
    pub async fn submit(&self, entry: Entry) -> Result<Answered> {
        let (answer, answered) = oneshot::channel();
        self.sender.try_send(Waiting { entry, answer }).map_err(|_| StoreError::Busy)?;
        answered.await.map_err(|_| StoreError::Busy)?
    }

    /// Hands in a tap and waits until it is durable or refused.
    pub async fn tap(&self, tap: Tap) -> Result<Answered> {
        self.submit(Entry::Tap(Box::new(tap))).await
    }
}

async fn work(store: Store, listener: Listener, mut receiver: mpsc::Receiver<Waiting>) {
    let mut waiting = Vec::with_capacity(BATCH);
    while receiver.recv_many(&mut waiting, BATCH).await > 0 {
        waiting.sort_by(|a, b| a.entry.attendee().cmp(b.entry.attendee()));
        let (entries, askers): (Vec<Entry>, Vec<_>) =
            waiting.drain(..).map(|waiting| (waiting.entry, waiting.answer)).unzip();
        match batch::write(&store, &entries).await {
            Ok(written) => {
                listener(&written.committed);
                for (asker, answer) in askers.into_iter().zip(written.answers) {
                    tell(asker, Ok(answer));
                }
            }
            Err(error) => {
                tracing::warn!(%error, entries = entries.len(), "a batch of check-ins failed; retrying singly");
                for (asker, entry) in askers.into_iter().zip(&entries) {
                    let answer = write_one(&store, &listener, entry).await;
                    tell(asker, answer);
                }
            }
        }
    }
}

/// The asker may have gone away (a phone that lost its line); the record stands all the same.
fn tell(asker: oneshot::Sender<Result<Answered>>, answer: Result<Answered>) {
    if asker.send(answer).is_err() {
        tracing::debug!("the asker of a check-in had gone");
    }
}

async fn write_one(store: &Store, listener: &Listener, entry: &Entry) -> Result<Answered> {
    let mut attempt = 1;
    loop {
        match batch::write(store, std::slice::from_ref(entry)).await {
            Err(StoreError::Busy) if attempt < ATTEMPTS => {
                tokio::time::sleep(std::time::Duration::from_millis(5 << attempt)).await;
                attempt += 1;
            }
            Err(error) => return Err(error),
            Ok(written) => {
                listener(&written.committed);
                return written.answers.into_iter().next().ok_or(StoreError::Busy);
            }
        }
    }
}
