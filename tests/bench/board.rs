//! How fast the assignment board is in the real window: 3,000 units in 100 venues, beside a meeting
//! of 30 units in 3 venues as the reference. `make bench` runs it; figures go to `out/bench`.

use std::time::Instant;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_tests::{Window, project};
use serde_json::{Value, json};

/// Boards opened, and cards moved, for each figure.
const ROUNDS: usize = 7;

/// A size of meeting.
struct Size {
    name: &'static str,
    units: usize,
    venues: usize,
}

const REFERENCE: Size = Size { name: "reference", units: 30, venues: 3 };
const LARGE: Size = Size { name: "large", units: 3_000, venues: 100 };

/// Waits, frame by frame, until the board shows a card and a column, and answers with the
/// milliseconds since the address was changed.
const OPEN: &str = "const [hash, done] = arguments; const started = performance.now(); \
    setTimeout(() => done('no card: ' + document.body.innerText.slice(0, 400)), 20000); \
    location.hash = hash; \
    const look = () => document.querySelector('section li [id^=\"card-\"]') \
        ? requestAnimationFrame(() => done(performance.now() - started)) \
        : requestAnimationFrame(look); \
    requestAnimationFrame(look);";

/// Takes the first card of the first venue out by its key, waits until it is drawn among those
/// without a venue, puts it back by undo, waits again; answers with both in milliseconds.
const MOVE: &str = "const done = arguments[arguments.length - 1]; let step = 'out'; \
    setTimeout(() => done(step + ' not shown: ' + document.body.innerText.slice(0, 400)), 20000); \
    const free = () => document.querySelector('section[data-unassigned=\"true\"]'); \
    const card = [...document.querySelectorAll('section:not([data-unassigned=\"true\"]) [id^=\"card-\"]')][0]; \
    const id = card.id; card.focus(); \
    const until = (there, then) => { const started = performance.now(); \
        const look = () => (free()?.querySelector('#' + id) !== null) === there \
            ? requestAnimationFrame(() => then(performance.now() - started)) \
            : requestAnimationFrame(look); look(); }; \
    const press = (target, key, ctrlKey) => target.dispatchEvent(new KeyboardEvent('keydown', \
        { key, ctrlKey, bubbles: true, cancelable: true })); \
    requestAnimationFrame(() => { press(card, 'Delete', false); until(true, out => \
        setTimeout(() => { step = 'back'; press(document.body, 'z', true); until(false, back => \
            setTimeout(() => done([out, back]), 400)); }, 400)); });";

/// The roster, the venues and the meeting of a size, by the ordinary commands.
async fn stage(window: &Window, size: &Size) -> String {
    let mut csv = String::from("单位,类别,联络员,手机,会场\n");
    for n in 0..size.units {
        let venue = n % size.venues;
        csv.push_str(&format!(
            "{} 第{n}单位,县区,联络员{n},1990000{:04},{} 第{venue}分会场\n",
            size.name,
            n % 10_000,
            size.name,
        ));
    }
    let file = json!({ "file_name": "roster.csv", "content": STANDARD.encode(csv) });
    let imported = window.call("import_roster", file).await;
    assert_eq!(imported["added"], json!(size.units), "{imported}");
    let own = |list: &Value| -> Vec<Value> {
        let all = list.as_array().unwrap().iter();
        all.filter(|one| one["name"].as_str().unwrap().starts_with(size.name)).cloned().collect()
    };
    let venues = own(&window.call("list_venues", json!({})).await["venues"]);
    let units = own(&window.call("list_units", json!({})).await["units"]);
    assert_eq!((venues.len(), units.len()), (size.venues, size.units));
    let id_of = |name: &Value| {
        venues.iter().find(|venue| venue["name"] == *name).map(|venue| venue["id"].clone())
    };
    let planned: Vec<Value> = units
        .iter()
        .map(|unit| {
            json!({ "unit": unit["id"], "venue": id_of(&unit["default_venue"]), "quota": 3,
                "rank": "any", "standing": "attend" })
        })
        .collect();
    let roles: Vec<Value> = venues
        .iter()
        .enumerate()
        .map(|(at, venue)| {
            json!({ "venue": venue["id"], "role": if at == 0 { "main" } else { "branch" } })
        })
        .collect();
    let plan = json!({ "title": size.name, "kind": "", "host": "", "chair": "", "moderator": "",
        "note": "", "starts_at": 4_102_444_800_000_i64, "ends_at": 4_102_452_000_000_i64,
        "time_zone": "Asia/Shanghai", "reply_deadline": null, "agenda": [], "venues": roles,
        "rules": { "opens_before_min": 60, "late_after_min": 10, "early_before_min": 15 } });
    let meeting = window.call("schedule_meeting", json!({ "plan": plan, "units": planned })).await;
    meeting["head"]["id"].as_str().unwrap_or_else(|| panic!("{meeting}")).to_owned()
}

fn median(figures: &[f64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

fn worst(figures: &[f64]) -> f64 {
    figures.iter().copied().fold(0.0, f64::max)
}

/// Milliseconds to open the board, and to see a move, each round a figure.
async fn measure(window: &Window, meeting: &str) -> (Vec<f64>, Vec<f64>) {
    let (mut opens, mut moves) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        window.restart_at(&format!("#/meetings/{meeting}")).await;
        window.see("2100").await;
        let hash = json!(format!("#/meetings/{meeting}/board"));
        let opened = window.script(OPEN, vec![hash]).await;
        opens.push(opened.as_f64().unwrap_or_else(|| panic!("{opened}")));
    }
    for _ in 0..ROUNDS {
        let both = window.script(MOVE, Vec::new()).await;
        let both = both.as_array().unwrap_or_else(|| panic!("{both}"));
        moves.extend(both.iter().filter_map(Value::as_f64));
    }
    (opens, moves)
}

#[tokio::main]
async fn main() {
    let window = Window::open().await;
    let started = Instant::now();
    let mut rows = Vec::new();
    for size in [&REFERENCE, &LARGE] {
        let meeting = stage(&window, size).await;
        let (opens, moves) = measure(&window, &meeting).await;
        rows.push((size, opens, moves));
    }
    window.keep_picture("bench-board").await;
    let [(_, small_open, small_move), (_, open, shown)] = &rows[..] else { unreachable!() };
    let ratio = |large: &[f64], small: &[f64]| median(large) / median(small);
    println!("board in the real window, milliseconds: median (worst) of {ROUNDS} rounds");
    for (size, opens, moves) in &rows {
        println!(
            "  {:<10} {:>5} units x {:>3} venues   open {:>6.0} ({:.0})   move shown {:>5.0} ({:.0})",
            size.name,
            size.units,
            size.venues,
            median(opens),
            worst(opens),
            median(moves),
            worst(moves),
        );
    }
    println!(
        "  large : reference   open {:.2}   move {:.2}   ({:.0} s in all)",
        ratio(open, small_open),
        ratio(shown, small_move),
        started.elapsed().as_secs_f64(),
    );
    let out = project().join("out/bench");
    std::fs::create_dir_all(&out).unwrap();
    let figures = json!({
        "open_ms": { "reference": small_open, "large": open, "ratio": ratio(open, small_open) },
        "move_ms": { "reference": small_move, "large": shown, "ratio": ratio(shown, small_move) },
    });
    std::fs::write(out.join("board.json"), figures.to_string()).unwrap();
    window.close().await;
}
