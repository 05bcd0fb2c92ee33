//! What may go wrong with the store, in terms that a person can act on.

use std::path::PathBuf;

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The disk has no room left.
    #[error("the disk is full")]
    Full,
    /// The data folder or database cannot be written.
    #[error("the data folder or database is read-only")]
    ReadOnly,
    /// Another program has the data folder open.
    #[error("another program uses the data folder {0}")]
    FolderInUse(PathBuf),
    /// The database was written by a newer program; it was left untouched.
    #[error("the database has version {found}, this program knows {known}")]
    NewerDatabase {
        /// Version found.
        found: i64,
        /// Newest version this program knows.
        known: i64,
    },
    /// A unique value exists already; the field or constraint is named.
    #[error("already taken: {0}")]
    Taken(String),
    /// Others held the database for too long.
    #[error("the database is busy")]
    Busy,
    /// The database holds something that this program never writes.
    #[error("the database holds an unreadable value: {0}")]
    Corrupt(String),
    /// A backup file that is not one, or does not fit.
    #[error("not a usable backup: {0}")]
    Backup(String),
    /// A backup fills an empty workspace only.
    #[error("the workspace to restore into is not empty")]
    NotEmpty,
    /// The data folder could not be used.
    #[error("data folder: {0}")]
    Folder(#[source] std::io::Error),
    /// Anything else that the database said.
    #[error("database: {0}")]
    Database(#[source] sqlx::Error),
    /// A migration failed.
    #[error("migration: {0}")]
    Migration(#[source] sqlx::migrate::MigrateError),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(database) => {
                let code = database.code().unwrap_or_default();
                // SQLite extended codes carry the primary code in the low byte.
                let sqlite = code.parse::<i64>().map_or(0, |code| code & 0xff);
                let is_sqlite = code.len() != 5;
                if database.is_unique_violation() {
                    return Self::Taken(database.message().to_owned());
                }
                match (is_sqlite, sqlite, code.as_ref()) {
                    (true, 13, _) | (false, _, "53100") => Self::Full,
                    (true, 8 | 14, _) | (false, _, "25006") => Self::ReadOnly,
                    (true, 5 | 6, _) | (false, _, "40001" | "40P01" | "55P03") => Self::Busy,
                    _ => Self::Database(error),
                }
            }
            sqlx::Error::PoolTimedOut => Self::Busy,
            sqlx::Error::ColumnDecode { source, .. } => Self::Corrupt(source.to_string()),
            _ => Self::Database(error),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::Full,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly
            }
            _ => Self::Folder(error),
        }
    }
}
