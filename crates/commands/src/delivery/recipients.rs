//! Who gets a message and what it says to them. Facts are read when it is sent, so that nobody is told
//! what is no longer so.

use huidao_delivery::calendar::{Entry, Method, calendar};
use huidao_delivery::template::{Template, Variable};
use huidao_domain::{ChannelKind, ContactId, Instant, MessageKind, Rank, UnitId};
use huidao_store::invitations::InvitationRow;
use huidao_store::meetings::{AssignmentRow, MeetingRow, MeetingVenueRow};
use huidao_store::{Connection, directory, settings};
use huidao_wording::{Language, date_time, date_time_range, text, text_with};

use super::texts::{TextPlace, late, load};
use super::told::{Told, is_called_off, kept, told_now};
use crate::gathering::{Gathering, zone_of};
use crate::links::{address, place};
use crate::service::public_url;
use crate::settings::{OFFICE_CONTACT, OFFICE_NAME};
use crate::{App, Failure, Result};

/// What all messages of one sending have in common.
pub(crate) struct Sending {
    pub kind: MessageKind,
    pub channel: ChannelKind,
    pub language: Language,
    /// Words of its own: why, what is asked.
    pub note: String,
    subject: Template,
    body: Template,
    /// The body once the deadline has passed, of a text that names it as one to come.
    late_body: Option<Template>,
    office: String,
    ask: String,
    base: String,
}

/// A message to one contact.
pub(crate) struct Letter {
    pub name: String,
    /// Mail address or phone; empty when the contact has none.
    pub address: String,
    pub subject: String,
    pub text: String,
    /// The calendar entry with what it does.
    pub calendar: Option<(Method, String)>,
    /// Time and place that it tells.
    pub told: String,
    pub sequence: i64,
    /// Whether time or place differ from what the contact was told last.
    pub is_news: bool,
    /// Whether the contact was told last that the meeting does not take place.
    pub knows_it_is_off: bool,
}

impl Sending {
    pub(super) async fn load(
        app: &App,
        connection: &mut Connection,
        (kind, channel, language): (MessageKind, ChannelKind, Language),
        note: &str,
    ) -> Result<Self> {
        let place = TextPlace::of(channel);
        Self::load_text(app, connection, (place, kind, channel, language), note).await
    }

    /// An invitation to be handed over or pasted by a person.
    pub(crate) async fn by_hand(
        app: &App,
        connection: &mut Connection,
        language: Language,
    ) -> Result<Self> {
        // As a text message: a text alone, without a calendar entry.
        let what = (TextPlace::Hand, MessageKind::Invite, ChannelKind::Sms, language);
        Self::load_text(app, connection, what, "").await
    }

    async fn load_text(
        app: &App,
        connection: &mut Connection,
        (place, kind, channel, language): (TextPlace, MessageKind, ChannelKind, Language),
        note: &str,
    ) -> Result<Self> {
        let (subject, body, is_own) = load(connection, place, kind, language).await?;
        let late_body = (is_own && kind == MessageKind::Remind).then(|| late(place, language));
        Ok(Self {
            kind,
            channel,
            language,
            note: note.to_owned(),
            subject: subject.parse()?,
            body: body.parse()?,
            late_body: late_body.map(|text| text.parse()).transpose()?,
            office: settings::get(connection, OFFICE_NAME).await?.unwrap_or_default(),
            ask: settings::get(connection, OFFICE_CONTACT).await?.unwrap_or_default(),
            base: public_url(app, connection).await?,
        })
    }

    /// The message to the contact of a link. `gathering` knows at least the contact's unit.
    pub(crate) fn letter(
        &self,
        app: &App,
        gathering: &Gathering,
        invitation: &InvitationRow,
        contact: &directory::ContactRow,
        from: (&str, &str),
    ) -> Result<Letter> {
        let assignment = gathering
            .assignments
            .iter()
            .find(|assignment| assignment.unit_id == invitation.unit_id)
            .ok_or_else(|| Failure::not_found("assignment"))?;
        let url = address(app, &self.base, invitation)?;
        let told = told_now(gathering, assignment)?;
        let before: Option<Told> = serde_json::from_str(&invitation.told).ok();
        let is_news = before.as_ref().is_some_and(|before| *before != told);
        let zone = zone_at(gathering, assignment);
        let changes =
            before.as_ref().map(|before| self.changes(before, &told, &zone)).unwrap_or_default();
        let knows_it_is_off = before.is_some_and(|before| before.called_off);
        let value = |variable| {
            self.value(variable, gathering, assignment, &told, (&contact.name, &url, &changes))
        };
        let (subject, text) =
            (self.subject.render(value), self.body_at(gathering, app.now()).render(value));
        let alters = matches!(self.kind, MessageKind::Change | MessageKind::CallOff);
        let sequence = invitation.sequence + i64::from(alters);
        let method = match self.kind {
            MessageKind::Invite | MessageKind::Change => Some(Method::Request),
            MessageKind::CallOff => Some(Method::Cancel),
            MessageKind::Remind
            | MessageKind::AskBack
            | MessageKind::Announce
            | MessageKind::LineUp
            | MessageKind::Test => None,
        };
        let method = method.filter(|_| self.channel == ChannelKind::Mail);
        let calendar = method.map(|method| {
            let people = (from, (contact.name.as_str(), contact.mail.as_str()));
            let words = (text.as_str(), url.as_str());
            let of = (gathering, assignment, invitation, &told);
            (method, entry(of, people, words, (method, sequence, app.now())))
        });
        Ok(Letter {
            name: contact.name.clone(),
            address: match self.channel {
                ChannelKind::Mail => contact.mail.clone(),
                _ => contact.phone.clone(),
            },
            subject,
            text,
            calendar,
            told: kept(&told)?,
            sequence,
            is_news,
            knows_it_is_off,
        })
    }

    /// The message to the coordinator of a venue: its subject and its text.
    pub(super) fn to_coordinator(
        &self,
        meeting: &MeetingRow,
        venue: &MeetingVenueRow,
        url: &str,
    ) -> (String, String) {
        let zone = zone_of(&venue.time_zone);
        let value = |variable| match variable {
            Variable::Unit | Variable::Venue | Variable::Units => venue.name.clone(),
            Variable::Contact => venue.coordinator.clone(),
            Variable::Meeting => meeting.title.clone(),
            Variable::Time => {
                date_time_range(self.language, meeting.starts_at, meeting.ends_at, &zone)
            }
            Variable::Place => place(&venue.site, &venue.room),
            Variable::Link => url.to_owned(),
            Variable::Ask => self.ask.clone(),
            Variable::Office if self.office.is_empty() => meeting.host.clone(),
            Variable::Office => self.office.clone(),
            Variable::Quota
            | Variable::Rank
            | Variable::Deadline
            | Variable::Changes
            | Variable::Reason => String::new(),
        };
        (self.subject.render(value), self.body.render(value))
    }

    fn body_at(&self, gathering: &Gathering, now: Instant) -> &Template {
        let late = self.late_body.as_ref().filter(|_| now > gathering.meeting.answers_until());
        late.unwrap_or(&self.body)
    }

    /// The message to a group about the units named, in at most so many bytes: names that find no room
    /// become a number.
    pub(super) fn to_group(
        &self,
        gathering: &Gathering,
        units: &[UnitId],
        (most, now): (usize, Instant),
    ) -> String {
        let names: Vec<&str> = units
            .iter()
            .filter_map(|id| gathering.units.get(id))
            .map(|unit| unit.short_name.as_str())
            .collect();
        let mut shown = names.len();
        loop {
            let text = self.naming(gathering, &names, (shown, now));
            if text.len() <= most || shown == 0 {
                return text;
            }
            // Some names are three bytes a character, some more: a tenth less each time.
            shown -= (shown / 10).max(1);
        }
    }

    /// The message to a group with some of the names.
    fn naming(
        &self,
        gathering: &Gathering,
        names: &[&str],
        (shown, now): (usize, Instant),
    ) -> String {
        let meeting = &gathering.meeting;
        let zone = zone_of(&meeting.time_zone);
        let mut listed = names[..shown].join(&text(self.language, "list-separator"));
        if shown < names.len() {
            let count = names.len().to_string();
            let args = [("names", listed.as_str()), ("count", &count)];
            listed = text_with(self.language, "message-and-more", &args);
        }
        self.body_at(gathering, now).render(|variable| match variable {
            Variable::Meeting => meeting.title.clone(),
            Variable::Time => {
                date_time_range(self.language, meeting.starts_at, meeting.ends_at, &zone)
            }
            Variable::Deadline => self.deadline(gathering, &zone),
            Variable::Units => listed.clone(),
            Variable::Office => self.office(gathering),
            Variable::Ask => self.ask.clone(),
            Variable::Reason => self.reason(gathering),
            _ => String::new(),
        })
    }

    /// What differs from what the contact was told, a line each, by the clock of its venue.
    fn changes(&self, before: &Told, now: &Told, zone: &huidao_domain::TimeZoneName) -> String {
        let mut lines = Vec::new();
        if before.called_off && !now.called_off {
            lines.push(text(self.language, "message-changed-on-again"));
        }
        if (before.starts_at, before.ends_at) != (now.starts_at, now.ends_at) {
            let old = date_time_range(self.language, before.starts_at, before.ends_at, zone);
            let new = date_time_range(self.language, now.starts_at, now.ends_at, zone);
            lines.push(text_with(
                self.language,
                "message-changed-time",
                &[("old", &old), ("new", &new)],
            ));
        }
        if (&before.venue, &before.place) != (&now.venue, &now.place) {
            let words = |told: &Told| format!("{} {}", told.venue, told.place).trim().to_owned();
            lines.push(text_with(
                self.language,
                "message-changed-place",
                &[("old", &words(before)), ("new", &words(now))],
            ));
        }
        lines.join("\n")
    }

    fn value(
        &self,
        variable: Variable,
        gathering: &Gathering,
        assignment: &AssignmentRow,
        told: &Told,
        (contact, url, changes): (&str, &str, &str),
    ) -> String {
        let zone = zone_at(gathering, assignment);
        let unit = gathering.units.get(&assignment.unit_id);
        match variable {
            Variable::Unit => unit.map(|unit| unit.name.clone()).unwrap_or_default(),
            Variable::Contact => contact.to_owned(),
            Variable::Meeting => gathering.meeting.title.clone(),
            Variable::Time => date_time_range(self.language, told.starts_at, told.ends_at, &zone),
            Variable::Venue => told.venue.clone(),
            Variable::Place => told.place.clone(),
            Variable::Quota => assignment.quota.to_string(),
            Variable::Rank => match assignment.rank {
                Rank::Any => String::new(),
                rank => text(self.language, &format!("phone-rank-{}", rank.as_str())),
            },
            Variable::Deadline => self.deadline(gathering, &zone),
            Variable::Link => url.to_owned(),
            Variable::Office => self.office(gathering),
            Variable::Ask => self.ask.clone(),
            Variable::Changes => changes.to_owned(),
            Variable::Reason => self.reason(gathering),
            Variable::Units => unit.map(|unit| unit.short_name.clone()).unwrap_or_default(),
        }
    }

    /// Until when units answer: without a deadline until the meeting starts.
    fn deadline(&self, gathering: &Gathering, zone: &huidao_domain::TimeZoneName) -> String {
        date_time(self.language, gathering.meeting.answers_until(), zone)
    }

    fn office(&self, gathering: &Gathering) -> String {
        if self.office.is_empty() { gathering.meeting.host.clone() } else { self.office.clone() }
    }

    fn reason(&self, gathering: &Gathering) -> String {
        if self.note.is_empty() {
            gathering.meeting.state_reason.clone()
        } else {
            self.note.clone()
        }
    }
}

/// A meeting as a calendar entry of one contact.
fn entry(
    (gathering, assignment, invitation, told): (&Gathering, &AssignmentRow, &InvitationRow, &Told),
    (organizer, attendee): ((&str, &str), (&str, &str)),
    (description, url): (&str, &str),
    (method, sequence, stamp): (Method, i64, Instant),
) -> String {
    let meeting = &gathering.meeting;
    let location = [told.venue.as_str(), &told.place].join(" ");
    calendar(&Entry {
        uid: &format!("{}-{}@huidao", meeting.id, invitation.contact_id),
        sequence: u32::try_from(sequence).unwrap_or_default(),
        method,
        organizer,
        attendee,
        title: &meeting.title,
        description,
        location: location.trim(),
        starts_at: told.starts_at,
        ends_at: told.ends_at,
        zone: &zone_at(gathering, assignment),
        stamp,
        url,
    })
}

/// The entry of a link's contact as a file to open, with time and place of now.
pub(crate) async fn own_entry(
    app: &App,
    connection: &mut Connection,
    gathering: &Gathering,
    invitation: &InvitationRow,
    (called_off, language): (bool, Language),
) -> Result<String> {
    let assignment =
        gathering.assignments.first().ok_or_else(|| Failure::not_found("assignment"))?;
    let told = told_now(gathering, assignment)?;
    let contact = contact(connection, &invitation.contact_id).await?;
    let office = settings::get(connection, OFFICE_NAME).await?.unwrap_or_default();
    let base = public_url(app, connection).await?;
    let url = address(app, &base, invitation)?;
    let words = text_with(
        language,
        "phone-calendar-note",
        &[("unit", &gathering.unit(&assignment.unit_id)?.name)],
    );
    let method = if called_off { Method::Cancel } else { Method::Publish };
    let people = ((office.as_str(), ""), (contact.name.as_str(), contact.mail.as_str()));
    let of = (gathering, assignment, invitation, &told);
    Ok(entry(of, people, (&words, &url), (method, invitation.sequence, app.now())))
}

/// The zone of the venue where a unit sits.
fn zone_at(gathering: &Gathering, assignment: &AssignmentRow) -> huidao_domain::TimeZoneName {
    let venue = gathering.venue(&assignment.meeting_venue_id);
    zone_of(venue.map_or(gathering.meeting.time_zone.as_str(), |venue| &venue.time_zone))
}

/// Why a contact is not among those who get a message of this kind; none when it is.
pub(super) fn left_out(
    kind: MessageKind,
    gathering: &Gathering,
    invitation: &InvitationRow,
    letter: &Letter,
) -> Option<&'static str> {
    let told = invitation.told_at.is_some();
    match kind {
        _ if invitation.revoked != 0 => Some("revoked"),
        MessageKind::Invite if told => Some("told_already"),
        MessageKind::Change | MessageKind::CallOff if invitation.told.is_empty() => {
            Some("not_told_yet")
        }
        MessageKind::Change if !letter.is_news => Some("nothing_changed"),
        MessageKind::CallOff if !is_called_off(gathering.meeting.state) => Some("not_called_off"),
        MessageKind::CallOff if letter.knows_it_is_off => Some("told_already"),
        MessageKind::Remind if !gathering.is_silent(&invitation.unit_id) => Some("answered"),
        _ => None,
    }
}

/// A contact by identifier.
pub(super) async fn contact(
    connection: &mut Connection,
    id: &ContactId,
) -> Result<directory::ContactRow> {
    directory::contact(connection, id).await?.ok_or_else(|| Failure::not_found("contact"))
}
