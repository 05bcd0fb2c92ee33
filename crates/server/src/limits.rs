//! Limits of the phone pages. Wrong links count against the address they come from, changes against
//! the link. A venue where hundreds of phones share one address is never locked out: a link that works
//! always works, whatever else comes from there.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher as _, RandomState};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::extract::{ConnectInfo, Request};
use axum::http::HeaderMap;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::Instant;

/// Wrong links from one address before they are held back, and how many are forgiven a second.
const WRONG: Rate = Rate { most: 60.0, a_second: 0.5 };

/// Changes by one link: a unit of hundreds can be checked in by one phone.
const CHANGES: Rate = Rate { most: 120.0, a_second: 2.0 };

/// Addresses and links that are remembered; the oldest half is forgotten beyond.
const REMEMBERED: usize = 20_000;

/// Links of held-back addresses that are looked up at once.
const LOOKUPS: usize = 4;

/// How long a link waits for one of them: a look-up takes some milliseconds.
const TURN: Duration = Duration::from_secs(3);

/// Answers with files that are read at once: each may take some megabytes.
const UPLOADS: usize = 8;

/// After how long whoever is held back may try again.
pub(crate) const RETRY_SECONDS: u64 = 30;

#[derive(Clone, Copy)]
struct Rate {
    most: f64,
    a_second: f64,
}

/// How much of a rate is used up.
#[derive(Clone, Copy)]
struct Used {
    amount: f64,
    at: Instant,
}

/// Two generations: the older one is forgotten when the younger one is full.
#[derive(Default)]
struct Remembered {
    young: HashMap<u64, Used>,
    old: HashMap<u64, Used>,
}

impl Remembered {
    /// What is used now, after a while of rest.
    fn used(&self, key: u64, rate: Rate, now: Instant) -> f64 {
        let Some(used) = self.young.get(&key).or_else(|| self.old.get(&key)) else { return 0.0 };
        let rested = now.saturating_duration_since(used.at).as_secs_f64();
        (used.amount - rested * rate.a_second).max(0.0)
    }

    fn add(&mut self, key: u64, rate: Rate, now: Instant) {
        let amount = (self.used(key, rate, now) + 1.0).min(rate.most);
        if self.young.len() >= REMEMBERED {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, Used { amount, at: now });
    }
}

/// What is known of addresses and links. Kept in memory, by hash: nobody's address is written down.
pub(crate) struct Limits {
    seed: RandomState,
    wrong: Mutex<Remembered>,
    changes: Mutex<Remembered>,
    /// Links that worked lately.
    good: Mutex<(HashSet<u64>, HashSet<u64>)>,
    lookups: Semaphore,
    uploads: Semaphore,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            seed: RandomState::new(),
            wrong: Mutex::default(),
            changes: Mutex::default(),
            good: Mutex::default(),
            lookups: Semaphore::new(LOOKUPS),
            uploads: Semaphore::new(UPLOADS),
        }
    }
}

/// Whether a link may be looked up.
pub(crate) enum Lookup<'a> {
    /// Yes; while the permit is held, when the address is held back.
    Allowed(Option<SemaphorePermit<'a>>),
    /// Not now.
    HeldBack,
}

impl Limits {
    fn key(&self, of: impl std::hash::Hash) -> u64 {
        self.seed.hash_one(of)
    }

    /// Whether a link may be looked up that came from an address.
    pub async fn look_up(&self, address: IpAddr, token: &str) -> Lookup<'_> {
        let used = {
            let wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
            wrong.used(self.key(network(address)), WRONG, Instant::now())
        };
        if used < WRONG.most - 1.0 || self.is_good(token) {
            return Lookup::Allowed(None);
        }
        // A link that works and was not opened before waits its turn among the guesses.
        match tokio::time::timeout(TURN, self.lookups.acquire()).await {
            Ok(Ok(permit)) => Lookup::Allowed(Some(permit)),
            _ => Lookup::HeldBack,
        }
    }

    fn is_good(&self, token: &str) -> bool {
        let good = self.good.lock().unwrap_or_else(PoisonError::into_inner);
        let key = self.key(token);
        good.0.contains(&key) || good.1.contains(&key)
    }

    /// Notes that a link works.
    pub fn worked(&self, token: &str) {
        let key = self.key(token);
        let mut good = self.good.lock().unwrap_or_else(PoisonError::into_inner);
        if good.0.len() >= REMEMBERED {
            good.1 = std::mem::take(&mut good.0);
        }
        good.0.insert(key);
    }

    /// Notes that a link led nowhere; answers whether the address is held back from now on.
    pub fn was_wrong(&self, address: IpAddr) -> bool {
        let key = self.key(network(address));
        let now = Instant::now();
        let mut wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        let held_back = wrong.used(key, WRONG, now) >= WRONG.most - 1.0;
        wrong.add(key, WRONG, now);
        held_back
    }

    /// Counts a change by a link; answers whether it may be made.
    pub fn may_change(&self, token: &str) -> bool {
        let key = self.key(token);
        let now = Instant::now();
        let mut changes = self.changes.lock().unwrap_or_else(PoisonError::into_inner);
        let free = changes.used(key, CHANGES, now) < CHANGES.most - 1.0;
        if free {
            changes.add(key, CHANGES, now);
        }
        free
    }

    /// Waits for one of the places where large answers are read.
    pub async fn upload(&self) -> Option<SemaphorePermit<'_>> {
        let place = tokio::time::timeout(Duration::from_secs(20), self.uploads.acquire()).await;
        place.ok()?.ok()
    }
}

/// The part of an address that one subscriber has: all of IPv4, the first half of IPv6.
fn network(address: IpAddr) -> u64 {
    match address.to_canonical() {
        IpAddr::V4(v4) => u32::from(v4).into(),
        IpAddr::V6(v6) => (u128::from(v6) >> 64).try_into().unwrap_or(u64::MAX),
    }
}

/// Where a request comes from. A proxy on this machine says so in its head; nobody else is believed.
pub(crate) fn address_of(request: &Request) -> IpAddr {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |peer| peer.0.ip());
    if peer.is_loopback() { forwarded(request.headers()).unwrap_or(peer) } else { peer }
}

fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    // The last entry is the proxy's own; those before it are whatever the client wrote.
    let all = headers.get_all("x-forwarded-for").iter().next_back()?;
    all.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const VENUE: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 7));

    async fn allowed(limits: &Limits, token: &str) -> bool {
        matches!(limits.look_up(VENUE, token).await, Lookup::Allowed(_))
    }

    #[tokio::test(start_paused = true)]
    async fn wrong_links_are_held_back_and_right_ones_are_not() {
        let limits = Limits::default();
        limits.worked("right");
        let mut held_back = 0;
        for _ in 0..10_000 {
            held_back += u32::from(limits.was_wrong(VENUE));
        }
        assert!(held_back > 9_900, "{held_back} of 10,000 wrong links");
        assert!(allowed(&limits, "right").await, "the venue's phones go on");
        let mut busy = Vec::new();
        for _ in 0..LOOKUPS {
            busy.push(limits.look_up(VENUE, "guess").await);
        }
        assert!(busy.iter().all(|lookup| matches!(lookup, Lookup::Allowed(Some(_)))));
        assert!(!allowed(&limits, "guess").await, "guesses share a few places");
        assert!(allowed(&limits, "right").await);
        let elsewhere = limits.look_up(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 8)), "guess").await;
        assert!(matches!(elsewhere, Lookup::Allowed(None)), "another address is another matter");
        drop(busy);
        tokio::time::advance(Duration::from_mins(5)).await;
        assert!(!limits.was_wrong(VENUE), "it is forgiven");
    }

    #[tokio::test(start_paused = true)]
    async fn a_link_may_change_much_but_not_without_end() {
        let limits = Limits::default();
        let made = (0..1000).filter(|_| limits.may_change("link")).count();
        assert!((100..=130).contains(&made), "{made}");
        assert!(limits.may_change("other"));
        tokio::time::advance(Duration::from_secs(10)).await;
        assert!(limits.may_change("link"));
    }

    #[test]
    fn a_proxy_on_this_machine_is_believed_and_nobody_else() {
        let request = |peer: [u8; 4], forwarded: &str| {
            let mut request = Request::new(axum::body::Body::empty());
            let peer = SocketAddr::from((peer, 1234));
            request.extensions_mut().insert(ConnectInfo(peer));
            request.headers_mut().insert("x-forwarded-for", forwarded.parse().unwrap());
            address_of(&request).to_string()
        };
        assert_eq!(request([127, 0, 0, 1], "10.0.0.1, 192.0.2.7"), "192.0.2.7");
        assert_eq!(request([203, 0, 113, 9], "192.0.2.7"), "203.0.113.9");
        assert_eq!(request([127, 0, 0, 1], "nonsense"), "127.0.0.1");
    }
}
