//! One meeting read whole: who is assigned, who answered, who was seen. Every list and count of a
//! meeting is made from it, so that no two screens disagree.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use huidao_domain::attendance::{Answered, attendance};
use huidao_domain::count::{Person, unit_by_venue};
use huidao_domain::{
    Attendance, AttendeeId, Counts, Decision, MeetingId, MeetingVenueId, Observed, TimeZoneName,
    UnitId,
};
use huidao_store::Connection;
use huidao_store::attendance::{observed, observed_of};
use huidao_store::change_requests;
use huidao_store::directory::{self, ContactRow, UnitRow};
use huidao_store::meetings::{self, AssignmentRow, MeetingRow, MeetingVenueRow};
use huidao_store::participation::{self, ParticipationRow};
use huidao_store::replies::{self, AttendeeRow, ReplyRow};

use crate::{Failure, Result};

/// Units and contacts of the workspace, shared by the meetings that are read with it.
pub(crate) struct Directory {
    units: Arc<HashMap<UnitId, UnitRow>>,
    contacts: Arc<Vec<ContactRow>>,
}

impl Directory {
    pub async fn load(connection: &mut Connection) -> Result<Self> {
        let units = directory::units(connection).await?;
        Ok(Self {
            units: Arc::new(units.into_iter().map(|unit| (unit.id.clone(), unit)).collect()),
            contacts: Arc::new(directory::contacts(connection).await?),
        })
    }

    /// A unit's name; empty for one that is gone.
    pub fn unit_name(&self, id: &UnitId) -> String {
        self.units.get(id).map(|unit| unit.name.clone()).unwrap_or_default()
    }

    /// How many units there are, archived ones too.
    pub fn len(&self) -> usize {
        self.units.len()
    }
}

/// A meeting with everything that lists and counts are made from.
pub(crate) struct Gathering {
    pub meeting: MeetingRow,
    /// Units that take part, in official order.
    pub participants: Vec<ParticipationRow>,
    /// Main venue first.
    pub venues: Vec<MeetingVenueRow>,
    /// In official order of the units.
    pub assignments: Vec<AssignmentRow>,
    pub units: Arc<HashMap<UnitId, UnitRow>>,
    /// Every contact of the directory that is not archived.
    pub contacts: Arc<Vec<ContactRow>>,
    pub replies: HashMap<UnitId, ReplyRow>,
    /// Units whose change waits for the organiser.
    pub asking: HashSet<UnitId>,
    pub attendees: HashMap<UnitId, Vec<AttendeeRow>>,
    pub observed: HashMap<AttendeeId, Observed>,
}

impl Gathering {
    pub async fn load(connection: &mut Connection, id: &MeetingId) -> Result<Self> {
        let directory = Directory::load(connection).await?;
        Self::load_with(connection, id, &directory).await
    }

    /// The same when several meetings are read: the directory is read once.
    pub async fn load_with(
        connection: &mut Connection,
        id: &MeetingId,
        directory: &Directory,
    ) -> Result<Self> {
        let mut gathering = Self::without_people(connection, id, directory).await?;
        for row in replies::attendees(connection, id).await? {
            gathering.attendees.entry(row.unit_id.clone()).or_default().push(row);
        }
        gathering.observed = observed(connection, id).await?;
        Ok(gathering)
    }

    /// Everything of a meeting but its people, for whoever reads those one by one.
    pub async fn without_people(
        connection: &mut Connection,
        id: &MeetingId,
        directory: &Directory,
    ) -> Result<Self> {
        let meeting =
            meetings::one(connection, id).await?.ok_or_else(|| Failure::not_found("meeting"))?;
        Ok(Self {
            participants: participation::of_meeting(connection, id).await?,
            venues: meetings::venues(connection, id).await?,
            assignments: meetings::assignments(connection, id).await?,
            units: directory.units.clone(),
            contacts: directory.contacts.clone(),
            replies: replies::of_meeting(connection, id)
                .await?
                .into_iter()
                .map(|reply| (reply.unit_id.clone(), reply))
                .collect(),
            asking: change_requests::asking(connection, id).await?.into_iter().collect(),
            observed: HashMap::new(),
            attendees: HashMap::new(),
            meeting,
        })
    }

    /// Counts a meeting that was read without its people: they come unit by unit, by the same rules, and no more than
    /// one unit's are held at once.
    pub async fn tally(&mut self, connection: &mut Connection) -> Result<Tally> {
        let meeting = self.meeting.id.clone();
        let none = Counts { ended: self.ended(), ..Counts::default() };
        let mut tally = Tally {
            whole: none,
            venues: self.venues.iter().map(|venue| (venue.id.clone(), none)).collect(),
            units: HashMap::new(),
            pending: Vec::new(),
        };
        let assignments: HashMap<UnitId, AssignmentRow> =
            self.assignments.iter().map(|row| (row.unit_id.clone(), row.clone())).collect();
        let mut unit: Option<UnitId> = None;
        replies::each_seen(connection, &meeting, |row| {
            if unit.as_ref() != Some(&row.person.unit_id) {
                self.tally_unit(&assignments, unit.as_ref(), &mut tally);
                unit = Some(row.person.unit_id.clone());
            }
            let person = &row.person;
            if person.decision == Decision::Pending && person.substitute_for.is_none() {
                tally.pending.push(person.name.clone());
            }
            if let Some(observed) = row.observed {
                self.observed.insert(person.id.clone(), observed);
            }
            self.attendees.entry(person.unit_id.clone()).or_default().push(row.person);
            Ok(())
        })
        .await?;
        self.tally_unit(&assignments, unit.as_ref(), &mut tally);
        for (unit, assignment) in &assignments {
            if !tally.units.contains_key(unit) {
                self.add_to(&mut tally, assignment, false);
            }
        }
        Ok(tally)
    }

    /// Counts the unit whose people were read last, and lets go of them.
    fn tally_unit(
        &mut self,
        assignments: &HashMap<UnitId, AssignmentRow>,
        unit: Option<&UnitId>,
        tally: &mut Tally,
    ) {
        let on_record = !self.observed.is_empty();
        if let Some(assignment) = unit.and_then(|unit| assignments.get(unit)) {
            self.add_to(tally, assignment, on_record);
        }
        self.attendees.clear();
        self.observed.clear();
    }

    fn add_to(&self, tally: &mut Tally, assignment: &AssignmentRow, on_record: bool) {
        let counts = self.counts_of_unit(assignment);
        tally.whole.include(&counts);
        let none = Counts { ended: self.ended(), ..Counts::default() };
        for (venue, counts) in self.seats_of(assignment) {
            tally.venues.entry(venue).or_insert(none).include(&counts);
        }
        let unit = UnitTally { counts, on_record };
        tally.units.insert(assignment.unit_id.clone(), unit);
    }

    /// The part of a meeting that concerns one unit; none when the unit has no venue there.
    pub async fn load_unit(
        connection: &mut Connection,
        id: &MeetingId,
        unit: &UnitId,
    ) -> Result<Option<Self>> {
        let meeting =
            meetings::one(connection, id).await?.ok_or_else(|| Failure::not_found("meeting"))?;
        let assignment = meetings::assignment_of_unit(connection, id, unit).await?;
        let venue = meetings::venue_of_unit(connection, id, unit).await?;
        let known = directory::unit(connection, unit).await?;
        let (Some(assignment), Some(venue), Some(known)) = (assignment, venue, known) else {
            return Ok(None);
        };
        let people = replies::unit_attendees(connection, id, unit).await?;
        let mut venues = vec![venue];
        if people.iter().any(|person| person.moved_to().is_some()) {
            let home = venues[0].id.clone();
            let others = meetings::venues(connection, id).await?;
            venues.extend(others.into_iter().filter(|other| other.id != home));
        }
        let mut seen = HashMap::new();
        for person in &people {
            seen.insert(person.id.clone(), observed_of(connection, &person.id).await?);
        }
        let reply = replies::of_unit(connection, id, unit).await?;
        let mut asking: HashSet<UnitId> =
            change_requests::asking(connection, id).await?.into_iter().collect();
        asking.retain(|asking| asking == unit);
        Ok(Some(Self {
            meeting,
            participants: vec![assignment.terms()],
            venues,
            assignments: vec![assignment],
            units: Arc::new(HashMap::from([(unit.clone(), known)])),
            contacts: Arc::default(),
            replies: reply.into_iter().map(|reply| (unit.clone(), reply)).collect(),
            attendees: HashMap::from([(unit.clone(), people)]),
            asking,
            observed: seen,
        }))
    }

    /// Units that take part and have no venue yet, in official order.
    pub fn without_venue(&self) -> Vec<&UnitRow> {
        let assigned: HashSet<&UnitId> = self.assignments.iter().map(|row| &row.unit_id).collect();
        self.participants
            .iter()
            .filter(|row| !assigned.contains(&row.unit_id))
            .filter_map(|row| self.units.get(&row.unit_id))
            .collect()
    }

    /// Whether whoever is missing counts as absent.
    pub fn ended(&self) -> bool {
        self.meeting.state.has_ended()
    }

    pub fn zone(&self) -> TimeZoneName {
        zone_of(&self.meeting.time_zone)
    }

    pub fn unit(&self, id: &UnitId) -> Result<&UnitRow> {
        self.units.get(id).ok_or_else(|| Failure::not_found("unit"))
    }

    pub fn venue(&self, id: &MeetingVenueId) -> Option<&MeetingVenueRow> {
        self.venues.iter().find(|venue| venue.id == *id)
    }

    pub fn attendees_of(&self, unit: &UnitId) -> &[AttendeeRow] {
        self.attendees.get(unit).map_or(&[], Vec::as_slice)
    }

    /// Whether nothing has come from a unit: no answer, and none that waits for the organiser.
    pub fn is_silent(&self, unit: &UnitId) -> bool {
        !self.replies.contains_key(unit) && !self.asking.contains(unit)
    }

    /// One person's attendance.
    pub fn attendance_of(&self, row: &AttendeeRow) -> Attendance {
        let nothing = Observed::default();
        let observed = self.observed.get(&row.id).unwrap_or(&nothing);
        attendance(answered(row), observed, &self.meeting.times(), self.ended())
    }

    /// Where a person sits: the venue the person was moved to, or the unit's.
    pub fn seat_of(&self, row: &AttendeeRow, home: &MeetingVenueId) -> MeetingVenueId {
        row.moved_to().filter(|venue| self.venue(venue).is_some()).unwrap_or_else(|| home.clone())
    }

    /// A unit's people as counting sees them.
    fn counted(&self, unit: &UnitId) -> Vec<Person> {
        self.attendees_of(unit)
            .iter()
            .map(|row| Person {
                id: row.id.clone(),
                answer: row.answer,
                decision: row.decision,
                substitute_for: row.replaces(),
                walk_in: row.walk_in != 0,
                attendance: self.attendance_of(row),
            })
            .collect()
    }

    pub fn counts(&self) -> Counts {
        let mut counts = Counts { ended: self.ended(), ..Counts::default() };
        for assignment in &self.assignments {
            counts.include(&self.counts_of_unit(assignment));
        }
        counts
    }

    /// Counts of every venue by identifier.
    pub fn counts_by_venue(&self) -> HashMap<MeetingVenueId, Counts> {
        let none = Counts { ended: self.ended(), ..Counts::default() };
        let mut found: HashMap<MeetingVenueId, Counts> =
            self.venues.iter().map(|venue| (venue.id.clone(), none)).collect();
        for (venue, counts) in self.assignments.iter().flat_map(|row| self.seats_of(row)) {
            found.entry(venue).or_insert(none).include(&counts);
        }
        found
    }

    /// A unit's counts by venue.
    fn seats_of(&self, assignment: &AssignmentRow) -> Vec<(MeetingVenueId, Counts)> {
        let people = self.counted(&assignment.unit_id);
        let rows = self.attendees_of(&assignment.unit_id);
        let replied = self.replies.contains_key(&assignment.unit_id);
        let home = &assignment.meeting_venue_id;
        let mut seats = unit_by_venue((replied, assignment.quota), &people, home, |at| {
            self.seat_of(&rows[at], home)
        });
        for (_, counts) in &mut seats {
            counts.ended = self.ended();
        }
        seats
    }

    pub fn counts_of_unit(&self, assignment: &AssignmentRow) -> Counts {
        let mut counts = Counts { ended: self.ended(), ..Counts::default() };
        let replied = self.replies.contains_key(&assignment.unit_id);
        counts.add_unit(replied, assignment.quota, &self.counted(&assignment.unit_id));
        counts
    }
}

/// What a meeting comes to, counted without holding its people.
pub(crate) struct Tally {
    pub whole: Counts,
    /// Every venue.
    pub venues: HashMap<MeetingVenueId, Counts>,
    /// Every unit with a venue.
    pub units: HashMap<UnitId, UnitTally>,
    /// Names of people on whom the organiser has to decide, substitutes left out.
    pub pending: Vec<String>,
}

/// What a unit comes to.
pub(crate) struct UnitTally {
    pub counts: Counts,
    /// Whether something was ever recorded of one of its people.
    pub on_record: bool,
}

/// What was answered about a person.
pub(crate) fn answered(row: &AttendeeRow) -> Answered {
    Answered {
        answer: row.answer,
        decision: row.decision,
        is_substitute: row.substitute_for.is_some(),
        is_walk_in: row.walk_in != 0,
    }
}

/// A stored time zone; the office's own should the name be lost.
pub fn zone_of(name: &str) -> TimeZoneName {
    name.parse().unwrap_or_else(|_| default_zone())
}

/// The zone of the first users.
pub(crate) fn default_zone() -> TimeZoneName {
    #[expect(
        clippy::expect_used,
        reason = "a name in the bundled database; held by a test of the domain"
    )]
    "Asia/Shanghai".parse().expect("Asia/Shanghai is bundled")
}
