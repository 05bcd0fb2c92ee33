use huidao_commands::desk::{DeskEventKind, RecordAtDesk};
use huidao_domain::{AttendeeId, EventId};

use super::*;

fn address(last: char) -> DeskAddress {
    format!("http://127.0.0.1:1/d/0123456789abcdefghijA{last}").parse().unwrap()
}

fn event(n: u32) -> DeskEvent {
    let id = |kind: u32| format!("01928c6e-0000-7000-8000-{kind:04x}{n:08x}");
    DeskEvent {
        id: EventId::try_from(id(7)).unwrap(),
        attendee: AttendeeId::try_from(id(5)).unwrap(),
        kind: DeskEventKind::CheckIn,
        target: None,
        at: Instant(i64::from(n)),
        reason: "许㛃".to_owned(),
    }
}

fn seen(numbers: std::ops::Range<u32>) -> RecordAtDesk {
    RecordAtDesk {
        device: "a".to_owned(),
        sent_at: Instant(0),
        walk_ins: Vec::new(),
        events: numbers.map(event).collect(),
    }
}

#[test]
fn what_was_acknowledged_is_there_again_and_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Book::open(folder.path(), &address('B')).unwrap();
    book.record(&seen(0..3)).unwrap();
    book.record(&seen(1..4)).unwrap();
    assert_eq!(book.waiting_count(), 4, "the same event is one event");
    let done = DeskResult { id: event(0).id.to_string(), failure: None };
    book.settle(vec![done]).unwrap();
    drop(book);
    let book = Book::open(folder.path(), &address('B')).unwrap();
    let (_, waiting) = book.waiting(100);
    assert_eq!(waiting, [event(1), event(2), event(3)], "in the order they were seen");
}

#[test]
fn a_line_that_was_cut_short_is_dropped_and_the_rest_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Book::open(folder.path(), &address('B')).unwrap();
    book.record(&seen(0..2)).unwrap();
    let path = book.journal_path.clone();
    drop(book);
    let whole = std::fs::read(&path).unwrap();
    for cut in [1, 3, 20] {
        std::fs::write(&path, &whole[..whole.len() - cut]).unwrap();
        let mut book = Book::open(folder.path(), &address('B')).unwrap();
        assert_eq!(book.waiting_count(), 1, "cut by {cut}");
        book.record(&seen(5..6)).unwrap();
        drop(book);
        let book = Book::open(folder.path(), &address('B')).unwrap();
        assert_eq!(book.waiting_count(), 2, "and it goes on from there");
    }
}

#[test]
fn without_the_link_nothing_is_read_and_damage_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Book::open(folder.path(), &address('B')).unwrap();
    book.record(&seen(0..2)).unwrap();
    let path = book.journal_path.clone();
    drop(book);
    let bytes = std::fs::read(&path).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert!(!text.contains("许㛃") && !text.contains("check_in"), "it is encrypted");
    let other = Book::open(folder.path(), &address('C')).unwrap();
    assert_eq!(other.waiting_count(), 0, "another link has a book of its own");
    let mut damaged = bytes.clone();
    damaged[10] ^= 1;
    std::fs::write(&path, damaged).unwrap();
    assert!(matches!(Book::open(folder.path(), &address('B')), Err(BookError::Unreadable)));
}

#[test]
fn a_desk_is_open_once_and_leaves_nothing_when_it_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let book = Book::open(folder.path(), &address('B')).unwrap();
    assert!(matches!(Book::open(folder.path(), &address('B')), Err(BookError::InUse)));
    book.remove().unwrap();
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn room_that_a_power_cut_left_empty_and_a_damaged_list_lock_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Book::open(folder.path(), &address('B')).unwrap();
    book.record(&seen(0..2)).unwrap();
    let (journal, list) = (book.journal_path.clone(), book.list_path.clone());
    drop(book);
    let mut bytes = std::fs::read(&journal).unwrap();
    bytes.extend([0; 500]);
    std::fs::write(&journal, bytes).unwrap();
    std::fs::write(&list, b"damaged").unwrap();
    let mut book = Book::open(folder.path(), &address('B')).unwrap();
    assert_eq!(book.waiting_count(), 2, "what was acknowledged is there");
    book.record(&seen(5..6)).unwrap();
    drop(book);
    assert_eq!(Book::open(folder.path(), &address('B')).unwrap().waiting_count(), 3);
}
