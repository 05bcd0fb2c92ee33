//! Which unit sits in which venue, for how many people, of what rank and standing.
//!
//! A unit is in at most one venue per meeting. Capacity and quota are warnings with numbers, never
//! silent limits.

use std::collections::BTreeMap;

use crate::text_enum::text_enum;
use crate::{MeetingVenueId, UnitId, VenueRole};

text_enum! {
    /// The rank that the notice asks a unit to send.
    Rank {
        /// 正职（主要负责人）
        Principal = "principal",
        /// 分管（分管负责人）
        Deputy = "deputy",
        /// 不限
        Any = "any",
    }
}

text_enum! {
    /// In what capacity a unit takes part; the notice keeps them apart.
    Standing {
        /// 出席
        Attend = "attend",
        /// 列席
        SitIn = "sit_in",
        /// 旁听
        Listen = "listen",
        /// 特邀
        Guest = "guest",
    }
}

/// By how many people a venue is over its capacity; 0 when it fits or the capacity is unknown.
pub fn over_capacity(capacity: Option<i64>, places: i64) -> i64 {
    capacity.map_or(0, |capacity| (places - capacity).max(0))
}

/// A venue of the meeting as the proposal sees it.
#[derive(Debug, Clone)]
pub struct OpenVenue {
    /// The venue in this meeting.
    pub id: MeetingVenueId,
    /// Its name in the directory.
    pub name: String,
    /// Main or branch.
    pub role: VenueRole,
}

/// Puts every unit in the venue that the directory names for it.
///
/// `units` are those without a venue, with the directory's default venue, which may say no more
/// than "主会场" (or "main venue"): the role's name stands for the venue that has it. A unit whose
/// default venue is not in this meeting stays unassigned.
pub fn propose(
    units: &[(UnitId, String)],
    venues: &[OpenVenue],
) -> BTreeMap<UnitId, MeetingVenueId> {
    units
        .iter()
        .filter_map(|(unit, default_venue)| {
            let venue = venues.iter().find(|venue| names_venue(default_venue, venue))?;
            Some((unit.clone(), venue.id.clone()))
        })
        .collect()
}

/// Whether a default venue's text means this venue of the meeting.
fn names_venue(text: &str, venue: &OpenVenue) -> bool {
    let text = text.trim();
    !text.is_empty()
        && (text == venue.name
            || (venue.role == VenueRole::Main
                && matches!(text, "主会场" | "main venue" | "Main venue")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(n: u8) -> UnitId {
        UnitId::try_from(format!("01928c6e-0000-7000-8000-0000000000{n:02x}")).unwrap()
    }

    fn venue(n: u8, name: &str, role: VenueRole) -> OpenVenue {
        let id =
            MeetingVenueId::try_from(format!("01928c6e-0000-7000-8000-0000000001{n:02x}")).unwrap();
        OpenVenue { id, name: name.to_owned(), role }
    }

    #[test]
    fn units_go_where_the_directory_says() {
        let venues =
            [venue(1, "市行政中心", VenueRole::Main), venue(2, "岱山分会场", VenueRole::Branch)];
        let units = [
            (unit(1), "主会场".to_owned()),
            (unit(2), "岱山分会场".to_owned()),
            (unit(3), "嵊泗分会场".to_owned()),
            (unit(4), String::new()),
        ];
        let proposal = propose(&units, &venues);
        assert_eq!(proposal.get(&unit(1)), Some(&venues[0].id));
        assert_eq!(proposal.get(&unit(2)), Some(&venues[1].id));
        assert_eq!(proposal.len(), 2, "a venue outside the meeting or no venue proposes nothing");
    }

    #[test]
    fn capacity_is_told_with_numbers() {
        assert_eq!(over_capacity(Some(60), 62), 2);
        assert_eq!(over_capacity(Some(60), 54), 0);
        assert_eq!(over_capacity(None, 5000), 0);
    }
}
