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

#[tokio::test]
async fn whoever_was_on_a_board_before_the_migration_still_takes_part() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("huidao.sqlite3");
    sqlx::any::install_default_drivers();
    let first = sqlx::migrate!("../crates/store/migrations");
    let first = sqlx::migrate::Migrator::with_migrations(
        first.iter().filter(|migration| migration.version == 1).cloned().collect(),
    );
    let url = format!("sqlite://{}?mode=rwc", file.display());
    let mut connection = AnyConnection::connect(&url).await.unwrap();
    first.run(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    execute(
        &file,
        "INSERT INTO unit VALUES ('01928c6e-0002-7000-8000-000000000001', 1, '市教育局', '', '', '', 0); \
         INSERT INTO unit VALUES ('01928c6e-0002-7000-8000-000000000002', 2, '旧单位', '', '', '', 1); \
         INSERT INTO meeting VALUES ('01928c6e-0001-7000-8000-000000000001', '例会', '', '', '', '', '', \
         1, 2, 'Asia/Shanghai', NULL, 60, 10, 15, 'draft', 0); \
         INSERT INTO venue VALUES ('01928c6e-0003-7000-8000-000000000001', '主会场', '', '', NULL, \
         'Asia/Shanghai', '', ''); \
         INSERT INTO meeting_venue VALUES ('01928c6e-0005-7000-8000-000000000001', \
         '01928c6e-0001-7000-8000-000000000001', '01928c6e-0003-7000-8000-000000000001', 'main', 1); \
         INSERT INTO assignment VALUES ('01928c6e-0006-7000-8000-000000000001', \
         '01928c6e-0001-7000-8000-000000000001', '01928c6e-0002-7000-8000-000000000001', \
         '01928c6e-0005-7000-8000-000000000001', 3, 'any', 'attend'); \
         INSERT INTO agenda_item VALUES ('01928c6e-0001-7000-8000-000000000001', 1, '讲话', '', 5)",
    )
    .await;
    let store = Store::open_sqlite(&file, &folder.path().join("backups")).await.unwrap();
    let mut connection = store.read().await.unwrap();
    let meeting = crate::seed::meeting_id();
    let units = huidao_store::participation::of_meeting(&mut connection, &meeting).await.unwrap();
    let asked = huidao_store::participation::ParticipationRow {
        quota: 3,
        ..huidao_store::participation::ParticipationRow::plain(crate::seed::id(2, 1))
    };
    assert_eq!(units, [asked], "with what was asked; those that were put away do not");
    let agenda = huidao_store::meetings::agenda(&mut connection, &meeting).await.unwrap();
    assert_eq!((agenda.len(), &agenda[0].id), (1, &None));
}
