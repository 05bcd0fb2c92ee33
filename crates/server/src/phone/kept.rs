//! Phone pages that were shown lately, kept until what they say may be something else: on the day every
//! contact opens the page again and again, and nothing of it changes but the own unit's arrivals.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant as Moment};

use axum::body::Bytes;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use huidao_commands::App;
use huidao_commands::own_unit::OwnUnit;
use huidao_domain::{Instant, MeetingId, UnitId};

/// Bytes of pages in each of two generations; the older one is forgotten when the younger one is full.
const BYTES: usize = 12 << 20;

/// Where other nodes write too, a page is kept no longer than this.
const SHARED: Duration = Duration::from_millis(500);

/// What a page depends on beside its content.
struct Page {
    body: Bytes,
    of: (MeetingId, UnitId),
    stamp: u64,
    /// From when and until when the clock changes nothing on it.
    span: (Instant, Instant),
    read_at: Moment,
    secure: bool,
}

#[derive(Default)]
struct Generations {
    young: HashMap<String, Page>,
    old: HashMap<String, Page>,
    bytes: usize,
}

/// Pages that are kept.
#[derive(Default)]
pub(crate) struct Kept(Mutex<Generations>);

/// A page under way: what it will depend on.
pub(crate) struct Reading {
    stamp: u64,
    now: Instant,
    read_at: Moment,
}

impl Reading {
    /// Begins before anything is read.
    pub fn begin(app: &App) -> Self {
        Self { stamp: app.stamp(), now: app.now(), read_at: Moment::now() }
    }
}

impl Kept {
    fn pages(&self) -> MutexGuard<'_, Generations> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A page that still says what is so, and whether its address is secure.
    pub fn get(&self, app: &App, key: &str) -> Option<(Response, bool)> {
        let pages = self.pages();
        let page = pages.young.get(key).or_else(|| pages.old.get(key))?;
        let now = app.now();
        let shared = app.is_shared() && page.read_at.elapsed() > SHARED;
        if shared || now < page.span.0 || now >= page.span.1 || !app.holds(page.stamp, &page.of) {
            return None;
        }
        let headers = [(CONTENT_TYPE, "text/html; charset=utf-8")];
        Some(((headers, page.body.clone()).into_response(), page.secure))
    }

    /// Keeps a page of a unit.
    pub fn put(
        &self,
        key: String,
        body: Bytes,
        (reading, of): (Reading, (MeetingId, UnitId)),
        unit: &OwnUnit,
    ) {
        let edges = [unit.opens_at, unit.starts_at, unit.ends_at, unit.link_ends_at];
        let until = edges
            .into_iter()
            .chain(unit.reply_deadline)
            // The last millisecond of a span still belongs to it.
            .map(|edge| Instant(edge.ms().saturating_add(1)))
            .chain(edges)
            .chain(unit.reply_deadline)
            .filter(|edge| *edge > reading.now)
            .min()
            .unwrap_or(reading.now);
        let mut pages = self.pages();
        if pages.bytes > BYTES {
            pages.old = std::mem::take(&mut pages.young);
            pages.bytes = 0;
        }
        pages.bytes += body.len() + key.len();
        let page = Page {
            body,
            of,
            stamp: reading.stamp,
            span: (reading.now, until),
            read_at: reading.read_at,
            secure: unit.base.starts_with("https:"),
        };
        pages.young.insert(key, page);
    }
}
