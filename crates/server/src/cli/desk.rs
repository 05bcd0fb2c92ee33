//! `desk`: a venue's desk on a terminal. Each line of input is what a scanner reads or somebody types: a
//! personal code, a name, initials, the tail of a phone. It goes on with the line down.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use huidao_commands::clock::new_uuid;
use huidao_commands::desk::{Desk as DeskList, DeskEvent, DeskEventKind, DeskPerson, RecordAtDesk};
use huidao_commands::{Clock, Failure, FailureCode, Result, zone_of};
use huidao_desk::LocalDesk;
use huidao_domain::{EventId, Presence};
use huidao_wording::{Language, clock_time};
use tokio::io::{AsyncBufReadExt as _, BufReader};

use super::say;

/// How long the list is waited for at first.
const PATIENCE: Duration = Duration::from_secs(30);

#[derive(Debug, Args)]
pub(super) struct Desk {
    /// The desk's link, https://…/d/…
    link: String,
    /// Folder for the desk's encrypted files
    #[arg(long, value_name = "DIR")]
    folder: PathBuf,
    /// Remove the desk's files once everything is handed in and the input ends
    #[arg(long)]
    close: bool,
}

/// The people whom a line of input stands for.
fn found<'a>(list: &'a DeskList, input: &str) -> Vec<&'a DeskPerson> {
    let pass = input.rsplit('/').next().unwrap_or_default();
    if let Some(person) = list.people.iter().find(|person| person.pass == pass) {
        return vec![person];
    }
    let wanted = input.to_lowercase();
    let exact = |person: &&DeskPerson| person.name == input || person.phone_tail == input;
    let exactly: Vec<&DeskPerson> = list.people.iter().filter(exact).collect();
    if !exactly.is_empty() {
        return exactly;
    }
    list.people
        .iter()
        .filter(|person| {
            person.name.contains(input) || person.keys.split(' ').any(|key| key == wanted)
        })
        .collect()
}

impl Desk {
    pub async fn run(self, language: Language) -> Result<ExitCode> {
        let mut desk = LocalDesk::open(&self.folder, self.link.parse()?, Clock::System)?;
        let list = first_list(&desk).await?;
        let args = [("title", list.title.as_str()), ("venue", list.venue.as_str())];
        say(language, "cli-desk-open", &args);
        let mut lines = BufReader::new(tokio::io::stdin()).lines();
        let failed = |error| super::file_failure(&self.folder, error);
        while let Some(line) = lines.next_line().await.map_err(failed)? {
            let line = line.trim();
            match line {
                "" => {}
                ":status" => status(language, &desk)?,
                _ => take(language, &desk, line)?,
            }
        }
        if !self.close {
            status(language, &desk)?;
            desk.stop();
            return Ok(ExitCode::SUCCESS);
        }
        while desk.waiting() > 0 {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        match desk.close(false) {
            Ok(()) => Ok(ExitCode::SUCCESS),
            Err((_, failure)) => Err(failure),
        }
    }
}

/// The list as soon as there is one: from the last time, or from the record.
async fn first_list(desk: &LocalDesk) -> Result<DeskList> {
    let mut changes = desk.changes();
    let read = async {
        loop {
            if let Ok(list) = desk.show() {
                return list;
            }
            if changes.changed().await.is_err() {
                tokio::time::sleep(PATIENCE).await;
            }
        }
    };
    match tokio::time::timeout(PATIENCE, read).await {
        Ok(list) => Ok(list),
        Err(_) => match desk.show() {
            Ok(list) => Ok(list),
            Err(failure) => Err(failure),
        },
    }
}

fn status(language: Language, desk: &LocalDesk) -> Result<()> {
    let list = desk.show()?;
    let key = if list.online { "cli-desk-online" } else { "cli-desk-offline" };
    let counts = &list.counts.counts;
    let number = |value: i64| value.to_string();
    say(
        language,
        key,
        &[
            ("waiting", &number(list.waiting)),
            ("present", &number(counts.present)),
            ("expected", &number(counts.expected)),
        ],
    );
    Ok(())
}

/// Checks in whom a line stands for.
fn take(language: Language, desk: &LocalDesk, input: &str) -> Result<()> {
    let list = desk.show()?;
    let person = match found(&list, input).as_slice() {
        [] => {
            say(language, "cli-desk-nobody", &[("input", input)]);
            return Ok(());
        }
        [person] => (*person).clone(),
        several => {
            let names: Vec<String> = several
                .iter()
                .take(10)
                .map(|one| format!("{} {} {}", one.name, one.unit_name, one.phone_tail))
                .collect();
            say(language, "cli-desk-several", &[("names", &names.join("; "))]);
            return Ok(());
        }
    };
    let zone = zone_of(&list.time_zone);
    let present = person.presence == Presence::Present && person.left_at.is_none();
    if let Some(at) = person.arrived_at.filter(|_| present) {
        let at = clock_time(at, &zone);
        say(language, "cli-desk-already", &[("name", &person.name), ("at", &at)]);
        return Ok(());
    }
    let now = Clock::System.now();
    let id = EventId::try_from(new_uuid()).map_err(|_| Failure::from(FailureCode::Unknown))?;
    let event = DeskEvent {
        id,
        attendee: person.id,
        kind: DeskEventKind::CheckIn,
        target: None,
        at: now,
        reason: String::new(),
    };
    let input = RecordAtDesk {
        device: String::new(),
        sent_at: now,
        walk_ins: Vec::new(),
        events: vec![event],
    };
    desk.record(&input)?;
    let at = clock_time(list.now, &zone);
    let key = if person.pending { "cli-desk-pending" } else { "cli-desk-done" };
    say(language, key, &[("name", &person.name), ("at", &at)]);
    Ok(())
}
