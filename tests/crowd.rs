//! A meeting of many people, written straight into a workspace: as many as a province or a country has.

use huidao_commands::{App, hash_token};
use huidao_domain::{
    Answer, AttendeeId, ContactId, Decision, Instant, MeetingId, MeetingState, MeetingVenueId,
    PersonRank, Rank, Standing, UnitId, VenueRole,
};
use huidao_store::directory::{self, ContactRow, UnitRow, VenueRow};
use huidao_store::invitations::{self, InvitationRow};
use huidao_store::meetings::{self, AssignmentRow, MeetingRow};
use huidao_store::participation::ParticipationRow;
use huidao_store::replies::{self, AttendeeRow, ReplyRow};

/// How large a crowd is.
#[derive(Clone, Copy)]
pub struct Crowd {
    /// Venues, one unit after the other.
    pub venues: usize,
    /// Units.
    pub units: usize,
    /// People of each.
    pub people: usize,
    /// The meeting's start.
    pub starts_at: Instant,
}

/// Somebody of a crowd.
#[derive(Clone)]
pub struct Seat {
    /// The token of the unit's link.
    pub token: String,
    /// The person.
    pub attendee: String,
}

fn id<T: TryFrom<String>>(kind: usize, n: usize) -> T
where
    T::Error: std::fmt::Debug,
{
    T::try_from(format!("01928c6e-0000-7000-8{kind:03x}-{n:012x}")).unwrap()
}

/// Writes a meeting under way and everybody in it; answers its identifier and everybody's seat.
pub async fn crowd(app: &App, size: Crowd) -> (MeetingId, Vec<Seat>) {
    let meeting: MeetingId = id(1, 1);
    let mut transaction = app.store().write().await.unwrap();
    meetings::save(&mut transaction, &meeting_row(&meeting, size.starts_at)).await.unwrap();
    for n in 0..size.venues {
        let venue = VenueRow {
            id: id(3, n),
            name: format!("第{n}会场"),
            site: String::new(),
            room: String::new(),
            capacity: None,
            time_zone: "Asia/Shanghai".to_owned(),
            coordinator: String::new(),
            coordinator_phone: String::new(),
            platform: String::new(),
            room_number: String::new(),
            endpoint: String::new(),
            equipment: String::new(),
            archived: 0,
        };
        directory::save_venue(&mut transaction, &venue).await.unwrap();
        let role = if n == 0 { VenueRole::Main } else { VenueRole::Branch };
        let place = i64::try_from(n).unwrap();
        let seat: MeetingVenueId = id(4, n);
        meetings::save_venue(&mut transaction, &meeting, &seat, &venue.id, role, place)
            .await
            .unwrap();
    }
    let mut seats = Vec::with_capacity(size.units * size.people);
    for n in 0..size.units {
        write_unit(app, &mut transaction, (&meeting, size, n), &mut seats).await;
    }
    transaction.commit().await.unwrap();
    (meeting, seats)
}

async fn write_unit(
    app: &App,
    connection: &mut huidao_store::Connection,
    (meeting, size, n): (&MeetingId, Crowd, usize),
    seats: &mut Vec<Seat>,
) {
    let unit: UnitId = id(2, n);
    let position = i64::try_from(n).unwrap();
    let row = UnitRow {
        id: unit.clone(),
        position,
        name: format!("第{n}单位"),
        short_name: format!("单位{n}"),
        category: String::new(),
        default_venue: String::new(),
        archived: 0,
        parent_id: None,
        aliases: String::new(),
        remark: String::new(),
    };
    directory::save_unit(connection, &row).await.unwrap();
    let contact: ContactId = id(5, n);
    let row = ContactRow {
        id: contact.clone(),
        unit_id: unit.clone(),
        position: 0,
        name: format!("联络员{n}"),
        title: String::new(),
        phone: String::new(),
        mail: String::new(),
        archived: 0,
    };
    directory::save_contact(connection, &row).await.unwrap();
    let terms = ParticipationRow {
        unit_id: unit.clone(),
        quota: i64::try_from(size.people).unwrap(),
        rank: Rank::Any,
        standing: Standing::Attend,
    };
    let venue: MeetingVenueId = id(4, n % size.venues);
    let assignment = AssignmentRow::new(id(6, n), venue, terms);
    meetings::assign(connection, meeting, &assignment).await.unwrap();
    let token = app.key().link_token(meeting, &contact, 1).unwrap();
    let row = InvitationRow {
        id: id(7, n),
        meeting_id: meeting.clone(),
        contact_id: contact,
        unit_id: unit.clone(),
        version: 1,
        token_hash: hash_token(&token),
        revoked: 0,
        issued_at: size.starts_at,
        opened_at: None,
        told_at: None,
        told: String::new(),
        sequence: 0,
    };
    invitations::add(connection, &row).await.unwrap();
    let reply = ReplyRow {
        unit_id: unit.clone(),
        version: 0,
        remark: String::new(),
        answered_at: size.starts_at,
        answered_by: "联络员".to_owned(),
        receipt: 0,
        first_at: size.starts_at,
        late: 0,
    };
    replies::save(connection, meeting, &reply, 0).await.unwrap();
    for at in 0..size.people {
        let number = n * size.people + at;
        let attendee: AttendeeId = id(8, number);
        let row = AttendeeRow {
            id: attendee.clone(),
            meeting_id: meeting.clone(),
            unit_id: unit.clone(),
            position: i64::try_from(at).unwrap() * 10,
            name: format!("人员{number}"),
            title: "科长".to_owned(),
            phone: format!("1990{number:07}"),
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
        };
        replies::save_attendee(connection, &row).await.unwrap();
        seats.push(Seat { token: token.clone(), attendee: attendee.to_string() });
    }
}

fn meeting_row(id: &MeetingId, starts_at: Instant) -> MeetingRow {
    MeetingRow {
        id: id.clone(),
        title: "全国电视电话会议".to_owned(),
        kind: String::new(),
        host: String::new(),
        chair: String::new(),
        moderator: String::new(),
        note: String::new(),
        starts_at,
        ends_at: starts_at.plus_minutes(180),
        time_zone: "Asia/Shanghai".to_owned(),
        reply_deadline: None,
        opens_before_min: 120,
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
