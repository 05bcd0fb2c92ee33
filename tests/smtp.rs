//! A mail server for tests: it speaks SMTP on a real socket, keeps what it is given, and can refuse an
//! address or go away in the middle.

use std::collections::HashSet;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

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
    refused: Mutex<HashSet<String>>,
    /// The connection is cut after this many mails, once.
    dies_after: Mutex<Option<usize>>,
    /// Bodies are thrown away: only their number is kept.
    forgets: bool,
}

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

    async fn with(kept: Kept) -> Self {
        let kept = Arc::new(kept);
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let shared = kept.clone();
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let kept = shared.clone();
                tokio::spawn(async move { drop(serve(stream, &kept).await) });
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
        locked(&self.kept.refused).insert(address.to_owned());
    }

    /// Cuts the connection once, after it took so many mails.
    pub fn die_after(&self, mails: usize) {
        *locked(&self.kept.dies_after) = Some(mails);
    }
}

async fn serve(stream: TcpStream, kept: &Kept) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 sink ready\r\n").await?;
    let mut to = Vec::new();
    while let Some(line) = lines.next_line().await? {
        let upper = line.to_uppercase();
        let answer: &[u8] = if upper.starts_with("EHLO") {
            b"250-sink\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 20000000\r\n"
        } else if upper.starts_with("MAIL FROM") {
            to.clear();
            b"250 ok\r\n"
        } else if upper.starts_with("RCPT TO") {
            let address = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
            if locked(&kept.refused).contains(&address) {
                b"550 no such mailbox\r\n"
            } else {
                to.push(address);
                b"250 ok\r\n"
            }
        } else if upper.starts_with("DATA") {
            write.write_all(b"354 go on\r\n").await?;
            let mut data = String::new();
            while let Some(line) = lines.next_line().await? {
                if line == "." {
                    break;
                }
                data.push_str(line.strip_prefix('.').unwrap_or(&line));
                data.push_str("\r\n");
            }
            let dies = {
                let mut dies = locked(&kept.dies_after);
                let due = dies.is_some_and(|after| kept.count.load(Ordering::SeqCst) >= after);
                if due { dies.take().is_some() } else { false }
            };
            if dies {
                return Ok(());
            }
            kept.count.fetch_add(1, Ordering::SeqCst);
            if !kept.forgets {
                locked(&kept.mails).push(Received { to: to.clone(), data });
            }
            b"250 taken\r\n"
        } else if upper.starts_with("QUIT") {
            write.write_all(b"221 bye\r\n").await?;
            return Ok(());
        } else {
            b"250 ok\r\n"
        };
        write.write_all(answer).await?;
    }
    Ok(())
}
