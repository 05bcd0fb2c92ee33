//! `GET /api/events`: what changed, as server-sent events, a few times a second at most.

use std::time::Duration;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::Stream;
use futures_util::stream::unfold;
use huidao_commands::{Change, next_changes};
use huidao_domain::MeetingId;
use tokio::sync::broadcast::Receiver;
use tokio::sync::watch;

use crate::router::Edge;
use crate::session::SignedIn;

/// Streams changes until the browser goes or the listener closes.
pub(crate) async fn events(
    State(edge): State<Edge>,
    SignedIn(_actor): SignedIn,
) -> Sse<impl Stream<Item = Result<Event, axum::Error>>> {
    stream(&edge, None)
}

/// Changes, of one meeting or of all.
pub(crate) fn stream(
    edge: &Edge,
    only: Option<MeetingId>,
) -> Sse<impl Stream<Item = Result<Event, axum::Error>> + use<>> {
    let feed =
        Feed { changes: edge.app.changes(), stop: edge.stop.clone(), ready: Vec::new(), only };
    let stream = unfold(feed, |mut feed| async move {
        let change = feed.next().await?;
        Some((Event::default().json_data(change), feed))
    });
    Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)))
}

struct Feed {
    changes: Receiver<Change>,
    stop: watch::Receiver<bool>,
    ready: Vec<Change>,
    only: Option<MeetingId>,
}

impl Feed {
    async fn next(&mut self) -> Option<Change> {
        while self.ready.is_empty() {
            self.ready = tokio::select! {
                changes = next_changes(&mut self.changes) => changes?,
                _ = self.stop.wait_for(|stop| *stop) => return None,
            };
            let only = self.only.as_ref();
            // A change of no meeting in particular concerns every one.
            self.ready.retain(|change| {
                only.is_none() || change.meeting.is_none() || change.meeting.as_ref() == only
            });
        }
        self.ready.pop()
    }
}
