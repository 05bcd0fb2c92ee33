//! Mail over TLS, from the first byte and after STARTTLS, with a login: a real server with a certificate
//! of its own, and a program that trusts it, or does not.

use std::path::Path;

use huidao_tests::{MailSink, Server};
use serde_json::{Value, json};

struct Office {
    server: Server,
    http: reqwest::Client,
    _folder: tempfile::TempDir,
}

impl Office {
    /// An office that trusts the certificates of a file.
    async fn open(trusts: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let server = Server::start_with(folder.path(), &[("SSL_CERT_FILE", trusts)]);
        let http = huidao_tests::http();
        let key = json!({ "key": server.key });
        let opened =
            http.post(format!("{}/session", server.address)).json(&key).send().await.unwrap();
        assert!(opened.status().is_success(), "{}", opened.status());
        Self { server, http, _folder: folder }
    }

    async fn run(&self, command: &str, input: Value) -> Value {
        let address = format!("{}/api/{command}", self.server.address);
        let answer = self.http.post(address).json(&input).send().await.unwrap();
        assert!(answer.status().is_success(), "{command}: {}", answer.text().await.unwrap());
        answer.json().await.unwrap()
    }

    /// Sends a mail to whoever tries the channel out; why it failed, or nothing.
    async fn try_mail(&self, sink: &MailSink, security: &str, password: &str) -> String {
        let mail = json!({ "enabled": true, "host": "localhost", "port": sink.port(),
            "security": security, "user": "office", "password": password, "from_name": "办公室",
            "from_address": "office@example.org", "per_minute": 0 });
        self.run("save_channels", json!({ "mail": mail })).await;
        let test = json!({ "channel": "mail", "robot": "", "to": "me@example.org",
            "language": "zh-CN" });
        let tested = self.run("test_channel", test).await;
        assert_eq!(tested["sent"] == true, tested["reason"] == "", "{tested}");
        tested["reason"].as_str().unwrap().to_owned()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_go_out_over_tls_to_a_server_that_is_trusted_and_knows_the_office() {
    let (tls, first) = MailSink::secured(true, "office", "正确的密码").await;
    let (start_tls, second) = MailSink::secured(false, "office", "正确的密码").await;
    let plain = MailSink::start().await;
    let folder = tempfile::tempdir().unwrap();
    let trusted = folder.path().join("trusted.pem");
    std::fs::write(&trusted, first + &second).unwrap();
    let office = Office::open(&trusted).await;
    assert_eq!(office.try_mail(&tls, "tls", "正确的密码").await, "");
    assert_eq!(office.try_mail(&start_tls, "start_tls", "正确的密码").await, "");
    assert_eq!((tls.count(), start_tls.count()), (1, 1));
    assert_eq!(office.try_mail(&tls, "tls", "wrong").await, "login_refused");
    assert_eq!(office.try_mail(&start_tls, "start_tls", "wrong").await, "login_refused");
    // Whoever asks for secrecy gets no mail out in the open.
    assert_ne!(office.try_mail(&plain, "start_tls", "正确的密码").await, "");
    assert_eq!(plain.count(), 0);

    let stranger = folder.path().join("stranger.pem");
    let (_, other) = MailSink::secured(true, "", "").await;
    std::fs::write(&stranger, other).unwrap();
    let office = Office::open(&stranger).await;
    for (sink, security) in [(&tls, "tls"), (&start_tls, "start_tls")] {
        let reason = office.try_mail(sink, security, "正确的密码").await;
        assert_eq!(reason, "not_secure", "a certificate that nobody vouches for");
        assert_eq!(sink.count(), 1);
    }
}
