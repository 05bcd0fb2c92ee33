//! The data folder of a workspace on this machine: database, key, backups, and the lock that
//! keeps a second program out.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::{Result, StoreError};

/// A data folder that this program holds until it is dropped.
#[derive(Debug)]
pub struct DataFolder {
    path: PathBuf,
    /// Held, never read: the lock goes when the file closes, also after a crash.
    _lock: File,
}

impl DataFolder {
    /// Takes the folder, creating it when it is missing (readable by its owner alone).
    pub fn open(path: &Path) -> Result<Self> {
        create_private_folder(path)?;
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path.join("huidao.lock"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(StoreError::FolderInUse(path.to_owned())),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The SQLite file.
    pub fn database(&self) -> PathBuf {
        self.path.join("huidao.sqlite3")
    }

    /// Where backups go.
    pub fn backups(&self) -> PathBuf {
        self.path.join("backups")
    }

    /// The workspace key; `make` supplies a new one the first time.
    pub fn key(&self, make: impl FnOnce() -> [u8; 32]) -> Result<[u8; 32]> {
        let file = self.path.join("workspace.key");
        match std::fs::read(&file) {
            Ok(bytes) => bytes
                .try_into()
                .map_err(|_| StoreError::Corrupt("workspace.key is not 32 bytes".to_owned())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let key = make();
                self.replace_key(&key)?;
                Ok(key)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Writes the key, readable by its owner alone.
    pub fn replace_key(&self, key: &[u8; 32]) -> Result<()> {
        write_private(&self.path.join("workspace.key"), key)
    }
}

/// Writes a file that only its owner can read, durably and all at once.
pub(crate) fn write_private(file: &Path, bytes: &[u8]) -> Result<()> {
    let draft = file.with_extension("new");
    let mut options = OpenOptions::new();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut open = options.open(&draft)?;
    open.write_all(bytes)?;
    open.sync_all()?;
    std::fs::rename(&draft, file)?;
    // The name is durable once its folder is.
    if let Some(folder) = file.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

fn create_private_folder(path: &Path) -> Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)?;
    // A folder that existed may have been open to others: it holds names, phones and the key.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(path)?.permissions().mode();
        if mode & 0o077 != 0 {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_program_is_kept_out_until_the_first_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let first = DataFolder::open(folder.path()).unwrap();
        let second = DataFolder::open(folder.path());
        assert!(matches!(second, Err(StoreError::FolderInUse(_))), "{second:?}");
        drop(first);
        assert!(DataFolder::open(folder.path()).is_ok(), "the lock goes with its holder");
    }

    #[test]
    fn the_key_is_made_once_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let data = DataFolder::open(folder.path()).unwrap();
        assert_eq!(data.key(|| [7; 32]).unwrap(), [7; 32]);
        assert_eq!(data.key(|| [8; 32]).unwrap(), [7; 32], "the first key stays");
        std::fs::write(folder.path().join("workspace.key"), b"short").unwrap();
        assert!(matches!(data.key(|| [9; 32]), Err(StoreError::Corrupt(_))));
    }
}
