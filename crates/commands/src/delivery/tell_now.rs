//! Telling contacts something at once, each by the channel that reached it last: an announcement of the
//! day, or that their venue is another one.

use std::collections::HashMap;

use huidao_domain::{ChannelKind, InvitationId, MeetingId, MeetingVenueId, MessageKind, UnitId};
use huidao_store::{Connection, invitations};
use huidao_wording::Language;

use super::channels;
use super::outbox::{SendMessages, is_ready, queue};
use super::told_again::ways_of;
use crate::gathering::Gathering;
use crate::{Actor, App, Result};

/// Whose contacts are told.
pub(crate) struct Concerned {
    venue: Option<MeetingVenueId>,
    units: Option<Vec<UnitId>>,
}

impl Concerned {
    /// Contacts of units at a venue; none: of all.
    pub fn at(venue: Option<MeetingVenueId>) -> Self {
        Self { venue, units: None }
    }

    /// Contacts of these units.
    pub fn units(units: Vec<UnitId>) -> Self {
        Self { venue: None, units: Some(units) }
    }

    fn includes(&self, unit: &UnitId, seat: Option<&MeetingVenueId>) -> bool {
        self.units.as_ref().is_none_or(|units| units.contains(unit))
            && self.venue.as_ref().is_none_or(|venue| seat == Some(venue))
    }
}

/// Queues a message for the contacts concerned; answers how many that makes, and how many contacts no
/// channel reaches.
pub(crate) async fn tell_now(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    (meeting, kind): (&MeetingId, MessageKind),
    (concerned, note): (&Concerned, &str),
) -> Result<(i64, i64)> {
    let gathering = Gathering::load(connection, meeting).await?;
    let set_up = channels::load(connection).await?;
    let known = ways_of(connection, meeting).await?;
    let mut ways: HashMap<(ChannelKind, Language), Vec<InvitationId>> = HashMap::new();
    let mut unreached = 0;
    for row in invitations::of_meeting(connection, meeting).await? {
        let assignment = gathering.assignments.iter().find(|one| one.unit_id == row.unit_id);
        let seat = assignment.map(|one| &one.meeting_venue_id);
        let contact = gathering.contacts.iter().find(|contact| contact.id == row.contact_id);
        let Some(contact) = contact else { continue };
        if row.revoked != 0 || seat.is_none() || !concerned.includes(&row.unit_id, seat) {
            continue;
        }
        let reaches = |channel: ChannelKind| {
            let address = if channel == ChannelKind::Mail { &contact.mail } else { &contact.phone };
            is_ready(&set_up, channel, "") && !address.is_empty()
        };
        let last = known.get(&row.id).map(|way| (way.channel, way.language));
        let last = last.filter(|(channel, _)| reaches(*channel));
        let first = [ChannelKind::Sms, ChannelKind::Mail].into_iter().find(|one| reaches(*one));
        match last.or_else(|| first.map(|channel| (channel, Language::default()))) {
            Some(way) => ways.entry(way).or_default().push(row.id.clone()),
            None => unreached += 1,
        }
    }
    let mut queued = 0;
    for ((channel, language), invitations) in ways {
        let input = SendMessages {
            meeting: meeting.clone(),
            kind,
            channel,
            robot: String::new(),
            language,
            note: note.to_owned(),
            invitations: Some(invitations),
            with_files: false,
            with_form: false,
        };
        queued += queue(app, connection, actor, &input).await?;
    }
    Ok((queued, unreached))
}
