//! A client that costs little beside what it measures: requests made beforehand, one connection each task.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A request as its bytes.
#[derive(Clone)]
pub struct Request(Arc<[u8]>);

impl Request {
    pub fn get(path: &str) -> Self {
        let text = format!("GET {path} HTTP/1.1\r\nHost: bench\r\nAccept-Language: zh-CN\r\n\r\n");
        Self(text.into_bytes().into())
    }

    pub fn post(path: &str, form: &str) -> Self {
        let text = format!(
            "POST {path} HTTP/1.1\r\nHost: bench\r\nAccept-Language: zh-CN\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            form.len()
        );
        Self(text.into_bytes().into())
    }
}

/// What a run came to.
pub struct Figures {
    pub a_second: f64,
    pub p50_ms: f64,
    pub p99_ms: f64,
    pub failed: usize,
    /// Bytes of the last body.
    pub bytes: usize,
}

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    async fn open(address: &str) -> Self {
        let address = address.trim_start_matches("http://");
        let stream = TcpStream::connect(address).await.unwrap();
        stream.set_nodelay(true).unwrap();
        Self { stream, buffer: Vec::with_capacity(32 << 10) }
    }

    /// Sends a request; answers whether it was fine and how long the body is.
    async fn ask(&mut self, request: &Request) -> (bool, usize) {
        self.stream.write_all(&request.0).await.unwrap();
        self.buffer.clear();
        loop {
            let read = self.stream.read_buf(&mut self.buffer).await.unwrap();
            assert!(read > 0, "the connection ended");
            let Some(head) = self.buffer.windows(4).position(|four| four == b"\r\n\r\n") else {
                continue;
            };
            let text = String::from_utf8_lossy(&self.buffer[..head]).to_lowercase();
            let length: usize = text
                .split("content-length: ")
                .nth(1)
                .and_then(|rest| rest.lines().next()?.trim().parse().ok())
                .unwrap();
            while self.buffer.len() < head + 4 + length {
                self.stream.read_buf(&mut self.buffer).await.unwrap();
            }
            return (text.starts_with("http/1.1 200"), length);
        }
    }
}

/// Sends every request once, over so many connections.
pub async fn drive(address: &str, connections: usize, requests: Vec<Request>) -> Figures {
    let requests: Arc<[Request]> = requests.into();
    let next = Arc::new(AtomicUsize::new(0));
    let started = Instant::now();
    let tasks: Vec<_> = (0..connections)
        .map(|_| {
            let (requests, next, address) = (requests.clone(), next.clone(), address.to_owned());
            tokio::spawn(async move {
                let mut connection = Connection::open(&address).await;
                let (mut times, mut failed, mut bytes) = (Vec::new(), 0, 0);
                while let Some(request) = requests.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let asked = Instant::now();
                    let (fine, length) = connection.ask(request).await;
                    times.push(asked.elapsed().as_secs_f64() * 1000.0);
                    failed += usize::from(!fine);
                    bytes = length;
                }
                (times, failed, bytes)
            })
        })
        .collect();
    let (mut times, mut failed, mut bytes) = (Vec::new(), 0, 0);
    for task in tasks {
        let (own, own_failed, own_bytes) = task.await.unwrap();
        times.extend(own);
        failed += own_failed;
        bytes = own_bytes.max(bytes);
    }
    let seconds = started.elapsed().as_secs_f64();
    times.sort_by(f64::total_cmp);
    Figures {
        a_second: requests.len() as f64 / seconds,
        p50_ms: times[times.len() / 2],
        p99_ms: times[times.len() * 99 / 100],
        failed,
        bytes,
    }
}

/// Sends requests at a rate; answers when each was answered.
pub async fn at_rate(
    address: &str,
    connections: usize,
    requests: Vec<Request>,
    a_second: usize,
) -> Vec<Instant> {
    let requests: Arc<[Request]> = requests.into();
    let next = Arc::new(AtomicUsize::new(0));
    let started = Instant::now();
    let tasks: Vec<_> = (0..connections)
        .map(|_| {
            let (requests, next, address) = (requests.clone(), next.clone(), address.to_owned());
            tokio::spawn(async move {
                let mut connection = Connection::open(&address).await;
                let mut done = Vec::new();
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    let Some(request) = requests.get(n) else { return done };
                    let due = started + Duration::from_secs_f64(n as f64 / a_second as f64);
                    tokio::time::sleep_until(due.into()).await;
                    assert!(connection.ask(request).await.0, "a check-in was refused");
                    done.push(Instant::now());
                }
            })
        })
        .collect();
    let mut done = Vec::new();
    for task in tasks {
        done.extend(task.await.unwrap());
    }
    done
}
