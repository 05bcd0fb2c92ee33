//! The directory: units in official order, their contacts and people, groups of units, venues.

mod contacts;
mod groups;
mod people;
mod units;
mod venues;

pub use contacts::{
    ContactRow, contact, contact_is_used, contacts, mail_of, remove_contact, save_contact,
};
pub use groups::{GroupRow, group_members, groups, remove_group, save_group};
pub use people::{PersonRow, people, people_of, remove_person, save_person};
pub use units::{UnitRow, place_unit, remove_unit, save_unit, unit, unit_is_used, units};
pub use venues::{VenueRow, remove_venue, save_venue, venue_is_used, venues};
