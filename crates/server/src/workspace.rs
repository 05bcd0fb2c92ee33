//! Opening a workspace: the data folder with its lock and key, and the database in it or elsewhere.

use std::path::{Path, PathBuf};

use huidao_commands::{App, Clock, Failure, FailureCode, Result, hash_token, new_workspace_key};
use huidao_store::{DataFolder, Store, hex, settings};

/// An open workspace. The folder stays locked until this is dropped.
pub struct Workspace {
    /// The product on this workspace.
    pub app: App,
    folder: DataFolder,
}

impl Workspace {
    /// Opens the workspace in `data`; with `database` the records are on that PostgreSQL server
    /// and only the key is in the folder.
    pub async fn open(data: &Path, database: Option<&str>, clock: Clock) -> Result<Self> {
        let folder = DataFolder::open(data)?;
        let store = match database {
            Some(url) => Store::open_postgres(url).await?,
            None => Store::open_sqlite(&folder.database(), &folder.backups()).await?,
        };
        let fresh = new_workspace_key()?;
        let key = folder.key(|| fresh)?;
        check_key(&store, &key).await?;
        let app = App::new(store, clock, key, data.display().to_string());
        Ok(Self { app, folder })
    }

    /// The data folder.
    pub const fn folder(&self) -> &DataFolder {
        &self.folder
    }

    /// Closes the database, so that everything is in its file.
    pub async fn close(self) {
        self.app.store().close().await;
    }
}

/// Refuses a folder whose key is not the one that the database's links were made with.
async fn check_key(store: &Store, key: &[u8; 32]) -> Result<()> {
    const NAME: &str = "key_hash";
    let hash = hash_token(&hex(key));
    let mut transaction = store.write().await?;
    match settings::get(&mut transaction, NAME).await? {
        Some(known) if known == hash => Ok(()),
        Some(_) => Err(FailureCode::WrongKeyForData.into()),
        None => {
            settings::set(&mut transaction, NAME, &hash).await?;
            Ok(transaction.commit().await?)
        }
    }
}

/// Where a workspace is when nobody says: the user's own data folder.
pub fn default_data_folder() -> Result<PathBuf> {
    directories::ProjectDirs::from("", "", "huidao")
        .map(|dirs| dirs.data_dir().join("workspace"))
        .ok_or_else(|| Failure::not_found("home folder"))
        .map_err(|failure| Failure { code: FailureCode::StorageFailed, ..failure })
}
