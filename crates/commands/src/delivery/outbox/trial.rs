//! Trying a channel out.

use huidao_domain::ChannelKind;
use huidao_wording::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Actor, App, Result};

/// Input of `test_channel`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct TestChannel {
    /// The channel.
    pub channel: ChannelKind,
    /// Which robot.
    pub robot: String,
    /// Mail address or phone of whoever tries it; empty for a robot.
    pub to: String,
    /// Language of the test.
    pub language: Language,
}

/// Output of `test_channel`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ChannelTested {
    /// Whether the other side took it.
    pub sent: bool,
    /// Code of why not; empty when it did.
    pub reason: String,
    /// The other side's words.
    pub detail: String,
}

/// Sends a message to whoever tries a channel out, at once and past the queue.
pub async fn test_channel(app: &App, actor: &Actor, input: TestChannel) -> Result<ChannelTested> {
    let sent = super::super::sender::test(app, &input).await?;
    let mut transaction = app.write().await?;
    let args = [("channel", input.channel.as_str()), ("sent", if sent.sent { "1" } else { "0" })];
    app.note(&mut transaction, actor, None, "test_channel", &args).await?;
    transaction.commit().await?;
    Ok(sent)
}

impl From<huidao_delivery::DeliveryError> for ChannelTested {
    fn from(error: huidao_delivery::DeliveryError) -> Self {
        Self { sent: false, reason: error.reason.as_str().to_owned(), detail: error.detail }
    }
}
