//! Why a message did not go out.

/// What went wrong, as far as the sender can do something about it. The codes are closed and
/// translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The server cannot be reached, or broke off.
    Unreachable,
    /// It did not answer in time.
    TimedOut,
    /// The connection would not be encrypted, or its certificate is not trusted.
    NotSecure,
    /// User name or password are wrong.
    LoginRefused,
    /// The address is none, or the server does not take it.
    AddressRefused,
    /// The server refused the message.
    MessageRefused,
    /// The recipient's side takes it later: a full mailbox, a server that lets strangers try twice.
    NotNow,
    /// Too many messages; wait.
    TooMany,
    /// The host is a private or reserved address that the administrator did not allow.
    PrivateAddress,
    /// The answer says neither that it worked nor why not.
    UnclearAnswer,
    /// The settings cannot work.
    InvalidSettings,
    /// The message could not be made from what is kept.
    NotMade,
}

impl Reason {
    /// The code that catalogues translate.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::TimedOut => "timed_out",
            Self::NotSecure => "not_secure",
            Self::LoginRefused => "login_refused",
            Self::AddressRefused => "address_refused",
            Self::MessageRefused => "message_refused",
            Self::NotNow => "not_now",
            Self::TooMany => "too_many",
            Self::PrivateAddress => "private_address",
            Self::UnclearAnswer => "unclear_answer",
            Self::InvalidSettings => "invalid_settings",
            Self::NotMade => "not_made",
        }
    }

    /// Whether the same message may go through later without anybody changing anything.
    pub const fn passes(self) -> bool {
        matches!(
            self,
            Self::Unreachable | Self::TimedOut | Self::NotNow | Self::TooMany | Self::UnclearAnswer
        )
    }

    /// Whether every other message of the channel would meet the same.
    pub const fn is_of_the_channel(self) -> bool {
        matches!(
            self,
            Self::NotSecure
                | Self::LoginRefused
                | Self::TooMany
                | Self::PrivateAddress
                | Self::InvalidSettings
        )
    }
}

/// A message that did not go out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {detail}", reason.as_str())]
pub struct DeliveryError {
    /// Why.
    pub reason: Reason,
    /// What the other side said, cut short; for the person who sends.
    pub detail: String,
    /// Whether trying the same again later may work.
    pub passes: bool,
    /// Whether the other side may have taken the message all the same.
    pub may_have_arrived: bool,
    /// Whether no connection came about: that is nothing of this message, and all others meet the same.
    pub no_connection: bool,
}

impl DeliveryError {
    /// With the other side's words, cut to a line.
    pub fn new(reason: Reason, detail: impl std::fmt::Display) -> Self {
        let detail: String = detail
            .to_string()
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .take(200)
            .collect();
        Self {
            reason,
            detail: detail.trim().to_owned(),
            passes: reason.passes(),
            may_have_arrived: false,
            no_connection: false,
        }
    }

    /// No connection came about.
    #[must_use]
    pub fn at_connecting(mut self) -> Self {
        self.no_connection = true;
        self
    }

    /// A message that could not be made; `passes` says whether that may be of the moment.
    pub fn not_made(detail: impl std::fmt::Display, passes: bool) -> Self {
        Self { passes, ..Self::new(Reason::NotMade, detail) }
    }

    /// The other side may have taken the message before it failed to say so.
    #[must_use]
    pub fn after_handing_over(mut self) -> Self {
        self.may_have_arrived = true;
        self
    }

    /// A message that must not go out twice is not tried again by itself once it may have arrived.
    #[must_use]
    pub fn only_once(mut self) -> Self {
        self.passes = self.passes && !self.may_have_arrived;
        self
    }
}
