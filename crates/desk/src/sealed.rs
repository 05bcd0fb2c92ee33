//! What lies on the branch's disk is encrypted under a key made from the desk's link, which is not kept
//! there: whoever has the tablet and not the link reads nothing.

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use hmac::{Hmac, Mac};
use huidao_commands::clock::random;
use sha2::Sha256;

use crate::book::BookError;

/// Bytes before each sealed text: the nonce.
const NONCE: usize = 12;

/// Seals and opens texts of one desk.
pub(crate) struct Seal(ChaCha20Poly1305);

fn mac(token: &str, purpose: &str) -> Result<[u8; 32], BookError> {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(token.as_bytes())
        .map_err(|_| BookError::Unreadable)?;
    mac.update(purpose.as_bytes());
    Ok(mac.finalize().into_bytes().into())
}

impl Seal {
    pub fn new(token: &str) -> Result<Self, BookError> {
        Ok(Self(ChaCha20Poly1305::new(&Key::from(mac(token, "desk-book key")?))))
    }

    /// A name for the desk's files that says nothing of the link.
    pub fn file_stem(token: &str) -> Result<String, BookError> {
        let tag = mac(token, "desk-book name")?;
        Ok(tag[..8].iter().fold(String::from("desk-"), |name, byte| format!("{name}{byte:02x}")))
    }

    /// Seals a text; `place` is where it lies, so that none can be moved.
    pub fn close(&self, place: &str, plain: &[u8]) -> Result<Vec<u8>, BookError> {
        let nonce = random::<NONCE>().map_err(|_| BookError::Unreadable)?;
        let payload = Payload { msg: plain, aad: place.as_bytes() };
        let sealed =
            self.0.encrypt(&Nonce::from(nonce), payload).map_err(|_| BookError::Unreadable)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what [`Seal::close`] made for the same place.
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, BookError> {
        let (nonce, rest) = sealed.split_at_checked(NONCE).ok_or(BookError::Unreadable)?;
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| BookError::Unreadable)?;
        let payload = Payload { msg: rest, aad: place.as_bytes() };
        self.0.decrypt(&Nonce::from(nonce), payload).map_err(|_| BookError::Unreadable)
    }
}
