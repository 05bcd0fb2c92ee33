//! How fast people are checked in: the whole path over real sockets, with 170,000 people in 3,000 venues
//! loaded and fsync on, beside a bare axum and sqlx group commit in the same run; the phone page beside a
//! bare reply of the same size; how soon the live board follows; the server's memory throughout.

use std::time::{Duration, Instant};

use huidao_commands::Clock;
use huidao_server::Workspace;
use huidao_tests::{Crowd, Seat, Server, crowd, project};
use serde_json::{Value, json};

mod bare;
mod client;

use client::{Figures, Request, drive};

const PEOPLE: usize = 170_000;
const TAPS: usize = 30_000;
const PAGES: usize = 20_000;
/// Contacts who open their pages again and again.
const WARM: usize = 300;
const CONNECTIONS: usize = 64;
/// Check-ins a second while the board looks on.
const RUSH: usize = 1_000;

/// Resident memory of a process, in MiB.
fn memory(pid: u32) -> f64 {
    let text = std::fs::read_to_string(format!("/proc/{pid}/statm")).unwrap_or_default();
    let pages: f64 =
        text.split_whitespace().nth(1).and_then(|pages| pages.parse().ok()).unwrap_or_default();
    pages * 4.0 / 1024.0
}

fn tap(seat: &Seat) -> Request {
    Request::post(&format!("/c/{}/check-in", seat.token), &format!("attendee={}", seat.attendee))
}

struct Line {
    name: &'static str,
    figure: f64,
    reference: f64,
    unit: &'static str,
    goal: f64,
}

impl Line {
    fn ratio(&self) -> f64 {
        self.figure / self.reference
    }
}

fn main() {
    if std::env::args().any(|arg| arg == "--bare") {
        bare::serve();
        return;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measure());
}

async fn measure() {
    let data = tempfile::tempdir_in(project().join("out")).unwrap();
    let workspace = Workspace::open(data.path(), None, Clock::System).await.unwrap();
    let started = Instant::now();
    let size = Crowd {
        venues: 3_000,
        units: PEOPLE / 10,
        people: 10,
        starts_at: Clock::System.now().plus_minutes(30),
    };
    let (meeting, seats) = crowd(&workspace.app, size).await;
    let meeting = meeting.to_string();
    workspace.close().await;
    println!("{PEOPLE} people in 3,000 venues written in {:.0} s", started.elapsed().as_secs_f64());

    let bare = bare::Bare::start(data.path());
    let reference =
        drive(&bare.address, CONNECTIONS, seats[..TAPS].iter().map(tap).collect()).await;
    drop(bare);

    let server = Server::start(data.path());
    let (pid, address) = (server.pid(), server.address.clone());
    let peak = std::sync::Arc::new(std::sync::Mutex::new(memory(pid)));
    let watched = peak.clone();
    let watch = tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_millis(50)).await;
            let now = memory(pid);
            let mut most = watched.lock().unwrap();
            *most = most.max(now);
        }
    });
    let organiser = Organiser::sign_in(&server).await;
    // The board looks on from the start, as on the day.
    organiser.present(&meeting).await;
    let loaded = memory(pid);
    let taps = drive(&address, CONNECTIONS, seats[..TAPS].iter().map(tap).collect()).await;
    assert_eq!(taps.failed, 0, "every check-in is answered");
    assert_eq!(organiser.present(&meeting).await, TAPS, "and on record");

    // The phone page, opened for the first time by everybody, and again by some.
    let page = |seat: &Seat| Request::get(&format!("/c/{}", seat.token));
    let cold: Vec<Request> = seats.iter().step_by(10).take(PAGES / 2).map(page).collect();
    let cold = drive(&address, CONNECTIONS, cold).await;
    let warm: Vec<Request> =
        (0..PAGES).map(|n| page(&seats[(n * 7 % WARM) * 10 + PEOPLE / 2])).collect();
    drive(&address, CONNECTIONS, warm[..WARM].to_vec()).await;
    let warm = drive(&address, CONNECTIONS, warm).await;
    assert_eq!((cold.failed, warm.failed), (0, 0));
    let bare = bare::Bare::start_page(warm.bytes);
    let bare_page = drive(&bare.address, CONNECTIONS, vec![Request::get("/page"); PAGES]).await;
    assert_eq!(bare_page.failed, 0, "the reference answers");
    drop(bare);

    let lags = organiser.follow(&meeting, &address, &seats[TAPS..]).await;
    watch.abort();
    let most = *peak.lock().unwrap();
    let lag = percentile(&lags, 0.95);

    let lines = [
        Line {
            name: "check-ins",
            figure: taps.a_second,
            reference: reference.a_second,
            unit: "/s",
            goal: 0.6,
        },
        Line {
            name: "phone page, opened again",
            figure: warm.a_second,
            reference: bare_page.a_second,
            unit: "/s",
            goal: 0.4,
        },
    ];
    for line in &lines {
        let verdict = if line.ratio() >= line.goal { "holds" } else { "MISSED" };
        println!(
            "{}: {:.0}{} beside {:.0}{} bare; ratio {:.2}, goal {} {verdict}",
            line.name,
            line.figure,
            line.unit,
            line.reference,
            line.unit,
            line.ratio(),
            line.goal
        );
    }
    println!(
        "check-ins p50 {:.1} ms, p99 {:.1} ms (bare p99 {:.1} ms)",
        taps.p50_ms, taps.p99_ms, reference.p99_ms
    );
    println!(
        "phone page, opened first: {:.0}/s, ratio {:.2} to the bare reply, p99 {:.1} ms",
        cold.a_second,
        cold.a_second / bare_page.a_second,
        cold.p99_ms
    );
    println!(
        "live board at {RUSH} check-ins a second: p95 {:.0} ms behind, goal 1000 {}",
        lag * 1000.0,
        if lag <= 1.0 { "holds" } else { "MISSED" }
    );
    println!(
        "server's memory: {loaded:.0} MiB with everybody loaded, {most:.0} MiB at most, goal 150 {}",
        if most <= 150.0 { "holds" } else { "MISSED" }
    );
    let out = project().join("out/bench");
    std::fs::create_dir_all(&out).unwrap();
    let figures = json!({
        "people": PEOPLE,
        "check_ins": side(&taps, &reference),
        "page_again": side(&warm, &bare_page),
        "page_first": side(&cold, &bare_page),
        "board_lag_p95_ms": lag * 1000.0,
        "memory_loaded_mib": loaded,
        "memory_peak_mib": most,
    });
    std::fs::write(out.join("check_in.json"), figures.to_string()).unwrap();
    let held = lines.iter().all(|line| line.ratio() >= line.goal) && lag <= 1.0 && most <= 150.0;
    assert!(held, "a goal was missed");
}

fn side(own: &Figures, reference: &Figures) -> Value {
    json!({ "a_second": own.a_second, "p99_ms": own.p99_ms, "reference_a_second": reference.a_second,
        "reference_p99_ms": reference.p99_ms, "ratio": own.a_second / reference.a_second })
}

fn percentile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an index within the list"
    )]
    let at = ((sorted.len() - 1) as f64 * part) as usize;
    sorted[at]
}

/// The organiser's window.
struct Organiser {
    http: reqwest::Client,
    address: String,
}

impl Organiser {
    async fn sign_in(server: &Server) -> Self {
        let http = huidao_tests::http();
        let body = json!({ "key": server.key });
        let opened = http.post(format!("{}/session", server.address)).json(&body).send().await;
        assert_eq!(opened.unwrap().status(), 204);
        Self { http, address: server.address.clone() }
    }

    async fn present(&self, meeting: &str) -> usize {
        let input = json!({ "meeting": meeting, "limit": 200 });
        let request = self.http.post(format!("{}/api/show_day", self.address)).json(&input);
        let day: Value = request.send().await.unwrap().json().await.unwrap();
        usize::try_from(day["head"]["counts"]["present"].as_u64().unwrap()).unwrap()
    }

    /// Checks people in at [`RUSH`] a second for ten seconds and asks for the day whenever something
    /// changed, at most twice a second, as the window does; answers how long each arrival took to show.
    async fn follow(&self, meeting: &str, address: &str, seats: &[Seat]) -> Vec<f64> {
        let before = self.present(meeting).await;
        let count = RUSH * 10;
        let requests: Vec<Request> = seats[..count].iter().map(tap).collect();
        let address = address.to_owned();
        let rush = tokio::spawn(async move { client::at_rate(&address, 16, requests, RUSH).await });
        let mut seen: Vec<(Instant, usize)> = Vec::new();
        let mut events =
            self.http.get(format!("{}/api/events", self.address)).send().await.unwrap();
        while seen.last().is_none_or(|(_, present)| *present < before + count) {
            tokio::time::timeout(Duration::from_secs(20), events.chunk()).await.unwrap().unwrap();
            let present = self.present(meeting).await;
            seen.push((Instant::now(), present));
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        let mut acknowledged = rush.await.unwrap();
        acknowledged.sort();
        acknowledged
            .iter()
            .enumerate()
            .map(|(n, at)| {
                let shown = seen.iter().find(|(_, present)| *present > before + n).unwrap().0;
                shown.saturating_duration_since(*at).as_secs_f64()
            })
            .collect()
    }
}
