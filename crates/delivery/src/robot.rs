//! Robots of chat groups: WeCom, DingTalk, Feishu. Whether a message was taken stands in the body of
//! the answer, not in its status.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use huidao_domain::Instant;
use reqwest::Method;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::error::{DeliveryError, Reason};
use crate::outgoing::{Allowed, Answer, send};

/// Whose robot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    /// 企业微信
    WeCom,
    /// 钉钉
    DingTalk,
    /// 飞书
    Feishu,
}

impl Platform {
    /// The longest text it takes, in bytes of UTF-8.
    pub const fn most_bytes(self) -> usize {
        match self {
            Self::WeCom => 2_048,
            Self::DingTalk => 20_000,
            Self::Feishu => 20 * 1_024,
        }
    }

    /// Messages a minute that it takes.
    pub const fn per_minute(self) -> u32 {
        match self {
            Self::WeCom | Self::DingTalk => 20,
            Self::Feishu => 100,
        }
    }
}

/// A robot of a group.
#[derive(Clone)]
pub struct Robot {
    /// Whose.
    pub platform: Platform,
    /// Its whole address, with the key in it.
    pub webhook: String,
    /// The secret it signs with; empty when it has none.
    pub secret: String,
}

/// A message to a group.
#[derive(Debug, Clone)]
pub struct GroupMessage {
    /// The text.
    pub text: String,
    /// Phones of those it calls by name.
    pub mentions: Vec<String>,
}

impl Robot {
    /// Posts a message; `now` signs it.
    pub async fn post(
        &self,
        message: &GroupMessage,
        now: Instant,
        allowed: &Allowed,
    ) -> Result<(), DeliveryError> {
        let most = self.platform.most_bytes();
        if message.text.len() > most {
            return Err(DeliveryError::new(
                Reason::MessageRefused,
                format!("{} > {most} bytes", message.text.len()),
            ));
        }
        let address = self.address(now)?;
        let body = self.body(message, now)?;
        let answer = send(Method::POST, &address, allowed, |request| request.json(&body)).await;
        // A robot knows no message again: what it may have posted is not posted twice.
        answer.and_then(|answer| self.read(&answer)).map_err(DeliveryError::only_once)
    }

    /// The longest text that it takes, in bytes of UTF-8.
    pub const fn most_bytes(&self) -> usize {
        self.platform.most_bytes()
    }

    fn address(&self, now: Instant) -> Result<String, DeliveryError> {
        if self.platform != Platform::DingTalk || self.secret.is_empty() {
            return Ok(self.webhook.clone());
        }
        let timestamp = now.ms();
        let sign = signature(&self.secret, &format!("{timestamp}\n{}", self.secret))?;
        let sign = sign.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
        let join = if self.webhook.contains('?') { '&' } else { '?' };
        Ok(format!("{}{join}timestamp={timestamp}&sign={sign}", self.webhook))
    }

    fn body(&self, message: &GroupMessage, now: Instant) -> Result<Value, DeliveryError> {
        let text = &message.text;
        Ok(match self.platform {
            Platform::WeCom => json!({
                "msgtype": "text",
                "text": { "content": text, "mentioned_mobile_list": message.mentions },
            }),
            Platform::DingTalk => {
                // Whoever is called must stand in the text as well.
                let called: String =
                    message.mentions.iter().flat_map(|phone| [" @", phone.as_str()]).collect();
                json!({
                    "msgtype": "text",
                    "text": { "content": format!("{text}{called}") },
                    "at": { "atMobiles": message.mentions, "isAtAll": false },
                })
            }
            Platform::Feishu => {
                let mut body = json!({ "msg_type": "text", "content": { "text": text } });
                if !self.secret.is_empty() {
                    let seconds = now.ms().div_euclid(1_000);
                    body["timestamp"] = json!(seconds.to_string());
                    body["sign"] = json!(signature(&format!("{seconds}\n{}", self.secret), "")?);
                }
                body
            }
        })
    }

    /// What the answer means.
    fn read(&self, answer: &Answer) -> Result<(), DeliveryError> {
        let unclear = || {
            DeliveryError::new(Reason::UnclearAnswer, format!("{} {}", answer.status, answer.body))
                .after_handing_over()
        };
        let body: Value = serde_json::from_str(&answer.body).map_err(|_| unclear())?;
        let code = ["errcode", "code", "StatusCode"].iter().find_map(|name| body[*name].as_i64());
        let words = ["errmsg", "msg", "StatusMessage"].iter().find_map(|name| body[*name].as_str());
        let code = code.ok_or_else(unclear)?;
        let reason = match (self.platform, code) {
            (_, 0) => return Ok(()),
            (Platform::WeCom, 45_009 | 45_033) | (Platform::DingTalk, 130_101 | 410_100) => {
                Reason::TooMany
            }
            (Platform::Feishu, 9_499 | 11_232) => Reason::TooMany,
            (Platform::WeCom, 93_000) | (Platform::DingTalk, 300_001 | 310_000) => {
                Reason::LoginRefused
            }
            (Platform::Feishu, 19_001 | 19_021) => Reason::LoginRefused,
            _ => Reason::MessageRefused,
        };
        Err(DeliveryError::new(reason, format!("{code} {}", words.unwrap_or_default())))
    }
}

fn signature(key: &str, message: &str) -> Result<String, DeliveryError> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes())
        .map_err(|error| DeliveryError::new(Reason::InvalidSettings, error))?;
    mac.update(message.as_bytes());
    Ok(STANDARD.encode(mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn robot(platform: Platform, secret: &str) -> Robot {
        Robot {
            platform,
            webhook: "https://robot.example.org/send?access_token=t".to_owned(),
            secret: secret.to_owned(),
        }
    }

    const NOW: Instant = Instant(1_665_988_200_123);

    #[test]
    fn each_platform_is_signed_as_it_asks() {
        // Computed with another implementation of HMAC-SHA256.
        let ding = robot(Platform::DingTalk, "SECabc").address(NOW).unwrap();
        assert!(ding.contains("&timestamp=1665988200123&sign="), "{ding}");
        assert!(!ding.contains("sign=+") && ding.ends_with("%3D"), "url-encoded: {ding}");
        let message =
            GroupMessage { text: "请回执".to_owned(), mentions: vec!["19900000001".to_owned()] };
        let feishu = robot(Platform::Feishu, "abc").body(&message, NOW).unwrap();
        assert_eq!(feishu["timestamp"], "1665988200", "seconds");
        assert_eq!(feishu["sign"].as_str().unwrap().len(), 44);
        let wecom = robot(Platform::WeCom, "").body(&message, NOW).unwrap();
        assert_eq!(wecom["text"]["mentioned_mobile_list"][0], "19900000001");
        let ding = robot(Platform::DingTalk, "").body(&message, NOW).unwrap();
        assert_eq!(ding["text"]["content"], "请回执 @19900000001");
    }

    #[test]
    fn an_answer_of_200_may_be_a_refusal() {
        let read = |platform, body: &str| {
            robot(platform, "").read(&Answer { status: 200, body: body.to_owned() })
        };
        assert_eq!(read(Platform::WeCom, r#"{"errcode":0,"errmsg":"ok"}"#), Ok(()));
        assert_eq!(read(Platform::Feishu, r#"{"code":0,"msg":"success"}"#), Ok(()));
        let reason = |platform, body| read(platform, body).unwrap_err().reason;
        assert_eq!(
            reason(Platform::DingTalk, r#"{"errcode":130101,"errmsg":"too fast"}"#),
            Reason::TooMany
        );
        assert_eq!(
            reason(Platform::DingTalk, r#"{"errcode":310000,"errmsg":"sign"}"#),
            Reason::LoginRefused
        );
        assert_eq!(
            reason(Platform::Feishu, r#"{"code":19021,"msg":"sign"}"#),
            Reason::LoginRefused
        );
        assert_eq!(reason(Platform::WeCom, "<html>"), Reason::UnclearAnswer);
        assert_eq!(reason(Platform::WeCom, r#"{"ok":true}"#), Reason::UnclearAnswer);
    }
}
