//! What a phone keeps for us: which link it opened, so that a scanned code knows whose phone it is, and a
//! mark of the device. Both are set when a page is shown and change nothing here.

use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use huidao_commands::new_secret;

const LINK: &str = "huidao_link";
const DEVICE: &str = "huidao_device";

/// Half a year, in seconds.
const DEVICE_AGE: u32 = 15_552_000;

/// A link's cookie is good for a month at most; the link itself may end earlier.
const LINK_AGE: u32 = 2_592_000;

fn value(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
        .filter(|value| value.len() <= 64 && value.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// The link that this phone opened last.
pub(super) fn link(headers: &HeaderMap) -> Option<String> {
    value(headers, LINK)
}

/// The mark of this device.
pub(super) fn device(headers: &HeaderMap) -> Option<String> {
    value(headers, DEVICE)
}

fn set(response: &mut Response, name: &str, value: &str, (path, age): (&str, u32), secure: bool) {
    let secure = if secure { "; Secure" } else { "" };
    let line =
        format!("{name}={value}; Path={path}; HttpOnly; SameSite=Lax; Max-Age={age}{secure}");
    match HeaderValue::from_str(&line) {
        Ok(line) => {
            response.headers_mut().append(SET_COOKIE, line);
        }
        Err(error) => tracing::warn!(%error, "a cookie could not be set"),
    }
}

/// Gives a device without a mark one.
pub(super) fn mark(mut response: Response, headers: &HeaderMap, secure: bool) -> Response {
    if device(headers).is_none() {
        match new_secret() {
            Ok(secret) => set(&mut response, DEVICE, &secret, ("/", DEVICE_AGE), secure),
            Err(failure) => tracing::warn!(%failure, "a device has no mark"),
        }
    }
    response
}

/// Lets the phone remember the link it opened, and marks it.
pub(super) fn remember(
    response: Response,
    headers: &HeaderMap,
    token: &str,
    secure: bool,
) -> Response {
    let mut response = mark(response, headers, secure);
    if link(headers).as_deref() != Some(token) {
        // Only the pages behind a scanned code need to know.
        set(&mut response, LINK, token, ("/s", LINK_AGE), secure);
    }
    response
}
