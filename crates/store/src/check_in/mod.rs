//! The check-in queue: group commit, answer after commit.
//!
//! On the first seconds of doors-open every link is tapped at once. Check-ins of a process pass
//! through one queue that writes up to [`BATCH`] of them in one transaction and answers each only
//! after the commit. A batch is sorted by attendee, so two nodes on one database cannot deadlock;
//! when one entry fails, the others are retried singly, so nobody pays for a neighbour.

use huidao_domain::attendance::{Answered, attendance};
use huidao_domain::meeting::Times;
use huidao_domain::{
    Answer, AttendeeId, CheckInDecision, Decision, Instant, MeetingState, Observed, Rules, check_in,
};
use tokio::sync::{mpsc, oneshot};

use crate::attendance::{NewEvent, append, observed_of};
use crate::{Connection, Result, Store, StoreError};

/// Check-ins in one transaction, at most.
const BATCH: usize = 256;

/// Check-ins waiting, at most; beyond it the sender is told that the program is busy.
const WAITING: usize = 8192;

/// Attempts at a batch of one when the database is busy.
const ATTEMPTS: u32 = 8;

/// A check-in to be decided and recorded; `event.kind` is an arrival.
#[derive(Debug, Clone)]
pub struct CheckIn {
    /// The event to append when it is accepted.
    pub event: NewEvent,
}

/// What became of a check-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckInAnswer {
    /// Durable since before this answer; the arrival that counts.
    Recorded(Instant),
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
    /// No such attendee.
    Unknown,
}

struct Waiting {
    check_in: CheckIn,
    answer: oneshot::Sender<Result<CheckInAnswer>>,
}

/// The sending side; clones feed the same queue.
#[derive(Debug, Clone)]
pub struct CheckInQueue {
    sender: mpsc::Sender<Waiting>,
}

impl CheckInQueue {
    /// Starts the queue. It ends when the last clone is dropped and all is answered.
    pub fn start(store: Store) -> Self {
        let (sender, receiver) = mpsc::channel(WAITING);
        tokio::spawn(work(store, receiver));
        Self { sender }
    }

    /// Hands in a check-in and waits until it is durable or refused.
    pub async fn submit(&self, check_in: CheckIn) -> Result<CheckInAnswer> {
        let (answer, answered) = oneshot::channel();
        self.sender.try_send(Waiting { check_in, answer }).map_err(|_| StoreError::Busy)?;
        answered.await.map_err(|_| StoreError::Busy)?
    }
}

async fn work(store: Store, mut receiver: mpsc::Receiver<Waiting>) {
    let mut batch = Vec::with_capacity(BATCH);
    while receiver.recv_many(&mut batch, BATCH).await > 0 {
        batch.sort_by(|a, b| a.check_in.event.attendee.cmp(&b.check_in.event.attendee));
        match write_batch(&store, &batch).await {
            Ok(answers) => {
                for (waiting, answer) in batch.drain(..).zip(answers) {
                    tell(waiting.answer, Ok(answer));
                }
            }
            Err(error) => {
                tracing::warn!(%error, entries = batch.len(), "a batch of check-ins failed; retrying singly");
                for waiting in batch.drain(..) {
                    let answer = write_one(&store, &waiting.check_in).await;
                    tell(waiting.answer, answer);
                }
            }
        }
    }
}

/// The asker may have gone away (a phone that lost its line); the record stands all the same.
fn tell(asker: oneshot::Sender<Result<CheckInAnswer>>, answer: Result<CheckInAnswer>) {
    if asker.send(answer).is_err() {
        tracing::debug!("the asker of a check-in had gone");
    }
}

async fn write_batch(store: &Store, batch: &[Waiting]) -> Result<Vec<CheckInAnswer>> {
    let mut transaction = store.write().await?;
    let mut answers = Vec::with_capacity(batch.len());
    for waiting in batch {
        answers.push(record(&mut transaction, &waiting.check_in).await?);
    }
    transaction.commit().await?;
    Ok(answers)
}

async fn write_one(store: &Store, check_in: &CheckIn) -> Result<CheckInAnswer> {
    let mut attempt = 1;
    loop {
        let written = async {
            let mut transaction = store.write().await?;
            let answer = record(&mut transaction, check_in).await?;
            transaction.commit().await?;
            Ok(answer)
        }
        .await;
        match written {
            Err(StoreError::Busy) if attempt < ATTEMPTS => {
                tokio::time::sleep(std::time::Duration::from_millis(5 << attempt)).await;
                attempt += 1;
            }
            other => return other,
        }
    }
}

#[derive(sqlx::FromRow)]
struct Facts {
    #[sqlx(try_from = "String")]
    state: MeetingState,
    starts_at: i64,
    ends_at: i64,
    opens_before_min: i64,
    late_after_min: i64,
    early_before_min: i64,
    #[sqlx(try_from = "String")]
    answer: Answer,
    #[sqlx(try_from = "String")]
    decision: Decision,
    substitute_for: Option<String>,
    removed: i64,
}

async fn facts(connection: &mut Connection, attendee: &AttendeeId) -> Result<Option<Facts>> {
    Ok(sqlx::query_as(
        "SELECT m.state, m.starts_at, m.ends_at, m.opens_before_min, m.late_after_min, \
         m.early_before_min, a.answer, a.decision, a.substitute_for, a.removed \
         FROM attendee a JOIN meeting m ON m.id = a.meeting_id WHERE a.id = $1",
    )
    .bind(attendee.to_string())
    .fetch_optional(connection)
    .await?)
}

/// Decides one check-in and, when it is accepted, appends it.
async fn record(connection: &mut Connection, check_in: &CheckIn) -> Result<CheckInAnswer> {
    let event = &check_in.event;
    let Some(facts) = facts(connection, &event.attendee).await? else {
        return Ok(CheckInAnswer::Unknown);
    };
    if facts.removed != 0 {
        return Ok(CheckInAnswer::NotAttending);
    }
    let observed: Observed = observed_of(connection, &event.attendee).await?;
    let times = Times {
        starts_at: Instant(facts.starts_at),
        ends_at: Instant(facts.ends_at),
        rules: Rules {
            opens_before_min: facts.opens_before_min,
            late_after_min: facts.late_after_min,
            early_before_min: facts.early_before_min,
        },
    };
    let answered = Answered {
        answer: facts.answer,
        decision: facts.decision,
        is_substitute: facts.substitute_for.is_some(),
    };
    let standing = attendance(answered, &observed, &times, false);
    match check_in::decide(facts.state, &times, answered, &standing, event.server_time) {
        CheckInDecision::Accept => {
            let observed = append(connection, event).await?;
            Ok(CheckInAnswer::Recorded(observed.arrived_at.unwrap_or(event.server_time)))
        }
        CheckInDecision::Already(at) => Ok(CheckInAnswer::Already(at)),
        CheckInDecision::TooEarly(opens) => Ok(CheckInAnswer::TooEarly(opens)),
        CheckInDecision::Closed => Ok(CheckInAnswer::Closed),
        CheckInDecision::Replaced => Ok(CheckInAnswer::NotAttending),
        CheckInDecision::NotApproved => Ok(CheckInAnswer::NotApproved),
    }
}
