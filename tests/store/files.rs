//! What only a file can show: versions, backups before a migration.

use huidao_store::{Store, StoreError};
use sqlx::{AnyConnection, Connection as _, Executor as _};

async fn execute(file: &std::path::Path, statement: &'static str) {
    sqlx::any::install_default_drivers();
    let mut connection =
        AnyConnection::connect(&format!("sqlite://{}?mode=rwc", file.display())).await.unwrap();
    connection.execute(statement).await.unwrap();
    connection.close().await.unwrap();
}

#[tokio::test]
async fn a_newer_database_is_refused_and_left_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("huidao.sqlite3");
    let backups = folder.path().join("backups");
    Store::open_sqlite(&file, &backups).await.unwrap().close().await;
    execute(
        &file,
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         VALUES (9999, 'from the future', TRUE, x'00', 0)",
    )
    .await;
    let before = std::fs::read(&file).unwrap();
    let refused = Store::open_sqlite(&file, &backups).await;
    assert!(matches!(refused, Err(StoreError::NewerDatabase { found: 9999, .. })), "{refused:?}");
    assert_eq!(std::fs::read(&file).unwrap(), before, "not a byte changed");
    assert!(!backups.exists(), "and nothing was written beside it");
}

#[tokio::test]
async fn before_a_migration_the_file_is_copied() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("huidao.sqlite3");
    let backups = folder.path().join("backups");
    execute(
        &file,
        "CREATE TABLE _sqlx_migrations (version BIGINT PRIMARY KEY, description TEXT NOT NULL, \
         installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, success BOOLEAN NOT NULL, \
         checksum BLOB NOT NULL, execution_time BIGINT NOT NULL); \
         CREATE TABLE from_the_past (name TEXT); INSERT INTO from_the_past VALUES ('会到')",
    )
    .await;
    Store::open_sqlite(&file, &backups).await.unwrap().close().await;
    let copies: Vec<_> =
        std::fs::read_dir(&backups).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(copies.len(), 1);
    let url = format!("sqlite://{}?mode=ro", copies[0].display());
    let mut copy = AnyConnection::connect(&url).await.unwrap();
    let (name,): (String,) =
        sqlx::query_as("SELECT name FROM from_the_past").fetch_one(&mut copy).await.unwrap();
    assert_eq!(name, "会到");
    let migrated = sqlx::query("SELECT id FROM unit").fetch_all(&mut copy).await;
    assert!(migrated.is_err(), "the copy is from before");

    Store::open_sqlite(&file, &backups).await.unwrap().close().await;
    assert_eq!(std::fs::read_dir(&backups).unwrap().count(), 1, "no migration, no copy");
}
