//! An empty database of either engine.

use huidao_store::Store;
use sqlx::{AnyConnection, Connection as _, Executor as _};
use tempfile::TempDir;

/// A store of its own for one test.
pub struct TestStore {
    /// The store.
    pub store: Store,
    /// A folder that lives as long as the store.
    pub folder: TempDir,
    /// The database's URL, for a second connection.
    pub url: String,
}

/// A new SQLite file.
pub async fn sqlite() -> TestStore {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("huidao.sqlite3");
    let store = Store::open_sqlite(&file, &folder.path().join("backups")).await.unwrap();
    let url = format!("sqlite://{}", file.display());
    TestStore { store, folder, url }
}

/// A new database in the private PostgreSQL that `tests/postgres.sh` started.
pub async fn postgres() -> TestStore {
    let server = std::env::var("HUIDAO_TEST_POSTGRES").expect(
        "HUIDAO_TEST_POSTGRES is not set: run the tests by `make test` or tests/postgres.sh",
    );
    sqlx::any::install_default_drivers();
    let name = format!("test_{}", uuid::Uuid::from_bytes(rand_bytes()).simple());
    let mut admin = AnyConnection::connect(&format!("{server}/postgres")).await.unwrap();
    admin.execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.unwrap();
    admin.close().await.unwrap();
    let url = format!("{server}/{name}");
    let store = Store::open_postgres(&url).await.unwrap();
    TestStore { store, folder: tempfile::tempdir().unwrap(), url }
}

/// Sixteen bytes that no other test has.
fn rand_bytes() -> [u8; 16] {
    use std::hash::{BuildHasher as _, RandomState};
    let half = || RandomState::new().hash_one(std::process::id()).to_le_bytes();
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&half());
    bytes[8..].copy_from_slice(&half());
    bytes
}
