//! The line to the branches is cut: two desks go on, one of them is killed, one has a wrong clock. When the
//! line is back, everything is on record once, the earliest arrival counts, and what is odd is told.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use huidao_commands::Clock;
use huidao_commands::desk::{DeskEvent, DeskEventKind, RecordAtDesk};
use huidao_desk::LocalDesk;
use huidao_server::Workspace;
use huidao_tests::{Crowd, Server, built, crowd};
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

use crate::taps::Load;

/// A line between branches and server that can be cut.
struct Cable {
    address: String,
    cut: Arc<AtomicBool>,
    broken: Arc<Notify>,
}

impl Cable {
    async fn to(server: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let server = server.trim_start_matches("http://").to_owned();
        let cut = Arc::new(AtomicBool::new(false));
        let broken = Arc::new(Notify::new());
        let (is_cut, breaks) = (cut.clone(), broken.clone());
        tokio::spawn(async move {
            while let Ok((mut inside, _)) = listener.accept().await {
                if is_cut.load(Ordering::SeqCst) {
                    continue;
                }
                let (server, breaks) = (server.clone(), breaks.clone());
                tokio::spawn(async move {
                    let Ok(mut outside) = TcpStream::connect(server).await else { return };
                    tokio::select! {
                        _ = tokio::io::copy_bidirectional(&mut inside, &mut outside) => {}
                        () = breaks.notified() => {}
                    }
                });
            }
        });
        Self { address, cut, broken }
    }

    fn set_cut(&self, cut: bool) {
        self.cut.store(cut, Ordering::SeqCst);
        if cut {
            self.broken.notify_waiters();
        }
    }
}

/// A desk on a terminal.
struct Terminal {
    child: Child,
    input: ChildStdin,
    output: std::io::Lines<BufReader<std::process::ChildStdout>>,
}

impl Terminal {
    fn open(link: &str, folder: &Path) -> Self {
        let mut child = Command::new(built("huidao-server"))
            .args(["desk", link, "--language", "en", "--folder"])
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let input = child.stdin.take().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = output.next().expect("the desk opens").unwrap();
        assert!(first.contains("desk is open"), "{first}");
        Self { child, input, output }
    }

    /// Enters a line and waits for what is said to it.
    fn say(&mut self, line: &str) -> String {
        writeln!(self.input, "{line}").unwrap();
        self.input.flush().unwrap();
        self.output.next().expect("an answer").unwrap()
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

pub async fn until(what: &str, mut done: impl AsyncFnMut() -> bool) {
    for _ in 0..600 {
        if done().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{what} did not happen within a minute");
}

fn event(n: usize, attendee: &str, at: huidao_domain::Instant) -> DeskEvent {
    DeskEvent {
        id: format!("01928c6e-0000-7000-9000-{n:012x}").try_into().unwrap(),
        attendee: attendee.to_owned().try_into().unwrap(),
        kind: DeskEventKind::CheckIn,
        target: None,
        at,
        reason: String::new(),
    }
}

const PEOPLE: usize = 2_000;
const BOTH: usize = 200;

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_line_a_kill_and_a_wrong_clock_lose_nothing_and_count_nobody_twice() {
    let data = tempfile::tempdir().unwrap();
    let workspace = Workspace::open(data.path(), None, Clock::System).await.unwrap();
    let size = Crowd {
        venues: 2,
        units: 200,
        people: PEOPLE / 200,
        starts_at: Clock::System.now().plus_minutes(30),
    };
    let (meeting, seats) = crowd(&workspace.app, size).await;
    let meeting = meeting.to_string();
    workspace.close().await;
    let server = Server::start(data.path());
    let organiser = Organiser { http: Load::sign_in(&server).await, at: server.address.clone() };
    let links = organiser.run("issue_venue_links", json!({ "meeting": meeting })).await;
    let cable = Cable::to(&server.address).await;
    let link = |venue: usize| {
        let links = links["venues"][venue]["links"].as_array().unwrap();
        let url = links.iter().find(|link| link["kind"] == "desk").unwrap()["url"].as_str();
        let token = url.unwrap().rsplit('/').next().unwrap();
        format!("{}/d/{token}", cable.address)
    };

    let (first_folder, second_folder) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut first = Terminal::open(&link(0), first_folder.path());
    let wrong = Clock::Shifted(600_000);
    let second =
        LocalDesk::open(second_folder.path(), link(1).parse().unwrap(), wrong.clone()).unwrap();
    until("the second desk has its list", async || second.show().is_ok()).await;
    let passes: HashMap<String, String> = second
        .show()
        .unwrap()
        .people
        .iter()
        .map(|person| (person.id.to_string(), person.pass.clone()))
        .collect();
    assert_eq!(passes.len(), PEOPLE);

    cable.set_cut(true);
    let half = PEOPLE / 2;
    for (n, seat) in seats[..half].iter().enumerate() {
        let said = first.say(&passes[&seat.attendee]);
        assert!(said.contains("checked in"), "{n}: {said}");
        if n == 600 {
            // The power goes at the first branch; the line is still down when it is back.
            first.kill();
            first = Terminal::open(&link(0), first_folder.path());
            let again = first.say(&passes[&seat.attendee]);
            assert!(again.contains("arrived already"), "what was acknowledged is there: {again}");
        }
    }
    let status = first.say(":status");
    assert!(status.contains(&format!("Offline, {half} not yet uploaded")), "{status}");
    // The second desk saw the other half, and some of the first desk's people five minutes earlier.
    let shared = &seats[half - BOTH..half];
    let early = wrong.now().plus_minutes(-5);
    for (n, seat) in shared.iter().enumerate() {
        second.record(&one(event(n, &seat.attendee, early), &wrong)).unwrap();
    }
    for (n, seat) in seats[half..].iter().enumerate() {
        second.record(&one(event(BOTH + n, &seat.attendee, wrong.now()), &wrong)).unwrap();
    }
    let list = second.show().unwrap();
    assert_eq!((list.online, list.waiting), (false, i64::try_from(half + BOTH).unwrap()));
    assert_eq!(organiser.present(&meeting).await, 0, "nothing got through a cut line");

    cable.set_cut(false);
    until("everything is handed in", async || {
        second.waiting() == 0 && first.say(":status").contains("Online, 0 not yet uploaded")
    })
    .await;
    assert_eq!(organiser.present(&meeting).await, i64::try_from(PEOPLE).unwrap());
    let record = organiser.run("show_record", json!({ "meeting": meeting, "limit": 20_000 })).await;
    let by_id: HashMap<&str, &Value> = record["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["attendee"].as_str().unwrap(), row))
        .collect();
    let true_early = early.ms() - 600_000;
    for seat in shared {
        let at = by_id[seat.attendee.as_str()]["arrived_at"].as_i64().unwrap();
        let off = (at - true_early).abs();
        assert!(off < 5_000, "the earliest arrival counts, by a clock set right: off by {off} ms");
    }
    let flags = organiser.run("list_flags", json!({ "meeting": meeting })).await;
    let mut kinds: HashMap<&str, usize> = HashMap::new();
    for flag in flags["flags"].as_array().unwrap() {
        *kinds.entry(flag["kind"].as_str().unwrap()).or_default() += 1;
    }
    assert_eq!(kinds.get("two_venues"), Some(&BOTH), "conflicts are listed: {kinds:?}");
    assert_eq!(kinds.get("clock_wrong"), Some(&1), "{kinds:?}");

    assert!(second.close(false).is_ok());
    assert_eq!(
        std::fs::read_dir(second_folder.path()).unwrap().count(),
        0,
        "closed, nothing stays"
    );
    drop(first.input);
    assert!(first.child.wait().unwrap().success());
    server.kill();
    let verified = Command::new(built("huidao-server"))
        .args(["verify", "--json", "--data"])
        .arg(data.path())
        .output()
        .unwrap();
    let found: Value = serde_json::from_slice(&verified.stdout).unwrap();
    assert_eq!(found["events"], PEOPLE + BOTH, "every event is on record once");
    assert!(verified.status.success(), "{found}");
}

fn one(event: DeskEvent, clock: &Clock) -> RecordAtDesk {
    RecordAtDesk {
        device: String::new(),
        sent_at: clock.now(),
        walk_ins: Vec::new(),
        events: vec![event],
    }
}

/// The organiser's browser.
struct Organiser {
    http: reqwest::Client,
    at: String,
}

impl Organiser {
    async fn run(&self, command: &str, input: Value) -> Value {
        let request = self.http.post(format!("{}/api/{command}", self.at)).json(&input);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 200, "{command}");
        answer.json().await.unwrap()
    }

    async fn present(&self, meeting: &str) -> i64 {
        let day = self.run("show_day", json!({ "meeting": meeting })).await;
        day["head"]["counts"]["present"].as_i64().unwrap()
    }
}
