//! One connection to a mail server, kept open from one mail to the next.

use std::time::{Duration, Instant};

use lettre::Message;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use tokio::net::TcpStream;

use crate::error::{DeliveryError, Reason};
use crate::mail::{MailServer, Security, because};

/// How long a server may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// A connection that rested this long is asked whether it still stands before a mail goes over it.
const RESTED: Duration = Duration::from_secs(5);

/// An open connection.
struct Open {
    smtp: AsyncSmtpConnection,
    used: Instant,
}

/// The way to one mail server.
#[derive(Default)]
pub(crate) struct Line(Option<Open>);

impl Line {
    /// Hands a mail to the server; when this returns well, the server has taken it.
    pub async fn send(
        &mut self,
        server: &MailServer,
        message: &Message,
    ) -> Result<(), DeliveryError> {
        let late = || DeliveryError::new(Reason::TimedOut, "");
        let mut open = match self.kept().await {
            Some(open) => open,
            None => tokio::time::timeout(PATIENCE, connect(server)).await.map_err(|_| late())??,
        };
        let bytes = message.formatted();
        let done = tokio::time::timeout(PATIENCE * 3, open.send(message.envelope(), &bytes)).await;
        match done.map_err(|_| late().after_handing_over())? {
            Ok(_) => {
                self.0 = Some(Open { smtp: open, used: Instant::now() });
                Ok(())
            }
            // Without an answer of the server nobody knows how far it came.
            Err(error) if error.status().is_none() => Err(because(&error).after_handing_over()),
            Err(error) => Err(because(&error)),
        }
    }

    /// The connection of the last mail when it still stands.
    async fn kept(&mut self) -> Option<AsyncSmtpConnection> {
        let Open { mut smtp, used } = self.0.take()?;
        let stands = used.elapsed() < RESTED
            || tokio::time::timeout(PATIENCE, smtp.test_connected()).await.unwrap_or(false);
        stands.then_some(smtp)
    }
}

async fn connect(server: &MailServer) -> Result<AsyncSmtpConnection, DeliveryError> {
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
