//! Tokens: made from the workspace key, shown to their holder, stored only as hashes.

use hmac::{Hmac, KeyInit, Mac};
use huidao_domain::{AttendeeId, ContactId, Instant, MeetingId, MeetingVenueId, VenueLinkKind};
use huidao_store::hex;
use sha2::{Digest, Sha256};

use crate::clock::random;
use crate::{Failure, Result};

/// The workspace key: 256 bits that links are derived from.
#[derive(Clone)]
pub struct WorkspaceKey([u8; 32]);

impl std::fmt::Debug for WorkspaceKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WorkspaceKey(…)")
    }
}

impl From<[u8; 32]> for WorkspaceKey {
    fn from(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl WorkspaceKey {
    /// The bytes, for a backup.
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A key for one purpose, made from this one.
    pub(crate) fn key_for(&self, purpose: &str) -> Result<[u8; 32]> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0)
            .map_err(|_| Failure::from(crate::FailureCode::Unknown))?;
        mac.update(format!("key\n{purpose}").as_bytes());
        Ok(mac.finalize().into_bytes().into())
    }

    /// The token of a contact's link to a meeting: base62 of a 128-bit HMAC-SHA256 over purpose,
    /// meeting, contact and version. It can be made again and so need not be stored.
    pub fn link_token(
        &self,
        meeting: &MeetingId,
        contact: &ContactId,
        version: i64,
    ) -> Result<String> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0)
            .map_err(|_| Failure::from(crate::FailureCode::Unknown))?;
        mac.update(format!("contact-link\n{meeting}\n{contact}\n{version}").as_bytes());
        let tag = mac.finalize().into_bytes();
        let mut head = [0; 16];
        head.copy_from_slice(&tag[..16]);
        Ok(base62(u128::from_be_bytes(head)))
    }

    /// The token of a venue's link: base62 of a 128-bit HMAC-SHA256 over purpose, venue and version.
    pub fn venue_token(
        &self,
        kind: VenueLinkKind,
        venue: &MeetingVenueId,
        version: i64,
    ) -> Result<String> {
        let text = format!("venue-link\n{}\n{venue}\n{version}", kind.as_str());
        let mut head = [0; 16];
        head.copy_from_slice(&self.tag(&text)?.finalize().into_bytes()[..16]);
        Ok(base62(u128::from_be_bytes(head)))
    }

    fn tag(&self, text: &str) -> Result<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0)
            .map_err(|_| Failure::from(crate::FailureCode::Unknown))?;
        mac.update(text.as_bytes());
        Ok(mac)
    }

    /// A venue's code or the ticket of whoever scanned one: venue and number, with the first 64 bits of an
    /// HMAC over purpose and both, in 44 digits of base 62.
    fn sealed(&self, purpose: &str, venue: &MeetingVenueId, number: u64) -> Result<String> {
        let tag = self.tag(&format!("{purpose}\n{venue}\n{number}"))?.finalize().into_bytes();
        let mut head = [0; 16];
        head[8..].copy_from_slice(&tag[..8]);
        let tag = base62(u128::from_be_bytes(head));
        let venue = id_number(venue.as_str())?;
        Ok(format!("{}{}{}", base62(venue), &base62(number.into())[11..], &tag[11..]))
    }

    fn unsealed(&self, purpose: &str, code: &str) -> Option<(MeetingVenueId, u64)> {
        if code.len() != SEALED_DIGITS || !code.is_ascii() {
            return None;
        }
        let venue = MeetingVenueId::try_from(id_of(digits(&code[..22])?)).ok()?;
        let number = u64::try_from(digits(&code[22..33])?).ok()?;
        let tag = u64::try_from(digits(&code[33..])?).ok()?.to_be_bytes();
        let mac = self.tag(&format!("{purpose}\n{venue}\n{number}")).ok()?;
        mac.verify_truncated_left(&tag).ok()?;
        Some((venue, number))
    }

    /// The code on a venue's screen at a step of time.
    pub fn venue_code(&self, venue: &MeetingVenueId, step: i64) -> Result<String> {
        self.sealed("venue-code", venue, step.unsigned_abs())
    }

    /// Whose code it is, and its step; none for a text that this workspace did not make.
    pub fn read_venue_code(&self, code: &str) -> Option<(MeetingVenueId, i64)> {
        let (venue, step) = self.unsealed("venue-code", code)?;
        Some((venue, i64::try_from(step).ok()?))
    }

    /// What a phone holds after it scanned a code: where, when, and whether the code was good then.
    pub fn ticket(&self, venue: &MeetingVenueId, at: Instant, fresh: bool) -> Result<String> {
        self.sealed("ticket", venue, at.ms().unsigned_abs() * 2 + u64::from(fresh))
    }

    /// Where and when a ticket was given, and whether the code was good then.
    pub fn read_ticket(&self, ticket: &str) -> Option<(MeetingVenueId, Instant, bool)> {
        let (venue, number) = self.unsealed("ticket", ticket)?;
        Some((venue, Instant(i64::try_from(number / 2).ok()?), number % 2 == 1))
    }

    fn pass_tag(&self, attendee: &AttendeeId) -> Result<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0)
            .map_err(|_| Failure::from(crate::FailureCode::Unknown))?;
        mac.update(format!("pass\n{attendee}").as_bytes());
        Ok(mac)
    }

    /// A person's code for one meeting: the identifier and the first 64 bits of an HMAC over it, in
    /// 33 digits of base 62. It says who it is without being looked up.
    pub fn pass(&self, attendee: &AttendeeId) -> Result<String> {
        let tag = self.pass_tag(attendee)?.finalize().into_bytes();
        let mut head = [0; 16];
        head[8..].copy_from_slice(&tag[..8]);
        let number = id_number(attendee.as_str())?;
        Ok(format!("{}{}", base62(number), &base62(u128::from_be_bytes(head))[11..]))
    }

    /// Whose code it is; none for a text that this workspace did not make.
    pub fn read_pass(&self, pass: &str) -> Option<AttendeeId> {
        if pass.len() != PASS_DIGITS || !pass.is_ascii() {
            return None;
        }
        let attendee = AttendeeId::try_from(id_of(digits(&pass[..22])?)).ok()?;
        let tag = u64::try_from(digits(&pass[22..])?).ok()?.to_be_bytes();
        self.pass_tag(&attendee).ok()?.verify_truncated_left(&tag).ok()?;
        Some(attendee)
    }
}

/// The length of a person's code.
const PASS_DIGITS: usize = 33;

/// The length of a venue's code and of a ticket.
const SEALED_DIGITS: usize = 44;

/// An identifier as a number.
pub(crate) fn id_number(id: &str) -> Result<u128> {
    u128::from_str_radix(&id.replace('-', ""), 16)
        .map_err(|_| Failure::from(crate::FailureCode::Unknown))
}

/// A number as the text of an identifier.
pub(crate) fn id_of(number: u128) -> String {
    let hex = format!("{number:032x}");
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

/// The number that digits of base 62 stand for.
fn digits(text: &str) -> Option<u128> {
    text.bytes().try_fold(0u128, |sum, byte| {
        let digit = DIGITS.iter().position(|digit| *digit == byte)?;
        sum.checked_mul(62)?.checked_add(digit.try_into().ok()?)
    })
}

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// 22 digits of base 62: any 128-bit number.
fn base62(mut number: u128) -> String {
    let mut text = [b'0'; 22];
    for place in text.iter_mut().rev() {
        *place = DIGITS[usize::try_from(number % 62).unwrap_or_default()];
        number /= 62;
    }
    text.iter().map(|byte| char::from(*byte)).collect()
}

/// The SHA-256 of a token, hexadecimal: what is stored.
pub fn hash_token(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// Whether a text has the form of a token: 22 digits of base 62.
pub(crate) fn is_token(text: &str) -> bool {
    text.len() == 22 && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// A new workspace key.
pub fn new_workspace_key() -> Result<[u8; 32]> {
    Ok(random::<32>()?)
}

/// A new random secret of 128 bits, base62.
pub fn new_secret() -> Result<String> {
    Ok(base62(u128::from_be_bytes(random::<16>()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> String {
        format!("01928c6e-0000-7000-8000-0000000000{n:02x}")
    }

    #[test]
    fn a_link_depends_on_meeting_contact_version_and_key() {
        let key = WorkspaceKey::from([1; 32]);
        let meeting = |n| MeetingId::try_from(id(n)).unwrap();
        let contact = |n| ContactId::try_from(id(n)).unwrap();
        let token = key.link_token(&meeting(1), &contact(2), 1).unwrap();
        assert_eq!(token.len(), 22);
        assert_eq!(
            token,
            key.link_token(&meeting(1), &contact(2), 1).unwrap(),
            "it can be shown again"
        );
        for other in [
            key.link_token(&meeting(3), &contact(2), 1).unwrap(),
            key.link_token(&meeting(1), &contact(3), 1).unwrap(),
            key.link_token(&meeting(1), &contact(2), 2).unwrap(),
            WorkspaceKey::from([2; 32]).link_token(&meeting(1), &contact(2), 1).unwrap(),
        ] {
            assert_ne!(token, other);
        }
    }

    #[test]
    fn a_pass_says_whose_it_is_and_cannot_be_made_up() {
        let key = WorkspaceKey::from([1; 32]);
        let person = AttendeeId::try_from(id(7)).unwrap();
        let pass = key.pass(&person).unwrap();
        assert_eq!(pass.len(), PASS_DIGITS);
        assert_eq!(key.read_pass(&pass), Some(person));
        assert_eq!(WorkspaceKey::from([2; 32]).read_pass(&pass), None, "another workspace's");
        let mut forged = pass.clone().into_bytes();
        forged[21] = if forged[21] == b'0' { b'1' } else { b'0' };
        assert_eq!(key.read_pass(std::str::from_utf8(&forged).unwrap()), None);
        for wrong in ["", "x", &"z".repeat(33), &"é".repeat(17), &pass[1..]] {
            assert_eq!(key.read_pass(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_venue_code_says_where_and_when_and_cannot_be_made_up() {
        let key = WorkspaceKey::from([1; 32]);
        let venue = MeetingVenueId::try_from(id(9)).unwrap();
        let code = key.venue_code(&venue, 83_212_345).unwrap();
        assert_eq!(key.read_venue_code(&code), Some((venue.clone(), 83_212_345)));
        assert_eq!(WorkspaceKey::from([2; 32]).read_venue_code(&code), None, "another workspace's");
        assert_eq!(key.read_ticket(&code), None, "a code is no ticket");
        let mut later = code.into_bytes();
        later[32] = if later[32] == b'0' { b'1' } else { b'0' };
        assert_eq!(key.read_venue_code(std::str::from_utf8(&later).unwrap()), None, "another time");
        let at = Instant(1_700_000_000_123);
        let ticket = key.ticket(&venue, at, true).unwrap();
        assert_eq!(key.read_ticket(&ticket), Some((venue, at, true)));
        for wrong in ["", "x", &"z".repeat(44), &"é".repeat(22)] {
            assert_eq!(key.read_venue_code(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn base62_is_padded() {
        assert_eq!(base62(0), "0".repeat(22));
        assert_eq!(base62(61), format!("{}z", "0".repeat(21)));
    }
}
