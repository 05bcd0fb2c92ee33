//! Text messages by a gateway that the office rents: a request made from a template, because every
//! gateway wants another one.

use huidao_domain::PhoneNumber;
use reqwest::Method;
use reqwest::header::{HeaderName, HeaderValue};

use crate::error::{DeliveryError, Reason};
use crate::outgoing::{Allowed, Answer, send};

/// A gateway. In address, head and body `{phone}`, `{text}` and `{id}` stand for the message; in a body
/// of JSON they are escaped as JSON asks, in an address as addresses ask.
#[derive(Clone)]
pub struct Gateway {
    /// `GET` or `POST`.
    pub method: String,
    /// The address.
    pub address: String,
    /// Name and value of each head line.
    pub headers: Vec<(String, String)>,
    /// The body; empty for none.
    pub body: String,
    /// Words that an answer of success contains; empty: any answer with a status of 2xx.
    pub success: String,
}

/// How many messages a text is charged as: up to 70 characters of which one is not GSM make one, more
/// are cut into pieces of 67 (160 and 153 for plain Latin text).
pub fn segments(text: &str) -> u32 {
    const GSM: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    const TWICE: &str = "^{}\\[~]|€\u{c}";
    let is_latin = text.chars().all(|c| GSM.contains(c) || TWICE.contains(c));
    let (length, one, more) = if is_latin {
        (text.chars().map(|c| if TWICE.contains(c) { 2 } else { 1 }).sum::<usize>(), 160, 153)
    } else {
        (text.encode_utf16().count(), 70, 67)
    };
    let count = if length <= one { 1 } else { length.div_ceil(more) };
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Gateway {
    /// Sends one message; `id` is the same when it is tried again.
    pub async fn send(
        &self,
        phone: &PhoneNumber,
        text: &str,
        id: &str,
        allowed: &Allowed,
    ) -> Result<(), DeliveryError> {
        let invalid = |what: &str| DeliveryError::new(Reason::InvalidSettings, what);
        let method = match self.method.as_str() {
            "GET" => Method::GET,
            "POST" => Method::POST,
            other => return Err(invalid(other)),
        };
        let fill = |template: &str, encode: fn(&str) -> String| {
            template
                .split('{')
                .enumerate()
                .map(|(at, part)| match (at, part.split_once('}')) {
                    (0, _) => part.to_owned(),
                    (_, Some(("phone", rest))) => encode(phone.as_str()) + rest,
                    (_, Some(("text", rest))) => encode(text) + rest,
                    (_, Some(("id", rest))) => encode(id) + rest,
                    _ => format!("{{{part}"),
                })
                .collect::<String>()
        };
        let is_json = self.headers.iter().any(|(name, value)| {
            name.eq_ignore_ascii_case("content-type") && value.contains("json")
        }) || self.body.trim_start().starts_with('{');
        let body = fill(&self.body, if is_json { in_json } else { in_form });
        let mut headers = Vec::new();
        for (name, value) in &self.headers {
            let name: HeaderName = name.parse().map_err(|_| invalid(name))?;
            let value = fill(value, str::to_owned);
            headers.push((name, HeaderValue::from_str(&value).map_err(|_| invalid("header"))?));
        }
        let address = fill(&self.address, in_form);
        let answer = send(method, &address, allowed, |mut request| {
            for (name, value) in headers {
                request = request.header(name, value);
            }
            if body.is_empty() { request } else { request.body(body) }
        })
        .await
        .and_then(|answer| self.read(&answer));
        // A gateway that is not told the message's identifier knows no message again.
        if self.names_id() { answer } else { answer.map_err(DeliveryError::only_once) }
    }

    fn names_id(&self) -> bool {
        let headers = self.headers.iter().any(|(_, value)| value.contains("{id}"));
        headers || self.address.contains("{id}") || self.body.contains("{id}")
    }

    /// What the answer means.
    fn read(&self, answer: &Answer) -> Result<(), DeliveryError> {
        let told = format!("{} {}", answer.status, answer.body);
        match answer.status {
            200..=299 if answer.body.contains(&self.success) => Ok(()),
            429 => Err(DeliveryError::new(Reason::TooMany, told)),
            401 | 403 => Err(DeliveryError::new(Reason::LoginRefused, told)),
            504 => Err(DeliveryError::new(Reason::TimedOut, told).after_handing_over()),
            500..=599 => Err(DeliveryError::new(Reason::Unreachable, told)),
            200..=299 => Err(DeliveryError::new(Reason::MessageRefused, told)),
            _ => Err(DeliveryError::new(Reason::UnclearAnswer, told).after_handing_over()),
        }
    }
}

fn in_json(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted.trim_start_matches('"').strip_suffix('"').unwrap_or_default().to_owned()
}

fn in_form(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_charged_in_pieces() {
        assert_eq!(segments(&"会".repeat(70)), 1);
        assert_eq!(segments(&"会".repeat(71)), 2);
        assert_eq!(segments(&"会".repeat(135)), 3);
        assert_eq!(segments(&"a".repeat(160)), 1);
        assert_eq!(segments(&"a".repeat(161)), 2);
        assert_eq!(segments("𬱖"), 1, "a rare character counts twice, and still fits");
        assert_eq!(segments(&"𬱖".repeat(36)), 2);
    }

    #[test]
    fn values_are_escaped_where_they_stand() {
        assert_eq!(in_json("甲\"乙\"\n"), "甲\\\"乙\\\"\\n");
        assert_eq!(in_json("\""), "\\\"");
        assert_eq!(in_form("会 &x"), "%E4%BC%9A%20%26x");
    }
}
