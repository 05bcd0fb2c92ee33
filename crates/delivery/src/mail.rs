//! Mail by SMTP: a text, the same as HTML, a calendar entry, files. Headers are built by a library
//! that encodes names and refuses line ends; the message's identifier is the outbox's, so that a
//! message handed over twice is recognised as one.

use lettre::Address;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};
use lettre::transport::smtp::Error;

use crate::calendar::Method;
use crate::error::{DeliveryError, Reason};
use crate::smtp::Line;

/// How the connection is kept secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte, usually port 465.
    Tls,
    /// TLS after STARTTLS, usually port 587; never without.
    StartTls,
    /// None, for a server on this machine alone.
    None,
}

/// A mail server and how to use it.
#[derive(Clone, PartialEq, Eq)]
pub struct MailServer {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept secret.
    pub security: Security,
    /// User name and password, when it asks for them.
    pub login: Option<(String, String)>,
    /// The office's name and the address mails come from.
    pub from: (String, String),
}

/// A calendar entry to send along.
#[derive(Debug, Clone)]
pub struct CalendarPart {
    /// What it does.
    pub method: Method,
    /// The entry, see [`crate::calendar::calendar`].
    pub text: String,
}

/// A file to send along.
#[derive(Debug, Clone)]
pub struct MailFile {
    /// Name.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Bytes.
    pub content: Vec<u8>,
}

/// A mail to one person.
#[derive(Debug, Clone)]
pub struct Mail {
    /// Identifier of the message; the same when it is tried again.
    pub id: String,
    /// The recipient's name and address.
    pub to: (String, String),
    /// Subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The calendar entry.
    pub calendar: Option<CalendarPart>,
    /// Files.
    pub files: Vec<MailFile>,
}

/// An open way to a mail server.
pub struct Mailer {
    server: MailServer,
    from: Mailbox,
    line: Line,
}

impl Mailer {
    /// Prepares the way; nothing is sent yet.
    pub fn new(server: &MailServer) -> Result<Self, DeliveryError> {
        let refuse = |detail: &str| DeliveryError::new(Reason::InvalidSettings, detail);
        if server.security == Security::None && !is_loopback(&server.host) {
            return Err(DeliveryError::new(Reason::NotSecure, &server.host));
        }
        let (name, address) = &server.from;
        let address: Address = address.parse().map_err(|_| refuse(address))?;
        let name = Some(name.clone()).filter(|name| !name.is_empty());
        let from = Mailbox::new(name, address);
        Ok(Self { server: server.clone(), from, line: Line::default() })
    }

    /// Hands a mail to the server; when this returns, the server has taken it.
    pub async fn send(&mut self, mail: &Mail) -> Result<(), DeliveryError> {
        let message = message(&self.from, mail)?;
        self.line.send(&self.server, &message).await
    }
}

fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn message(from: &Mailbox, mail: &Mail) -> Result<Message, DeliveryError> {
    let (name, address) = &mail.to;
    let address: Address =
        address.parse().map_err(|_| DeliveryError::new(Reason::AddressRefused, address))?;
    let name = Some(name.clone()).filter(|name| !name.is_empty());
    let text = MultiPart::alternative()
        .singlepart(SinglePart::plain(mail.text.clone()))
        .singlepart(SinglePart::html(html(&mail.text)));
    let text = match &mail.calendar {
        None => text,
        Some(part) => {
            let kind = format!("text/calendar; method={}; charset=utf-8", part.method.as_str());
            let kind = ContentType::parse(&kind)
                .map_err(|error| DeliveryError::new(Reason::InvalidSettings, error))?;
            text.singlepart(SinglePart::builder().header(kind).body(part.text.clone()))
        }
    };
    let mut whole = MultiPart::mixed().multipart(text);
    for file in &mail.files {
        let kind = ContentType::parse(&file.media_type).unwrap_or(ContentType::TEXT_PLAIN);
        whole =
            whole.singlepart(Attachment::new(file.name.clone()).body(file.content.clone(), kind));
    }
    Message::builder()
        .message_id(Some(format!("<{}@{}>", mail.id, from.email.domain())))
        .from(from.clone())
        .to(Mailbox::new(name, address))
        .subject(one_line(&mail.subject))
        .multipart(whole)
        .map_err(|error| DeliveryError::new(Reason::MessageRefused, error))
}

/// A head line holds no line ends, whatever a title does.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The text as HTML: escaped, lines kept, addresses to tap on.
fn html(text: &str) -> String {
    let mut body = String::new();
    for line in text.lines() {
        for (index, word) in line.split(' ').enumerate() {
            if index > 0 {
                body.push(' ');
            }
            match word.find("https://").or_else(|| word.find("http://")) {
                Some(at) => {
                    let rest = &word[at..];
                    let (url, after) = rest.split_at(url_end(rest));
                    let url = escaped(url);
                    body += &escaped(&word[..at]);
                    body.extend(["<a href=\"", &url, "\">", &url, "</a>"]);
                    body += &escaped(after);
                }
                None => body += &escaped(word),
            }
        }
        body.push_str("<br>\n");
    }
    format!(
        "<!doctype html><html><body style=\"font-size:15px;line-height:1.7\">{body}</body></html>"
    )
}

/// Where an address ends in a text: at what no address is written with, and before a sentence's mark.
fn url_end(text: &str) -> usize {
    let end = text.find(|c: char| !c.is_ascii_graphic() || "<>\"\\^`{}|".contains(c));
    text[..end.unwrap_or(text.len())]
        .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\''])
        .len()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// What the server's answer means.
pub(crate) fn because(error: &Error) -> DeliveryError {
    let code = error.status().map(u16::from);
    let reason = match code {
        Some(421) => Reason::TooMany,
        // A full or greylisting mailbox says nothing about the next one.
        Some(450..=452) => Reason::NotNow,
        Some(530 | 534 | 535 | 538) => Reason::LoginRefused,
        Some(550 | 551 | 553) => Reason::AddressRefused,
        Some(400..=499) => Reason::Unreachable,
        Some(_) => Reason::MessageRefused,
        None if error.is_timeout() => Reason::TimedOut,
        None if error.is_tls() || is_distrust(error) => Reason::NotSecure,
        None => Reason::Unreachable,
    };
    let mut detail = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        detail.extend([": ", &cause.to_string()]);
        source = cause.source();
    }
    DeliveryError::new(reason, detail)
}

/// Whether the cause is that the two sides could not agree on a secret connection, such as a certificate
/// that nobody vouches for.
fn is_distrust(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(error) = cause {
        let wrapped = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        let inside = if let Some(inner) = wrapped { inner.is::<rustls::Error>() } else { false };
        if inside || error.is::<rustls::Error>() {
            return true;
        }
        cause = error.source();
    }
    false
}
