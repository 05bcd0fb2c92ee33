//! One function a promise of the store.

use std::collections::HashSet;
use std::io::BufReader;

use huidao_domain::{
    EventKind, ImportId, Instant, MeetingId, MeetingState, UnitId, VenueId, VenueRole,
};
use huidao_store::attendance::{append, append_many, events_of, log_of, observed_of};
use huidao_store::seals::{Difference, Verification, seal, verify};
use huidao_store::{
    CheckInAnswer, Entry, StoreError, backup, directory, journal, meetings, replies, reports,
    sessions, settings,
};
use huidao_tests::{TestStore, postgres, sqlite};
use sqlx::{AnyConnection, Connection as _};

use crate::seed::{self, START, attendee_id, id, meeting_id};

pub async fn what_is_written_is_read_back(test: TestStore) {
    seed::write(&test.store, 3).await;
    let mut connection = test.store.read().await.unwrap();
    assert_eq!(meetings::one(&mut connection, &meeting_id()).await.unwrap(), Some(seed::meeting()));
    assert_eq!(
        directory::units(&mut connection).await.unwrap(),
        [seed::unit(1), seed::unit(2), seed::unit(3)]
    );
    assert_eq!(directory::venues(&mut connection).await.unwrap(), [seed::venue(1), seed::venue(2)]);
    assert_eq!(
        meetings::assignments(&mut connection, &meeting_id()).await.unwrap()[2],
        seed::assignment(3, 1)
    );
    let people = replies::attendees(&mut connection, &meeting_id()).await.unwrap();
    assert_eq!(
        people,
        [seed::attendee(1), seed::attendee(2), seed::attendee(3)],
        "rare characters survive"
    );
    assert_eq!(meetings::one(&mut connection, &id::<MeetingId>(1, 9)).await.unwrap(), None);
    drop(connection);

    let mut transaction = test.store.write().await.unwrap();
    settings::set(&mut transaction, "office_name", "甲").await.unwrap();
    settings::set(&mut transaction, "office_name", "乙").await.unwrap();
    let line = journal::JournalRow {
        id: "01928c6e-0008-7000-8000-000000000001".to_owned(),
        at: START,
        actor: "organiser".to_owned(),
        action: "assign_unit".to_owned(),
        args: "{}".to_owned(),
    };
    journal::add(&mut transaction, Some(&meeting_id()), &line).await.unwrap();
    transaction.commit().await.unwrap();
    let mut connection = test.store.read().await.unwrap();
    assert_eq!(settings::get(&mut connection, "office_name").await.unwrap().as_deref(), Some("乙"));
    let lines = journal::of_meeting(&mut connection, &meeting_id(), 10).await.unwrap();
    assert_eq!(lines[0].action, "assign_unit");
}

pub async fn a_name_is_taken_once(test: TestStore) {
    let mut transaction = test.store.write().await.unwrap();
    directory::save_unit(&mut transaction, &seed::unit(1)).await.unwrap();
    let twin = directory::UnitRow { id: id(2, 2), ..seed::unit(1) };
    let refused = directory::save_unit(&mut transaction, &twin).await;
    assert!(matches!(refused, Err(StoreError::Taken(_))), "{refused:?}");
}

pub async fn a_unit_has_at_most_one_venue(test: TestStore) {
    seed::write(&test.store, 1).await;
    let mut transaction = test.store.write().await.unwrap();
    let moved = meetings::AssignmentRow { id: id(6, 99), quota: 3, ..seed::assignment(1, 2) };
    meetings::assign(&mut transaction, &meeting_id(), &moved).await.unwrap();
    transaction.commit().await.unwrap();
    let mut connection = test.store.write().await.unwrap();
    let all = meetings::assignments(&mut connection, &meeting_id()).await.unwrap();
    assert_eq!(all.len(), 1, "moved, not doubled");
    assert_eq!((all[0].meeting_venue_id.clone(), all[0].quota), (seed::meeting_venue_id(2), 3));
    meetings::unassign(&mut connection, &meeting_id(), &id::<UnitId>(2, 1)).await.unwrap();
    assert!(meetings::assignments(&mut connection, &meeting_id()).await.unwrap().is_empty());
}

pub async fn a_meeting_has_at_most_one_main_venue(test: TestStore) {
    seed::write(&test.store, 0).await;
    let mut transaction = test.store.write().await.unwrap();
    directory::save_venue(&mut transaction, &seed::venue(3)).await.unwrap();
    let second = meetings::save_venue(
        &mut transaction,
        &meeting_id(),
        &seed::meeting_venue_id(3),
        &id::<VenueId>(3, 3),
        VenueRole::Main,
        3,
    )
    .await;
    assert!(matches!(second, Err(StoreError::Taken(_))), "{second:?}");
}

pub async fn two_people_cannot_overwrite_an_answer_unseen(test: TestStore) {
    seed::write(&test.store, 1).await;
    let mut transaction = test.store.write().await.unwrap();
    assert!(replies::save(&mut transaction, &meeting_id(), &seed::reply(1), 1).await.unwrap());
    let late = replies::save(&mut transaction, &meeting_id(), &seed::reply(1), 1).await.unwrap();
    assert!(!late, "the second started from a version that is gone");
    let first = replies::save(&mut transaction, &meeting_id(), &seed::reply(1), 0).await.unwrap();
    assert!(!first, "nor may somebody answer as if nobody had");
    let now = replies::of_unit(&mut transaction, &meeting_id(), &id::<UnitId>(2, 1)).await.unwrap();
    assert_eq!(now.unwrap().version, 2);
}

pub async fn an_event_handed_in_twice_counts_once(test: TestStore) {
    seed::write(&test.store, 1).await;
    let mut transaction = test.store.write().await.unwrap();
    let early = seed::arrival(1, 1, START.plus_minutes(-10));
    let late = seed::arrival(2, 1, START.plus_minutes(5));
    for event in [&late, &early, &late, &early] {
        append(&mut transaction, event).await.unwrap();
    }
    transaction.commit().await.unwrap();
    let mut connection = test.store.read().await.unwrap();
    assert_eq!(events_of(&mut connection, &attendee_id(1)).await.unwrap().len(), 2);
    let observed = observed_of(&mut connection, &attendee_id(1)).await.unwrap();
    assert_eq!(observed.arrived_at, Some(START.plus_minutes(-10)), "the earliest arrival counts");
}

pub async fn a_meeting_with_events_cannot_be_discarded(test: TestStore) {
    seed::write(&test.store, 1).await;
    let mut transaction = test.store.write().await.unwrap();
    append(&mut transaction, &seed::arrival(1, 1, START)).await.unwrap();
    transaction.commit().await.unwrap();
    let mut transaction = test.store.write().await.unwrap();
    assert!(meetings::discard(&mut transaction, &meeting_id()).await.is_err(), "the log stays");
    drop(transaction);
    let mut connection = test.store.read().await.unwrap();
    assert_eq!(log_of(&mut connection, &meeting_id()).await.unwrap().len(), 1);
}

pub async fn a_draft_is_discarded_whole(test: TestStore) {
    seed::write(&test.store, 2).await;
    let mut transaction = test.store.write().await.unwrap();
    meetings::discard(&mut transaction, &meeting_id()).await.unwrap();
    transaction.commit().await.unwrap();
    let mut connection = test.store.read().await.unwrap();
    assert_eq!(meetings::all(&mut connection).await.unwrap(), []);
    assert_eq!(directory::units(&mut connection).await.unwrap().len(), 2, "the directory stays");
}

pub async fn everybody_taps_twice_at_once_and_is_recorded_once(test: TestStore) {
    const PEOPLE: usize = 300;
    seed::write(&test.store, PEOPLE).await;
    let queue = seed::queue(&test.store);
    let taps: Vec<_> = (0..2 * PEOPLE)
        .map(|tap| {
            let queue = queue.clone();
            let person = tap % PEOPLE + 1;
            tokio::spawn(async move {
                queue.tap(seed::tap(tap + 1, person, START)).await.unwrap().answer
            })
        })
        .collect();
    let (mut recorded, mut already) = (0, 0);
    for tap in taps {
        match tap.await.unwrap() {
            CheckInAnswer::Recorded(at) => {
                assert_eq!(at, Some(START));
                recorded += 1;
            }
            CheckInAnswer::Already(at) => {
                assert_eq!(at, START, "a second tap shows the first arrival");
                already += 1;
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((recorded, already), (PEOPLE, PEOPLE));
    let mut connection = test.store.read().await.unwrap();
    let log = log_of(&mut connection, &meeting_id()).await.unwrap();
    let people: HashSet<_> = log.iter().map(|event| event.attendee_id.clone()).collect();
    assert_eq!((log.len(), people.len()), (PEOPLE, PEOPLE));
}

pub async fn a_recorded_check_in_is_durable_before_it_is_answered(test: TestStore) {
    seed::write(&test.store, 20).await;
    let queue = seed::queue(&test.store);
    let mut other = AnyConnection::connect(&test.url).await.unwrap();
    for person in 1..=20 {
        let done = queue.tap(seed::tap(person, person, START)).await.unwrap();
        assert_eq!(done.answer, CheckInAnswer::Recorded(Some(START)));
        let events = events_of(&mut other, &attendee_id(person)).await.unwrap();
        assert_eq!(events.len(), 1, "a stranger's connection sees it at once");
    }
}

pub async fn an_unknown_person_does_not_harm_the_batch(test: TestStore) {
    seed::write(&test.store, 20).await;
    let queue = seed::queue(&test.store);
    let mut other = AnyConnection::connect(&test.url).await.unwrap();
    sqlx::query("CREATE UNIQUE INDEX no_twins ON attendance_event (reason) WHERE reason = 'twin'")
        .execute(&mut other)
        .await
        .unwrap();
    let taps: Vec<_> = (1..=30)
        .map(|tap| {
            let queue = queue.clone();
            // Ten who exist, ten who do not, ten of whose events the database itself takes one.
            let entry = match tap {
                11..=20 => Entry::Tap(Box::new(seed::tap(tap, 1000 + tap, START))),
                21.. => Entry::Seen(Box::new(huidao_store::attendance::NewEvent {
                    reason: "twin".to_owned(),
                    ..seed::arrival(tap, tap - 10, START)
                })),
                _ => Entry::Tap(Box::new(seed::tap(tap, tap, START))),
            };
            tokio::spawn(async move { (tap, queue.submit(entry).await.map(|done| done.answer)) })
        })
        .collect();
    let mut twins = 0;
    for tap in taps {
        let (tap, answer) = tap.await.unwrap();
        match (tap, answer) {
            (1..=10, Ok(CheckInAnswer::Recorded(_)))
            | (11..=20, Ok(CheckInAnswer::Unknown))
            | (21..=30, Err(StoreError::Taken(_))) => {}
            (21..=30, Ok(CheckInAnswer::Recorded(_))) => twins += 1,
            (tap, answer) => panic!("tap {tap}: {answer:?}"),
        }
    }
    assert_eq!(twins, 1, "the database takes one of ten");
    let mut connection = test.store.read().await.unwrap();
    assert_eq!(
        log_of(&mut connection, &meeting_id()).await.unwrap().len(),
        11,
        "nobody pays for a neighbour"
    );
}

pub async fn two_queues_and_an_undo_at_once_lose_nothing(test: TestStore) {
    const PEOPLE: usize = 60;
    seed::write(&test.store, PEOPLE).await;
    let queues = [seed::queue(&test.store), seed::queue(&test.store)];
    let mut taps = Vec::new();
    for (n, queue) in queues.iter().enumerate() {
        for person in 1..=PEOPLE {
            let queue = queue.clone();
            taps.push(tokio::spawn(async move {
                let tap = seed::tap(n * 1000 + person, person, START);
                queue.tap(tap).await.map(|_| ())
            }));
        }
    }
    // Somebody corrects by hand meanwhile, running again when the engine asks for it.
    for person in 1..=10 {
        loop {
            let written = async {
                let mut transaction = test.store.write().await?;
                let left = huidao_store::attendance::NewEvent {
                    kind: EventKind::CheckOut,
                    ..seed::arrival(5000 + person, person, START.plus_minutes(1))
                };
                append(&mut transaction, &left).await?;
                transaction.commit().await
            };
            match written.await {
                Ok(()) => break,
                Err(StoreError::Busy) => {}
                Err(error) => panic!("{error}"),
            }
        }
    }
    for tap in taps {
        tap.await.unwrap().unwrap();
    }
    let mut connection = test.store.read().await.unwrap();
    let mut result = Verification::default();
    verify(&mut connection, &meeting_id(), &mut result).await.unwrap();
    assert_eq!(result.differences, [], "the projection is what the log says");
    let observed =
        huidao_store::attendance::observed(&mut connection, &meeting_id()).await.unwrap();
    assert_eq!(observed.values().filter(|seen| seen.arrived_at.is_some()).count(), PEOPLE);
}

pub async fn a_rolled_back_transaction_leaves_nothing(test: TestStore) {
    let mut transaction = test.store.write().await.unwrap();
    directory::save_unit(&mut transaction, &seed::unit(1)).await.unwrap();
    drop(transaction);
    let mut connection = test.store.read().await.unwrap();
    assert_eq!(directory::units(&mut connection).await.unwrap(), []);
}

pub async fn seals_hold_and_tampering_is_named(test: TestStore) {
    seed::write(&test.store, 3).await;
    let mut transaction = test.store.write().await.unwrap();
    append(&mut transaction, &seed::arrival(1, 1, START)).await.unwrap();
    append(&mut transaction, &seed::arrival(2, 2, START)).await.unwrap();
    let first = seal(&mut transaction, &meeting_id(), START).await.unwrap();
    append(&mut transaction, &seed::arrival(3, 3, START)).await.unwrap();
    let undo = huidao_store::attendance::NewEvent {
        kind: EventKind::Undo(id(7, 3)),
        reason: "点错".to_owned(),
        ..seed::arrival(4, 3, START)
    };
    append(&mut transaction, &undo).await.unwrap();
    let second = seal(&mut transaction, &meeting_id(), START).await.unwrap();
    assert_eq!((second.position, second.events, &second.previous), (2, 2, &first.hash));
    let same = seal(&mut transaction, &meeting_id(), START).await.unwrap();
    assert_eq!(same, second, "nothing new, no new seal");
    let renamed = replies::AttendeeRow { name: "换了人".to_owned(), ..seed::attendee(2) };
    replies::save_attendee(&mut transaction, &renamed).await.unwrap();
    let third = seal(&mut transaction, &meeting_id(), START).await.unwrap();
    assert_eq!((third.position, third.events), (3, 0), "another name is another statement");
    meetings::set_state(&mut transaction, &meeting_id(), MeetingState::Closed, "").await.unwrap();
    transaction.commit().await.unwrap();

    let check = async || {
        let mut connection = test.store.read().await.unwrap();
        let mut result = Verification::default();
        verify(&mut connection, &meeting_id(), &mut result).await.unwrap();
        result
    };
    let whole = check().await;
    assert_eq!((whole.events, whole.seals, whole.differences.len()), (4, 3, 0), "{whole:?}");

    let mut other = AnyConnection::connect(&test.url).await.unwrap();
    sqlx::query("UPDATE attendance_event SET device_time = device_time - 600000 WHERE id = $1")
        .bind(id::<huidao_domain::EventId>(7, 1).to_string())
        .execute(&mut other)
        .await
        .unwrap();
    sqlx::query("UPDATE attendee SET name = '测试' WHERE id = $1")
        .bind(attendee_id(2).to_string())
        .execute(&mut other)
        .await
        .unwrap();
    let meeting = meeting_id().to_string();
    let attendee = attendee_id(1).to_string();
    assert_eq!(
        check().await.differences,
        [
            Difference::Seal { meeting: meeting.clone(), position: 1 },
            Difference::Statement { meeting: meeting.clone() },
            Difference::Projection { meeting, attendee },
        ],
        "a changed arrival breaks its seal and no longer fits the standing"
    );
}

pub async fn a_backup_fills_an_empty_workspace_of_either_engine(test: TestStore) {
    seed::write(&test.store, 5).await;
    let mut transaction = test.store.write().await.unwrap();
    let substitute = replies::AttendeeRow {
        id: attendee_id(0),
        substitute_for: Some(attendee_id(5).to_string()),
        ..seed::attendee(5)
    };
    replies::save_attendee(&mut transaction, &substitute).await.unwrap();
    append(&mut transaction, &seed::arrival(1, 1, START)).await.unwrap();
    seal(&mut transaction, &meeting_id(), START).await.unwrap();
    transaction.commit().await.unwrap();

    let mut file = Vec::new();
    let mut connection = test.store.read().await.unwrap();
    let written = backup::write(&mut connection, &[9; 32], &mut file).await.unwrap();
    for target in [sqlite().await, postgres().await] {
        let mut transaction = target.store.write().await.unwrap();
        let (key, rows) = backup::read(&mut transaction, BufReader::new(&file[..])).await.unwrap();
        transaction.commit().await.unwrap();
        assert_eq!((key, rows), ([9; 32], written));
        let mut restored = target.store.read().await.unwrap();
        let mut again = Vec::new();
        backup::write(&mut restored, &[9; 32], &mut again).await.unwrap();
        let sorted = |file: &[u8]| {
            let mut lines: Vec<String> =
                String::from_utf8_lossy(file).lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        assert_eq!(sorted(&again), sorted(&file), "nothing is lost or changed on the way");
        let mut result = Verification::default();
        verify(&mut restored, &meeting_id(), &mut result).await.unwrap();
        assert_eq!((result.events, result.differences.len()), (1, 0));
    }
    let mut transaction = test.store.write().await.unwrap();
    let full = backup::read(&mut transaction, BufReader::new(&file[..])).await;
    assert!(matches!(full, Err(StoreError::NotEmpty)), "a workspace in use is not overwritten");
}

pub async fn a_report_is_kept_with_its_logins_and_leaves_with_its_meeting(test: TestStore) {
    seed::write(&test.store, 3).await;
    let import = reports::ReportImportRow {
        id: id::<ImportId>(9, 1),
        meeting_id: meeting_id(),
        file: "参会报告.csv".to_owned(),
        platform: "zoom".to_owned(),
        at: START.ms(),
        actor: "organiser".to_owned(),
        recorded: 0,
        undone_at: None,
    };
    let logins: Vec<reports::ReportLoginRow> = (0..600)
        .map(|n| reports::ReportLoginRow {
            name: format!("许㛃{n}"),
            attendee_id: String::new(),
            meeting_venue_id: String::new(),
            event_id: String::new(),
            minutes: (n > 0).then_some(n),
            intervals: "[]".to_owned(),
        })
        .collect();
    let said = |person: &str| reports::ReportNameRow {
        name: "小许".to_owned(),
        venue_id: String::new(),
        unit_id: "甲".to_owned(),
        person: person.to_owned(),
        at: START.ms(),
    };
    let mut transaction = test.store.write().await.unwrap();
    reports::add(&mut transaction, &import, &logins).await.unwrap();
    reports::remember(&mut transaction, &said("许㛃")).await.unwrap();
    reports::remember(&mut transaction, &said("何䶮")).await.unwrap();
    reports::join_units(&mut transaction, "甲", "乙").await.unwrap();
    transaction.commit().await.unwrap();
    let mut transaction = test.store.write().await.unwrap();
    assert_eq!(reports::logins(&mut transaction, &import.id).await.unwrap(), logins, "in order");
    let names = ["小许".to_owned(), "别人".to_owned()];
    let names = reports::names(&mut transaction, &names).await.unwrap();
    assert_eq!(names.len(), 1);
    assert_eq!((&*names["小许"].person, &*names["小许"].unit_id), ("何䶮", "乙"), "said last");
    reports::forget(&mut transaction, "小许").await.unwrap();
    let names = reports::names(&mut transaction, &["小许".to_owned()]).await.unwrap();
    assert!(names.is_empty(), "forgotten");
    assert!(reports::mark_undone(&mut transaction, &import.id, 7).await.unwrap());
    assert!(!reports::mark_undone(&mut transaction, &import.id, 8).await.unwrap(), "only once");
    let listed = reports::of_meeting(&mut transaction, &meeting_id()).await.unwrap();
    assert_eq!(listed[0].undone_at, Some(7));
    meetings::discard(&mut transaction, &meeting_id()).await.unwrap();
    assert_eq!(reports::one(&mut transaction, &import.id).await.unwrap(), None);
    assert!(reports::logins(&mut transaction, &import.id).await.unwrap().is_empty());
}

pub async fn of_chosen_people_those_are_left_whose_name_was_not_taken_back(test: TestStore) {
    seed::write(&test.store, 3).await;
    let mut transaction = test.store.write().await.unwrap();
    let gone = replies::AttendeeRow { removed: 1, ..seed::attendee(2) };
    replies::save_attendee(&mut transaction, &gone).await.unwrap();
    let (one, two, nobody) = (attendee_id(1), attendee_id(2), attendee_id(900));
    let chosen = [&one, &two, &nobody];
    let found = replies::attendees_among(&mut transaction, &meeting_id(), &chosen).await.unwrap();
    assert_eq!(found, [one.clone()].into(), "one was taken back, one never was");
    let other = replies::attendees_among(&mut transaction, &id(1, 9), &chosen).await.unwrap();
    assert!(other.is_empty(), "people of this meeting only");
}

pub async fn arrivals_of_many_people_are_projected_at_once(test: TestStore) {
    seed::write(&test.store, 3).await;
    let mut transaction = test.store.write().await.unwrap();
    let events = [
        seed::arrival(1, 1, START.plus_minutes(5)),
        seed::arrival(2, 2, START),
        seed::arrival(3, 1, START),
    ];
    append_many(&mut transaction, &events).await.unwrap();
    append_many(&mut transaction, &events).await.unwrap();
    transaction.commit().await.unwrap();
    let mut connection = test.store.read().await.unwrap();
    assert_eq!(log_of(&mut connection, &meeting_id()).await.unwrap().len(), 3, "each once");
    let first = observed_of(&mut connection, &attendee_id(1)).await.unwrap();
    assert_eq!(first.arrived_at, Some(START), "the earliest of two");
    assert!(observed_of(&mut connection, &attendee_id(2)).await.unwrap().arrived_at.is_some());
    assert!(observed_of(&mut connection, &attendee_id(3)).await.unwrap().arrived_at.is_none());
}

pub async fn a_damaged_backup_changes_nothing(test: TestStore) {
    let source = sqlite().await;
    seed::write(&source.store, 2).await;
    let mut file = Vec::new();
    let mut connection = source.store.read().await.unwrap();
    backup::write(&mut connection, &[9; 32], &mut file).await.unwrap();
    let text = String::from_utf8(file).unwrap();
    let without_last_line = text.trim_end().rsplit_once('\n').unwrap().0.to_owned();
    let damaged = [
        String::new(),
        "{}\n".to_owned(),
        text[..text.len() / 2].to_owned(),
        without_last_line,
        text.replacen("\"table\":\"unit\"", "\"table\":\"unit; DROP TABLE unit\"", 1),
        text.replacen("short_name", "short_name\\\"; --", 1),
    ];
    for (case, file) in damaged.iter().enumerate() {
        let mut transaction = test.store.write().await.unwrap();
        let read = backup::read(&mut transaction, BufReader::new(file.as_bytes())).await;
        assert!(read.is_err(), "case {case}");
        drop(transaction);
    }
    let mut connection = test.store.read().await.unwrap();
    assert_eq!(directory::units(&mut connection).await.unwrap(), []);
}

pub async fn a_key_opens_one_session(test: TestStore) {
    let later = START.plus_minutes(10);
    let mut transaction = test.store.write().await.unwrap();
    sessions::add_key(&mut transaction, "hash-of-key", later).await.unwrap();
    transaction.commit().await.unwrap();
    let uses: Vec<_> = (0..8)
        .map(|_| {
            let store = test.store.clone();
            tokio::spawn(async move {
                loop {
                    let used = async {
                        let mut transaction = store.write().await?;
                        let used =
                            sessions::use_key(&mut transaction, "hash-of-key", START).await?;
                        transaction.commit().await?;
                        Ok(used)
                    };
                    match used.await {
                        Ok(used) => break used,
                        // The engine chose another one; whoever lost tries again.
                        Err(StoreError::Busy) => {}
                        Err(error) => panic!("{error}"),
                    }
                }
            })
        })
        .collect();
    let mut opened = 0;
    for used in uses {
        opened += usize::from(used.await.unwrap());
    }
    assert_eq!(opened, 1, "however many try at once");

    let mut transaction = test.store.write().await.unwrap();
    sessions::open(&mut transaction, "hash-of-token", START, later).await.unwrap();
    assert!(sessions::is_open(&mut transaction, "hash-of-token", START).await.unwrap());
    assert!(
        !sessions::is_open(&mut transaction, "hash-of-token", later).await.unwrap(),
        "it expires"
    );
    assert!(!sessions::is_open(&mut transaction, "another", Instant(0)).await.unwrap());
}
