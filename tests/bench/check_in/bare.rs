//! The reference: axum, a queue, and one insert a check-in in group commits with fsync; nothing else. A
//! process of its own, as the server is.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use axum::Router;
use axum::extract::{Path as Place, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use sqlx::any::AnyPoolOptions;
use sqlx::{AnyPool, Executor as _};
use tokio::sync::{mpsc, oneshot};

const BATCH: usize = 256;

type Waiting = (String, String, oneshot::Sender<()>);

/// The reference as it runs; ended when dropped.
pub struct Bare {
    child: Child,
    pub address: String,
}

impl Bare {
    /// Group commits into a database beside the server's.
    pub fn start(folder: &Path) -> Self {
        Self::spawn(&["--bare", &folder.join("bare.sqlite3").display().to_string()])
    }

    /// A page of so many bytes.
    pub fn start_page(bytes: usize) -> Self {
        Self::spawn(&["--bare", "", &bytes.to_string()])
    }

    fn spawn(args: &[&str]) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(args)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Self { child, address: line.trim().to_owned() }
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Runs the reference in this process.
pub fn serve() {
    let args: Vec<String> = std::env::args().collect();
    let at = args.iter().position(|arg| arg == "--bare").unwrap();
    let file = args[at + 1].clone();
    let bytes: Option<usize> = args.get(at + 2).and_then(|text| text.parse().ok());
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let router = match bytes {
            Some(bytes) => {
                let page = axum::body::Bytes::from("会".repeat(bytes / 3).into_bytes());
                let headers = [("content-type", "text/html; charset=utf-8")];
                Router::new().route("/page", get(async move || (headers, page.clone())))
            }
            None => inserts(&file).await,
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        println!("http://{}", listener.local_addr().unwrap());
        axum::serve(listener, router).await.unwrap();
    });
}

async fn inserts(file: &str) -> Router {
    sqlx::any::install_default_drivers();
    let pool = AnyPoolOptions::new()
        .max_connections(1)
        .connect(&format!("sqlite://{file}?mode=rwc"))
        .await
        .unwrap();
    pool.execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
         CREATE TABLE arrival (id TEXT PRIMARY KEY, token TEXT NOT NULL, at BIGINT NOT NULL)",
    )
    .await
    .unwrap();
    let (sender, receiver) = mpsc::channel(8192);
    tokio::spawn(work(pool, receiver));
    Router::new().route("/c/{token}/check-in", post(insert)).with_state(sender)
}

async fn insert(
    State(queue): State<mpsc::Sender<Waiting>>,
    Place(token): Place<String>,
    body: String,
) -> (StatusCode, &'static str) {
    let (answer, answered) = oneshot::channel();
    queue.send((body, token, answer)).await.unwrap();
    answered.await.unwrap();
    (StatusCode::OK, "ok")
}

async fn work(pool: AnyPool, mut receiver: mpsc::Receiver<Waiting>) {
    let mut batch = Vec::with_capacity(BATCH);
    while receiver.recv_many(&mut batch, BATCH).await > 0 {
        let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await.unwrap();
        for (id, token, _) in &batch {
            sqlx::query("INSERT INTO arrival (id, token, at) VALUES ($1, $2, $3)")
                .bind(id.clone())
                .bind(token.clone())
                .bind(0_i64)
                .execute(&mut *transaction)
                .await
                .unwrap();
        }
        transaction.commit().await.unwrap();
        for (_, _, answer) in batch.drain(..) {
            answer.send(()).unwrap();
        }
    }
}
