//! What messages say: a text for each channel, purpose and language, the office's own or the
//! program's.

use huidao_delivery::template::{Template, TemplateError, Variable};
use huidao_domain::{ChannelKind, MessageKind};
use huidao_store::{Connection, settings};
use huidao_wording::{Language, text_with};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// Where a text is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TextPlace {
    /// A mail.
    Mail,
    /// A text message.
    Sms,
    /// A message to a group.
    Robot,
    /// To be pasted in a chat by hand.
    Hand,
}

impl TextPlace {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Sms => "sms",
            Self::Robot => "robot",
            Self::Hand => "hand",
        }
    }

    pub(super) const fn of(channel: ChannelKind) -> Self {
        match channel {
            ChannelKind::Mail => Self::Mail,
            ChannelKind::Sms => Self::Sms,
            ChannelKind::WeCom | ChannelKind::DingTalk | ChannelKind::Feishu => Self::Robot,
        }
    }
}

/// Input of `show_message_text`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ShowMessageText {
    /// Where it is used.
    pub place: TextPlace,
    /// What it is for.
    pub kind: MessageKind,
    /// Its language.
    pub language: Language,
}

/// A variable of texts.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TextVariable {
    /// Its English name.
    pub en: String,
    /// Its Chinese name.
    pub zh: String,
}

/// A text.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MessageText {
    /// Where it is used.
    pub place: TextPlace,
    /// What it is for.
    pub kind: MessageKind,
    /// Its language.
    pub language: Language,
    /// Subject of a mail; empty elsewhere.
    pub subject: String,
    /// The text.
    pub body: String,
    /// Whether it is the program's own.
    pub is_default: bool,
    /// What may be named in braces.
    pub variables: Vec<TextVariable>,
}

/// Input of `save_message_text`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct SaveMessageText {
    /// Where it is used.
    pub place: TextPlace,
    /// What it is for.
    pub kind: MessageKind,
    /// Its language.
    pub language: Language,
    /// Subject of a mail.
    pub subject: String,
    /// The text; empty for the program's own again.
    pub body: String,
}

impl From<TemplateError> for Failure {
    fn from(error: TemplateError) -> Self {
        match error {
            TemplateError::Unknown(name) => {
                Self::from(FailureCode::UnknownVariable).with("name", name)
            }
            TemplateError::Unclosed(after) => {
                Self::from(FailureCode::BraceNotClosed).with("value", after)
            }
            TemplateError::TooLong => FailureCode::TextTooLong.into(),
        }
    }
}

fn setting(place: TextPlace, kind: MessageKind, language: Language) -> String {
    format!("text:{}:{}:{}", place.as_str(), kind.as_str(), language.tag())
}

/// The program's own reminder once the deadline has passed.
pub(super) fn late(place: TextPlace, language: Language) -> String {
    let names = named(language);
    let args: Vec<(&str, &str)> =
        names.iter().map(|(name, value)| (*name, value.as_str())).collect();
    text_with(language, &format!("message-{}-remind-late", place.as_str()), &args)
}

/// Every variable as a text names it, by its English name.
fn named(language: Language) -> Vec<(&'static str, String)> {
    Variable::ALL
        .iter()
        .map(|variable| {
            let (en, zh) = variable.names();
            (en, format!("{{{}}}", if language == Language::Chinese { zh } else { en }))
        })
        .collect()
}

/// The program's own text, written in the words of its language with the variables' names.
fn own(place: TextPlace, kind: MessageKind, language: Language) -> (String, String) {
    let names = named(language);
    let args: Vec<(&str, &str)> =
        names.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let place = if place == TextPlace::Hand { "mail" } else { place.as_str() };
    let kind = kind.as_str().replace('_', "-");
    (
        text_with(language, &format!("message-subject-{kind}"), &args),
        text_with(language, &format!("message-{place}-{kind}"), &args),
    )
}

/// Subject and body of a text, as they stand.
pub(super) async fn load(
    connection: &mut Connection,
    place: TextPlace,
    kind: MessageKind,
    language: Language,
) -> Result<(String, String, bool)> {
    let kept = settings::get(connection, &setting(place, kind, language)).await?;
    let kept = kept.and_then(|text| serde_json::from_str::<(String, String)>(&text).ok());
    if let Some((subject, body)) = kept.filter(|(_, body)| !body.is_empty()) {
        return Ok((subject, body, false));
    }
    let (subject, body) = own(place, kind, language);
    Ok((subject, body, true))
}

/// Shows a text.
pub async fn show_message_text(
    app: &App,
    _actor: &Actor,
    input: ShowMessageText,
) -> Result<MessageText> {
    let ShowMessageText { place, kind, language } = input;
    let (subject, body, is_default) = load(&mut *app.read().await?, place, kind, language).await?;
    Ok(MessageText {
        place,
        kind,
        language,
        subject: if place == TextPlace::Mail { subject } else { String::new() },
        body,
        is_default,
        variables: Variable::ALL
            .iter()
            .map(|variable| {
                let (en, zh) = variable.names();
                TextVariable { en: en.to_owned(), zh: zh.to_owned() }
            })
            .collect(),
    })
}

/// Keeps a text of the office's own.
pub async fn save_message_text(
    app: &App,
    actor: &Actor,
    input: SaveMessageText,
) -> Result<MessageText> {
    let SaveMessageText { place, kind, language, subject, body } = input;
    let _subject: Template = subject.parse()?;
    let _body: Template = body.parse()?;
    let kept = serde_json::to_string(&(subject.trim(), body.trim())).unwrap_or_default();
    let mut transaction = app.write().await?;
    settings::set(&mut transaction, &setting(place, kind, language), &kept).await?;
    let args = [("place", place.as_str()), ("kind", kind.as_str())];
    app.note(&mut transaction, actor, None, "save_message_text", &args).await?;
    transaction.commit().await?;
    app.announce(Topic::Settings, None);
    show_message_text(app, actor, ShowMessageText { place, kind, language }).await
}
