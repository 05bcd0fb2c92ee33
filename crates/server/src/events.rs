//! `GET /api/events`: what changed, as server-sent events, a few times a second at most.

use std::collections::HashSet;
use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::Stream;
use futures_util::stream::unfold;
use huidao_commands::{Change, Topic};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};
use tokio::sync::watch;

use crate::router::Edge;
use crate::session::SignedIn;

/// Changes of the same kind within this time are told once.
const GATHER: Duration = Duration::from_millis(200);

/// Streams changes until the browser goes or the program stops.
pub(crate) async fn events(
    State(edge): State<Edge>,
    SignedIn(_actor): SignedIn,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let feed = Feed { changes: edge.app.changes(), stop: edge.stop.clone(), ready: Vec::new() };
    let stream = unfold(feed, |mut feed| async move {
        let change = feed.next().await?;
        let event = Event::default().json_data(change).unwrap_or_default();
        Some((Ok(event), feed))
    });
    Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)))
}

struct Feed {
    changes: Receiver<Change>,
    stop: watch::Receiver<bool>,
    ready: Vec<Change>,
}

impl Feed {
    async fn next(&mut self) -> Option<Change> {
        if let Some(change) = self.ready.pop() {
            return Some(change);
        }
        let first = tokio::select! {
            change = self.changes.recv() => change,
            _ = self.stop.wait_for(|stop| *stop) => return None,
        };
        tokio::time::sleep(GATHER).await;
        let mut seen = HashSet::new();
        match first {
            Ok(change) => self.add(change, &mut seen),
            Err(RecvError::Lagged(_)) => self.everything(&mut seen),
            Err(RecvError::Closed) => return None,
        }
        loop {
            match self.changes.try_recv() {
                Ok(change) => self.add(change, &mut seen),
                Err(TryRecvError::Lagged(_)) => self.everything(&mut seen),
                Err(TryRecvError::Empty | TryRecvError::Closed) => break,
            }
        }
        self.ready.pop()
    }

    fn add(&mut self, change: Change, seen: &mut HashSet<String>) {
        if seen.insert(format!("{change:?}")) {
            self.ready.push(change);
        }
    }

    /// Too many to remember: everything may have changed.
    fn everything(&mut self, seen: &mut HashSet<String>) {
        for topic in Topic::ALL {
            self.add(Change { topic, meeting: None }, seen);
        }
    }
}
