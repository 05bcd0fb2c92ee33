//! A small meeting written by the store's own functions.

use huidao_domain::{
    Answer, AttendeeId, Decision, EventId, EventKind, Instant, MeetingId, MeetingState,
    MeetingVenueId, PersonRank, Rank, Source, Standing, UnitId, VenueId, VenueRole,
};
use huidao_store::attendance::NewEvent;
use huidao_store::directory::{self, UnitRow, VenueRow};
use huidao_store::meetings::{self, AssignmentRow, MeetingRow};
use huidao_store::replies::{self, AttendeeRow, ReplyRow};
use huidao_store::{CheckInQueue, Claim, Store, Tap};

/// The meeting's start.
pub const START: Instant = Instant(1_665_988_200_000);

/// Identifier number `n` of a family.
pub fn id<T: TryFrom<String, Error = huidao_domain::IdError>>(family: u8, n: usize) -> T {
    T::try_from(format!("01928c6e-00{family:02x}-7000-8000-{n:012x}")).unwrap()
}

pub fn meeting_id() -> MeetingId {
    id(1, 1)
}

pub fn attendee_id(n: usize) -> AttendeeId {
    id(5, n)
}

pub fn meeting() -> MeetingRow {
    MeetingRow {
        id: meeting_id(),
        title: "全体成员会议".to_owned(),
        kind: String::new(),
        host: String::new(),
        chair: "洪碧".to_owned(),
        moderator: String::new(),
        note: String::new(),
        starts_at: START,
        ends_at: START.plus_minutes(120),
        time_zone: "Asia/Shanghai".to_owned(),
        reply_deadline: None,
        opens_before_min: 60,
        late_after_min: 10,
        early_before_min: 15,
        state: MeetingState::UnderWay,
        is_sample: 0,
        version: 1,
        state_reason: String::new(),
        series_id: None,
        is_exception: 0,
        follows_id: None,
        parent_id: None,
        parent_starts_at: None,
        parent_ends_at: None,
    }
}

pub fn unit(n: usize) -> UnitRow {
    UnitRow {
        id: id(2, n),
        position: i64::try_from(n).unwrap(),
        name: format!("单位{n}"),
        short_name: format!("单{n}"),
        category: String::new(),
        default_venue: String::new(),
        archived: 0,
        parent_id: None,
        aliases: String::new(),
        remark: String::new(),
    }
}

pub fn venue(n: usize) -> VenueRow {
    VenueRow {
        id: id(3, n),
        name: format!("会场{n}"),
        site: String::new(),
        room: String::new(),
        capacity: (n == 1).then_some(60),
        time_zone: "Asia/Shanghai".to_owned(),
        coordinator: String::new(),
        coordinator_phone: String::new(),
        platform: String::new(),
        room_number: String::new(),
        endpoint: String::new(),
        equipment: String::new(),
        archived: 0,
    }
}

pub fn meeting_venue_id(n: usize) -> MeetingVenueId {
    id(4, n)
}

pub fn assignment(n: usize, venue: usize) -> AssignmentRow {
    AssignmentRow {
        id: id(6, n),
        unit_id: id::<UnitId>(2, n),
        meeting_venue_id: meeting_venue_id(venue),
        quota: 1,
        rank: Rank::Any,
        standing: Standing::Attend,
    }
}

pub fn attendee(n: usize) -> AttendeeRow {
    AttendeeRow {
        id: attendee_id(n),
        meeting_id: meeting_id(),
        unit_id: id(2, n),
        position: 10,
        name: format!("许㛃{n}"),
        title: "科长".to_owned(),
        phone: String::new(),
        answer: Answer::Attend,
        reason: String::new(),
        decision: Decision::None,
        decided_note: String::new(),
        substitute_for: None,
        removed: 0,
        rank: PersonRank::Other,
        standing: String::new(),
        walk_in: 0,
        meeting_venue_id: String::new(),
    }
}

/// Writes a meeting under way with two venues and `people` units of one person each.
pub async fn write(store: &Store, people: usize) {
    let mut transaction = store.write().await.unwrap();
    meetings::save(&mut transaction, &meeting()).await.unwrap();
    for (n, role) in [(1, VenueRole::Main), (2, VenueRole::Branch)] {
        directory::save_venue(&mut transaction, &venue(n)).await.unwrap();
        let place = i64::try_from(n).unwrap();
        meetings::save_venue(
            &mut transaction,
            &meeting_id(),
            &meeting_venue_id(n),
            &id::<VenueId>(3, n),
            role,
            place,
        )
        .await
        .unwrap();
    }
    for n in 1..=people {
        directory::save_unit(&mut transaction, &unit(n)).await.unwrap();
        meetings::assign(&mut transaction, &meeting_id(), &assignment(n, 1)).await.unwrap();
        replies::save(&mut transaction, &meeting_id(), &reply(n), 0).await.unwrap();
        replies::save_attendee(&mut transaction, &attendee(n)).await.unwrap();
    }
    transaction.commit().await.unwrap();
}

pub fn reply(n: usize) -> ReplyRow {
    ReplyRow {
        unit_id: id(2, n),
        version: 0,
        remark: String::new(),
        answered_at: START,
        answered_by: "张三".to_owned(),
        receipt: 0,
        first_at: START,
        late: 0,
    }
}

/// An arrival of person `n`.
pub fn arrival(event: usize, n: usize, at: Instant) -> NewEvent {
    NewEvent {
        id: id::<EventId>(7, event),
        meeting: meeting_id(),
        attendee: attendee_id(n),
        kind: EventKind::CheckIn,
        source: Source::Link,
        device_time: at,
        server_time: at,
        clock_offset_ms: 0,
        venue: Some(meeting_venue_id(1)),
        actor: "张三".to_owned(),
        reason: String::new(),
        device: String::new(),
    }
}

/// The organiser checks person `n` in.
pub fn tap(event: usize, n: usize, at: Instant) -> Tap {
    Tap {
        id: id::<EventId>(7, event),
        attendee: attendee_id(n),
        at,
        claim: Claim::Hand { actor: "张三".to_owned() },
        device: String::new(),
        signature: None,
        move_here: false,
    }
}

/// A check-in queue that nobody listens to.
pub fn queue(store: &Store) -> CheckInQueue {
    CheckInQueue::start(store.clone(), std::sync::Arc::new(|_| {}))
}
