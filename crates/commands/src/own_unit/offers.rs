//! People offered to a contact: those of its unit in the directory, and those it named in other
//! meetings. Nobody of another unit.

use huidao_domain::{MeetingId, PersonRank, UnitId, mask};
use huidao_store::{Connection, directory, replies};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Result;

/// The most people offered.
const MOST: usize = 40;

/// Somebody the unit may send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Offer {
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Phone, masked.
    pub phone: String,
    /// Rank.
    pub rank: PersonRank,
}

/// Who is offered, phones as they are.
pub(super) async fn known(
    connection: &mut Connection,
    (meeting, unit): (&MeetingId, &UnitId),
) -> Result<Vec<Offer>> {
    let mut found: Vec<Offer> = Vec::new();
    let mut add = |offer: Offer| {
        let same = |other: &Offer| other.name == offer.name && other.title == offer.title;
        if found.len() < MOST && !found.iter().any(same) {
            found.push(offer);
        }
    };
    let people = directory::people_of(connection, unit).await?;
    for person in people {
        add(Offer {
            name: person.name,
            title: person.title,
            phone: person.phone,
            rank: person.rank,
        });
    }
    for row in replies::named_before(connection, unit, meeting, 200).await? {
        add(Offer { name: row.name, title: row.title, phone: row.phone, rank: row.rank });
    }
    Ok(found)
}

/// Who is offered, phones masked.
pub(super) async fn offers(
    connection: &mut Connection,
    place: (&MeetingId, &UnitId),
) -> Result<Vec<Offer>> {
    let found = known(connection, place).await?;
    Ok(found.into_iter().map(|offer| Offer { phone: mask::phone(&offer.phone), ..offer }).collect())
}
