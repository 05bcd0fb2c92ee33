//! Writing what became of a message that was in hand: sent, tried again later, or given up.

use huidao_delivery::DeliveryError;
use huidao_domain::message::{MOST_ATTEMPTS, back_off_minutes};
use huidao_domain::{Instant, MessageState};
use huidao_store::invitations;
use huidao_store::outbox::{self as rows, MessageRow};

use super::super::outbox::gone;
use crate::{App, Result};

/// How long the messages of a channel wait that is in trouble as a whole.
const HOLD_MINUTES: i64 = 10;

/// How long they wait when no connection comes about: that is tried again soon, and costs nobody an attempt.
const OUTAGE_MINUTES: i64 = 2;

/// How long a message waits whose facts could not be read.
const BUSY_MS: i64 = 20_000;

/// What became of a message that was in hand.
pub(super) enum Outcome {
    /// The other side took it; with what the contact was told, when it tells something.
    Sent(Option<(String, i64)>),
    /// It did not go out.
    Failed(DeliveryError),
    /// It is no message any more: a word of `left_out`.
    Nothing(&'static str),
    /// Its facts could not be read just now.
    Busy,
}

/// Writes what became of a message that was in hand.
pub(super) async fn settle(app: &App, row: &MessageRow, outcome: &Outcome) -> Result<()> {
    let mut row = row.clone();
    let mut transaction = app.write().await?;
    let now = app.now();
    match outcome {
        Outcome::Sent(told) => {
            row.state = MessageState::Sent;
            row.sent_at = Some(now.ms());
            row.reason.clear();
            row.detail.clear();
            if let (Some(id), Some((told, sequence))) = (row.invitation(), told) {
                invitations::mark_told(&mut transaction, &id, now, told, *sequence).await?;
            }
        }
        Outcome::Nothing(word) => {
            row.state = MessageState::Stopped;
            (*word).clone_into(&mut row.reason);
            row.detail.clear();
        }
        Outcome::Busy => {
            row.attempts -= 1;
            row.due_at = Instant(now.ms() + BUSY_MS);
        }
        Outcome::Failed(error) => {
            error.reason.as_str().clone_into(&mut row.reason);
            row.detail.clone_from(&error.detail);
            row.doubtful = i64::from(row.doubtful != 0 || error.may_have_arrived);
            // The others would meet the same: they wait until it is mended, or for a while.
            let held = if error.no_connection && error.passes {
                row.attempts -= 1;
                row.due_at = now.plus_minutes(OUTAGE_MINUTES);
                Some(OUTAGE_MINUTES)
            } else {
                if error.passes && row.attempts < MOST_ATTEMPTS {
                    row.due_at = now.plus_minutes(back_off_minutes(row.attempts));
                } else {
                    row.state = MessageState::Failed;
                }
                error.reason.is_of_the_channel().then_some(HOLD_MINUTES)
            };
            if let Some(minutes) = held {
                rows::hold(&mut transaction, &row, now.plus_minutes(minutes)).await?;
            }
        }
    }
    // Stopped while it was on its way: what was sent stays sent, the rest stays stopped.
    let current = rows::one(&mut transaction, &row.id).await?.ok_or_else(gone)?;
    if current.state == MessageState::Stopped && row.state != MessageState::Sent {
        row.state = MessageState::Stopped;
        row.reason.clear();
        row.detail.clear();
    }
    rows::settle(&mut transaction, &row).await?;
    transaction.commit().await?;
    Ok(())
}
