//! A mail server for tests: it speaks SMTP on a real socket, keeps what it is given, and can answer an
//! address as it likes or go away in the middle.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rcgen::{CertifiedKey, generate_simple_self_signed};
use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

/// A mail as it came over the wire.
#[derive(Debug, Clone)]
pub struct Received {
    /// Whom it is for.
    pub to: Vec<String>,
    /// Head and body, as sent.
    pub data: String,
}

#[derive(Default)]
struct Kept {
    mails: Mutex<Vec<Received>>,
    count: AtomicUsize,
    /// What it answers to an address instead of taking it.
    answers: Mutex<HashMap<String, &'static str>>,
    /// How many mails a connection takes, and what it says to the next one before it closes; without a
    /// word it closes after the last.
    share: Mutex<Option<(usize, &'static str)>>,
    connections: AtomicUsize,
    /// The connection is cut after this many mails, once.
    dies_after: Mutex<Option<usize>>,
    /// Bodies are thrown away: only their number is kept.
    forgets: bool,
    /// It takes so many mails, and then keeps its answer to itself, once.
    stalls_at: Mutex<Option<usize>>,
    secure: Option<Secure>,
    /// Who may send: user and password as SMTP writes them; none: everybody.
    login: Option<String>,
}

/// How a server that keeps its connections secret does so.
struct Secure {
    acceptor: TlsAcceptor,
    from_first_byte: bool,
}

trait Wire: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Wire for T {}

/// The server. It ends when this is dropped.
pub struct MailSink {
    address: SocketAddr,
    kept: Arc<Kept>,
    task: JoinHandle<()>,
}

impl Drop for MailSink {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl MailSink {
    /// A server that keeps all it is given.
    pub async fn start() -> Self {
        Self::with(Kept::default()).await
    }

    /// A server that only counts.
    pub async fn counting() -> Self {
        Self::with(Kept { forgets: true, ..Kept::default() }).await
    }

    /// A server for `localhost` that takes mails over TLS alone, from the first byte or after STARTTLS,
    /// and from one user alone; with its certificate in PEM.
    pub async fn secured(from_first_byte: bool, user: &str, password: &str) -> (Self, String) {
        let CertifiedKey { cert, signing_key } =
            generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(signing_key.serialize_der()));
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![cert.der().clone()], key)
            .unwrap();
        let secure = Secure { acceptor: TlsAcceptor::from(Arc::new(config)), from_first_byte };
        let login = Some(login_of(user, password));
        let kept = Kept { secure: Some(secure), login, ..Kept::default() };
        (Self::with(kept).await, cert.pem())
    }

    /// A server that takes mails from one user alone.
    pub async fn guarded(user: &str, password: &str) -> Self {
        Self::with(Kept { login: Some(login_of(user, password)), ..Kept::default() }).await
    }

    async fn with(kept: Kept) -> Self {
        Self::at(kept, 0).await
    }

    /// A server on a port that was free a moment ago.
    pub async fn start_on(port: u16) -> Self {
        Self::at(Kept::default(), port).await
    }

    async fn at(kept: Kept, port: u16) -> Self {
        let kept = Arc::new(kept);
        let listener = TcpListener::bind(("127.0.0.1", port)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let shared = kept.clone();
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let kept = shared.clone();
                tokio::spawn(async move { drop(serve(Box::new(stream), &kept).await) });
            }
        });
        Self { address, kept, task }
    }

    /// Its port on this machine.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// What it was given so far.
    pub fn mails(&self) -> Vec<Received> {
        locked(&self.kept.mails).clone()
    }

    /// Waits until so many mails have come.
    pub async fn wait_for(&self, mails: usize) {
        for _ in 0..400 {
            if self.count() >= mails {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        panic!("{} mails of {mails}", self.count());
    }

    /// How many mails it took.
    pub fn count(&self) -> usize {
        self.kept.count.load(Ordering::SeqCst)
    }

    /// Refuses an address from now on.
    pub fn refuse(&self, address: &str) {
        self.answer(address, "550 no such mailbox");
    }

    /// Answers an address with these words from now on.
    pub fn answer(&self, address: &str, words: &'static str) {
        locked(&self.kept.answers).insert(address.to_owned(), words);
    }

    /// Takes an address again.
    pub fn take(&self, address: &str) {
        locked(&self.kept.answers).remove(address);
    }

    /// Takes mails until it has so many, and never answers to the last of them.
    pub fn stall_at(&self, mails: usize) {
        *locked(&self.kept.stalls_at) = Some(mails);
    }

    /// Takes so many mails a connection; the next hears `words` and is cut off, or is cut off at once
    /// when there are none.
    pub fn share(&self, mails: usize, words: &'static str) {
        *locked(&self.kept.share) = Some((mails, words));
    }

    /// How many connections were made.
    pub fn connections(&self) -> usize {
        self.kept.connections.load(Ordering::SeqCst)
    }

    /// Cuts the connection once, after it took so many mails.
    pub fn die_after(&self, mails: usize) {
        *locked(&self.kept.dies_after) = Some(mails);
    }
}

async fn serve(stream: Box<dyn Wire>, kept: &Kept) -> std::io::Result<()> {
    let mut wire = stream;
    let mut secret = false;
    kept.connections.fetch_add(1, Ordering::SeqCst);
    let mut taken = 0;
    if let Some(secure) = kept.secure.as_ref().filter(|secure| secure.from_first_byte) {
        wire = Box::new(secure.acceptor.accept(wire).await?);
        secret = true;
    }
    let mut wire = BufReader::new(wire);
    let mut known = kept.login.is_none();
    wire.write_all(b"220 sink ready\r\n").await?;
    let mut to = Vec::new();
    let mut line = String::new();
    loop {
        line.clear();
        if wire.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let share = *locked(&kept.share);
        if let Some((_, words)) = share.filter(|(share, _)| taken >= *share) {
            if !words.is_empty() {
                wire.write_all(format!("{words}\r\n").as_bytes()).await?;
            }
            return Ok(());
        }
        let line = line.trim_end().to_owned();
        let upper = line.to_uppercase();
        let answer: &[u8] = if upper.starts_with("EHLO") {
            match (&kept.secure, secret) {
                (None, _) if known => {
                    b"250-sink\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 20000000\r\n"
                }
                (None, _) | (Some(_), true) => b"250-sink\r\n250-8BITMIME\r\n250 AUTH PLAIN\r\n",
                (Some(_), false) => b"250-sink\r\n250-8BITMIME\r\n250 STARTTLS\r\n",
            }
        } else if let (true, Some(secure)) = (upper == "STARTTLS", &kept.secure) {
            wire.write_all(b"220 go on\r\n").await?;
            wire = BufReader::new(Box::new(secure.acceptor.accept(wire.into_inner()).await?));
            secret = true;
            continue;
        } else if let (true, Some(login)) = (upper.starts_with("AUTH PLAIN"), &kept.login) {
            known = (secret || kept.secure.is_none()) && line.ends_with(login);
            if known { b"235 welcome\r\n" } else { b"535 who are you\r\n" }
        } else if upper.starts_with("MAIL FROM") {
            to.clear();
            if known { b"250 ok\r\n" } else { b"530 log in first\r\n" }
        } else if upper.starts_with("RCPT TO") {
            let address = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
            let answer = locked(&kept.answers).get(&address).copied();
            if let Some(answer) = answer {
                wire.write_all(format!("{answer}\r\n").as_bytes()).await?;
                continue;
            }
            to.push(address);
            b"250 ok\r\n"
        } else if upper.starts_with("DATA") {
            wire.write_all(b"354 go on\r\n").await?;
            let data = body(&mut wire).await?;
            if kept.goes_away() {
                return Ok(());
            }
            taken += 1;
            kept.count.fetch_add(1, Ordering::SeqCst);
            if !kept.forgets {
                locked(&kept.mails).push(Received { to: to.clone(), data });
            }
            if kept.stalls() {
                // Until whoever waits for the answer is gone.
                while wire.read_line(&mut String::new()).await? > 0 {}
                return Ok(());
            }
            b"250 taken\r\n"
        } else if upper.starts_with("QUIT") {
            wire.write_all(b"221 bye\r\n").await?;
            return Ok(());
        } else {
            b"250 ok\r\n"
        };
        wire.write_all(answer).await?;
    }
}

/// A mail up to the line with a dot alone.
async fn body(wire: &mut BufReader<Box<dyn Wire>>) -> std::io::Result<String> {
    let mut data = String::new();
    let mut line = String::new();
    while wire.read_line(&mut line).await? > 0 {
        let text = line.trim_end_matches(['\r', '\n']);
        if text == "." {
            break;
        }
        data.push_str(text.strip_prefix('.').unwrap_or(text));
        data.push_str("\r\n");
        line.clear();
    }
    Ok(data)
}

fn login_of(user: &str, password: &str) -> String {
    STANDARD.encode(format!("\0{user}\0{password}"))
}

impl Kept {
    /// Whether the mail that was just taken gets no answer.
    fn stalls(&self) -> bool {
        let mut stalls = locked(&self.stalls_at);
        let due = stalls.is_some_and(|at| self.count.load(Ordering::SeqCst) >= at);
        due && stalls.take().is_some()
    }

    /// Whether the connection is cut now.
    fn goes_away(&self) -> bool {
        let mut dies = locked(&self.dies_after);
        let due = dies.is_some_and(|after| self.count.load(Ordering::SeqCst) >= after);
        due && dies.take().is_some()
    }
}
