//! Opening a database, bringing it to today's version, and transactions.

use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};

use sqlx::any::{AnyPoolOptions, install_default_drivers};
use sqlx::migrate::Migrator;
use sqlx::{Any, AnyConnection, AnyPool, Connection as _, Executor as _};

use crate::{Result, StoreError};

/// A connection of either engine.
pub type Connection = AnyConnection;

/// A transaction. Dropping it rolls back; [`commit`](Self::commit) is the one way to keep it.
#[derive(Debug)]
pub struct Transaction(sqlx::Transaction<'static, Any>);

impl Transaction {
    /// Makes everything written durable.
    pub async fn commit(self) -> Result<()> {
        Ok(self.0.commit().await?)
    }
}

impl Deref for Transaction {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        &self.0
    }
}

impl DerefMut for Transaction {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.0
    }
}

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// Connections kept open; SQLite has one writer at a time, the others read.
const POOL: u32 = 8;

/// Which database engine serves the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded.
    Sqlite,
    /// A server.
    Postgres,
}

/// An open database at the program's version.
#[derive(Debug, Clone)]
pub struct Store {
    pool: AnyPool,
    engine: Engine,
}

impl Store {
    /// Opens the SQLite file, creating it when it is missing. Before a migration the file is
    /// copied into `backups`.
    pub async fn open_sqlite(file: &Path, backups: &Path) -> Result<Self> {
        let existed = file.exists();
        if existed {
            let pending = pending_sqlite(file).await?;
            if pending {
                back_up_before_migration(file, backups).await?;
            }
        }
        let store = Self::connect(&sqlite_url(file, "rwc"), Engine::Sqlite).await?;
        store.migrate().await?;
        Ok(store)
    }

    /// Opens a PostgreSQL database by URL.
    pub async fn open_postgres(url: &str) -> Result<Self> {
        let store = Self::connect(url, Engine::Postgres).await?;
        let mut connection = store.pool.acquire().await?;
        refuse_newer(&mut connection, Engine::Postgres).await?;
        drop(connection);
        store.migrate().await?;
        Ok(store)
    }

    async fn connect(url: &str, engine: Engine) -> Result<Self> {
        install_default_drivers();
        let pool = AnyPoolOptions::new()
            .max_connections(POOL)
            .acquire_timeout(std::time::Duration::from_secs(20))
            // A full disk makes SQLite roll back by itself; the connection then still counts a
            // transaction and must not be used again.
            .before_acquire(|connection, _| {
                let clean = !connection.is_in_transaction();
                Box::pin(async move { Ok(clean) })
            })
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if engine == Engine::Sqlite {
                        // Acknowledged means durable: FULL syncs the log at every commit.
                        connection
                            .execute(
                                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                                 PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000;",
                            )
                            .await?;
                    }
                    Ok(())
                })
            })
            .connect(url)
            .await?;
        Ok(Self { pool, engine })
    }

    async fn migrate(&self) -> Result<()> {
        let mut migrator = Migrator::with_migrations(MIGRATIONS.iter().cloned().collect());
        // Locking uses advisory locks, which not every engine has; migrating is a start-up step.
        migrator.set_locking(false);
        migrator.run(&self.pool).await.map_err(StoreError::Migration)
    }

    /// The engine.
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// A transaction for reading: all its statements see one state.
    pub async fn read(&self) -> Result<Transaction> {
        let begin = match self.engine {
            Engine::Sqlite => "BEGIN",
            Engine::Postgres => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        };
        Ok(Transaction(self.pool.begin_with(begin).await?))
    }

    /// A transaction that writes. On SQLite it waits for its turn before it reads anything; on
    /// PostgreSQL a conflict with another ends one of them with [`StoreError::Busy`], and whoever
    /// started that one runs it again.
    pub async fn write(&self) -> Result<Transaction> {
        let begin = match self.engine {
            Engine::Sqlite => "BEGIN IMMEDIATE",
            Engine::Postgres => "BEGIN ISOLATION LEVEL SERIALIZABLE",
        };
        Ok(Transaction(self.pool.begin_with(begin).await?))
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        let mut connection = self.pool.acquire().await?;
        connection.ping().await?;
        Ok(())
    }

    /// Closes every connection; on SQLite the log is folded into the file.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// The newest version that this program knows.
pub(crate) fn known_version() -> i64 {
    MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or_default()
}

fn sqlite_url(file: &Path, mode: &str) -> String {
    // Only these three would end the path part of the URL.
    let path = file.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    format!("sqlite://{path}?mode={mode}")
}

/// Whether an existing file wants a migration; refuses one that is newer than the program.
/// Reads only, so that a newer database stays untouched.
async fn pending_sqlite(file: &Path) -> Result<bool> {
    install_default_drivers();
    let mut connection = AnyConnection::connect(&sqlite_url(file, "ro")).await?;
    let found = refuse_newer(&mut connection, Engine::Sqlite).await?;
    connection.close().await?;
    Ok(found.is_some_and(|found| found < known_version()))
}

/// The database's version, none for an empty one.
async fn refuse_newer(connection: &mut AnyConnection, engine: Engine) -> Result<Option<i64>> {
    let table: Option<(String,)> = match engine {
        Engine::Sqlite => {
            sqlx::query_as("SELECT name FROM sqlite_master WHERE name = '_sqlx_migrations'")
                .fetch_optional(&mut *connection)
                .await?
        }
        Engine::Postgres => {
            sqlx::query_as(
                "SELECT CAST(table_name AS TEXT) FROM information_schema.tables \
                 WHERE table_name = '_sqlx_migrations' AND table_schema = current_schema()",
            )
            .fetch_optional(&mut *connection)
            .await?
        }
    };
    if table.is_none() {
        return Ok(None);
    }
    let (found,): (i64,) =
        sqlx::query_as("SELECT CAST(COALESCE(MAX(version), 0) AS BIGINT) FROM _sqlx_migrations")
            .fetch_one(&mut *connection)
            .await?;
    let known = known_version();
    if found > known {
        return Err(StoreError::NewerDatabase { found, known });
    }
    Ok(Some(found))
}

async fn back_up_before_migration(file: &Path, backups: &Path) -> Result<PathBuf> {
    std::fs::create_dir_all(backups)?;
    let mut connection = AnyConnection::connect(&sqlite_url(file, "rw")).await?;
    let version = refuse_newer(&mut connection, Engine::Sqlite).await?.unwrap_or_default();
    let target = backups.join(format!("before-migration-from-{version}.sqlite3"));
    if target.exists() {
        std::fs::remove_file(&target)?;
    }
    sqlx::query("VACUUM INTO $1")
        .bind(target.to_string_lossy().into_owned())
        .execute(&mut connection)
        .await?;
    connection.close().await?;
    tracing::info!(backup = %target.display(), "backed up before a migration");
    Ok(target)
}
