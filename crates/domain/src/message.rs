//! Messages that go out, and where each stands.

use crate::text_enum::text_enum;

text_enum! {
    /// What a message is for.
    MessageKind {
        /// The invitation with the link.
        Invite = "invite",
        /// Time or place changed.
        Change = "change",
        /// The meeting was cancelled or postponed.
        CallOff = "call_off",
        /// The unit has not answered.
        Remind = "remind",
        /// The organiser asks about the answer.
        AskBack = "ask_back",
        /// The organiser announces something on the day.
        Announce = "announce",
        /// The venue of a coordinator is not ready.
        LineUp = "line_up",
        /// Sent to try the channel out.
        Test = "test",
    }
}

impl MessageKind {
    /// Whether its words are the organiser's, each time others.
    pub const fn has_own_words(self) -> bool {
        matches!(self, Self::AskBack | Self::Announce)
    }
}

text_enum! {
    /// Where a message stands.
    MessageState {
        /// Waits for its turn.
        Queued = "queued",
        /// The other side has taken it.
        Sent = "sent",
        /// It will not go out by itself.
        Failed = "failed",
        /// Somebody stopped it.
        Stopped = "stopped",
    }
}

text_enum! {
    /// By what a message goes out.
    ChannelKind {
        /// Mail by SMTP, to a contact.
        Mail = "mail",
        /// A text message, to a contact.
        Sms = "sms",
        /// A robot in a WeCom group.
        WeCom = "wecom",
        /// A robot in a DingTalk group.
        DingTalk = "dingtalk",
        /// A robot in a Feishu group.
        Feishu = "feishu",
    }
}

impl ChannelKind {
    /// Whether it reaches a contact rather than a group.
    pub const fn is_personal(self) -> bool {
        matches!(self, Self::Mail | Self::Sms)
    }
}

/// Tries before a message is given up.
pub const MOST_ATTEMPTS: i64 = 6;

/// Minutes to wait after a number of failed attempts: 1, 2, 5, 15, 60.
pub const fn back_off_minutes(attempts: i64) -> i64 {
    match attempts {
        i64::MIN..=1 => 1,
        2 => 2,
        3 => 5,
        4 => 15,
        _ => 60,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_grows_and_ends() {
        let waits: Vec<i64> = (1..MOST_ATTEMPTS).map(back_off_minutes).collect();
        assert!(waits.is_sorted(), "{waits:?}");
        assert_eq!(waits.iter().sum::<i64>(), 83, "an hour and a half altogether");
    }
}
