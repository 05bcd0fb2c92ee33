//! How messages go out: the mail server, the gateway for text messages, the robots of groups; when and
//! how fast. Passwords and webhooks are taken and never given back.

use huidao_delivery::Allowed;
use huidao_delivery::mail::{MailServer, Security};
use huidao_delivery::robot::{Platform, Robot};
use huidao_delivery::sms::Gateway;
use huidao_domain::{ChannelKind, TimeZoneName};
use huidao_store::{Connection, settings};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::secrets;
use crate::text::{mail, words};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

const SETTING: &str = "channels";

/// The most robots that are kept.
const MOST_ROBOTS: usize = 20;

/// How the connection to a mail server is kept secret.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MailSecurity {
    /// TLS from the first byte.
    Tls,
    /// TLS after STARTTLS.
    #[default]
    StartTls,
    /// None, on this machine alone.
    None,
}

/// The mail server.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
pub struct MailChannel {
    /// Whether mails may be sent.
    pub enabled: bool,
    /// The server's name.
    pub host: String,
    /// Its port.
    pub port: i64,
    /// How the connection is kept secret.
    pub security: MailSecurity,
    /// User name; empty when the server asks for none.
    pub user: String,
    /// The password when it is given anew; none leaves it as it is. Never sent out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
    /// Whether a password is kept.
    #[serde(default)]
    pub has_password: bool,
    /// The name that mails come from.
    pub from_name: String,
    /// The address that mails come from.
    pub from_address: String,
    /// Mails a minute; 0 for as many as it takes.
    pub per_minute: i64,
}

/// A line of a request's head.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HeaderLine {
    /// Name.
    pub name: String,
    /// Value.
    pub value: String,
}

/// The gateway for text messages: `{phone}`, `{text}`, `{id}` and `{secret}` are filled in.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
pub struct SmsChannel {
    /// Whether text messages may be sent.
    pub enabled: bool,
    /// `GET` or `POST`.
    pub method: String,
    /// The address.
    pub address: String,
    /// The head.
    pub headers: Vec<HeaderLine>,
    /// The body; empty for none.
    pub body: String,
    /// Words that an answer of success contains.
    pub success: String,
    /// What `{secret}` stands for, when it is given anew. Never sent out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
    /// Whether a secret is kept.
    #[serde(default)]
    pub has_secret: bool,
    /// Messages a minute; 0 for as many as it takes.
    pub per_minute: i64,
    /// What one message is charged, in hundredths of the currency.
    pub price: i64,
}

/// A robot of a group.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RobotChannel {
    /// What it is known by here; letters and digits.
    pub id: String,
    /// Whose: `wecom`, `dingtalk` or `feishu`.
    pub platform: ChannelKind,
    /// The group's name.
    pub name: String,
    /// Whether it may post.
    pub enabled: bool,
    /// Its address when it is given anew. Never sent out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhook: Option<String>,
    /// Whether an address is kept.
    #[serde(default)]
    pub has_webhook: bool,
    /// The secret it signs with when it is given anew; empty for none. Never sent out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
    /// Whether a secret is kept.
    #[serde(default)]
    pub has_secret: bool,
}

/// Hours in which nobody is disturbed.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct QuietHours {
    /// Whether there are any.
    pub enabled: bool,
    /// Minute of the day at which they begin.
    pub from: i64,
    /// Minute of the day at which they end.
    pub until: i64,
    /// IANA time zone.
    pub time_zone: String,
}

impl Default for QuietHours {
    fn default() -> Self {
        Self {
            enabled: true,
            from: 22 * 60,
            until: 7 * 60,
            time_zone: crate::gathering::default_zone().as_str().to_owned(),
        }
    }
}

/// How messages go out.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Channels {
    /// Mail.
    pub mail: MailChannel,
    /// Text messages.
    pub sms: SmsChannel,
    /// Robots.
    pub robots: Vec<RobotChannel>,
    /// When nothing is sent.
    pub quiet: QuietHours,
    /// Hosts that may be private addresses.
    pub allowed_hosts: Vec<String>,
    /// Nothing is sent while this holds.
    pub paused: bool,
    /// Whether contacts hear of another time or place by themselves, ten minutes after the change.
    pub tells_changes: bool,
}

impl Default for Channels {
    fn default() -> Self {
        Self {
            mail: MailChannel::default(),
            sms: SmsChannel::default(),
            robots: Vec::new(),
            quiet: QuietHours::default(),
            allowed_hosts: Vec::new(),
            paused: false,
            tells_changes: true,
        }
    }
}

/// Input of `show_channels`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ShowChannels {}

/// The channels as they are kept.
pub(crate) async fn load(connection: &mut Connection) -> Result<Channels> {
    let text = settings::get(connection, SETTING).await?.unwrap_or_default();
    if text.is_empty() {
        return Ok(Channels::default());
    }
    serde_json::from_str(&text).map_err(|error| {
        tracing::error!(%error, "the channels cannot be read");
        Failure::from(FailureCode::StorageFailed)
    })
}

/// Shows how messages go out.
pub async fn show_channels(app: &App, _actor: &Actor, _input: ShowChannels) -> Result<Channels> {
    load(&mut *app.read().await?).await
}

/// Changes how messages go out.
pub async fn save_channels(app: &App, actor: &Actor, input: Channels) -> Result<Channels> {
    let mut transaction = app.write().await?;
    let old = load(&mut transaction).await?;
    let mut new = checked(input)?;
    if let Some(password) = new.mail.password.take() {
        new.mail.has_password = !password.is_empty();
        secrets::keep(app, &mut transaction, "mail", &password).await?;
    } else {
        new.mail.has_password = old.mail.has_password;
    }
    if let Some(secret) = new.sms.secret.take() {
        new.sms.has_secret = !secret.is_empty();
        secrets::keep(app, &mut transaction, "sms", &secret).await?;
    } else {
        new.sms.has_secret = old.sms.has_secret;
    }
    for robot in &mut new.robots {
        let known = old.robots.iter().find(|known| known.id == robot.id);
        let (webhook, sign) = names(&robot.id);
        robot.has_webhook = match robot.webhook.take() {
            Some(text) => {
                secrets::keep(app, &mut transaction, &webhook, text.trim()).await?;
                !text.trim().is_empty()
            }
            None => known.is_some_and(|known| known.has_webhook),
        };
        robot.has_secret = match robot.secret.take() {
            Some(text) => {
                secrets::keep(app, &mut transaction, &sign, text.trim()).await?;
                !text.trim().is_empty()
            }
            None => known.is_some_and(|known| known.has_secret),
        };
    }
    for gone in old.robots.iter().filter(|old| new.robots.iter().all(|new| new.id != old.id)) {
        let (webhook, sign) = names(&gone.id);
        secrets::keep(app, &mut transaction, &webhook, "").await?;
        secrets::keep(app, &mut transaction, &sign, "").await?;
    }
    write(&mut transaction, &new).await?;
    // What waited for a wrong password is tried with the new one at once.
    huidao_store::outbox::release(&mut transaction, app.now()).await?;
    app.note(&mut transaction, actor, None, "save_channels", &[]).await?;
    transaction.commit().await?;
    app.announce(Topic::Settings, None);
    app.announce(Topic::Outbox, None);
    Ok(new)
}

async fn write(connection: &mut Connection, channels: &Channels) -> Result<()> {
    let text = serde_json::to_string(channels).map_err(|error| {
        tracing::error!(%error, "the channels cannot be kept");
        Failure::from(FailureCode::Unknown)
    })?;
    Ok(settings::set(connection, SETTING, &text).await?)
}

/// Holds all messages back, or lets them go; what else is set stays.
pub(super) async fn set_paused(app: &App, actor: &Actor, paused: bool) -> Result<Channels> {
    let mut transaction = app.write().await?;
    let channels = Channels { paused, ..load(&mut transaction).await? };
    write(&mut transaction, &channels).await?;
    app.note(&mut transaction, actor, None, "pause_outbox", &[]).await?;
    transaction.commit().await?;
    app.announce(Topic::Settings, None);
    app.announce(Topic::Outbox, None);
    Ok(channels)
}

fn names(robot: &str) -> (String, String) {
    (format!("robot:{robot}:webhook"), format!("robot:{robot}:sign"))
}

fn checked(mut channels: Channels) -> Result<Channels> {
    let invalid = |what: &str| Failure::from(FailureCode::InvalidInput).with("detail", what);
    let mails = &mut channels.mail;
    mails.host = mails.host.trim().to_owned();
    mails.from_name = words(&mails.from_name)?;
    mails.from_address = mail(&mails.from_address)?;
    if mails.enabled
        && (mails.host.is_empty()
            || mails.from_address.is_empty()
            || !(1..=65_535).contains(&mails.port))
    {
        return Err(invalid("mail"));
    }
    if channels.sms.enabled && !matches!(channels.sms.method.as_str(), "GET" | "POST") {
        return Err(invalid("method"));
    }
    if channels.robots.len() > MOST_ROBOTS {
        return Err(invalid("robots"));
    }
    for robot in &mut channels.robots {
        robot.name = words(&robot.name)?;
        let plain = !robot.id.is_empty()
            && robot.id.len() <= 40
            && robot.id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if robot.platform.is_personal() || !plain {
            return Err(invalid("robot"));
        }
    }
    let ids: std::collections::HashSet<&str> =
        channels.robots.iter().map(|robot| robot.id.as_str()).collect();
    if ids.len() != channels.robots.len() {
        return Err(invalid("robot"));
    }
    let _zone: TimeZoneName = channels.quiet.time_zone.parse()?;
    for minute in [channels.quiet.from, channels.quiet.until] {
        if !(0..24 * 60).contains(&minute) {
            return Err(FailureCode::InvalidTime.into());
        }
    }
    Ok(channels)
}

/// The mail server with its password.
pub(super) async fn mail_server(app: &App, connection: &mut Connection) -> Result<MailServer> {
    let mail = load(connection).await?.mail;
    let login = if mail.user.is_empty() {
        None
    } else {
        let password = secrets::read(app, connection, "mail").await?.unwrap_or_default();
        Some((mail.user, password))
    };
    Ok(MailServer {
        host: mail.host,
        port: u16::try_from(mail.port).unwrap_or_default(),
        security: match mail.security {
            MailSecurity::Tls => Security::Tls,
            MailSecurity::StartTls => Security::StartTls,
            MailSecurity::None => Security::None,
        },
        login,
        from: (mail.from_name, mail.from_address),
    })
}

/// The gateway with its secret in place.
pub(super) async fn gateway(app: &App, connection: &mut Connection) -> Result<(Gateway, Allowed)> {
    let channels = load(connection).await?;
    let secret = secrets::read(app, connection, "sms").await?.unwrap_or_default();
    let fill = |text: &str| text.replace("{secret}", &secret);
    let sms = channels.sms;
    let gateway = Gateway {
        method: sms.method,
        address: fill(&sms.address),
        headers: sms.headers.iter().map(|line| (line.name.clone(), fill(&line.value))).collect(),
        body: fill(&sms.body),
        success: sms.success,
    };
    Ok((gateway, Allowed(channels.allowed_hosts)))
}

/// A robot with its address and secret; none when it is not known.
pub(super) async fn robot(
    app: &App,
    connection: &mut Connection,
    id: &str,
) -> Result<Option<(Robot, Allowed)>> {
    let channels = load(connection).await?;
    let Some(known) = channels.robots.iter().find(|robot| robot.id == id) else { return Ok(None) };
    let (webhook, sign) = names(id);
    let robot = Robot {
        platform: match known.platform {
            ChannelKind::DingTalk => Platform::DingTalk,
            ChannelKind::Feishu => Platform::Feishu,
            _ => Platform::WeCom,
        },
        webhook: secrets::read(app, connection, &webhook).await?.unwrap_or_default(),
        secret: secrets::read(app, connection, &sign).await?.unwrap_or_default(),
    };
    Ok(Some((robot, Allowed(channels.allowed_hosts))))
}
