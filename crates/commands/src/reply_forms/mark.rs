//! The mark by which a form is known when it comes back: of which meeting and unit, made on which
//! version of the answer, signed so that nobody answers for another unit by changing it.

use hmac::{Hmac, KeyInit, Mac};
use huidao_domain::{MeetingId, UnitId};
use huidao_store::hex;
use sha2::Sha256;

use crate::{App, Failure, FailureCode, Result};

/// How many bytes of the signature the mark carries.
const SIGNED: usize = 12;

/// What a form was made for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub meeting: MeetingId,
    pub unit: UnitId,
    pub version: i64,
}

fn signature(app: &App, body: &str) -> Result<String> {
    let key = app.key().key_for("reply-form")?;
    let mut mac =
        Hmac::<Sha256>::new_from_slice(&key).map_err(|_| Failure::from(FailureCode::Unknown))?;
    mac.update(body.as_bytes());
    Ok(hex(&mac.finalize().into_bytes()[..SIGNED]))
}

impl Mark {
    pub fn write(&self, app: &App) -> Result<String> {
        let body = format!("{}.{}.{}", self.meeting, self.unit, self.version);
        Ok(format!("{body}.{}", signature(app, &body)?))
    }

    /// The mark of a form; none for one that this workspace did not make.
    pub fn read(app: &App, text: &str) -> Result<Option<Self>> {
        let Some((body, signed)) = text.trim().rsplit_once('.') else { return Ok(None) };
        if signature(app, body)? != signed {
            return Ok(None);
        }
        let mut parts = body.split('.');
        let mut part = || parts.next().unwrap_or_default().to_owned();
        let (meeting, unit, version) = (part(), part(), part());
        Ok((|| {
            Some(Self {
                meeting: MeetingId::try_from(meeting).ok()?,
                unit: UnitId::try_from(unit).ok()?,
                version: version.parse().ok()?,
            })
        })())
    }
}
