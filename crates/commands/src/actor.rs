//! Who acts, and what that lets them do.

use huidao_domain::{MeetingId, MeetingVenueId, UnitId, VenueLinkKind};

use crate::{Failure, FailureCode, Result};

/// Who asks for a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// The person at the desktop, or the browser that signed in with its key.
    Operator,
    /// A unit's contact, by link; acts for that unit in that meeting.
    Contact {
        /// The meeting.
        meeting: MeetingId,
        /// The contact's unit.
        unit: UnitId,
        /// The contact's name, for the record.
        name: String,
    },
    /// A venue's screen, desk or coordinator, by link.
    Venue {
        /// The meeting.
        meeting: MeetingId,
        /// The venue in this meeting.
        venue: MeetingVenueId,
        /// What the link is for.
        kind: VenueLinkKind,
        /// The venue's name, for the record.
        name: String,
    },
    /// The program itself: the command line on the machine that holds the data.
    System,
}

/// What a command asks of its actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Plan and run meetings of the workspace.
    Organise,
    /// Answer and check in for one's own unit.
    OwnUnit,
    /// Show one venue's screen.
    Screen,
    /// Take arrivals at one venue's desk.
    Desk,
    /// Say how ready one venue is.
    Coordinate,
}

impl Actor {
    /// Refuses an actor without the right.
    pub fn require(&self, right: Right) -> Result<()> {
        let allowed = match right {
            Right::Organise => matches!(self, Self::Operator | Self::System),
            Right::OwnUnit => matches!(self, Self::Contact { .. }),
            Right::Screen => self.is_at(VenueLinkKind::Screen),
            Right::Desk => self.is_at(VenueLinkKind::Desk),
            Right::Coordinate => self.is_at(VenueLinkKind::Coordinator),
        };
        if allowed { Ok(()) } else { Err(FailureCode::Forbidden.into()) }
    }

    /// The actor's word in the log and journal: `organiser`, `system`, or the contact's name.
    pub fn name(&self) -> String {
        match self {
            Self::Operator => "organiser".to_owned(),
            Self::System => "system".to_owned(),
            Self::Contact { name, .. } | Self::Venue { name, .. } => name.clone(),
        }
    }

    fn is_at(&self, wanted: VenueLinkKind) -> bool {
        matches!(self, Self::Venue { kind, .. } if *kind == wanted)
    }

    /// The meeting and venue that a venue's link acts for.
    pub(crate) fn own_venue(&self) -> Result<(&MeetingId, &MeetingVenueId)> {
        match self {
            Self::Venue { meeting, venue, .. } => Ok((meeting, venue)),
            _ => Err(Failure::from(FailureCode::Forbidden)),
        }
    }

    /// The meeting and unit that a contact acts for.
    pub(crate) fn own_unit(&self) -> Result<(&MeetingId, &UnitId)> {
        match self {
            Self::Contact { meeting, unit, .. } => Ok((meeting, unit)),
            _ => Err(Failure::from(FailureCode::Forbidden)),
        }
    }
}
