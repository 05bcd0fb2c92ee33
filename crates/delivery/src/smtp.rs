//! One connection to a mail server, kept open from one mail to the next.

use std::time::{Duration, Instant};

use lettre::Message;
use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands;
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use tokio::net::TcpStream;

use crate::error::{DeliveryError, Reason};
use crate::mail::{MailServer, Security, because};

/// How long a server may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// A connection that rested this long is asked whether it still stands before a mail goes over it.
const RESTED: Duration = Duration::from_secs(5);

/// How long a server has to hear that a line is given up.
const GOODBYE: Duration = Duration::from_secs(2);

/// An open connection.
struct Open {
    smtp: AsyncSmtpConnection,
    used: Instant,
}

/// The way to one mail server.
#[derive(Default)]
pub(crate) struct Line(Option<Open>);

/// A mail that was not taken, and how far it came.
struct Broken {
    error: DeliveryError,
    /// Whether the server was ready for the mail itself: then nobody knows whether it has it.
    had_begun: bool,
    /// Whether the line itself failed, and not the mail.
    is_the_lines: bool,
}

impl Line {
    /// Hands a mail to the server; when this returns well, the server has taken it.
    pub async fn send(
        &mut self,
        server: &MailServer,
        message: &Message,
    ) -> Result<(), DeliveryError> {
        let bytes = message.formatted();
        let kept = self.kept().await;
        if let Some(open) = kept {
            match self.over(open, message.envelope(), &bytes).await {
                // Servers close a line that rested or had its share of mails: that is no trouble.
                Err(broken) if broken.is_the_lines && !broken.had_begun => {}
                done => return done.map_err(|broken| broken.error),
            }
        }
        let late = || DeliveryError::new(Reason::TimedOut, "").at_connecting();
        let open = tokio::time::timeout(PATIENCE, connect(server)).await.map_err(|_| late())??;
        self.over(open, message.envelope(), &bytes).await.map_err(|broken| broken.error)
    }

    /// Hands a mail over on an open line, and keeps the line when that went well.
    async fn over(
        &mut self,
        mut open: AsyncSmtpConnection,
        envelope: &Envelope,
        bytes: &[u8],
    ) -> Result<(), Broken> {
        let mut had_begun = false;
        let takes = |feature| open.server_info().supports_feature(feature);
        if !is_ascii(envelope) && !takes(Extension::SmtpUtfEight) {
            let error = DeliveryError::new(Reason::AddressRefused, "no SMTPUTF8");
            return Err(Broken { error, had_begun, is_the_lines: false });
        }
        let handing = hand_over(&mut open, envelope, bytes, &mut had_begun);
        let done = match tokio::time::timeout(PATIENCE * 3, handing).await {
            Ok(Ok(())) => {
                self.0 = Some(Open { smtp: open, used: Instant::now() });
                return Ok(());
            }
            Ok(Err(error)) => Some(error),
            Err(_) => None,
        };
        let status = done.as_ref().and_then(Error::status).map(u16::from);
        let error = done.as_ref().map_or_else(|| DeliveryError::new(Reason::TimedOut, ""), because);
        // Without an answer of the server nobody knows what became of a mail that had begun.
        let unknown = had_begun && status.is_none();
        let error = if unknown { error.after_handing_over() } else { error };
        let is_the_lines = matches!(status, None | Some(421)) && done.is_some();
        if status.is_some_and(|status| status != 421) {
            // It is let go politely, when the server takes that.
            drop(tokio::time::timeout(GOODBYE, open.abort()).await);
        }
        Err(Broken { error, had_begun, is_the_lines })
    }

    /// The connection of the last mail when it still stands.
    async fn kept(&mut self) -> Option<AsyncSmtpConnection> {
        let Open { mut smtp, used } = self.0.take()?;
        let stands = used.elapsed() < RESTED
            || tokio::time::timeout(PATIENCE, smtp.test_connected()).await.unwrap_or(false);
        stands.then_some(smtp)
    }
}

fn is_ascii(envelope: &Envelope) -> bool {
    let all = envelope.to().iter().chain(envelope.from());
    all.into_iter().all(|address| AsRef::<str>::as_ref(address).is_ascii())
}

/// Says a mail to the server; `had_begun` holds once the server is ready for its text.
async fn hand_over(
    open: &mut AsyncSmtpConnection,
    envelope: &Envelope,
    bytes: &[u8],
    had_begun: &mut bool,
) -> Result<(), Error> {
    let mut options = Vec::new();
    if !is_ascii(envelope) {
        options.push(MailParameter::SmtpUtfEight);
    }
    if !bytes.is_ascii() {
        options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    open.command(commands::Mail::new(envelope.from().cloned(), options)).await?;
    for address in envelope.to() {
        open.command(commands::Rcpt::new(address.clone(), Vec::new())).await?;
    }
    open.command(commands::Data).await?;
    *had_begun = true;
    open.message(bytes).await.map(drop)
}

async fn connect(server: &MailServer) -> Result<AsyncSmtpConnection, DeliveryError> {
    open(server).await.map_err(DeliveryError::at_connecting)
}

async fn open(server: &MailServer) -> Result<AsyncSmtpConnection, DeliveryError> {
    let failed = |error: Error| because(&error);
    let hello = ClientId::default();
    let tls = || TlsParameters::new(server.host.clone()).map_err(failed);
    let address = (server.host.as_str(), server.port);
    let mut smtp = if server.security == Security::Tls {
        AsyncSmtpConnection::connect_tokio1(address, Some(PATIENCE), &hello, Some(tls()?), None)
            .await
            .map_err(failed)?
    } else {
        let unreachable = |error| DeliveryError::new(Reason::Unreachable, error);
        let stream = TcpStream::connect(address).await.map_err(unreachable)?;
        // A mail ends with a short line of its own: held back, it costs 40 ms a mail.
        stream.set_nodelay(true).map_err(unreachable)?;
        AsyncSmtpConnection::connect_with_transport(Box::new(stream), &hello)
            .await
            .map_err(failed)?
    };
    if server.security == Security::StartTls {
        smtp.starttls(tls()?, &hello).await.map_err(failed)?;
    }
    if let Some((user, password)) = &server.login {
        let login = Credentials::new(user.clone(), password.clone());
        smtp.auth(DEFAULT_MECHANISMS, &login).await.map_err(failed)?;
    }
    Ok(smtp)
}
