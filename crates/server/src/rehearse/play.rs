//! The play: links, answers, approvals, arrivals, the closed record and its sheets.
//!
//! Who does what depends on a unit's number alone, so that the same meeting is played the same way:
//! of every hundred units one asks leave, one sends a substitute, one asks for a change after the
//! deadline, one answers and stays away, one taps twice; one in ten is late.

use std::collections::HashSet;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant as Stopwatch};

use huidao_commands::delivery::outbox::Outbox;
use huidao_commands::links::Links;
use huidao_commands::meetings::{Meeting, ShowMeeting, show_meeting};
use huidao_commands::record::AttendanceRecord;
use huidao_commands::rehearsal::Rehearsal;
use huidao_commands::replies::Replies;
use huidao_commands::sheets::SheetFile;
use huidao_commands::{Actor, App, Result, sign_in};
use huidao_domain::{AttendeeId, Decision, MeetingId, Presence};
use serde_json::{Value, json};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::client::{Client, Sent};
use super::generate::name;
use super::{Options, Rehearsed, broken};

/// Requests under way at once.
const AT_ONCE: usize = 64;

/// Minutes relative to the start at which a late unit arrives.
const LATE_AT: i64 = 18;

/// What a unit does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    OnTime,
    Late,
    Leave,
    Substitute,
    ChangesLate,
    Absent,
    TapsTwice,
}

const fn part(unit: usize) -> Part {
    match unit % 100 {
        2 => Part::TapsTwice,
        4 => Part::Leave,
        9 => Part::Substitute,
        11 => Part::ChangesLate,
        14 => Part::Absent,
        n if n % 10 == 7 => Part::Late,
        _ => Part::OnTime,
    }
}

/// One person's tap.
struct Tap {
    minute: i64,
    url: String,
    attendee: String,
}

/// Plays the meeting and closes it.
pub(crate) async fn play(
    app: &App,
    base: &str,
    meeting: &MeetingId,
    options: &Options,
) -> Result<Rehearsed> {
    let named = ShowMeeting { meeting: meeting.clone() };
    let plan = show_meeting(app, &Actor::System, named).await?;
    let start = plan.head.starts_at;
    let this = json!({ "meeting": meeting });
    let client = Arc::new(Client::new(base)?);

    // Two days before: links go out and every contact answers.
    app.clock().set(start.plus_minutes(-2 * 24 * 60));
    client.sign_in(&sign_in::new_key(app).await?).await?;
    let links: Links = client.command("issue_links", &this).await?;
    let announce = json!({ "meeting": meeting, "to": "announced", "reason": "" });
    let _: Meeting = client.command("advance_meeting", &announce).await?;
    let messages = match options.smtp {
        Some(server) => Some(invite(&client, meeting, server, options).await?),
        None => None,
    };
    let replies: Replies = client.command("show_replies", &this).await?;
    let contacts = first_links(&links, &replies)?;
    answer_all(&client, &contacts, options).await?;
    let replies: Replies = client.command("show_replies", &this).await?;
    let approved = approve_all(&client, meeting, &replies).await?;
    let answered = replies.units.iter().filter(|unit| unit.answered_at.is_some()).count();

    // After the deadline: some ask for a change, the organiser takes it.
    let mut changes = 0;
    if let Some(deadline) = plan.head.reply_deadline {
        app.clock().set(deadline.plus_minutes(30));
        changes = change_late(&client, meeting, &contacts).await?;
    }

    // The day: doors open, people arrive, some late, one taps twice.
    app.clock().set(start.plus_minutes(-45));
    let begin = json!({ "meeting": meeting, "to": "under_way", "reason": "" });
    let _: Meeting = client.command("advance_meeting", &begin).await?;
    let mut taps = taps(&client, &contacts, options).await?;
    taps.sort_by_key(|tap| tap.minute);
    let arrivals = arrive(app, &client, start, taps, options).await?;

    // After the end: the record is closed and the sheets are made.
    app.clock().set(plan.head.ends_at.plus_minutes(5));
    let close = json!({ "meeting": meeting, "to": "closed", "reason": "" });
    let _: Meeting = client.command("advance_meeting", &close).await?;
    let record: AttendanceRecord = client.command("show_record", &this).await?;
    let on_record = on_record(&client, meeting, &record).await?;
    let sheets = export(&client, meeting, options).await?;

    let counts = record.total;
    let lost = arrivals.acknowledged.difference(&on_record).count();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    Ok(Rehearsed {
        summary: Rehearsal {
            units: counts.units,
            venues: count(record.venues.len()),
            expected: counts.expected,
            present: counts.present,
            late: counts.late,
            leave: counts.leave,
            substitutes: counts.substitutes,
            absent: counts.missing,
            links: count(links.links.len()),
            messages_sent: messages.as_ref().map_or(0, |outbox| outbox.sent),
            messages_failed: messages.as_ref().map_or(0, |outbox| outbox.failed),
            answered: count(answered),
            approved: count(approved),
            changes: count(changes),
            requests: client.requests(),
            check_ins: count(arrivals.times.len()),
            lost: count(lost),
            per_second: arrivals.per_second,
            p50_ms: percentile(&arrivals.times, 0.50),
            p99_ms: percentile(&arrivals.times, 0.99),
            seconds: 0.0,
        },
        sheets,
    })
}

/// Everybody who is present on the closed record, venue by venue.
async fn on_record(
    client: &Client,
    meeting: &MeetingId,
    record: &AttendanceRecord,
) -> Result<HashSet<AttendeeId>> {
    let mut present = HashSet::new();
    for venue in &record.venues {
        let asked = json!({ "meeting": meeting, "venue": venue.meeting_venue,
            "presence": Presence::Present, "limit": 20_000 });
        let shown: AttendanceRecord = client.command("show_record", &asked).await?;
        present.extend(shown.people.into_iter().filter_map(|row| row.attendee));
    }
    Ok(present)
}

/// A unit's first link, its quota and its part.
struct Contact {
    number: usize,
    url: String,
    quota: i64,
    part: Part,
}

fn first_links(links: &Links, replies: &Replies) -> Result<Vec<Contact>> {
    replies
        .units
        .iter()
        .enumerate()
        .map(|(number, unit)| {
            let link = links.links.iter().find(|link| link.unit == unit.unit);
            let link = link.ok_or_else(|| broken(format!("{} has no link", unit.unit_name)))?;
            Ok(Contact { number, url: link.url.clone(), quota: unit.quota, part: part(number) })
        })
        .collect()
}

/// Runs `work` for every item, [`AT_ONCE`] at a time; the first failure ends it.
async fn all<T: Send + 'static, R: Send + 'static, F>(
    items: Vec<T>,
    work: impl Fn(T) -> F,
    mut done: impl FnMut(usize),
) -> Result<Vec<R>>
where
    F: Future<Output = Result<R>> + Send + 'static,
{
    let gate = Arc::new(Semaphore::new(AT_ONCE));
    let mut running = JoinSet::new();
    let mut results = Vec::with_capacity(items.len());
    for item in items {
        let permit = gate.clone().acquire_owned().await.map_err(broken)?;
        let job = work(item);
        running.spawn(async move {
            let result = job.await;
            drop(permit);
            result
        });
        while let Some(ended) = running.try_join_next() {
            results.push(ended.map_err(broken)??);
            done(results.len());
        }
    }
    while let Some(ended) = running.join_next().await {
        results.push(ended.map_err(broken)??);
        done(results.len());
    }
    Ok(results)
}

fn progress<'a>(options: &'a Options, word: &'static str, total: usize) -> impl FnMut(usize) + 'a {
    move |done| {
        if let Some(progress) = &options.progress {
            progress(word, done, total);
        }
    }
}

async fn answer_all(client: &Arc<Client>, contacts: &[Contact], options: &Options) -> Result<()> {
    let work: Vec<(String, usize, i64, Part)> = contacts
        .iter()
        .map(|contact| (contact.url.clone(), contact.number, contact.quota, contact.part))
        .collect();
    let report = progress(options, "cli-rehearse-answers", work.len());
    all(
        work,
        |(url, number, quota, part)| {
            let client = client.clone();
            async move {
                let page = client.open(&url).await?;
                let form = form(&page.version, number, quota, part);
                if client.answer(&url, &form).await? == Sent::Asked {
                    return Err(broken("an answer in time waits for the organiser"));
                }
                Ok(())
            }
        },
        report,
    )
    .await?;
    Ok(())
}

/// A unit's answer as its contact types it.
fn form(version: &str, number: usize, quota: i64, part: Part) -> Vec<(String, String)> {
    let mut form = vec![("version".to_owned(), version.to_owned())];
    let people = usize::try_from(quota).unwrap_or(1);
    for n in 0..people {
        let mut put =
            |field: &str, value: &str| form.push((format!("{field}-{n}"), value.to_owned()));
        put("name", &name(number * 31 + n * 7 + 5));
        put("title", if n == 0 { "主要负责人" } else { "分管负责人" });
        put("rank", if n == 0 { "principal" } else { "deputy" });
        match part {
            Part::Leave if n == 0 => {
                put("answer", "leave");
                put("reason", "外出开会");
            }
            Part::Substitute if n == 0 => {
                put("answer", "substitute");
                put("substitute-name", &name(number * 37 + 11));
                put("substitute-title", "副职");
                put("why", "另有公务");
            }
            _ => put("answer", "attend"),
        }
    }
    form
}

/// Sends every contact its invitation by mail and waits until the last one is out.
async fn invite(
    client: &Client,
    meeting: &MeetingId,
    server: SocketAddr,
    options: &Options,
) -> Result<Outbox> {
    let mail = json!({ "enabled": true, "host": server.ip(), "port": server.port(),
        "security": "none", "user": "", "from_name": "", "from_address": "rehearsal@example.org",
        "per_minute": 0 });
    let quiet = json!({ "enabled": false, "from": 0, "until": 0, "time_zone": "Asia/Shanghai" });
    let _: Value =
        client.command("save_channels", &json!({ "mail": mail, "quiet": quiet })).await?;
    let send = json!({ "meeting": meeting, "kind": "invite", "channel": "mail", "robot": "",
        "language": "zh-CN", "note": "" });
    let mut outbox: Outbox = client.command("send_messages", &send).await?;
    let total = outbox.messages.len();
    let mut report = progress(options, "cli-rehearse-messages", total);
    while outbox.queued > 0 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        outbox = client.command("show_outbox", &json!({ "meeting": meeting })).await?;
        report(total - usize::try_from(outbox.queued).unwrap_or_default());
        if outbox.messages.iter().any(|one| one.attempts > 1) {
            return Err(broken("the mail server does not take the invitations"));
        }
    }
    Ok(outbox)
}

/// Approves every request at once; returns how many there were.
async fn approve_all(client: &Client, meeting: &MeetingId, replies: &Replies) -> Result<usize> {
    let asking: Vec<_> = replies
        .units
        .iter()
        .flat_map(|unit| &unit.attendees)
        .filter(|person| person.decision == Decision::Pending && person.substitute_for.is_none())
        .map(|person| &person.id)
        .collect();
    if !asking.is_empty() {
        let input = json!({ "meeting": meeting, "attendees": asking, "approve": true, "note": "" });
        let _: Value = client.command("decide_requests", &input).await?;
    }
    Ok(asking.len())
}

/// Units that send somebody else after all ask for it, and the organiser agrees; returns how many.
async fn change_late(client: &Client, meeting: &MeetingId, contacts: &[Contact]) -> Result<usize> {
    for contact in contacts.iter().filter(|contact| contact.part == Part::ChangesLate) {
        let page = client.open(&contact.url).await?;
        let other = form(&page.version, contact.number + 1, contact.quota, contact.part);
        if client.answer(&contact.url, &other).await? != Sent::Asked {
            return Err(broken("a change after the deadline was taken without being asked"));
        }
    }
    let replies: Replies = client.command("show_replies", &json!({ "meeting": meeting })).await?;
    let mut changes = 0;
    for unit in &replies.units {
        let Some(request) = &unit.request else { continue };
        let input = json!({ "request": request.id, "approve": true, "note": "",
            "version": unit.version });
        let _: Value = client.command("decide_change", &input).await?;
        changes += 1;
    }
    Ok(changes)
}

/// Every contact opens the page again; whoever can be checked in will be, at the unit's minute.
async fn taps(client: &Arc<Client>, contacts: &[Contact], options: &Options) -> Result<Vec<Tap>> {
    let going: Vec<(usize, String, Part)> = contacts
        .iter()
        .filter(|contact| contact.part != Part::Absent)
        .map(|contact| (contact.number, contact.url.clone(), contact.part))
        .collect();
    let report = progress(options, "cli-rehearse-pages", going.len());
    let pages = all(
        going,
        |(number, url, part)| {
            let client = client.clone();
            async move { Ok((number, client.open(&url).await?, url, part)) }
        },
        report,
    )
    .await?;
    let mut taps = Vec::new();
    for (number, page, url, part) in pages {
        let on_time = -i64::try_from(number % 30).unwrap_or_default() - 5;
        let minute = if part == Part::Late { LATE_AT } else { on_time };
        for attendee in page.attendees {
            if part == Part::TapsTwice {
                taps.push(Tap { minute: minute + 1, url: url.clone(), attendee: attendee.clone() });
            }
            taps.push(Tap { minute, url: url.clone(), attendee });
        }
    }
    Ok(taps)
}

/// What came of the taps.
struct Arrivals {
    /// Who was told "checked in".
    acknowledged: HashSet<AttendeeId>,
    /// How long each tap took, milliseconds, sorted.
    times: Vec<f64>,
    per_second: f64,
}

/// Sends the taps minute by minute of the meeting's clock.
async fn arrive(
    app: &App,
    client: &Arc<Client>,
    start: huidao_domain::Instant,
    taps: Vec<Tap>,
    options: &Options,
) -> Result<Arrivals> {
    let total = taps.len();
    let mut acknowledged = HashSet::with_capacity(total);
    let pace = options.rate.map(|rate| Duration::from_secs_f64(1.0 / f64::from(rate.max(1))));
    let began = Stopwatch::now();
    let mut times = Vec::with_capacity(total);
    let mut sent = 0u32;
    let mut rest = taps.into_iter().peekable();
    while let Some(minute) = rest.peek().map(|tap| tap.minute) {
        let now: Vec<(u32, Tap)> = std::iter::from_fn(|| {
            let tap = rest.next_if(|tap| tap.minute == minute)?;
            sent += 1;
            Some((sent, tap))
        })
        .collect();
        app.clock().set(start.plus_minutes(minute));
        let before = times.len();
        let mut report = progress(options, "cli-rehearse-arrivals", total);
        let took = all(
            now,
            |(place, tap)| {
                let client = client.clone();
                async move {
                    if let Some(pace) = pace {
                        tokio::time::sleep_until((began + pace * place).into()).await;
                    }
                    let watch = Stopwatch::now();
                    if !client.check_in(&tap.url, &tap.attendee).await? {
                        return Err(broken("a check-in was refused"));
                    }
                    Ok((tap.attendee, watch.elapsed().as_secs_f64() * 1000.0))
                }
            },
            |done| report(before + done),
        )
        .await?;
        for (attendee, time) in took {
            acknowledged.insert(AttendeeId::try_from(attendee).map_err(broken)?);
            times.push(time);
        }
    }
    let seconds = began.elapsed().as_secs_f64();
    times.sort_by(f64::total_cmp);
    #[expect(clippy::cast_precision_loss, reason = "as many as people")]
    let per_second = if seconds > 0.0 { (times.len() as f64 / seconds).round() } else { 0.0 };
    Ok(Arrivals { acknowledged, times, per_second })
}

async fn export(client: &Client, meeting: &MeetingId, options: &Options) -> Result<Vec<SheetFile>> {
    let mut sheets = Vec::new();
    let mut report = progress(options, "cli-rehearse-sheets", 4);
    for (sheet, format) in
        [("sign_in", "xlsx"), ("sign_in", "csv"), ("attendance", "xlsx"), ("attendance", "csv")]
    {
        let input =
            json!({ "meeting": meeting, "sheet": sheet, "format": format, "language": "zh-CN" });
        sheets.push(client.command("export_sheet", &input).await?);
        report(sheets.len());
    }
    Ok(sheets)
}

/// The value below which a share of sorted values lies; 0 when there are none.
fn percentile(sorted: &[f64], share: f64) -> f64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "an index of a list in memory"
    )]
    let place = (share * sorted.len() as f64).ceil() as usize;
    let value = sorted.get(place.saturating_sub(1)).copied().unwrap_or_default();
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_that_occurred() {
        assert!((percentile(&[1.0, 2.0, 3.0, 4.0], 0.5) - 2.0).abs() < f64::EPSILON);
        assert!((percentile(&[1.0, 2.0, 3.0, 4.0], 0.99) - 4.0).abs() < f64::EPSILON);
        assert!(percentile(&[], 0.5).abs() < f64::EPSILON);
    }
}
